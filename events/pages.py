"""The answers to a reader: the programme, a territory, an event. Each view is a few lines over `Listing`."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from events import geo
from events.franceview import draw_france, read_outlines
from events.index import current_index
from events.listing import Listing
from events.models import EventPage, ProgrammePage
from events.territoryview import is_region, place_of, territory_context
from events.wording import announce, count_events, programme_title
from home.models import Edition
from home.text import normalise

RADII_KM = (5, 10, 20, 50, 100)


def show_programme(request: HttpRequest, page: ProgrammePage, edition: Edition | None) -> HttpResponse:
    """The list, the facets and the map of one edition."""
    listing = Listing(edition, request.GET)
    context = {"page": page, "self": page} | list_context(listing) | search_context(listing)
    context |= {"france": draw_france(listing.department_counts()), "outlines": read_outlines()}
    context["document_title"] = programme_title(
        page.seo_title or page.title, [chip.label for chip in context["chips"]], listing.number
    )
    return render(request, "events/programme_page.html", context)


def list_context(listing: Listing) -> dict[str, Any]:
    """What a list of events shows: cards by day, pages, count, the light map."""
    return {
        "listing": listing,
        "edition": listing.edition,
        "groups": listing.groups(),
        "pages": listing.pages(),
        "heading": count_events(listing.total),
        "announcement": announce(listing.total, listing.number, listing.num_pages),
    } | taking_context(listing)


def taking_context(listing: Listing) -> dict[str, str]:
    """Where the list can be taken away: the addresses of the exports, under the same query."""
    edition = listing.edition
    base = "/programme/" if not edition or edition.is_current else f"/programme/editions/{edition.slug}/"
    query = listing.selection.query(vue="liste", tri="date")
    host = settings.SITE_URL.partition("://")[2]
    return {
        "taken_base": base,
        "taken_query": query,
        "webcal_url": f"webcal://{host}{base}agenda.ics{query}",
        "oembed_url": f"{settings.SITE_URL}/programme/oembed.json?"
        + urlencode({"url": f"{settings.SITE_URL}{base}{query}"}),
    }


def search_context(listing: Listing) -> dict[str, Any]:
    """What the search form and the way out of an empty result need."""
    selection, edition = listing.selection, listing.edition
    facets = {facet.name: facet for facet in listing.facets()}
    return {
        "selection": selection,
        "facets": facets,
        "chosen_count": sum(facet.chosen for name, facet in facets.items() if name != "jour")
        + selection.presse,
        "chips": listing.chips(),
        "hints": listing.hints(),
        "nearest": listing.nearest(),
        "commune": geo.find_commune(selection.commune),
        "radii": sorted({*RADII_KM, *([selection.rayon] if selection.rayon else [])}),
        "query": selection.query(),
        "canonical_query": selection.query(page=listing.number),
        "map_url": selection.query(vue="carte"),
        "list_url": selection.query(vue="liste") or "?",
        "all_days_url": selection.query(jour=()) or "?",
        "by_date_url": selection.query(tri="date") or "?",
        "by_distance_url": selection.query(tri="distance"),
        "is_archive": bool(edition and not edition.is_current),
        "archive_slug": edition.slug if edition and not edition.is_current else "",
        "noindex": selection.is_filtered or selection.page > 1 or selection.vue == "carte",
    }


@require_safe
def show_archive(request: HttpRequest, edition: str) -> HttpResponse:
    """The programme of an edition that is not the current one, at its own address."""
    found = get_object_or_404(Edition, slug=edition)
    if found.is_current:
        return redirect("/programme/")
    page = get_object_or_404(ProgrammePage.objects.live().public())
    return show_programme(request, page, found)


@require_safe
def list_territories(request: HttpRequest) -> HttpResponse:
    """Every région and département with its number of events."""
    edition, index = Edition.objects.current_for(request), current_index()
    counts = index.counts_of(edition.pk, "departement") if edition else {}
    by_region = index.counts_of(edition.pk, "region") if edition else {}
    rows = [
        {
            "region": region,
            "count": by_region.get(region.code, 0),
            "places": [place_of(row, counts) for row in geo.departments_of(region.code)],
        }
        for region in sorted(geo.regions().values(), key=lambda region: normalise(region.name))
    ]
    context = {
        "rows": rows,
        "overseas": [place_of(row, counts) for row in geo.departments().values() if not row.region_code],
        "edition": edition,
        "trail": [{"title": "Programme", "url": "/programme/"}],
        "france": draw_france(counts),
        "outlines": read_outlines(),
    }
    return render(request, "events/territories.html", context)


@require_safe
def show_territory(request: HttpRequest, slug: str) -> HttpResponse:
    """A région or a département: its figures, days, events, map, neighbours."""
    territory = geo.find_territory(slug)
    if territory is None:
        raise Http404
    name = "region" if is_region(territory) else "departement"
    query = request.GET.copy()
    query.setlist(name, [territory.code])
    listing = Listing(Edition.objects.current_for(request), query)
    context = list_context(listing) | territory_context(territory, listing)
    context |= {
        "days": next((facet for facet in listing.facets() if facet.name == "jour"), None),
        "all_days_url": listing.selection.query(jour=()),
        "programme_url": f"/programme/{listing.selection.query()}",
        "noindex": listing.selection.jour or listing.number > 1,
    }
    return render(request, "events/territory_page.html", context)


@require_safe
def show_event(request: HttpRequest, slug: str) -> HttpResponse:
    """An event, found by its address alone: one query where the page tree would ask eight. Private ones are not found."""
    event = EventPage.objects.published().for_page().filter(slug=slug).first()
    if event is None:
        raise Http404
    return event.serve(request)


@require_safe
def follow_code(request: HttpRequest, code: str) -> HttpResponse:
    """The short address printed on posters."""
    event = get_object_or_404(EventPage.objects.published().only("slug"), code=code.lower())
    return redirect(f"/programme/{event.slug}/", permanent=True)
