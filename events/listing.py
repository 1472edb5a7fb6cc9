"""One selection answered: the page of cards, the facets, the chips, the map, what to try when nothing is found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import islice

from django.http import QueryDict
from pyroaring import BitMap

from events import geo
from events.cards import Card, DayGroup, fetch_cards, group_by_day
from events.facets import Chip, Facet, Taxonomy, build_chips, build_facets
from events.filters import ProgrammeForm, Selection
from events.index import ProgrammeIndex, current_index
from home.clock import now as clock_now
from home.models import Edition

PAGE_SIZE = 12


@dataclass(frozen=True, slots=True)
class PageLink:
    number: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a page stands among the others; addresses are query strings."""

    number: int
    num_pages: int
    previous_url: str
    next_url: str
    pages: list[PageLink]


@dataclass(frozen=True, slots=True)
class Hint:
    """Something to try when nothing is found."""

    label: str
    url: str
    count: int


class Listing:
    """The answer to a selection in an edition. Costs: one query for the index, two of names, three of cards."""

    def __init__(self, edition: Edition | None, data: QueryDict, now: datetime | None = None) -> None:
        self.now = now or clock_now()
        self.edition = edition
        self.taxonomy = Taxonomy()
        self.index: ProgrammeIndex = current_index()
        form = ProgrammeForm(
            data, formats=frozenset(self.taxonomy.formats), audiences=frozenset(self.taxonomy.audiences)
        )
        self.selection: Selection = form.selection()
        self.ids: BitMap = self.index.select(edition.pk, self.selection) if edition else BitMap()
        self.total = len(self.ids)

    @property
    def num_pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))

    @property
    def number(self) -> int:
        return min(self.selection.page, self.num_pages)

    def rows(self) -> list[tuple[int, datetime | None, float | None]]:
        """(id, slot to show, kilometres) of the page's events, in the order asked."""
        first = (self.number - 1) * PAGE_SIZE
        centre = self.selection.centre
        if self.selection.tri == "distance" and centre:
            near = self.index.by_distance(self.ids, centre)[first : first + PAGE_SIZE]
            return [(pk, None, km) for pk, km in near]
        dated = self.index.by_date(self.ids, self.now, self.selection.jour)
        return [(pk, start, self._km(pk, centre)) for pk, start in islice(dated, first, first + PAGE_SIZE)]

    def _km(self, pk: int, centre: tuple[float, float] | None) -> float | None:
        point = self.index.entries[pk].point
        return (
            geo.distance_km(*centre, *point)
            if centre and point and self.selection.rayon is not None
            else None
        )

    def cards(self) -> list[Card]:
        return fetch_cards(self.rows(), self.now)

    def groups(self) -> list[DayGroup]:
        """The cards by local day; one group without day when they are sorted by distance."""
        cards = self.cards()
        if self.selection.tri == "distance":
            return [DayGroup(None, cards, False)] if cards else []
        return group_by_day(cards)

    @cached_property
    def counts(self) -> dict[str, dict]:
        """Facet → value → number of events, each facet counted without its own choice."""
        return self.index.counts(self.edition.pk, self.selection) if self.edition else {}

    def facets(self) -> list[Facet]:
        if not self.edition:
            return []
        return build_facets(self.selection, self.counts, self.edition.days, self.taxonomy)

    def chips(self) -> list[Chip]:
        return build_chips(self.selection, self.taxonomy)

    def department_counts(self) -> dict[str, int]:
        """How many events of the selection each département has, the choice of département left aside."""
        return self.counts.get("departement", {})

    def pages(self) -> Pages:
        number, last = self.number, self.num_pages
        shown = sorted({1, last, *range(max(1, number - 1), min(last, number + 1) + 1)})
        return Pages(
            number, last, self._page_url(number - 1), self._page_url(number + 1),
            [PageLink(n, self._page_url(n), n == number) for n in shown],
        )  # fmt: skip

    def _page_url(self, number: int) -> str:
        return (self.selection.query(page=number) or "?") if 1 <= number <= self.num_pages else ""

    def hints(self) -> list[Hint]:
        """When nothing is found: a wider circle first, then each filter taken away, with what each would give."""
        if self.total or not self.edition:
            return []
        tries = [(f"Chercher à {km}\u00a0km", {"rayon": km}) for km in (20, 50, 100) if self.selection.centre]
        tries += [("Chercher tous les jours", {"jour": ()})] if self.selection.jour else []
        tries += [("Chercher tous les formats", {"format": ()})] if self.selection.format else []
        tries += [
            (
                "Chercher partout en France",
                {"commune": "", "autour": None, "rayon": None, "region": (), "departement": ()},
            )
        ]
        tries += [("Chercher sans mots", {"q": ""})] if self.selection.q else []
        return [hint for hint in (self._hint(label, changes) for label, changes in tries) if hint.count][:3]

    def _hint(self, label: str, changes: dict) -> Hint:
        wider = replace(self.selection, page=1, **changes)
        return Hint(label, wider.query() or "?", len(self.index.select(self.edition.pk, wider)))

    def nearest(self, limit: int = 3) -> list[Card]:
        """When nothing is found near a place: the nearest events of the edition, whatever the filters."""
        centre = self.selection.centre
        if self.total or not centre or not self.edition:
            return []
        found = self.index.nearest(self.index.going_ahead(self.edition.pk), centre, limit)
        return fetch_cards([(pk, None, km) for pk, km in found], self.now)

    def count_communes(self) -> int:
        """In how many communes the selection's events take place."""
        return len({code for pk in self.ids for code in self.index.entries[pk].facets["commune"]})

    def cards_of(self, ids: BitMap, limit: int) -> list[Card]:
        """The first cards of a part of the selection, by date."""
        dated = self.index.by_date(ids, self.now, self.selection.jour)
        return fetch_cards(((pk, start, None) for pk, start in islice(dated, limit)), self.now)
