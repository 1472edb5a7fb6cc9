"""Several tabs, several robots, several commands at once: one wins, the others are told, nothing is done twice."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from django.test import Client

from events.access.links import make_link
from events.models import OrganiserSession, OutboxMail, Proposal, Purpose
from events.reports.verbs import ask_reports
from events.space.verbs import Overtaken, change, latest
from tests.events.space.makers import HOLDER, make_proposal
from tests.factories import make_edition, make_home_page, make_programme, make_slot

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 8


@pytest.fixture
def site_of_its_own(transactional_db: None) -> None:
    from wagtail.models import Locale

    Locale.objects.get_or_create(language_code="fr")
    home = make_home_page()
    make_edition()
    make_programme(home)


def at_once(act: Callable[[int], Any]) -> list[Any]:
    """What `act(0)` … `act(7)` give when they start together."""
    start = threading.Barrier(AT_ONCE, timeout=60)

    def run(rank: int) -> Any:
        try:
            start.wait()
            return act(rank)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(run, range(AT_ONCE)))


def test_a_link_opens_one_visit(site_of_its_own: None, clock: Any) -> None:
    make_proposal()
    address = make_link(HOLDER, Purpose.SPACE).partition("localhost:8000")[2]
    codes = at_once(lambda rank: Client().post(address).status_code)
    assert sorted(codes) == [303] + [404] * (AT_ONCE - 1)
    assert OrganiserSession.objects.count() == 1


def test_one_change_wins_and_the_others_are_told(site_of_its_own: None, clock: Any) -> None:
    pk = make_proposal().pk
    seen = [Proposal.objects.select_related("event").get(pk=pk) for _ in range(AT_ONCE)]

    def write(rank: int) -> str:
        try:
            change(seen[rank], {"title": f"Titre {rank}"})
        except Overtaken:
            return ""
        return f"Titre {rank}"

    (winner,) = [title for title in at_once(write) if title]
    proposal = Proposal.objects.get(pk=pk)
    assert (latest(proposal).title, proposal.version) == (winner, 1)


def test_a_report_is_asked_once_by_commands_that_run_together(site_of_its_own: None, clock: Any) -> None:
    make_proposal(slots=[make_slot(1)])
    assert sum(at_once(lambda rank: ask_reports())) == 1
    assert OutboxMail.objects.count() == 1
