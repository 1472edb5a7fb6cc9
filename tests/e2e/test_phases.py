"""The home page before, during and after the week, and the programme of a week that is over."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("day", [-30, -1, 0, 3, 6, 7, 60])
def test_the_home_page_of_each_phase_answers(page: Page, site_clock: Callable[..., None], day: int) -> None:
    site_clock(day=day)
    assert page.goto("/").status == 200
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main").locator("a[href^='/programme/']").first).to_be_attached()


def test_each_phase_says_something_else(page: Page, site_clock: Callable[..., None]) -> None:
    texts = []
    for day in (-30, 2, 30):
        site_clock(day=day)
        page.goto("/")
        texts.append(page.get_by_role("main").inner_text())
    assert len(set(texts)) == 3


def test_a_week_that_is_over_keeps_its_programme(page: Page, site_clock: Callable[..., None]) -> None:
    site_clock(day=2)
    page.goto("/programme/?q=anor")
    before = page.get_by_role("status").first.inner_text()
    site_clock(day=60)
    page.goto("/programme/?q=anor")
    assert page.get_by_role("status").first.inner_text() == before
    expect(
        page.get_by_role("main").get_by_role("link", name="Venez découvrir l’IA avec nous").first
    ).to_be_visible()
