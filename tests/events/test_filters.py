"""The query string of the programme: what is right is kept, what is not is told and left aside."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from events.filters import DEFAULT_RADIUS_KM, MAX_VALUES, ProgrammeForm, Selection, find_named_territory


def read(query: str) -> Selection:
    form = ProgrammeForm(
        QueryDict(query), formats=frozenset({"cafe-ia", "atelier"}), audiences=frozenset({"familles"})
    )
    return form.selection()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", Selection()),
        ("inconnu=1&utm_source=x", Selection()),
        ("q=+caf%C3%A9++ia+", Selection(q="café ia")),
        ("jour=2031-05-20&jour=2031-05-19", Selection(jour=(date(2031, 5, 19), date(2031, 5, 20)))),
        ("format=cafe-ia&format=atelier&format=cafe-ia", Selection(format=("atelier", "cafe-ia"))),
        ("modalite=en-ligne&public=familles&acces=mi", Selection(modalite=("en-ligne",), public=("familles",), acces=("mi",))),
        ("region=32&departement=2A&departement=974", Selection(region=("32",), departement=("2A", "974"))),
        ("commune=59012", Selection(commune="59012")),
        ("lieu=Anor&rayon=20", Selection(commune="59012", rayon=20)),
        ("commune=Anor+(59)&rayon=20&tri=distance", Selection(commune="59012", rayon=20, tri="distance")),
        ("lieu=69003", Selection(commune="69123")),
        ("lieu=13001", Selection(commune="13055")),
        ("commune=13001", Selection(commune="13001")),
        ("lieu=st+etienne", Selection(commune="42218")),
        ("lieu=Lyon&commune=59012", Selection(commune="69123")),
        ("commune=69383", Selection(commune="69123")),
        ("lieu=nord", Selection(departement=("59",))),
        ("lieu=59", Selection(departement=("59",))),
        ("lieu=2a&departement=33", Selection(departement=("2A",))),
        ("lieu=ile+de+france", Selection(region=("11",))),
        ("autour=50.01,4.1", Selection(autour=(50.01, 4.1), rayon=DEFAULT_RADIUS_KM)),
        ("rayon=20", Selection()),
        ("tri=distance", Selection()),
        ("presse=1&vue=carte&page=3", Selection(presse=True, vue="carte", page=3)),
        ("presse=0&vue=globe&page=%D9%A3&tri=x", Selection()),
    ],
)  # fmt: skip
def test_a_query_string_becomes_a_selection(query: str, expected: Selection) -> None:
    selection = read(query)

    assert selection == expected
    assert selection.notices == ()


@pytest.mark.parametrize(
    ("query", "kept", "notice"),
    [
        ("jour=2031-02-31", Selection(), "Un jour demandé n’existe pas\u00a0: nous l’avons laissé de côté."),
        ("jour=%D9%A2031-05-19", Selection(), "Un jour demandé n’existe pas\u00a0: nous l’avons laissé de côté."),
        ("format=inconnu&format=atelier", Selection(format=("atelier",)), "Un format demandé n’existe pas\u00a0: nous l’avons laissé de côté."),
        ("lieu=Trifouillis-les-Oies", Selection(), "Nous ne trouvons pas la commune «\u00a0Trifouillis-les-Oies\u00a0»."),
        ("lieu=Anor&rayon=9999", Selection(commune="59012", rayon=20), "Le rayon va de 1 à 200\u00a0km\u00a0: nous cherchons à 20\u00a0km."),
        ("autour=nan,inf", Selection(), "Votre position n’a pas pu être lue."),
        ("q=%21%3F", Selection(), "Votre recherche ne contient ni lettre ni chiffre\u00a0: elle est ignorée."),
        ("lieu=vienne", Selection(departement=("86",)), "Nous montrons tout le territoire. Pour la commune, tapez «\u00a0Vienne (38)\u00a0»."),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_and_left_aside(query: str, kept: Selection, notice: str) -> None:
    selection = read(query)

    assert selection == kept
    assert selection.notices == (notice,)


def test_a_facet_keeps_a_bounded_number_of_values() -> None:
    codes = [f"{number:02d}" for number in range(1, 20)]

    selection = read("&".join(f"departement={code}" for code in codes))

    assert selection.departement == tuple(codes[:MAX_VALUES])
    assert selection.notices == (
        "Un filtre garde 10 valeurs au plus\u00a0: les autres sont laissées de côté.",
    )


@pytest.mark.parametrize(
    "query",
    ["page=99999999999999999999", "page=-1", "page=nan", "rayon=%00&commune=Anor%00", "q=%00%01%02", "autour=1e400,0", "jour=9999-12-31", "q=" + "mot+" * 500],
)  # fmt: skip
def test_hostile_values_make_a_selection_all_the_same(query: str) -> None:
    assert isinstance(read(query), Selection)


def test_one_selection_has_one_address() -> None:
    query = (
        "?q=ia&jour=2031-05-19&format=atelier&departement=59&commune=59012&rayon=20&presse=1&vue=carte&page=2"
    )

    assert read(query[1:]).query(page=2) == query
    assert read(query[1:]).query() == query.removesuffix("&page=2")
    assert Selection().query() == ""


def test_taking_a_filter_away_starts_again_at_the_first_page() -> None:
    selection = read("q=ia&format=atelier&format=cafe-ia&commune=59012&rayon=20&tri=distance&page=4")

    assert (
        selection.without("format", "atelier") == "?q=ia&format=cafe-ia&commune=59012&rayon=20&tri=distance"
    )
    assert selection.without("commune") == "?q=ia&format=atelier&format=cafe-ia"
    assert selection.without("q") == "?format=atelier&format=cafe-ia&commune=59012&rayon=20&tri=distance"


@pytest.mark.parametrize(
    ("text", "code"),
    [("La Réunion", "974"), ("la reunion", "974"), ("CÔTES D’ARMOR", "22"), ("2b", "2B"), ("nouvelle-calédonie", "988"), ("", None), ("anor", None)],
)  # fmt: skip
def test_a_territory_is_found_by_its_name(text: str, code: str | None) -> None:
    found = find_named_territory(text)

    assert (found and found.code) == code
