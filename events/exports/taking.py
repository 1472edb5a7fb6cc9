"""A selection taken away: which events in which order, how it is called in French, where its living list is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nlargest

from django.conf import settings
from django.http import HttpRequest

from events.exports.records import EventRecord, read_records
from events.facets import build_chips
from events.listing import Listing
from home.models import Edition

WEEK = "Semaine de l’IA pour Tous"
VERSION = "1"  # change it when a format changes: caches then ask again


@dataclass(frozen=True)
class Taken:
    """The answer to a query string, for exports. `changed` is when the programme last changed, None when it never did."""

    listing: Listing
    edition: Edition | None
    path: str

    @property
    def name(self) -> str:
        """« Semaine de l’IA pour Tous – Nord (59), Café IA »."""
        labels = [chip.label for chip in build_chips(self.listing.selection, self.listing.taxonomy)]
        return f"{WEEK} – {', '.join(labels)}" if labels else WEEK

    @property
    def url(self) -> str:
        """The absolute address of the list that this was taken from."""
        return f"{settings.SITE_URL}{self.path}{self.listing.selection.query()}"

    @property
    def ids(self) -> list[int]:
        """Ids in order of their first slot."""
        entries = self.listing.index.entries
        undated = datetime.max
        return sorted(
            self.listing.ids, key=lambda pk: (entries[pk].slots[0][0] if entries[pk].slots else undated, pk)
        )

    def records(self, ids: list[int] | None = None) -> Iterator[EventRecord]:
        return read_records(self.ids if ids is None else ids)

    def latest(self, limit: int) -> list[int]:
        """Ids of the events published last."""
        entries = self.listing.index.entries
        return nlargest(limit, self.listing.ids, key=lambda pk: (entries[pk].modified, pk))

    def zones(self) -> list[str]:
        entries = self.listing.index.entries
        return sorted({entries[pk].zone for pk in self.listing.ids}) or ["Europe/Paris"]

    def days(self) -> tuple[date, date]:
        today = self.listing.now.date()
        return (self.edition.first_day, self.edition.last_day) if self.edition else (today, today)

    @property
    def changed(self) -> datetime | None:
        return self.listing.index.changed

    def etag(self, kind: str) -> str:
        """A weak tag of the state of the programme, the selection and the format."""
        edition = self.edition.pk if self.edition else 0
        state = f"{VERSION}|{kind}|{self.listing.index.version}|{edition}|{self.listing.selection.pairs()}"
        return f'W/"{hashlib.sha256(state.encode()).hexdigest()[:24]}"'


def take(request: HttpRequest, edition: Edition | None) -> Taken:
    """The selection of a request in an edition."""
    path = "/programme/" if edition is None or edition.is_current else f"/programme/editions/{edition.slug}/"
    return Taken(Listing(edition, request.GET), edition, path)
