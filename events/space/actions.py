"""The pages that act: each shows what will happen and asks, then calls a verb and leads back to the event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from events.access.sessions import close_session
from events.models import Proposal
from events.space.acts import ANNOUNCEMENTS, acts_of
from events.space.forms import AddedSlotForm, HandOverForm, MessageForm, NoFieldForm
from events.space.gate import find_mine, for_holder, show
from events.space.verbs import Overtaken, announce, change, erase, hand_over, latest, withdraw
from home.clock import now

METHODS = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Question:
    """What a page asks before it acts. `tone` colours its head."""

    title: str
    text: str
    button: str
    tone: str = "sky"


def find_allowed(email: str, code: str, act: str) -> Proposal:
    """My proposal, when this act is open to it; Http404 otherwise."""
    proposal = find_mine(email, code)
    if act not in acts_of(proposal, now()):
        raise Http404
    return proposal


def go_back(code: str, done: str) -> HttpResponse:
    return HttpResponse(
        status=303, headers={"Location": f"{reverse('space_event', args=[code])}?fait={done}"}
    )


def ask(
    request: HttpRequest, question: Question, form: forms.Form, proposal: Proposal | None
) -> HttpResponseBase:
    """The page of a question, under its event or under the space."""
    trail = [{"title": "Mes événements", "url": reverse("space")}]
    back = reverse("space")
    if proposal:
        back = reverse("space_event", args=[proposal.event.code])
        trail.append({"title": proposal.event.draft_title, "url": back})
    context = {"question": question, "form": form, "proposal": proposal, "back": back, "trail": trail}
    return show(request, "space/act.html", context, status=400 if form.is_bound else 200)


def act(
    request: HttpRequest,
    proposal: Proposal,
    question: Question,
    form: forms.Form,
    do: Callable[[], Any],
    done: str,
) -> HttpResponseBase:
    """Show the question, or do what it asks when the form is right. What the model refuses is told on the form."""
    if form.is_bound and form.is_valid():
        try:
            do()
        except Overtaken:
            return go_back(proposal.event.code, "depasse")
        except ValidationError as error:
            form.add_error(None, forms.ValidationError(error.messages))
        else:
            return go_back(proposal.event.code, done)
    return ask(request, question, form, proposal)


def _data(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


@require_http_methods(METHODS)
@for_holder
def announce_status(request: HttpRequest, email: str, code: str, what: str) -> HttpResponseBase:
    """Full, postponed, cancelled, on again: visible at once."""
    announcement = ANNOUNCEMENTS.get(what)
    if announcement is None:
        raise Http404
    proposal = find_allowed(email, code, "announce")
    form = MessageForm(_data(request))
    tone = "tomato" if what == "annule" else "orange"
    question = Question(announcement.title, announcement.consequence, announcement.label, tone)
    return act(
        request, proposal, question, form,
        lambda: announce(proposal, announcement.status, form.cleaned_data["message"]), "annonce",
    )  # fmt: skip


@require_http_methods(METHODS)
@for_holder
def add_slot(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    proposal = find_allowed(email, code, "slot")
    form = AddedSlotForm(_data(request))
    question = Question(
        "Ajouter un créneau",
        "À l’heure du lieu. L’équipe relit, puis le nouveau créneau paraît ; d’ici là, rien ne change en ligne.",
        "Ajouter ce créneau",
    )

    def do() -> None:
        walls = [slot.wall for slot in latest(proposal).slots.all()]
        change(proposal, {"slots": walls + ([form.wall] if form.wall else [])})

    return act(request, proposal, question, form, do, "modifie")


@require_http_methods(METHODS)
@for_holder
def hand_over_event(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """A colleague takes the event over; whoever gives it goes back to what is left."""
    proposal = find_allowed(email, code, "hand_over")
    form = HandOverForm(_data(request), holder=email)
    question = Question(
        "Confier à un collègue",
        "L’événement quitte votre espace pour le sien. Votre nom, votre téléphone et votre adresse en sont effacés.",
        "Confier l’événement",
        "pink",
    )
    response = act(
        request, proposal, question, form, lambda: hand_over(proposal, form.cleaned_data["email"]), "confie"
    )
    if response.status_code == 303:
        response["Location"] = reverse("space") + "?fait=confie"
    return response


@require_http_methods(METHODS)
@for_holder
def withdraw_proposal(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    proposal = find_allowed(email, code, "withdraw")
    question = Question(
        "Retirer cette proposition ?",
        "L’équipe ne la relira pas et rien ne sera publié. Vous pourrez la reprendre en la dupliquant.",
        "Retirer la proposition",
        "tomato",
    )
    return act(request, proposal, question, NoFieldForm(_data(request)), lambda: withdraw(proposal), "retire")


@require_http_methods(METHODS)
@for_holder
def erase_me(request: HttpRequest, email: str) -> HttpResponseBase:
    """Forget the person behind this visit, which ends with it."""
    if request.method == "POST":
        erase(email)
        response = show(request, "space/erased.html", {})
        close_session(request, response)
        return response
    question = Question(
        "Effacer mes données ?",
        "Votre nom, votre adresse et votre téléphone disparaissent du site. Ce qui attend une relecture est retiré ; "
        "ce qui est publié reste au programme, sans personne pour le modifier. C’est définitif.",
        "Effacer mes données",
        "tomato",
    )
    return ask(request, question, NoFieldForm(), None)
