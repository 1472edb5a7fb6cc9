"""What the programme gives to machines: map data, a calendar, the communes of a search box."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import conditional_page, require_safe

from events import geo
from events.calendar import calendar_entries
from events.exports.records import read_records
from events.forms import CommuneSearchForm, MapForm, PlacesForm
from events.ical import CalendarHead, write_calendar
from events.listing import Listing
from events.mapdata import count_elsewhere, find_at, gather_places, pack_places
from events.models import EventPage
from home.models import Edition

MAX_LISTED = 40


def find_edition(slug: str | None) -> Edition | None:
    return get_object_or_404(Edition, slug=slug) if slug else Edition.objects.current()


@require_safe
@conditional_page
def map_data(request: HttpRequest, edition: str | None = None) -> HttpResponse:
    """The places of a selection, all or those around `cadre`, and how many of its events have none."""
    form = MapForm(request.GET)
    if not form.is_valid():
        return refuse("Le cadre demandé n’est pas lisible.")
    listing = Listing(find_edition(edition), request.GET)
    step, places = gather_places(listing.index, listing.ids, form.cleaned_data["cadre"])
    online, unplaced = count_elsewhere(listing.index, listing.ids)
    return answer({"step": step, **pack_places(places), "online": online, "unplaced": unplaced})


@require_safe
@conditional_page
def place_events(request: HttpRequest, edition: str | None = None) -> HttpResponse:
    """The events of a selection at some places of the map: how many, the first ones, where to see them all."""
    form = PlacesForm(request.GET)
    if not form.is_valid():
        return refuse("Le point demandé n’est pas lisible.")
    listing = Listing(find_edition(edition), request.GET)
    here = find_at(listing.index, listing.ids, form.cleaned_data["lieu"], form.cleaned_data["pas"] or 1)
    cards = listing.cards_of(here, MAX_LISTED)
    communes = sorted({code for pk in here for code in listing.index.entries[pk].facets["commune"]})
    wider = {"commune": communes[0], "rayon": None, "autour": None, "tri": "date"} if communes else {}
    return answer(
        {
            "total": len(here),
            "evenements": [
                {"titre": card.title, "url": card.url, "quand": card.when, "lieu": card.place}
                for card in cards
            ],
            "tout": listing.selection.query(vue="liste", **wider) or "?",
        }
    )


def answer(data: dict[str, Any]) -> HttpResponse:
    """A compact JSON that a browser keeps but checks at each use, so that an edit shows at once."""
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    return HttpResponse(text, content_type="application/json", headers={"Cache-Control": "no-cache"})


def refuse(message: str) -> HttpResponse:
    return JsonResponse({"erreur": message}, status=400)


@require_safe
def commune_suggestions(request: HttpRequest) -> JsonResponse:
    """Communes whose name or postcode begins like `q`, the most populated first."""
    form = CommuneSearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    found = geo.search_communes(text, limit=8) if len(text) >= 2 else []
    rows = [{"code": row.code, "nom": row.label, "lat": row.latitude, "lon": row.longitude} for row in found]
    return JsonResponse({"communes": rows})


@require_safe
def event_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The slots of one event, to keep in a calendar."""
    pk = EventPage.objects.published().filter(slug=slug).values_list("pk", flat=True).first()
    event = next(read_records([pk]), None) if pk else None
    if event is None:
        raise Http404
    days = [slot.start.date() for slot in event.slots] or [event.modified.date()]
    head = CalendarHead(event.title, event.url, [event.zone], days[0], days[-1])
    body = b"".join(write_calendar(head, calendar_entries([event])))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{event.slug}.ics"'
    return response
