"""Proposals of somebody, and a browser that came in with an address."""

from __future__ import annotations

from itertools import count
from typing import Any

from django.http import HttpResponse
from django.test import Client

from events.access.sessions import cookie_name, open_session
from events.models import EventPage, Proposal, State
from home.clock import now
from tests.factories import make_event

HOLDER = "camille@example.org"
_keys = count(1)


def make_proposal(
    email: str = HOLDER, state: str = State.PUBLISHED, title: str = "Café IA à la médiathèque", **fields: Any
) -> Proposal:
    """A proposal with its event, published or not as its state says, and a first revision."""
    live = state == State.PUBLISHED
    event = make_event(title, live=live, summary="Parlons-en.", **fields)
    revision = event.save_revision()
    if live:
        revision.publish()
    else:
        EventPage.objects.filter(pk=event.pk).update(has_unpublished_changes=True)
    dates = {} if state == State.UNCONFIRMED else {"confirmed_at": now(), "waiting_since": now()}
    return Proposal.objects.create(
        event=EventPage.objects.get(pk=event.pk), email=email, state=state, key=f"cle-{next(_keys)}",
        created_at=now(), **dates,
    )  # fmt: skip


def come_in(email: str = HOLDER, client: Client | None = None) -> Client:
    """A browser with a visit of this address open."""
    client = client or Client()
    response = HttpResponse()
    open_session(response, email)
    client.cookies[cookie_name()] = response.cookies[cookie_name()].value
    return client


def post(client: Client, address: str, values: dict[str, Any] | None = None, **options: Any) -> Any:
    """Post with the signature that the page of this visit shows."""
    return client.post(address, {"visite": signature(client)} | (values or {}), **options)


def signature(client: Client) -> str:
    from django.test import RequestFactory

    from events.access.sessions import sign_visit

    request = RequestFactory().get("/")
    request.COOKIES = {name: morsel.value for name, morsel in client.cookies.items()}
    return sign_visit(request)
