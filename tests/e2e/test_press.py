"""A journalist in a hurry: the contact, the figures, a sentence, the kit of her département, pictures with their credits."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from typing import Any

import pypdf
from playwright.sync_api import Page, expect


def test_everything_is_at_hand_without_javascript(new_page: Callable[..., Any]) -> None:
    page = new_page(javascript=False)
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="Presse", exact=True).first.click()
    contact = page.get_by_role("complementary", name="Contact presse")
    expect(contact.get_by_role("link", name="solene.roux@agencef.com")).to_have_attribute(
        "href", "mailto:solene.roux@agencef.com"
    )
    expect(page.get_by_text("Source : Baromètre du numérique, 2025").first).to_be_visible()
    page.get_by_role("link", name="La France se met à table").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "La France se met à table pour parler d’intelligence artificielle"
    )
    page.get_by_role("link", name="Le texte seul").click()
    expect(page.locator("body")).to_contain_text("COMMUNIQUÉ DE PRESSE – Semaine de l’IA pour Tous")


def test_the_kit_of_a_territory_is_asked_by_name_with_the_keyboard(page: Page, tmp_path: Any) -> None:
    page.goto("/presse/")
    page.get_by_label("L’édition d’une région ou d’un département").focus()
    page.keyboard.type("Nord")
    with page.expect_response(lambda answer: "dossier-de-presse.pdf" in answer.url) as waited:
        page.keyboard.press("Enter")
    assert waited.value.status == 200
    body = page.context.request.get("/presse/dossier-de-presse.pdf?territoire=Nord").body()
    file = tmp_path / "dossier.pdf"
    file.write_bytes(body)
    assert "Nord (59)" in pypdf.PdfReader(file).pages[0].extract_text()


def test_a_name_that_is_unknown_is_said(page: Page) -> None:
    page.goto("/presse/")
    page.get_by_label("L’édition d’une région ou d’un département").fill("Atlantide")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nous ne connaissons pas cette édition")
    expect(page.get_by_label("L’édition d’une région ou d’un département")).to_have_value("Atlantide")


def test_a_selection_of_pictures_comes_with_its_credits(page: Page, tmp_path: Any) -> None:
    page.goto("/presse/")
    page.get_by_role("link", name="Toute la médiathèque").click()
    page.get_by_label("Emblème de la Semaine").check()
    with page.expect_download() as waited:
        page.get_by_role("button", name="Télécharger la sélection").click()
    file = tmp_path / "kit.zip"
    waited.value.save_as(file)
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["LISEZMOI.txt", "embleme-de-la-semaine.png"]
        assert "Crédit : Semaine de l’IA pour Tous" in archive.read("LISEZMOI.txt").decode("utf-8-sig")


def test_pictures_are_seen(page: Page) -> None:
    page.goto("/presse/mediatheque/")
    for picture in page.locator(".press-media img").all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("img => img.naturalWidth") > 0
