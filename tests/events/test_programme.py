"""The programme page: what a reader finds there, by list, filter, page, map and archive; what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from home.models import Edition
from tests import factories
from tests.reading import count_elements, links, read, text_of, texts_of, titles


@pytest.fixture
def four(small_site: Any) -> Any:
    factories.make_event("Café à Anor", slots=[factories.make_slot(3)])
    factories.make_event(
        "Atelier à Lyon", commune=factories.LYON, format="atelier", slots=[factories.make_slot(0)]
    )
    factories.make_event("À Saint-Denis", commune=factories.SAINT_DENIS_REUNION)
    factories.make_event("En ligne", commune="", slots=[factories.make_slot(5)])
    factories.make_event("Brouillon d’Anor", live=False)
    return small_site


def test_events_come_by_day_and_those_that_are_over_last(four: Any, client: Client) -> None:
    page = read(client, "/programme/")

    assert titles(page) == ["Café à Anor", "À Saint-Denis", "En ligne", "Atelier à Lyon"]
    assert texts_of(page, ".day-heading") == [
        "Jeudi 22 mai", "Vendredi 23 mai", "Samedi 24 mai", "Lundi 19 mai déjà passé",
    ]  # fmt: skip
    assert text_of(page, "#resultats-titre") == "4 événements"
    assert text_of(page, "[role=status]") == "4 événements trouvés."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=anor", ["Café à Anor"]),
        ("q=ATELIER", ["Atelier à Lyon"]),
        ("q=lyon+brouillon", []),
        ("commune=Lyon", ["Atelier à Lyon"]),
        ("lieu=69003", ["Atelier à Lyon"]),
        ("lieu=59&jour=2031-05-22", ["Café à Anor"]),
        ("departement=974", ["À Saint-Denis"]),
        ("region=32&region=84", ["Café à Anor", "Atelier à Lyon"]),
        ("modalite=en-ligne", ["En ligne"]),
        ("lieu=Hirson&rayon=20", ["Café à Anor"]),
        ("autour=50.0,4.1&rayon=5&tri=distance", ["Café à Anor"]),
        ("format=inconnu&q=lyon", ["Atelier à Lyon"]),
        ("page=99999&q=lyon", ["Atelier à Lyon"]),
    ],
)
def test_a_query_string_filters_the_list(four: Any, client: Client, query: str, found: list[str]) -> None:
    assert titles(read(client, f"/programme/?{query}")) == found


def test_the_form_shows_what_was_asked(four: Any, client: Client) -> None:
    page = read(
        client, "/programme/?q=ia&commune=59012&rayon=20&format=cafe-ia&region=32&jour=2031-05-22&presse=1"
    )
    form = page.select_one("form.search-form")
    typed = [(field["name"], field.get("value")) for field in form.select("input") if _is_sent(field)]
    chosen = [
        (select["name"], option["value"])
        for select in form.select("select")
        for option in select.select("[selected]")
    ]

    assert sorted(typed + chosen) == [
        ("format", "cafe-ia"), ("jour", "2031-05-22"), ("lieu", "Anor (59)"), ("presse", "1"),
        ("q", "ia"), ("rayon", "20"), ("region", "32"),
    ]  # fmt: skip
    assert form.get("method") == "get"


def _is_sent(field: Any) -> bool:
    return field.get("type") != "checkbox" or field.has_attr("checked")


def test_each_active_filter_has_a_link_that_takes_it_away(four: Any, client: Client) -> None:
    page = read(client, "/programme/?q=ia&departement=59")

    assert links(page, ".filter-chip") == [
        ("« ia »", "?departement=59"),
        ("Nord (59)", "?q=ia"),
    ]


def test_a_wrong_value_is_told_in_the_page(four: Any, client: Client) -> None:
    page = read(client, "/programme/?jour=2031-02-31")

    assert text_of(page, ".results__notice") == "Un jour demandé n’existe pas : nous l’avons laissé de côté."
    assert len(titles(page)) == 4


def test_what_is_typed_is_never_markup(four: Any, client: Client) -> None:
    page = read(client, "/programme/?q=%3Cscript%3Ealert(1)%3C/script%3E&commune=%22%3E%3Cimg+src=x%3E")

    assert {script.get_text() for script in page.select("script")} == {""}
    assert page.select("img[src=x]") == []


def test_an_empty_result_says_what_to_try_and_what_is_near(four: Any, client: Client) -> None:
    page = read(client, "/programme/?lieu=Hirson&jour=2031-05-20")

    assert text_of(page, "#resultats-titre") == "Aucun événement"
    assert links(page, ".nothing__hints a") == []
    assert titles(page)[0] == "Café à Anor"


def test_without_any_event_the_page_invites(small_site: Any, client: Client) -> None:
    page = read(client, "/programme/")

    assert text_of(page, ".nothing__lead") == "Les premiers événements arrivent bientôt."


def test_pages_of_twelve(small_site: Any, client: Client) -> None:
    factories.make_events(25, slots=None)

    second = read(client, "/programme/?page=2&tri=date")

    assert len(titles(second)) == 12
    assert links(second, ".pagination a") == [
        ("Précédente", "?#resultats"), ("1", "?#resultats"), ("2", "?page=2#resultats"), ("3", "?page=3#resultats"),
        ("Suivante", "?page=3#resultats"),
    ]  # fmt: skip
    assert len(titles(read(client, "/programme/?page=3"))) == 1
    assert text_of(second, "title").startswith("page 2 – Programme – ")


def test_filtered_lists_are_not_for_search_engines(four: Any, client: Client) -> None:
    assert read(client, "/programme/").select("meta[name=robots]") == []
    robots = read(client, "/programme/?q=anor").select("meta[name=robots]")
    assert [meta["content"] for meta in robots] == ["noindex, follow"]


def test_the_light_map_counts_each_departement(four: Any, client: Client) -> None:
    page = read(client, "/programme/?modalite=presentiel")

    names = [title.get_text() for title in page.select(".france-map svg title")]
    assert len(names) == 107
    assert "Nord (59)\u00a0: 1\u00a0événement" in names
    assert "Ain (01)\u00a0: aucun événement" in names
    assert page.select(".france-map a[href='/programme/territoires/59-nord/']") != []


def test_the_map_view_keeps_the_list_below_it(four: Any, client: Client) -> None:
    page = read(client, "/programme/?vue=carte&q=anor")

    assert page.select_one("programme-map")["data-query"] == "?q=anor&vue=carte"
    assert titles(page) == ["Café à Anor"]
    assert links(page, ".switch a[aria-current]") == [("Carte", "?q=anor&vue=carte")]


def test_a_past_edition_keeps_its_programme_at_its_own_address(four: Any, client: Client) -> None:
    old = factories.make_edition(slug="ancienne", name="Ancienne édition", is_current=False)
    factories.make_event("Il y a longtemps", edition=old)

    page = read(client, "/programme/editions/ancienne/")

    assert titles(page) == ["Il y a longtemps"]
    assert "Ancienne édition" in text_of(page, ".programme__archive")
    assert "Il y a longtemps" not in titles(read(client, "/programme/"))
    assert client.get("/programme/editions/essai/").headers["Location"] == "/programme/"


def test_without_a_current_edition_the_page_still_answers(four: Any, client: Client) -> None:
    Edition.objects.update(is_current=False)

    assert titles(read(client, "/programme/?q=anor&jour=2031-05-22")) == []


def test_an_edit_shows_at_the_next_request(four: Any, client: Client) -> None:
    from events.models import EventPage

    event = EventPage.objects.get(title="Café à Anor")
    read(client, "/programme/")
    event.title = "Café déplacé"
    event.save_revision().publish()

    assert "Café déplacé" in titles(read(client, "/programme/"))
    event.unpublish()
    assert "Café déplacé" not in titles(read(client, "/programme/"))


@pytest.mark.parametrize("number", [1, 30])
@pytest.mark.parametrize(
    "query", ["", "?q=rencontre&commune=Anor&rayon=50&format=cafe-ia&jour=2031-05-22&vue=carte", "?q=rien&commune=Anor"]
)  # fmt: skip
def test_the_page_costs_the_same_whatever_it_shows(
    small_site: Any, client: Client, number: int, query: str, django_assert_max_num_queries: Any
) -> None:
    factories.make_events(number)
    client.get(f"/programme/{query}")

    with django_assert_max_num_queries(15):
        client.get(f"/programme/{query}")


def test_the_page_keeps_to_its_budget_of_elements(small_site: Any, client: Client) -> None:
    audiences = [f"public-{rank}" for rank in range(8)]
    for rank, slug in enumerate(
        ("cafe-ia", "atelier", "conference", "formation", "debat", "action-educative") * 4
    ):
        factories.make_event(
            format=slug, audiences=audiences, commune=("59012", factories.LYON)[rank % 2], slots=[factories.make_slot(rank % 7)],
            access_hi=True, access_vi=True, access_mi=True, access_pi=True, access_ii=True,
        )  # fmt: skip

    page = read(client, "/programme/?region=84&region=32")

    assert count_elements(page) <= 360
