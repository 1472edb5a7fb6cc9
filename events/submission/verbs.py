"""The two verbs of a proposal: `receive` (sent, its address to be proved) and `confirm` (proved, in the queue)."""

from __future__ import annotations

from django.db import transaction

from events.access.limits import MAIL_PER_ADDRESS, MAIL_PER_ADDRESS_A_DAY, take_all
from events.access.links import LIFETIMES, make_link
from events.mails.kinds import MailKind
from events.mails.outbox import post_mail
from events.mails.values import event_values
from events.models import Proposal, Purpose, State
from events.submission.content import Content
from events.submission.store import store_proposal
from events.submission.uploads import Picture
from home.clock import now


@transaction.atomic
def receive(content: Content, *, key: str, email: str, picture: Picture | None = None) -> Proposal:
    """Keep a proposal of the form and mail the link that confirms it. The same key twice makes one event, one mail.

    Beyond the limit of mails to one address, the proposal is kept without a mail: the private space confirms it too.
    Raises what `store_proposal` raises.
    """
    proposal, is_new = store_proposal(content, key=key, email=email, picture=picture)
    if is_new and take_all((MAIL_PER_ADDRESS, proposal.email), (MAIL_PER_ADDRESS_A_DAY, proposal.email)):
        post_mail(
            MailKind.CONFIRM,
            proposal.email,
            {
                "link": make_link(proposal.email, Purpose.CONFIRM, proposal),
                "lifetime": f"{LIFETIMES[Purpose.CONFIRM].days} jours",
            },
        )
    return proposal


@transaction.atomic
def confirm(proposal: Proposal) -> bool:
    """The address is proved: the proposal enters the queue, its organiser is told. False when it was already done."""
    if not enter_queue(proposal):
        return False
    post_mail(MailKind.RECEIVED, proposal.email, event_values(proposal.event))
    return True


@transaction.atomic
def enter_queue(proposal: Proposal) -> bool:
    """To the moderators, without a mail. False when it is already there."""
    instant = now()
    mine = Proposal.objects.filter(pk=proposal.pk, state=State.UNCONFIRMED)
    if not mine.update(state=State.WAITING, confirmed_at=instant, waiting_since=instant):
        return False
    proposal.refresh_from_db()
    return True
