"""What the page of an event shows, from its published fields only. The private contact is never read here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

from django.conf import settings
from pyroaring import BitMap

from events import geo
from events.cards import Card, describe_place, event_url, fetch_cards
from events.choices import Access, Modality, OrganiserKind, Precision, Status
from events.dates import PARIS, format_day, format_hours, is_over, is_today
from events.index import NOTHING, ProgrammeIndex, current_index
from events.jsonld import SchemaEvent, describe_events
from events.models import EventPage
from events.placemap import draw_place
from events.wording import typeset

NEARBY = 3
NEARBY_KM = 60
LOOKED_AT = 12  # nearest events among which those still to come are kept

STATUS_TEXTS = {
    Status.FULL: "Toutes les places sont prises.",
    Status.RESCHEDULED: "La date a changé\u00a0: voici la nouvelle.",
    Status.MOVED_ONLINE: "L’événement ne se tient plus sur place\u00a0: il a lieu en ligne.",
    Status.POSTPONED: "L’événement est reporté\u00a0: les dates ci-dessous ne valent plus.",
    Status.CANCELLED: "L’événement n’aura pas lieu.",
}


@dataclass(frozen=True, slots=True)
class SlotLine:
    """One slot in words. `start` is aware; `in_paris` says the hours of Paris for an event online far away, or ""."""

    start: datetime
    day: str
    hours: str
    in_paris: str
    is_over: bool
    is_today: bool


def event_context(event: EventPage, now: datetime) -> dict[str, Any]:
    """Everything that `events/event_page.html` needs. Costs one query for the index, three of cards per list."""
    lines = [_slot_line(slot, event, now) for slot in sorted(event.slots.all(), key=lambda slot: slot.start)]
    overseas = event.time_zone != PARIS
    near, similar = neighbours_of(event, now)
    return {
        "event": event,
        "title": typeset(event.title),
        "summary": typeset(event.summary),
        "lines": lines,
        "zone_label": geo.zone_label(event.time_zone) if overseas else "",
        "is_over": bool(lines) and all(line.is_over for line in lines),
        "is_today": any(line.is_today and not line.is_over for line in lines),
        "can_join": event.status not in (Status.CANCELLED, Status.POSTPONED),
        "status_label": "" if event.status == Status.SCHEDULED else event.get_status_display(),
        "status_text": event.status_message or STATUS_TEXTS.get(event.status, ""),
        "paragraphs": _paragraphs(event.description),
        "place": describe_place(event),
        "place_map": draw_place(event) if event.modality != Modality.ONLINE else None,
        "is_approximate": event.location_precision != Precision.EXACT,
        "is_free": not event.conditions,
        "territory": geo.find_department(event.department_code),
        "route_url": _route_url(event),
        "geo_url": f"geo:{event.latitude:.5f},{event.longitude:.5f}" if event.is_located else "",
        "trail": _trail(event),
        "access": [Access(code).label for code in event.access_codes],
        "audiences": [row.name for row in event.audiences.all()],
        "organiser_kind": event.get_organiser_kind_display()
        if event.organiser_kind != OrganiserKind.OTHER
        else "",
        "tags": [tag.name for tag in event.tags.all()],
        "has_registration": bool(
            event.registration_url or event.registration_phone or event.registration_email
        ),
        "registration_tel": re.sub(r"[^0-9+]", "", event.registration_phone),
        "is_full": event.status == Status.FULL,
        "near": near,
        "similar": similar,
        "schema": describe_events(schema_of(event)),
        "description_text": typeset(event.summary or event.title),
        "canonical": f"{settings.SITE_URL}{event_url(event)}",
        "picture_url": f"{settings.SITE_URL}{event_url(event)}image.png",
        "oembed_url": f"{settings.SITE_URL}/programme/oembed.json?"
        + urlencode({"url": f"{settings.SITE_URL}{event_url(event)}"}),
    }


def _slot_line(slot: Any, event: EventPage, now: datetime) -> SlotLine:
    wall = slot.wall
    return SlotLine(
        start=slot.start.astimezone(ZoneInfo(event.time_zone)),
        day=format_day(wall.start.date()),
        hours=format_hours(wall.start, wall.end),
        in_paris=_hours_in_paris(slot)
        if event.time_zone != PARIS and event.modality != Modality.IN_PERSON
        else "",
        is_over=is_over(slot.end, now),
        is_today=is_today(wall.start, wall.end, event.time_zone, now),
    )


def _hours_in_paris(slot: Any) -> str:
    paris = ZoneInfo(PARIS)
    start, end = (moment.astimezone(paris).replace(tzinfo=None) for moment in (slot.start, slot.end))
    hours = format_hours(start, end)
    return hours if start.date() == slot.date else f"{format_day(start.date())}, {hours}"


def _paragraphs(text: str) -> list[str]:
    return [typeset(part.strip()) for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _trail(event: EventPage) -> list[dict[str, str]]:
    territory = geo.find_department(event.department_code)
    steps = [{"title": "Programme", "url": "/programme/"}]
    if territory:
        steps.append({"title": territory.name, "url": f"/programme/territoires/{territory.slug}/"})
    return steps


def _route_url(event: EventPage) -> str:
    """The way to the venue on OpenStreetMap: a plain link, followed only if the reader wants."""
    if not event.is_located or event.modality == Modality.ONLINE:
        return ""
    point = f"{event.latitude:.5f},{event.longitude:.5f}"
    return f"https://www.openstreetmap.org/directions?to={quote(point)}"


def neighbours_of(event: EventPage, now: datetime) -> tuple[list[Card], list[Card]]:
    """At most three events near by, then three of the same format elsewhere, none cancelled; one read of cards for both."""
    index = current_index()
    pool = index.going_ahead(event.edition_id) - BitMap([event.pk])
    near: list[tuple[int, datetime | None, float | None]] = []
    if event.is_located:
        close = index.nearest(pool, (event.latitude, event.longitude), LOOKED_AT)
        near = [(pk, None, km) for pk, km in close if km <= NEARBY_KM and _is_coming(index, pk, now)][:NEARBY]
    alike = pool & index.bitmaps.get(("format", event.format.slug), NOTHING)
    alike -= BitMap([pk for pk, _, _ in near])
    similar = [(pk, start, None) for pk, start in islice(index.by_date(alike, now), NEARBY)]
    cards = fetch_cards([*near, *similar], now)
    return cards[: len(near)], cards[len(near) :]


def _is_coming(index: ProgrammeIndex, pk: int, now: datetime) -> bool:
    return any(end > now for _, end in index.entries[pk].slots)


def schema_of(event: EventPage) -> SchemaEvent:
    """The event as schema.org wants it, in the venue's own time."""
    zone = ZoneInfo(event.time_zone)
    edition = event.edition
    return SchemaEvent(
        name=event.title,
        description=event.summary or event.title,
        url=f"{settings.SITE_URL}{event_url(event)}",
        status=event.status,
        modality=event.modality,
        slots=[(slot.start.astimezone(zone), slot.end.astimezone(zone)) for slot in event.slots.all()],
        venue=_venue_of(event),
        point=(event.latitude, event.longitude) if event.is_located else None,
        online_url=event.online_url,
        organiser=event.organiser_name,
        organiser_url=event.organiser_url,
        is_free=not event.conditions,
        week={
            "name": settings.WAGTAIL_SITE_NAME,
            "startDate": edition.first_day.isoformat(),
            "endDate": edition.last_day.isoformat(),
            "url": f"{settings.SITE_URL}/",
        },
    )


def _venue_of(event: EventPage) -> dict[str, str] | None:
    if event.modality == Modality.ONLINE:
        return None
    region = geo.find_region(event.region_code)
    return {
        "name": event.venue_name or event.commune_name or event.title,
        "streetAddress": event.address,
        "postalCode": event.postcode,
        "addressLocality": event.commune_name,
        "addressRegion": region.name if region else "",
    }
