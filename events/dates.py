"""Dates of the programme. One rule for "today", "over" and "in the week": the clock on the wall of the venue.

The week lasts 190 hours: it begins in Wallis (UTC+12) and ends in Tahiti (UTC−10).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

MAX_SLOT = timedelta(hours=24)
PARIS = "Europe/Paris"
NBSP = "\u00a0"
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WallSlot:
    """A slot as it is typed: wall-clock dates and times at the venue, without zone."""

    start: datetime
    end: datetime


def to_instant(wall: datetime, zone: str) -> datetime:
    """The instant (aware, in `zone`) of a wall-clock time. A time that a clock change skips moves forward an hour.

    Raises ZoneInfoNotFoundError for an unknown zone.
    """
    instant = wall.replace(tzinfo=ZoneInfo(zone))
    return instant.astimezone(ZoneInfo("UTC")).astimezone(ZoneInfo(zone))


def local_date(instant: datetime, zone: str) -> date:
    """The date on the wall of the venue at `instant` (aware)."""
    return instant.astimezone(ZoneInfo(zone)).date()


def is_over(end: datetime, now: datetime) -> bool:
    """Whether a slot that ends at `end` is over at `now`. Both aware; the end itself is over."""
    return end <= now


def is_today(wall_start: datetime, wall_end: datetime, zone: str, now: datetime) -> bool:
    """Whether a slot touches the day that it is now at the venue. A slot that ends at midnight sharp is not the next day's."""
    today = local_date(now, zone)
    last = (wall_end - timedelta(microseconds=1)).date()
    return wall_start.date() <= today <= max(last, wall_start.date())


def is_in_week(wall_start: datetime, wall_end: datetime, first: date, last: date) -> bool:
    """Whether a slot stands inside the days `first` to `last` (inclusive) on the wall of the venue."""
    closing = datetime.combine(last + timedelta(days=1), time())
    return datetime.combine(first, time()) <= wall_start and wall_end <= closing


def week_bounds(first: date, last: date, zones: Iterable[str]) -> tuple[datetime, datetime]:
    """First and last instant (UTC) at which the days `first` to `last` are somewhere in `zones`."""
    utc = ZoneInfo("UTC")
    names = list(zones)
    start = min(to_instant(datetime.combine(first, time()), zone) for zone in names)
    end = max(to_instant(datetime.combine(last + timedelta(days=1), time()), zone) for zone in names)
    return start.astimezone(utc), end.astimezone(utc)


def find_slot_problems(
    slots: Sequence[WallSlot], zone: str, first: date | None = None, last: date | None = None
) -> dict[int, str]:
    """What is wrong with each slot: its rank → one sentence in French. Empty when all is well.

    `first` and `last` are the edition's days; None skips that rule.
    """
    problems: dict[int, str] = {}
    for rank, slot in enumerate(slots):
        start, end = (to_instant(wall, zone).astimezone(UTC) for wall in (slot.start, slot.end))
        if end <= start:
            problems[rank] = (
                "La fin doit venir après le début. Si l’événement finit après minuit, indiquez la date de fin."
            )
        elif end - start > MAX_SLOT:
            problems[rank] = "Un créneau dure 24 heures au plus : ajoutez un créneau par jour."
        elif first and last and not is_in_week(slot.start, slot.end, first, last):
            problems[rank] = f"Ce créneau est hors de la semaine, qui va {format_period(first, last)}."
    for rank, other in _overlaps(slots):
        problems.setdefault(rank, f"Ce créneau chevauche celui du {format_day(other.start.date())}.")
    return problems


def _overlaps(slots: Sequence[WallSlot]) -> Iterable[tuple[int, WallSlot]]:
    ordered = sorted(enumerate(slots), key=lambda pair: pair[1].start)
    for (_, before), (rank, after) in pairwise(ordered):
        if after.start < before.end:
            yield rank, before


def format_day(day: date, *, with_weekday: bool = True, with_year: bool = False) -> str:
    """« samedi 23 mai », « 1er juin », « 23 mai 2026 »."""
    number = "1er" if day.day == 1 else str(day.day)
    words = [WEEKDAYS[day.weekday()]] if with_weekday else []
    words += [number, MONTHS[day.month - 1]] + ([str(day.year)] if with_year else [])
    return NBSP.join(words[-2:]) if len(words) == 2 else " ".join(words[:-2] + [NBSP.join(words[-2:])])


def format_time(moment: time | datetime) -> str:
    """« 9 h », « 14 h 30 »."""
    return f"{moment.hour}{NBSP}h" + (f"{NBSP}{moment.minute:02d}" if moment.minute else "")


def format_slot(start: datetime, end: datetime) -> str:
    """« samedi 23 mai, 14 h – 16 h »; names the last day too when the slot ends another day than it starts."""
    return f"{format_day(start.date())}, {format_hours(start, end)}"


def format_hours(start: datetime, end: datetime) -> str:
    """« 14 h – 16 h »; names the last day too when the slot ends another day than it starts."""
    last = (end - timedelta(microseconds=1)).date()
    closing = format_time(end) if last == start.date() else f"{format_day(end.date())}, {format_time(end)}"
    return f"{format_time(start)} – {closing}"


def format_period(first: date, last: date) -> str:
    """« du 18 au 24 mai 2026 »: what the two days share is said once."""
    if first == last:
        return f"le {format_day(first, with_weekday=False, with_year=True)}"
    opening = "1er" if first.day == 1 else str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        opening = format_day(first, with_weekday=False, with_year=first.year != last.year)
    return f"du {opening} au {format_day(last, with_weekday=False, with_year=True)}"
