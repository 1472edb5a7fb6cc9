"""A release as plain text and as a PDF, from the same nodes."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.formats import date_format

from home.clock import PARIS
from home.models import SiteSettings
from home.printing import compile_pdf
from press.models import PressRelease
from press.prose import write_text
from press.stories import nodes_of_story

WEEK = "Semaine de l’IA pour Tous"
PARIS_HOUR = r"l j F Y à H\hi"


def dateline(release: PressRelease) -> str:
    """« Paris, le 12 mai 2031 »."""
    return f"{release.place}, le {date_format(release.dated, 'j F Y')}"


def embargo_notice(release: PressRelease) -> str:
    """« Sous embargo jusqu’au mardi 12 mai 2031 à 18h00, heure de Paris »."""
    until = release.embargo_until.astimezone(PARIS)
    return f"Sous embargo jusqu’au {date_format(until, PARIS_HOUR)}, heure de Paris"


def write_release(release: PressRelease, notice: str = "") -> str:
    """The plain text of a release, ready to be pasted; `notice` opens it."""
    contacts = "\n".join(_contact_line(contact) for contact in release.contacts_shown())
    parts = [
        notice.upper(), f"COMMUNIQUÉ DE PRESSE – {WEEK}", release.title, dateline(release), release.summary,
        write_text(nodes_of_story(release.body)).strip(), f"CONTACTS\n{contacts}" if contacts else "",
        "" if notice else f"{settings.SITE_URL}{release.path_of_page}",
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"


def _contact_line(contact: Any) -> str:
    return " – ".join(part for part in (contact.name, contact.role, contact.phone, contact.email) if part)


def print_release(release: PressRelease, notice: str = "", reader: str = "") -> bytes:
    """The PDF of a release; `reader` is who it was given to before its hour, printed on every page."""
    data = {
        "title": release.title,
        "week": WEEK,
        "dateline": dateline(release),
        "summary": release.summary,
        "notice": notice,
        "reader": f"Exemplaire de {reader}" if reader else "",
        "nodes": nodes_of_story(release.body),
        "contacts": [
            {"name": contact.name, "role": contact.role, "phone": contact.phone, "email": contact.email}
            for contact in release.contacts_shown()
        ],
        "patronage": SiteSettings.read().patronage,
        "url": "" if notice else f"{settings.SITE_URL}{release.path_of_page}",
    }
    return compile_pdf("release", data)
