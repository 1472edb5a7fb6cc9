"""The programme in memory: which events a selection keeps, in which order, how many per facet. No SQL per question.

One compressed bitmap (pyroaring) of event ids per facet value and per word. `current_index()` asks the log of changes
once (one query) and refreshes only the events that moved, so that an edit through any process shows at the next request.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from threading import RLock

from django.db.models import Max
from pyroaring import BitMap

from events import geo
from events.choices import Access, Modality
from events.filters import Selection
from events.models import EventPage, EventSlot, ProgrammeChange
from events.text import tokenise

FACETS = ("jour", "format", "modalite", "region", "departement", "public", "acces")
MAX_DELTA = 500  # beyond this many changes, building again is quicker than refreshing
CELL = 0.25  # degrees: side of a cell of the grid that radius searches walk
KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index keeps of one event. `slots`: (wall-clock start, end instant) in order of start."""

    edition: int
    facets: dict[str, tuple]
    words: frozenset[str]
    slots: tuple[tuple[datetime, datetime], ...]
    point: tuple[float, float] | None
    online: bool
    press: bool
    status: str


class ProgrammeIndex:
    """Events by id; every set is a BitMap of ids."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.bitmaps: dict[tuple, BitMap] = defaultdict(BitMap)
        self.vocabulary: list[str] = []
        self.order: list[tuple[datetime, int, datetime]] = []  # one per slot
        self.cells: dict[tuple[int, int], BitMap] = defaultdict(BitMap)
        self._stale_vocabulary = True

    # Writing -----------------------------------------------------------------------------------------------------

    def add(self, pk: int, entry: Entry, *, sort: bool = True) -> None:
        self.entries[pk] = entry
        for key in _keys(entry):
            self.bitmaps[key].add(pk)
        if entry.point:
            self.cells[_cell(*entry.point)].add(pk)
        for start, end in entry.slots:
            item = (start, pk, end)
            insort(self.order, item) if sort else self.order.append(item)
        self._stale_vocabulary = True

    def remove(self, pk: int) -> None:
        entry = self.entries.pop(pk, None)
        if entry is None:
            return
        for key in _keys(entry):
            self.bitmaps[key].discard(pk)
        if entry.point:
            self.cells[_cell(*entry.point)].discard(pk)
        for start, end in entry.slots:
            del self.order[bisect_left(self.order, (start, pk, end))]

    # Asking ------------------------------------------------------------------------------------------------------

    def select(self, edition: int, selection: Selection, *, less: str = "") -> BitMap:
        """Ids of the edition's events that the selection keeps, the facet `less` left aside."""
        found = self.bitmaps[("edition", edition)].copy()
        for facet in FACETS:
            values = getattr(selection, facet)
            if values and facet != less:
                found &= BitMap.union(*(self.bitmaps[(facet, value)] for value in values))
        if selection.presse:
            found &= self.bitmaps[("presse", True)]
        if selection.q:
            found &= self.matching(selection.q)
        if selection.commune and selection.rayon is None:
            found &= self.bitmaps[("commune", selection.commune)]
        elif selection.centre:
            found &= self.near(*selection.centre, selection.rayon or 0)
        return found

    def matching(self, text: str) -> BitMap:
        """Ids of the events that have, for each term, a word that begins with it."""
        terms = tokenise(text)
        if not terms:
            return BitMap(self.entries)
        return BitMap.intersection(*(self._starting_with(term) for term in terms))

    def _starting_with(self, term: str) -> BitMap:
        if self._stale_vocabulary:
            self.vocabulary = sorted(key[1] for key in self.bitmaps if key[0] == "word")
            self._stale_vocabulary = False
        words = self.vocabulary[
            bisect_left(self.vocabulary, term) : bisect_right(self.vocabulary, term + "\U0010ffff")
        ]
        return BitMap.union(*(self.bitmaps[("word", word)] for word in words)) if words else BitMap()

    def near(self, latitude: float, longitude: float, km: float) -> BitMap:
        """Ids within `km` of a point (degrees, WGS 84). A cell that lies wholly inside is taken whole."""
        found = BitMap()
        for cell in _cells_around(latitude, longitude, km):
            ids = self.cells.get(cell)
            if not ids:
                continue
            if _farthest_corner(cell, latitude, longitude) <= km:
                found |= ids
            else:
                found.update(
                    pk for pk in ids if geo.distance_km(latitude, longitude, *self.entries[pk].point) <= km
                )
        return found

    def counts(self, edition: int, selection: Selection) -> dict[str, dict]:
        """Facet → value → how many events the selection would keep with that value alone in that facet."""
        values: dict[str, list] = defaultdict(list)
        for facet, value in list(self.bitmaps):
            values[facet].append(value)
        counted = {}
        for facet in FACETS:
            base = self.select(edition, selection, less=facet)
            sizes = {
                value: base.intersection_cardinality(self.bitmaps[(facet, value)]) for value in values[facet]
            }
            counted[facet] = {value: size for value, size in sizes.items() if size}
        return counted

    def by_date(
        self, ids: BitMap, now: datetime, days: tuple[date, ...] = ()
    ) -> Iterator[tuple[int, datetime]]:
        """(id, wall-clock start) of each event once, at its next slot; those that are over come last, oldest first."""
        seen = BitMap()
        for is_over in (False, True):
            for start, pk, end in self._slots_of(ids):
                wanted = pk in ids and pk not in seen and (end <= now) == is_over
                if wanted and (not days or start.date() in days):
                    seen.add(pk)
                    yield pk, start
        for pk in ids - seen:
            yield pk, datetime.max

    def _slots_of(self, ids: BitMap) -> Iterable[tuple[datetime, int, datetime]]:
        if len(ids) * 4 > len(self.entries):
            return self.order
        return sorted((start, pk, end) for pk in ids for start, end in self.entries[pk].slots)

    def by_distance(self, ids: BitMap, centre: tuple[float, float]) -> list[tuple[int, float | None]]:
        """(id, kilometres) from the nearest; events without a point come last with None."""
        located = [
            (geo.distance_km(*centre, *self.entries[pk].point), pk) for pk in ids if self.entries[pk].point
        ]
        return [(pk, km) for km, pk in sorted(located)] + [
            (pk, None) for pk in ids if not self.entries[pk].point
        ]

    def count(self, edition: int, facet: str, value: object) -> int:
        return self.bitmaps[("edition", edition)].intersection_cardinality(self.bitmaps[(facet, value)])


def _keys(entry: Entry) -> Iterator[tuple]:
    yield ("edition", entry.edition)
    yield ("presse", entry.press)
    yield ("online", entry.online)
    for facet, values in entry.facets.items():
        for value in values:
            yield (facet, value)
    for word in entry.words:
        yield ("word", word)


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return int(latitude // CELL), int(longitude // CELL)


def _cells_around(latitude: float, longitude: float, km: float) -> Iterator[tuple[int, int]]:
    height = km / KM_PER_DEGREE
    width = min(180.0, height / max(math.cos(math.radians(min(abs(latitude) + height, 89.0))), 0.01))
    for row in range(_cell(latitude - height, 0)[0], _cell(latitude + height, 0)[0] + 1):
        for column in range(_cell(0, longitude - width)[1], _cell(0, longitude + width)[1] + 1):
            yield row, (column + 720) % 1440 - 720


def _farthest_corner(cell: tuple[int, int], latitude: float, longitude: float) -> float:
    corners = [((cell[0] + i) * CELL, (cell[1] + j) * CELL) for i in (0, 1) for j in (0, 1)]
    return max(geo.distance_km(latitude, longitude, *corner) for corner in corners)


# From the database -----------------------------------------------------------------------------------------------------

_COLUMNS = (
    "pk", "edition_id", "format__slug", "modality", "region_code", "department_code", "commune_code",
    *(f"access_{code}" for code in Access.values), "latitude", "longitude", "is_open_to_press", "status", "search_tokens",
)  # fmt: skip


def _read_entries(ids: list[int] | None = None) -> Iterator[tuple[int, Entry]]:
    """The published events (all, or those of `ids`) as entries; three queries whatever their number."""
    events, slots = EventPage.objects.published(), EventSlot.objects.all()
    audiences = EventPage.audiences.through.objects.all()
    if ids is not None:
        events, slots = events.filter(pk__in=ids), slots.filter(event_id__in=ids)
        audiences = audiences.filter(eventpage_id__in=ids)
    slots_of, publics_of = defaultdict(list), defaultdict(list)
    for pk, day, opening, end in slots.values_list("event_id", "date", "start_time", "end").iterator():
        slots_of[pk].append((datetime.combine(day, opening), end))
    for pk, slug in audiences.values_list("eventpage_id", "audience__slug").iterator():
        publics_of[pk].append(slug)
    for row in events.values(*_COLUMNS).iterator(chunk_size=2000):
        yield row["pk"], _make_entry(row, sorted(slots_of[row["pk"]]), publics_of[row["pk"]])


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
    }
    return Entry(
        edition=row["edition_id"], facets=facets, words=frozenset(row["search_tokens"].split()), slots=tuple(slots),
        point=(row["latitude"], row["longitude"]) if located else None, online=row["modality"] == Modality.ONLINE,
        press=row["is_open_to_press"], status=row["status"],
    )  # fmt: skip


def build_index() -> ProgrammeIndex:
    """A new index of everything published."""
    index = ProgrammeIndex()
    for pk, entry in _read_entries():
        index.add(pk, entry, sort=False)
    index.order.sort()
    return index


class _Holder:
    """The index of this process and the last change that it has seen."""

    def __init__(self) -> None:
        self.lock, self.index, self.seen = RLock(), None, 0

    def current(self) -> ProgrammeIndex:
        with self.lock:
            changes = ProgrammeChange.objects.filter(pk__gt=self.seen).order_by("pk")
            fresh = list(changes.values_list("pk", "event_id")[: MAX_DELTA + 1]) if self.index else []
            touched = {pk for _, pk in fresh}
            if self.index is None or None in touched or len(fresh) > MAX_DELTA:
                self.seen = ProgrammeChange.objects.aggregate(last=Max("pk"))["last"] or 0
                self.index = build_index()
            elif fresh:
                self._refresh(touched)
                self.seen = fresh[-1][0]
            return self.index

    def _refresh(self, touched: set[int]) -> None:
        entries = dict(_read_entries(sorted(touched)))
        for pk in touched:
            self.index.remove(pk)
            if pk in entries:
                self.index.add(pk, entries[pk])

    def forget(self) -> None:
        with self.lock:
            self.index, self.seen = None, 0


_holder = _Holder()


def current_index() -> ProgrammeIndex:
    """This process's index, brought up to date: one query, four more when something changed."""
    return _holder.current()


def forget_index() -> None:
    """Drop this process's index: between tests, and after a fork."""
    _holder.forget()
