"""iCalendar (RFC 5545, 7986) of events: one VEVENT per slot, wall-clock times with their zone. Pure: values in, bytes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vText, vUri
from icalendar.prop import vDuration

from home.text import clean_text

PRODUCT = "-//Semaine de l'IA pour Tous//Programme//FR"
REFRESH = timedelta(hours=1)
YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One slot. `start` and `end` are aware, in the venue's zone (`zone`, IANA name); `modified` and `created` are aware."""

    uid: str
    title: str
    description: str
    start: datetime
    end: datetime
    zone: str
    place: str
    url: str
    created: datetime
    modified: datetime
    sequence: int = 0
    status: str = "CONFIRMED"
    point: tuple[float, float] | None = None
    online_url: str = ""
    categories: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CalendarHead:
    """What a calendar says of itself: its name, its page, the zones that its entries use and the days that they span."""

    name: str
    url: str
    zones: list[str]
    first: date
    last: date


def write_calendar(head: CalendarHead, entries: Iterable[CalendarEntry]) -> Iterator[bytes]:
    """A calendar in pieces: one VTIMEZONE per zone, then the events. CRLF lines folded at 75 octets."""
    opening, closing = _calendar(head).to_ical().rsplit(b"END:VCALENDAR", 1)
    yield opening
    for zone in sorted(set(head.zones)):
        yield Timezone.from_tzid(zone, first_date=head.first - YEAR, last_date=head.last + YEAR).to_ical()
    for entry in entries:
        yield _event(entry).to_ical()
    yield b"END:VCALENDAR" + closing


def _calendar(head: CalendarHead) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", vText(clean_text(head.name)))
    calendar.add("x-wr-calname", vText(clean_text(head.name)))
    calendar.add("url", head.url)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH))
    return calendar


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.modified)
    event.add("created", entry.created)
    event.add("last-modified", entry.modified)
    event.add("sequence", entry.sequence)
    event.add("status", entry.status)
    event.add("summary", clean_text(entry.title))
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("url", entry.url)
    _add_texts(event, entry)
    if entry.point:
        event.add("geo", (round(entry.point[0], 6), round(entry.point[1], 6)))
    if entry.online_url.isprintable() and entry.online_url:
        event.add(
            "conference", vUri(entry.online_url), parameters={"VALUE": "URI", "LABEL": "Rejoindre en ligne"}
        )
    return event


def _add_texts(event: Event, entry: CalendarEntry) -> None:
    if entry.description:
        event.add("description", clean_text(entry.description))
    if entry.place:
        event.add("location", clean_text(entry.place))
    if entry.categories:
        event.add("categories", [clean_text(name) for name in entry.categories])
