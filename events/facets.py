"""The filters of the programme as a page shows them: each value with its label, its count and whether it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from events import geo
from events.choices import Access, Modality
from events.dates import format_day
from events.filters import MULTIPLE, Selection
from events.models import Audience, EventFormat


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    count: int
    is_checked: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: `name` is its query name; `is_open` when one of its values is chosen; `as_list`: a drop-down list."""

    name: str
    title: str
    options: list[Option]
    is_open: bool
    as_list: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """An active filter and the address without it."""

    label: str
    remove_url: str


class Taxonomy:
    """The names of formats and audiences, by slug: two queries."""

    def __init__(self) -> None:
        self.formats = {row.slug: row for row in EventFormat.objects.all()}
        self.audiences = {row.slug: row for row in Audience.objects.all()}

    def label(self, name: str, value: Any) -> str:
        """What a visitor reads for a value of a facet."""
        labels = {
            "jour": lambda: format_day(value),
            "format": lambda: self.formats[value].name,
            "modalite": lambda: Modality(value).label,
            "region": lambda: geo.find_region(value).name,
            "departement": lambda: f"{geo.find_department(value).name} ({value})",
            "public": lambda: self.audiences[value].name,
            "acces": lambda: Access(value).label,
        }
        return labels[name]()


TITLES = {
    "jour": "Jour",
    "format": "Format",
    "modalite": "Sur place ou en ligne",
    "region": "Région",
    "departement": "Département",
    "public": "Public",
    "acces": "Accessibilité",
}


def build_facets(
    selection: Selection, counts: dict[str, dict], days: list[date], taxonomy: Taxonomy
) -> list[Facet]:
    """The seven facets, in the order that a visitor thinks: when, what, where, for whom."""
    known: dict[str, list] = {
        "jour": sorted({*days, *counts["jour"]}),
        "format": list(taxonomy.formats),
        "modalite": list(Modality.values),
        "region": sorted(counts["region"], key=lambda code: geo.find_region(code).name),
        "departement": sorted(counts["departement"]),
        "public": list(taxonomy.audiences),
        "acces": list(Access.values),
    }
    return [_build_facet(name, known[name], selection, counts[name], taxonomy) for name in MULTIPLE]


def _build_facet(name: str, values: list, selection: Selection, counts: dict, taxonomy: Taxonomy) -> Facet:
    chosen = getattr(selection, name)
    shown = [value for value in values if counts.get(value) or value in chosen]
    shown += [value for value in chosen if value not in shown]
    options = [
        Option(str(value), taxonomy.label(name, value), counts.get(value, 0), value in chosen)
        for value in shown
    ]
    return Facet(name, TITLES[name], options, bool(chosen), as_list=name in ("region", "departement"))


def build_chips(selection: Selection, taxonomy: Taxonomy) -> list[Chip]:
    """One removable chip per active filter. Addresses are relative query strings (never empty: « ? »)."""
    chips = [Chip(f"« {selection.q} »", selection.without("q"))] if selection.q else []
    for name in MULTIPLE:
        for value in getattr(selection, name):
            chips.append(Chip(taxonomy.label(name, value), selection.without(name, value)))
    if place := describe_area(selection):
        chips.append(Chip(place, selection.without("commune")))
    if selection.presse:
        chips.append(Chip("Ouvert à la presse", selection.without("presse")))
    return [Chip(chip.label, chip.remove_url or "?") for chip in chips]


def describe_area(selection: Selection) -> str:
    """« Anor (59) », « à 20 km d’Anor (59) », « à 20 km de vous », or ""."""
    if selection.autour:
        return f"à {selection.rayon}\u00a0km de vous"
    commune = geo.find_commune(selection.commune)
    if not commune:
        return ""
    return (
        commune.label if selection.rayon is None else f"à {selection.rayon}\u00a0km autour de {commune.label}"
    )
