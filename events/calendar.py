"""From an event of the database to the entries of a calendar. No private field is read."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from django.conf import settings

from events.cards import describe_place, event_url
from events.ical import CalendarEntry
from events.models import EventPage


def event_entries(event: EventPage) -> Iterator[CalendarEntry]:
    """One entry per slot, in the venue's zone."""
    zone = ZoneInfo(event.time_zone)
    address = ", ".join(part for part in (describe_place(event), event.address) if part)
    for slot in event.slots.all():
        yield CalendarEntry(
            uid=f"{slot.uid}@semaine-ia-pour-tous",
            title=event.title,
            description=event.summary,
            start=slot.start.astimezone(zone),
            end=slot.end.astimezone(zone),
            zone=event.time_zone,
            place=address,
            url=f"{settings.SITE_URL}{event_url(event)}",
            modified=event.last_published_at or event.latest_revision_created_at or slot.start,
            is_cancelled=event.is_cancelled,
            point=(event.latitude, event.longitude) if event.is_located else None,
            categories=[event.format.name],
        )
