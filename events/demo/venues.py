"""Who organises, where, and how to join: nothing here is a real structure, address, mailbox or telephone."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from events import geo
from events.choices import Precision
from events.places import format_point
from home.text import normalise

from .phrases import at_commune, dice, of_commune
from .texts import read_named

KINDS = {
    "mediatheque": 22, "association": 20, "collectivite": 12, "ecole": 9, "universite": 5, "entreprise": 6,
    "poste": 4, "tiers-lieu": 12, "service-public": 14, "autre": 6,
}  # fmt: skip
LIKED = {
    "action-educative": {"ecole": 5.0, "mediatheque": 1.4}, "conference": {"universite": 3.0},
    "formation": {"entreprise": 3.0, "service-public": 1.5, "universite": 1.5}, "debat": {"association": 1.4},
}  # fmt: skip
PRECISIONS = {Precision.EXACT: 62, Precision.STREET: 23, Precision.COMMUNE: 15}
FICTION_PHONE = "01 99 00"  # reserved for works of fiction
KM_PER_DEGREE = 111.2
_RANGE = re.compile(r"^(\d+)(?:-(\d+))? ")


@dataclass(frozen=True, slots=True)
class Venue:
    """A place of a commune. `location`: the text of its point, "" when only the commune is known."""

    name: str
    address: str
    postcode: str
    location: str
    precision: str


@lru_cache(maxsize=64)
def _choices(kind: str, word: str) -> tuple[tuple[int, int, str], ...]:
    """(least population, most, pattern) of the lines `organiser` or `venue` of a kind: « 4000 Collège », « 0-8000 Foyer »."""
    found = []
    for line in read_named("structures")[kind].lines[word]:
        match = _RANGE.match(line)
        least, most = (int(match[1]), int(match[2] or 10**8)) if match else (0, 10**8)
        found.append((least, most, _RANGE.sub("", line)))
    return tuple(found)


def _suitable(kind: str, word: str, population: int) -> list[str]:
    return [text for least, most, text in _choices(kind, word) if least <= population <= most]


def draw_kind(rng: Random, slug: str, population: int) -> str:
    """A kind of structure that such a commune may have, likelier for some formats."""
    liked = LIKED.get(slug, {})
    weights = {
        kind: weight * liked.get(kind, 1.0)
        for kind, weight in KINDS.items()
        if _suitable(kind, "organiser", population)
    }
    return rng.choices(list(weights), list(weights.values()))[0]


def draw_name(rng: Random, kind: str, word: str, commune: geo.Commune) -> str:
    """A name of structure (« organiser ») or of place (« venue ») for this commune."""
    patterns = _suitable(kind, word, commune.population) or ["Maison des services {of}"]
    return rng.choice(patterns).format(of=of_commune(commune.name), at=at_commune(commune.name))[:120]


def place_venue(name: str, commune: geo.Commune) -> Venue:
    """Always the same place for the same name in the same commune, so that events meet there."""
    rng = dice(commune.code, name)
    precision = rng.choices(list(PRECISIONS), list(PRECISIONS.values()))[0]
    street = rng.choice(read_named("pratique")["streets"].paragraphs)
    address = f"{rng.randint(1, 88)} {street}" if precision == Precision.EXACT else street
    location = "" if precision == Precision.COMMUNE else _scatter(rng, commune)
    postcode = rng.choice(commune.postcodes) if commune.postcodes else ""
    return Venue(name, address, postcode, location, precision)


def _scatter(rng: Random, commune: geo.Commune) -> str:
    """A point around the centre, nearer in a village than in a town."""
    km = (0.15 + math.sqrt(commune.population) / 400) * math.sqrt(rng.random())
    angle = rng.random() * 2 * math.pi
    latitude = commune.latitude + km * math.sin(angle) / KM_PER_DEGREE
    width = KM_PER_DEGREE * math.cos(math.radians(commune.latitude))
    return format_point(latitude, commune.longitude + km * math.cos(angle) / width)


def domain_of(organiser: str) -> str:
    """« mediatheque-d-anor.example »: a name that can never exist."""
    return f"{normalise(organiser).replace(' ', '-')[:50].strip('-')}.example"


def draw_phone(rng: Random) -> str:
    return f"{FICTION_PHONE} {rng.randint(0, 99):02d} {rng.randint(0, 99):02d}"
