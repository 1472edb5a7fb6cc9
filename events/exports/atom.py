"""The Atom feed (RFC 4287) of a selection: new, changed and cancelled events, the latest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.feedgenerator import Atom1Feed

from events.choices import Status
from events.dates import format_slot
from events.exports.records import EventRecord
from home.text import clean_text

_PREFIX = {
    Status.CANCELLED: "Annulé",
    Status.POSTPONED: "Reporté",
    Status.FULL: "Complet",
    Status.RESCHEDULED: "Nouvelle date",
    Status.MOVED_ONLINE: "Passe en ligne",
}


class ProgrammeFeed(Atom1Feed):
    """Atom with the rights of the data and a date for an empty feed."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["when_empty"]


def write_atom(
    records: Iterable[EventRecord], *, name: str, url: str, feed_url: str, when_empty: datetime
) -> bytes:
    """The feed; texts are plain, without the characters that XML forbids."""
    feed = ProgrammeFeed(
        title=clean_xml(name), link=url, feed_url=feed_url, description="", language="fr",
        feed_copyright="Licence Ouverte 2.0", when_empty=when_empty,
    )  # fmt: skip
    for event in records:
        prefix = _PREFIX.get(event.status, "")
        feed.add_item(
            title=clean_xml(f"{prefix} : {event.title}" if prefix else event.title),
            link=event.url, unique_id=event.url, description=clean_xml(_describe(event)),
            author_name=clean_xml(event.organiser_name), pubdate=event.created, updateddate=event.modified,
            categories=[clean_xml(name) for name in (event.format_name, event.department_name) if name],
        )  # fmt: skip
    return feed.writeString("utf-8").encode()


def clean_xml(text: str) -> str:
    """The text without the characters that XML 1.0 forbids."""
    return "".join(
        char for char in clean_text(text) if char not in "\ufffe\uffff" and not "\ud800" <= char <= "\udfff"
    )


def _describe(event: EventRecord) -> str:
    dates = " ; ".join(format_slot(slot.start, slot.end) for slot in event.slots)
    return "\n".join(part for part in (event.status_message, dates, event.place, event.summary) if part)
