"""What the interactive map draws: places with their number of events, as a compact JSON.

Coordinates are integers in thousandths of a degree (about 100 m), each the difference with the one before, in the order
of latitude: `{"n": [count…], "y": [Δlatitude…], "x": [Δlongitude…], "online": n, "unplaced": n}`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

SCALE = 1000


def pack_places(points: Iterable[tuple[float, float] | None], online: int) -> str:
    """JSON of points (latitude, longitude in degrees; None: an event without a place), equal points counted together."""
    rows = list(points)
    located = Counter((round(p[0] * SCALE), round(p[1] * SCALE)) for p in rows if p)
    order = sorted(located)
    return json.dumps(
        {
            "n": [located[place] for place in order],
            "y": _differences([place[0] for place in order]),
            "x": _differences([place[1] for place in order]),
            "online": online,
            "unplaced": sum(p is None for p in rows) - online,
        },
        separators=(",", ":"),
    )


def _differences(values: list[int]) -> list[int]:
    return [value - before for before, value in zip([0, *values], values, strict=False)]
