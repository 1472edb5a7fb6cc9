"""What waits for a moderator: which proposals, with what to look at in each. Costs the same with 1 and with 300."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from events import geo
from events.choices import Modality, Precision
from events.models import EventPage, Proposal, State


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the queue. `checks` are short sentences in French, empty when nothing calls for attention."""

    proposal: Proposal
    event: EventPage
    days: int
    territory: str
    checks: list[str]


def waiting() -> QuerySet[Proposal]:
    """New proposals and changes of published events, the oldest first."""
    rows = Proposal.objects.filter(Q(state=State.WAITING) | Q(has_change=True))
    return rows.select_related("event", "event__format", "event__edition").order_by("waiting_since", "pk")


def refused() -> QuerySet[Proposal]:
    """What was refused, the last first."""
    return (
        Proposal.objects.filter(state=State.REFUSED)
        .select_related("event", "event__format")
        .order_by("-decided_at")
    )


def describe(proposals: list[Proposal], now: datetime) -> list[Waiting]:
    """Lines for these proposals: one query more, for who proposes for the first time."""
    emails = {proposal.email for proposal in proposals}
    known = set(
        Proposal.objects.filter(email__in=emails, state=State.PUBLISHED)
        .values_list("email", flat=True)
        .distinct()
    )
    return [_describe(proposal, proposal.email in known, now) for proposal in proposals]


def _describe(proposal: Proposal, is_known: bool, now: datetime) -> Waiting:
    event = proposal.event
    since = proposal.waiting_since or proposal.created_at
    department = geo.find_department(event.department_code)
    territory = f"{department.name} ({department.code})" if department else "En ligne"
    return Waiting(proposal, event, (now - since).days, territory, find_checks(proposal, is_known=is_known))


def find_checks(proposal: Proposal, *, is_known: bool) -> list[str]:
    """What a moderator should look at."""
    event, found = proposal.event, []
    if proposal.has_change:
        found.append("Changement d’un événement publié")
    if not is_known:
        found.append("Première proposition")
    if event.modality != Modality.ONLINE and event.location_precision == Precision.COMMUNE:
        found.append("Point approché")
    if not event.access_codes and not event.access_text:
        found.append("Accès non renseigné")
    if event.image_id:
        found.append("Image à vérifier")
    return found
