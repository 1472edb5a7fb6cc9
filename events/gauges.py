"""The objectives of an edition against what is counted: one gauge per objective."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from events.choices import Status
from events.dates import PARIS, format_day, local_date
from events.index import ProgrammeIndex
from home.models import Edition, Partner


@dataclass(frozen=True, slots=True)
class Gauge:
    """`percent` is 0 to 100, never more; `note` says how and when it was counted, in French."""

    name: str
    label: str
    value: int
    target: int
    percent: int
    note: str


def measure_objectives(
    edition: Edition, index: ProgrammeIndex, now: datetime, partners: int | None = None
) -> list[Gauge]:
    """The gauges of the objectives that an edition has; one query, none when the number of `partners` is given."""
    partners = Partner.objects.count() if partners is None else partners
    cancelled = index.count(edition.pk, "statut", Status.CANCELLED)
    events = index.count_edition(edition.pk) - cancelled
    today = format_day(local_date(now, PARIS), with_weekday=False, with_year=True)
    counted = (
        f"d’après les bilans reçus au {_counted_day(edition)}"
        if edition.counted_on
        else "les bilans viendront après la semaine"
    )
    gauges = [
        _gauge("events", "événements", events, edition.target_events, f"au programme hors annulations, au {today}"),
        _gauge("professionals", "professionnels mobilisés", edition.counted_professionals, edition.target_professionals, counted),
        _gauge("partners", "partenaires", partners, edition.target_partners, f"engagés au {today}"),
        _gauge("citizens", "citoyens touchés", edition.counted_citizens, edition.target_citizens, counted),
    ]  # fmt: skip
    return [gauge for gauge in gauges if gauge.target]


def _counted_day(edition: Edition) -> str:
    return format_day(edition.counted_on, with_weekday=False, with_year=True)


def _gauge(name: str, label: str, value: int, target: int, note: str) -> Gauge:
    percent = min(100, round(100 * value / target)) if target else 0
    return Gauge(name, label, value, target, percent, note)
