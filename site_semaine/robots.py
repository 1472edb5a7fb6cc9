"""Small texts for machines: robots.txt, security.txt (RFC 9116), the old address of the icon."""

from __future__ import annotations

from datetime import UTC, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from home import clock
from home.models import SiteSettings

SECURITY_VALIDITY = timedelta(days=180)
ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /organisateur/
Disallow: /presse/acces/
Disallow: /recherche/
Disallow: /programme/*?*&
Disallow: /programme/*.json
Disallow: /programme/*.csv
Disallow: /programme/*.xlsx
Disallow: /programme/*.geojson
Disallow: /programme/*.ics
Disallow: /programme/liste.pdf
Disallow: /programme/widget/
Disallow: /programme/mon-programme/

Sitemap: {site}/sitemap.xml
"""


def _text(body: str) -> HttpResponse:
    return HttpResponse(body, content_type="text/plain; charset=utf-8")


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    return _text(ROBOTS.format(site=settings.SITE_URL))


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a flaw; valid for half a year from the day it is asked."""
    email = SiteSettings.read().contact_email
    contact = f"mailto:{email}" if email else f"{settings.SITE_URL}/mentions-legales/"
    expires = (
        clock.now().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + SECURITY_VALIDITY
    )
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: fr, en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
    ]
    return _text("\n".join(lines) + "\n")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask this address when a page, a PDF or a feed names no icon."""
    return HttpResponsePermanentRedirect(static("img/favicon.ico"))
