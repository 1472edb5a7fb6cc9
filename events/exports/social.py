"""The picture of an event for social networks, drawn by us: title, date, place, identity."""

from __future__ import annotations

from typing import Any

from events.choices import Modality
from events.exports.poster import count_other_dates, poster_data
from events.exports.records import EventRecord
from home.models import Edition
from home.printing import compile_png

SHAPES = {"wide": (1200, 630), "square": (1080, 1080), "story": (1080, 1920)}


def make_picture(event: EventRecord, edition: Edition, shape: str = "wide") -> bytes:
    """A PNG of the size that `SHAPES` gives, in pixels."""
    return compile_png("social", picture_data(event, edition, shape))


def picture_data(event: EventRecord, edition: Edition, shape: str) -> dict[str, Any]:
    data = poster_data(event, edition, partners="", paper="a4")
    kept = ("document_title", "week", "week_dates", "format", "format_slug", "status", "title", "dates")
    more = count_other_dates(len(event.slots) - 1)
    return {name: data[name] for name in kept} | {
        "shape": shape,
        "more_dates": more,
        "place": _describe_place(event),
    }


def _describe_place(event: EventRecord) -> str:
    if event.modality == Modality.ONLINE or not event.commune_name:
        return "En ligne"
    commune = f"{event.commune_name} ({event.department_code})"
    return f"{event.venue_name}, {commune}" if event.venue_name else commune
