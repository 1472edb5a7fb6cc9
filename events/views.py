"""What the programme gives to machines: map data, a calendar, the communes of a search box."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from events import geo
from events.calendar import event_entries
from events.forms import CommuneSearchForm, PlaceForm
from events.ical import write_calendar
from events.listing import Listing
from events.mapdata import pack_places
from events.models import EventPage
from home.models import Edition


def find_edition(slug: str | None) -> Edition | None:
    return get_object_or_404(Edition, slug=slug) if slug else Edition.objects.current()


@require_safe
def map_data(request: HttpRequest, edition: str | None = None) -> HttpResponse:
    """The places of a selection, and how many of its events have none."""
    listing = Listing(find_edition(edition), request.GET)
    entries = [listing.index.entries[pk] for pk in listing.ids]
    text = pack_places(
        (entry.point for entry in entries), sum(entry.online and not entry.point for entry in entries)
    )
    return HttpResponse(text, content_type="application/json")


@require_safe
def place_events(request: HttpRequest, edition: str | None = None) -> HttpResponse:
    """The events of a selection at one place of the map: title, address, date; at most 40."""
    form = PlaceForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"erreur": "Le point demandé n’est pas lisible."}, status=400)
    listing = Listing(find_edition(edition), request.GET)
    return JsonResponse({"evenements": listing.at_place(form.cleaned_data["lat"], form.cleaned_data["lon"])})


@require_safe
def commune_suggestions(request: HttpRequest) -> JsonResponse:
    """Communes whose name or postcode begins like `q`, the most populated first."""
    form = CommuneSearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    found = geo.search_communes(text, limit=8) if len(text) >= 2 else []
    return JsonResponse({"communes": [{"code": row.code, "nom": row.label} for row in found]})


@require_safe
def event_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The slots of one event, to keep in a calendar."""
    event = EventPage.objects.published().for_page().filter(slug=slug).first()
    if event is None:
        raise Http404
    response = HttpResponse(
        write_calendar(event_entries(event), event.title), content_type="text/calendar; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{event.slug}.ics"'
    return response
