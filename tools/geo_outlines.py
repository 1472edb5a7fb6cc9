"""The drawing of France as light SVG paths: metropolitan France, the far territories and Paris in insets."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from geo_simplify import ring_area, round_line, simplify
from geo_sources import COM
from geo_topology import Ring, build_topology, read_departments
from shapely.affinity import scale as enlarge
from shapely.affinity import translate
from shapely.geometry import Polygon

WIDTH = 1000  # units of the drawing, the width of metropolitan France
LABEL = 40  # height left free at the foot of an inset, for its name
GAP = 16
LEAST_AREA = 22.0  # square units: a point that adds less is left out
CROWN = ("75", "92", "93", "94")
CROWN_NAME = "Petite couronne"
OVERSEAS = {
    "971": "Guadeloupe", "972": "Martinique", "973": "Guyane", "974": "La Réunion", "976": "Mayotte",
    "975": "St-Pierre-et-M.", "977": "St-Barthélemy", "978": "Saint-Martin", "986": "Wallis-et-Futuna",
    "987": "Polynésie fr.", "988": "N.-Calédonie",
}  # fmt: skip
ENLARGED = {"987": 1.9, "986": 1.5}  # each island about its own centre
# Archipelagos brought together: the islands inside a box (west, south, east, north) move by so many degrees.
GATHERED = {
    "986": (((-178.5, -14.6, -177.8, -14.0), (1.62, 0.98)),),
    "987": (((-152.0, -18.0, -149.0, -16.2), (0.0, 0.0)), ((-140.4, -10.7, -138.3, -8.6), (-7.7, -7.4))),
}
SMALL = ("977", "978")  # drawn with few points: not too large
WHOLE = ("986",)  # islands outside the boxes stay

Projection = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Frame:
    """An inset: what it holds, its name, its place in units."""

    code: str
    name: str
    x: float
    y: float
    w: float
    h: float

    def describe(self) -> dict[str, Any]:
        """`tx`, `ty`: the middle of the foot, where the name is written."""
        frame = {"code": self.code, "name": self.name, "x": self.x, "y": self.y, "w": self.w, "h": self.h}
        return frame | {"tx": round(self.x + self.w / 2), "ty": round(self.y + self.h - 14)}


def lambert(longitude: float, latitude: float) -> tuple[float, float]:
    """Lambert 93 on a sphere of radius 1, y towards the south."""
    phi1, phi2, phi0, lambda0 = (math.radians(value) for value in (44.0, 49.0, 46.5, 3.0))
    n = math.log(math.cos(phi1) / math.cos(phi2)) / math.log(_half(phi2) / _half(phi1))
    f = math.cos(phi1) * _half(phi1) ** n / n
    rho, rho0 = f / _half(math.radians(latitude)) ** n, f / _half(phi0) ** n
    theta = n * (math.radians(longitude) - lambda0)
    return rho * math.sin(theta), rho * math.cos(theta) - rho0


def _half(phi: float) -> float:
    return math.tan(math.pi / 4 + phi / 2)


def flat(latitude0: float) -> Projection:
    """Equirectangular, true at `latitude0`, y towards the south."""
    ratio = math.cos(math.radians(latitude0))
    return lambda longitude, latitude: (longitude * ratio, -latitude)


def fit(parts: list[Polygon], project: Projection, box: tuple[float, float, float, float]) -> Projection:
    """`project`, then the scale and the shift that centre the parts in the box (x, y, width, height)."""
    points = [project(*point) for part in parts for point in part.exterior.coords]
    left, right = min(p[0] for p in points), max(p[0] for p in points)
    top, bottom = min(p[1] for p in points), max(p[1] for p in points)
    x, y, w, h = box
    factor = min(w / (right - left), h / (bottom - top))
    dx = x + (w - factor * (right - left)) / 2 - factor * left
    dy = y + (h - factor * (bottom - top)) / 2 - factor * top

    def place(longitude: float, latitude: float) -> tuple[float, float]:
        px, py = project(longitude, latitude)
        return px * factor + dx, py * factor + dy

    return place


def draw(
    departments: dict[str, list[Polygon]], place: Projection, least_area: float = LEAST_AREA
) -> dict[str, str]:
    """Code → SVG path, on whole units, borders simplified once for both sides."""
    topology = build_topology(departments)
    placed = [[place(*point) for point in arc] for arc in topology.arcs]
    arcs = [simplify(line, least_area) for line in placed]
    paths = {}
    for code, rings in topology.rings.items():
        shapes = sorted((topology.unroll(ring, arcs) for ring in rings), key=ring_area, reverse=True)
        kept = [shape for rank, shape in enumerate(shapes) if rank == 0 or ring_area(shape) >= least_area]
        paths[code] = "".join(write_path(shape) for shape in kept)
    return paths


def write_path(ring: Ring) -> str:
    """« M12 34l5-6 7 8z »: the first point, then differences; "" for a ring that rounding flattens."""
    points = round_line(ring)[:-1]
    if len(points) < 3:
        return ""
    numbers = []
    for (x0, y0), (x, y) in itertools.pairwise(points):
        numbers += [x - x0, y - y0]
    text = "".join(str(number) if number < 0 else f" {number}" for number in numbers)
    return f"M{points[0][0]} {points[0][1]}l{text.strip()}z"


def lay_out(bottom: float) -> list[Frame]:
    """Three insets beside Corsica, then two rows of four; the petite couronne in the Channel."""
    w, h = (WIDTH - 3 * GAP) / 4, 160
    frames = [Frame("", CROWN_NAME, 0, 0, 204, 178)]
    for rank, (code, name) in enumerate(OVERSEAS.items()):
        cell = rank if rank < 3 else rank + 1
        frames.append(
            Frame(code, name, round(cell % 4 * (w + GAP)), round(bottom + cell // 4 * (h + GAP)), round(w), h)
        )
    return frames


def build_outlines() -> dict[str, Any]:
    everything = read_departments()
    mainland = {code: parts for code, parts in everything.items() if code not in OVERSEAS}
    parts = [part for many in mainland.values() for part in many]
    place = fit(parts, lambert, (0, 0, WIDTH, 2 * WIDTH))
    shift = min(place(*point)[1] for part in parts for point in part.exterior.coords)
    paths = draw(mainland, lambda x, y: (place(x, y)[0], place(x, y)[1] - shift))
    pyrenees = place(2.4, 42.33)[1] - shift
    frames = lay_out(round(pyrenees) + 2 * GAP)
    for frame in frames:
        codes = [frame.code] if frame.code else CROWN
        for code, path in _draw_inset({code: everything[code] for code in codes}, frame).items():
            paths[code] = paths.get(code, "") + path
    height = max(frame.y + frame.h for frame in frames)
    return {
        "viewBox": f"0 0 {WIDTH} {height:.0f}",
        "departments": {code: {"d": paths[code]} for code in paths},
        "insets": [frame.describe() for frame in frames],
    }


def _gather(code: str, parts: list[Polygon]) -> list[Polygon]:
    """The islands of scattered archipelagos, larger and nearer to one another; any other land as it is."""
    if code not in GATHERED:
        return parts
    moved = []
    for part in parts:
        x, y = part.centroid.x, part.centroid.y
        shifts = [shift for (w, s, e, n), shift in GATHERED[code] if w <= x <= e and s <= y <= n]
        if shifts or code in WHOLE:
            dx, dy = shifts[0] if shifts else (0.0, 0.0)
            moved.append(translate(enlarge(part, ENLARGED[code], ENLARGED[code], origin="centroid"), dx, dy))
    return moved


def _draw_inset(departments: dict[str, list[Polygon]], frame: Frame) -> dict[str, str]:
    departments = {code: _gather(code, parts) for code, parts in departments.items()}
    parts = [part for many in departments.values() for part in many]
    latitude = sum(part.centroid.y for part in parts) / len(parts)
    margin = 26 if frame.code in SMALL else 14
    box = (frame.x + margin, frame.y + margin, frame.w - 2 * margin, frame.h - margin - LABEL)
    return draw(
        departments, fit(parts, flat(latitude), box), LEAST_AREA / 3 if frame.code in COM else LEAST_AREA / 2
    )
