"""From the records of events to the entries of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from events.choices import Modality, Status
from events.exports.records import EventRecord
from events.ical import CalendarEntry

UID_DOMAIN = "semaine-ia-pour-tous"
_STATUS = {Status.CANCELLED: "CANCELLED", Status.POSTPONED: "TENTATIVE"}
_PREFIX = {Status.CANCELLED: "ANNULÉ – ", Status.POSTPONED: "REPORTÉ – ", Status.FULL: "COMPLET – "}


def calendar_entries(records: Iterable[EventRecord]) -> Iterator[CalendarEntry]:
    """One entry per slot, in the order of the records."""
    for event in records:
        for slot in event.slots:
            yield CalendarEntry(
                uid=f"{slot.uid}@{UID_DOMAIN}",
                title=_PREFIX.get(event.status, "") + event.title,
                description=_describe(event),
                start=slot.start,
                end=slot.end,
                zone=event.zone,
                place="En ligne" if event.modality == Modality.ONLINE else event.place,
                url=event.url,
                created=event.created,
                modified=event.modified,
                sequence=event.sequence,
                status=_STATUS.get(event.status, "CONFIRMED"),
                point=event.point,
                online_url=event.online_url,
                categories=[event.format_name, *event.keywords],
            )


def _describe(event: EventRecord) -> str:
    organised = f"Organisé par {event.organiser_name}" if event.organiser_name else ""
    parts = (event.status_message, event.summary, event.description, event.conditions, organised, event.url)
    return "\n\n".join(part for part in parts if part)
