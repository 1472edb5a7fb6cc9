"""What the interactive map draws: places with their number of events, small enough for one answer whatever the programme.

Coordinates are thousandths of a degree (about 100 m). Past MAX_PLACES places, those of one square are counted together
where most of its events are; `step` is the side of the squares, 1 when every place stands for itself. Packed:
`{"step", "n": [count…], "y": [Δlatitude…], "x": [Δlongitude…], "names": "Anor|Lyon", "runs": [places of each…],
"online", "unplaced"}`, in the order of a curve that keeps neighbours together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from pyroaring import BitMap

from events import geo
from events.grid import CELL, cell_of

if TYPE_CHECKING:
    from events.index import ProgrammeIndex

SCALE = 1000
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
MAX_PLACES = 2400  # 60 kB at most, a third of that on the wire
MAX_EVENTS = 20_000  # beyond, the cells of the index are counted instead of the events
SAMPLE = 5
NOTHING = BitMap()
Box = tuple[int, int, int, int]


class Place(NamedTuple):
    """A point (thousandths of a degree), its number of events, the code of its commune."""

    latitude: int
    longitude: int
    count: int
    commune: str = ""


# Gathering ------------------------------------------------------------------------------------------------------------


def gather_places(index: ProgrammeIndex, ids: BitMap, box: Box | None = None) -> tuple[int, list[Place]]:
    """(step, places) of the events `ids`; `box`: south, west, north, east, west > east across the antimeridian."""
    ids = _located(index, ids, box)
    if few := len(ids) <= MAX_EVENTS:
        places = _count_points(index, ids)
    else:
        places = [_sum_cell(index, found) for cell in index.cells.values() if (found := cell & ids)]
    step = choose_step(places, 1 if few else round(CELL * SCALE))
    return step, merge_places(places, step)


def choose_step(places: Sequence[Place], least: int = 1) -> int:
    """The smallest step from `least` that leaves MAX_PLACES places at most, else the largest."""
    for step in (step for step in STEPS if step >= least):
        if len({(place.latitude // step, place.longitude // step) for place in places}) <= MAX_PLACES:
            return step
    return STEPS[-1]


def merge_places(places: Iterable[Place], step: int) -> list[Place]:
    """One place per square of `step` thousandths: the sum of its events, at its busiest place."""
    squares: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for place in places:
        squares[place.latitude // step, place.longitude // step].append(place)
    return [
        max(inside, key=lambda place: place.count)._replace(count=sum(place.count for place in inside))
        for inside in squares.values()
    ]


def find_at(index: ProgrammeIndex, ids: BitMap, points: Sequence[tuple[int, int]], step: int = 1) -> BitMap:
    """Which of `ids` are in the squares of these points (thousandths of a degree)."""
    wanted = {(latitude // step, longitude // step) for latitude, longitude in points}
    cells = {cell for square in wanted for cell in _cells_of(square, step)}
    near = BitMap.union(NOTHING, *(index.cells.get(cell, NOTHING) for cell in cells)) & ids
    return BitMap(pk for pk in near if _square(index.entries[pk].point, step) in wanted)


def count_elsewhere(index: ProgrammeIndex, ids: BitMap) -> tuple[int, int]:
    """(online events, events on the spot whose place is not known yet): what no map can show."""
    online = ids & index.bitmaps.get(("online", True), NOTHING)
    placed = BitMap.union(NOTHING, *index.cells.values())
    return len(online), len(ids - online - placed)


def _located(index: ProgrammeIndex, ids: BitMap, box: Box | None) -> BitMap:
    """The events that take place somewhere, in the cells of the grid that the box touches."""
    online = index.bitmaps.get(("online", True), NOTHING)
    cells = (members for cell, members in index.cells.items() if box is None or _touches(cell, box))
    return (BitMap.union(NOTHING, *cells) & ids) - online


def _touches(cell: tuple[int, int], box: Box) -> bool:
    south, west, north, east = (side / SCALE for side in box)
    if not south - CELL < cell[0] * CELL <= north:
        return False
    after, before = cell[1] * CELL > west - CELL, cell[1] * CELL <= east
    return (after and before) if west <= east else (after or before)


def _square(point: tuple[float, float], step: int = 1) -> tuple[int, int]:
    return round(point[0] * SCALE) // step, round(point[1] * SCALE) // step


def _cells_of(square: tuple[int, int], step: int) -> set[tuple[int, int]]:
    """The cells of the index that hold points rounded into a square."""
    first = cell_of(*((side * step - 0.6) / SCALE for side in square))
    last = cell_of(*(((side + 1) * step - 0.4) / SCALE for side in square))
    return set(product(range(first[0], last[0] + 1), range(first[1], last[1] + 1)))


def _count_points(index: ProgrammeIndex, ids: Iterable[int]) -> list[Place]:
    counts: Counter[tuple[int, int]] = Counter()
    communes: dict[tuple[int, int], str] = {}
    for pk in ids:
        entry = index.entries[pk]
        point = _square(entry.point)
        counts[point] += 1
        communes[point] = next(iter(entry.facets["commune"]), "")
    return [Place(*point, count, communes[point]) for point, count in counts.items()]


def _sum_cell(index: ProgrammeIndex, ids: BitMap) -> Place:
    """All the events of a cell, where most of a few of them are."""
    sample = _count_points(index, islice(ids, SAMPLE))
    return max(sample, key=lambda place: place.count)._replace(count=len(ids))


# Packing --------------------------------------------------------------------------------------------------------------


def pack_places(places: Iterable[Place]) -> dict[str, object]:
    """The four columns of the answer; see the head of this module."""
    groups: dict[str, list[Place]] = {}
    for place in sorted(places, key=_along_curve):
        groups.setdefault(place.commune, []).append(place)
    rows = [place for group in groups.values() for place in group]
    return {
        "n": [place.count for place in rows],
        "y": _differences([place.latitude for place in rows]),
        "x": _differences([place.longitude for place in rows]),
        "names": "|".join(_name(code) for code in groups),
        "runs": [len(group) for group in groups.values()],
    }


def _name(commune_code: str) -> str:
    commune = geo.find_commune(commune_code) if commune_code else None
    return commune.name if commune else ""


def _differences(values: list[int]) -> list[int]:
    return [value - before for before, value in zip([0, *values], values, strict=False)]


def _along_curve(place: Place) -> int:
    """Rank on a Z-order curve: the bits of both coordinates, interleaved."""
    row, column, rank = place.latitude + 90_000, place.longitude + 180_000, 0
    for bit in range(19):
        rank |= (row >> bit & 1) << (2 * bit + 1) | (column >> bit & 1) << (2 * bit)
    return rank
