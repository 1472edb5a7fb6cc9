"""Coming in and going out: a link asked for, opened, used; nothing here tells which addresses are known."""

from __future__ import annotations

from functools import partial

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from events.access.limits import (
    LINK_PER_NETWORK,
    MAIL_PER_ADDRESS,
    MAIL_PER_ADDRESS_A_DAY,
    network_of,
    take_all,
    take_one,
)
from events.access.links import find_link, make_link, use_link
from events.access.origin import is_cross_site
from events.access.sessions import close_session, open_session, read_session
from events.mails.kinds import MailKind
from events.mails.outbox import post_mail
from events.models import AccessLink, Proposal, Purpose
from events.space.gate import for_holder
from events.space.later import AnswerThen

HOUR = 3600


class EntranceForm(forms.Form):
    email = forms.EmailField(
        label="Votre adresse électronique",
        max_length=254,
        help_text="Celle que vous avez donnée en proposant votre événement.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


@csrf_exempt  # no session here yet; a form of another site is refused by its origin
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest) -> HttpResponseBase:
    """Ask for a link. The answer is the same, and takes the same time, whether the address is known or not."""
    form = EntranceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and is_cross_site(request):
        raise PermissionDenied
    if not form.is_bound or not form.is_valid():
        is_in = read_session(request) is not None
        return render(request, "events/space/enter.html", {"form": form, "is_in": is_in})
    if not take_one(LINK_PER_NETWORK, network_of(request)):
        response = render(request, "events/space/too_many.html", status=429)
        response["Retry-After"] = str(HOUR)
        return response
    email = form.cleaned_data["email"]
    allowed = take_all((MAIL_PER_ADDRESS, email), (MAIL_PER_ADDRESS_A_DAY, email))
    body = render_to_string("events/space/sent.html", {}, request)
    return AnswerThen(body, then=partial(mail_link, email) if allowed else _do_nothing)


def _do_nothing() -> None:
    pass


@transaction.atomic
def mail_link(email: str) -> None:
    """Mail a link to this address if somebody proposed an event with it: to the address as it was given then."""
    known = Proposal.objects.filter(email__iexact=email).values_list("email", flat=True).first()
    if known is None:
        return
    values = {
        "link": make_link(known, Purpose.SPACE),
        "lifetime": "dix minutes",
        "space_url": settings.SITE_URL + reverse("space_enter"),
    }
    post_mail(MailKind.SPACE_LINK, known, values)


@csrf_exempt  # the secret of the address is the proof; another site cannot post it for a visitor
@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request: HttpRequest, token: str) -> HttpResponseBase:
    """GET shows a button and uses nothing (mail scanners open links); POST uses the link, then goes to a clean address."""
    if request.method != "POST":
        link = find_link(token)
        return (
            render(request, "events/space/link.html", {"is_confirmation": link.purpose == Purpose.CONFIRM})
            if link
            else _refuse(request)
        )
    if is_cross_site(request):
        raise PermissionDenied
    link = _consume(token)
    return _let_in(request, link) if link else _refuse(request)


@transaction.atomic
def _consume(token: str) -> AccessLink | None:
    """Use the link and do what it was made for: both or neither."""
    from events.submission.verbs import confirm

    link = use_link(token)
    if link and link.purpose == Purpose.CONFIRM and link.proposal:
        confirm(link.proposal)
    return link


def _let_in(request: HttpRequest, link: AccessLink) -> HttpResponse:
    where = reverse("space")
    if link.purpose == Purpose.CONFIRM and link.proposal:
        where = reverse("space_event", args=[link.proposal.event.code]) + "?fait=confirme"
    response = HttpResponse(status=303, headers={"Location": where})
    close_session(request, response)
    open_session(response, link.email)
    return response


def _refuse(request: HttpRequest) -> HttpResponse:
    """One page for a link that is wrong, used or too old."""
    return render(request, "events/space/link_refused.html", status=404)


@require_POST
@for_holder
def leave(request: HttpRequest, email: str) -> HttpResponseBase:
    response = redirect("space_enter")
    close_session(request, response)
    return response
