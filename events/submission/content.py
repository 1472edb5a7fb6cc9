"""What an organiser may write on an event, and nothing else: state, edition, address and « à la une » belong to the team."""

from __future__ import annotations

from typing import Any, TypedDict

from events.choices import Access
from events.dates import WallSlot
from events.models import Audience, EventFormat, EventPage, EventSlot

FIELDS = (
    "title", "format", "summary", "description", "modality", "commune_code", "venue_name", "address", "postcode",
    "online_url", "organiser_name", "organiser_kind", "organiser_url", "contact_name", "contact_email",
    "contact_phone", "access_text", "conditions", "registration_url", "registration_phone", "registration_email",
    "capacity", "image_alt", "image_credit", "is_open_to_press",
)  # fmt: skip
PLACE = ("modality", "commune_code", "venue_name", "address", "postcode")


class Content(TypedDict, total=False):
    """The fields of `FIELDS` under their own names (one that is missing is left as it is), and these."""

    title: str
    format: EventFormat
    access: list[str]  # codes of `Access`
    audiences: list[Audience]
    slots: list[WallSlot]
    location: str  # as `format_point` writes it; "" puts the event at the centre of its commune
    location_precision: str


def write_content(event: EventPage, content: Content) -> None:
    """Set what `content` gives on an event, in memory. A place that changes without a new point loses the old one."""
    before = [getattr(event, name) for name in PLACE]
    for name in FIELDS:
        if name in content:
            setattr(event, name, content[name])  # type: ignore[literal-required]
    if "access" in content:
        for code in Access.values:
            setattr(event, f"access_{code}", code in content["access"])
    if "location" in content:
        event.location = content["location"]
        event.location_precision = content.get("location_precision") or event.location_precision
    elif before != [getattr(event, name) for name in PLACE]:
        event.location = ""
    if "audiences" in content:
        event.audiences = content["audiences"]
    if "slots" in content:
        _write_slots(event, content["slots"])


def _write_slots(event: EventPage, walls: list[WallSlot]) -> None:
    """The slots in their order; those that do not move keep their identity, hence their place in calendars."""
    kept = {(slot.wall.start, slot.wall.end): slot for slot in event.slots.all()}
    free = [slot for key, slot in kept.items() if key not in {(wall.start, wall.end) for wall in walls}]
    slots = []
    for wall in sorted(set(walls), key=lambda wall: wall.start):
        slot = kept.get((wall.start, wall.end)) or (free.pop(0) if free else EventSlot())
        slot.date, slot.start_time, slot.end_time = wall.start.date(), wall.start.time(), wall.end.time()
        slot.end_date = wall.end.date() if wall.end.date() != wall.start.date() else None
        slots.append(slot)
    event.slots = slots


def read_content(event: EventPage) -> dict[str, Any]:
    """The same fields as they stand on an event, for a form that edits it."""
    content: dict[str, Any] = {name: getattr(event, name) for name in FIELDS}
    content |= {"access": event.access_codes, "audiences": list(event.audiences.all())}
    return content | {"slots": [slot.wall for slot in event.slots.all()]}
