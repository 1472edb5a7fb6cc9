"""Each decision: the version that was seen, the state, what is online, the mail, the history."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import PageLogEntry

from events.mails.kinds import MailKind
from events.models import EventPage, OutboxMail, Proposal, State
from events.moderation.verbs import DecidedMeanwhile, accept, ask_correction, refuse, undo_refusal
from tests.events.space.makers import HOLDER, make_proposal
from tests.factories import make_user


@pytest.fixture
def moderator(small_site):
    return make_user("moderation", is_superuser=True)


def mails() -> list[tuple[str, str]]:
    return list(OutboxMail.objects.order_by("pk").values_list("kind", "to"))


def make_change(title: str = "Titre nouveau") -> Proposal:
    """A published event whose organiser changed the title."""
    proposal = make_proposal()
    event = EventPage.objects.get(pk=proposal.event_id)
    event.title = title
    event.save_revision()
    Proposal.objects.filter(pk=proposal.pk).update(has_change=True)
    return Proposal.objects.get(pk=proposal.pk)


def test_accept_publishes_and_tells(moderator):
    proposal = make_proposal(state=State.WAITING)
    accept(proposal, moderator, proposal.version, "Merci !")
    event = EventPage.objects.get(pk=proposal.event_id)
    assert (event.live, proposal.state, proposal.has_change) == (True, State.PUBLISHED, False)
    assert mails() == [(MailKind.ACCEPTED, HOLDER)]
    assert "Merci !" in OutboxMail.objects.get().text
    assert PageLogEntry.objects.filter(page=event, action="events.moderation", user=moderator).count() == 1


def test_accepting_a_change_puts_it_online(moderator):
    proposal = make_change()
    assert EventPage.objects.get(pk=proposal.event_id).title != "Titre nouveau"
    accept(proposal, moderator, proposal.version)
    assert EventPage.objects.get(pk=proposal.event_id).title == "Titre nouveau"
    assert mails() == [(MailKind.CHANGE_ACCEPTED, HOLDER)]


def test_a_correction_sends_it_back(moderator):
    proposal = make_proposal(state=State.WAITING)
    ask_correction(proposal, moderator, proposal.version, "Quelle adresse ?")
    assert (proposal.state, proposal.message) == (State.CORRECTION, "Quelle adresse ?")
    assert not EventPage.objects.get(pk=proposal.event_id).live
    assert mails() == [(MailKind.CORRECTION, HOLDER)]


def test_refusing_a_change_keeps_what_is_online(moderator):
    proposal = make_change()
    refuse(proposal, moderator, proposal.version, "Non.")
    event = EventPage.objects.get(pk=proposal.event_id)
    assert event.live
    assert event.get_latest_revision_as_object().title == event.title != "Titre nouveau"
    assert (proposal.state, proposal.has_change) == (State.PUBLISHED, False)


def test_a_refusal_can_be_undone(moderator):
    proposal = make_proposal(state=State.WAITING)
    refuse(proposal, moderator, proposal.version, "Hors sujet.")
    assert proposal.state == State.REFUSED
    undo_refusal(proposal, moderator, proposal.version)
    assert proposal.state == State.WAITING
    assert mails() == [(MailKind.REFUSED, HOLDER), (MailKind.REFUSAL_UNDONE, HOLDER)]
    with pytest.raises(DecidedMeanwhile):
        undo_refusal(proposal, moderator, proposal.version)


@pytest.mark.parametrize("second", [accept, ask_correction, refuse])
def test_the_second_moderator_is_told_and_nothing_is_done(moderator, second):
    proposal = make_proposal(state=State.WAITING)
    seen = proposal.version
    accept(proposal, moderator, seen)
    with pytest.raises(DecidedMeanwhile):
        second(Proposal.objects.get(pk=proposal.pk), moderator, seen, "trop tard")
    assert mails() == [(MailKind.ACCEPTED, HOLDER)]
    assert Proposal.objects.get(pk=proposal.pk).state == State.PUBLISHED


def test_a_version_that_was_not_seen_is_not_published(moderator):
    proposal = make_proposal(state=State.WAITING)
    seen = proposal.version
    Proposal.objects.filter(pk=proposal.pk).update(version=seen + 1)
    with pytest.raises(DecidedMeanwhile):
        accept(proposal, moderator, seen)
    assert not EventPage.objects.get(pk=proposal.event_id).live


def test_publishing_in_the_editor_is_accepting(moderator):
    proposal = make_proposal(state=State.WAITING)
    proposal.event.get_latest_revision().publish(user=moderator)
    assert Proposal.objects.get(pk=proposal.pk).state == State.PUBLISHED
    assert mails() == [(MailKind.ACCEPTED, HOLDER)]
    EventPage.objects.get(pk=proposal.event_id).save_revision().publish(user=moderator)
    assert len(mails()) == 1


def test_publishing_what_nobody_confirmed_mails_nobody(moderator):
    proposal = make_proposal(state=State.UNCONFIRMED)
    proposal.event.get_latest_revision().publish(user=moderator)
    assert Proposal.objects.get(pk=proposal.pk).state == State.PUBLISHED
    assert mails() == []


def test_an_event_that_cannot_be_published_leaves_all_as_it_was(moderator, monkeypatch):
    proposal = make_proposal(state=State.WAITING)

    def fail(*args, **kwargs):
        raise ValidationError("Il manque un créneau.")

    monkeypatch.setattr("wagtail.models.Revision.publish", fail)
    with pytest.raises(ValidationError):
        accept(proposal, moderator, proposal.version)
    assert Proposal.objects.get(pk=proposal.pk).state == State.WAITING
    assert mails() == []


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.WITHDRAWN, State.REFUSED, State.PUBLISHED])
@pytest.mark.parametrize("verb", [accept, ask_correction, refuse])
def test_only_what_waits_is_decided(moderator, state, verb):
    proposal = make_proposal(state=state)
    with pytest.raises(DecidedMeanwhile):
        verb(proposal, moderator, proposal.version, "non")
    assert mails() == []


def test_a_draft_saved_meanwhile_in_the_editor_is_not_published(moderator):
    proposal = make_proposal(state=State.WAITING)
    seen = proposal.event.latest_revision_id
    EventPage.objects.get(pk=proposal.event_id).save_revision()
    with pytest.raises(DecidedMeanwhile):
        accept(proposal, moderator, proposal.version, "", seen)
    assert Proposal.objects.get(pk=proposal.pk).state == State.WAITING


def test_an_erased_organiser_gets_no_mail(moderator):
    proposal = make_change()
    Proposal.objects.filter(pk=proposal.pk).update(email="")
    accept(Proposal.objects.get(pk=proposal.pk), moderator, proposal.version)
    assert mails() == []
