"""The content that browsers look at: the starter content and a small demo programme, the same in every run."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.core.management import call_command

DEMO_EVENTS = 60


def build_demo() -> None:
    """Load the content once; committed, so that the server's threads see it."""
    from events.models import EventPage

    if EventPage.objects.count() >= DEMO_EVENTS:
        return
    restore_first_rows()
    call_command("load_starter_content", verbosity=0)
    call_command("generate_events", str(DEMO_EVENTS), seed=1, verbosity=0)


def restore_first_rows() -> None:
    """What Wagtail's migrations made, and a test that ended with a flush took away."""
    from wagtail.models import Collection, Locale, Page

    Locale.objects.get_or_create(language_code="fr")
    if not Page.objects.filter(depth=1).exists():
        Page.add_root(title="Root", slug="root")
    if not Collection.objects.filter(depth=1).exists():
        Collection.add_root(name="Root")


def moment(*, day: int, hour: int = 10) -> str:
    """ISO 8601 time in Paris on the day of this rank in the current edition (0: the first)."""
    from home.models import Edition

    edition = Edition.objects.current()
    return datetime.combine(edition.first_day + timedelta(days=day), time(hour)).isoformat()
