"""A visitor finds the Café IA of Anor: by typing, by the light map, by the territory; with the keyboard; without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

TITLE = "Venez découvrir l’IA avec nous"


def assert_is_the_event(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("main")).to_contain_text("Anor")


def open_card(page: Page) -> None:
    page.get_by_role("main").get_by_role("link", name=TITLE).first.click()
    assert_is_the_event(page)


def test_by_typing_on_the_home_page(page: Page) -> None:
    page.goto("/")
    box = page.locator("main form[role=search] input:not([type=hidden])").first
    box.fill("anor")
    box.press("Enter")
    page.wait_for_url("**/programme/?*anor*")
    open_card(page)


def test_by_typing_in_the_programme_then_back(page: Page) -> None:
    page.goto("/programme/")
    before = page.get_by_role("status").first.inner_text()
    page.locator("input[name=q]").first.fill("anor")
    page.locator("input[name=q]").first.press("Enter")
    page.wait_for_url("**/programme/?*anor*")
    expect(page.get_by_role("status").first).not_to_have_text(before)
    open_card(page)
    page.go_back()
    page.wait_for_url("**/programme/?*anor*")
    expect(page.get_by_role("main").get_by_role("link", name=TITLE).first).to_be_visible()
    page.go_back()
    page.wait_for_url("**/programme/")
    expect(page.get_by_role("status").first).to_have_text(before)


def test_by_the_light_map_then_the_territory(new_page: Callable[..., Any]) -> None:
    page = new_page(javascript=False)
    page.goto("/programme/territoires/")
    page.locator("svg a[href*='59-nord']").first.click(force=True)
    page.wait_for_url("**/programme/territoires/59-nord/")
    open_card(page)


def test_without_javascript_everything_is_there(new_page: Callable[..., Any]) -> None:
    page = new_page(javascript=False)
    page.goto("/programme/?q=anor")
    expect(page.get_by_role("link", name=TITLE).first).to_be_visible()
    expect(page.locator("svg a[href*='/programme/territoires/']").first).to_be_attached()
    page.goto("/programme/?commune=anor&rayon=20")
    open_card(page)
    calendar = page.locator("a[href$='evenement.ics']").first.get_attribute("href")
    answer = page.request.get(calendar)
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in answer.text()


def test_with_the_keyboard_alone(page: Page) -> None:
    page.goto("/programme/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Aller au contenu")
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "q":
            break
    page.keyboard.type("anor")
    page.keyboard.press("Enter")
    page.wait_for_url("**/programme/?*anor*")
    expect(page.get_by_role("main").get_by_role("link", name=TITLE).first).to_be_visible()
    for _ in range(120):
        page.keyboard.press("Tab")
        if TITLE in page.evaluate("document.activeElement.textContent").strip()[: len(TITLE) + 5]:
            break
    page.keyboard.press("Enter")
    assert_is_the_event(page)


def test_an_event_overseas_is_read_at_its_local_time(page: Page, site: str) -> None:
    from events.models import EventPage

    event = EventPage.objects.published().filter(time_zone="Indian/Reunion").first()
    slot = event.slots.first()
    page.goto(f"/programme/{event.slug}/")
    expect(page.get_by_role("main")).to_contain_text(re.compile("heure de La Réunion", re.IGNORECASE))
    expect(page.get_by_role("main")).to_contain_text(f"{slot.start_time.hour}\u00a0h")
