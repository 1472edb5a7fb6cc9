"""What other apps' pages show of the programme."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from django import template
from django.template import Context

from events.cards import Card, fetch_cards
from events.filters import Selection
from events.franceview import Shape, draw_france, read_outlines
from events.gauges import Gauge, measure_objectives
from events.highlights import Highlights, choose_highlights
from events.index import NOTHING, ProgrammeIndex, current_index
from events.models import EventFormat
from home.clock import now
from home.models import Edition
from home.text import clean_query

register = template.Library()
MOST_FOUND = 10
_KEPT = "programme index"


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


def _index_of(context: Context) -> ProgrammeIndex:
    """The index, asked for once per page."""
    kept = context.render_context.get(_KEPT)
    if kept is None:
        kept = context.render_context[_KEPT] = current_index()
    return kept


@register.simple_tag(takes_context=True)
def programme_gauges(context: Context, edition: Edition | None, partners: int | None = None) -> list[Gauge]:
    """The gauges of an edition; `partners`: how many there are, when the page knows."""
    return measure_objectives(edition, _index_of(context), now(), partners) if edition else []


@register.simple_tag(takes_context=True)
def programme_highlights(context: Context, edition: Edition | None) -> Highlights | None:
    return choose_highlights(edition, _index_of(context), now()) if edition else None


@register.simple_tag(takes_context=True)
def programme_formats(context: Context, edition: Edition | None) -> list[FormatCount]:
    """Every format of the taxonomy, in its order; count 0 without edition."""
    index = _index_of(context)
    return [
        FormatCount(
            row.name, row.slug, row.about, index.count(edition.pk, "format", row.slug) if edition else 0,
            f"/programme/?format={row.slug}",
        )
        for row in EventFormat.objects.all()
    ]  # fmt: skip


@register.simple_tag(takes_context=True)
def find_events(context: Context, text: str, edition: Edition | None) -> Found:
    """The events of the edition that match a typed search, as the programme would find them."""
    selection = Selection(q=clean_query(text)[0])
    index = _index_of(context)
    ids = index.select(edition.pk, selection) if edition else NOTHING
    rows = ((pk, start, None) for pk, start in islice(index.by_date(ids, now()), MOST_FOUND))
    return Found(fetch_cards(rows, now()), len(ids), f"/programme/{selection.query()}")


@register.simple_tag(takes_context=True)
def france_of(context: Context, edition: Edition | None) -> France:
    """The light map of an edition, each département with its number of events."""
    index = _index_of(context)
    counts = index.counts_of(edition.pk, "departement") if edition else {}
    return France(draw_france(counts), read_outlines())
