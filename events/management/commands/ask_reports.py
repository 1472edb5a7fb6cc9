"""`manage.py ask_reports`: after each event, one mail that asks how it went; for a timer, every hour."""

from typing import Any

from django.core.management.base import BaseCommand

from events.reports.verbs import ask_reports


class Command(BaseCommand):
    help = "Demande leur bilan aux organisateurs dont l’événement est passé."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{ask_reports()} bilans demandés.")
