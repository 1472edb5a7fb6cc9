"""Who works in the admin."""

from __future__ import annotations

from typing import Any

import pytest

from home.groups import ensure_groups
from tests.factories import make_user


@pytest.fixture
def chief(small_site: Any, client: Any) -> Any:
    """A browser whose user may do everything."""
    client.force_login(make_user("cheffe", is_superuser=True))
    return client


@pytest.fixture
def moderator(small_site: Any, client: Any) -> Any:
    """A browser of the group « Modération »."""
    ensure_groups()
    client.force_login(make_user("modo", groups=["Modération"]))
    return client
