"""schema.org data of an event: one `Event` per slot, with the offset of the venue. Pure: values in, dictionaries out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

STATUS = {
    "annule": "EventCancelled",
    "reporte": "EventPostponed",
    "nouvelle-date": "EventRescheduled",
    "passe-en-ligne": "EventMovedOnline",
}
MODES = {
    "presentiel": "OfflineEventAttendanceMode",
    "en-ligne": "OnlineEventAttendanceMode",
    "hybride": "MixedEventAttendanceMode",
}


@dataclass(frozen=True, slots=True)
class SchemaEvent:
    """What schema.org wants of an event. `slots`: (start, end) aware, in the venue's zone; texts are plain."""

    name: str
    description: str
    url: str
    status: str
    modality: str
    slots: list[tuple[datetime, datetime]]
    venue: dict[str, str] | None
    point: tuple[float, float] | None
    online_url: str
    organiser: str
    organiser_url: str
    is_free: bool
    week: dict[str, str]


def describe_events(event: SchemaEvent) -> list[dict[str, Any]]:
    """One dictionary per slot, in order."""
    return [_describe_slot(event, start, end) for start, end in event.slots]


def _describe_slot(event: SchemaEvent, start: datetime, end: datetime) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.name,
        "description": event.description,
        "url": event.url,
        "startDate": start.isoformat(),
        "endDate": end.isoformat(),
        "eventStatus": f"https://schema.org/{STATUS.get(event.status, 'EventScheduled')}",
        "eventAttendanceMode": f"https://schema.org/{MODES[event.modality]}",
        "location": _locations(event),
        "organizer": {"@type": "Organization", "name": event.organiser},
        "superEvent": {"@type": "Event"} | event.week,
        "isAccessibleForFree": event.is_free,
        "inLanguage": "fr",
    }
    if event.organiser_url:
        found["organizer"]["url"] = event.organiser_url
    return found


def _locations(event: SchemaEvent) -> Any:
    places: list[dict[str, Any]] = []
    if event.venue:
        place: dict[str, Any] = {"@type": "Place", "name": event.venue["name"]}
        place["address"] = {"@type": "PostalAddress", "addressCountry": "FR"} | {
            key: value for key, value in event.venue.items() if key != "name" and value
        }
        if event.point:
            place["geo"] = {
                "@type": "GeoCoordinates",
                "latitude": event.point[0],
                "longitude": event.point[1],
            }
        places.append(place)
    if event.modality != "presentiel":
        places.append({"@type": "VirtualLocation", "url": event.online_url or event.url})
    return places[0] if len(places) == 1 else places
