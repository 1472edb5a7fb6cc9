"""The addresses of the exports: one per format, under the query string of the programme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import IO, Any

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from events.calendar import calendar_entries
from events.exports.atom import write_atom
from events.exports.geojson import LICENCE, write_geojson, write_json
from events.exports.tabular import write_csv, write_xlsx
from events.exports.taking import Taken, take
from events.forms import SeparatorForm
from events.ical import CalendarHead, write_calendar
from events.views import find_edition

MAX_AGE = 900
JSON_PAGE = 300
FEED_LENGTH = 100
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Body = bytes | Iterable[bytes] | IO[bytes]


def open_data(
    kind: str, content_type: str, filename: str = ""
) -> Callable[..., Callable[..., HttpResponseBase]]:
    """Turn `write(request, taken) -> body` into a view: conditional requests, CORS, licence, file name when given."""

    def decorate(write: Callable[[HttpRequest, Taken], Body]) -> Callable[..., HttpResponseBase]:
        @require_safe
        @wraps(write)
        def view(request: HttpRequest, edition: str | None = None) -> HttpResponseBase:
            taken = take(request, find_edition(edition))
            etag = taken.etag(f"{kind}|{read_separator(request)}|{taken.listing.now.date()}")
            modified = int(taken.changed.timestamp()) if taken.changed else None
            response = get_conditional_response(request, etag, modified)
            if response is None:
                response = answer(request, lambda: write(request, taken), content_type)
                if filename:
                    response["Content-Disposition"] = f'attachment; filename="{filename}"'
            _mark(response, etag, modified)
            return response

        return view

    return decorate


def answer(request: HttpRequest, write: Callable[[], Body], content_type: str) -> HttpResponseBase:
    """The body as it comes: bytes, pieces or a file; nothing is written for HEAD."""
    if request.method == "HEAD":
        return HttpResponse(content_type=content_type)
    body = write()
    if isinstance(body, bytes):
        return HttpResponse(body, content_type=content_type)
    if hasattr(body, "read"):
        return FileResponse(body, content_type=content_type)
    return StreamingHttpResponse(body, content_type=content_type)


def _mark(response: Any, etag: str, modified: int | None) -> None:
    response["ETag"] = etag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = f"public, max-age={MAX_AGE}"
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    response["Link"] = f'<{LICENCE["url"]}>; rel="license"'
    response["X-Robots-Tag"] = "noindex"


def read_separator(request: HttpRequest) -> str:
    form = SeparatorForm(request.GET)
    return form.cleaned_data["separateur"] if form.is_valid() else ""


@open_data("ics", "text/calendar; charset=utf-8", "semaine-ia.ics")
def calendar_file(request: HttpRequest, taken: Taken) -> Body:
    """The slots of a selection, to download or to subscribe to."""
    first, last = taken.days()
    head = CalendarHead(taken.name, taken.url, taken.zones(), first, last)
    return write_calendar(head, calendar_entries(taken.records()))


@open_data("csv", "text/csv; charset=utf-8", "evenements.csv")
def csv_file(request: HttpRequest, taken: Taken) -> Body:
    """A file that a French spreadsheet opens; `?separateur=virgule` gives RFC 4180."""
    if read_separator(request) == "virgule":
        return write_csv(taken.records(), separator=",", with_bom=False)
    return write_csv(taken.records())


@open_data("xlsx", XLSX, "evenements.xlsx")
def xlsx_file(request: HttpRequest, taken: Taken) -> Body:
    return write_xlsx(taken.records(), taken.name)


@open_data("json", "application/json")
def json_page(request: HttpRequest, taken: Taken) -> Body:
    """Three hundred events at a time, shaped like OpenAgenda's API v2; `next` is the address of the next ones."""
    ids, page = taken.ids, taken.listing.selection.page
    shown = ids[(page - 1) * JSON_PAGE : page * JSON_PAGE]
    more = taken.listing.selection.query(page=page + 1) if page * JSON_PAGE < len(ids) else ""
    next_url = f"{settings.SITE_URL}{request.path}{more}" if more else None
    return write_json(taken.records(shown), total=len(ids), page=page, size=JSON_PAGE, next_url=next_url)


@open_data("geojson", "application/geo+json")
def geojson_file(request: HttpRequest, taken: Taken) -> Body:
    return write_geojson(taken.records(), taken.name)


@open_data("atom", "application/atom+xml; charset=utf-8")
def atom_feed(request: HttpRequest, taken: Taken) -> Body:
    """The hundred events of the selection that were published last."""
    feed_url = f"{settings.SITE_URL}{request.path}{taken.listing.selection.query()}"
    return write_atom(
        taken.records(taken.latest(FEED_LENGTH)), name=taken.name, url=taken.url, feed_url=feed_url,
        when_empty=taken.changed or taken.listing.now,
    )  # fmt: skip
