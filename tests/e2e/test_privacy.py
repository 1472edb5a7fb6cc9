"""A reader meets no third party and keeps no trace: no other origin, no cookie, no storage; the policy is never broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.e2e.pages import kinds

STORED = "localStorage.length + sessionStorage.length"


def test_a_reader_meets_nobody_else(new_page: Callable[..., Any], site: str) -> None:
    page, asked, said = new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in kinds():
        page.goto(address, wait_until="networkidle")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        assert page.evaluate(STORED) == 0, address
    assert [url for url in asked if not url.startswith((site, "data:"))] == []
    assert page.context.cookies() == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(found => found.length)") == 0
    assert [text for text in said if "404" not in text] == []  # one page is missing on purpose


def test_private_contacts_are_nowhere(new_page: Callable[..., Any], site: str) -> None:
    from events.models import EventPage

    page = new_page()
    event = EventPage.objects.published().filter(commune_code="59012").first()
    kept = event.contact_name, event.contact_email, event.contact_phone
    names = ("Prénom Canari", "canari.prive@example.org", "06 99 88 77 66")
    EventPage.objects.filter(pk=event.pk).update(
        contact_name=names[0], contact_email=names[1], contact_phone=names[2]
    )
    try:
        for address in (f"/programme/{event.slug}/", "/programme/?q=anor", f"/programme/{event.slug}/evenement.ics",
                        "/programme/evenements.json?q=anor", "/programme/evenements.csv?q=anor"):  # fmt: skip
            text = page.request.get(address).text()
            assert "Venez découvrir" in text, address
            assert [name for name in names if name in text] == [], address
    finally:
        EventPage.objects.filter(pk=event.pk).update(
            contact_name=kept[0], contact_email=kept[1], contact_phone=kept[2]
        )
