"""The two drawings of France: the light one of the pages, the background of the interactive map."""

import json
import re
from itertools import pairwise
from pathlib import Path

import brotli

from events import geo

ROOT = Path(__file__).resolve().parents[2]
OUTLINES = ROOT / "events" / "data" / "outlines.json"
BASEMAP = ROOT / "site_semaine" / "static" / "data" / "basemap.json"
PATH = re.compile(r"(?:M-?\d+ -?\d+l[-\d ]+z)+")


def decode(basemap):
    """The arcs as lists of (longitude, latitude) in whole units, as the map’s script reads them."""
    arcs = []
    for x, y, *steps in basemap["arcs"]:
        line = [(x, y)]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            line.append((x, y))
        arcs.append(line)
    return arcs


def test_every_territory_is_drawn_and_the_drawing_is_light():
    outlines = json.loads(OUTLINES.read_text(encoding="utf-8"))
    assert set(outlines["departments"]) == set(geo.departments())
    assert all(PATH.fullmatch(row["d"]) for row in outlines["departments"].values())
    assert OUTLINES.stat().st_size <= 26_000


def test_the_points_stay_inside_the_view():
    outlines = json.loads(OUTLINES.read_text(encoding="utf-8"))
    width, height = map(int, outlines["viewBox"].split()[2:])
    for row in outlines["departments"].values():
        for part in row["d"].split("z")[:-1]:
            start, steps = part[1:].split("l")
            x, y = map(int, start.split())
            numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
            for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = x + dx, y + dy
                assert 0 <= x <= width
                assert 0 <= y <= height


def test_each_far_territory_has_its_frame_and_paris_is_enlarged():
    outlines = json.loads(OUTLINES.read_text(encoding="utf-8"))
    frames = {frame["code"]: frame for frame in outlines["insets"]}
    far = {code for code in geo.departments() if code[:2] in ("97", "98")}
    assert set(frames) == {"", *far}
    assert outlines["departments"]["75"]["d"].count("M") == 2


def test_the_background_is_light_and_its_rings_close():
    basemap = json.loads(BASEMAP.read_text(encoding="utf-8"))
    arcs = decode(basemap)
    assert set(basemap["departments"]) == set(geo.departments())
    for rings in basemap["departments"].values():
        for ring in rings:
            lines = [arcs[n] if n >= 0 else arcs[-n - 1][::-1] for n in ring]
            assert all(before[-1] == after[0] for before, after in pairwise([*lines, lines[0]]))
    assert len(brotli.compress(BASEMAP.read_bytes())) <= 60_000


def test_borders_come_in_three_groups():
    basemap = json.loads(BASEMAP.read_text(encoding="utf-8"))
    owners = {}
    for code, rings in basemap["departments"].items():
        for number in (number for ring in rings for number in ring):
            owners.setdefault(number if number >= 0 else -number - 1, set()).add(
                geo.departments()[code].region_code
            )
    outer, regional = basemap["outer"], basemap["regional"]
    assert all(len(owners[number]) == 2 for number in range(outer, outer + regional))
    assert all(len(owners[number]) == 1 for number in range(outer + regional, len(basemap["arcs"])))


def test_towns_are_named_where_they_are():
    basemap = json.loads(BASEMAP.read_text(encoding="utf-8"))
    towns = {town[0]: town for town in basemap["towns"]}
    assert (abs(towns["Lille"][1] - 50.63), towns["Lille"][3]) < (0.05, 1)
    assert towns["Nouméa"][3] == 1
    assert towns["Papeete"][2] < -149
    assert {town[3] for town in basemap["towns"]} == {1, 2, 3}
