"""`manage.py generate_events N --seed S`: N believable events, for demos and benchmarks."""

from argparse import ArgumentParser
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from taggit.models import Tag

from events.demo.bulk import write_events
from events.demo.generator import Inventor, latest_publication, list_format_tags
from events.demo.texts import FORMATS, read_themes
from events.models import EventFormat, ProgrammePage
from home.clock import now
from home.models import Edition

MOST = 150_000


class Command(BaseCommand):
    help = "Ajoute N événements inventés à l’édition en cours. La même graine donne le même programme."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", metavar="N", type=int, help=f"nombre d’événements, de 1 à {MOST}")
        parser.add_argument("--seed", type=int, default=1, help="graine du hasard (1 par défaut)")

    def handle(self, *args: Any, **options: Any) -> None:
        number = options["number"]
        if not 1 <= number <= MOST:
            raise CommandError(f"Le nombre d’événements va de 1 à {MOST}.")
        edition, programme = Edition.objects.current(), ProgrammePage.objects.first()
        formats = {row.slug: row for row in EventFormat.objects.all()}
        if not (edition and programme and formats):
            raise CommandError(
                "Il manque une édition en cours ou le programme : lancez d’abord load_starter_content."
            )
        started = perf_counter()
        inventor = Inventor(
            options["seed"], edition, formats, _make_tags(), latest_publication(edition, now())
        )
        written = write_events(programme, inventor.invent(number))
        self.stdout.write(
            f"{written} événements ajoutés à « {edition.name} » en {perf_counter() - started:.0f} s."
        )


def _make_tags() -> dict[str, Tag]:
    names = {name for theme in read_themes() for name in theme.tags}
    names |= {name for slug in FORMATS.values() for name in list_format_tags(slug)}
    return {name: Tag.objects.get_or_create(name=name)[0] for name in sorted(names)}
