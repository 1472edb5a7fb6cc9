"""`manage.py prepare_demo`: what `make run` needs before it serves. Development only, and only once for what it creates."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.groups import MODERATION
from home.management.quiet import quiet_logs
from home.models import Edition
from home.starter.build import build_starter_content

EDITOR, MODERATOR, PASSWORD = "redaction", "moderation", "tablee-de-demo"
DEMO_EVENTS, DEMO_SEED = 1500, 1

WELCOME = """
  Le site            {site}/
  Le programme       {site}/programme/
  L’administration   {site}/admin/
                     compte {editor} (tout voir) ou {moderator} (événements seulement)
                     mot de passe {password}

  Vivre la Semaine de l’intérieur :  SITE_CLOCK={day}T10:00 make run
  Arrêter : Ctrl+C. Recommencer à neuf : supprimer db.sqlite3.
"""


class Command(BaseCommand):
    help = "Prépare la démonstration : base, contenu de départ, programme d’exemple, comptes. Exige DEBUG=1."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("prepare_demo crée des comptes au mot de passe connu : elle exige DEBUG=1.")
        with quiet_logs():
            call_command("migrate", verbosity=0, interactive=False)
            for line in build_starter_content():
                self.stdout.write(f"+ {line}")
            self._prepare_once()
        self._say_where()

    def _prepare_once(self) -> None:
        """The accounts come last: while the editor's is missing, the demo is not ready."""
        users = get_user_model().objects
        if users.filter(username=EDITOR).exists():
            return
        call_command("generate_events", DEMO_EVENTS, seed=DEMO_SEED, stdout=self.stdout)
        if not users.filter(username=MODERATOR).exists():
            moderator = users.create_user(
                MODERATOR, "moderation@example.org", PASSWORD, first_name="Modération"
            )
            moderator.groups.add(Group.objects.get(name=MODERATION))
        users.create_superuser(EDITOR, "redaction@example.org", PASSWORD, first_name="Rédaction")

    def _say_where(self) -> None:
        edition = Edition.objects.current()
        day = edition.first_day + timedelta(days=2) if edition else "AAAA-MM-JJ"
        self.stdout.write(
            WELCOME.format(
                site=settings.SITE_URL, editor=EDITOR, moderator=MODERATOR, password=PASSWORD, day=day
            )
        )
        if settings.SITE_CLOCK:
            self.stdout.write(f"  L’horloge du site part de {settings.SITE_CLOCK}.\n")
