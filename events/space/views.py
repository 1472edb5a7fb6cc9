"""The pages that one reads in the space: my events, one event, my data."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from events.models import Proposal, State
from events.space.acts import acts_of, announcements_of, tell_state
from events.space.data import gather_data
from events.space.forms import DoneForm
from events.space.gate import find_mine, for_holder, proposals_of, show
from events.space.history import tell_history
from events.submission.verbs import confirm
from home.clock import now

TOLD = (State.CORRECTION, State.REFUSED, State.PUBLISHED)  # the last word of the team still answers something


@require_safe
@for_holder
def show_space(request: HttpRequest, email: str) -> HttpResponseBase:
    """My events: what waits for me first, then by date. A few queries whatever their number."""
    proposals = proposals_of(email).prefetch_related("event__slots").order_by("event__starts", "pk")
    rows = [_row(proposal) for proposal in proposals]
    rows.sort(key=lambda row: not row["is_urgent"])
    return show(
        request, "space/space.html", {"rows": rows, "email": email, "done": DoneForm.read(request.GET)}
    )


def _row(proposal: Proposal) -> dict[str, Any]:
    label, sentence = tell_state(proposal, now())
    acts, report = acts_of(proposal, now()), getattr(proposal.event, "report", None)
    return {
        "proposal": proposal,
        "event": proposal.event,
        "slots": [str(slot) for slot in proposal.event.slots.all()],
        "label": label,
        "sentence": sentence,
        "acts": acts,
        "report": report,
        "is_urgent": proposal.state in (State.CORRECTION, State.UNCONFIRMED)
        or ("report" in acts and report is None),
    }


@require_safe
@for_holder
def show_event(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """One of my events: its state, what I can do, its history."""
    proposal = find_mine(email, code)
    context = _row(proposal) | {
        "announcements": announcements_of(proposal),
        "history": tell_history(proposal),
        "word": proposal.message if proposal.state in TOLD else "",
        "done": DoneForm.read(request.GET),
        "trail": [{"title": "Mes événements", "url": reverse("space")}],
    }
    return show(request, "space/event.html", context)


@require_POST
@for_holder
def confirm_mine(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """Confirm a proposal from the space: its address was proved by coming in."""
    confirm(find_mine(email, code))
    return redirect(f"{reverse('space_event', args=[code])}?fait=confirme")


@require_safe
@for_holder
def download_data(request: HttpRequest, email: str) -> HttpResponseBase:
    """Everything that the site knows of this address, as JSON."""
    response = JsonResponse(gather_data(email), json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Disposition"] = 'attachment; filename="mes-donnees.json"'
    return response
