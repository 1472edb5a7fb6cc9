"""The filters as they show: counts, order, départements of a chosen région, chips."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from events.facets import describe_area
from events.filters import Selection
from events.listing import Listing
from tests import factories


@pytest.fixture
def three(small_site: object) -> object:
    factories.make_event("Café à Anor", audiences=["familles"], access_mi=True)
    factories.make_event(
        "Atelier à Lyon", commune=factories.LYON, format="atelier", slots=[factories.make_slot(0)]
    )
    factories.make_event("En ligne", commune="", format="atelier")
    factories.make_event("Brouillon", commune=factories.LYON, live=False)
    return small_site


def facets_of(site: object, query: str = "") -> dict:
    return {facet.name: facet for facet in Listing(site.edition, QueryDict(query)).facets()}


def counts_of(facet: object) -> dict[str, int]:
    return {option.label: option.count for option in facet.options}


def test_each_value_says_how_many_events_it_would_give(three: object) -> None:
    facets = facets_of(three)

    assert list(facets) == ["jour", "format", "modalite", "region", "departement", "public", "acces"]
    assert counts_of(facets["format"]) == {"Cafe ia": 1, "Atelier": 2}
    assert counts_of(facets["modalite"]) == {"Sur place": 2, "En ligne": 1}
    assert counts_of(facets["region"]) == {"Auvergne-Rhône-Alpes": 1, "Hauts-de-France": 1}
    assert counts_of(facets["public"]) == {"Familles": 1}
    assert counts_of(facets["acces"]) == {"Handicap moteur": 1}


def test_a_facet_leaves_its_own_choice_aside_and_follows_the_others(three: object) -> None:
    facets = facets_of(three, "format=cafe-ia")

    assert counts_of(facets["format"]) == {"Cafe ia": 1, "Atelier": 2}
    assert counts_of(facets["region"]) == {"Hauts-de-France": 1}
    assert facets["format"].chosen == 1
    assert [option.is_checked for option in facets["format"].options] == [False, True]


def test_every_day_of_the_edition_shows_even_empty(three: object) -> None:
    days = facets_of(three)["jour"].options

    assert [option.count for option in days] == [1, 0, 0, 0, 2, 0, 0]
    assert [option.mark for option in days] == ["1", "2", "3", "4", "5", "6", "7"]
    assert days[0].short == "lun.\n19"
    assert days[0].toggle_url == "?jour=2031-05-19"


def test_a_chosen_day_is_taken_away_by_its_own_link(three: object) -> None:
    days = facets_of(three, "jour=2031-05-19&jour=2031-05-23")["jour"].options

    assert days[0].toggle_url == "?jour=2031-05-23"
    assert days[1].toggle_url == "?jour=2031-05-19&jour=2031-05-20&jour=2031-05-23"


def test_departements_come_once_their_region_is_chosen(three: object) -> None:
    assert facets_of(three)["departement"].options == []
    assert counts_of(facets_of(three, "region=32")["departement"]) == {"Nord (59)": 1}
    assert counts_of(facets_of(three, "departement=59")["departement"]) == {"Nord (59)": 1}


def test_a_value_chosen_without_event_stays_visible(three: object) -> None:
    facets = facets_of(three, "departement=2A")

    assert counts_of(facets["departement"]) == {"Corse-du-Sud (2A)": 0}
    assert facets["departement"].options[0].is_checked is True


def test_chips_say_each_filter_and_how_to_take_it_away(three: object) -> None:
    listing = Listing(three.edition, QueryDict("q=ia&format=atelier&commune=59012&rayon=20&presse=1"))

    assert [(chip.label, chip.remove_url) for chip in listing.chips()] == [
        ("«\u00a0ia\u00a0»", "?format=atelier&commune=59012&rayon=20&presse=1"),
        ("Atelier", "?q=ia&commune=59012&rayon=20&presse=1"),
        ("Anor (59) et 20\u00a0km autour", "?q=ia&format=atelier&presse=1"),
        ("Ouvert à la presse", "?q=ia&format=atelier&commune=59012&rayon=20"),
    ]


@pytest.mark.parametrize(
    ("selection", "text"),
    [
        (Selection(), ""),
        (Selection(commune="59012"), "Anor (59)"),
        (Selection(autour=(50.0, 4.1), rayon=5), "à 5\u00a0km de vous"),
        (Selection(jour=(date(2031, 5, 19),)), ""),
    ],
)
def test_the_area_of_a_search_in_words(selection: Selection, text: str) -> None:
    assert describe_area(selection) == text
