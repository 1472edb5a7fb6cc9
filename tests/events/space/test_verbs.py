"""What an organiser does: what is published stays until it is read, what is announced shows at once, nothing leaks or is lost."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from wagtail.models import Revision

from events.access.links import make_link
from events.choices import Status
from events.dates import WallSlot
from events.mails.outbox import send_due
from events.models import (
    AccessLink,
    EventPage,
    OrganiserSession,
    OutboxMail,
    Proposal,
    Purpose,
    Source,
    State,
)
from events.space.history import tell_history
from events.space.verbs import (
    Overtaken,
    announce,
    change,
    duplicate,
    erase,
    hand_over,
    latest,
    withdraw,
)
from events.submission.content import read_content
from tests.events.space.makers import HOLDER, come_in, make_proposal
from tests.factories import FIRST_DAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_site")]


def published(proposal: Proposal) -> EventPage:
    return EventPage.objects.get(pk=proposal.event_id)


def slot_of(day: int) -> WallSlot:
    date = FIRST_DAY.replace(day=FIRST_DAY.day + day)
    return WallSlot(
        datetime.combine(date, datetime.min.time().replace(hour=9)),
        datetime.combine(date, datetime.min.time().replace(hour=10)),
    )


def test_a_published_event_stays_while_its_change_waits() -> None:
    proposal = make_proposal()
    change(proposal, {"title": "Nouveau titre", "slots": [slot_of(1)]})
    event = published(proposal)
    assert (event.title, event.live, event.has_unpublished_changes) == (
        "Café IA à la médiathèque",
        True,
        True,
    )
    assert event.slots.get().date != slot_of(1).start.date()
    assert latest(proposal).title == "Nouveau titre"
    proposal.refresh_from_db()
    assert (proposal.state, proposal.has_change, proposal.version) == (State.PUBLISHED, True, 1)


def test_publishing_the_change_shows_it() -> None:
    proposal = make_proposal()
    change(proposal, {"title": "Nouveau titre", "slots": [slot_of(1)]})
    published(proposal).latest_revision.publish()
    event = published(proposal)
    assert event.title == "Nouveau titre"
    assert [slot.date for slot in event.slots.all()] == [slot_of(1).start.date()]


def test_a_correction_goes_back_to_the_queue() -> None:
    proposal = make_proposal(state=State.CORRECTION)
    change(proposal, {"summary": "Corrigé."})
    proposal.refresh_from_db()
    assert (proposal.state, proposal.has_change) == (State.WAITING, False)
    event = published(proposal)
    assert (event.summary, event.live) == ("Corrigé.", False)
    assert latest(proposal).summary == "Corrigé."


def test_a_change_that_is_wrong_changes_nothing() -> None:
    proposal = make_proposal()
    before = Revision.objects.count()
    with pytest.raises(ValidationError):
        change(proposal, {"commune_code": "99999"})
    assert Revision.objects.count() == before
    proposal.refresh_from_db()
    assert proposal.version == 0


def test_two_changes_at_once_and_the_second_is_told() -> None:
    proposal = make_proposal()
    other_tab = Proposal.objects.get(pk=proposal.pk)
    change(proposal, {"title": "Premier"})
    with pytest.raises(Overtaken):
        change(other_tab, {"title": "Second"})
    assert latest(proposal).title == "Premier"


def test_an_announcement_shows_at_once_and_survives_the_next_publication() -> None:
    proposal = make_proposal()
    change(proposal, {"title": "Nouveau titre"})
    announce(Proposal.objects.get(pk=proposal.pk), Status.CANCELLED, "Salle inondée.")
    event = published(proposal)
    assert (event.title, event.status, event.status_message) == (
        "Café IA à la médiathèque", "annule", "Salle inondée.",
    )  # fmt: skip
    event.latest_revision.publish()
    event = published(proposal)
    assert (event.title, event.status, event.status_message) == ("Nouveau titre", "annule", "Salle inondée.")


def test_an_announcement_reaches_the_programme(client: Any) -> None:
    proposal = make_proposal()
    client.get("/programme/")
    announce(proposal, Status.FULL)
    assert "Complet" in client.get("/programme/").content.decode()
    assert "Complet" in client.get(f"/programme/{proposal.event.slug}/").content.decode()


def test_a_copy_is_another_event_already_confirmed() -> None:
    proposal = make_proposal()
    content = read_content(latest(proposal)) | {"slots": [slot_of(2)]}
    copy = duplicate(proposal, content, key="une-cle")
    again = duplicate(proposal, content, key="une-cle")
    assert copy.pk == again.pk
    copy.refresh_from_db()
    assert (copy.state, copy.source, copy.email, copy.event.live) == (
        State.WAITING,
        Source.COPY,
        HOLDER,
        False,
    )
    assert copy.event.code != proposal.event.code
    assert copy.event.slug != proposal.event.slug
    uids = {slot.uid for event in (copy.event, proposal.event) for slot in event.slots.all()}
    assert len(uids) == 2


def test_handing_over_gives_everything_and_forgets_the_former() -> None:
    proposal = make_proposal()
    make_link(HOLDER, Purpose.CONFIRM, proposal)
    hand_over(proposal, "Collegue@Example.org")
    proposal.refresh_from_db()
    assert proposal.email == "collegue@example.org"
    assert AccessLink.objects.get().expires_at <= proposal.created_at
    send_due()
    (sent,) = mail.outbox
    assert sent.to == ["collegue@example.org"]
    assert "médiathèque" not in sent.body + sent.subject
    assert published(proposal).contact_email == "collegue@example.org"
    contents = str(list(Revision.objects.values_list("content", flat=True)))
    assert "Camille Contact" not in contents
    assert "0600000000" not in contents


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.WAITING, State.CORRECTION])
def test_what_is_not_published_is_withdrawn(state: State) -> None:
    proposal = make_proposal(state=state)
    withdraw(proposal)
    proposal.refresh_from_db()
    assert proposal.state == State.WITHDRAWN


def test_what_is_published_is_not_withdrawn_in_silence() -> None:
    proposal = make_proposal()
    with pytest.raises(Overtaken):
        withdraw(proposal)


def test_erasing_leaves_no_trace_of_the_person() -> None:
    public = make_proposal()
    waiting = make_proposal(state=State.WAITING, title="En attente")
    other = make_proposal("autre@example.org", title="D’un autre")
    change(public, {"title": "Nouveau titre", "contact_phone": "0611111111"})
    make_link(HOLDER, Purpose.SPACE)
    come_in()
    erase(HOLDER)
    rows = [
        *EventPage.objects.exclude(pk=other.event_id).values_list("contact_name", "contact_email", "contact_phone"),
        *Revision.objects.exclude(object_id=str(other.event_id)).values_list("content", flat=True),
        *Proposal.objects.exclude(pk=other.pk).values_list("email"),
        *AccessLink.objects.values_list(), *OrganiserSession.objects.values_list(), *OutboxMail.objects.values_list("to"),
    ]  # fmt: skip
    for canary in (HOLDER, "contact.prive@example.org", "Camille Contact", "0600000000", "0611111111"):
        assert canary not in str(rows)
    assert published(public).live
    waiting.refresh_from_db()
    assert waiting.state == State.WITHDRAWN
    assert published(other).contact_name == "Camille Contact"


def test_the_history_tells_what_was_done() -> None:
    proposal = make_proposal()
    change(proposal, {"title": "Nouveau titre"})
    announce(proposal, Status.CANCELLED, "Salle inondée.")
    told = [step.what for step in tell_history(proposal)]
    assert "Nouvelle version" in told
    assert any(what.startswith("Annulé") and "Salle inondée." in what for what in told)
    assert {"Proposition reçue", "Publié au programme"} <= set(told)
