"""Whether two events may be the same one announced twice: same commune, days that touch, titles that look alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher

from django.db.models import Q

from events import geo
from events.dates import format_day
from events.models import EventPage
from home.models import Edition
from home.text import normalise, tokenise

NEAR = timedelta(days=2)
SHOWN = 3
LOOKED_AT = 200  # events of one commune around one day
ALIKE = 0.72  # of difflib's ratio, from 0 to 1
SHARED = 0.6  # of the telling words of the shorter title
COMMON = frozenset(
    tokenise(
        "a au aux avec café chez dans de des du en et ia ai intelligence artificielle la le les l d un une pour par sur "
        "atelier conférence débat découverte rencontre semaine tous initiation"
    )
)


def look_alike(one: str, other: str) -> bool:
    """Whether two titles may name one event: nearly the same letters, or most of their telling words."""
    first, second = normalise(one), normalise(other)
    if not first or not second:
        return False
    if first == second:
        return True
    words, others = (set(tokenise(text)) - COMMON for text in (one, other))
    if words and others:
        shared = len(words & others) / min(len(words), len(others))
        return shared >= SHARED and (len(words & others) > 1 or len(words | others) <= 2)
    return SequenceMatcher(None, first, second).ratio() >= ALIKE


@dataclass(frozen=True, slots=True)
class Twin:
    """An event that may be the same, as it is shown."""

    pk: int
    title: str
    when: str
    where: str
    url: str


def find_twins(
    title: str,
    commune_code: str,
    days: Iterable[date],
    *,
    edition: Edition | None = None,
    without: int | None = None,
    only_published: bool = True,
) -> list[Twin]:
    """At most `SHOWN` events of the edition that look like this one. Two queries.

    A stranger is shown what is published (`only_published`); a moderator also what waits.
    """
    edition = edition or Edition.objects.current()
    wanted = sorted({day for day in days if edition and edition.first_day <= day <= edition.last_day})
    commune = geo.find_commune(commune_code) if commune_code else None
    if not (title and wanted and edition and commune):
        return []
    near = Q()
    for day in wanted:
        near |= Q(slots__date__range=(day - NEAR, day + NEAR))
    events = EventPage.objects.of_edition(edition).filter(near, commune_code=commune.code).exclude(pk=without)
    events = (
        events.published() if only_published else events.exclude(proposal__state__in=("refuse", "retire"))
    )
    rows = events.defer("description", "search_tokens").order_by("pk").distinct().prefetch_related("slots")
    alike = [event for event in rows[:LOOKED_AT] if look_alike(title, event.title)][:SHOWN]
    return [_describe(event) for event in alike]


def _describe(event: EventPage) -> Twin:
    when = format_day(event.slots.all()[0].date)
    return Twin(
        event.pk, event.title, when, event.venue_name or event.commune_name, f"/programme/{event.slug}/"
    )
