"""The decisions on a proposal. Each is one transaction that takes the version that the moderator saw, and always mails."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import F, Q
from wagtail.log_actions import log

from events.mails.kinds import MailKind
from events.mails.outbox import post_mail
from events.mails.values import event_values
from events.models import EventPage, Proposal, State
from home.clock import now

ACTION = "events.moderation"
OPEN = Q(state__in=(State.WAITING, State.CORRECTION)) | Q(state=State.PUBLISHED, has_change=True)
REFUSED = Q(state=State.REFUSED)


class DecidedMeanwhile(Exception):
    """The proposal is not any more what the moderator saw: somebody decided, or its organiser changed it."""


@transaction.atomic
def accept(
    proposal: Proposal, user: AbstractBaseUser, version: int, message: str = "", revision: int | None = None
) -> None:
    """Publish the last revision, the one that `version` showed (and `revision`, when given). Raises DecidedMeanwhile."""
    kind = MailKind.CHANGE_ACCEPTED if proposal.event.live else MailKind.ACCEPTED
    _claim(proposal, version, state=State.PUBLISHED, has_change=False, message=message, decided_at=now())
    event = EventPage.objects.get(pk=proposal.event_id)
    if revision is not None and revision != event.latest_revision_id:
        raise DecidedMeanwhile
    (event.get_latest_revision() or event.save_revision(user=user)).publish(user=user)
    _tell(proposal, user, "Publié", kind, message)


@transaction.atomic
def ask_correction(proposal: Proposal, user: AbstractBaseUser, version: int, message: str) -> None:
    """Send it back to its organiser with what to mend; a published event stays as it is. Raises DecidedMeanwhile."""
    state = State.PUBLISHED if proposal.event.live else State.CORRECTION
    _claim(proposal, version, state=state, has_change=False, message=message, decided_at=now())
    _tell(proposal, user, "Correction demandée", MailKind.CORRECTION, message)


@transaction.atomic
def refuse(proposal: Proposal, user: AbstractBaseUser, version: int, message: str) -> None:
    """Say no to a proposal, or to a change of a published event, which stays as it is. Raises DecidedMeanwhile."""
    live = proposal.event.live
    state = State.PUBLISHED if live else State.REFUSED
    _claim(proposal, version, state=state, has_change=False, message=message, decided_at=now())
    if live:
        EventPage.objects.get(pk=proposal.event_id).save_revision(user=user)
    _tell(proposal, user, "Changement refusé" if live else "Refusé", MailKind.REFUSED, message)


@transaction.atomic
def undo_refusal(proposal: Proposal, user: AbstractBaseUser, version: int, message: str = "") -> None:
    """Put a refused proposal back in the queue. Raises DecidedMeanwhile."""
    _claim(proposal, version, REFUSED, state=State.WAITING, waiting_since=now(), message=message)
    _tell(proposal, user, "Refus annulé", MailKind.REFUSAL_UNDONE, message)


@transaction.atomic
def note_publication(event: EventPage) -> None:
    """An event was published by another way of the admin: its proposal follows, its organiser is told."""
    proposal = Proposal.objects.filter(event_id=event.pk).first()
    if proposal is None or (proposal.state == State.PUBLISHED and not proposal.has_change):
        return
    kind = MailKind.CHANGE_ACCEPTED if proposal.has_change else MailKind.ACCEPTED
    _claim(proposal, proposal.version, Q(), state=State.PUBLISHED, has_change=False, decided_at=now())
    if (
        proposal.confirmed_at and proposal.email
    ):  # an address that nobody proved gets no mail that holds typed words
        post_mail(kind, proposal.email, event_values(event))


def _claim(proposal: Proposal, version: int, among: Q = OPEN, **fields: Any) -> None:
    mine = Proposal.objects.filter(among, pk=proposal.pk, version=version)
    if not mine.update(version=F("version") + 1, **fields):
        raise DecidedMeanwhile
    proposal.refresh_from_db()


def _tell(proposal: Proposal, user: AbstractBaseUser, what: str, kind: MailKind, message: str) -> None:
    event = EventPage.objects.get(pk=proposal.event_id)
    log(instance=event, action=ACTION, user=user, data={"what": what, "message": message})
    if proposal.email:  # erased on demand: nobody is left to tell
        post_mail(kind, proposal.email, event_values(event) | {"message": message})
