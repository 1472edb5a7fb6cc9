"""The interactive map: opened on demand, used with the mouse, with the keyboard, with a finger, and when it fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from events.models import EventPage
from home.models import Edition
from tests import factories

WORD = "zygomatique"  # in no other event: the search that keeps only ours
ZOOM = "document.querySelector('programme-map').map.getZoom()"


@pytest.fixture
def gathering(site: str) -> Iterator[list[EventPage]]:
    """Three events at one venue of Anor and one in La Réunion, found by searching `WORD`."""
    edition = Edition.objects.current()

    def make(rank: int, commune: str) -> EventPage:
        slot = factories.make_slot(edition.first_day)
        return factories.make_event(f"Atelier {WORD} {rank}", commune=commune, edition=edition, slots=[slot])

    events = [make(rank, factories.ANOR) for rank in (1, 2, 3)]
    events.append(make(4, factories.SAINT_DENIS_REUNION))
    yield events
    for event in events:
        EventPage.objects.get(pk=event.pk).delete()


def open_map(page: Page, query: str = "") -> Any:
    """The map once its markers are drawn."""
    page.goto(f"/programme/?vue=carte{query}")
    found = page.locator("programme-map")
    expect(found.locator(".map-marker").first).to_be_visible()
    expect(found.locator(".map-land")).to_be_attached()
    found.scroll_into_view_if_needed()
    return found


def marker(found: Any, name: str) -> Any:
    return found.get_by_role("button", name=name, exact=True)


def wait_for_zoom(page: Page, *, beyond: float) -> None:
    """The site's own policy forbids `wait_for_function`, which evaluates text."""
    for _ in range(50):
        if page.evaluate(ZOOM) > beyond:
            return
        page.wait_for_timeout(100)
    pytest.fail(f"the zoom stayed at {beyond}")


def test_the_map_shows_every_event_that_has_a_place(page: Page) -> None:
    problems, hosts = [], set()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: line.type == "error" and problems.append(line.text))
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    found = open_map(page)
    data = page.request.get("/programme/carte.json").json()
    expect(found.locator(".map__counts")).to_contain_text(f"{sum(data['n'])} événements sur la carte")
    expect(page.locator(".map__fallback")).to_be_hidden()
    expect(page.locator("#resultats .event-card").first).to_be_visible()
    assert not problems
    assert hosts == {urlsplit(page.url).netloc}


def test_online_events_are_counted_beside_the_map_and_listed(page: Page) -> None:
    online = page.request.get("/programme/carte.json").json()["online"]
    assert online
    link = open_map(page).locator(".map__counts a")
    expect(link).to_contain_text(f"{online} événement")
    link.click()
    expect(page).to_have_url(re.compile(r"/programme/\?modalite=en-ligne$"))
    expect(page.locator("#resultats-titre")).to_contain_text(f"{online} événement")


def test_several_events_at_one_venue_are_listed_together(page: Page, gathering: list[EventPage]) -> None:
    found = open_map(page, f"&q={WORD}&departement=59")
    marker(found, "Anor\u00a0: 3 événements").click()
    sheet = found.get_by_role("dialog", name="Anor\u00a0: 3 événements")
    expect(sheet.get_by_role("link")).to_have_text([event.title for event in gathering[:3]])
    sheet.get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text(gathering[0].title)


def test_the_keyboard_opens_a_place_and_comes_back(page: Page, gathering: list[EventPage]) -> None:
    found = open_map(page, f"&q={WORD}&departement=59")
    anor = marker(found, "Anor\u00a0: 3 événements")
    anor.focus()
    page.keyboard.press("Enter")
    sheet = found.get_by_role("dialog")
    expect(sheet).to_be_focused()
    expect(sheet.get_by_role("link")).to_have_count(3)
    page.keyboard.press("Tab")
    expect(sheet.get_by_role("button", name="Fermer")).to_be_focused()
    page.keyboard.press("Tab")
    expect(sheet.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(anor).to_be_focused()


def answer_places(page: Page, *answers: dict) -> list[str]:
    """The server's data are these, one after the other, the last one again and again; gives the addresses asked."""
    asked: list[str] = []

    def fulfil(route: Any) -> None:
        asked.append(route.request.url)
        data = {"online": 0, "unplaced": 0} | answers[min(len(asked), len(answers)) - 1]
        route.fulfill(json=data)

    page.route("**/carte.json*", fulfil)
    return asked


TWO_TOWNS = {
    "step": 1,
    "n": [9, 8],
    "y": [48_857, 9],
    "x": [2_347, 90],
    "names": "Paris|Montreuil",
    "runs": [1, 1],
}


def test_the_keyboard_goes_into_a_group(page: Page) -> None:
    answer_places(page, TWO_TOWNS)
    found = open_map(page)
    before = page.evaluate(ZOOM)
    marker(found, "Paris et alentours\u00a0: 17 événements").focus()
    page.keyboard.press("Enter")
    wait_for_zoom(page, beyond=before)
    expect(marker(found, "Paris\u00a0: 9 événements")).to_be_focused()
    expect(marker(found, "Montreuil\u00a0: 8 événements")).to_be_visible()


def test_squares_are_asked_again_from_near(page: Page) -> None:
    squares = {"step": 100, "n": [17], "y": [48_857], "x": [2_347], "names": "Paris", "runs": [1]}
    asked = answer_places(page, squares, TWO_TOWNS)
    found = open_map(page)
    for _ in range(3):
        found.locator(".map-marker").first.click()
        page.wait_for_timeout(600)
        if found.locator(".map-marker").count() == 2:
            break
    expect(marker(found, "Montreuil\u00a0: 8 événements")).to_be_visible()
    assert "cadre=" not in asked[0]
    assert "cadre=" in asked[1]


def test_buttons_lead_overseas_and_back(page: Page, gathering: list[EventPage]) -> None:
    found = open_map(page, f"&q={WORD}")
    reunion = found.get_by_role("button", name="La Réunion (1)")
    reunion.click()
    expect(reunion).to_have_attribute("aria-pressed", "true")
    expect(marker(found, "Saint-Denis\u00a0: 1 événement")).to_be_visible()
    found.get_by_role("button", name="Métropole (3)").click()
    expect(marker(found, "Anor\u00a0: 3 événements")).to_be_visible()


def test_the_map_goes_where_the_search_leads(page: Page, gathering: list[EventPage]) -> None:
    found = open_map(page, f"&q={WORD}&region=04")
    expect(found.locator("[aria-pressed=true]")).to_have_text("La Réunion (1)")
    expect(marker(found, "Saint-Denis\u00a0: 1 événement")).to_be_visible()


def test_the_map_follows_the_filters_without_a_new_page(page: Page, gathering: list[EventPage]) -> None:
    found = open_map(page)
    page.evaluate("window.isSamePage = true")
    page.locator("input[name=q]").fill(WORD)
    page.keyboard.press("Enter")
    expect(found.locator(".map__counts")).to_contain_text("4 événements sur la carte")
    expect(marker(found, "Anor\u00a0: 3 événements")).to_be_visible()
    assert page.evaluate("window.isSamePage && document.querySelectorAll('.map__frame').length") == 1


def test_the_wheel_scrolls_the_page_unless_the_map_was_asked(page: Page) -> None:
    found = open_map(page)
    frame = found.locator(".map__canvas").bounding_box()
    before = page.evaluate(ZOOM)
    page.mouse.move(frame["x"] + 40, frame["y"] + 40)
    page.mouse.wheel(0, 150)
    expect(found.locator(".map__hint")).to_have_text("Ctrl + molette pour zoomer")
    page.wait_for_timeout(300)
    assert page.evaluate(ZOOM) == before
    page.keyboard.down("Control")
    page.mouse.wheel(0, -150)
    wait_for_zoom(page, beyond=before)


def test_a_finger_opens_a_place_that_fits_a_small_screen(new_page: Any, gathering: list[EventPage]) -> None:
    page = new_page(width=390, height=844, has_touch=True, is_mobile=True)
    found = open_map(page, f"&q={WORD}&departement=59")
    marker(found, "Anor\u00a0: 3 événements").tap()
    expect(found.get_by_role("dialog").get_by_role("link")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_when_places_do_not_come_the_light_map_and_the_list_stay(page: Page) -> None:
    page.route("**/carte.json*", lambda route: route.abort())
    page.goto("/programme/?vue=carte")
    status = page.locator(".map__status")
    expect(status).to_contain_text("La carte n’a pas pu s’ouvrir")
    expect(page.locator(".map__fallback")).to_be_visible()
    expect(page.locator("#resultats .event-card").first).to_be_visible()
    page.unroute("**/carte.json*")
    status.get_by_role("button", name="Réessayer").click()
    expect(page.locator(".map-marker").first).to_be_visible()
    expect(status).to_be_hidden()


def test_markers_do_without_the_outlines(page: Page) -> None:
    page.route("**/basemap*.json", lambda route: route.abort())
    page.goto("/programme/?vue=carte")
    expect(page.locator(".map-marker").first).to_be_visible()


def test_without_script_the_light_map_and_the_list_are_there(new_page: Any) -> None:
    page = new_page(javascript=False)
    page.goto("/programme/?vue=carte")
    expect(page.locator(".france-map a path").first).to_be_visible()
    expect(page.locator("#resultats .event-card").first).to_be_visible()
    expect(page.locator(".map__frame")).to_have_count(0)


def test_stillness_is_respected(new_page: Any) -> None:
    page = new_page(reduced_motion="reduce")
    open_map(page)
    assert page.evaluate("document.querySelector('programme-map').map.options.zoomAnimation") is False


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "light"), (1280, "dark")])
def test_no_accessibility_defect(new_page: Any, gathering: list[EventPage], width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = new_page(width=width, color_scheme=scheme)
    found = open_map(page, f"&q={WORD}&departement=59")
    marker(found, "Anor\u00a0: 3 événements").click()
    expect(found.get_by_role("dialog").get_by_role("link")).to_have_count(3)
    violations = Axe().run(page, context="programme-map").response["violations"]
    assert [rule["id"] for rule in violations] == []
