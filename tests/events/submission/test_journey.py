"""Propose, read again, send, confirm: what is stored, what is mailed, what a second press changes (nothing)."""

from __future__ import annotations

import re

import pytest
from django.core import mail

from events.access.links import find_link
from events.mails.outbox import send_due
from events.models import EventPage, Proposal, State
from events.submission.verbs import confirm
from tests.events.submission.typed import DONE, filled, post, soup
from tests.reading import text_of

pytestmark = pytest.mark.django_db


def test_a_proposal_becomes_a_draft_and_a_mail(client, proposal_data):
    answer = post(client, proposal_data)

    assert (answer.status_code, answer["Location"]) == (303, DONE)
    proposal = Proposal.objects.get()
    event = proposal.event
    assert (proposal.state, proposal.email, event.live) == (State.UNCONFIRMED, "camille@example.org", False)
    assert (event.title, event.commune_code, event.department_code) == (
        "Café IA à la médiathèque",
        "59012",
        "59",
    )
    assert event.access_codes == ["hi", "mi"]
    assert [str(audience) for audience in event.audiences.all()] == ["Tout public"]
    assert [(slot.start_time.hour, slot.end_time.hour) for slot in event.slots.all()] == [(18, 20)]
    assert event.latest_revision is not None
    send_due()
    assert [message.to for message in mail.outbox] == [["camille@example.org"]]
    assert "médiathèque" not in mail.outbox[0].body.lower()


def test_the_mailed_link_confirms(client, proposal_data):
    post(client, proposal_data)
    send_due()
    token = re.search(r"/lien/([\w-]+)/", mail.outbox[0].body)[1]
    link = find_link(token)

    assert confirm(link.proposal)
    assert not confirm(link.proposal)

    proposal = Proposal.objects.get()
    assert proposal.state == State.WAITING
    assert proposal.waiting_since
    send_due()
    assert mail.outbox[1].subject == "Votre proposition est entre nos mains : Café IA à la médiathèque"


def test_the_recap_shows_all_and_sends_all(client, proposal_data):
    recap = soup(post(client, proposal_data | {"action": "verifier"}))
    shown = text_of(recap, ".recap__list")
    for words in ("Café IA à la médiathèque", "Anor (59)", "18 h – 20 h", "camille@example.org", "moteur"):
        assert words in shown
    assert not EventPage.objects.exists()

    sent = filled(recap) | {"action": "envoyer"}
    assert post(client, sent).status_code == 303
    event = EventPage.objects.get()
    assert (event.title, event.description) == (proposal_data["title"], "Un échange libre.\n\nSans jargon.")
    assert event.access_codes == ["hi", "mi"]
    assert event.slots.count() == 1
