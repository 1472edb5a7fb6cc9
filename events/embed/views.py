"""The frame, its builder, and oEmbed."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.html import format_html
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from events.cards import Card, fetch_cards
from events.embed.forms import HEIGHT, BuilderForm, Look, LookForm, widget_path
from events.embed.oembed import OEmbedForm
from events.exports.taking import Taken
from events.franceview import draw_france, read_outlines
from events.listing import Listing
from events.models import EventPage
from events.wording import count_events
from home.models import Edition

SHOWN = 6
EVENT_HEIGHT = 320
MAX_AGE = 300


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def show_widget(request: HttpRequest) -> HttpResponse:
    """A light page that any site may frame: six events of a selection, the map of France, or one event."""
    look = LookForm(request.GET).look()
    edition = Edition.objects.current()
    listing = Listing(edition, request.GET)
    context = {
        "look": look,
        "cards": widget_cards(listing, look),
        "heading": count_events(listing.total),
        "name": Taken(listing, edition, "/programme/").name,
        "url": f"{settings.SITE_URL}/programme/{listing.selection.query(vue='liste')}",
        "edition": edition,
        "site_url": settings.SITE_URL,
    }
    if look.display == "carte" and not look.event:
        context |= {"france": draw_france(listing.department_counts()), "outlines": read_outlines()}
    response = render(request, "events/widget.html", context)
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Cache-Control"] = f"public, max-age={MAX_AGE}"
    response["X-Robots-Tag"] = "noindex"
    return response


def widget_cards(listing: Listing, look: Look) -> list[Card]:
    """The event of `look`, or the first ones of the selection; none for a map."""
    if look.event:
        pk = EventPage.objects.published().filter(slug=look.event).values_list("pk", flat=True).first()
        return fetch_cards([(pk, None, None)], listing.now) if pk else []
    return listing.cards_of(listing.ids, SHOWN) if look.display == "liste" else []


@require_safe
@csp_replace({"frame-src": ["'self'"]})
def show_builder(request: HttpRequest) -> HttpResponse:
    """Composes a frame: choices, the code to copy, what it looks like. The widget is shown in a frame of ours."""
    form = BuilderForm(request.GET, Edition.objects.current())
    path = widget_path(form.pairs())
    context = {
        "form": form,
        "path": path,
        "height": form.height,
        "code": frame_code(f"{settings.SITE_URL}{path}", form.height),
        "trail": [{"title": "Programme", "url": "/programme/"}],
    }
    return render(request, "events/embed_builder.html", context)


def frame_code(url: str, height: int, title: str = "Programme de la Semaine de l’IA pour Tous") -> str:
    """The HTML to paste: a frame as wide as its column, loaded when it comes in sight, without script."""
    return format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy" style="border:0"></iframe>',
        url, title, height,
    )  # fmt: skip


@require_safe
def show_oembed(request: HttpRequest) -> JsonResponse:
    """oEmbed 1.0 (https://oembed.com/) of the address of an event or of a selection; 404 for any other address."""
    form = OEmbedForm(request.GET)
    if not form.is_valid():
        raise Http404
    parts = urlsplit(form.cleaned_data["url"])
    if parts.netloc != urlsplit(settings.SITE_URL).netloc:
        raise Http404
    title, path, height = describe_address(parts.path, parts.query)
    limit = form.cleaned_data["maxheight"]
    height = min(height, limit) if limit else height
    width = form.cleaned_data["maxwidth"] or 600
    return JsonResponse(
        {
            "version": "1.0", "type": "rich", "title": title, "provider_name": "Semaine de l’IA pour Tous",
            "provider_url": settings.SITE_URL, "cache_age": MAX_AGE, "width": width, "height": height,
            "html": frame_code(f"{settings.SITE_URL}{path}", height, title),
        },
        headers={"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
    )  # fmt: skip


def describe_address(path: str, query: str) -> tuple[str, str, int]:
    """Title, path of the frame and height in pixels, for the path and query of a page of the programme."""
    if path == "/programme/":
        listing = Listing(Edition.objects.current(), QueryDict(query.encode("ascii", "ignore")))
        pairs = [pair for pair in listing.selection.pairs() if pair[0] not in ("vue", "tri", "page")]
        pairs += [("affichage", "carte")] if listing.selection.vue == "carte" else []
        return Taken(listing, listing.edition, path).name, widget_path(pairs), HEIGHT
    slug = path.removeprefix("/programme/").strip("/")
    title = EventPage.objects.published().filter(slug=slug).values_list("title", flat=True).first()
    if not path.startswith("/programme/") or title is None:
        raise Http404
    return title, f"/programme/widget/?{urlencode({'evenement': slug})}", EVENT_HEIGHT
