"""A reader gets no cookie, and no answer depends on one; the admin has one door."""

import pytest

from press.models import PressPage
from resources.models import ResourcesPage
from tests import factories
from tests.home.makers import add_editorial, add_page, add_partners, add_search, add_site_map, set_navigation

ADDRESSES = [
    "/", "/manifeste/", "/partenaires/", "/recherche/?q=anor", "/plan-du-site/", "/presse/", "/ressources/",
    "/programme/", "/programme/?q=anor", "/programme/carte.json", "/programme/communes.json?q=an",
    "/programme/territoires/", "/programme/territoires/59-nord/", "/programme/cafe-ia/",
    "/programme/cafe-ia/evenement.ics", "/robots.txt", "/sitemap.xml", "/sitemap-pages.xml",
    "/.well-known/security.txt", "/sante/vif/", "/sante/pret/", "/page-absente/", "/e/absent1",
]  # fmt: skip


@pytest.fixture
def full_site(small_site: object) -> object:
    page = add_editorial(small_site.home, "Manifeste", "manifeste")
    add_partners(small_site.home)
    add_search(small_site.home)
    add_site_map(small_site.home)
    add_page(small_site.home, PressPage, "Presse", "presse")
    add_page(small_site.home, ResourcesPage, "Ressources", "ressources")
    factories.make_event("Café IA", slug="cafe-ia")
    set_navigation([{"page": page.pk}], {"Groupe": [{"page": page.pk}]})
    return small_site


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_cookie_and_no_answer_by_cookie(client: object, full_site: object, address: str) -> None:
    response = client.get(address)
    assert response.status_code in (200, 404)
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


@pytest.mark.parametrize(
    "address",
    ["/", "/manifeste/", "/partenaires/", "/recherche/?q=anor", "/plan-du-site/", "/presse/", "/ressources/"],
)
def test_fifteen_queries_at_most(
    client: object, full_site: object, django_assert_max_num_queries: object, address: str
) -> None:
    client.get(address)
    with django_assert_max_num_queries(15):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/django-admin/", "/api/v2/pages/", "/api/v3/", "/_util/login/", "/search/", "/admin/api/v2/pages/"],
)
def test_other_doors_do_not_exist(client: object, full_site: object, address: str) -> None:
    response = client.get(address, follow=True)
    assert response.status_code == 404 or response.redirect_chain[-1][0].startswith("/admin/login/")
    if not address.startswith("/admin/"):
        assert response.status_code == 404


def test_a_reserved_page_leads_to_the_one_login(client: object, full_site: object) -> None:
    from tests.home.makers import hide

    hide(add_editorial(full_site.home, "Réservée", "reservee"))
    response = client.get("/reservee/", follow=True)
    assert response.redirect_chain[-1][0].startswith("/admin/login/")
    assert "next=%2Freservee%2F" in response.redirect_chain[-1][0]


def test_an_address_without_slash_is_completed(client: object, full_site: object) -> None:
    response = client.get("/manifeste")
    assert (response.status_code, response["Location"]) == (301, "/manifeste/")
