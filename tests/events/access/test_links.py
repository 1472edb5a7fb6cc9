"""Magic links (robustness ML-…): random, hashed, bound, single use, short-lived, consumed by an action."""

from datetime import timedelta

import pytest

from events.access.links import LIFETIMES, find_link, make_link, use_link
from events.access.tokens import draw_token, hash_token, is_token
from events.models import AccessLink, Purpose


def token_of(address: str) -> str:
    return address.rstrip("/").rsplit("/", 1)[1]


def test_tokens_are_long_and_differ():
    tokens = {draw_token() for _ in range(200)}
    assert len(tokens) == 200
    assert {len(token) for token in tokens} == {43}


@pytest.mark.parametrize(
    "text", ["", "x", "é" * 43, "a" * 44, "a" * 42, "../" * 14, "a" * 42 + "\n", "a" * 42 + "\x00"]
)
def test_what_is_no_token_is_not_looked_up(text):
    assert not is_token(text)


def test_only_the_hash_is_kept(db):
    token = token_of(make_link("a@example.org", Purpose.SPACE))
    link = AccessLink.objects.get()
    assert link.token_hash == hash_token(token)
    assert token not in str(vars(link))


def test_a_link_serves_once(db):
    token = token_of(make_link("a@example.org", Purpose.SPACE))
    assert use_link(token).email == "a@example.org"
    assert use_link(token) is None
    assert find_link(token) is None


def test_looking_at_a_link_does_not_use_it(db):
    token = token_of(make_link("a@example.org", Purpose.SPACE))
    assert find_link(token)
    assert find_link(token)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_link_dies_at_its_hour_and_stays_dead_when_the_clock_goes_back(db, clock, purpose):
    token = token_of(make_link("a@example.org", purpose))
    clock.shift(LIFETIMES[purpose] - timedelta(seconds=1))
    assert find_link(token)
    used = token_of(make_link("b@example.org", purpose))
    assert use_link(used)
    clock.shift(timedelta(seconds=1))
    assert find_link(token) is None
    clock.shift(-timedelta(hours=1))
    assert find_link(used) is None


def test_a_new_link_voids_the_older_of_the_same_address_and_purpose(db):
    first = token_of(make_link("a@example.org", Purpose.SPACE))
    other = token_of(make_link("b@example.org", Purpose.SPACE))
    second = token_of(make_link("a@example.org", Purpose.SPACE))
    assert find_link(first) is None
    assert find_link(other)
    assert find_link(second)
