"""Believable days and hours for an event."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from events.dates import WallSlot

WEEKDAYS = (12, 18, 18, 18, 16, 14, 4)  # weight of each, Monday first
HOURS = {
    "cafe-ia": (9.5, 10, 10.5, 14, 14.5, 15, 17, 17.5, 18, 18.5),
    "atelier": (9, 9.5, 10, 14, 14, 14.5, 15, 16.5, 17.5, 18),
    "conference": (12.25, 14, 18, 18, 18.5, 18.5, 19, 20),
    "formation": (8.5, 9, 9, 9.5, 13.5, 14, 14),
    "debat": (17.5, 18, 18.5, 19, 19, 20, 20.5),
    "action-educative": (8.5, 9, 10, 10.5, 13.5, 14, 14.5),
}
LENGTHS = {
    "cafe-ia": (1.5, 1.5, 2, 2), "atelier": (1.5, 2, 2, 2.5, 3), "conference": (1.25, 1.5, 1.5, 2),
    "formation": (2, 3, 3, 3.5), "debat": (1.5, 2, 2, 2.5), "action-educative": (1, 1.5, 2, 2.5),
}  # fmt: skip
OPENING, CLOSING = 8.5, 22.5
NIGHT = 0.004  # part of the events that last into the night
WHOLE_DAY = "journee-speciale"


def draw_slots(rng: Random, days: list[date], slug: str, kind: str, theme: str) -> list[WallSlot]:
    """One to three slots inside the days, in order, without overlap. Schools and companies keep to weekdays."""
    weights = [WEEKDAYS[day.weekday()] for day in days]
    if theme == WHOLE_DAY:
        weights = [1 + 20 * (day.weekday() == 5) for day in days]
    elif kind in ("ecole", "entreprise", "poste", "universite"):
        weights = [0 if day.weekday() >= 5 else weight for day, weight in zip(days, weights, strict=True)]
    if not any(weights):
        weights = [1 for _ in days]
    first = rng.choices(days, weights)[0]
    if theme == WHOLE_DAY:
        return [_slot(first, rng.choice((9.5, 10, 10, 11)), rng.choice((6, 7, 8)))]
    if rng.random() < NIGHT and first != days[-1]:
        return [WallSlot(_at(first, 20.0), _at(first + timedelta(days=1), rng.choice((0.5, 1.0, 2.0))))]
    start, length = rng.choice(HOURS.get(slug, HOURS["cafe-ia"])), rng.choice(LENGTHS.get(slug, (2,)))
    return _repeat(rng, days, weights, _slot(first, start, length), start, length)


def _repeat(
    rng: Random, days: list[date], weights: list[float], slot: WallSlot, start: float, length: float
) -> list[WallSlot]:
    """The slot, and sometimes the same again later that day or on other days."""
    others = [day for day, weight in zip(days, weights, strict=True) if weight and day != slot.start.date()]
    fate = rng.random()
    if fate < 0.78 or not others:
        return [slot]
    if fate < 0.85 and start + 2 * length + 0.5 <= CLOSING:
        return [slot, _slot(slot.start.date(), start + length + 0.5, length)]
    chosen = rng.sample(others, min(len(others), 1 if fate < 0.94 else 2))
    return sorted([slot, *(_slot(day, start, length) for day in chosen)], key=lambda item: item.start)


def _slot(day: date, start: float, length: float) -> WallSlot:
    return WallSlot(_at(day, start), _at(day, start + length))


def _at(day: date, hour: float) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(hours=hour)
