"""What time it is for the site: the real clock, or in development the one that `SITE_CLOCK` starts."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

PARIS = ZoneInfo("Europe/Paris")
_pretended: ContextVar[datetime | None] = ContextVar("pretended", default=None)


@lru_cache(maxsize=4)
def _offset_from(site_clock: str) -> timedelta:
    """How far `site_clock` (ISO 8601, Europe/Paris when it has no offset) is from the real clock at first use.

    Raises ValueError when the text is not a date and time.
    """
    wanted = datetime.fromisoformat(site_clock)
    if wanted.tzinfo is None:
        wanted = wanted.replace(tzinfo=PARIS)
    return wanted - timezone.now()


@contextmanager
def pretend(instant: datetime) -> Iterator[None]:
    """Inside, it is `instant` (aware) for this request alone: an editor previews another moment."""
    token = _pretended.set(instant)
    try:
        yield
    finally:
        _pretended.reset(token)


def now() -> datetime:
    """The current instant, aware (UTC offset of Europe/Paris)."""
    instant = _pretended.get() or timezone.now()
    site_clock = getattr(settings, "SITE_CLOCK", "")
    if site_clock and not _pretended.get():
        instant += _offset_from(site_clock)
    return instant.astimezone(PARIS)
