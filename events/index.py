"""The programme in memory: which events a selection keeps, in which order, how many per facet. No SQL per question.

One compressed bitmap (pyroaring) of event ids per facet value and per word. `current_index()` asks the log of changes
once (one query) and refreshes only the events that moved, so that an edit through any process shows at the next request.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from threading import RLock

from pyroaring import BitMap

from events import geo
from events.choices import Status
from events.dates import MAX_SLOT
from events.entries import Entry, read_entries
from events.filters import Selection
from events.grid import cell_of, cells_around, farthest_corner
from events.models import ProgrammeChange
from events.wordindex import NOTHING, WordIndex
from home.text import tokenise

FACETS = ("jour", "format", "modalite", "region", "departement", "public", "acces")
MAX_DELTA = 500  # beyond this many changes, building again is quicker than refreshing
FEW = 2000  # up to this many events, sorting their slots is quicker than walking everyone's
ZONES_APART = timedelta(hours=14)  # a wall-clock time is at most this far from UTC


class ProgrammeIndex:
    """Events by id; every set is a BitMap of ids. Never changed once made: `updated` gives another one."""

    version = 0  # the last change that it knows
    changed: datetime | None = None  # when that change was made

    def __init__(self, entries: dict[int, Entry], words: WordIndex | None = None) -> None:
        self.entries, self.words = entries, words or WordIndex({})
        gathered: dict[tuple, list[int]] = defaultdict(list)
        cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for pk, entry in entries.items():
            for key in _keys(entry):
                gathered[key].append(pk)
            if entry.point:
                cells[cell_of(*entry.point)].append(pk)
        self.bitmaps = {key: BitMap(ids) for key, ids in gathered.items()}
        self.cells = {cell: BitMap(ids) for cell, ids in cells.items()}
        self.order = [(start, pk, end) for pk, entry in entries.items() for start, end in entry.slots]
        self._seal()

    def _seal(self) -> None:
        self.order.sort()
        self.values = {facet: [key[1] for key in self.bitmaps if key[0] == facet] for facet in FACETS}

    def updated(
        self, touched: Iterable[int], fresh: dict[int, Entry], words: dict[int, frozenset[str]]
    ) -> ProgrammeIndex:
        """The same index once the events `touched` are replaced by those in `fresh`, or gone."""
        index = ProgrammeIndex.__new__(ProgrammeIndex)
        index.entries, index.bitmaps, index.cells = (
            self.entries.copy(),
            self.bitmaps.copy(),
            self.cells.copy(),
        )
        gone = BitMap(touched)
        index.words = self.words.updated(gone, words)
        index.order = [item for item in self.order if item[1] not in gone]
        for pk in gone:
            index._replace(pk, fresh.get(pk))
        index._seal()
        return index

    def _replace(self, pk: int, entry: Entry | None) -> None:
        one, before = BitMap([pk]), self.entries.pop(pk, None)
        for key in _keys(before) if before else ():
            self.bitmaps[key] = self.bitmaps[key] - one
        if before and before.point:
            self.cells[cell_of(*before.point)] = self.cells[cell_of(*before.point)] - one
        if entry is None:
            return
        self.entries[pk] = entry
        for key in _keys(entry):
            self.bitmaps[key] = self.bitmaps.get(key, NOTHING) | one
        if entry.point:
            cell = cell_of(*entry.point)
            self.cells[cell] = self.cells.get(cell, NOTHING) | one
        self.order += [(start, pk, end) for start, end in entry.slots]

    # Asking ------------------------------------------------------------------------------------------------------

    def select(self, edition: int, selection: Selection) -> BitMap:
        """Ids of the edition's events that the selection keeps."""
        return _intersect(self._edition(edition), self._parts(selection).values())

    def _edition(self, edition: int) -> BitMap:
        return self.bitmaps.get(("edition", edition), NOTHING)

    def _parts(self, selection: Selection) -> dict[str, BitMap]:
        """Name of each active filter → the ids that it keeps on its own."""
        parts = {
            facet: BitMap.union(*(self.bitmaps.get((facet, value), NOTHING) for value in values))
            for facet in FACETS
            if (values := getattr(selection, facet))
        }
        if selection.presse:
            parts["presse"] = self.bitmaps.get(("presse", True), NOTHING)
        if selection.q:
            parts["q"] = self.matching(selection.q)
        if selection.commune and selection.rayon is None:
            parts["commune"] = self.bitmaps.get(("commune", selection.commune), NOTHING)
        elif selection.centre:
            parts["commune"] = self.near(*selection.centre, selection.rayon or 0)
        return parts

    def matching(self, text: str) -> BitMap:
        """Ids of the events that have, for each term, a word that begins with it."""
        terms = tokenise(text)
        if not terms:
            return BitMap(self.entries)
        return self.words.matching(terms)

    def near(self, latitude: float, longitude: float, km: float) -> BitMap:
        """Ids within `km` of a point (degrees, WGS 84). A cell that lies wholly inside is taken whole."""
        found = BitMap()
        for cell in cells_around(latitude, longitude, km):
            ids = self.cells.get(cell)
            if not ids:
                continue
            if farthest_corner(cell, latitude, longitude) <= km:
                found |= ids
            else:
                found.update(
                    pk for pk in ids if geo.distance_km(latitude, longitude, *self.entries[pk].point) <= km
                )
        return found

    def counts(self, edition: int, selection: Selection) -> dict[str, dict]:
        """Facet → value → how many events the selection would keep with that value alone in that facet."""
        parts, counted = self._parts(selection), {}
        for facet in FACETS:
            base = _intersect(self._edition(edition), (ids for name, ids in parts.items() if name != facet))
            sizes = {
                value: base.intersection_cardinality(self.bitmaps[(facet, value)])
                for value in self.values[facet]
            }
            counted[facet] = {value: size for value, size in sizes.items() if size}
        return counted

    def by_date(
        self, ids: BitMap, now: datetime, days: tuple[date, ...] = ()
    ) -> Iterator[tuple[int, datetime]]:
        """(id, wall-clock start) of each event once, at its next slot; those that are over come last, oldest first."""
        seen = BitMap()
        for is_over in (False, True):
            for start, pk, end in self._slots_of(ids, now, is_over):
                wanted = pk in ids and pk not in seen and (end <= now) == is_over
                if wanted and (not days or start.date() in days):
                    seen.add(pk)
                    yield pk, start
        for pk in ids - seen:
            yield pk, datetime.max

    def _slots_of(
        self, ids: BitMap, now: datetime, is_over: bool
    ) -> Iterable[tuple[datetime, int, datetime]]:
        """The slots to look at, in order: never those that cannot be over, or that cannot but be."""
        if len(ids) <= FEW:
            return sorted((start, pk, end) for pk in ids for start, end in self.entries[pk].slots)
        clock = now.astimezone(UTC).replace(tzinfo=None)
        if is_over:
            return islice(self.order, bisect_right(self.order, (clock + ZONES_APART,)))
        return islice(self.order, bisect_left(self.order, (clock - MAX_SLOT - ZONES_APART,)), None)

    def by_distance(self, ids: BitMap, centre: tuple[float, float]) -> list[tuple[int, float | None]]:
        """(id, kilometres) from the nearest; events without a point come last with None."""
        located = [
            (geo.distance_km(*centre, *self.entries[pk].point), pk) for pk in ids if self.entries[pk].point
        ]
        return [(pk, km) for km, pk in sorted(located)] + [
            (pk, None) for pk in ids if not self.entries[pk].point
        ]

    def nearest(self, ids: BitMap, centre: tuple[float, float], limit: int) -> list[tuple[int, float]]:
        """The `limit` events of `ids` nearest to a point, looked for in wider and wider circles."""
        for km in (5, 20, 80, 320, 1300):
            around = self.near(*centre, km) & ids
            if len(around) >= limit:
                return self.by_distance(around, centre)[:limit]
        return [(pk, km) for pk, km in self.by_distance(ids, centre)[:limit] if km is not None]

    def going_ahead(self, edition: int) -> BitMap:
        """Ids of the edition's events that are not cancelled."""
        return self._edition(edition) - self.bitmaps.get(("statut", Status.CANCELLED), NOTHING)

    def featured(self, edition: int) -> BitMap:
        """Ids of the edition's events put forward and not cancelled."""
        return self.going_ahead(edition) & self.bitmaps.get(("vedette", True), NOTHING)

    def count_edition(self, edition: int) -> int:
        return len(self._edition(edition))

    def count_values(self, edition: int, facet: str) -> int:
        """How many values of a facet at least one event of the edition has."""
        base = self._edition(edition)
        return sum(base.intersect(ids) for key, ids in self.bitmaps.items() if key[0] == facet)

    def counts_of(self, edition: int, facet: str) -> dict:
        """Value → number of events of the edition, for one facet."""
        return {value: self.count(edition, facet, value) for value in self.values[facet]}

    def count(self, edition: int, facet: str, value: object) -> int:
        return self._edition(edition).intersection_cardinality(self.bitmaps.get((facet, value), NOTHING))


def _intersect(base: BitMap, parts: Iterable[BitMap]) -> BitMap:
    return BitMap.intersection(base, *parts)


def _keys(entry: Entry) -> Iterator[tuple]:
    yield ("edition", entry.edition)
    yield ("presse", entry.press)
    yield ("online", entry.online)
    for facet, values in entry.facets.items():
        for value in values:
            yield (facet, value)


# The index of this process --------------------------------------------------------------------------------------------


def build_index() -> ProgrammeIndex:
    """A new index of everything published; the log is read first, so that a change made meanwhile is seen again."""
    last = ProgrammeChange.objects.order_by("-pk").values_list("pk", "at").first()
    entries: dict[int, Entry] = {}
    words = WordIndex.build(_keep_entries(read_entries(), entries))
    index = ProgrammeIndex(entries, words)
    if last:
        index.version, index.changed = last
    return index


def _keep_entries(
    rows: Iterable[tuple[int, Entry, frozenset[str]]], entries: dict[int, Entry]
) -> Iterator[tuple[int, frozenset[str]]]:
    """The words of each event as they come, its entry put aside in `entries`: the words of all are never held at once."""
    for pk, entry, words in rows:
        entries[pk] = entry
        yield pk, words


class _Holder:
    """The index of this process."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.index: ProgrammeIndex | None = None

    def current(self) -> ProgrammeIndex:
        with self.lock:
            known = self.index.version if self.index else 0
            log = ProgrammeChange.objects.filter(pk__gt=known).order_by("pk")
            fresh = list(log.values_list("pk", "event_id", "at")[: MAX_DELTA + 1]) if self.index else []
            touched = {pk for _, pk, _ in fresh}
            if self.index is None or None in touched or len(fresh) > MAX_DELTA:
                self.index = build_index()
            elif fresh:
                rows = list(read_entries(sorted(touched)))
                entries, words = {pk: entry for pk, entry, _ in rows}, {pk: words for pk, _, words in rows}
                self.index = self.index.updated(touched, entries, words)
                self.index.version, _, self.index.changed = fresh[-1]
            return self.index

    def forget(self) -> None:
        with self.lock:
            self.index = None


_holder = _Holder()


def current_index() -> ProgrammeIndex:
    """This process's index, brought up to date: one query, four more when something changed."""
    return _holder.current()


def forget_index() -> None:
    """Drop this process's index: between tests, and after a fork."""
    _holder.forget()
