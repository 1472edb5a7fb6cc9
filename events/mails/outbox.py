"""Mails are written in the transaction of what they tell, and sent after: a mail server that is down loses and blocks nothing."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta
from string import Template
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import close_old_connections, transaction

from events.access.tokens import mask_secrets
from events.mails.defang import clean_value
from events.mails.kinds import MailKind
from events.mails.texts import TEXTS, MailText
from events.models import MailTemplate, OutboxMail
from home.clock import now

log = logging.getLogger(__name__)
RETRIES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=12),
)
CLAIM = timedelta(minutes=5)  # a sender that dies leaves its mail to others after this long
OURS = frozenset(
    {"link", "event_url", "space_url", "queue_url", "site", "lifetime", "lines", "count", "oldest", "message"}
)
_sending = threading.Lock()


def post_mail(kind: MailKind, to: str, values: dict[str, Any]) -> OutboxMail:
    """Write a mail to send once the transaction is committed. Values that people typed lose what makes a link."""
    text = read_text(kind)
    filled = {name: str(values.get(name, "")) for name in TEXTS[kind].names} | {"site": settings.SITE_URL}
    safe = {name: value if name in OURS else clean_value(value) for name, value in filled.items()}
    instant = now()
    mail = OutboxMail.objects.create(
        kind=kind, to=to, created_at=instant, next_attempt_at=instant,
        subject=" ".join(Template(text.subject).safe_substitute(safe).split())[:200],
        text=_tidy(Template(text.body).safe_substitute(safe)),
    )  # fmt: skip
    transaction.on_commit(send_soon)
    return mail


def read_text(kind: MailKind) -> MailText:
    """The text that the team wrote, else ours."""
    row = MailTemplate.objects.filter(kind=kind).first()
    return MailText(row.subject, row.body, TEXTS[kind].names) if row else TEXTS[kind]


def _tidy(text: str) -> str:
    """No more than one empty line in a row."""
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip() + "\n"


def send_soon() -> None:
    """Send what is due without making anybody wait: in a thread, one at a time per process."""
    if settings.OUTBOX_IN_BACKGROUND:
        threading.Thread(target=_send_in_background, name="outbox", daemon=True).start()


def _send_in_background() -> None:
    if not _sending.acquire(blocking=False):
        return
    try:
        close_old_connections()
        send_due()
    except Exception:  # a thread has no caller to tell
        log.exception("outbox")
    finally:
        close_old_connections()
        _sending.release()


def send_due(limit: int = 200) -> tuple[int, int]:
    """Send the mails whose time has come. Returns how many left, how many failed."""
    due = OutboxMail.objects.filter(sent_at=None, next_attempt_at__lte=now(), attempts__lte=len(RETRIES))
    results = [_send_one(pk) for pk in due.order_by("next_attempt_at").values_list("pk", flat=True)[:limit]]
    return results.count(True), results.count(False)


def _send_one(pk: int) -> bool | None:
    """True sent, False failed, None: another process has it."""
    instant = now()
    mine = OutboxMail.objects.filter(pk=pk, sent_at=None, next_attempt_at__lte=instant)
    if not mine.update(next_attempt_at=instant + CLAIM):
        return None
    mail = OutboxMail.objects.get(pk=pk)
    try:
        _deliver(mail)
    except Exception as error:  # any failure of a server that is not ours
        _postpone(mail, instant, type(error).__name__)
        return False
    OutboxMail.objects.filter(pk=pk).update(
        sent_at=now(), last_error="", attempts=mail.attempts + 1, text=mask_secrets(mail.text)
    )
    return True


def _deliver(mail: OutboxMail) -> None:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
    headers = {
        "Message-ID": f"<semaine-{mail.pk}-{int(mail.created_at.timestamp())}@{domain}>",
        "Auto-Submitted": "auto-generated",
    }
    EmailMessage(mail.subject, mail.text, to=[mail.to], headers=headers).send()


def _postpone(mail: OutboxMail, instant: datetime, error: str) -> None:
    wait = RETRIES[min(mail.attempts, len(RETRIES) - 1)]
    OutboxMail.objects.filter(pk=mail.pk).update(
        attempts=mail.attempts + 1, next_attempt_at=instant + wait, last_error=error
    )
    log.warning("mail %s not sent (%s), again in %s", mail.pk, error, wait)
