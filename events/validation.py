"""What an event must say before it is published, checked the same way in the admin, the form and the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

from events import geo
from events.choices import Modality
from events.places import parse_point

if TYPE_CHECKING:
    from events.models import EventPage

RESERVED_SLUGS = frozenset(
    {"territoires", "editions", "integrer", "widget", "donnees", "communes", "mon-programme"}
)


def check_event(event: EventPage) -> None:
    """Raise ValidationError with one French sentence per wrong field."""
    errors: dict[str, str] = {}
    _check_place(event, errors)
    _check_link(event, errors)
    if event.slug in RESERVED_SLUGS:
        errors["slug"] = "Cette adresse est réservée : choisissez-en une autre."
    if event.image_id and not event.image_alt:
        errors["image_alt"] = "Décrivez ce que montre l’image, pour qui ne la voit pas."
    if errors:
        raise ValidationError(errors)


def _check_place(event: EventPage, errors: dict[str, str]) -> None:
    if event.location and parse_point(event.location) is None:
        errors["location"] = "Ce point n’est pas lisible : replacez-le sur la carte."
    commune = geo.find_commune(event.commune_code) if event.commune_code else None
    if event.commune_code and commune is None:
        errors["commune_code"] = "Cette commune n’existe pas : choisissez-la dans la liste."
    if event.modality == Modality.ONLINE:
        return
    if not event.commune_code:
        errors["commune_code"] = "Indiquez la commune où l’événement a lieu."
    if not (event.venue_name or event.address):
        errors["venue_name"] = "Indiquez le nom du lieu, ou son adresse."


def _check_link(event: EventPage, errors: dict[str, str]) -> None:
    if event.modality == Modality.IN_PERSON or event.online_url or event.registration_url:
        return
    errors["online_url"] = "Donnez le lien de connexion, ou un lien d’inscription où le trouver."
