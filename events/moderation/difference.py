"""What a new version of an event changes, field by field, as plain text."""

from __future__ import annotations

from dataclasses import dataclass

from events import geo
from events.models import EventPage
from events.submission.content import FIELDS


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `after` are texts to show as they are, escaped by the template."""

    label: str
    before: str
    after: str


def compare(before: EventPage, after: EventPage) -> list[Change]:
    """The fields that an organiser may write and that differ, then the slots."""
    changes = [_change(name, before, after) for name in FIELDS]
    changes.append(Change("Créneaux", _slots(before), _slots(after)))
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
