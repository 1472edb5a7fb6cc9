"""What a new version of an event changes, field by field, as plain text."""

from __future__ import annotations

from dataclasses import dataclass

from events import geo
from events.choices import Access
from events.models import EventPage
from events.submission.content import FIELDS


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `after` are texts to show as they are, escaped by the template."""

    label: str
    before: str
    after: str


def compare(before: EventPage, after: EventPage) -> list[Change]:
    """The fields that an organiser may write and that differ, then the slots, audiences, access, point, image."""
    changes = [_change(name, before, after) for name in FIELDS]
    changes += [
        Change("Créneaux", _slots(before), _slots(after)),
        Change("Publics", _audiences(before), _audiences(after)),
        Change("Accessible", _access(before), _access(after)),
        Change("Point sur la carte", _point(before), _point(after)),
        Change("Image", _image(before), _image(after)),
    ]
    return [change for change in changes if change.before != change.after]


def _change(name: str, before: EventPage, after: EventPage) -> Change:
    label = str(EventPage._meta.get_field(name).verbose_name).capitalize()
    return Change(label, _text(before, name), _text(after, name))


def _text(event: EventPage, name: str) -> str:
    if name == "commune_code":
        commune = geo.find_commune(event.commune_code)
        return commune.label if commune else ""
    if hasattr(event, f"get_{name}_display"):
        return str(getattr(event, f"get_{name}_display")())
    value = getattr(event, name)
    if hasattr(value, "all"):
        return ", ".join(str(row) for row in value.all())
    return (
        {True: "oui", False: "non", None: ""}.get(value, str(value))
        if isinstance(value, bool | None)
        else str(value)
    )


def _slots(event: EventPage) -> str:
    return " ; ".join(str(slot) for slot in sorted(event.slots.all(), key=lambda slot: slot.wall.start))


def _audiences(event: EventPage) -> str:
    return ", ".join(sorted(audience.name for audience in event.audiences.all())) if event.pk else ""


def _access(event: EventPage) -> str:
    return ", ".join(str(Access(code).label) for code in event.access_codes)


def _point(event: EventPage) -> str:
    return f"{event.get_location_precision_display()}, {event.location}" if event.location else ""


def _image(event: EventPage) -> str:
    return f"{event.image.title} (n° {event.image_id})" if event.image else ""
