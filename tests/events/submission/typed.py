"""What an organiser types in the form, and the page that holds it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from events.access.tokens import draw_token
from events.access.traps import stamp_form
from events.models import ProposalPage
from tests.factories import FIRST_DAY, make_audience, make_format

SEND = "/proposer-un-evenement/envoyer/"
DONE = "/proposer-un-evenement/merci/"


def make_page(home: Any, **fields: Any) -> ProposalPage:
    given = {"title": "Proposer un événement", "slug": "proposer-un-evenement"}
    return home.add_child(instance=ProposalPage(**given | fields))


def typed(
    action: str = "envoyer", *, slots: list[tuple[str, str, str]] | None = None, **values: Any
) -> dict[str, Any]:
    """All the fields of a right proposal, `values` over them; ready for `client.post`."""
    data = {
        "title": "Café IA à la médiathèque", "format": make_format().pk, "summary": "Parlons ensemble de l’IA.",
        "description": "Un échange libre.\n\nSans jargon.", "modality": "presentiel", "commune_code": "Anor (59)",
        "venue_name": "Médiathèque", "address": "1 place de la Mairie", "postcode": "59186",
        "audiences": [make_audience().pk], "access": ["mi", "hi"], "organiser_name": "Médiathèque d’Anor",
        "organiser_kind": "mediatheque", "contact_name": "Camille Contact", "contact_email": "camille@example.org",
        "contact_phone": "06 00 00 00 00", "consent": "on", "site_web": "", "image_gardee": "",
        "cle": draw_token(), "tampon": stamp_form(), "action": action,
    }  # fmt: skip
    rows = slots if slots is not None else [((FIRST_DAY + timedelta(days=4)).isoformat(), "18:00", "20:00")]
    data |= {"creneaux-TOTAL_FORMS": str(max(3, len(rows))), "creneaux-INITIAL_FORMS": "0"}
    for rank, (date, start, end) in enumerate(rows):
        data |= {
            f"creneaux-{rank}-date": date,
            f"creneaux-{rank}-start_time": start,
            f"creneaux-{rank}-end_time": end,
        }
    return data | values


def post(client: Client, data: dict[str, Any], **headers: str) -> Any:
    return client.post(SEND, data, headers={"Sec-Fetch-Site": "same-origin"} | headers)


def soup(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content.decode(), "lxml")


def filled(page: BeautifulSoup) -> dict[str, list[str]]:
    """What a browser would send of the form of a page, its buttons aside."""
    data: dict[str, list[str]] = {}
    for field in page.select("main form :is(input, textarea, select)[name]"):
        if field.name == "select":
            values = [option.get("value", "") for option in field.select("option[selected]")] or [""]
        elif field.get("type") in ("checkbox", "radio"):
            values = [field.get("value", "on")] if field.has_attr("checked") else []
        elif field.get("type") == "file":
            continue
        else:
            values = [field.get_text().lstrip("\n") if field.name == "textarea" else field.get("value", "")]
        data.setdefault(field["name"], []).extend(values)
    return {name: values for name, values in data.items() if values}
