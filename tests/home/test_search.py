"""The search of the site: any text at all gives an answer, and hidden pages stay hidden."""

import pytest

from home.search import FoundPage
from home.search import find_pages as find_pages_in
from home.sitetree import tree_of
from tests import factories
from tests.home.makers import add_editorial, add_search, hide

HOSTILE = [
    '"', "'", '"""', 'a"b', '"ia" "', "\x00", "ia\x00", "(", "*", "NEAR(", "a AND", "-", ":", "\\", "%", "_", "{{ 7*7 }}",
    "<script>alert(1)</script>", "mot " * 3000, "x" * 20_000, "\u202e\u200b", "\ud83d", "🎉", "é" * 500, "' OR 1=1 --",
]  # fmt: skip


def find_pages(query: str) -> list[FoundPage]:
    return find_pages_in(query, tree_of(None))


@pytest.fixture
def site(small_site: object) -> object:
    add_search(small_site.home)
    return small_site


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_get_an_answer(client: object, site: object, text: str) -> None:
    response = client.get("/recherche/", {"q": text.encode("utf-8", "replace").decode()})
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "address",
    ["/recherche/?q=%FF%FE", "/recherche/?q=%00", "/recherche/?q=a&q=%22", "/recherche/?q", "/recherche/"],
)
def test_broken_addresses_get_an_answer(client: object, site: object, address: str) -> None:
    assert client.get(address).status_code == 200


def test_words_are_found_without_accents_or_case(site: object) -> None:
    page = add_editorial(
        site.home, "Écoconception", "ecoconception", summary="Un site sobre.",
        body=[{"type": "text", "value": "<p>Peu de requêtes, <b>peu</b> d’images</p>"}],
    )  # fmt: skip
    for query in ("écoconception", "ECOCONCEPTION", "requetes images", "sobre"):
        assert [(found.title, found.url) for found in find_pages(query)] == [(page.title, "/ecoconception/")]
    assert find_pages("requetes absentes") == []
    assert find_pages("") == []


def test_a_title_comes_before_a_mention(site: object) -> None:
    add_editorial(site.home, "Autre page", "autre", body=[{"type": "lead", "value": "Lisez le manifeste."}])
    add_editorial(site.home, "Manifeste", "manifeste")
    assert [found.url for found in find_pages("manifeste")] == ["/manifeste/", "/autre/"]


def test_an_edit_changes_what_is_found(site: object) -> None:
    page = add_editorial(site.home, "Page", "page", introduction="<p>ancienne</p>")
    page.introduction = "<p>nouvelle</p>"
    page.save_revision().publish()
    assert find_pages("ancienne") == []
    assert [found.url for found in find_pages("nouvelle")] == ["/page/"]


def test_a_draft_edit_is_not_found(site: object) -> None:
    page = add_editorial(site.home, "Page", "page", introduction="<p>publiée</p>")
    page.introduction = "<p>brouillonne</p>"
    page.save_revision()
    assert find_pages("brouillonne") == []
    assert [found.url for found in find_pages("publiee")] == ["/page/"]


def test_hidden_pages_are_not_found(client: object, site: object) -> None:
    private = add_editorial(site.home, "Embargo total", "embargo")
    add_editorial(private, "Embargo dessous", "dessous")
    add_editorial(site.home, "Embargo en brouillon", "brouillon", live=False)
    public = add_editorial(site.home, "Embargo levé", "leve")
    hide(private)
    response = client.get("/recherche/", {"q": "embargo"})
    assert [found.title for found in response.context["found_pages"]] == [public.title]
    html = response.content.decode()
    assert "Embargo total" not in html
    assert "Embargo dessous" not in html
    assert "Embargo en brouillon" not in html


def test_events_are_found_by_the_programme(client: object, site: object) -> None:
    factories.make_event("Café IA à la médiathèque", commune=factories.ANOR)
    html = client.get("/recherche/", {"q": "anor"}).content.decode()
    assert "Café IA à la médiathèque" in html
    assert client.get("/recherche/", {"q": "anor"}).context["found_pages"] == []


def test_a_long_search_says_what_is_kept(client: object, site: object) -> None:
    response = client.get("/recherche/", {"q": "un deux trois quatre cinq six sept huit neuf"})
    assert response.context["query"] == "un deux trois quatre cinq six sept huit"
    assert response.context["notice"] in response.content.decode()


@pytest.mark.parametrize("number", [1, 30])
def test_search_costs_the_same_with_one_or_thirty_answers(
    client: object, site: object, django_assert_max_num_queries: object, number: int
) -> None:
    for rank in range(number):
        add_editorial(site.home, f"Rencontre {rank}", f"page-{rank}")
    factories.make_events(number)
    client.get("/recherche/", {"q": "autre"})
    with django_assert_max_num_queries(15) as captured:
        response = client.get("/recherche/", {"q": "rencontre"})
    assert len(response.context["found_pages"]) == number
    assert len(captured) == SEARCH_QUERIES


SEARCH_QUERIES = 13
