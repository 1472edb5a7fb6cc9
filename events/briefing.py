"""The answers of the programme to the rest of the site (`home.programme`): territories, portraits, events for the press."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from itertools import islice
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.utils.html import escape
from pyroaring import BitMap

from events import geo
from events.cards import Card, describe_place, event_url, fetch_cards
from events.dates import format_slot
from events.entries import Entry
from events.filters import Selection, find_named_territory
from events.franceview import draw_france, read_outlines
from events.gauges import measure_objectives
from events.index import ProgrammeIndex, current_index
from events.listing import Listing
from events.models import EventFormat, EventPage
from events.territoryview import codes_of, describe_figures, draw_territory, is_region, territory_url
from events.wording import typeset
from home.models import Edition
from home.programme import EventBrief, Portrait, TerritoryName

MOST_SAMPLES = 8
LEVELS = (
    "#f3dfbd",
    "#ffd98a",
    "#ffb65c",
    "#ff8a4a",
    "#e2502f",
    "#a3260f",
)  # --map-0 to --map-5 of tokens.css
INK = "#2b1433"


class LiveProgramme:
    """The programme as this process knows it."""

    def find_territory(self, text: str) -> TerritoryName | None:
        text = text.strip()
        found = geo.find_territory(text) or geo.find_department(text.upper()) or find_named_territory(text)
        return name_territory(found) if found else None

    def territories(self) -> list[TerritoryName]:
        return [name_territory(row) for row in (*geo.regions().values(), *geo.departments().values())]

    def portray(self, edition: Edition | None, territory: TerritoryName | None, at: datetime) -> Portrait:
        """Eight queries at most."""
        if edition is None:
            return Portrait()
        place = geo.find_territory(territory.slug) if territory else None
        listing = Listing(edition, QueryDict(territory.query if territory else ""), at)
        index = listing.index
        ids = listing.ids & index.going_ahead(edition.pk)
        return Portrait(
            figures=describe_figures(listing),
            total=listing.total,
            map_svg=_draw_place(place, listing) if place else _draw_country(edition, index),
            samples=_brief(choose_samples(ids, index, edition, place), at),
            formats=_count_formats(ids, index),
            gauges=[] if place else measure_objectives(edition, index, at),
        )

    def open_to_press(
        self, edition: Edition | None, at: datetime, limit: int
    ) -> tuple[list[EventBrief], int]:
        """Two queries: what changed, and the rows; the hours are in the index."""
        if edition is None:
            return [], 0
        index = current_index()
        ids = index.select(edition.pk, Selection(presse=True)) & index.going_ahead(edition.pk)
        coming = list(islice(index.by_date(ids, at), limit))
        rows = EventPage.objects.published().select_related("format").in_bulk([pk for pk, _ in coming])
        briefs = [_brief_at(rows[pk], start, index.entries[pk]) for pk, start in coming if pk in rows]
        return briefs, len(ids)


def name_territory(place: geo.Region | geo.Department) -> TerritoryName:
    if is_region(place):
        return TerritoryName(
            place.slug, f"region={place.code}", place.name, territory_url(place), is_region=True
        )
    region = geo.find_region(place.region_code)
    return TerritoryName(
        place.slug, f"departement={place.code}", f"{place.name} ({place.code})", territory_url(place),
        region_slug=region.slug if region else "",
    )  # fmt: skip


def choose_samples(
    ids: BitMap, index: ProgrammeIndex, edition: Edition, place: geo.Region | geo.Department | None
) -> list[int]:
    """Events put forward, then a draw that visits each territory (each commune of a small one) and each format in turn.

    The draw is by code: the same programme always gives the same events, in order of date.
    """
    facet = "region" if place is None else ("departement" if is_region(place) else "commune")
    chosen = list(islice(index.featured(edition.pk) & ids, MOST_SAMPLES))
    drawn = [pk for pk in _draw(ids, index, facet) if pk not in chosen]
    kept = [*chosen, *drawn][:MOST_SAMPLES]
    return sorted(kept, key=lambda pk: (index.entries[pk].slots[:1] or [(datetime.max,)])[0][0])


def _draw(ids: BitMap, index: ProgrammeIndex, facet: str) -> Iterator[int]:
    """One event of each value of the facet, of a format not met yet when there is one; then the others."""
    ranked = sorted(ids, key=lambda pk: sha256(str(pk).encode()).digest())
    met: set = set()
    formats: set = set()
    rest = []
    for pk in ranked:
        places, kinds = (frozenset(index.entries[pk].facets.get(name, ())) for name in (facet, "format"))
        if places and places.isdisjoint(met) and (kinds.isdisjoint(formats) or len(formats) > 3):
            met |= places
            formats |= kinds
            yield pk
        else:
            rest.append(pk)
    yield from rest


def _brief(ids: Iterable[int], at: datetime) -> list[EventBrief]:
    return [_shorten(card) for card in fetch_cards(((pk, None, None) for pk in ids), at)]


def _shorten(card: Card) -> EventBrief:
    when = " ".join(
        part for part in (card.when, card.zone_label and f"({card.zone_label})", card.more_dates) if part
    )
    return EventBrief(
        card.title, card.url, card.format_name, card.format_slug, when, card.place, card.summary
    )


def _brief_at(event: EventPage, start: datetime, entry: Entry) -> EventBrief:
    """An event at one of its slots, which begins at `start` (wall-clock time)."""
    end = dict(entry.slots).get(start)
    when = (
        format_slot(start, end.astimezone(ZoneInfo(entry.zone)).replace(tzinfo=None))
        if end
        else "Date à venir"
    )
    return EventBrief(
        typeset(event.title), event_url(event), event.format.name, event.format.slug, when, describe_place(event),
        typeset(event.summary),
    )  # fmt: skip


def _count_formats(ids: BitMap, index: ProgrammeIndex) -> list[tuple[str, str, str, int]]:
    return [
        (row.name, row.slug, row.about, ids.intersection_cardinality(index.bitmaps.get(("format", row.slug), BitMap())))
        for row in EventFormat.objects.all()
    ]  # fmt: skip


def _draw_country(edition: Edition, index: ProgrammeIndex) -> str:
    outlines = read_outlines()
    shapes = "".join(
        f'<path d="{escape(shape.d)}" fill="{LEVELS[shape.level]}" stroke="#fffdf8" stroke-width="1"/>'
        for shape in draw_france(index.counts_of(edition.pk, "departement"))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{outlines["viewBox"]}">{shapes}</svg>'


def _draw_place(place: geo.Region | geo.Department, listing: Listing) -> str:
    """The territory in warm colour, its neighbours pale, a dot for each commune with events; "" beyond the outlines."""
    counts = listing.index.counts_of(listing.edition.pk, "departement")
    drawing = draw_territory(codes_of(place), counts, listing)
    if drawing is None:
        return ""
    shapes = "".join(
        f'<path d="{escape(shape.d)}" fill="{LEVELS[1] if shape.is_own else LEVELS[0]}" stroke="#fffdf8" stroke-width="2"/>'
        for shape in drawing.shapes
    )
    dots = "".join(
        f'<circle cx="{dot.x}" cy="{dot.y}" r="{dot.radius}" fill="{LEVELS[4]}" fill-opacity="0.8"/>'
        for dot in drawing.dots
    )
    names = "".join(
        f'<text x="{town.x}" y="{town.y}" dx="{-8 if town.anchor == "end" else 8}" dy="-8" text-anchor="{town.anchor}" '
        f'font-family="Figtree" font-size="13" fill="{INK}">{escape(town.name)}</text>'
        for town in drawing.towns
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{drawing.view_box}">{shapes}{dots}{names}</svg>'
