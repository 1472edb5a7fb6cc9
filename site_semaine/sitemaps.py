"""The sitemap: pages, events, territories, each with the day it last changed. Addresses come from `SITE_URL`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from events import geo
from events.models import EventPage
from home.models import Edition
from home.sitetree import tree_of

PAGE_SIZE = 20_000


class SiteSitemap(Sitemap):
    """A section whose addresses never follow the Host of a request."""

    limit = PAGE_SIZE

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: object = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class PagesSitemap(SiteSitemap):
    def __init__(self) -> None:
        self.tree = tree_of(None)

    def items(self) -> object:
        return self.tree.pages()

    def location(self, item: object) -> str:
        return self.tree.url_of(item)

    def lastmod(self, item: object) -> datetime | None:
        return item.last_published_at or item.latest_revision_created_at


class EventsSitemap(SiteSitemap):
    def items(self) -> object:
        published = EventPage.objects.published().order_by("pk")
        return published.values("slug", "last_published_at", "latest_revision_created_at")

    def location(self, item: dict) -> str:
        return f"/programme/{item['slug']}/"

    def lastmod(self, item: dict) -> datetime | None:
        return item["last_published_at"] or item["latest_revision_created_at"]


@dataclass(frozen=True, slots=True)
class Territory:
    url: str
    modified: datetime | None


class TerritoriesSitemap(SiteSitemap):
    """A territory changes when one of its events does."""

    def items(self) -> list[Territory]:
        return list(self._territories())

    def _territories(self) -> Iterator[Territory]:
        edition = Edition.objects.current()
        events = (
            EventPage.objects.published().filter(edition=edition) if edition else EventPage.objects.none()
        )
        rows = events.values_list("department_code", "region_code").annotate(Max("last_published_at"))
        latest: dict[str, datetime] = {}
        for department, region, modified in rows.order_by():
            for key in (f"d{department}", f"r{region}"):
                latest[key] = max(filter(None, (latest.get(key), modified)), default=None)
        yield Territory(reverse("territories"), max(filter(None, latest.values()), default=None))
        for prefix, territories in (("r", geo.regions()), ("d", geo.departments())):
            for code, territory in territories.items():
                yield Territory(reverse("territory", args=[territory.slug]), latest.get(prefix + code))

    def location(self, item: Territory) -> str:
        return item.url

    def lastmod(self, item: Territory) -> datetime | None:
        return item.modified


SECTIONS = {"pages": PagesSitemap, "evenements": EventsSitemap, "territoires": TerritoriesSitemap}


@require_safe
def show_index(request: HttpRequest) -> HttpResponse:
    """One entry per section, and per page of a section that is long."""
    sitemaps = []
    for name, section in SECTIONS.items():
        address = f"{settings.SITE_URL}{reverse('sitemap_section', args=[name])}"
        count = section().paginator.num_pages
        sitemaps += [{"location": address if n == 1 else f"{address}?p={n}"} for n in range(1, count + 1)]
    return _as_xml(render(request, "sitemap_index.xml", {"sitemaps": sitemaps}))


@require_safe
def show_section(request: HttpRequest, section: str) -> HttpResponse:
    if section not in SECTIONS:
        raise Http404
    try:
        urls = SECTIONS[section]().get_urls(page=request.GET.get("p", 1))
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404 from error
    return _as_xml(render(request, "sitemap.xml", {"urlset": urls}))


def _as_xml(response: HttpResponse) -> HttpResponse:
    response["Content-Type"] = "application/xml; charset=utf-8"
    return response
