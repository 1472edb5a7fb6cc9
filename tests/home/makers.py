"""Makers of the pages and facts of the home app."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction

from home.models import (
    EditorialPage,
    NavigationSettings,
    Organiser,
    Partner,
    PartnerCategory,
    PartnersPage,
    SearchPage,
    SiteImage,
    SiteMapPage,
)


def add_page(parent: Page, kind: type[Page], title: str, slug: str, **fields: Any) -> Any:
    """A published page under `parent`."""
    fields = {"last_published_at": timezone.now()} | fields
    return parent.add_child(instance=kind(title=title, slug=slug, **fields))


def add_editorial(parent: Page, title: str, slug: str, **fields: Any) -> EditorialPage:
    return add_page(parent, EditorialPage, title, slug, **fields)


def add_search(parent: Page) -> SearchPage:
    return add_page(parent, SearchPage, "Recherche", "recherche")


def add_site_map(parent: Page) -> SiteMapPage:
    return add_page(parent, SiteMapPage, "Plan du site", "plan-du-site")


def add_partners(parent: Page) -> PartnersPage:
    return add_page(parent, PartnersPage, "Partenaires", "partenaires", join_text="<p>Rejoignez-nous.</p>")


def hide(page: Page) -> None:
    """Only people who log in may read the page and those under it."""
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def make_partner(name: str, category: str = "mecenes", **fields: Any) -> Partner:
    found, _ = PartnerCategory.objects.get_or_create(slug=category, defaults={"name": category.capitalize()})
    return Partner.objects.create(name=name, category=found, **fields)


def make_organiser(name: str, **fields: Any) -> Organiser:
    return Organiser.objects.create(name=name, role="l’ancrage citoyen", **fields)


def make_image() -> SiteImage:
    """A small image of the library."""
    return SiteImage.objects.create(title="Image", file=get_test_image_file(size=(80, 40)))


def set_navigation(menu: list[dict[str, Any]], footer: dict[str, list[dict[str, Any]]] | None = None) -> None:
    """Menus made of links `{"page": pk | None, "url": "", "label": ""}`; `footer`: links by title of group."""
    empty = {"page": None, "url": "", "label": ""}
    groups = [
        {
            "type": "group",
            "value": {"title": title, "links": [{"type": "item", "value": empty | link} for link in links]},
        }
        for title, links in (footer or {}).items()
    ]
    saved = NavigationSettings.objects.first() or NavigationSettings()
    saved.main_menu = [{"type": "link", "value": empty | link} for link in menu]
    saved.footer = groups
    saved.save()
