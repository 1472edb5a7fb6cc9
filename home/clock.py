"""What time it is for the site: the real clock, or in development the one that `SITE_CLOCK` starts."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

PARIS = ZoneInfo("Europe/Paris")


@lru_cache(maxsize=4)
def _offset_from(site_clock: str) -> timedelta:
    """How far `site_clock` (ISO 8601, Europe/Paris when it has no offset) is from the real clock at first use.

    Raises ValueError when the text is not a date and time.
    """
    wanted = datetime.fromisoformat(site_clock)
    if wanted.tzinfo is None:
        wanted = wanted.replace(tzinfo=PARIS)
    return wanted - timezone.now()


def now() -> datetime:
    """The current instant, aware (UTC offset of Europe/Paris)."""
    site_clock = getattr(settings, "SITE_CLOCK", "")
    instant = timezone.now()
    if site_clock:
        instant += _offset_from(site_clock)
    return instant.astimezone(PARIS)
