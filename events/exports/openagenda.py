"""An event in the shapes of OpenAgenda: the object of its API v2, and the flat row of its public data set.

Pure: a record in, plain values out. Shapes: https://developers.openagenda.com/ (event structure), and the column names of the
data set « Évènements publics OpenAgenda », less `contributor_*`, which name people.
"""

from __future__ import annotations

import json
from typing import Any

from events.choices import Access, Modality, Status
from events.dates import format_slot
from events.exports.records import EventRecord, SlotRecord

ATTENDANCE = {Modality.IN_PERSON: 1, Modality.ONLINE: 2, Modality.HYBRID: 3}
STATUS = {
    Status.SCHEDULED: 1,
    Status.RESCHEDULED: 2,
    Status.MOVED_ONLINE: 3,
    Status.POSTPONED: 4,
    Status.FULL: 5,
    Status.CANCELLED: 6,
}
COUNTRY = "FR"
SOURCE = "semaine-ia-pour-tous"


def to_object(event: EventRecord) -> dict[str, Any]:
    """The event as OpenAgenda's API v2 gives it: multilingual texts under `fr`, `timings` with the offset of the venue."""
    return {
        "uid": event.pk,
        "slug": event.slug,
        "title": {"fr": event.title},
        "description": {"fr": event.summary},
        "longDescription": {"fr": event.description},
        "conditions": {"fr": event.conditions},
        "keywords": {"fr": event.keywords},
        "canonicalUrl": event.url,
        "timings": [_timing(slot) for slot in event.slots],
        "timezone": event.zone,
        "attendanceMode": ATTENDANCE[event.modality],
        "onlineAccessLink": event.online_url or None,
        "status": STATUS[event.status],
        "accessibility": {code: code in event.access_codes for code in Access.values},
        "registration": _registration(event),
        "location": _location(event),
        "extIds": [{"key": SOURCE, "value": event.code}],
        "createdAt": event.created.isoformat(),
        "updatedAt": event.modified.isoformat(),
        "format": {"slug": event.format_slug, "label": event.format_name},
        "audiences": event.audiences,
        "organizer": {"name": event.organiser_name, "url": event.organiser_url or None},
        "accessDescription": event.access_text or None,
        "statusMessage": event.status_message or None,
        "capacity": event.capacity,
        "openToPress": event.is_open_to_press,
    }


def _timing(slot: SlotRecord) -> dict[str, str]:
    return {"begin": slot.start.isoformat(), "end": slot.end.isoformat()}


def _registration(event: EventRecord) -> list[dict[str, str]]:
    ways = (
        ("link", event.registration_url),
        ("phone", event.registration_phone),
        ("email", event.registration_email),
    )
    return [{"type": kind, "value": value} for kind, value in ways if value]


def _location(event: EventRecord) -> dict[str, Any] | None:
    if not event.commune_code:
        return None
    latitude, longitude = event.point or (None, None)
    return {
        "name": event.venue_name or event.commune_name,
        "address": event.place,
        "postalCode": event.postcode,
        "city": event.commune_name,
        "insee": event.commune_code,
        "department": event.department_name,
        "region": event.region_name,
        "countryCode": COUNTRY,
        "timezone": event.zone,
        "latitude": latitude,
        "longitude": longitude,
    }


def to_row(event: EventRecord) -> dict[str, str | int | float]:
    """The event as one flat row; every value is text, but those of `NUMERIC` columns, which are numbers or ""."""
    first, last = (event.slots[0], event.slots[-1]) if event.slots else (None, None)
    latitude, longitude = event.point or ("", "")
    return {
        "uid": event.pk,
        "slug": event.slug,
        "canonicalurl": event.url,
        "title_fr": event.title,
        "description_fr": event.summary,
        "longdescription_fr": event.description,
        "conditions_fr": event.conditions,
        "keywords_fr": ", ".join(event.keywords),
        "category": event.format_name,
        "daterange_fr": _date_range(first, last),
        "firstdate_begin": first.start.isoformat() if first else "",
        "firstdate_end": first.end.isoformat() if first else "",
        "lastdate_begin": last.start.isoformat() if last else "",
        "lastdate_end": last.end.isoformat() if last else "",
        "timings": json.dumps([_timing(slot) for slot in event.slots]),
        "timezone": event.zone,
        "attendancemode": ATTENDANCE[event.modality],
        "onlineaccesslink": event.online_url,
        "status": STATUS[event.status],
        "status_label_fr": event.status.label,
        "accessibility": ", ".join(event.access_codes),
        "accessibility_label_fr": ", ".join(Access(code).label for code in event.access_codes),
        "registration": ", ".join(way["value"] for way in _registration(event)),
        "audience_fr": ", ".join(event.audiences),
        "organizer_name": event.organiser_name,
        "location_name": event.venue_name,
        "location_address": event.address,
        "location_postalcode": event.postcode,
        "location_city": event.commune_name,
        "location_insee": event.commune_code,
        "location_department": event.department_name,
        "location_region": event.region_name,
        "location_countrycode": COUNTRY,
        "location_latitude": latitude,
        "location_longitude": longitude,
        "location_precision": event.precision,
        "location_access_fr": event.access_text,
        "capacity": event.capacity if event.capacity is not None else "",
        "press": int(event.is_open_to_press),
        "updatedat": event.modified.isoformat(),
    }


NUMERIC = frozenset(
    {"uid", "attendancemode", "status", "location_latitude", "location_longitude", "capacity", "press"}
)


def _date_range(first: SlotRecord | None, last: SlotRecord | None) -> str:
    if not first or not last:
        return ""
    opening = format_slot(first.start, first.end)
    return opening if first == last else f"{opening} … {format_slot(last.start, last.end)}"
