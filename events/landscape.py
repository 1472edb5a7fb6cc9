"""Small maps drawn by the server from the same outlines as the interactive map (format: docs/geography.md).

Pure: degrees in, whole pixels of an SVG out. A drawing holds what stands in its frame, cut at its edges.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "site_semaine" / "static" / "data" / "basemap.json"
WIDTH = 480  # pixels of every drawing
RATIO = 4 / 3  # width over height
MARGIN = 0.08  # of the width, left around what is framed
BLEED = 8  # pixels drawn beyond the edges, so that a cut does not show
APART = 52  # pixels between two names of towns

Point = tuple[float, float]
Ring = list[Point]


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees."""

    west: float
    south: float
    east: float
    north: float

    def touches(self, other: Box) -> bool:
        return (
            self.west < other.east
            and other.west < self.east
            and self.south < other.north
            and other.south < self.north
        )


@dataclass(frozen=True, slots=True)
class Town:
    """A name at a place of a drawing (pixels); `anchor` keeps it inside the frame (SVG `text-anchor`)."""

    name: str
    x: int
    y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Land:
    """Outlines by code of département (longitude, latitude in degrees) and towns (name, latitude, longitude, rank)."""

    rings: dict[str, list[Ring]]
    boxes: dict[str, list[Box]]
    towns: list[tuple[str, float, float, int]]


@lru_cache(maxsize=1)
def read_land() -> Land:
    """The whole country, read once."""
    content = json.loads(SOURCE.read_text(encoding="utf-8"))
    arcs = [_unpack(arc, content["scale"]) for arc in content["arcs"]]
    rings = {
        code: [_join(numbers, arcs) for numbers in many] for code, many in content["departments"].items()
    }
    boxes = {code: [box_of(ring) for ring in many] for code, many in rings.items()}
    return Land(rings, boxes, [tuple(town) for town in content["towns"]])


def _unpack(numbers: list[int], scale: int) -> Ring:
    x, y, line = 0, 0, []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        line.append((x / scale, y / scale))
    return line


def _join(numbers: list[int], arcs: list[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += line[1:] if ring else line
    return ring


def box_of(points: Iterable[Point]) -> Box:
    """The smallest box around points (longitude, latitude)."""
    rows = list(points)
    xs, ys = [x for x, _ in rows], [y for _, y in rows]
    return Box(min(xs), min(ys), max(xs), max(ys))


class Frame:
    """What a drawing shows: a box of degrees widened to the shape of the drawing."""

    def __init__(self, box: Box, least_km: float = 8.0) -> None:
        self.width, self.height = WIDTH, round(WIDTH / RATIO)
        middle = (box.west + box.east) / 2, (box.south + box.north) / 2
        self.flatten = math.cos(math.radians(middle[1]))
        inner = 1 - 2 * MARGIN
        wide = max((box.east - box.west) * self.flatten, least_km / 111.2) / inner
        high = max(box.north - box.south, least_km / 111.2 / RATIO) / inner
        self.scale = min(self.width / wide, self.height / high)  # pixels per degree of latitude
        half_x, half_y = self.width / self.scale / self.flatten / 2, self.height / self.scale / 2
        self.box = Box(middle[0] - half_x, middle[1] - half_y, middle[0] + half_x, middle[1] + half_y)

    def place(self, longitude: float, latitude: float) -> Point:
        """Pixels from the upper left corner."""
        return (
            (longitude - self.box.west) * self.scale * self.flatten,
            (self.box.north - latitude) * self.scale,
        )

    def holds(self, longitude: float, latitude: float) -> bool:
        return self.box.west <= longitude <= self.box.east and self.box.south <= latitude <= self.box.north

    @property
    def view_box(self) -> str:
        return f"0 0 {self.width} {self.height}"


def frame_departments(codes: Iterable[str]) -> Frame | None:
    """A frame around départements; None when none of them is drawn."""
    boxes = [box for code in codes for box in read_land().boxes.get(code, [])]
    if not boxes:
        return None
    corners = [(box.west, box.south) for box in boxes] + [(box.east, box.north) for box in boxes]
    return Frame(box_of(corners))


def frame_point(code: str, longitude: float, latitude: float) -> Frame | None:
    """A frame around the land of a département that holds a point, or its nearest: an island, not the archipelago."""
    boxes = read_land().boxes.get(code, [])
    if not boxes:
        return None
    nearest = min(boxes, key=lambda box: (_gap(box, longitude, latitude), -_area(box)))
    return Frame(
        box_of([(nearest.west, nearest.south), (nearest.east, nearest.north), (longitude, latitude)])
    )


def _gap(box: Box, longitude: float, latitude: float) -> float:
    x = max(box.west - longitude, 0, longitude - box.east)
    y = max(box.south - latitude, 0, latitude - box.north)
    return math.hypot(x, y)


def _area(box: Box) -> float:
    return (box.east - box.west) * (box.north - box.south)


def draw_departments(frame: Frame) -> dict[str, str]:
    """Code → SVG path of every département that the frame shows."""
    drawn = {}
    land = read_land()
    for code, rings in land.rings.items():
        seen = [ring for ring, box in zip(rings, land.boxes[code], strict=True) if box.touches(frame.box)]
        if path := "".join(_write(_cut([frame.place(*point) for point in ring], frame)) for ring in seen):
            drawn[code] = path
    return drawn


def _cut(ring: Ring, frame: Frame) -> Ring:
    """The part of a ring inside the frame (Sutherland and Hodgman), with a little bleed."""
    edges = ((0, -BLEED, 1), (0, frame.width + BLEED, -1), (1, -BLEED, 1), (1, frame.height + BLEED, -1))
    for axis, limit, sign in edges:
        kept: Ring = []
        for before, after in zip([ring[-1], *ring] if ring else [], ring, strict=False):
            is_in, was_in = (after[axis] - limit) * sign >= 0, (before[axis] - limit) * sign >= 0
            if is_in != was_in:
                kept.append(_cross(before, after, axis, limit))
            if is_in:
                kept.append(after)
        ring = kept
    return ring


def _cross(before: Point, after: Point, axis: int, limit: float) -> Point:
    share = (limit - before[axis]) / (after[axis] - before[axis])
    other = before[1 - axis] + share * (after[1 - axis] - before[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def _write(ring: Ring) -> str:
    """« M12 34l5-6 7 8z » on whole pixels; "" when nothing is left of the ring."""
    points = list(dict.fromkeys((round(x), round(y)) for x, y in ring))
    if len(points) < 3:
        return ""
    numbers = [n for (x0, y0), (x, y) in pairwise(points) for n in (x - x0, y - y0)]
    text = "".join(str(number) if number < 0 else f" {number}" for number in numbers)
    return f"M{points[0][0]} {points[0][1]}l{text.strip()}z"


def name_towns(frame: Frame, most: int = 6, taken: Iterable[Point] = ()) -> list[Town]:
    """The largest towns of the frame, none over another nor over the pixels `taken`."""
    names: list[Town] = []
    full = [tuple(map(round, point)) for point in taken]
    for name, latitude, longitude, _ in read_land().towns:
        if len(names) == most:
            break
        x, y = map(round, frame.place(longitude, latitude))
        is_inside = 10 < x < frame.width - 10 and 16 < y < frame.height - 10
        if is_inside and all(abs(x - tx) > 2 * APART or abs(y - ty) > APART / 2 for tx, ty in full):
            full.append((x, y))
            names.append(Town(name, x, y, "start" if x < 0.62 * frame.width else "end"))
    return names
