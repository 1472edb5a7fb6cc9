"""The territory of France: communes, départements, régions, time zones. Pure: reads the files of `events/data/` once.

Codes are INSEE codes, always strings. The files are made by `tools/build_geo.py`; `docs/geography.md` tells their sources.
"""

from __future__ import annotations

import json
import lzma
import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from pathlib import Path
from typing import Any

from events.zones import time_zone_of as time_zone_of
from events.zones import zone_label as zone_label
from events.zones import zones as zones
from home.text import normalise

DATA = Path(__file__).parent / "data"
EARTH_RADIUS_KM = 6371.0
MAX_TEXT = 100
PREFIX, FORMER = 10**6, 2 * 10**6  # added to the rank of a name that only begins so, or is not of today

LAST = "\U0010ffff"

_SAINT = re.compile(r"\bst(e?)\b")
_ARTICLE = re.compile(r"^(?:le|la|les|l) (?=.)")
_POSTCODE = re.compile(r"\d{2,5}")
_LABELLED = re.compile(r"^(.+?)\s*\(\s*(\d[\dAB]\d{0,3})\s*\)$", re.IGNORECASE)
_CODED = re.compile(r"^(\d{5})\s+(\D.*)$|^(\D.*?)\s+(\d{5})$")


@dataclass(frozen=True, slots=True)
class Region:
    """One of the 18 régions. `slug`: « region-32-hauts-de-france »."""

    code: str
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Department:
    """A département, or a collectivité d’outre-mer whose `region_code` is "". Centre in degrees."""

    code: str
    name: str
    region_code: str
    slug: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune of today. Point in degrees WGS 84: the town hall, else a point inside."""

    code: str
    name: str
    department_code: str
    region_code: str
    postcodes: tuple[str, ...]
    population: int
    latitude: float
    longitude: float

    @property
    def label(self) -> str:
        """« Anor (59) »."""
        return f"{self.name} ({self.department_code})"


@lru_cache(maxsize=1)
def _territories() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((DATA / "territories.json").read_text(encoding="utf-8"))
    return content


@lru_cache(maxsize=1)
def regions() -> dict[str, Region]:
    """The 18 régions by code, in the order of the codes."""
    return {row["code"]: Region(row["code"], row["name"], row["slug"]) for row in _territories()["regions"]}


@lru_cache(maxsize=1)
def departments() -> dict[str, Department]:
    """The 101 départements and 6 collectivités by code, in the order of the codes."""
    return {
        row["code"]: Department(
            row["code"], row["name"], row["region"], row["slug"], row["latitude"], row["longitude"]
        )
        for row in _territories()["departments"]
    }


@lru_cache(maxsize=1)
def _gazetteer() -> tuple[dict[str, Commune], list[tuple[str, str, str]]]:
    """The communes by code, and the (code, name, code of today’s commune) of arrondissements and former communes."""
    found: dict[str, Commune] = {}
    aliases: list[tuple[str, str, str]] = []
    with lzma.open(DATA / "communes.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if len(row) == 6:
                found[row[0]] = _read_commune(row)
            elif len(row) == 3:
                aliases.append((row[0], row[1], row[2]))
    return found, aliases


def _read_commune(row: list[str]) -> Commune:
    department = departments()[department_code(row[0])]
    code, name, postcodes, population, latitude, longitude = row
    return Commune(
        code, name, department.code, department.region_code, tuple(postcodes.split()), int(population),
        float(latitude), float(longitude),
    )  # fmt: skip


def department_code(commune_code: str) -> str:
    """The code of the département in a commune’s code: two characters, three overseas."""
    return commune_code[:3] if commune_code[:2] in ("97", "98") else commune_code[:2]


@lru_cache(maxsize=1)
def communes() -> dict[str, Commune]:
    """The communes of today by code, in the order of the codes."""
    return _gazetteer()[0]


@lru_cache(maxsize=1)
def _alias_codes() -> dict[str, str]:
    return {code: target for code, _, target in _gazetteer()[1]}


def find_commune(code: str) -> Commune | None:
    """The commune of a code; the code of an arrondissement or of a former commune gives the one it belongs to."""
    return communes().get(code) or communes().get(_alias_codes().get(code, ""))


def find_department(code: str) -> Department | None:
    return departments().get(code)


def find_region(code: str) -> Region | None:
    return regions().get(code)


@lru_cache(maxsize=1)
def _territories_by_slug() -> dict[str, Region | Department]:
    places: list[Region | Department] = [*regions().values(), *departments().values()]
    return {place.slug: place for place in places}


def find_territory(slug: str) -> Region | Department | None:
    """The région or département whose page has this slug."""
    return _territories_by_slug().get(slug)


def departments_of(region_code: str) -> list[Department]:
    """The départements of a région, in the order of the codes; [] for "" and for an unknown code."""
    return [row for row in departments().values() if region_code and row.region_code == region_code]


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, list[str]]:
    return {row["code"]: row["neighbours"] for row in _territories()["departments"]}


def neighbours(code: str) -> list[str]:
    """The codes of the départements that share a border with this one; [] overseas."""
    return list(_neighbours().get(code, ()))


@lru_cache(maxsize=1)
def _by_population() -> list[Commune]:
    return sorted(communes().values(), key=lambda row: (-row.population, row.code))


@lru_cache(maxsize=1)
def _names() -> tuple[list[str], list[int]]:
    """Sorted comparable names, and for each the rank of its commune by population, plus PREFIX or FORMER."""
    ranks = {row.code: rank for rank, row in enumerate(_by_population())}
    entries = {
        (name, rank + PREFIX) for rank, row in enumerate(_by_population()) for name in _spellings(row.name)
    }
    entries |= {
        (name, ranks[target] + FORMER) for _, alias, target in _gazetteer()[1] for name in _spellings(alias)
    }
    ordered = sorted(entries)
    return [entry[0] for entry in ordered], [entry[1] for entry in ordered]


def _spellings(name: str) -> set[str]:
    """A comparable name, with and without its article: « Le Havre » → "le havre", "havre"."""
    whole = normalise(name)
    return {whole, _ARTICLE.sub("", whole)}


@lru_cache(maxsize=1)
def _postcodes() -> tuple[list[str], list[int]]:
    """Sorted postcodes, and for each the rank by population of a commune that it serves."""
    pairs = [(postcode, rank) for rank, row in enumerate(_by_population()) for postcode in row.postcodes]
    ordered = sorted(pairs)
    return [entry[0] for entry in ordered], [entry[1] for entry in ordered]


def search_communes(text: str, limit: int = 8) -> list[Commune]:
    """The communes whose name or postcode begins with `text`: exact names first, then the most populated."""
    query = normalise(text[:MAX_TEXT])
    if not query or limit <= 0:
        return []
    return [_by_population()[rank] for rank in _search(query, limit)]


@lru_cache(maxsize=2048)
def _search(query: str, limit: int) -> tuple[int, ...]:
    if _POSTCODE.fullmatch(query):
        scores = _between(_postcodes(), query, query + LAST)
    else:
        scores = [score for prefix in {query, _spell_saint(query)} for score in _score_names(prefix)]
    best = nsmallest(limit * 30, scores)  # a commune comes once for each of its names or postcodes
    return tuple(dict.fromkeys(score % PREFIX for score in best))[:limit]


def _between(index: tuple[list[str], list[int]], first: str, last: str) -> list[int]:
    """The ranks of the keys from `first` to `last`, both included, in a pair of sorted keys and ranks."""
    keys, ranks = index
    return ranks[bisect_left(keys, first) : bisect_right(keys, last)]


def _score_names(prefix: str) -> list[int]:
    """The ranks of the names that begin so; plus PREFIX when there is more, FORMER when it is no name of today."""
    keys, ranks = _names()
    first, last = bisect_left(keys, prefix), bisect_right(keys, prefix)
    exact = [rank - PREFIX if rank < FORMER else rank for rank in ranks[first:last]]
    return exact + ranks[last : bisect_right(keys, prefix + LAST)]


def _spell_saint(query: str) -> str:
    return _SAINT.sub(r"saint\1", query)


def parse_commune(text: str) -> Commune | None:
    """The one commune that a text names, or None when none or several do.

    « 59012 » (INSEE code of today, else the postcode of one commune, else the code of an arrondissement or former commune), « Anor (59) », « Anor (59186) », « 59186 Anor », « Anor ».
    """
    text = " ".join(text[:MAX_TEXT].split())
    if found := communes().get(text.upper()):
        return found
    if match := _LABELLED.match(text):
        return _only(_named(match[1]), match[2].upper())
    if match := _CODED.match(text):
        return _only(_named(match[2] or match[3]), match[1] or match[4])
    if len(text) == 5 and text.isdecimal():
        served = _served_by(text)
        return _only(served, "") if served else find_commune(text)
    return _only(_named(text), "")


def _served_by(postcode: str) -> list[Commune]:
    return [_by_population()[rank] for rank in _between(_postcodes(), postcode, postcode)]


def _named(name: str) -> list[Commune]:
    """The communes that bear a name today; when there is none, those that a former name leads to."""
    wanted = _spell_saint(normalise(name))
    scores = _between(_names(), wanted, wanted)
    current = [score for score in scores if score < FORMER]
    return [_by_population()[rank] for rank in {score % PREFIX for score in current or scores}]


def _only(found: list[Commune], code: str) -> Commune | None:
    """The only commune of a list that a département, postcode or INSEE code fits ("" fits all)."""
    fitting = [
        row for row in found if not code or code in (row.department_code, row.code) or code in row.postcodes
    ]
    return fitting[0] if len(fitting) == 1 else None


def distance_km(latitude1: float, longitude1: float, latitude2: float, longitude2: float) -> float:
    """Great-circle distance in km between two points in degrees (haversine)."""
    phi1, phi2 = math.radians(latitude1), math.radians(latitude2)
    half_lambda = math.radians(longitude2 - longitude1) / 2
    chord = math.sin((phi2 - phi1) / 2) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lambda) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, chord)))
