"""Propose an event, from the empty form to the queue, in a real browser with a real mail server beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.e2e.mailbox import Mailbox, open_mailbox
from tests.e2e.test_accessibility import violations

ADDRESS = "/proposer-un-evenement/"
TITLE = "Veillée du formulaire"


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    with open_mailbox(settings) as box:
        yield box


@pytest.fixture
def clean(site: str) -> Iterator[None]:
    """What the test proposed goes away with it."""
    from events.models import EventPage, KeptPicture, OutboxMail, RateCount

    yield
    for event in EventPage.objects.filter(title__startswith=TITLE):
        event.delete()
    for model in (KeptPicture, OutboxMail, RateCount):
        model.objects.all().delete()


@pytest.fixture
def photo(tmp_path: Path) -> str:
    from tests.events.submission.pictures import with_secrets

    path = tmp_path / "photo.jpg"
    path.write_bytes(with_secrets())
    return str(path)


def day(rank: int) -> str:
    from home.models import Edition

    return Edition.objects.current().days[rank].isoformat()


def fill(page: Any) -> None:
    """Everything that is required but the name of the structure."""
    page.get_by_label("Titre").fill(TITLE)
    page.get_by_label("Format", exact=True).select_option(label="Café IA")
    page.get_by_label("Résumé").fill("On apporte une question, on repart avec trois.")
    row = page.locator(".slot-row").first
    row.get_by_label("Jour").fill(day(4))
    row.get_by_label("De", exact=True).fill("18:00")
    row.get_by_label("À", exact=True).fill("20:00")
    page.get_by_label("Commune", exact=True).fill("Anor (59)")
    page.get_by_label("Nom du lieu").fill("Salle du préau")
    page.get_by_label("Tout public").check()
    page.get_by_label("Type de structure").select_option(label="Association")
    page.get_by_label("Votre nom").fill("Dominique Essai")
    page.get_by_label("Votre courriel").fill("dominique.essai@example.org")
    page.get_by_label("J’ai le droit de publier").check()


def check(page: Any) -> None:
    page.get_by_role("button", name="Vérifier ma proposition").press("Enter")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_from_the_empty_form_to_the_queue(
    new_page: Callable[..., Any], mailbox: Mailbox, clean: None, photo: str, javascript: bool
) -> None:
    from events.models import Proposal

    page = new_page(javascript=javascript, width=390, height=844)
    problems: list[str] = []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.goto(ADDRESS)
    fill(page)
    page.get_by_label("Votre image").set_input_files(photo)
    page.wait_for_timeout(3200)  # nobody fills this form in less
    check(page)

    expect(page.locator(".problems li")).to_have_count(2)  # the structure, and the words of the image
    if javascript:
        expect(page.locator("#problemes")).to_be_focused()
    page.get_by_role("link", name="Structure organisatrice").press("Enter")
    expect(page.get_by_label("Structure organisatrice")).to_be_focused()
    expect(page.get_by_label("Titre")).to_have_value(TITLE)
    expect(page.locator(".kept-picture img")).to_be_visible()
    page.get_by_label("Structure organisatrice").fill("Les Veilleurs")
    page.get_by_label("Ce que montre l’image").fill("Un préau le soir")
    check(page)

    expect(page.get_by_role("heading", name="Relisez, puis envoyez")).to_be_visible()
    expect(page.locator(".recap__list")).to_contain_text("Salle du préau")
    expect(page.get_by_role("img", name="Un préau le soir")).to_be_visible()
    page.get_by_role("button", name="Modifier").press("Enter")
    expect(page.get_by_label("Structure organisatrice")).to_have_value("Les Veilleurs")
    check(page)
    page.get_by_role("button", name="Envoyer ma proposition").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("confirmez votre adresse")

    page.goto(mailbox.link("Confirmez"))
    page.get_by_role("button", name="Confirmer").press("Enter")
    page.wait_for_load_state()
    proposal = Proposal.objects.get(event__title=TITLE)
    assert proposal.state == "en-attente"
    assert "dominique.essai@example.org" in mailbox.wait_for("Votre proposition est entre nos mains")["To"]
    assert [text for text in problems if "400" not in text] == []


def test_communes_rows_and_twins_come_with_the_script(new_page: Callable[..., Any], clean: None) -> None:
    from events.models import EventPage

    twin = EventPage.objects.published().filter(commune_code="59012").first()
    page = new_page()
    page.goto(ADDRESS)
    expect(page.locator(".slot-row")).to_have_count(1)
    page.get_by_label("Titre").fill(twin.title)
    field = page.get_by_label("Commune", exact=True)
    field.press_sequentially("anor", delay=20)
    expect(page.get_by_role("option", name="Anor (59)")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Anor (59)")
    row = page.locator(".slot-row").first
    row.get_by_label("Jour").fill(twin.slots.all()[0].date.isoformat())
    row.get_by_label("De", exact=True).fill("18:00")
    row.get_by_label("À", exact=True).fill("20:00")
    expect(page.locator(".twins a")).to_have_text([twin.title])

    page.get_by_role("button", name="Ajouter un créneau").press("Enter")
    second = page.locator(".slot-row").nth(1)
    expect(second.get_by_label("Jour")).to_be_focused()
    expect(second.get_by_label("De", exact=True)).to_have_value("18:00")
    second.get_by_label("Jour").fill(day(5))
    check(page)
    expect(page.locator(".slot-row")).to_have_count(2)
    expect(second.get_by_label("Jour")).to_have_value(day(5))


def test_a_place_or_a_connection_is_asked_where_there_is_one(new_page: Callable[..., Any]) -> None:
    page = new_page(javascript=False)
    page.goto(ADDRESS)
    expect(page.get_by_label("Lien de connexion")).to_be_hidden()
    page.get_by_label("En ligne", exact=True).check()
    expect(page.get_by_label("Lien de connexion")).to_be_visible()
    expect(page.get_by_label("Nom du lieu")).to_be_hidden()
    check(page)
    expect(page.get_by_role("link", name="Lien de connexion")).to_be_visible()


def test_a_draft_comes_back_without_what_is_private(new_page: Callable[..., Any], clean: None) -> None:
    page = new_page()
    page.goto(ADDRESS)
    assert page.evaluate("localStorage.length") == 0
    fill(page)
    page.wait_for_timeout(900)
    page.goto("/programme/")
    page.goto(ADDRESS)

    expect(page.locator(".proposal-form__draft")).to_contain_text("est revenu")
    expect(page.get_by_label("Titre")).to_have_value(TITLE)
    expect(page.get_by_label("Tout public")).to_be_checked()
    expect(page.locator(".slot-row").first.get_by_label("Jour")).to_have_value(day(4))
    expect(page.get_by_label("Votre courriel")).to_have_value("")
    kept = page.evaluate("localStorage.getItem('proposition')")
    assert "Dominique" not in kept
    assert "example.org" not in kept

    page.get_by_role("button", name="Tout effacer").press("Enter")
    expect(page.get_by_label("Titre")).to_have_value("")
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("width", "look"), [(320, {}), (1280, {"color_scheme": "dark"}), (390, {"reduced_motion": "reduce"})]
)
def test_every_state_is_accessible(
    new_page: Callable[..., Any], clean: None, photo: str, width: int, look: dict[str, str]
) -> None:
    page = new_page(width=width, bypass_csp=True, **look)
    page.goto(ADDRESS)
    found = {"form": violations(page)}
    fill(page)
    page.get_by_label("Votre image").set_input_files(photo)
    check(page)
    page.locator("#problemes").wait_for()
    found["problems"] = violations(page)
    page.get_by_label("Structure organisatrice").fill("Les Veilleurs")
    page.get_by_label("Ce que montre l’image").fill("Un préau le soir")
    check(page)
    page.locator(".recap").wait_for()
    found["recap"] = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"{ADDRESS}merci/")
    found["done"] = violations(page)
    assert found == {name: [] for name in found}


def test_by_the_keyboard_nothing_traps_nor_hides(new_page: Callable[..., Any]) -> None:
    """Tab alone goes from the top to the foot of the page, and never stops on what is not shown."""
    page = new_page()
    page.goto(ADDRESS)
    seen: list[str] = []
    for _ in range(150):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.name || document.activeElement.textContent"))
        if "Données personnelles" in seen[-1]:
            break
    assert {"title", "creneaux-0-date", "modality", "contact_email", "image", "consent", "action"} <= set(
        seen
    )
    assert not {"site_web", "online_url"} & set(seen)
    assert "Données personnelles" in seen[-1]


def test_the_point_is_placed_by_the_keyboard(new_page: Callable[..., Any], clean: None) -> None:
    page = new_page(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(ADDRESS)
    fill(page)
    assert not any("leaflet" in url or "basemap" in url for url in asked)
    page.get_by_role("button", name="Placer le point sur une carte").press("Enter")
    expect(page.locator(".map__canvas")).to_be_focused()
    expect(page.locator(".map-land").first).to_be_attached()
    page.wait_for_timeout(500)
    page.keyboard.press("ArrowUp")
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Placer le point ici").press("Enter")
    expect(page.get_by_role("status").filter(has_text="Le point est placé")).to_be_visible()
    latitude, longitude = map(float, page.locator("#id_point").input_value().split(","))
    assert (round(longitude, 1), 50.0 < latitude < 50.1) == (4.1, True)
    assert violations(page) == []
