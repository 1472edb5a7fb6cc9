"""What the home page shows of the programme: the days of the week, and a handful of events worth a look now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from events.cards import Card, fetch_cards
from events.dates import PARIS, local_date
from events.index import ProgrammeIndex
from home.models import Edition

MOST = 6
LOOKED_AT = 400  # events in order of date among which today's are looked for


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the edition: `url` is the programme of that day."""

    date: date
    count: int
    is_today: bool
    is_over: bool
    url: str


@dataclass(frozen=True, slots=True)
class Highlights:
    """`cards`: today's events during the week, else those put forward and the first to come; six at most."""

    cards: list[Card]
    total: int
    today_total: int
    communes_count: int
    departments_count: int
    days: list[Day]


def choose_highlights(edition: Edition, index: ProgrammeIndex, now: datetime) -> Highlights:
    """Two queries at most, whatever the number of events."""
    today = local_date(now, PARIS)
    days = [_describe_day(day, index.count(edition.pk, "jour", day), today) for day in edition.days]
    return Highlights(
        cards=fetch_cards(islice(_rows(edition, index, now), MOST), now),
        total=index.count_edition(edition.pk),
        today_total=sum(day.count for day in days if day.is_today),
        communes_count=index.count_values(edition.pk, "commune"),
        departments_count=index.count_values(edition.pk, "departement"),
        days=days,
    )


def _describe_day(day: date, count: int, today: date) -> Day:
    return Day(day, count, day == today, day < today, f"/programme/?jour={day.isoformat()}")


def _rows(
    edition: Edition, index: ProgrammeIndex, now: datetime
) -> Iterator[tuple[int, datetime | None, None]]:
    """Distinct (id, slot to show, None): today's first during the week, then those put forward, then the next ones."""
    ids = index.going_ahead(edition.pk)
    coming = list(islice(index.by_date(ids, now), LOOKED_AT))
    featured = index.by_date(index.featured(edition.pk), now)
    wanted: list[tuple[int, datetime | None]] = [row for row in coming if _is_today(index, row[0], now)]
    wanted += [row for row in featured if _is_to_come(index, row[0], now)][:MOST]
    seen: set[int] = set()
    for pk, start in [*wanted, *coming]:
        if pk not in seen:
            seen.add(pk)
            yield pk, start, None


def _is_to_come(index: ProgrammeIndex, pk: int, now: datetime) -> bool:
    return any(end > now for _, end in index.entries[pk].slots)


def _is_today(index: ProgrammeIndex, pk: int, now: datetime) -> bool:
    """Whether an event has a slot that is not over on the day that it is at its venue."""
    entry = index.entries[pk]
    today = now.astimezone(ZoneInfo(entry.zone)).date()
    return any(start.date() == today and end > now for start, end in entry.slots)
