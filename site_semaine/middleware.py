"""Headers that depend on the address (admin, media, public pages), and the compression of answers."""

from collections.abc import Callable
from typing import Any

import brotli
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

ADMIN_PREFIX = "/admin/"
PRIVATE_PREFIX = "/organisateur/"


class HeadersByAddress:
    """Set content security, embedding, robots and caching headers by the address that was asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> Any:
        response: Any = self.get_response(request)
        if request.path.startswith(ADMIN_PREFIX):
            self._mark_admin(response)
        elif request.path.startswith((settings.MEDIA_URL, "/documents/")):
            response._csp_config = settings.MEDIA_CONTENT_SECURITY_POLICY
        else:
            self._mark_public(response)
            if request.path.startswith(PRIVATE_PREFIX):
                self._mark_private(response)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    @staticmethod
    def _mark_admin(response: Any) -> None:
        """A preview was already answered as a public page: it keeps that policy, and the editor may frame it."""
        policy = response.headers.get("Content-Security-Policy")
        if policy:
            framed = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
            response.headers["Content-Security-Policy"] = framed
        response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["X-Robots-Tag"] = "noindex"
        response.headers.setdefault("Cache-Control", "no-store")

    @staticmethod
    def _mark_public(response: HttpResponse) -> None:
        if not settings.TILE_URL:
            response.headers.setdefault("Cross-Origin-Embedder-Policy", "require-corp")
        if response.status_code >= 400:
            response.headers["Cache-Control"] = "no-store"
        # A page is asked again each time: a cancelled event shows at once.
        response.headers.setdefault("Cache-Control", "no-cache")

    @staticmethod
    def _mark_private(response: HttpResponse) -> None:
        """The space of organisers: kept by no cache, found by no robot, told to no other site."""
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        response.headers["Referrer-Policy"] = "no-referrer"


class CompressAnswers(GZipMiddleware):
    """Brotli for public answers when the browser takes it (a tenth lighter), else Django's gzip.

    The admin keeps gzip, whose random padding hides the length of secrets in a page.
    """

    QUALITY = 5  # about the time of gzip
    MIN_BYTES = 200
    COMPRESSED = ("application/zip", "image/png", "image/jpeg", "image/webp")

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        if response.headers.get("Content-Type", "") in self.COMPRESSED:
            return response
        if not self._takes_brotli(request, response):
            return super().process_response(request, response)
        patch_vary_headers(response, ("Accept-Encoding",))
        response.content = brotli.compress(response.content, quality=self.QUALITY)
        response.headers["Content-Length"] = str(len(response.content))
        response.headers["Content-Encoding"] = "br"
        etag = response.headers.get("ETag", "")
        if etag.startswith('"'):
            response.headers["ETag"] = "W/" + etag
        return response

    def _takes_brotli(self, request: HttpRequest, response: HttpResponse) -> bool:
        if (
            response.streaming
            or response.has_header("Content-Encoding")
            or request.path.startswith(ADMIN_PREFIX)
        ):
            return False
        kind = response.headers.get("Content-Type", "")
        is_text = kind.startswith("text/") or "json" in kind or "xml" in kind
        accepted = {
            part.split(";")[0].strip() for part in request.headers.get("Accept-Encoding", "").split(",")
        }
        return is_text and len(response.content) >= self.MIN_BYTES and "br" in accepted
