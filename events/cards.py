"""An event as a list shows it: plain values, ready for the `event-card` component."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from events import geo
from events.choices import Modality, Status
from events.dates import PARIS, format_day, format_hours, format_slot, is_over
from events.models import EventPage, EventSlot
from events.wording import typeset


@dataclass(frozen=True, slots=True)
class Card:
    """One event in a list. Texts are in French; `day` is the local day it is listed under, None without slot.

    `when` names the day, `hours` does not: it is shown under the heading of that day.
    """

    code: str
    title: str
    url: str
    summary: str
    format_name: str
    format_slug: str
    when: str
    hours: str
    more_dates: str
    zone_label: str
    place: str
    status_label: str
    status_slug: str
    distance: str
    is_online: bool
    is_over: bool
    day: date | None


@dataclass(frozen=True, slots=True)
class DayGroup:
    """The cards of one local day, in order. `is_over`: the group gathers what has already taken place."""

    day: date | None
    cards: list[Card]
    is_over: bool

    @property
    def title(self) -> str:
        """« samedi 23 mai », or "" for a list that is not sorted by day."""
        return format_day(self.day) if self.day else ""

    @property
    def weekday(self) -> int | str:
        """1 for Monday to 7, which chooses the colour of the day."""
        return self.day.isoweekday() if self.day else ""


def fetch_cards(found: Iterable[tuple[int, datetime | None, float | None]], now: datetime) -> list[Card]:
    """Cards of (id, wall-clock start to show or None, kilometres or None), same order; three queries in all."""
    rows = list(found)
    events = EventPage.objects.published().for_cards().in_bulk([pk for pk, _, _ in rows])
    return [make_card(events[pk], now, start, km) for pk, start, km in rows if pk in events]


def make_card(
    event: EventPage, now: datetime, start: datetime | None = None, km: float | None = None
) -> Card:
    """`start` chooses the slot to show; by default the next one, else the first."""
    slots = sorted(event.slots.all(), key=lambda slot: slot.start)
    shown = _choose_slot(slots, now, start)
    scheduled = event.status == Status.SCHEDULED
    return Card(
        code=event.code,
        title=typeset(event.title),
        url=event_url(event),
        summary=typeset(event.summary),
        format_name=event.format.name,
        format_slug=event.format.slug,
        when=format_slot(shown.wall.start, shown.wall.end) if shown else "Date à venir",
        hours=format_hours(shown.wall.start, shown.wall.end) if shown else "Date à venir",
        more_dates=_count_others(len(slots) - 1),
        zone_label=geo.zone_label(event.time_zone) if event.time_zone != PARIS else "",
        place=describe_place(event),
        status_label="" if scheduled else event.get_status_display(),
        status_slug="" if scheduled else event.status,
        distance="" if km is None else f"à {format_km(km)}",
        is_online=event.modality == Modality.ONLINE,
        is_over=bool(slots) and all(is_over(slot.end, now) for slot in slots),
        day=shown.date if shown else None,
    )


def event_url(event: EventPage) -> str:
    """The path of an event, without asking the database for its site."""
    return f"/programme/{event.slug}/"


def _choose_slot(slots: list[EventSlot], now: datetime, start: datetime | None) -> EventSlot | None:
    wanted = [slot for slot in slots if start and slot.wall.start == start]
    coming = [slot for slot in slots if not is_over(slot.end, now)]
    return next(iter(wanted or coming or slots), None)


def _count_others(others: int) -> str:
    if others < 1:
        return ""
    return "et une autre date" if others == 1 else f"et {others} autres dates"


def describe_place(event: EventPage) -> str:
    """« Médiathèque, Anor (59) », « En ligne »."""
    if event.modality == Modality.ONLINE:
        return "En ligne"
    commune = f"{event.commune_name} ({event.department_code})" if event.commune_name else ""
    place = ", ".join(part for part in (event.venue_name, commune) if part)
    return f"{place} et en ligne" if event.modality == Modality.HYBRID else place


def format_km(km: float) -> str:
    """« 800 m », « 2,5 km », « 34 km »."""
    if km < 1:
        return f"{max(round(km, 1), 0.1) * 1000:.0f}\u00a0m"
    return f"{km:.1f}".replace(".", ",") + "\u00a0km" if km < 10 else f"{km:.0f}\u00a0km"


def group_by_day(cards: Iterable[Card]) -> list[DayGroup]:
    """Neighbouring cards of the same day, kept in their order."""
    return [
        DayGroup(day, list(group), is_over)
        for (is_over, day), group in groupby(cards, key=lambda card: (card.is_over, card.day))
    ]
