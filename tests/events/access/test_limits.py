"""Limits and traps for robots (robustness T-BOT-…)."""

from datetime import timedelta

import pytest

from events.access.limits import DAY, Limit, take_all, take_one
from events.access.network import client_network
from events.access.traps import check_stamp, stamp_form
from events.models import RateCount

TWO = Limit("essai", 2)


def test_one_too_many_is_refused_until_the_window_ends(db, clock):
    assert [take_one(TWO, "a") for _ in range(3)] == [True, True, False]
    assert take_one(TWO, "b")
    clock.shift(timedelta(hours=1))
    assert take_one(TWO, "a")


def test_no_address_is_kept(db):
    take_one(TWO, "personne@example.org")
    assert "personne" not in str(list(RateCount.objects.values()))


def test_the_same_address_has_another_hash_the_next_day(db, clock):
    take_one(TWO, "a")
    clock.shift(DAY)
    take_one(TWO, "a")
    assert len(set(RateCount.objects.values_list("who", flat=True))) == 2


def test_every_limit_counts_even_when_one_is_passed(db):
    other = Limit("autre", 5)
    for _ in range(3):
        take_all((TWO, "a"), (other, "a"))
    assert RateCount.objects.get(what="autre").count == 3


def test_case_does_not_open_a_second_account(db):
    assert [take_one(TWO, name) for name in ("A@x.fr", "a@x.fr", "a@X.fr")] == [True, True, False]


@pytest.mark.parametrize(
    ("environment", "proxies", "network"),
    [
        ({"REMOTE_ADDR": "192.0.2.7"}, 0, "192.0.2.7"),
        ({"REMOTE_ADDR": "192.0.2.7", "HTTP_X_FORWARDED_FOR": "203.0.113.9"}, 0, "192.0.2.7"),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 203.0.113.9"}, 1, "203.0.113.9"),
        (
            {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 203.0.113.9, 10.0.0.1"},
            2,
            "203.0.113.9",
        ),
        ({"REMOTE_ADDR": "127.0.0.1"}, 1, ""),
        ({"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}, 0, "2001:db8:1:2::/64"),
        ({"REMOTE_ADDR": "::ffff:192.0.2.7"}, 0, "192.0.2.7"),
        ({"REMOTE_ADDR": "n'importe quoi"}, 0, ""),
        ({}, 0, ""),
    ],
)
def test_where_a_request_comes_from(environment, proxies, network):
    assert client_network(environment, proxies) == network


def test_a_form_that_comes_back_too_soon_or_too_late_is_a_robots(clock):
    stamp = stamp_form()
    assert not check_stamp(stamp)
    clock.shift(timedelta(seconds=4))
    assert check_stamp(stamp)
    clock.shift(timedelta(hours=24))
    assert not check_stamp(stamp)


@pytest.mark.parametrize("forged", ["", "formulaire", "formulaire:x:y", "a:b:c:d"])
def test_a_forged_stamp_is_refused(forged):
    assert not check_stamp(forged)
