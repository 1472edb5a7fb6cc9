"""Where each invented event takes place, and what is fixed in advance so that every kind of event is present."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

from events import geo
from events.choices import Modality, Status

STATUSES = {
    Status.SCHEDULED: 91.0, Status.FULL: 3.6, Status.RESCHEDULED: 1.5, Status.MOVED_ONLINE: 1.1,
    Status.POSTPONED: 0.8, Status.CANCELLED: 2.0,
}  # fmt: skip
MODALITIES = {Modality.IN_PERSON: 86.0, Modality.ONLINE: 6.0, Modality.HYBRID: 8.0}
FORMATS = {
    "cafe-ia": 30.0,
    "atelier": 24.0,
    "conference": 14.0,
    "formation": 10.0,
    "debat": 10.0,
    "action-educative": 12.0,
}


class Lottery:
    """Draws communes by population; each département and each territory overseas first, once."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.communes = [row for row in geo.communes().values() if row.population]
        self.weights = list(accumulate(row.population for row in self.communes))

    def draw(self, number: int) -> Iterator[geo.Commune]:
        first = self._one_of_each()[:number]
        yield from first
        for _ in range(number - len(first)):
            yield self.rng.choices(self.communes, cum_weights=self.weights)[0]

    def _one_of_each(self) -> list[geo.Commune]:
        by_department: dict[str, list[geo.Commune]] = {}
        for row in self.communes:
            by_department.setdefault(row.department_code, []).append(row)
        drawn = [
            self.rng.choices(rows, [row.population for row in rows])[0] for rows in by_department.values()
        ]
        self.rng.shuffle(drawn)
        return drawn


def cycle(weights: dict[str, float], rank: int, rng: Random) -> str:
    """One value of each among the first events of every thousand, then at random."""
    values = list(weights)
    if rank % 1000 < len(values):
        return values[rank % 1000]
    return rng.choices(values, list(weights.values()))[0]
