"""The spreadsheet of the listing: what the team works with, private contact included for those who may edit events."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from wagtail.admin.views.mixins import Echo, SpreadsheetExportMixin

from events import geo
from events.exports.tabular import BOM, MAX_CELL, neutralise
from events.models import EventPage

ROWS_AT_ONCE = 500
PUBLIC_COLUMNS = {
    "title": "Titre",
    "edition.name": "Édition",
    "format.name": "Format",
    "get_status_display": "État",
    "is_published": "Publié",
    "first_slot": "Premier créneau",
    "slot_list": "Créneaux",
    "get_modality_display": "Modalité",
    "venue_name": "Lieu",
    "address": "Adresse",
    "postcode": "Code postal",
    "commune_name": "Commune",
    "commune_code": "Code INSEE",
    "department_name": "Département",
    "region_name": "Région",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "get_location_precision_display": "Précision du point",
    "organiser_name": "Structure",
    "get_organiser_kind_display": "Type de structure",
    "registration_url": "Inscription en ligne",
    "capacity": "Places",
    "access_list": "Accessibilité",
    "is_press": "Ouvert à la presse",
    "public_address": "Adresse web",
}
PRIVATE_COLUMNS = {
    "contact_name": "Contact privé : nom",
    "contact_email": "Contact privé : courriel",
    "contact_phone": "Contact privé : téléphone",
}


class EventRow:
    """An event as a line of the spreadsheet; any other name is that of the event."""

    def __init__(self, event: EventPage) -> None:
        self._event = event

    def __getattr__(self, name: str) -> Any:
        return getattr(self._event, name)

    @property
    def first_slot(self) -> str:
        return next(iter(self._slots()), "")

    @property
    def slot_list(self) -> str:
        return " ; ".join(self._slots())

    def _slots(self) -> list[str]:
        return [str(slot) for slot in sorted(self._event.slots.all(), key=lambda slot: slot.start)]

    @property
    def department_name(self) -> str:
        found = geo.find_department(self._event.department_code)
        return found.name if found else ""

    @property
    def region_name(self) -> str:
        found = geo.find_region(self._event.region_code)
        return found.name if found else ""

    @property
    def access_list(self) -> str:
        return ", ".join(self._event.access_codes)

    @property
    def is_published(self) -> str:
        return "oui" if self._event.live else "non"

    @property
    def is_press(self) -> str:
        return "oui" if self._event.is_open_to_press else "non"

    @property
    def public_address(self) -> str:
        return f"/programme/{self._event.slug}/"


class EventExport(SpreadsheetExportMixin):
    """CSV that a French spreadsheet opens, and XLSX; read a few hundred rows at a time, no cell a formula."""

    export_filename = "evenements"

    @property
    def list_export(self) -> list[str]:
        return list(PUBLIC_COLUMNS) + (list(PRIVATE_COLUMNS) if self.sees_private_contact else [])

    @property
    def sees_private_contact(self) -> bool:
        return self.user_has_permission("change")

    def get_heading(self, queryset: Any, field: str) -> str:
        return (PUBLIC_COLUMNS | PRIVATE_COLUMNS)[field]

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        if not isinstance(value, str):
            return value
        if export_format == self.FORMAT_CSV:
            return neutralise(value)
        return ILLEGAL_CHARACTERS_RE.sub("", value)[:MAX_CELL]  # the mixin makes every formula a text

    def as_spreadsheet(self, queryset: QuerySet[EventPage], spreadsheet_format: str) -> Any:
        return super().as_spreadsheet(_rows(queryset), spreadsheet_format)

    def stream_csv(self, queryset: Iterator[EventRow]) -> Iterator[bytes]:
        writer = csv.DictWriter(Echo(), fieldnames=self.list_export, delimiter=";")
        yield BOM.encode()
        yield writer.writerow({field: self.get_heading(None, field) for field in self.list_export})
        for row in queryset:
            yield self.write_csv_row(writer, self.to_row_dict(row))


def _rows(events: QuerySet[EventPage]) -> Iterator[EventRow]:
    events = events.select_related("format", "edition").prefetch_related("slots")
    return (EventRow(event) for event in events.iterator(chunk_size=ROWS_AT_ONCE))
