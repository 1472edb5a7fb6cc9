"""Where a POST comes from. The private pages say `no-referrer`, which makes browsers send `Origin: null`: Sec-Fetch-Site speaks first."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_cross_site(request: HttpRequest) -> bool:
    """Whether the browser says that another site (or another host of ours) sent this request. Nothing said: no."""
    fetched_from = request.headers.get("Sec-Fetch-Site", "")
    if fetched_from:
        return fetched_from not in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin != "null" and urlsplit(origin).netloc != request.get_host()
