"""Fifty presses at once make one event; different proposals at once are all kept."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.test import Client

from events.mails.kinds import MailKind
from events.models import EventPage, OutboxMail, Proposal
from events.submission.verbs import confirm
from tests.events.submission.typed import make_page, post, typed
from tests.factories import make_edition, make_home_page, make_programme

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def open_form(transactional_db, clock):
    from wagtail.models import Locale

    Locale.objects.get_or_create(language_code="fr")
    home = make_home_page()
    make_edition()
    make_programme(home)
    make_page(home)


def send_all(sendings: list[dict]) -> list[int]:
    start = threading.Barrier(len(sendings), timeout=60)

    def send(data: dict) -> int:
        try:
            start.wait()
            return post(Client(), data).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(sendings)) as pool:
        return list(pool.map(send, sendings))


def test_fifty_identical_sendings_make_one_event(open_form, clock):
    number = 50 if connection.vendor == "postgresql" else 12  # SQLite has one writer: fewer show as much
    data = typed()
    clock.shift(timedelta(minutes=1))
    codes = send_all([data] * number)
    assert (EventPage.objects.count(), Proposal.objects.count(), OutboxMail.objects.count()) == (1, 1, 1)
    assert set(codes) <= {303, 429}
    assert codes.count(303) >= min(number, 20)


def test_different_proposals_at_once_are_all_kept(open_form, clock):
    sendings = [
        typed(title=f"Rencontre {number}", contact_email=f"p{number}@example.org") for number in range(12)
    ]
    clock.shift(timedelta(minutes=1))
    assert send_all(sendings) == [303] * 12
    assert EventPage.objects.count() == Proposal.objects.count() == 12
    assert EventPage.find_problems() == ([], [], [], [], [])


def test_two_presses_on_the_mailed_button_confirm_once(open_form, clock):
    data = typed()
    clock.shift(timedelta(minutes=1))
    post(Client(), data)
    proposal = Proposal.objects.get()

    def press(_: int) -> bool:
        try:
            return confirm(Proposal.objects.get(pk=proposal.pk))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(press, range(8))) == [False] * 7 + [True]
    assert OutboxMail.objects.filter(kind=MailKind.RECEIVED).count() == 1
