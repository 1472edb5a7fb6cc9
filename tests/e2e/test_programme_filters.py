"""Filtering without a new page: the same address, the focus, the announced count, the back button; and when it fails."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

FOCUSED = "document.activeElement.id"


@pytest.fixture
def visits(page: Page) -> list[str]:
    """The addresses of the documents that the browser loads from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url) if request.is_navigation_request() else None)
    return found


def open_programme(page: Page, query: str = "") -> None:
    page.goto(f"/programme/{query}")
    expect(page.get_by_role("button", name="Autour de moi")).to_be_visible()


def test_a_search_changes_the_list_the_address_the_title_and_the_focus(page: Page, visits: list[str]) -> None:
    open_programme(page)
    page.get_by_label("Où").fill("anor")
    page.get_by_role("button", name="Chercher").click()

    expect(page).to_have_url(re.compile(r"/programme/\?commune=59012$"))
    expect(page).to_have_title(re.compile(r"^Anor \(59\) – Programme – "))
    expect(page.get_by_role("heading", name="1 événement", exact=True)).to_be_focused()
    expect(page.locator("#compte")).to_have_text("1 événement trouvé.")
    expect(page.get_by_role("link", name="Venez découvrir l’IA avec nous")).to_be_visible()
    assert len(visits) == 1


def test_going_back_gives_the_list_and_the_form_of_before(page: Page, visits: list[str]) -> None:
    open_programme(page)
    everything = page.locator("#resultats-titre").inner_text()
    page.get_by_label("Où").fill("anor")
    page.keyboard.press("Enter")
    expect(page.locator(".filter-chip")).to_have_text(["Anor (59)"])
    page.get_by_role("link", name="Retirer le filtre Anor (59)").click()
    expect(page.locator("#resultats-titre")).to_have_text(everything)

    page.go_back()
    expect(page.locator(".filter-chip")).to_have_text(["Anor (59)"])
    expect(page.get_by_label("Où")).to_have_value("Anor (59)")
    page.go_back()
    expect(page.locator("#resultats-titre")).to_have_text(everything)
    expect(page.get_by_label("Où")).to_have_value("")
    page.go_forward()
    expect(page.locator(".filter-chip")).to_have_text(["Anor (59)"])
    assert len(visits) == 1


def test_a_day_stays_under_the_focus_and_can_be_taken_away(page: Page) -> None:
    open_programme(page)
    day = page.locator(".day-strip a[data-day='5']")
    day.focus()
    page.keyboard.press("Enter")

    expect(day).to_have_attribute("aria-current", "true")
    expect(day).to_be_focused()
    page.keyboard.press("Enter")
    expect(day).not_to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile(r"/programme/$"))


def test_suggestions_by_keyboard_alone(page: Page) -> None:
    open_programme(page)
    page.get_by_label("Où").focus()
    field = page.get_by_role("combobox", name="Où")
    field.press_sequentially("anor", delay=20)
    expect(page.get_by_role("option", name="Anor (59)")).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", name="Anor (59)")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("anor")


def test_around_me_is_asked_on_click_only(new_page: Callable[..., Any]) -> None:
    page = new_page(geolocation={"latitude": 50.01, "longitude": 4.11}, permissions=["geolocation"])
    open_programme(page)
    assert "autour" not in page.url

    page.get_by_role("button", name="Autour de moi").click()

    expect(page).to_have_url(re.compile(r"\?autour=50.010%2C4.110&rayon=20&tri=distance$"))
    expect(page.locator(".event-card__place").first).to_contain_text("km")


def test_a_refused_position_is_told_once(new_page: Callable[..., Any]) -> None:
    page = new_page(permissions=[])
    open_programme(page)
    for _ in range(2):
        page.get_by_role("button", name="Autour de moi").click()
        expect(page.locator(".near-me__message")).to_have_count(1)
    expect(page.locator(".near-me__message")).to_contain_text("tapez une commune")


def test_what_cannot_be_fetched_is_visited(page: Page, visits: list[str]) -> None:
    open_programme(page)
    page.route(
        "**/programme/?*",
        lambda route: route.abort() if route.request.resource_type == "fetch" else route.continue_(),
    )

    page.locator(".pagination a[rel=next]").click()

    expect(page).to_have_url(re.compile(r"page=2$"))
    expect(page.locator(".pagination [aria-current]")).to_have_text("2")
    assert len(visits) == 2


def test_everything_works_without_script(new_page: Callable[..., Any]) -> None:
    page = new_page(javascript=False)
    page.goto("/programme/")
    expect(page.get_by_role("button", name="Autour de moi")).to_be_hidden()
    page.get_by_label("Où").fill("59186")
    page.get_by_label("Jusqu’à").select_option("50")
    page.get_by_text("Plus de filtres").click()
    page.get_by_label("Café IA").check()
    page.get_by_role("button", name="Appliquer").click()

    expect(page).to_have_url(re.compile(r"lieu=59186&rayon=50&format=cafe-ia"))
    expect(page.locator(".filter-chip")).to_have_text(["Café IA", "Anor (59) et 50 km autour"])
    page.get_by_role("link", name="Par distance").click()
    expect(page.locator(".event-card__title").first).to_have_text("Venez découvrir l’IA avec nous")
