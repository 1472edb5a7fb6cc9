"""The poster of an event: what it says, in A4 or A3."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from events import geo
from events.choices import Access, Modality, Status
from events.dates import NBSP, PARIS, format_period, format_slot
from events.exports.records import EventRecord
from home.models import Edition
from home.printing import compile_pdf, draw_qr

MOST_DATES = 3
PAPERS = ("a4", "a3")


def make_poster(event: EventRecord, edition: Edition, partners: str, paper: str = "a4") -> bytes:
    """A one-page PDF. `partners` is the line of those who carry the Week."""
    return compile_pdf("poster", poster_data(event, edition, partners, paper))


def poster_data(event: EventRecord, edition: Edition, partners: str, paper: str) -> dict[str, Any]:
    short_url = f"{settings.SITE_URL}/e/{event.code}"
    return {
        "paper": paper,
        "document_title": f"Affiche – {event.title}",
        "week": "Semaine de l’IA pour Tous",
        "week_dates": f"{format_period(edition.first_day, edition.last_day)}, partout en France",
        "format": event.format_name,
        "format_slug": event.format_slug,
        "status": "" if event.status == Status.SCHEDULED else event.status.label,
        "title": event.title,
        "summary": event.summary,
        "dates": [format_slot(slot.start, slot.end) for slot in event.slots[:MOST_DATES]] or ["Date à venir"],
        "more_dates": count_other_dates(len(event.slots) - MOST_DATES),
        "venue": "En ligne" if event.modality == Modality.ONLINE else event.venue_name,
        "address": _address(event),
        "terms": _terms(event),
        "organiser": event.organiser_name,
        "partners": partners,
        "qr": draw_qr(short_url),
        "short_url": short_url,
        "short_label": f"{urlsplit(settings.SITE_URL).netloc}/e/{event.code}",
    }  # fmt: skip


def count_other_dates(others: int) -> str:
    """« et une autre date », « et 4 autres dates », "" when there is none."""
    if others < 1:
        return ""
    return "et une autre date" if others == 1 else f"et {others} autres dates"


def _address(event: EventRecord) -> str:
    if event.modality == Modality.ONLINE:
        return "Le lien est sur la page de l’événement."
    town = " ".join(part for part in (event.postcode, event.commune_name) if part)
    zone = geo.zone_label(event.zone) if event.zone != PARIS else ""
    place = ", ".join(part for part in (event.address, town) if part)
    return f"{place} ({zone})" if zone else place


def _terms(event: EventRecord) -> str:
    """« Gratuit et ouvert à tous. Inscription : 03 27 00 00 00. Accueil : Handicap moteur. »"""
    ways = ", ".join(
        way for way in (event.registration_phone.replace(" ", NBSP), event.registration_email) if way
    )
    signing_up = (
        f"Inscription : {ways}." if ways else ("Inscription en ligne." if event.registration_url else "")
    )
    access = ", ".join(Access(code).label.lower() for code in event.access_codes)
    welcome = f"Accueil adapté : {access}." if access else ""
    terms = f"{event.conditions.rstrip('.')}." if event.conditions else "Gratuit et ouvert à tous."
    return " ".join(part for part in (terms, signing_up, welcome) if part)
