"""Points as the map writes them, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.admin.widgets import read_point
from events.places import format_point, parse_point


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("SRID=4326;POINT(4.10180 49.99110)", (49.9911, 4.1018)),
        ("SRID=4326;POINT (4.1 49.9)", (49.9, 4.1)),
        ("POINT(-61.5 16.2)", (16.2, -61.5)),
        ("  POINT( 55.45  -20.88 )  ", (-20.88, 55.45)),
        ("POINT(180 -90)", (-90.0, 180.0)),
    ],
)
def test_a_point_is_read(text, point):
    assert parse_point(text) == point


@pytest.mark.parametrize(
    "text",
    [
        "",
        "là-bas",
        "POINT(4.1)",
        "POINT(4.1 49.9 12)",
        "SRID=3857;POINT(4.1 49.9)",
        "POINT(nan nan)",
        "POINT(inf 0)",
        "POINT(1e2 3)",
        "POINT(181 0)",
        "POINT(0 90.5)",
        "POINT(٤ ٤)",
        "POINT(4.1 49.9)); DROP",
        "POINT(4,1 49,9)",
        "x" * 100_000,
    ],
)
def test_what_is_no_point_is_none(text):
    assert parse_point(text) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_point_written_is_read_again(latitude, longitude):
    found = parse_point(format_point(latitude, longitude))
    assert found == pytest.approx((latitude, longitude), abs=6e-6)


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text):
    parse_point(read_point(text))
