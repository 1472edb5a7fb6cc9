"""Which declared figures somebody should look at. Pure."""

from __future__ import annotations

MANY_CITIZENS, MANY_PROFESSIONALS = 2000, 300
TIMES_THE_ROOM = 10


def is_implausible(citizens: int, professionals: int, capacity: int | None, slots: int = 1) -> bool:
    """More than ten rooms full, crowds, or far more professionals than citizens. Nothing is refused: it is looked at."""
    room = (capacity or 0) * max(1, slots) * TIMES_THE_ROOM
    return (
        citizens > MANY_CITIZENS
        or professionals > MANY_PROFESSIONALS
        or (room > 0 and citizens > room)
        or professionals > 20 + 5 * citizens
    )
