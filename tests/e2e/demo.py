"""The content that browsers look at: the starter content and a small demo programme, the same in every run."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.core.management import call_command

DEMO_EVENTS = 60


def build_demo() -> None:
    """Load the content once; committed, so that the server's threads see it."""
    from wagtail.models import Locale, Page

    from events.models import EventPage

    if EventPage.objects.count() >= DEMO_EVENTS:
        return
    if not Page.objects.filter(
        depth=1
    ).exists():  # a test that ended with a flush took Wagtail's first rows away
        Locale.objects.get_or_create(language_code="fr")
        Page.add_root(title="Root", slug="root")
    call_command("load_starter_content", verbosity=0)
    call_command("generate_events", str(DEMO_EVENTS), seed=1, verbosity=0)


def moment(*, day: int, hour: int = 10) -> str:
    """ISO 8601 time in Paris on the day of this rank in the current edition (0: the first)."""
    from home.models import Edition

    edition = Edition.objects.current()
    return datetime.combine(edition.first_day + timedelta(days=day), time(hour)).isoformat()
