"""The small map of an event: its département with a point, drawn by the server."""

from __future__ import annotations

from dataclasses import dataclass

from events.models import EventPage


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """`view_box` and `paths` (SVG) with the point at (`x`, `y`)."""

    view_box: str
    paths: list[str]
    x: float
    y: float


def draw_place(event: EventPage) -> PlaceMap | None:
    return None
