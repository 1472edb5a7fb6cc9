"""The history of an event in words, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wagtail.models import PageLogEntry

from events.models import Proposal, State
from events.space.verbs import ACTION
from home.clock import PARIS


@dataclass(frozen=True, slots=True)
class Step:
    """What happened when; `at` in the time of Paris."""

    at: datetime
    what: str


def tell_history(proposal: Proposal) -> list[Step]:
    """Dates of the proposal, then what its holder did since; one query."""
    event = proposal.event
    decided = {
        State.CORRECTION: "Correction demandée",
        State.REFUSED: "Proposition non retenue",
    }.get(State(proposal.state))
    dated = [
        (proposal.created_at, "Proposition reçue"),
        (proposal.confirmed_at, "Adresse confirmée, relecture demandée"),
        (event.first_published_at, "Publié au programme"),
        (proposal.decided_at if decided else None, decided or ""),
        (proposal.report_asked_at, "Bilan demandé"),
    ]
    own = PageLogEntry.objects.filter(page_id=event.pk, action=ACTION).values_list("timestamp", "data")
    dated += [(at, data.get("what", "")) for at, data in own]
    steps = [Step(at.astimezone(PARIS), what) for at, what in dated if at]
    return sorted(steps, key=lambda step: step.at, reverse=True)
