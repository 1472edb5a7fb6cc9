"""What an organiser does with an event, each in one transaction: change, copy, announce, hand over, withdraw, erase."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F
from wagtail.log_actions import log
from wagtail.models import Revision

from events.access.limits import MAIL_PER_ADDRESS, MAIL_PER_ADDRESS_A_DAY, take_all
from events.choices import Status
from events.mails.kinds import MailKind
from events.mails.outbox import post_mail
from events.mails.values import space_url
from events.models import AccessLink, EventPage, OrganiserSession, OutboxMail, Proposal, Source, State
from events.submission.content import Content, write_content
from events.submission.store import keep_picture, store_proposal
from events.submission.uploads import Picture
from events.submission.verbs import confirm
from home.clock import now

CONTACT = ("contact_name", "contact_email", "contact_phone")
UNPUBLISHED = (State.UNCONFIRMED, State.WAITING, State.CORRECTION)
ACTION = "events.organiser"


class Overtaken(Exception):
    """Somebody else, or another tab, acted on the event meanwhile."""


@transaction.atomic
def change(
    proposal: Proposal, content: Content, picture: Picture | None = None, *, drops_picture: bool = False
) -> None:
    """Write a new revision that waits for a moderator. What is published stays as it is until then.

    Raises ValidationError for a content that is wrong, Overtaken.
    """
    event = latest(proposal)
    write_content(event, content)
    if picture:
        event.image = keep_picture(picture, event.title)
    elif drops_picture:
        event.image = None
    event.derive()
    event.full_clean()
    _claim(proposal, **_back_to_queue(event))
    if not event.live:
        event.save()
    event.save_revision()
    _record(event, "Nouvelle version")


def latest(proposal: Proposal) -> EventPage:
    """The event as its organiser last wrote it."""
    event: EventPage = proposal.event.get_latest_revision_as_object()
    return event


def _back_to_queue(event: EventPage) -> dict[str, Any]:
    waiting = {"waiting_since": now()}
    return waiting | ({"has_change": True} if event.live else {"state": State.WAITING})


def _claim(proposal: Proposal, **fields: Any) -> None:
    """Write these fields if nobody wrote meanwhile; Overtaken otherwise."""
    mine = Proposal.objects.filter(pk=proposal.pk, version=proposal.version)
    if not mine.update(version=F("version") + 1, **fields):
        raise Overtaken
    proposal.refresh_from_db()


def _record(event: EventPage, what: str) -> None:
    """One line of the event's history, for its organiser and for the team."""
    log(instance=event, action=ACTION, data={"what": what})


@transaction.atomic
def duplicate(
    proposal: Proposal,
    content: Content,
    *,
    key: str,
    picture: Picture | None = None,
    drops_picture: bool = False,
) -> Proposal:
    """Propose another event like this one. Its address is already proved: it goes straight to the moderators."""
    copy, is_new = store_proposal(content, key=key, email=proposal.email, source=Source.COPY, picture=picture)
    if is_new:
        original = latest(proposal)
        if original.image_id and not picture and not drops_picture:
            copy.event.image = original.image
            copy.event.save()
            copy.event.save_revision()
        confirm(copy)
    return copy


@transaction.atomic
def announce(proposal: Proposal, status: Status, message: str = "") -> None:
    """Tell visitors at once: full, postponed, cancelled, on again. No moderator is waited for."""
    event = proposal.event
    event.status, event.status_message, event.last_published_at = status, message, now()
    event.save(update_fields=["status", "status_message", "last_published_at"])
    _rewrite(Revision.objects.filter(pk=event.latest_revision_id), status=str(status), status_message=message)
    _record(event, f"{Status(status).label}{f' : {message}' if message else ''}")


def _rewrite(revisions: Any, **fields: Any) -> None:
    """Set fields in the content of revisions, so that a later publication does not bring the old ones back."""
    for revision in revisions:
        revision.content |= fields
        revision.save(update_fields=["content"])


@transaction.atomic
def hand_over(proposal: Proposal, email: str) -> None:
    """Give the event to a colleague, who gets a mail; whoever had it loses it. The former contact is erased."""
    former = proposal.email
    _claim(proposal, email=email.lower())
    AccessLink.objects.filter(proposal=proposal, email=former, used_at=None).update(expires_at=now())
    _write_contact(proposal.event, dict.fromkeys(CONTACT, "") | {"contact_email": proposal.email})
    _record(proposal.event, "Confié à un collègue")
    if take_all((MAIL_PER_ADDRESS, proposal.email), (MAIL_PER_ADDRESS_A_DAY, proposal.email)):
        post_mail(MailKind.HANDED_OVER, proposal.email, {"space_url": space_url()})


@transaction.atomic
def keep_contact(proposal: Proposal, content: Content) -> None:
    """Write the private contact at once: no visitor sees it, no moderator is waited for."""
    fields = {name: content[name] for name in CONTACT}  # type: ignore[literal-required]
    _write_contact(proposal.event, fields)
    _record(proposal.event, "Coordonnées changées")


def _write_contact(event: EventPage, fields: dict[str, str]) -> None:
    """The private contact of an event, everywhere it is written: the event and all its revisions."""
    EventPage.objects.filter(pk=event.pk).update(**fields)
    _rewrite(Revision.objects.for_instance(event), **fields)


@transaction.atomic
def withdraw(proposal: Proposal) -> None:
    """Take back a proposal that is not published; one that is can be cancelled, so that visitors learn it."""
    if proposal.state not in UNPUBLISHED:
        raise Overtaken
    _claim(proposal, state=State.WITHDRAWN, waiting_since=None)
    workflow = proposal.event.current_workflow_state
    if workflow:
        workflow.cancel()
    _record(proposal.event, "Proposition retirée")


@transaction.atomic
def erase(email: str) -> None:
    """Forget a person: what waits is withdrawn, what is published stays without its private contact, nobody holds it."""
    for proposal in Proposal.objects.filter(email__iexact=email).select_related("event"):
        if proposal.state in UNPUBLISHED:
            withdraw(proposal)
        _write_contact(proposal.event, dict.fromkeys(CONTACT, ""))
        _claim(proposal, email="")
        _record(proposal.event, "Données personnelles effacées")
    for model, field in ((AccessLink, "email"), (OrganiserSession, "email"), (OutboxMail, "to")):
        model.objects.filter(**{f"{field}__iexact": email}).delete()
