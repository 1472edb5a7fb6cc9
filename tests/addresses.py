"""Every public address of the site, read from the resolver and from the page tree: a new one is tested without being listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page

TEAM = (
    "admin/",
    "documents/",
    "connexion/",
    "organisateur/",
    "presse/acces/",
)  # what is not for every reader
TREE = "wagtail_serve"


def public_patterns(
    resolver: URLResolver | None = None, prefix: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """(route, pattern) of what readers may ask, pages of the tree left aside."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern)
        if route.lstrip("^").startswith(TEAM):
            continue
        if isinstance(entry, URLResolver):
            yield from public_patterns(entry, route)
        elif entry.name != TREE:
            yield route, entry


def samples(event: Any, edition: Any) -> dict[str, dict[str, str]]:
    """Arguments for the routes that have some: by name of the address, else by name of the argument (`*`)."""
    from home.clock import now
    from press.models import PressMedia, PressRelease
    from resources.models import Resource

    release = {"slug": getattr(PressRelease.objects.visible(now()).first(), "slug", "rien")}
    medium = {"code": getattr(PressMedia.objects.visible(now()).first(), "code", "rien"), "version": "hd"}
    return {
        "*": {"edition": edition.slug, "slug": event.slug, "code": event.code, "section": "pages"},
        "territory": {"slug": "59-nord"},
        "release": release,
        "release_text": release,
        "release_pdf": release,
        "press_media_file": medium,
        "resource": {"slug": getattr(Resource.objects.offered().first(), "slug", "rien")},
    }


def fill(route: str, pattern: URLPattern, given: dict[str, dict[str, str]]) -> str:
    """The address of a route with sample arguments. Raises KeyError for an argument that has no sample."""
    values = given["*"] | given.get(pattern.name or "", {})
    for name, converter in pattern.pattern.converters.items():
        kind = next(
            part
            for part in ("slug", "str", "int", "path", "uuid", "")
            if f"<{part}:{name}>" in route or not part
        )
        route = route.replace(
            f"<{kind}:{name}>" if kind else f"<{name}>", str(converter.to_url(values[name]))
        )
    for name, value in values.items():  # arguments of an `include()`
        route = route.replace(f"<slug:{name}>", value)
    return "/" + route.lstrip("^")


def public_addresses(edition: Any) -> list[str]:
    """The addresses of the resolver with sample arguments, then those of the published pages."""
    from events.models import EventPage

    given = samples(EventPage.objects.filter(edition=edition).first(), edition)
    computed = [fill(route, pattern, given) for route, pattern in public_patterns()]
    return sorted({*computed, *public_pages()})


def public_pages() -> list[str]:
    """The addresses of the published pages of the tree."""
    from home.clock import now
    from home.embargo import withheld_pages

    pages = Page.objects.live().public().filter(~withheld_pages(now()), depth__gt=1)
    return [page.url for page in pages if page.url]
