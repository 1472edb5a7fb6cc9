"""The chrome of a page: menus, banner, patronage, canonical address. One object per request, five queries at most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static

from home.models import Edition, NavigationSettings, SiteSettings
from home.sitetree import tree_of


@dataclass(frozen=True, slots=True)
class MenuLink:
    title: str
    url: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class LinkGroup:
    title: str
    links: list[MenuLink]


@dataclass(frozen=True, slots=True)
class Banner:
    text: str
    url: str


class SiteChrome:
    """What head and foot of every page show. Addresses come from the settings, never from the Host of the request."""

    def __init__(self, request: HttpRequest | None) -> None:
        self.request = request
        self.path = request.path if request else "/"

    @property
    def site_name(self) -> str:
        return settings.WAGTAIL_SITE_NAME

    @property
    def site_url(self) -> str:
        """Scheme and host of the site, from the settings."""
        return settings.SITE_URL

    @cached_property
    def edition(self) -> Edition | None:
        return Edition.objects.current_for(self.request) if self.request else Edition.objects.current()

    @cached_property
    def settings(self) -> SiteSettings:
        return SiteSettings.read()

    @property
    def patronage(self) -> str:
        return self.settings.patronage

    @property
    def contact_email(self) -> str:
        return self.settings.contact_email

    @property
    def banner(self) -> Banner | None:
        text = self.settings.banner_text
        return Banner(text, self.settings.banner_url) if text else None

    @property
    def absolute_url(self) -> str:
        """The canonical address of the page, without query string."""
        return f"{self.site_url}{self.path}"

    @cached_property
    def default_image_url(self) -> str:
        image = self.settings.default_image
        address = (
            image.get_rendition("fill-1200x630|format-jpeg").url
            if image
            else static("img/social-default.png")
        )
        return address if address.startswith("http") else f"{self.site_url}{address}"

    @property
    def main_menu(self) -> list[MenuLink]:
        return self._menus[0]

    @property
    def footer_groups(self) -> list[LinkGroup]:
        return self._menus[1]

    @cached_property
    def _menus(self) -> tuple[list[MenuLink], list[LinkGroup]]:
        saved = NavigationSettings.read()
        menu = [row["value"] for row in saved.main_menu.raw_data]
        groups = [row["value"] for row in saved.footer.raw_data]
        lists = [menu, *[[_item_value(item) for item in group["links"]] for group in groups]]
        pages = self._pages({link["page"] for links in lists for link in links if link.get("page")})
        resolved = [list(self._resolve(links, pages)) for links in lists]
        titles = [group["title"] for group in groups]
        return resolved[0], [LinkGroup(*pair) for pair in zip(titles, resolved[1:], strict=True) if pair[1]]

    def _pages(self, ids: set[int]) -> dict[int, tuple[str, str]]:
        """Title and address of the pages that anyone may read; a link to a hidden page disappears with it."""
        if not ids:
            return {}
        tree = tree_of(self.request)
        return {page.pk: (page.title, tree.url_of(page)) for page in tree.pages_of(ids)}

    def _resolve(self, links: list[dict[str, Any]], pages: dict[int, tuple[str, str]]) -> Iterator[MenuLink]:
        for link in links:
            title, url = (
                pages.get(link["page"], ("", "")) if link.get("page") else ("", link.get("url") or "")
            )
            if url:
                yield MenuLink(link.get("label") or title or url, url, self._is_active(url))

    def _is_active(self, url: str) -> bool:
        return self.path == url or (url.startswith("/") and url != "/" and self.path.startswith(url))


def _item_value(item: dict[str, Any]) -> dict[str, Any]:
    """The value of a list item, whether saved as `{"type": "item", "value": …}` or bare."""
    return item["value"] if item.get("type") == "item" else item


def chrome_of(request: HttpRequest | None) -> SiteChrome:
    """The chrome of a request, built once; without a request (error pages), that of the home page."""
    if request is None:
        return SiteChrome(None)
    if not hasattr(request, "_site_chrome"):
        request._site_chrome = SiteChrome(request)
    return request._site_chrome
