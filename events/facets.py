"""The filters of the programme as a page shows them: each value with its label, its count and whether it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from events import geo
from events.choices import Access, Modality
from events.dates import WEEKDAYS, format_day
from events.filters import MULTIPLE, Selection
from events.models import Audience, EventFormat


@dataclass(frozen=True, slots=True)
class Option:
    """One value. `mark` chooses its colour (format slug, or weekday from 1); `toggle_url` adds or removes it.

    `short` (days only) is « lun. 18 » on two lines.
    """

    value: str
    label: str
    count: int
    is_checked: bool
    mark: str
    toggle_url: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: `name` is its query name, `kind` how it shows (`days`, `boxes`, `list`), `chosen` how many values."""

    name: str
    title: str
    options: list[Option]
    kind: str
    chosen: int

    @property
    def everything(self) -> str:
        """The first entry of a drop-down list."""
        return "Toute la France" if self.name == "region" else "Toute la région"

    @property
    def is_multiple(self) -> bool:
        """A drop-down list shows one value; with more it must show them all, or a new search would lose them."""
        return self.chosen > 1


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
KINDS = {"jour": "days", "region": "list", "departement": "list"}


def build_facets(
    selection: Selection, counts: dict[str, dict], days: list[date], taxonomy: Taxonomy
) -> list[Facet]:
    """The seven facets, in the order that a visitor thinks: when, what, where, for whom."""
    known: dict[str, list] = {
        "jour": sorted({*days, *counts["jour"]}),
        "format": list(taxonomy.formats),
        "modalite": list(Modality.values),
        "region": sorted(counts["region"], key=lambda code: geo.find_region(code).name),
        "departement": _departments_at_hand(selection),
        "public": list(taxonomy.audiences),
        "acces": list(Access.values),
    }
    return [_build_facet(name, known[name], selection, counts[name], taxonomy) for name in MULTIPLE]


def _departments_at_hand(selection: Selection) -> list[str]:
    """Codes of the départements of the chosen régions (or around the chosen ones): a région first, then its départements."""
    chosen = [found for code in selection.departement if (found := geo.find_department(code))]
    regions = dict.fromkeys([*selection.region, *(row.region_code for row in chosen)])
    return sorted(row.code for code in regions if code for row in geo.departments_of(code))


def _build_facet(name: str, values: list, selection: Selection, counts: dict, taxonomy: Taxonomy) -> Facet:
    chosen = getattr(selection, name)
    shown = [value for value in values if counts.get(value) or value in chosen or name == "jour"]
    shown += [value for value in chosen if value not in shown]
    options = [
        Option(
            value=str(value),
            label=taxonomy.label(name, value),
            count=counts.get(value, 0),
            is_checked=value in chosen,
            mark=str(value.isoweekday() if name == "jour" else value),
            toggle_url=_toggle_url(selection, name, value),
            short=f"{WEEKDAYS[value.weekday()][:3]}.\n{value.day}" if name == "jour" else "",
        )
        for value in shown
    ]
    return Facet(name, TITLES[name], options, KINDS.get(name, "boxes"), len(chosen))


def _toggle_url(selection: Selection, name: str, value: Any) -> str:
    chosen = getattr(selection, name)
    kept = tuple(item for item in chosen if item != value)
    return selection.query(**{name: kept if value in chosen else tuple(sorted({*chosen, value}))}) or "?"


def build_chips(selection: Selection, taxonomy: Taxonomy) -> list[Chip]:
    """One removable chip per active filter. Addresses are relative query strings (never empty: « ? »)."""
    chips = [Chip(f"«\u00a0{selection.q}\u00a0»", selection.without("q"))] if selection.q else []
    for name in MULTIPLE:
        for value in getattr(selection, name):
            chips.append(Chip(taxonomy.label(name, value), selection.without(name, value)))
    if place := describe_area(selection):
        chips.append(Chip(place, selection.without("commune")))
    if selection.presse:
        chips.append(Chip("Ouvert à la presse", selection.without("presse")))
    return [Chip(chip.label, chip.remove_url or "?") for chip in chips]


def describe_area(selection: Selection) -> str:
    """« Anor (59) », « Anor (59) et 20 km autour », « à 20 km de vous », or ""."""
    if selection.autour:
        return f"à {selection.rayon}\u00a0km de vous"
    commune = geo.find_commune(selection.commune)
    if not commune:
        return ""
    if selection.rayon is None:
        return commune.label
    return f"{commune.label} et {selection.rayon}\u00a0km autour"
