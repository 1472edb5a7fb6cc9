"""Outlines as arcs that neighbours share, so that simplifying one border moves it for both. Used by `tools/build_geo.py`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import shapely
from geo_gazetteer import department_of
from geo_sources import ATLAS, COM, read_npm, read_rows
from shapely.geometry import MultiPolygon, Point, Polygon, shape

Ring = list[tuple[float, float]]
LLIVIA = Point(1.974, 42.473)  # a piece of Spain inside the Pyrénées-Orientales: a true hole
NAMES = {
    "975": "St. Pierre and Miquelon", "977": "St-Barthélemy", "978": "St-Martin", "986": "Wallis and Futuna Is.",
    "987": "Fr. Polynesia", "988": "New Caledonia",
}  # fmt: skip


@dataclass
class Topology:
    """`arcs`: lists of (x, y). `rings`: code → rings, each a list of arc numbers, `~n` when the arc runs backwards."""

    arcs: list[Ring] = field(default_factory=list)
    rings: dict[str, list[list[int]]] = field(default_factory=dict)

    def unroll(self, ring: list[int], arcs: list[Ring] | None = None) -> Ring:
        """The closed ring as points, through `arcs` (the simplified ones, for instance)."""
        lines = self.arcs if arcs is None else arcs
        points: Ring = []
        for number in ring:
            line = lines[number] if number >= 0 else lines[~number][::-1]
            points += line if not points else line[1:]
        return points


def polygons_of(geometry: shapely.Geometry) -> list[Polygon]:
    return list(geometry.geoms) if isinstance(geometry, MultiPolygon) else [geometry]


@cache
def read_departments() -> dict[str, list[Polygon]]:
    """Code → polygons in degrees (longitude, latitude), largest first, the communes of each put together."""
    communes = defaultdict(list)
    for row in read_rows():
        if row.kind == "COM" and row.outline is not None:
            communes[department_of(row.code)].append(row.outline)
    shapes = {code: shapely.unary_union(outlines) for code, outlines in communes.items()}
    shapes = fill_holes(shapes) | read_overseas()
    return {
        code: sorted(polygons_of(shapes[code]), key=lambda part: (-part.area, part.bounds))
        for code in sorted(shapes)
    }


def fill_holes(shapes: dict[str, shapely.Geometry]) -> dict[str, shapely.Geometry]:
    """Give each hole of the country, left by a commune without outline, to the département with which it shares most border."""
    country = shapely.unary_union(list(shapes.values()))
    holes = [Polygon(ring) for part in polygons_of(country) for ring in part.interiors]
    gained = defaultdict(list)
    for hole in holes:
        if not hole.contains(LLIVIA):
            near = [code for code, outline in shapes.items() if outline.intersects(hole)]
            gained[max(near, key=lambda code: shapes[code].intersection(hole.exterior).length)].append(hole)
    return {code: shapely.unary_union([outline, *gained[code]]) for code, outline in shapes.items()}


def read_overseas() -> dict[str, shapely.Geometry]:
    """The COM, from the arcs of Natural Earth."""
    atlas = read_npm(ATLAS, "countries-10m.json")
    (kx, ky), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    lines = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((round(x * kx + tx, 5), round(y * ky + ty, 5)))
        lines.append(line)
    decoder = Topology(arcs=lines)
    found = {}
    for row in atlas["objects"]["countries"]["geometries"]:
        parts = row["arcs"] if row["type"] == "MultiPolygon" else [row["arcs"]]
        found[row["properties"]["name"]] = [[decoder.unroll(ring) for ring in part] for part in parts]
    return {code: shape({"type": "MultiPolygon", "coordinates": found[NAMES[code]]}) for code in COM}


def build_topology(departments: dict[str, list[Polygon]]) -> Topology:
    """Cut every ring where the borders part, and keep each piece once."""
    rings = {
        code: [_turn(list(ring.coords)) for part in parts for ring in (part.exterior, *part.interiors)]
        for code, parts in departments.items()
    }
    junctions = _find_junctions([ring for many in rings.values() for ring in many])
    topology, known = Topology(), {}
    for code, many in rings.items():
        topology.rings[code] = [
            [_number(line, topology, known) for line in _cut(ring, junctions)] for ring in many
        ]
    return topology


def _turn(ring: Ring) -> Ring:
    """The same closed ring, starting at its least point, so that equal islands are equal lists."""
    points = ring[:-1]
    start = points.index(min(points))
    return [*points[start:], *points[:start], points[start]]


def _find_junctions(rings: list[Ring]) -> set[tuple[float, float]]:
    around: dict[tuple[float, float], frozenset] = {}
    junctions = set()
    for ring in rings:
        points = ring[:-1]
        for rank, point in enumerate(points):
            beside = frozenset((points[rank - 1], points[(rank + 1) % len(points)]))
            if around.setdefault(point, beside) != beside:
                junctions.add(point)
    return junctions


def _cut(ring: Ring, junctions: set) -> list[Ring]:
    points = ring[:-1]
    cuts = [rank for rank, point in enumerate(points) if point in junctions]
    if not cuts:
        return [ring]
    points = [*points[cuts[0] :], *points[: cuts[0]], points[cuts[0]]]
    ranks = [rank - cuts[0] for rank in cuts] + [len(points) - 1]
    return [points[start : end + 1] for start, end in pairwise(ranks)]


def _number(line: Ring, topology: Topology, known: dict) -> int:
    forward, backward = tuple(line), tuple(reversed(line))
    if forward in known:
        return known[forward]
    if backward in known:
        return ~known[backward]
    known[forward] = len(topology.arcs)
    topology.arcs.append(line)
    return known[forward]


@cache
def find_neighbours() -> dict[str, list[str]]:
    """Code → codes of the départements that share a border of some length, in order."""
    owners = defaultdict(set)
    topology = build_topology(read_departments())
    for code, rings in topology.rings.items():
        for ring in rings:
            for number in ring:
                owners[number if number >= 0 else ~number].add(code)
    found = defaultdict(set)
    for codes in owners.values():
        for code in codes:
            found[code] |= codes - {code}
    return {code: sorted(found[code]) for code in read_departments()}
