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
from home.models import Edition


def show_programme(request: HttpRequest, page: ProgrammePage, edition: Edition | None) -> HttpResponse:
    """The list, the facets and the map of one edition."""
    context = programme_context(request, edition) | {"page": page, "self": page}
    return render(request, "events/programme_page.html", context)


def programme_context(request: HttpRequest, edition: Edition | None) -> dict[str, Any]:
    listing = Listing(edition, request.GET)
    selection = listing.selection
    return {
        "listing": listing,
        "edition": edition,
        "selection": selection,
        "groups": listing.groups(),
        "facets": listing.facets(),
        "chips": listing.chips(),
        "pages": listing.pages(),
        "hints": listing.hints(),
        "nearest": listing.nearest(),
        "france": draw_france(listing.department_counts()),
        "outlines": read_outlines(),
        "commune": geo.find_commune(selection.commune),
        "query": selection.query(),
        "map_url": selection.query(vue="carte"),
        "list_url": selection.query(vue="liste") or "?",
        "is_archive": bool(edition and not edition.is_current),
        "noindex": selection.is_filtered or selection.page > 1,
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
