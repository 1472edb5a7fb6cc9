"""A real Chromium in front of a real server that shows the demo content.

The browser comes from `BROWSER_PATH`, else from the system. Without one these tests are skipped, loudly; with
`REQUIRE_BROWSER=1` that is a failure. The site is built once, committed, and read by all: a test that writes
makes its own objects. Tests may use the ORM directly.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import FLAGS, find_browser

os.environ.setdefault(
    "DJANGO_ALLOW_ASYNC_UNSAFE", "1"
)  # the synchronous browser API runs an event loop of its own

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    path = find_browser()
    if path is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("REQUIRE_BROWSER=1 and there is no Chromium: install one or set BROWSER_PATH.")
        pytest.skip("no Chromium found")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Browser tests never write in the real database: pytest-django makes a test one only if another test asks for it."""
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    name, test_name = connection.settings_dict["NAME"], connection.settings_dict["TEST"]["NAME"]
    if name == test_name or str(name).startswith("test_"):
        yield
        return
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        yield
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def demo_server(browser: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The address (no final slash) of a server over the starter content and a small demo programme."""
    from pytest_django.live_server_helper import LiveServer

    from tests.e2e.demo import build_demo

    with django_db_blocker.unblock():
        build_demo()
        server = LiveServer("127.0.0.1")
        yield server.url
        server.stop()


@pytest.fixture
def site(demo_server: str, django_db_blocker: Any, settings: Any) -> Iterator[str]:
    """The address of the demo site, at 10:00 on the third day of its week; `site_clock` moves that."""
    from tests.e2e.demo import moment

    settings.SITE_CLOCK = moment(day=2, hour=10)
    settings.SITE_URL = demo_server
    with django_db_blocker.unblock():
        yield demo_server


@pytest.fixture
def site_clock(site: str, settings: Any) -> Callable[..., None]:
    """`site_clock(day=2, hour=10)`: what time it is in Paris; day 0 is the first of the edition, -1 the eve."""
    from tests.e2e.demo import moment

    def move(day: int, hour: int = 10) -> None:
        settings.SITE_CLOCK = moment(day=day, hour=hour)

    return move


@pytest.fixture
def new_page(browser: Any, site: str) -> Iterator[Callable[..., Any]]:
    """`new_page(width=390, height=844, javascript=False, **context options)`: a page of a fresh visitor."""
    contexts = []

    def open_page(*, width: int = 1280, height: int = 900, javascript: bool = True, **options: Any) -> Any:
        context = browser.new_context(
            base_url=site, locale="fr-FR", timezone_id="Europe/Paris", java_script_enabled=javascript,
            viewport={"width": width, "height": height}, **options,
        )  # fmt: skip
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    """A page of 1280 × 900 with JavaScript, at no address yet: `page.goto("/programme/")`."""
    return new_page()
