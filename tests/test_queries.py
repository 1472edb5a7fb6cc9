"""Every list costs the same number of SQL queries with one event and with thirty, and at most fifteen a page."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.models import EventPage
from tests import factories

pytestmark = pytest.mark.django_db

MOST = 15
ADDRESSES = (
    "/",
    "/programme/",
    "/programme/?q=rencontre&format=cafe-ia&modalite=presentiel&departement=59&commune=59012&rayon=50&tri=distance&vue=carte",
    "/programme/?page=2",
    "/programme/territoires/",
    "/programme/territoires/59-nord/",
    "/programme/territoires/region-32-hauts-de-france/",
    "/recherche/?q=rencontre",
)


def count(address: str) -> int:
    """Queries of a warm process (the first visit reads what is read once) with empty caches of pages."""
    client = Client()
    for _ in range(2):
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200, address
    return len(asked)


def test_pages_cost_the_same_with_one_event_and_with_thirty(full_site: Any) -> None:
    event = EventPage.objects.filter(commune_code=factories.ANOR).first()
    addresses = (*ADDRESSES, f"/programme/{event.slug}/")
    few = {address: count(address) for address in addresses}
    factories.make_events(30)
    many = {address: count(address) for address in addresses}
    assert max(many.values()) <= MOST, many
    # Three events have no neighbour of their own day or format; beyond, nothing may grow.
    assert {
        address: many[address] - few[address] for address in addresses if many[address] > few[address] + 1
    } == {}
    factories.make_events(12, commune=factories.LYON)
    assert {address: count(address) for address in addresses} == many
