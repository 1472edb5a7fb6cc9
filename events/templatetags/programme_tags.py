"""What other apps' pages show of the programme."""

from __future__ import annotations

from dataclasses import dataclass

from django import template
from django.http import QueryDict

from events.cards import Card
from events.franceview import Shape, draw_france, read_outlines
from events.gauges import Gauge, measure_objectives
from events.highlights import Highlights, choose_highlights
from events.index import current_index
from events.listing import Listing
from events.models import EventFormat
from home.clock import now
from home.models import Edition

register = template.Library()
MOST_FOUND = 10


@dataclass(frozen=True, slots=True)
class FormatCount:
    """A format with its number of events in an edition and the address of its programme."""

    name: str
    slug: str
    about: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """The first events of a search, how many there are, and the address of all of them."""

    cards: list[Card]
    total: int
    url: str


@dataclass(frozen=True, slots=True)
class France:
    """What the component france-map needs."""

    shapes: list[Shape]
    outlines: dict


@register.simple_tag
def programme_gauges(edition: Edition | None) -> list[Gauge]:
    return measure_objectives(edition, current_index(), now()) if edition else []


@register.simple_tag
def programme_highlights(edition: Edition | None) -> Highlights | None:
    return choose_highlights(edition, current_index(), now()) if edition else None


@register.simple_tag
def programme_formats(edition: Edition | None) -> list[FormatCount]:
    """Every format of the taxonomy, in its order; count 0 without edition."""
    index = current_index()
    return [
        FormatCount(
            row.name, row.slug, row.about, index.count(edition.pk, "format", row.slug) if edition else 0,
            f"/programme/?format={row.slug}",
        )
        for row in EventFormat.objects.all()
    ]  # fmt: skip


@register.simple_tag
def find_events(text: str, edition: Edition | None) -> Found:
    """The events of the edition that match a typed search, as the programme would find them."""
    query = QueryDict(mutable=True)
    query["q"] = text
    listing = Listing(edition, query)
    return Found(listing.cards()[:MOST_FOUND], listing.total, f"/programme/{listing.selection.query()}")


@register.simple_tag
def france_of(edition: Edition | None) -> France:
    """The light map of an edition, each département with its number of events."""
    index = current_index()
    counts = index.counts_of(edition.pk, "departement") if edition else {}
    return France(draw_france(counts), read_outlines())
