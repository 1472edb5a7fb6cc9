"""Headers that depend on the address: the admin, the media and the public pages do not need the same rights."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

ADMIN_PREFIX = "/admin/"


class HeadersByAddress:
    """Set content security, embedding, robots and caching headers by the address that was asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(ADMIN_PREFIX):
            self._mark_admin(response)
        elif request.path.startswith((settings.MEDIA_URL, "/documents/")):
            response._csp_replace = None
            response._csp_config = settings.MEDIA_CONTENT_SECURITY_POLICY
        else:
            self._mark_public(response)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    @staticmethod
    def _mark_admin(response: HttpResponse) -> None:
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
