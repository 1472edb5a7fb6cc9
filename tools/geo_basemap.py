"""The background of the interactive map: shared arcs in degrees, and the names of towns (see `docs/geography.md`)."""

from __future__ import annotations

import itertools
import math
from typing import Any

from geo_gazetteer import CHIEF_TOWNS, list_communes, place_communes, read_npm, typeset
from geo_simplify import ring_area, round_line, simplify
from geo_sources import COM, DECOUPAGE
from geo_topology import Topology, build_topology, read_departments

SCALE = 1000  # whole numbers per degree: about 100 m
LEAST_AREA = 24.0  # square thousandths of a degree
LEAST_ISLAND = 24.0
LARGE, MIDDLING = 150_000, 60_000  # inhabitants: towns of rank 1; towns that are no chief town, of rank 3
APART_KM = 14  # a lesser town nearer than this to a larger one is left out


def build_basemap() -> dict[str, Any]:
    topology = build_topology(read_departments())
    owners = _find_owners(topology)
    arcs = [_simplify_arc(line) for line in topology.arcs]
    rings = {
        code: [ring for rank, ring in enumerate(many) if rank == 0 or _is_seen(topology, ring, arcs)]
        for code, many in topology.rings.items()
    }
    used = {_index(number) for many in rings.values() for ring in many for number in ring}
    order = sorted(used, key=lambda rank: (_rank_border(owners[rank]), rank))
    new = {old: rank for rank, old in enumerate(order)}
    kinds = [_rank_border(owners[rank]) for rank in order]
    return {
        "scale": SCALE,
        "outer": kinds.count(0),
        "regional": kinds.count(1),
        "arcs": [_differences(arcs[rank]) for rank in order],
        "departments": {
            code: [[new[n] if n >= 0 else ~new[~n] for n in ring] for ring in many]
            for code, many in rings.items()
        },
        "towns": list_towns(),
    }


def _index(number: int) -> int:
    return number if number >= 0 else ~number


def _find_owners(topology: Topology) -> list[set[str]]:
    owners: list[set[str]] = [set() for _ in topology.arcs]
    for code, rings in topology.rings.items():
        for ring in rings:
            for number in ring:
                owners[_index(number)].add(code)
    return owners


def _rank_border(codes: set[str]) -> int:
    """0 for a coast or a frontier, 1 for the border of two régions, 2 within a région."""
    if len(codes) < 2:
        return 0
    regions = {row["code"]: row["region"] for row in read_npm(DECOUPAGE, "data/departements.json")}
    return 1 if len({regions[code] for code in codes}) > 1 else 2


def _simplify_arc(line: list[tuple[float, float]]) -> list[tuple[int, int]]:
    """Simplified as it looks on the map (Mercator), then on whole thousandths of a degree."""
    stretch = 1 / math.cos(math.radians(line[0][1]))
    seen = [(x * SCALE, y * SCALE * stretch) for x, y in line]
    return round_line([(x, y / stretch) for x, y in simplify(seen, LEAST_AREA)])


def _is_seen(topology: Topology, ring: list[int], arcs: list) -> bool:
    return ring_area(topology.unroll(ring, arcs)) >= LEAST_ISLAND


def _differences(line: list[tuple[int, int]]) -> list[int]:
    numbers = list(line[0])
    for (x0, y0), (x, y) in itertools.pairwise(line):
        numbers += [x - x0, y - y0]
    return numbers


def list_towns() -> list[list[Any]]:
    """[name, latitude, longitude, rank]: large towns, chief towns of the départements, other towns; by rank."""
    points, _ = place_communes()
    chief = {row["chefLieu"]: row["code"] for row in read_npm(DECOUPAGE, "data/departements.json")}
    found: list[list[Any]] = []
    for row in sorted(list_communes(), key=lambda row: (-row["population"], row["code"])):
        rank = _rank_town(row, chief)
        latitude, longitude = points[row["code"]]
        crowded = any(_near(latitude, longitude, *other[1:3]) for other in found)
        if rank and not (crowded and row["code"] not in chief):
            name = CHIEF_TOWNS.get(row["code"], row["nom"])
            found.append([typeset(name), round(latitude, 3), round(longitude, 3), rank])
    return sorted(found, key=lambda town: town[3])


def _rank_town(row: dict[str, Any], chief: dict[str, str]) -> int:
    if row["population"] >= LARGE or chief.get(row["code"], "") in (*COM, "971", "972", "973", "974", "976"):
        return 1
    if row["code"] in chief:
        return 2
    far = row["departement"][:2] in ("97", "98")
    return 3 if row["population"] >= (MIDDLING / 3 if far else MIDDLING) else 0


def _near(latitude1: float, longitude1: float, latitude2: float, longitude2: float) -> bool:
    x = (longitude1 - longitude2) * math.cos(math.radians(latitude1))
    return math.hypot(x, latitude1 - latitude2) * 111.2 < APART_KM
