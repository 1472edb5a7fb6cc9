"""iCalendar (RFC 5545) of events: one VEVENT per slot, wall-clock times with their zone. Pure: values in, bytes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from icalendar import Calendar, Event, Timezone

PRODUCT = "-//Semaine de l'IA pour Tous//Programme//FR"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One slot. `start` and `end` are aware, in the venue's zone (`zone`, IANA name); `modified` is aware."""

    uid: str
    title: str
    description: str
    start: datetime
    end: datetime
    zone: str
    place: str
    url: str
    modified: datetime
    is_cancelled: bool = False
    point: tuple[float, float] | None = None
    categories: list[str] = field(default_factory=list)


def write_calendar(entries: Iterable[CalendarEntry], name: str) -> bytes:
    """A calendar with one VTIMEZONE per zone used, before the events. CRLF lines folded at 75 octets."""
    rows = list(entries)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    for zone in sorted({row.zone for row in rows}):
        calendar.add_component(_timezone(zone, [row for row in rows if row.zone == zone]))
    for row in rows:
        calendar.add_component(_event(row))
    return calendar.to_ical()


def _timezone(zone: str, rows: list[CalendarEntry]) -> Timezone:
    first = min(row.start for row in rows).date() - timedelta(days=366)
    last = max(row.end for row in rows).date() + timedelta(days=366)
    return Timezone.from_tzid(zone, first_date=first, last_date=last)


def _event(row: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", row.uid)
    event.add("dtstamp", row.modified)
    event.add("last-modified", row.modified)
    event.add("summary", f"ANNULÉ – {row.title}" if row.is_cancelled else row.title)
    event.add("dtstart", row.start)
    event.add("dtend", row.end)
    event.add("status", "CANCELLED" if row.is_cancelled else "CONFIRMED")
    event.add("url", row.url)
    if row.description:
        event.add("description", row.description)
    if row.place:
        event.add("location", row.place)
    if row.point:
        event.add("geo", row.point)
    if row.categories:
        event.add("categories", row.categories)
    return event
