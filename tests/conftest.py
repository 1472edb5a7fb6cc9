"""What every test starts from: a frozen clock inside a week, a forgotten index, and a small site on demand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.cache import cache

from tests.browser import find_browser

NOW = datetime(
    2031, 5, 21, 10, 0, tzinfo=ZoneInfo("Europe/Paris")
)  # Wednesday of `factories.FIRST_DAY`'s week


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: their site stays in the database from the first of them to the last."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if not find_browser():
        terminalreporter.section("ATTENTION", sep="!")
        terminalreporter.line(
            "No Chromium here: the browser tests were SKIPPED. Install one, or set BROWSER_PATH."
        )


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With `FAIL_ON_SKIP=1` (continuous integration), a test that did not run is a test that failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if (
        os.environ.get("FAIL_ON_SKIP") == "1"
        and reporter
        and reporter.stats.get("skipped")
        and exitstatus == 0
    ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def clock(request: pytest.FixtureRequest) -> Iterator[time_machine.Coordinates | None]:
    """The time of the test: it stands still at `NOW`; `clock.move_to(instant)` changes it. Browser tests use `site_clock`."""
    if request.node.get_closest_marker("browser"):
        yield None
        return
    with time_machine.travel(NOW, tick=False) as coordinates:
        yield coordinates


@pytest.fixture(autouse=True)
def _each_test_alone(clock: object) -> None:
    """No test inherits the clock, the cache or the programme's index of the one before."""
    from events.index import forget_index

    cache.clear()
    forget_index()


@dataclass(frozen=True)
class SmallSite:
    """A site with nothing but its home page, its current edition and an empty programme."""

    home: object
    edition: object
    programme: object


@pytest.fixture
def small_site(db: None) -> SmallSite:
    from tests import factories

    home = factories.make_home_page()
    return SmallSite(home, factories.make_edition(), factories.make_programme(home))


@pytest.fixture
def full_site(db: None) -> Any:
    """Every page that the starter content makes, and three events, in the week of the clock. Gives the edition."""
    from home.models import Edition
    from home.starter.build import build_starter_content
    from tests import factories

    list(build_starter_content())
    Edition.objects.update(first_day=factories.FIRST_DAY, last_day=factories.LAST_DAY)
    factories.make_event(audiences=["familles"], tags=["essai"])
    factories.make_event("En ligne", commune="")
    factories.make_event("À Saint-Denis", commune=factories.SAINT_DENIS_REUNION)
    return Edition.objects.current()
