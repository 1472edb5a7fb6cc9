"""A mail server of the machine, that keeps what the site sends."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from typing import Any

from aiosmtpd.controller import Controller


class Mailbox:
    """What was received, in order."""

    def __init__(self) -> None:
        self.mails: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"

    def wait_for(self, subject: str) -> Any:
        """The last mail whose subject begins so, sent by the outbox within five seconds."""
        from events.mails.outbox import send_due

        for _ in range(50):
            send_due()
            found = [mail for mail in self.mails if mail["Subject"].strip().startswith(subject)]
            if found:
                return found[-1]
            time.sleep(0.1)
        raise AssertionError(f"no mail « {subject} » among {[mail['Subject'] for mail in self.mails]}")

    def link(self, subject: str) -> str:
        found = re.search(r"https?://\S+/organisateur/lien/\S+/", self.wait_for(subject).get_content())
        assert found
        return found.group()


@contextmanager
def open_mailbox(settings: Any) -> Iterator[Mailbox]:
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    controller.stop()
