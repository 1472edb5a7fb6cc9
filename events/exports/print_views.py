"""The addresses of what is printed: the poster of an event, the list of a selection."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from events.exports.list_pdf import MOST_EVENTS, make_list
from events.exports.poster import make_poster
from events.exports.records import EventRecord, read_records
from events.exports.social import make_picture
from events.exports.taking import VERSION, take
from events.forms import PaperForm
from events.models import EventPage
from events.views import find_edition
from home.models import Edition, Organiser, SiteSettings

MAX_AGE = 900
PDF = "application/pdf"


def find_printable(slug: str) -> tuple[EventRecord, Edition]:
    """A published event and its edition; Http404 when there is none."""
    page = EventPage.objects.published().filter(slug=slug).select_related("edition").first()
    event = next(read_records([page.pk]), None) if page else None
    if page is None or event is None:
        raise Http404
    return event, page.edition


@require_safe
def event_picture(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The 1200 × 630 picture that social networks show for an event."""
    event, edition = find_printable(slug)
    etag = f'W/"{VERSION}-{event.pk}-{int(event.modified.timestamp())}-{event.status}"'
    response = get_conditional_response(request, etag)
    if response is None:
        body = b"" if request.method == "HEAD" else make_picture(event, edition)
        response = _file(body, f"{event.slug[:80]}.png", "image/png")
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["ETag"] = etag
    return response


@require_safe
def event_poster(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The poster of an event, A4 or `?format=a3`."""
    event, edition = find_printable(slug)
    form = PaperForm(request.GET)
    paper = form.cleaned_data["format"] if form.is_valid() and form.cleaned_data["format"] else "a4"
    body = make_poster(event, edition, describe_partners(), paper)
    return _file(body, f"affiche-{event.slug[:80]}-{paper}.pdf")


def describe_partners() -> str:
    """The line of those who carry the Week: « Avec La Mednum, … . Haut-marrainage de … . »; two queries."""
    names = list(Organiser.objects.values_list("name", flat=True))
    carried = f"Avec {', '.join(names[:-1])} et {names[-1]}." if len(names) > 1 else "".join(names)
    return " ".join(part for part in (carried, SiteSettings.read().patronage) if part)


@require_safe
def list_file(request: HttpRequest, edition: str | None = None) -> HttpResponseBase:
    """A selection on paper; past two thousand events, a page that says how to ask for less."""
    taken = take(request, find_edition(edition))
    total = len(taken.listing.ids)
    if total > MOST_EVENTS:
        context = {
            "total": total,
            "most": MOST_EVENTS,
            "list_url": taken.url,
            "query": taken.listing.selection.query(),
        }
        return render(request, "events/list_too_long.html", context, status=400)
    day = taken.listing.now.date().isoformat()
    etag = taken.etag(f"pdf|{day}")
    response = get_conditional_response(request, etag)
    if response is None:
        response = _file(b"" if request.method == "HEAD" else make_list(taken), "programme.pdf")
    response["ETag"] = etag
    return response


def _file(body: bytes, name: str, content_type: str = PDF) -> HttpResponse:
    response = HttpResponse(body, content_type=content_type)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Cache-Control"] = f"public, max-age={MAX_AGE}"
    response["X-Robots-Tag"] = "noindex"
    return response
