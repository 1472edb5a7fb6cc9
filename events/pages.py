"""The answers to a reader: the programme, a territory, an event. Each view is a few lines over `Listing`."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from events import geo
from events.franceview import draw_france, read_outlines
from events.listing import Listing
from events.models import EventPage, ProgrammePage
from events.wording import announce, count_events, programme_title
from home.models import Edition

RADII_KM = (5, 10, 20, 50, 100)


def show_programme(request: HttpRequest, page: ProgrammePage, edition: Edition | None) -> HttpResponse:
    """The list, the facets and the map of one edition."""
    listing = Listing(edition, request.GET)
    context = {"page": page, "self": page} | list_context(listing) | search_context(listing)
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
        "france": draw_france(listing.department_counts()),
        "outlines": read_outlines(),
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
        "map_url": selection.query(vue="carte"),
        "list_url": selection.query(vue="liste") or "?",
        "all_days_url": selection.query(jour=()) or "?",
        "by_date_url": selection.query(tri="date") or "?",
        "by_distance_url": selection.query(tri="distance"),
        "is_archive": bool(edition and not edition.is_current),
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
    edition = Edition.objects.current()
    listing = Listing(edition, request.GET)
    counts = (
        listing.index.counts(edition.pk, type(listing.selection)())
        if edition
        else {"region": {}, "departement": {}}
    )
    rows = [
        {
            "region": region,
            "count": counts["region"].get(region.code, 0),
            "departments": [
                {"department": row, "count": counts["departement"].get(row.code, 0)}
                for row in geo.departments_of(region.code)
            ],
        }
        for region in sorted(geo.regions().values(), key=lambda region: region.name)
    ]
    overseas = [
        {"department": row, "count": counts["departement"].get(row.code, 0)}
        for row in geo.departments().values()
        if not row.region_code
    ]
    context = {"rows": rows, "overseas": overseas, "edition": edition}
    context |= {"france": draw_france(counts["departement"]), "outlines": read_outlines()}
    return render(request, "events/territories.html", context)


@require_safe
def show_territory(request: HttpRequest, slug: str) -> HttpResponse:
    """A région or a département: its figures, days, events, map, neighbours."""
    territory = geo.find_territory(slug)
    if territory is None:
        raise Http404
    name = "region" if isinstance(territory, geo.Region) else "departement"
    edition = Edition.objects.current()
    query = request.GET.copy()
    query.setlist(name, [territory.code])
    listing = Listing(edition, query)
    counts = listing.index.counts(edition.pk, listing.selection) if edition else {}
    context = {
        "territory": territory,
        "is_region": name == "region",
        "region": geo.find_region(territory.region_code) if name == "departement" else None,
        "departments": geo.departments_of(territory.code) if name == "region" else [],
        "neighbours": [geo.find_department(code) for code in geo.neighbours(territory.code)]
        if name != "region"
        else [],
        "listing": listing,
        "edition": edition,
        "groups": listing.groups(),
        "pages": listing.pages(),
        "days": [(day, counts.get("jour", {}).get(day, 0)) for day in edition.days] if edition else [],
        "communes_count": listing.count_communes(),
        "france": draw_france(listing.department_counts()),
        "outlines": read_outlines(),
        "programme_query": type(listing.selection)(**{name: (territory.code,)}).query(),
    }
    return render(request, "events/territory_page.html", context)


@require_safe
def follow_code(request: HttpRequest, code: str) -> HttpResponse:
    """The short address printed on posters."""
    event = get_object_or_404(EventPage.objects.published().only("slug"), code=code.lower())
    return redirect(f"/programme/{event.slug}/", permanent=True)
