"""The pages of the territories: every région and département answers, with its own events and none of its neighbours'."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from events import geo
from tests import factories
from tests.reading import count_elements, links, read, text_of, titles


@pytest.fixture
def three(small_site: Any) -> Any:
    factories.make_event("À Anor")
    factories.make_event("À Lille", commune="59350", slots=[factories.make_slot(0)])
    factories.make_event("À Saint-Denis", commune=factories.SAINT_DENIS_REUNION)
    factories.make_event("Brouillon", live=False)
    return small_site


def test_a_departement_shows_its_events_days_and_neighbours(three: Any, client: Client) -> None:
    page = read(client, "/programme/territoires/59-nord/")

    assert text_of(page, "h1") == "Nord"
    assert text_of(page, ".programme__intro") == "2 événements dans 2 communes, du 19 au 25 mai."
    assert titles(page) == ["À Anor", "À Lille"]
    assert [day["data-count"] for day in page.select(".day-strip [data-count]")] == [
        "1",
        "0",
        "0",
        "0",
        "1",
        "0",
        "0",
    ]
    assert ("Aisne (02) : 0", "/programme/territoires/02-aisne/") in links(page, ".territory-links a")
    assert [title.get_text() for title in page.select(".territory-map__dot title")] == [
        "Anor\u00a0: 1\u00a0événement", "Lille\u00a0: 1\u00a0événement",
    ]  # fmt: skip


def test_a_region_shows_all_its_departements(three: Any, client: Client) -> None:
    page = read(client, "/programme/territoires/region-32-hauts-de-france/")

    assert titles(page) == ["À Anor", "À Lille"]
    assert links(page, ".territory-links a") == [
        (f"{row.name} ({row.code}) : {2 if row.code == '59' else 0}", f"/programme/territoires/{row.slug}/")
        for row in geo.departments_of("32")
    ]


def test_a_day_of_a_territory(three: Any, client: Client) -> None:
    page = read(client, "/programme/territoires/59-nord/?jour=2031-05-19&departement=974")

    assert titles(page) == ["À Lille"]


def test_a_territory_without_event_invites(three: Any, client: Client) -> None:
    page = read(client, "/programme/territoires/2a-corse-du-sud/")

    assert text_of(page, ".programme__intro") == "Aucun événement pour l’instant, du 19 au 25 mai."
    assert titles(page) == []
    assert ("Proposer un événement", "/proposer-un-evenement/") in links(page, ".nothing a")


@pytest.mark.parametrize("slug", ["59", "nord", "59-nor", "region-99-ailleurs", "2A-corse-du-sud"])
def test_an_unknown_territory_is_not_found(three: Any, client: Client, slug: str) -> None:
    assert client.get(f"/programme/territoires/{slug}/").status_code == 404


def test_every_territory_answers(three: Any, client: Client) -> None:
    slugs = [row.slug for row in (*geo.regions().values(), *geo.departments().values())]

    answers = {slug: client.get(f"/programme/territoires/{slug}/").status_code for slug in slugs}

    assert set(answers.values()) == {200}
    assert len(answers) == 18 + 107


def test_the_list_links_every_territory_with_its_count(three: Any, client: Client) -> None:
    page = read(client, "/programme/territoires/")
    found = dict(links(page, ".territories__list a"))

    assert found["Nord (59) : 2"] == "/programme/territoires/59-nord/"
    assert found["Hauts-de-France 2"] == "/programme/territoires/region-32-hauts-de-france/"
    assert found["Polynésie française (987) : 0"] == "/programme/territoires/987-polynesie-francaise/"
    assert len(found) == 18 + 101 + 6
    assert count_elements(page) <= 360


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize("address", ["59-nord/", "region-32-hauts-de-france/", ""])
def test_a_territory_costs_the_same_whatever_it_shows(
    small_site: Any, client: Client, number: int, address: str, django_assert_max_num_queries: Any
) -> None:
    factories.make_events(number)
    client.get(f"/programme/territoires/{address}")

    with django_assert_max_num_queries(15):
        client.get(f"/programme/territoires/{address}")


def test_before_any_edition_the_territories_answer(small_site: Any, client: Client) -> None:
    small_site.edition.delete()

    assert titles(read(client, "/programme/territoires/59-nord/")) == []
    assert text_of(read(client, "/programme/territoires/"), "h1") == "Près de chez vous"
