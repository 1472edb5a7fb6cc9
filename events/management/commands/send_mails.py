"""`manage.py send_mails`: send what waits in the outbox; for a timer, beside what the web processes send at once."""

from typing import Any

from django.core.management.base import BaseCommand

from events.mails.outbox import send_due


class Command(BaseCommand):
    help = "Envoie les courriels en attente."

    def handle(self, *args: Any, **options: Any) -> None:
        sent, failed = send_due(limit=2000)
        self.stdout.write(f"{sent} envoyés, {failed} remis à plus tard.")
