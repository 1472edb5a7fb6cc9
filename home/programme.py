"""What pages outside the programme may ask about it. The programme registers its answers when it starts.

Apps of the same level never import each other: `events` gives, `press` asks, both know this module alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from home.models import Edition


@dataclass(frozen=True, slots=True)
class TerritoryName:
    """A région or a département: `slug` « 59-nord », `query` « departement=59 », `label` « Nord (59) », `url` of its page."""

    slug: str
    query: str
    label: str
    url: str
    is_region: bool = False
    region_slug: str = ""  # of the région that a département is in


@dataclass(frozen=True, slots=True)
class EventBrief:
    """An event in a few words, in French; `url` is a path."""

    title: str
    url: str
    format_name: str
    format_slug: str
    when: str
    place: str
    summary: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """The programme of the country or of one territory: its figures, its map (SVG), events chosen or drawn."""

    figures: str = "Aucun événement pour l’instant"
    total: int = 0
    map_svg: str = ""
    samples: list[EventBrief] = field(default_factory=list)
    formats: list[tuple[str, str, str, int]] = field(default_factory=list)  # name, slug, about, count
    gauges: list[Any] = field(
        default_factory=list
    )  # label, value, target, percent, note; of the country alone


class Programme(Protocol):
    """What the programme answers."""

    def find_territory(self, text: str) -> TerritoryName | None:
        """By slug, code or name."""

    def territories(self) -> list[TerritoryName]:
        """Régions, then départements."""

    def portray(self, edition: Edition | None, territory: TerritoryName | None, at: datetime) -> Portrait: ...

    def open_to_press(
        self, edition: Edition | None, at: datetime, limit: int
    ) -> tuple[list[EventBrief], int]:
        """The next events that expect journalists, and how many there are."""


class NoProgramme:
    """The answers of a site without programme."""

    def find_territory(self, text: str) -> TerritoryName | None:
        return None

    def territories(self) -> list[TerritoryName]:
        return []

    def portray(self, edition: Edition | None, territory: TerritoryName | None, at: datetime) -> Portrait:
        return Portrait()

    def open_to_press(
        self, edition: Edition | None, at: datetime, limit: int
    ) -> tuple[list[EventBrief], int]:
        return [], 0


_programme: Programme = NoProgramme()


def register_programme(programme: Programme) -> None:
    global _programme
    _programme = programme


def read_programme() -> Programme:
    return _programme
