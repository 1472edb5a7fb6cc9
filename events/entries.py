"""What the programme's index keeps of each published event, read from the database three queries at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from events.choices import Access, Modality
from events.models import EventPage, EventSlot
from home.text import tokenise


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index keeps of one event. `slots`: (wall-clock start, end instant) in order of start."""

    edition: int
    facets: dict[str, tuple]
    slots: tuple[tuple[datetime, datetime], ...]
    point: tuple[float, float] | None
    online: bool
    press: bool
    status: str
    zone: str
    modified: float  # seconds since 1970 of the last publication, 0 when unknown


_COLUMNS = (
    "pk", "edition_id", "format__slug", "format__name", "modality", "region_code", "department_code", "commune_code",
    *(f"access_{code}" for code in Access.values), "latitude", "longitude", "is_open_to_press", "is_featured", "status", "time_zone", "last_published_at",
    "search_tokens",
)  # fmt: skip


def read_entries(ids: list[int] | None = None) -> Iterator[tuple[int, Entry, frozenset[str]]]:
    """The published events (all, or those of `ids`): id, entry, words; three queries whatever their number."""
    events, slots = EventPage.objects.published(), EventSlot.objects.all()
    audiences = EventPage.audiences.through.objects.all()
    if ids is not None:
        events, slots = events.filter(pk__in=ids), slots.filter(event_id__in=ids)
        audiences = audiences.filter(eventpage_id__in=ids)
    slots_of, publics_of = defaultdict(list), defaultdict(list)
    for pk, day, opening, end in slots.values_list("event_id", "date", "start_time", "end").iterator():
        slots_of[pk].append(share((datetime.combine(day, opening), end)))
    for pk, slug in audiences.values_list("eventpage_id", "audience__slug").iterator():
        publics_of[pk].append(share(slug))
    for row in events.values(*_COLUMNS).iterator(chunk_size=2000):
        words = _words_of(row["format__name"]).union(row["search_tokens"].split())
        yield (
            row["pk"],
            _make_entry(row, sorted(slots_of.pop(row["pk"], [])), publics_of.pop(row["pk"], [])),
            words,
        )


_shared: dict[Any, Any] = {}


def share(value: Any) -> Any:
    """The one copy of a value that many events have: a slot, a commune, a format."""
    return _shared.setdefault(value, value)


@lru_cache(maxsize=64)
def _words_of(format_name: str) -> frozenset[str]:
    return frozenset(tokenise(format_name))


def _make_entry(row: dict, slots: list[tuple[datetime, datetime]], publics: list[str]) -> Entry:
    located = row["latitude"] is not None and row["longitude"] is not None
    facets = {
        "jour": tuple({start.date() for start, _ in slots}),
        "format": (row["format__slug"],),
        "modalite": (row["modality"],),
        "region": (row["region_code"],) if row["region_code"] else (),
        "departement": (row["department_code"],) if row["department_code"] else (),
        "commune": (row["commune_code"],) if row["commune_code"] else (),
        "public": tuple(publics),
        "acces": tuple(code for code in Access.values if row[f"access_{code}"]),
        "statut": (row["status"],),
        "vedette": (True,) if row["is_featured"] else (),
    }
    return Entry(
        edition=row["edition_id"], facets={name: share(values) for name, values in facets.items()},
        slots=share(tuple(slots)),
        point=(row["latitude"], row["longitude"]) if located else None, online=row["modality"] == Modality.ONLINE,
        press=row["is_open_to_press"], status=share(row["status"]), zone=share(row["time_zone"]),
        modified=row["last_published_at"].timestamp() if row["last_published_at"] else 0.0,
    )  # fmt: skip
