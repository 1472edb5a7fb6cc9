"""Small maps: what is inside the frame is drawn, what is outside is not."""

from __future__ import annotations

import re

import pytest

from events import geo
from events.franceview import level_of
from events.landscape import Box, Frame, draw_departments, frame_departments, frame_point, name_towns

NUMBER = re.compile(r"-?\d+")


def test_every_departement_has_an_outline() -> None:
    assert [code for code in geo.departments() if frame_departments([code]) is None] == []


def test_an_unknown_territory_has_no_drawing() -> None:
    assert frame_departments(["00"]) is None
    assert frame_point("00", 2.0, 48.0) is None


def test_a_frame_places_degrees_in_pixels() -> None:
    frame = Frame(Box(2.0, 48.0, 3.0, 49.0))

    x, y = frame.place(2.5, 48.5)

    assert (round(x), round(y)) == (240, 180)
    assert frame.place(2.5, 49.0)[1] < y < frame.place(2.5, 48.0)[1]
    assert (frame.holds(2.5, 48.5), frame.holds(9.0, 48.5)) == (True, False)


@pytest.mark.parametrize("code", ["59", "75", "2A", "974", "987", "975"])
def test_a_drawing_stays_in_its_frame(code: str) -> None:
    frame = frame_departments([code])
    paths = draw_departments(frame)

    assert code in paths
    for path in paths.values():
        for start in re.findall(r"M(\d+|-\d+) ?(-?\d+)", path):
            assert all(-10 <= int(number) <= 490 for number in start)
        assert set(re.sub(r"[\d\s-]", "", path)) == {"M", "l", "z"}


def test_the_neighbours_are_drawn_around() -> None:
    assert {"59", "62", "80", "02"} <= set(draw_departments(frame_departments(["59"])))


def test_an_island_is_framed_without_the_archipelago() -> None:
    tahiti = frame_point("987", -149.5, -17.6)
    archipelago = frame_departments(["987"])

    assert tahiti.scale > 5 * archipelago.scale


def test_towns_do_not_cover_one_another() -> None:
    towns = name_towns(frame_departments(["59"]), most=9)

    assert "Lille" in [town.name for town in towns]
    assert all(abs(a.x - b.x) > 104 or abs(a.y - b.y) > 26 for a in towns for b in towns if a.name != b.name)


@pytest.mark.parametrize(("count", "level"), [(0, 0), (1, 1), (25, 2), (50, 4), (100, 5)])
def test_levels_of_the_light_map(count: int, level: int) -> None:
    assert level_of(count, 100) == level
