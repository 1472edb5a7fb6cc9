"""`manage.py import_events FILE`: the events of a network, in the queue of the moderators."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from events.exports.tabular import neutralise
from events.imports.readers import UnreadableFile, read_table
from events.imports.verbs import import_table, mark_errors
from events.submission.store import NoEdition


class Command(BaseCommand):
    help = "Importe un fichier CSV, XLSX ou OpenAgenda JSON : les événements attendent leurs modérateurs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--email", required=True, help="Qui pourra agir sur ces événements.")
        parser.add_argument("--source", help="Nom du réseau ; sans lui, le courriel.")
        parser.add_argument("--dry-run", action="store_true", help="Tout vérifier, ne rien garder.")
        parser.add_argument("--keep-going", action="store_true", help="Garder les lignes justes.")
        parser.add_argument("--corrected", type=Path, help="Où écrire le fichier avec ses erreurs (CSV).")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["email"])
            table = read_table(options["file"].read_bytes())
            report = import_table(
                table, source=(options["source"] or options["email"].lower())[:80], email=options["email"],
                is_dry=options["dry_run"], keep_going=options["keep_going"],
            )  # fmt: skip
        except (OSError, UnreadableFile, ValidationError) as error:
            raise CommandError(str(error)) from error
        except NoEdition as error:
            raise CommandError("Aucune édition en cours, ou pas de page du programme.") from error
        for problem in report.problems:
            self.stdout.write(
                f"ligne {problem.line}, {problem.heading or 'colonne absente'} : {problem.sentence}"
            )
        if options["corrected"]:
            _write(options["corrected"], mark_errors(table, report))
        fate = "gardé" if report.is_stored else "rien n’est gardé"
        self.stdout.write(
            f"{report.added} justes, {report.known} déjà connus, {report.wrong} à corriger : {fate}."
        )
        if report.wrong and not options["keep_going"]:
            raise CommandError("Corrigez ces lignes, puis recommencez.")


def _write(path: Path, lines: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([[neutralise(cell) for cell in line] for line in lines])
