"""Budgets of pages that need no browser: elements outside drawings, compressed HTML, scripts and styles of ours."""

from __future__ import annotations

from typing import Any

import brotli
import lightningcss
import pytest
from django.test import Client
from lxml import html

from site_semaine.staticfiles import bundle
from tests import factories
from tests.sources import STATIC

BUDGETS = {
    "/": (300, 25),
    "/programme/": (360, 30),
    "/presse/": (300, 20),
    "/programme/territoires/59-nord/": (360, 25),
}


def count_elements(body: bytes) -> int:
    page = html.document_fromstring(body.decode())
    return len(page.xpath("//*[not(ancestor::svg)]"))


@pytest.mark.django_db
def test_pages_keep_within_their_budget(full_site: Any) -> None:
    factories.make_events(30)
    client = Client()
    for address, (elements, kilobytes) in BUDGETS.items():
        body = client.get(address).content
        assert count_elements(body) <= elements, address
        assert len(brotli.compress(body, quality=5)) <= kilobytes * 1000, address


@pytest.mark.django_db
def test_an_event_keeps_within_its_budget(full_site: Any) -> None:
    factories.make_events(12)
    event = factories.make_event(
        "Un événement à plusieurs dates", slots=[factories.make_slot(day) for day in range(3)]
    )
    assert count_elements(Client().get(f"/programme/{event.slug}/").content) <= 240


def test_scripts_outside_the_map_and_styles_are_light() -> None:
    scripts = [
        path for path in (STATIC / "js").rglob("*.js") if "map" not in path.relative_to(STATIC).as_posix()
    ]
    assert sum(len(brotli.compress(path.read_bytes())) for path in scripts) <= 25_000
    assert len(brotli.compress(bundle(STATIC / "css" / "site.css").encode())) <= 20_000
    assert len(list((STATIC / "fonts").glob("*.woff2"))) <= 2


def test_every_stylesheet_is_read_by_a_strict_parser() -> None:
    for path in (STATIC / "css").rglob("*.css"):
        lightningcss.process_stylesheet(path.read_text("utf-8"))
