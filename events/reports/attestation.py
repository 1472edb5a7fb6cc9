"""The attestation that an organiser keeps: what took place, where and when, what was declared."""

from __future__ import annotations

from typing import Any

from events.choices import Modality
from events.dates import format_day, format_period, format_slot, local_date
from events.exports.print_views import describe_partners
from events.models import EventReport
from events.wording import say_number
from home.clock import now
from home.printing import compile_pdf

MOST_DATES = 4


def make_attestation(report: EventReport) -> bytes:
    return compile_pdf("attestation", attestation_data(report))


def attestation_data(report: EventReport) -> dict[str, Any]:
    """The texts of `templates/print/attestation.typ`. Verified figures when there are any, and it says so."""
    event = report.event
    slots = [format_slot(slot.wall.start, slot.wall.end) for slot in event.slots.all()]
    others = len(slots) - MOST_DATES
    town = " ".join(part for part in (event.postcode, event.commune_name) if part)
    place = ", ".join(part for part in (event.venue_name, event.address, town) if part)
    edition = event.edition
    today = local_date(now(), "Europe/Paris")
    return {
        "document_title": f"Attestation – {event.title}",
        "organiser": event.organiser_name,
        "title": event.title,
        "format": event.format.name,
        "week_dates": format_period(edition.first_day, edition.last_day),
        "dates": slots[:MOST_DATES] + ([f"et {others} autres créneaux"] if others > 0 else []),
        "place": "En ligne" if event.modality == Modality.ONLINE else place,
        "figures": _figures(report),
        "carried": describe_partners(),
        "today": format_day(today, with_weekday=False, with_year=True),
        "code": event.code,
    }


def _figures(report: EventReport) -> str:
    """« 42 personnes accueillies, 3 professionnels mobilisés (chiffres déclarés par l’organisateur) »."""
    is_verified = report.verified_at is not None
    citizens = report.verified_citizens if is_verified else report.citizens
    professionals = report.verified_professionals if is_verified else report.professionals
    source = "vérifiés par l’équipe" if is_verified else "déclarés par l’organisateur"
    return (
        f"{_count(citizens, 'personne accueillie')}, {_count(professionals, 'professionnel mobilisé')}, "
        f"chiffres {source}."
    )


def _count(number: int | None, words: str) -> str:
    number = number or 0
    return f"{say_number(number)} {words if number < 2 else ' '.join(f'{word}s' for word in words.split())}"
