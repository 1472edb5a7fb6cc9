"""`manage.py load_starter_content`: pages, partners, formats, press room, kit. Never overwrites an edit."""

from typing import Any

from django.core.management.base import BaseCommand

from home.management.quiet import quiet_logs
from home.starter.build import build_starter_content


class Command(BaseCommand):
    help = "Crée les pages, les partenaires, les formats et les menus qui manquent. Ne touche à rien de ce qui existe."

    def handle(self, *args: Any, **options: Any) -> None:
        with quiet_logs():
            lines = build_starter_content()
        for line in lines:
            self.stdout.write(f"+ {line}")
        plural = "s" if len(lines) > 1 else ""
        self.stdout.write(
            f"Contenu de départ : {f'{len(lines)} ajout{plural}' if lines else 'rien à ajouter'}."
        )
