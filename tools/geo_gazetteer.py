"""Communes, départements and régions: names, codes, points, neighbours. Used by `tools/build_geo.py` only."""

import re
import unicodedata
from collections import defaultdict
from typing import Any

from geo_sources import COM, DECOUPAGE, Row, read_npm, read_rows, read_towns
from shapely.geometry import Point

FAR = 0.012  # degrees (about 1.3 km): a town hall farther than this from the outline of its commune is a mistake

# Chief town of the communes of the COM, where it does not bear the name of the commune.
CHIEF_TOWNS = {
    "97501": "Miquelon", "97701": "Gustavia", "97801": "Marigot", "98612": "Leava", "98613": "Mata-Utu",
    "98711": "Tukuhora", "98714": "Vaitape", "98719": "Rikitea", "98720": "Otepa", "98722": "Hitiaa",
    "98723": "Atuona", "98724": "Fare", "98729": "Afareaitu", "98731": "Taiohae", "98734": "Papao",
    "98740": "Avatoru", "98742": "Tapuarava", "98744": "Moerai", "98745": "Vaitoare", "98747": "Afaahiti",
    "98748": "Vairao", "98752": "Otutara", "98753": "Mataura", "98754": "Tevaitoa", "98801": "Wala",
    "98809": "Vao", "98810": "Kaala-Gomén", "98814": "Wé", "98815": "Tadine", "98817": "Mont-Dore",
}  # fmt: skip

# Main village (latitude, longitude) of the communes that no source places, to about a kilometre.
VILLAGES = {
    "98713": (-15.243, -146.617), "98716": (-16.055, -145.619), "98717": (-15.818, -140.888),
    "98718": (-10.514, -138.686), "98721": (-17.548, -142.615), "98726": (-16.628, -143.570),
    "98727": (-14.457, -146.070), "98728": (-16.447, -152.245), "98730": (-14.173, -141.267),
    "98732": (-19.286, -138.772), "98737": (-14.817, -138.817), "98739": (-23.866, -147.687),
    "98741": (-27.617, -144.333), "98743": (-22.646, -152.805), "98746": (-9.937, -139.109),
    "98749": (-14.480, -145.030), "98750": (-16.783, -151.413), "98751": (-17.342, -138.448),
    "98755": (-20.772, -138.566), "98756": (-8.935, -139.575), "98757": (-9.359, -140.047),
    "98806": (-21.664, 165.776), "98832": (-22.157, 166.940), "98833": (-21.396, 165.828),
}  # fmt: skip


def typeset(name: str) -> str:
    """A name with the apostrophe that is printed in French."""
    return name.replace("'", "’")


def department_of(commune: str) -> str:
    return commune[:3] if commune[:2] in ("97", "98") else commune[:2]


def list_communes() -> list[dict[str, Any]]:
    """The communes of today, by code, less those of lands without inhabitants (984, 989)."""
    rows = read_npm(DECOUPAGE, "data/communes.json")
    today = [row for row in rows if row["type"] == "commune-actuelle"]
    return sorted(
        (row for row in today if row["departement"] not in ("984", "989")), key=lambda row: row["code"]
    )


def list_aliases() -> list[tuple[str, str, str]]:
    """(code, name, code of today’s commune) of the arrondissements and of the former communes.

    A former commune may have left its code to the one it joined: its name alone is new then.
    """
    today = {row["code"]: row for row in list_communes()}
    aliases = set()
    for row in read_npm(DECOUPAGE, "data/communes.json"):
        target = row.get("commune") or row.get("chefLieu")
        is_other = row["code"] not in today or (row["code"] == target and row["nom"] != today[target]["nom"])
        if row["type"] != "commune-actuelle" and target in today and is_other:
            aliases.add((row["code"], typeset(row["nom"]).replace(" Arrondissement", ""), target))
    return sorted(aliases)


def place_communes() -> tuple[dict[str, tuple[float, float]], dict[str, list[str]]]:
    """Code → (latitude, longitude), and the codes placed by each rule."""
    rows: dict[str, Row] = {}
    for row in read_rows():
        if row.kind == "COM" or row.code not in rows:
            rows[row.code] = _merge(row, rows.get(row.code)) if row.kind == "COM" else row
        elif rows[row.code].outline is None:
            rows[row.code] = _merge(rows[row.code], row)
    points: dict[str, tuple[float, float]] = {}
    rules: dict[str, list[str]] = defaultdict(list)
    communes = list_communes()
    for commune in communes:
        placed = _place_overseas(commune) if commune["departement"] in COM else _place(rows[commune["code"]])
        if placed:
            rules[placed[0]].append(commune["code"])
            points[commune["code"]] = placed[1]
    for commune in communes:
        if commune["code"] not in points:
            points[commune["code"]] = _borrow(commune, communes, points)
            rules["postcode"].append(commune["code"])
    return points, rules


def _merge(row: Row, other: Row | None) -> Row:
    return Row(
        row.code, row.kind, row.hall or (other and other.hall), row.outline or (other and other.outline)
    )


def _place(row: Row) -> tuple[str, tuple[float, float]] | None:
    """The town hall when it stands in the commune, else a point inside the outline."""
    if row.hall is not None and (row.outline is None or row.outline.distance(row.hall) <= FAR):
        return "hall", (row.hall.y, row.hall.x)
    if row.outline is None:
        return None
    inside: Point = row.outline.representative_point()
    return "outline", (inside.y, inside.x)


def _place_overseas(commune: dict[str, Any]) -> tuple[str, tuple[float, float]]:
    code = commune["code"]
    if code in VILLAGES:
        return "village", VILLAGES[code]
    wanted = CHIEF_TOWNS.get(code, commune["nom"])
    town = next(town for town in read_towns() if town["name"] == wanted)
    return "town", (town["latitude"], town["longitude"])


def _borrow(commune: dict[str, Any], communes: list[dict[str, Any]], points: dict) -> tuple[float, float]:
    """The point of the most populated commune that shares the postcode."""
    shared = [
        other
        for other in communes
        if other["code"] in points
        and other["departement"] == commune["departement"]
        and set(other["codesPostaux"]) & set(commune["codesPostaux"])
    ]
    return points[max(shared, key=lambda other: (other["population"], other["code"]))["code"]]


def write_lines() -> tuple[str, dict[str, list[str]]]:
    """The gazetteer as tab-separated lines, and how the communes were placed."""
    points, rules = place_communes()
    lines = []
    for commune in list_communes():
        latitude, longitude = points[commune["code"]]
        lines.append(
            "\t".join(
                [
                    commune["code"], typeset(commune["nom"]), " ".join(commune["codesPostaux"]),
                    str(commune.get("population", 0)), f"{latitude:.4f}", f"{longitude:.4f}",
                ]
            )
        )  # fmt: skip
    lines += ["\t".join(alias) for alias in list_aliases()]
    return "\n".join(lines) + "\n", rules


def slugify(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return "-".join(re.findall("[a-z0-9]+", letters))


def rank_department(code: str) -> float:
    """Corse-du-Sud and Haute-Corse come between 19 and 21."""
    return {"2A": 20.1, "2B": 20.2}.get(code) or float(code)


def describe_regions() -> list[dict[str, str]]:
    rows = [row for row in read_npm(DECOUPAGE, "data/regions.json") if row["zone"] != "com"]
    return [
        {
            "code": row["code"],
            "name": typeset(row["nom"]),
            "slug": slugify(f"region {row['code']} {row['nom']}"),
        }
        for row in sorted(rows, key=lambda row: row["code"])
    ]


def describe_departments(
    centres: dict[str, tuple[float, float]], neighbours: dict[str, list[str]]
) -> list[dict]:
    """Départements and COM in the order of their codes. `centres`: code → (latitude, longitude)."""
    rows = read_npm(DECOUPAGE, "data/departements.json")
    rows = [row for row in rows if row["code"] not in ("984", "989")]
    return [
        {
            "code": row["code"],
            "name": typeset(row["nom"]),
            "region": "" if row["zone"] == "com" else row["region"],
            "slug": slugify(f"{row['code']} {row['nom']}"),
            "latitude": round(centres[row["code"]][0], 3),
            "longitude": round(centres[row["code"]][1], 3),
            "neighbours": neighbours[row["code"]],
        }
        for row in sorted(rows, key=lambda row: rank_department(row["code"]))
    ]
