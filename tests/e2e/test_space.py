"""An organiser, from the mailed link to the attestation, in a real browser with a real mail server beside it."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from axe_playwright_python.sync_playwright import Axe

EMAIL = "organisatrice.navigateur@example.org"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]}


class Mailbox:
    """A mail server that keeps what it takes."""

    def __init__(self) -> None:
        self.mails: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    box = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    controller.stop()


@pytest.fixture
def proposals(site: str) -> Iterator[dict[str, Any]]:
    """An event of this address to come, and one that is over; both published."""
    from events.models import EventPage, RateCount
    from home.models import Edition
    from tests.events.space.makers import make_proposal
    from tests.factories import make_slot

    edition = Edition.objects.current()
    days = {"coming": edition.last_day, "past": edition.first_day}
    made = {
        name: make_proposal(
            EMAIL, title=f"Veillée {name} du navigateur", slots=[make_slot(day, "08:00", "09:00")]
        )
        for name, day in days.items()
    }
    yield made
    RateCount.objects.all().delete()
    for proposal in made.values():
        EventPage.objects.get(pk=proposal.event_id).delete()


def mailed_link(mailbox: Mailbox) -> str:
    """The address in the mail that answers a request: it leaves once the answer has been sent."""
    from events.mails.outbox import send_due

    for _ in range(50):
        send_due()
        if mailbox.mails:
            found = re.search(r"https?://\S+/organisateur/lien/\S+/", mailbox.mails[-1].get_content())
            assert found
            return found.group()
        time.sleep(0.1)
    raise AssertionError("no mail")


def come_in(page: Any, mailbox: Mailbox) -> None:
    page.goto("/organisateur/")
    assert page.url.endswith("/organisateur/entrer/")
    page.get_by_label("Votre adresse électronique").fill(EMAIL)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Regardez vos courriels").wait_for()
    page.goto(mailed_link(mailbox))
    page.get_by_role("button", name="Entrer dans mon espace").press("Enter")
    page.get_by_role("heading", name="Mes événements").wait_for()
    assert page.url.endswith("/organisateur/")


def follow(page: Any, name: str) -> None:
    page.get_by_role("link", name=name).first.press("Enter")


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_from_the_link_to_the_attestation(
    new_page: Callable[..., Any], mailbox: Mailbox, proposals: dict[str, Any], javascript: bool
) -> None:
    """By the keyboard alone."""
    page = new_page(javascript=javascript, width=390, height=844)
    problems: list[str] = []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    come_in(page, mailbox)

    follow(page, "Veillée coming du navigateur")
    follow(page, "Modifier")
    page.get_by_label("Titre", exact=True).fill("Veillée corrigée du navigateur")
    page.get_by_role("button", name="Envoyer ma nouvelle version").press("Enter")
    page.get_by_text("L’équipe relit cette version").wait_for()
    page.goto(f"/programme/{proposals['coming'].event.slug}/")
    assert page.locator("h1").inner_text() == "Veillée coming du navigateur"

    page.goto(f"/organisateur/{proposals['coming'].event.code}/")
    follow(page, "Annuler l’événement")
    page.get_by_label("Un mot aux visiteurs").fill("La salle est inondée.")
    page.get_by_role("button", name="Annuler l’événement").press("Enter")
    page.get_by_text("C’est en ligne.").wait_for()
    page.goto(f"/programme/{proposals['coming'].event.slug}/")
    assert "La salle est inondée." in page.locator(".event__status").inner_text()

    page.goto("/organisateur/")
    follow(page, "Veillée past du navigateur")
    follow(page, "Raconter en une minute")
    page.get_by_label("Combien de personnes").fill("42")
    page.get_by_label("Combien de professionnels").fill("3")
    page.get_by_role("button", name="Envoyer mon bilan").press("Enter")
    page.get_by_text("Merci ! Votre bilan est enregistré").wait_for()
    address = page.get_by_role("link", name="Mon attestation").get_attribute("href")
    answer = page.request.get(address)
    assert answer.body().startswith(b"%PDF")

    page.goto("/organisateur/")
    page.get_by_role("button", name="Quitter l’espace").press("Enter")
    page.goto("/organisateur/")
    assert page.url.endswith("/organisateur/entrer/")
    assert problems == []


def test_the_link_is_told_to_nobody(
    new_page: Callable[..., Any], mailbox: Mailbox, proposals: dict[str, Any]
) -> None:
    """No Referer, no other site, no cookie out of the space."""
    page = new_page()
    asked: list[Any] = []
    page.on("request", lambda request: asked.append(request))
    come_in(page, mailbox)
    page.goto("/programme/")
    assert all("/organisateur/lien/" not in request.all_headers().get("referer", "") for request in asked)
    assert {request.url.split("/")[2] for request in asked if not request.url.startswith("data:")} == {
        page.url.split("/")[2]
    }
    outside = [request for request in asked if "/organisateur/" not in request.url]
    assert all("organisateur=" not in request.all_headers().get("cookie", "") for request in outside)


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    new_page: Callable[..., Any], mailbox: Mailbox, proposals: dict[str, Any], width: int
) -> None:
    page = new_page(width=width, bypass_csp=True)
    come_in(page, mailbox)
    coming, past = (proposals[name].event.code for name in ("coming", "past"))
    acts = ("", "modifier/", "dupliquer/", "creneau/", "annoncer/annule/", "confier/")
    addresses = [f"/organisateur/{coming}/{act}" for act in acts]
    addresses += [
        "/organisateur/",
        "/organisateur/entrer/",
        "/organisateur/effacer/",
        f"/organisateur/{past}/bilan/",
    ]
    found = {}
    for address in addresses:
        page.goto(address)
        violations = Axe().run(page, options=RULES).response["violations"]
        is_wide = page.evaluate("document.documentElement.scrollWidth") > width
        found |= {address: [rule["id"] for rule in violations]} if violations or is_wide else {}
    assert found == {}
