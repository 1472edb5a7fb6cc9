"""What the page of the open data promises is what the programme reads."""

from __future__ import annotations

import pytest
from django.test import Client

from events.exports.data_views import FILTERS
from events.filters import ProgrammeForm

ONLY_ON_SCREEN = {"autour", "tri", "vue", "page"}


def test_every_filter_is_documented_and_no_other() -> None:
    assert {row[0] for row in FILTERS} == set(ProgrammeForm.base_fields) - ONLY_ON_SCREEN


@pytest.mark.django_db
def test_a_public_page_is_asked_again_each_time(client: Client) -> None:
    assert client.get("/programme/donnees/").headers["Cache-Control"] == "no-cache"
