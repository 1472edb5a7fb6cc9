"""A site whose form is open, and a stamp that is old enough."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.events.submission.typed import make_page, typed


@pytest.fixture
def page(small_site: Any) -> Any:
    return make_page(small_site.home)


@pytest.fixture
def proposal_data(page: Any, clock: Any) -> dict[str, Any]:
    """A right proposal, a minute after its form was shown."""
    data = typed()
    clock.shift(timedelta(minutes=1))
    return data
