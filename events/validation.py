"""What an event must say before it is published, checked the same way in the admin, the form and the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from events import geo
from events.choices import Modality
from events.dates import PARIS, find_slot_problems
from events.places import parse_point

if TYPE_CHECKING:
    from events.models import EventPage

RESERVED_SLUGS = frozenset(
    {"territoires", "editions", "integrer", "widget", "donnees", "communes", "mon-programme"}
)


MAX_DISTANCE = (
    250  # km between a point and the centre of its commune: the widest one lies over scattered atolls
)


def check_event(event: EventPage, *, is_complete: bool = True, with_slots: bool = True) -> None:
    """Raise ValidationError with one French sentence per wrong field.

    `is_complete` False: what is missing is not wrong yet (a draft). `with_slots` False: a form holds the slots.
    """
    errors: dict[str, str] = {}
    _check_point(event, errors)
    if event.slug in RESERVED_SLUGS:
        errors["slug"] = "Cette adresse est réservée : choisissez-en une autre."
    if is_complete:
        _check_place(event, errors)
        _check_link(event, errors)
        if event.image_id and not event.image_alt:
            errors["image_alt"] = "Décrivez ce que montre l’image, pour qui ne la voit pas."
    if with_slots:
        _check_slots(event, errors)
    if errors:
        raise ValidationError(errors)


def _check_slots(event: EventPage, errors: dict[str, str]) -> None:
    if event.edition_id is None:
        return
    slots, edition = list(event.slots.all()), event.edition
    zone = geo.time_zone_of(event.commune_code) if geo.find_commune(event.commune_code) else PARIS
    problems = find_slot_problems([slot.wall for slot in slots], zone, edition.first_day, edition.last_day)
    if not slots:
        problems = {0: "Un événement a au moins un créneau : indiquez le jour et l’heure."}
    if problems:
        errors[NON_FIELD_ERRORS] = " ".join(dict.fromkeys(problems.values()))


def _check_point(event: EventPage, errors: dict[str, str]) -> None:
    point = parse_point(event.location)
    if event.location and point is None:
        errors["location"] = "Ce point n’est pas lisible : replacez-le sur la carte."
    commune = geo.find_commune(event.commune_code) if event.commune_code else None
    if event.commune_code and commune is None:
        errors["commune_code"] = "Cette commune n’existe pas : choisissez-la dans la liste."
    if point and commune and geo.distance_km(*point, commune.latitude, commune.longitude) > MAX_DISTANCE:
        errors["location"] = f"Ce point est loin de {commune.label} : déplacez-le, ou videz ce champ."


def _check_place(event: EventPage, errors: dict[str, str]) -> None:
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
