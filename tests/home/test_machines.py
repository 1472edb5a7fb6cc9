"""What machines read: health, robots, security, sitemap."""

import shutil
from collections import namedtuple
from datetime import UTC, datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import override_settings
from lxml import etree

from home.models import SiteSettings
from tests import factories
from tests.home.makers import add_editorial, hide

SITE = "https://semaine.example.org"
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_alive_asks_nothing_to_the_database(client: object) -> None:
    response = client.get("/sante/vif/")
    assert (response.status_code, response.content.decode()) == (200, "vif\n")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_ready_when_all_is_well(client: object, db: None) -> None:
    response = client.get("/sante/pret/")
    assert (response.status_code, response.content.decode()) == (200, "prêt\n")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_not_ready_when_the_disk_is_full(client: object, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(100, 91, 9))
    assert_not_ready(client)


def test_not_ready_when_the_cache_forgets(client: object, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(cache._connections["default"]), "get", lambda *args, **kwargs: None)
    assert_not_ready(client)


def test_not_ready_when_a_migration_is_missing(client: object, db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'press'")
    assert_not_ready(client)


def test_not_ready_when_the_database_is_away(client: object) -> None:
    """This test asks for no database: every query is refused."""
    assert_not_ready(client)


def assert_not_ready(client: object) -> None:
    """503, and no word about what is wrong."""
    response = client.get("/sante/pret/")
    assert (response.status_code, response.content.decode()) == (503, "indisponible\n")
    assert "no-store" in response["Cache-Control"]


@override_settings(SITE_URL=SITE)
def test_robots(client: object) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert lines[-1] == f"Sitemap: {SITE}/sitemap.xml"


@override_settings(SITE_URL=SITE)
def test_security_contact(client: object, db: None) -> None:
    SiteSettings.objects.create(contact_email="contact@example.org")
    fields = dict(
        line.split(": ", 1) for line in client.get("/.well-known/security.txt").content.decode().splitlines()
    )
    assert fields["Contact"] == "mailto:contact@example.org"
    assert fields["Canonical"] == f"{SITE}/.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"].replace("Z", "+00:00"))
    assert 170 < (expires - datetime.now(UTC)).days < 366


def test_security_contact_without_address(client: object, db: None) -> None:
    assert "/mentions-legales/" in client.get("/.well-known/security.txt").content.decode().splitlines()[0]


def locations(client: object, address: str) -> dict[str, str]:
    """Path of each address of a sitemap, and its last change."""
    tree = etree.fromstring(client.get(address, headers={"host": "localhost"}).content)
    rows = tree.xpath("//s:url|//s:sitemap", namespaces=NS)
    found = {
        row.findtext("s:loc", namespaces=NS): row.findtext("s:lastmod", "", namespaces=NS) for row in rows
    }
    assert all(location.startswith(f"{SITE}/") for location in found)
    return {location.removeprefix(SITE): modified for location, modified in found.items()}


@override_settings(SITE_URL=SITE)
def test_sitemap_index(client: object, small_site: object) -> None:
    assert list(locations(client, "/sitemap.xml")) == [
        "/sitemap-pages.xml", "/sitemap-evenements.xml", "/sitemap-territoires.xml",
    ]  # fmt: skip


@override_settings(SITE_URL=SITE)
def test_sitemap_of_pages(client: object, small_site: object) -> None:
    add_editorial(small_site.home, "Manifeste", "manifeste")
    private = add_editorial(small_site.home, "Réservée", "reservee")
    add_editorial(private, "Sous la réservée", "sous")
    hide(private)
    add_editorial(small_site.home, "Brouillon", "brouillon", live=False)
    factories.make_event()
    found = locations(client, "/sitemap-pages.xml")
    assert list(found) == ["/", "/programme/", "/manifeste/"]
    assert found["/manifeste/"] == "2031-05-21"


@override_settings(SITE_URL=SITE)
def test_sitemap_of_events_and_territories(client: object, small_site: object) -> None:
    event = factories.make_event(last_published_at=datetime(2031, 5, 20, 9, tzinfo=UTC))
    factories.make_event("Brouillon", live=False)
    private = factories.make_event("Réservé")
    hide(private)
    assert locations(client, "/sitemap-evenements.xml") == {f"/programme/{event.slug}/": "2031-05-20"}
    territories = locations(client, "/sitemap-territoires.xml")
    assert territories["/programme/territoires/"] == "2031-05-20"
    assert territories["/programme/territoires/59-nord/"] == "2031-05-20"
    assert len(territories) == 1 + 18 + 107


@pytest.mark.parametrize(
    "address",
    ["/sitemap-absent.xml", "/sitemap-pages.xml?p=99", "/sitemap-pages.xml?p=a", "/sitemap-pages.xml?p=0"],
)
def test_absent_sitemaps(client: object, small_site: object, address: str) -> None:
    assert client.get(address).status_code == 404


@override_settings(SITE_URL=SITE)
def test_sitemap_of_many_events_costs_four_queries(
    client: object, small_site: object, django_assert_max_num_queries: object
) -> None:
    factories.make_events(10)
    with django_assert_max_num_queries(5):
        client.get("/sitemap-evenements.xml")


def test_the_icon_at_its_old_address(client: object) -> None:
    response = client.get("/favicon.ico")
    assert (response.status_code, response["Location"]) == (301, "/static/img/favicon.ico")
