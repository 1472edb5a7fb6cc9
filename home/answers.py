"""How files of private storage are answered: always asked again (an embargo may have ended, or begun), never kept under a wrong name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response

ASK_AGAIN = "no-cache"  # caches may keep it, and must ask whether it still holds


def answer_body(
    request: HttpRequest, make: Callable[[], bytes], content_type: str, name: str = ""
) -> HttpResponseBase:
    """A body with its digest as ETag."""
    body = make()
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
    response = get_conditional_response(request, etag) or HttpResponse(body, content_type=content_type)
    if name and response.status_code == 200:
        response["Content-Disposition"] = f'inline; filename="{name}"'
    response["ETag"] = etag
    response["Cache-Control"] = ASK_AGAIN
    return response


def answer_file(
    request: HttpRequest, file: object, name: str, *, as_attachment: bool = False, cache: str = ASK_AGAIN
) -> HttpResponseBase:
    """A stored file (FieldFile), in pieces."""
    etag = f'W/"{hashlib.sha256(file.name.encode()).hexdigest()[:24]}"'
    response = None if cache != ASK_AGAIN else get_conditional_response(request, etag)
    if response is None:
        response = FileResponse(
            file.storage.open(file.name, "rb"), as_attachment=as_attachment, filename=name
        )
    response["ETag"] = etag
    response["Cache-Control"] = cache
    return response


def keep_secret(response: HttpResponseBase) -> HttpResponseBase:
    """What only the holder of a private link may see: kept nowhere, indexed nowhere, its address told to nobody."""
    del response["ETag"]
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response
