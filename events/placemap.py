"""The small map of an event: its département, the towns around, and the point."""

from __future__ import annotations

from dataclasses import dataclass

from events.landscape import Town, draw_departments, frame_point, name_towns
from events.models import EventPage


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """A drawing (SVG): the département of the event, its neighbours as one path, towns, the point in pixels."""

    view_box: str
    own: str
    around: str
    towns: list[Town]
    x: int
    y: int


def draw_place(event: EventPage) -> PlaceMap | None:
    """None for an event without a point, or beyond the outlines."""
    if not event.is_located:
        return None
    frame = frame_point(event.department_code, event.longitude, event.latitude)
    if frame is None:
        return None
    shapes = draw_departments(frame)
    own = shapes.pop(event.department_code, "")
    x, y = frame.place(event.longitude, event.latitude)
    towns = name_towns(frame, most=5, taken=[(x, y)])
    return PlaceMap(frame.view_box, own, "".join(shapes.values()), towns, round(x), round(y))
