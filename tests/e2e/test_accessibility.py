"""No axe violation on any kind of page, wide and narrow; nothing to scroll sideways at 320 pixels (a zoom of 400 %)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.e2e.pages import kinds

OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def violations(page: Any) -> list[str]:
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize(
    ("width", "look"), [(390, {}), (1280, {}), (1280, {"color_scheme": "dark"})], ids=["390", "1280", "dark"]
)
def test_axe_finds_nothing(new_page: Callable[..., Any], width: int, look: dict[str, str]) -> None:
    page = new_page(width=width, height=900, bypass_csp=True, **look)
    found = {}
    for address in kinds():
        page.goto(address)
        if wrong := violations(page):
            found[address] = wrong
    assert found == {}


def test_nothing_scrolls_sideways_at_400_percent(new_page: Callable[..., Any]) -> None:
    page = new_page(width=320, height=256)
    wide = {}
    for address in kinds():
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[address] = width
    assert wide == {}


def test_titles_are_distinct_and_one_heading_leads(new_page: Callable[..., Any]) -> None:
    page, titles = new_page(javascript=False), {}
    for address in kinds():
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        assert page.locator("main").count() == 1, address
        assert page.locator("html").get_attribute("lang") == "fr"
        titles.setdefault(page.title(), []).append(address)
    assert {
        title: pages for title, pages in titles.items() if len({page.split("?")[0] for page in pages}) > 1
    } == {}
