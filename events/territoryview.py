"""What the page of a région or a département shows: its figures, its map, its neighbours."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from events import geo
from events.franceview import Shape, describe_count, level_of
from events.landscape import Frame, Town, draw_departments, frame_departments, name_towns
from events.listing import Listing
from events.wording import count_events, say_number

MOST_DOTS = 120
RADIUS = 26  # pixels of the largest dot


@dataclass(frozen=True, slots=True)
class Dot:
    """The events of a commune: pixels of the drawing; `url` is their list."""

    x: int
    y: int
    radius: int
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class TerritoryMap:
    view_box: str
    shapes: list[Shape]
    dots: list[Dot]
    towns: list[Town]


@dataclass(frozen=True, slots=True)
class Place:
    """A territory in a list, with its number of events."""

    name: str
    code: str
    url: str
    count: int


def is_region(territory: geo.Region | geo.Department) -> bool:
    return isinstance(territory, geo.Region)


def codes_of(territory: geo.Region | geo.Department) -> list[str]:
    """Its départements."""
    if isinstance(territory, geo.Region):
        return [row.code for row in geo.departments_of(territory.code)]
    return [territory.code]


def territory_url(territory: geo.Region | geo.Department) -> str:
    return f"/programme/territoires/{territory.slug}/"


def territory_context(territory: geo.Region | geo.Department, listing: Listing) -> dict[str, Any]:
    """Everything about the territory that is not the list itself. No query."""
    counts = listing.index.counts_of(listing.edition.pk, "departement") if listing.edition else {}
    own = codes_of(territory)
    region = None if is_region(territory) else geo.find_region(territory.region_code)
    around = geo.departments_of(territory.code) if is_region(territory) else _neighbours(territory)
    return {
        "territory": territory,
        "is_region": is_region(territory),
        "region": region if region and len(geo.departments_of(region.code)) > 1 else None,
        "region_url": territory_url(region) if region else "",
        "places": [place_of(row, counts) for row in around],
        "figures": describe_figures(listing),
        "map": draw_territory(own, counts, listing),
    }


def _neighbours(department: geo.Department) -> list[geo.Department]:
    rows = (geo.find_department(code) for code in geo.neighbours(department.code))
    return [row for row in rows if row]


def place_of(department: geo.Department, counts: dict[str, int]) -> Place:
    return Place(department.name, department.code, territory_url(department), counts.get(department.code, 0))


def describe_figures(listing: Listing) -> str:
    """« 34 événements dans 12 communes », « Aucun événement pour l’instant »."""
    if not listing.total:
        return "Aucun événement pour l’instant"
    communes = listing.count_communes()
    places = f" dans {say_number(communes)}\u00a0communes" if communes > 1 else ""
    return f"{count_events(listing.total)}{places}"


def draw_territory(own: list[str], counts: dict[str, int], listing: Listing) -> TerritoryMap | None:
    """The territory, its neighbours and a dot per commune; None for a land that the outlines do not hold."""
    frame = frame_departments(own)
    if frame is None:
        return None
    most = max(counts.values(), default=0)
    shapes = []
    for code, path in draw_departments(frame).items():
        department, count = geo.find_department(code), counts.get(code, 0)
        if department:
            label = describe_count(department.name, code, count)
            level, url = level_of(count, most), territory_url(department)
            shapes.append(Shape(code, department.name, path, count, level, url, label, code in own))
    shapes.sort(key=lambda shape: shape.is_own)
    dots = place_dots(frame, listing)
    towns = name_towns(frame, most=5)
    return TerritoryMap(frame.view_box, shapes, dots, towns)


def place_dots(frame: Frame, listing: Listing) -> list[Dot]:
    """The communes with the most events, the largest drawn first so that none hides another."""
    found = Counter(code for pk in listing.ids for code in listing.index.entries[pk].facets["commune"])
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:MOST_DOTS]
    largest = ranked[0][1] if ranked else 1
    dots = []
    for code, count in ranked:
        commune = geo.find_commune(code)
        if commune and frame.holds(commune.longitude, commune.latitude):
            x, y = frame.place(commune.longitude, commune.latitude)
            radius = max(5, round(RADIUS * (count / largest) ** 0.5 * min(1.0, 0.3 + largest / 40)))
            label = f"{commune.name}\u00a0: {count_events(count)}"
            dots.append(Dot(round(x), round(y), radius, label, f"/programme/?commune={code}"))
    return dots
