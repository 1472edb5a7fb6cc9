"""The component of the interactive map: what it gives to its script."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from lxml import html

TILES = "https://tuiles.example.org/{z}/{x}/{y}.png"


def render_map(**context: object) -> html.HtmlElement:
    text = render_to_string("components/map.html", {"query": ""} | context)
    return html.fragment_fromstring(text, create_parent=True).find("programme-map")


def test_it_asks_for_the_map_of_the_current_edition() -> None:
    element = render_map(query="?q=a&jour=2031-05-19")
    assert element.get("data-url") == "/programme/carte.json"
    assert element.get("data-place-url") == "/programme/lieu.json"
    assert element.get("data-query") == "?q=a&jour=2031-05-19"


def test_an_archive_asks_for_its_own() -> None:
    element = render_map(archive="passee")
    assert element.get("data-url") == "/programme/editions/passee/carte.json"
    assert element.get("data-place-url") == "/programme/editions/passee/lieu.json"


def test_its_ground_is_ours_unless_a_tile_server_is_set(settings) -> None:
    element = render_map()
    assert element.get("data-tiles") is None
    assert "Licence Ouverte" in element.text_content()
    settings.TILE_URL, settings.TILE_ATTRIBUTION = TILES, "© Les tuiles <d’essai>"
    element = render_map()
    assert element.get("data-tiles") == TILES
    assert "© Les tuiles <d’essai>" in element.text_content()


@pytest.mark.parametrize("query", ['?q="><script>', "?q=' onload=x"])
def test_a_query_cannot_leave_its_attribute(query: str) -> None:
    assert render_map(query=query).get("data-query") == query
