"""The light map of France: outlines coloured by number of events, drawn by the server as inline SVG."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from events import geo
from events.wording import count_events

LEVELS = 5


@dataclass(frozen=True, slots=True)
class Shape:
    """One département on the map. `level` 0 (no event) to 5; `d` is an SVG path; `is_own`: the page is about it."""

    code: str
    name: str
    d: str
    count: int
    level: int
    url: str
    label: str
    is_own: bool = False


@lru_cache(maxsize=1)
def read_outlines() -> dict[str, Any]:
    """The drawing: `viewBox`, `departments` (code → list of paths), `insets`."""
    return json.loads((Path(__file__).parent / "data" / "outlines.json").read_text(encoding="utf-8"))


def draw_france(counts: dict[str, int]) -> list[Shape]:
    """Every département with its number of events, in the order of the codes."""
    most = max(counts.values(), default=0)
    shapes = []
    for code, department in geo.departments().items():
        outline = read_outlines()["departments"].get(code)
        if outline:
            count = counts.get(code, 0)
            shapes.append(
                Shape(
                    code, department.name, outline["d"], count, level_of(count, most),
                    f"/programme/territoires/{department.slug}/", describe_count(department.name, code, count),
                )
            )  # fmt: skip
    return shapes


def level_of(count: int, most: int) -> int:
    """0 for none, then 1 to 5 on a square-root scale, so that a capital does not make the rest look empty."""
    if not count:
        return 0
    return max(1, min(LEVELS, round(LEVELS * (count / most) ** 0.5)))


def describe_count(name: str, code: str, count: int) -> str:
    """« Nord (59) : 12 événements »."""
    return f"{name} ({code})\u00a0: {count_events(count) if count else 'aucun événement'}"
