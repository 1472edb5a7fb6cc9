"""Random and hostile query strings on every public address: an answer may be empty or a refusal, never a failure."""

from __future__ import annotations

import string
from itertools import product
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.addresses import public_addresses

pytestmark = pytest.mark.django_db

NAMES = (
    "q", "jour", "format", "modalite", "region", "departement", "commune", "rayon", "autour", "public", "acces", "presse",
    "tri", "vue", "page", "lat", "lon", "z", "bbox", "limite", "separateur",
)  # fmt: skip
VALUES = (
    "", "0", "1", "-1", "2", "99999999999999999999", "1e309", "nan", "inf", "٣", "²", "1.5", "true", "null", "None",
    "anor", "Lyon", "Saint-Étienne", "59", "2A", "974", "59012", "97411", "75056", "cafe-ia", "en-ligne", "presentiel",
    "2031-05-21", "2031-13-45", "0000-00-00", "9999-12-31", "48.85,2.35", "nan,nan", "91,181", "1,", "carte", "distance", "mi",
)  # fmt: skip
HOSTILE = (
    "'", '"', "\\", "%", "_", "*", "' OR 1=1 --", '" OR ""="', "'; DROP TABLE home_edition; --", "a:* & b", "!!", "((", "))",
    "a & | b", "<script>alert(1)</script>", "{{ 7*7 }}", "{% debug %}", "${jndi:ldap://x}", "../../../etc/passwd", "\x00", "\x00\x00'",
    "\ud7ff", "\ufffe", "\u202e", "\u200b" * 50, "é" * 400, "e\u0301" * 200, "ß", "İ", "ﬁ", "a" * 5000, "a " * 3000, "\r\nSet-Cookie: a=b",
    "NEAR/3", "AND", "OR", "NOT", "^a", "a~", "[a-z]+", "(a+)+$", "🎉" * 100, "\u0000anor", "\n", "\t", "+", "&&", "##", "@@ts",
)  # fmt: skip

text = st.one_of(
    st.sampled_from(VALUES),
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
    st.text(alphabet=string.digits + "-.,", max_size=30),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
)
name = st.one_of(st.sampled_from(NAMES), st.sampled_from(NAMES), st.text(max_size=12))
query = st.lists(st.tuples(name, text), max_size=8)
fuzzed = settings(deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), max_examples=500)


@pytest.fixture
def addresses(full_site: Any) -> list[str]:
    return public_addresses(full_site)


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=True)


def encode(pairs: list[tuple[str, str]]) -> str:
    return urlencode(
        [(key.encode("utf-8", "replace"), value.encode("utf-8", "replace")) for key, value in pairs]
    )


def test_random_query_strings_never_break_an_address(addresses: list[str], reader: Client) -> None:
    @fuzzed
    @given(address=st.sampled_from(addresses), pairs=query)
    def ask(address: str, pairs: list[tuple[str, str]]) -> None:
        asked = f"{address}?{encode(pairs)}"
        assert reader.get(asked).status_code < 500, asked

    ask()


def test_raw_bytes_in_a_query_string_never_break_an_address(addresses: list[str], reader: Client) -> None:
    @settings(fuzzed, max_examples=60)
    @given(address=st.sampled_from(addresses), raw=st.binary(max_size=60))
    def ask(address: str, raw: bytes) -> None:
        assert reader.get(address, QUERY_STRING=raw.decode("latin-1")).status_code < 500, (address, raw)

    ask()


SEARCHES = (
    ("/programme/", "q"),
    ("/programme/", "commune"),
    ("/recherche/", "q"),
    ("/programme/communes.json", "q"),
)


def test_a_hostile_search_is_answered_and_shown_as_text(full_site: Any, reader: Client) -> None:
    for (address, field), words in product(SEARCHES, HOSTILE):
        response = reader.get(f"{address}?{field}={quote(words.encode('utf-8', 'replace'))}")
        assert response.status_code < 500, words
        assert b"<script>alert(1)</script>" not in response.content
        assert "Set-Cookie" not in response.headers


PIECES = ("%00", "%0A", "..%2F..%2Fetc", "%F0%28%8C%28", "%E9", "'", "a" * 3000, "é", "%")
PATHS = (
    "/{}/", "/programme/{}/", "/programme/territoires/{}/", "/e/{}", "/programme/{}/evenement.ics",
    "/programme/editions/{}/", "/documents/{}/x",
)  # fmt: skip


def test_hostile_paths_never_break(small_site: Any, reader: Client) -> None:
    for piece, path in product(PIECES, PATHS):
        assert reader.get(path.format(piece)).status_code < 500, (path, piece)
