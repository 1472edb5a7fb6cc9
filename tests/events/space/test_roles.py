"""Who may see what: every address of the space, asked by a stranger, by the holder, by another holder."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from wagtail.models import Revision

from events.models import EventPage, EventReport, Proposal, State
from home.clock import now
from tests.events.space.makers import HOLDER, come_in, make_proposal, post, signature

pytestmark = pytest.mark.django_db
ENTER = "/organisateur/entrer/"
OPEN = {"space_enter", "access_link"}
# What the holder of a published event to come gets from a GET of each address.
HOLDER_GETS = {
    "space": 200, "space_leave": 405, "space_data": 200, "space_erase": 200, "space_event": 200, "space_confirm": 405,
    "space_edit": 200, "space_copy": 200, "space_slot": 200, "space_announce": 200, "space_hand_over": 200,
    "space_withdraw": 404, "space_pack": 200, "space_report": 404, "space_attestation": 404,
}  # fmt: skip


def space_patterns() -> dict[str, str]:
    """Name → route of every address under `/organisateur/`."""
    (resolver,) = [entry for entry in get_resolver().url_patterns if str(entry.pattern) == "organisateur/"]
    return {entry.name: f"/organisateur/{entry.pattern}" for entry in resolver.url_patterns}


def address_of(route: str, code: str) -> str:
    return route.replace("<slug:code>", code).replace("<slug:what>", "annule").replace("<str:token>", "x")


def state_of(proposal: Proposal) -> Any:
    event = EventPage.objects.get(pk=proposal.event_id)
    proposal.refresh_from_db()
    return (
        proposal.email, proposal.state, proposal.version, event.status, event.contact_name, event.title,
        Revision.objects.for_instance(event).count(), Proposal.objects.count(), EventReport.objects.count(),
    )  # fmt: skip


@pytest.fixture
def proposal(small_site: Any) -> Proposal:
    return make_proposal()


def test_every_address_is_in_the_table() -> None:
    assert set(space_patterns()) == OPEN | set(HOLDER_GETS)


@pytest.mark.parametrize("name", HOLDER_GETS)
def test_the_holder(proposal: Proposal, name: str) -> None:
    address = address_of(space_patterns()[name], proposal.event.code)
    before = state_of(proposal)
    response = come_in().get(address)
    assert response.status_code == HOLDER_GETS[name], address
    assert state_of(proposal) == before  # a GET changes nothing


@pytest.mark.parametrize("name", HOLDER_GETS)
def test_a_stranger_is_led_to_the_entrance(proposal: Proposal, name: str) -> None:
    address = address_of(space_patterns()[name], proposal.event.code)
    before = state_of(proposal)
    for response in (Client().get(address), Client().post(address, {"visite": "x"})):
        assert response.status_code in (302, 405), address
        assert response.get("Location", ENTER) == ENTER
    assert state_of(proposal) == before


@pytest.mark.parametrize("name", [name for name, route in space_patterns().items() if "<slug:code>" in route])
def test_another_holder_finds_nothing(proposal: Proposal, name: str) -> None:
    EventReport.objects.create(event=proposal.event, citizens=1, professionals=1, created_at=now())
    make_proposal("autre@example.org", title="D’un autre")
    other = come_in("autre@example.org")
    address = address_of(space_patterns()[name], proposal.event.code)
    before = state_of(proposal)
    for response in (other.get(address), post(other, address, {"email": "voleur@example.org"})):
        assert response.status_code in (404, 405), address
        assert b"Caf\xc3\xa9 IA" not in response.content
    assert state_of(proposal) == before


def test_the_list_and_the_data_are_mine_alone(proposal: Proposal) -> None:
    make_proposal("autre@example.org", title="Secret de l’autre")
    for address in ("/organisateur/", "/organisateur/mes-donnees.json"):
        body = come_in().get(address).content.decode()
        assert "Secret de l’autre" not in body
        assert "autre@example.org" not in body
        assert HOLDER in body


@pytest.mark.parametrize(
    "name", ["space_leave", "space_erase", "space_announce", "space_hand_over", "space_edit"]
)
@pytest.mark.parametrize(
    ("visit", "headers"),
    [
        ("", {}),
        ("0" * 64, {}),
        (None, {"Sec-Fetch-Site": "cross-site"}),
        (None, {"Origin": "https://evil.example"}),
    ],
)
def test_a_form_of_another_site_is_refused(
    proposal: Proposal, name: str, visit: str | None, headers: dict
) -> None:
    browser = come_in()
    values = {"visite": signature(browser) if visit is None else visit, "email": "voleur@example.org"}
    address = address_of(space_patterns()[name], proposal.event.code)
    before = state_of(proposal)
    assert browser.post(address, values, headers=headers).status_code == 403
    assert state_of(proposal) == before
    assert browser.get("/organisateur/").status_code == 200


def test_the_signature_of_one_visit_is_not_that_of_another(proposal: Proposal) -> None:
    browser = come_in()
    stale = signature(come_in())
    assert browser.post("/organisateur/sortir/", {"visite": stale}).status_code == 403


def test_the_signature_never_holds_the_key_of_the_visit(proposal: Proposal) -> None:
    browser = come_in()
    page = browser.get("/organisateur/").content.decode()
    assert signature(browser) in page
    assert next(iter(browser.cookies.values())).value not in page


@pytest.mark.parametrize("state", State)
def test_no_state_opens_what_it_should_not(small_site: Any, state: State) -> None:
    proposal = make_proposal(state=state)
    browser, code = come_in(), proposal.event.code
    page = browser.get(f"/organisateur/{code}/")
    assert page.status_code == 200
    expected = {
        "modifier": state in (State.WAITING, State.CORRECTION, State.PUBLISHED),
        "retirer": state in (State.UNCONFIRMED, State.WAITING, State.CORRECTION),
        "annoncer/annule": state == State.PUBLISHED,
        "dupliquer": state != State.UNCONFIRMED,
    }
    for act, is_open in expected.items():
        assert (f'href="/organisateur/{code}/{act}/"' in page.content.decode()) is is_open, act
        assert browser.get(f"/organisateur/{code}/{act}/").status_code == (200 if is_open else 404), act
    assert browser.get(f"/organisateur/{code}/pack.zip").status_code == (
        200 if state == State.PUBLISHED else 404
    )


def test_the_list_costs_the_same_for_one_and_for_thirty(
    small_site: Any, django_assert_num_queries: Any
) -> None:
    make_proposal()
    browser = come_in()
    browser.get("/organisateur/")
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as one:
        browser.get("/organisateur/")
    for rank in range(29):
        make_proposal(title=f"Rencontre {rank}")
    with django_assert_num_queries(len(one)):
        browser.get("/organisateur/")
    assert len(one) <= 10


def test_data_hold_every_field_and_nothing_internal(proposal: Proposal) -> None:
    data = come_in().get("/organisateur/mes-donnees.json").json()
    (event,) = data["evenements"]
    assert event["contenu"]["contact_email"] == "contact.prive@example.org"
    assert event["etat"] == "Publié"
    assert "cle-" not in str(data)
