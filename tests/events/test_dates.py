"""One table for « today », « over » and « in the week », on the clock of the venue, from Wallis to Tahiti."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events import geo
from events.dates import (
    PARIS,
    WallSlot,
    find_slot_problems,
    format_day,
    format_period,
    format_slot,
    format_time,
    is_in_week,
    is_over,
    is_today,
    local_date,
    to_instant,
    week_bounds,
)

MONDAY = date(2031, 5, 19)
SUNDAY = date(2031, 5, 25)
# Each zone of the gazetteer with its distance from UTC in May, in hours.
OFFSETS = {
    "Pacific/Wallis": 12,
    "Pacific/Noumea": 11,
    "Indian/Reunion": 4,
    "Indian/Mayotte": 3,
    "Europe/Paris": 2,
    "America/Miquelon": -2,
    "America/Cayenne": -3,
    "America/Guadeloupe": -4,
    "America/Martinique": -4,
    "America/St_Barthelemy": -4,
    "America/Marigot": -4,
    "Pacific/Gambier": -9,
    "Pacific/Marquesas": -9.5,
    "Pacific/Tahiti": -10,
}


def wall(day: int, clock: str) -> datetime:
    """A wall-clock time; `day` 0 is Monday."""
    return datetime.combine(MONDAY + timedelta(days=day), time.fromisoformat(clock))


def test_the_table_knows_every_zone_of_the_gazetteer():
    assert set(geo.zones()) == set(OFFSETS)


@pytest.mark.parametrize(("zone", "hours"), OFFSETS.items())
def test_a_time_on_the_wall_is_an_instant(zone, hours):
    instant = to_instant(wall(2, "18:00"), zone)
    assert instant.astimezone(UTC).replace(tzinfo=None) == wall(2, "18:00") - timedelta(hours=hours)
    assert instant.replace(tzinfo=None) == wall(2, "18:00")


@pytest.mark.parametrize("zone", OFFSETS)
def test_today_begins_and_ends_at_midnight_over_there(zone):
    start, end = wall(3, "18:00"), wall(3, "20:00")
    midnight = to_instant(wall(3, "00:00"), zone)
    for minutes, expected in ((-1, False), (0, True), (24 * 60 - 1, True), (24 * 60, False)):
        assert is_today(start, end, zone, midnight + timedelta(minutes=minutes)) is expected


@pytest.mark.parametrize("zone", OFFSETS)
def test_a_slot_is_over_at_its_end_sharp(zone):
    end = to_instant(wall(3, "20:00"), zone)
    assert not is_over(end, end - timedelta(seconds=1))
    assert is_over(end, end)


@pytest.mark.parametrize("zone", OFFSETS)
def test_the_week_is_the_same_days_everywhere(zone):
    assert find_slot_problems([WallSlot(wall(0, "00:00"), wall(0, "02:00"))], zone, MONDAY, SUNDAY) == {}
    assert find_slot_problems([WallSlot(wall(6, "22:00"), wall(7, "00:00"))], zone, MONDAY, SUNDAY) == {}
    late = find_slot_problems([WallSlot(wall(6, "23:00"), wall(7, "00:01"))], zone, MONDAY, SUNDAY)
    assert "hors de la semaine" in late[0]


def test_the_week_lasts_190_hours_from_wallis_to_tahiti():
    start, end = week_bounds(MONDAY, SUNDAY, OFFSETS)
    assert end - start == timedelta(hours=190)
    assert start == to_instant(wall(0, "00:00"), "Pacific/Wallis")
    assert end == to_instant(wall(7, "00:00"), "Pacific/Tahiti")


def test_one_instant_is_two_dates():
    instant = datetime(2031, 5, 20, 10, 30, tzinfo=UTC)
    assert local_date(instant, "Pacific/Wallis") == date(2031, 5, 20)
    assert local_date(instant + timedelta(hours=2), "Pacific/Wallis") == date(2031, 5, 21)
    assert local_date(instant - timedelta(hours=1), "Pacific/Tahiti") == date(2031, 5, 19)


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        ("22:00", "00:00", 0, True),
        ("22:00", "00:00", 1, False),
        ("22:00", "00:01", 1, True),
        ("22:00", "02:00", 1, True),
        ("22:00", "02:00", 2, False),
    ],
)
def test_a_slot_that_ends_at_midnight_is_not_of_the_next_day(start, end, day, expected):
    now = to_instant(wall(day, "12:00"), PARIS)
    assert is_today(wall(0, start), wall(1, end), PARIS, now) is expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (wall(0, "00:00"), wall(0, "01:00"), True),
        (wall(-1, "23:59"), wall(0, "01:00"), False),
        (wall(6, "20:00"), wall(7, "00:00"), True),
        (wall(6, "20:00"), wall(7, "00:01"), False),
        (wall(8, "10:00"), wall(8, "11:00"), False),
    ],
)
def test_inside_the_week(start, end, expected):
    assert is_in_week(start, end, MONDAY, SUNDAY) is expected


@pytest.mark.parametrize(
    ("slots", "wrong"),
    [
        ([], {}),
        ([("10:00", "12:00"), ("12:00", "14:00")], {}),
        ([("10:00", "12:00"), ("11:59", "14:00")], {1}),
        ([("14:00", "16:00"), ("10:00", "15:00")], {0}),
        ([("10:00", "12:00"), ("10:00", "12:00")], {1}),
        ([("10:00", "10:00")], {0}),
        ([("12:00", "10:00")], {0}),
    ],
)
def test_problems_are_told_of_the_right_slot(slots, wrong):
    found = find_slot_problems([WallSlot(wall(0, start), wall(0, end)) for start, end in slots], PARIS)
    assert set(found) == set(wrong)


def test_a_slot_lasts_a_day_at_most():
    whole, longer = WallSlot(wall(0, "10:00"), wall(1, "10:00")), WallSlot(wall(0, "10:00"), wall(1, "10:01"))
    assert find_slot_problems([whole], PARIS) == {}
    assert "24 heures" in find_slot_problems([longer], PARIS)[0]


def test_the_night_of_a_clock_change_is_counted_in_real_hours():
    spring = datetime(2031, 3, 30, 2, 30)  # skipped by the clocks of Paris
    assert to_instant(spring, PARIS).hour == 3
    night = WallSlot(datetime(2031, 3, 29, 23, 0), datetime(2031, 3, 30, 23, 30))
    assert find_slot_problems([night], PARIS) == {}  # 23 h 30 of real time
    autumn = WallSlot(datetime(2031, 10, 25, 23, 30), datetime(2031, 10, 26, 23, 0))
    assert "24 heures" in find_slot_problems([autumn], PARIS)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (format_day(date(2031, 5, 23)), "vendredi 23\u00a0mai"),
        (format_day(date(2031, 6, 1), with_weekday=False), "1er\u00a0juin"),
        (format_day(date(2031, 5, 23), with_weekday=False, with_year=True), "23 mai\u00a02031"),
        (format_time(time(9)), "9\u00a0h"),
        (format_time(time(14, 5)), "14\u00a0h\u00a005"),
        (format_slot(wall(4, "14:00"), wall(4, "16:00")), "vendredi 23\u00a0mai, 14\u00a0h – 16\u00a0h"),
        (format_slot(wall(4, "22:00"), wall(5, "00:00")), "vendredi 23\u00a0mai, 22\u00a0h – 0\u00a0h"),
        (
            format_slot(wall(4, "22:00"), wall(5, "01:00")),
            "vendredi 23\u00a0mai, 22\u00a0h – samedi 24\u00a0mai, 1\u00a0h",
        ),
        (format_period(MONDAY, SUNDAY), "du 19 au 25 mai\u00a02031"),
        (format_period(date(2031, 5, 30), date(2031, 6, 1)), "du 30\u00a0mai au 1er juin\u00a02031"),
        (
            format_period(date(2031, 12, 30), date(2032, 1, 2)),
            "du 30 décembre\u00a02031 au 2 janvier\u00a02032",
        ),
        (format_period(MONDAY, MONDAY), "le 19 mai\u00a02031"),
    ],
)
def test_dates_are_written_in_french(text, expected):
    assert text == expected


@given(moment=st.datetimes(datetime(2020, 1, 1), datetime(2045, 1, 1)), zone=st.sampled_from(sorted(OFFSETS)))
def test_an_instant_reads_the_same_on_the_wall_unless_a_clock_change_skips_it(moment, zone):
    instant = to_instant(moment, zone)
    shown = instant.replace(tzinfo=None)
    assert shown in (moment, moment + timedelta(hours=1))
    assert instant.tzinfo == ZoneInfo(zone)
