"""`/proposer-un-evenement/`: the form, its recap, its confirmation. No cookie: nothing here acts in anyone's name."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from events.access.limits import (
    EVERYONE,
    PROPOSAL_PER_ADDRESS,
    PROPOSAL_PER_EVERYONE,
    PROPOSAL_PER_NETWORK,
    SUGGESTION_PER_NETWORK,
    network_of,
    take_all,
    take_one,
)
from events.access.origin import is_cross_site
from events.access.traps import REFUSED
from events.models import Proposal, ProposalPage
from events.submission import keptpictures
from events.submission.duplicates import find_twins
from events.submission.opening import is_open
from events.submission.place import locate
from events.submission.sending import ADD_SLOT, CHANGE, SEND, ActionForm, Sending, sending_of
from events.submission.store import NoEdition
from events.submission.twinform import TwinForm
from events.submission.verbs import receive
from home.models import Edition

FORM, RECAP, DONE = "events/proposal_page.html", "events/proposal_recap.html", "events/proposal_done.html"
TOO_MANY = "Beaucoup de propositions arrivent de votre réseau ou avec cette adresse. Gardez cette page ouverte et envoyez de nouveau dans une heure : rien n’est perdu."
NOT_WRITTEN = "Votre proposition n’a pas pu être enregistrée. Rien n’est perdu sur cette page : envoyez de nouveau dans quelques minutes."


def show_form(request: HttpRequest, page: ProposalPage) -> HttpResponse:
    """The form as it is at first, or why it is closed."""
    return _answer(request, page, FORM, Sending() if is_open(page) else None)


@csrf_exempt  # no session, no authority to borrow: what another site sends is refused by `is_cross_site`
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """One press of a button of the form: one more row, the recap, back to the form, or the sending itself."""
    page = ProposalPage.objects.live().first()
    if page is None:
        raise Http404
    if not is_open(page):
        return _answer(request, page, FORM, None, status=403)
    action = ActionForm(request.POST).data.get("action", "")
    sending = sending_of(request, extra_row=action == ADD_SLOT)
    if action in (ADD_SLOT, CHANGE):
        return _answer(request, page, FORM, sending)
    if not sending.is_complete(Edition.objects.current()):
        return _answer(request, page, FORM, sending, status=400, problems=sending.problems())
    if is_cross_site(request) or not sending.form.key():
        return _answer(request, page, FORM, sending, status=400, notice=REFUSED)
    if action == SEND:
        return _receive(request, page, sending)
    sending.look_for_twins()
    return _answer(request, page, RECAP, sending, recap=sending.recap(), hidden=sending.hidden_inputs())


def _receive(request: HttpRequest, page: ProposalPage, sending: Sending) -> HttpResponse:
    """Traps, then limits, then the verb. What was sent already gets the same answer."""
    key, email = sending.form.key(), sending.form.cleaned_data["contact_email"]
    if Proposal.objects.filter(key=key).exists():
        return _thank()
    if sending.is_stale or sending.form.is_trapped():
        return _answer(request, page, FORM, sending, status=400, notice=REFUSED)
    limits = [
        (PROPOSAL_PER_ADDRESS, email),
        (PROPOSAL_PER_NETWORK, network_of(request)),
        (PROPOSAL_PER_EVERYONE, EVERYONE),
    ]
    if not take_all(*limits):
        return _answer(request, page, FORM, sending, status=429, notice=TOO_MANY)
    try:
        content = locate(sending.form.content(sending.slots))
        receive(content, key=key, email=email, picture=sending.picture)
    except (ValidationError, NoEdition, OSError):
        return _answer(request, page, FORM, sending, status=503, notice=NOT_WRITTEN)
    keptpictures.forget(sending.form.cleaned_data["image_gardee"])
    return _thank()


def _thank() -> HttpResponse:
    headers = {"Cache-Control": "private, no-store"}
    return HttpResponseRedirect(reverse("proposal_done"), status=303, headers=headers)


@require_safe
def show_done(request: HttpRequest) -> HttpResponse:
    """The same words for everyone: nothing tells a known address from another."""
    page = ProposalPage.objects.live().first()
    if page is None:
        raise Http404
    response = _answer(request, page, DONE, None)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@require_safe
def suggest_twins(request: HttpRequest) -> JsonResponse:
    """While one types: published events of the same commune, near in time, with a title that looks like this one."""
    form = TwinForm(request.GET)
    found = []
    if form.is_valid() and take_one(SUGGESTION_PER_NETWORK, network_of(request)):
        data = form.cleaned_data
        found = find_twins(data["titre"], data["commune"], data["jour"])
    rows = [{"titre": twin.title, "quand": twin.when, "ou": twin.where, "url": twin.url} for twin in found]
    return JsonResponse({"evenements": rows}, headers={"Cache-Control": "private, no-store"})


def _answer(
    request: HttpRequest,
    page: ProposalPage,
    template: str,
    sending: Sending | None,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    context = {"page": page, "self": page, "sending": sending} | more
    context["trail"] = [{"title": page.title, "url": page.url}]
    if sending:
        context |= {"form": sending.form, "slots": sending.slots, "picture": sending.picture}
    response = render(request, template, context, status=status)
    response["Cache-Control"] = "private, no-store"
    if status == 429:
        response["Retry-After"] = "3600"
    return response
