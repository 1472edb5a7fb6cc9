"""The columns that a file may have: those of our template, in French, and those of OpenAgenda's flat files."""

from __future__ import annotations

import re
import unicodedata

TEMPLATE = {
    "Identifiant": "external_id", "Titre": "title", "Format": "format", "Résumé": "summary",
    "Description": "description", "Créneaux": "slots", "Modalité": "modality", "Commune": "commune_code",
    "Nom du lieu": "venue_name", "Adresse": "address", "Code postal": "postcode",
    "Lien de connexion": "online_url", "Publics": "audiences", "Accessibilité": "access",
    "Précisions d’accès": "access_text", "Conditions": "conditions", "Places": "capacity",
    "Inscription en ligne": "registration_url", "Inscription par téléphone": "registration_phone",
    "Inscription par courriel": "registration_email", "Presse": "is_open_to_press",
    "Structure": "organiser_name", "Type de structure": "organiser_kind", "Site de la structure": "organiser_url",
    "Nom du contact": "contact_name", "Courriel du contact": "contact_email",
    "Téléphone du contact": "contact_phone",
}  # fmt: skip
OPENAGENDA = {
    "uid": "external_id", "title_fr": "title", "category": "format", "description_fr": "summary",
    "longdescription_fr": "description", "timings": "slots", "attendancemode": "modality",
    "location_insee": "commune_code", "location_name": "venue_name", "location_address": "address",
    "location_postalcode": "postcode", "onlineaccesslink": "online_url", "audience_fr": "audiences",
    "accessibility": "access", "location_access_fr": "access_text", "conditions_fr": "conditions",
    "capacity": "capacity", "registration": "registration", "press": "is_open_to_press",
    "organizer_name": "organiser_name",
}  # fmt: skip
ERRORS = "Erreurs"


def fold(text: str) -> str:
    """Lower case, without accent nor punctuation: two writings of one heading are one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


FIELDS = {fold(heading): field for heading, field in (TEMPLATE | OPENAGENDA).items()}


def find_field(heading: str) -> str:
    """The field that a heading names, "" for a column that is not read."""
    return FIELDS.get(fold(heading), "")
