"""What leaves the site: files, kept events, the frame on another site."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

LIGHTEST, HEAVIEST = 1, 400_000
KINDS = {
    "Calendrier (.ics)": "text/calendar",
    "À imprimer (PDF)": "application/pdf",
    "Tableur (.xlsx)": "spreadsheetml",
    "CSV": "text/csv",
    "JSON": "application/json",
    "GeoJSON": "application/geo+json",
    "Flux Atom": "application/atom+xml",
    "Mode d’emploi et licence": "text/html",
    "L’afficher sur votre site": "text/html",
}


@pytest.mark.parametrize("address", ["/programme/?departement=59", "/programme/territoires/59-nord/"])
def test_every_link_of_a_list_gives_what_it_says(page: Page, site: str, address: str) -> None:
    page.goto(address)
    page.get_by_text("Emporter cette liste").click()
    for name, kind in KINDS.items():
        link = page.locator(".take-away").get_by_role("link", name=name, exact=True)
        answer = page.request.get(site + link.get_attribute("href"))
        assert answer.ok, name
        assert kind in answer.headers["content-type"]
        assert LIGHTEST <= len(answer.body()) <= HEAVIEST
    webcal = page.get_by_role("link", name="S’abonner au calendrier").get_attribute("href")
    assert webcal.startswith("webcal://")
    assert "departement=59" in webcal


def test_keeping_an_event_sharing_it_and_forgetting_it(page: Page) -> None:
    page.goto("/programme/?lieu=anor")
    star = page.get_by_role("button", name=re.compile("^Garder : Venez découvrir l.IA avec nous"))
    expect(star).to_have_attribute("aria-pressed", "false")
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(star).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Mon programme (1)").click()
    expect(page.get_by_role("heading", name="Mon programme")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Venez découvrir"))).to_be_visible()
    calendar = page.request.get(page.get_by_role("link", name="Ajouter à mon agenda").get_attribute("href"))
    assert "BEGIN:VEVENT" in calendar.text()
    shared = page.url
    page.get_by_role("button", name=re.compile("^Garder :")).click()
    page.goto("/programme/mon-programme/")
    expect(page.get_by_text("Rien ici pour l’instant")).to_be_visible()
    page.goto(shared)
    expect(page.get_by_role("link", name=re.compile("Venez découvrir"))).to_be_visible()


def test_an_empty_address_opens_on_what_this_browser_keeps(page: Page) -> None:
    page.goto("/programme/?lieu=anor")
    page.get_by_role("button", name=re.compile("^Garder :")).first.click()
    page.goto("/programme/mon-programme/")
    expect(page).to_have_url(re.compile(r"\?e=\w+$"))


def test_stars_by_keyboard_and_none_without_script(new_page: Callable[..., Any]) -> None:
    page = new_page()
    page.goto("/programme/?lieu=anor")
    page.get_by_role("button", name=re.compile("^Garder :")).first.focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("link", name="Mon programme (1)")).to_be_visible()
    plain = new_page(javascript=False)
    plain.goto("/programme/?lieu=anor")
    expect(plain.get_by_role("button", name=re.compile("^Garder"))).to_have_count(0)


def test_the_builder_with_a_script(page: Page) -> None:
    page.goto("/programme/integrer/")
    page.get_by_label("Territoire").select_option(label="Nord (59)")
    code = page.get_by_label("Code à coller dans votre page")
    expect(code).to_have_value(re.compile(r"departement=59"))
    page.get_by_label("Hauteur en pixels").fill("500")
    page.get_by_label("Ce que montre le cadre").select_option(label="Une carte de France")
    expect(code).to_have_value(re.compile(r'height="500"'))
    frame = page.frame_locator(".embed-builder__preview")
    expect(frame.get_by_role("heading", level=1)).to_contain_text("Nord (59)")
    expect(frame.locator("svg").nth(1)).to_be_visible()


def test_the_builder_without_script(new_page: Callable[..., Any]) -> None:
    page = new_page(javascript=False)
    page.goto("/programme/integrer/")
    page.get_by_label("Territoire").select_option(label="Nord (59)")
    page.get_by_role("button", name="Voir le résultat").click()
    expect(page.get_by_label("Code à coller dans votre page")).to_have_value(re.compile("departement=59"))


@pytest.fixture
def town_hall(site: str) -> Iterator[str]:
    """The address of another site, which frames two pages of ours."""
    frames = {"ok": "/programme/widget/?departement=59", "no": "/programme/"}
    html = "".join(
        f'<iframe id="{name}" src="{site}{path}" width="400" height="600"></iframe>'
        for name, path in frames.items()
    )

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_town_hall_shows_the_frame_and_nothing_else_of_the_site(
    page: Page, site: str, town_hall: str
) -> None:
    page.goto(town_hall)
    expect(page.frame_locator("#ok").get_by_role("heading", level=1)).to_contain_text("Nord (59)")
    expect(page.frame_locator("#no").get_by_role("heading", level=1)).to_have_count(0)
    link = page.frame_locator("#ok").get_by_role("link").nth(1)
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value).to_have_url(re.compile(re.escape(site)))
    assert page.context.cookies() == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "address",
    ["/programme/widget/", "/programme/widget/?affichage=carte&theme=sombre", "/programme/integrer/", "/programme/donnees/",
     "/programme/mon-programme/"],
)  # fmt: skip
def test_axe(new_page: Callable[..., Any], address: str, width: int) -> None:
    page = new_page(width=width)
    page.goto(address)
    results = Axe().run(page)
    assert [
        (item["id"], [node["html"][:120] for node in item["nodes"]])
        for item in results.response["violations"]
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
