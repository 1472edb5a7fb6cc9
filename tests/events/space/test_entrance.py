"""Coming in (ML-…): nothing tells who is known; a GET uses nothing; a POST uses the link once and leads to a clean address."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.access.links import make_link
from events.access.sessions import LIFETIME, cookie_name
from events.access.tokens import mask_secrets
from events.mails.outbox import send_due
from events.models import AccessLink, OrganiserSession, OutboxMail, Proposal, Purpose, State
from site_semaine.logs import MaskSecrets
from tests.events.space.makers import HOLDER, come_in, make_proposal, post

pytestmark = pytest.mark.django_db
ENTER = "/organisateur/entrer/"


@pytest.fixture
def proposal(small_site: Any) -> Proposal:
    return make_proposal()


def path_of(address: str) -> str:
    return address.removeprefix("http://localhost:8000")


def test_a_link_is_mailed_to_a_known_address(proposal: Proposal, client: Client) -> None:
    response = client.post(ENTER, {"email": "Camille@Example.org"})
    assert response.status_code == 200
    send_due()
    (sent,) = mail.outbox
    assert sent.to == [HOLDER]
    assert "/organisateur/lien/" in sent.body
    assert proposal.event.title not in sent.body
    assert OutboxMail.objects.get().text == mask_secrets(sent.body) != sent.body  # what is kept opens nothing


def test_an_unknown_address_gets_the_same_page_and_no_mail(proposal: Proposal, client: Client) -> None:
    known = client.post(ENTER, {"email": HOLDER})
    unknown = client.post(ENTER, {"email": "personne@example.org"})
    assert unknown.content == known.content
    assert dict(unknown.headers) == dict(known.headers)
    assert not unknown.cookies
    assert OutboxMail.objects.values_list("to", flat=True).get() == HOLDER


def test_the_answer_does_the_same_work_for_both(proposal: Proposal, rf: Any) -> None:
    """What differs happens once the answer has left (`close`), so the time of the answer says nothing."""
    from events.space.entrance import enter

    asked = {}
    for email in ("premiere@example.org", HOLDER, "personne@example.org"):
        with CaptureQueriesContext(connection) as queries:
            enter(rf.post(ENTER, {"email": email}))
        statements = [query["sql"].split()[:3] for query in queries.captured_queries]
        asked[email] = [words for words in statements if "SAVEPOINT" not in words]
    assert asked[HOLDER] == asked["personne@example.org"]
    assert not OutboxMail.objects.exists()


def test_three_links_an_hour_and_nothing_says_so(proposal: Proposal) -> None:
    pages = {Client().post(ENTER, {"email": HOLDER}).content for _ in range(5)}
    assert len(pages) == 1
    assert OutboxMail.objects.count() == 3


def test_a_network_that_asks_too_often_waits(proposal: Proposal, client: Client) -> None:
    answers = [client.post(ENTER, {"email": f"a{n}@example.org"}).status_code for n in range(21)]
    assert answers == [200] * 20 + [429]


@pytest.mark.parametrize(
    "email", ["", "x", "a@b,c@d", "a@example.org\r\nBcc: b@example.org", "a" * 300 + "@x.fr"]
)
def test_what_is_no_address_is_asked_again(proposal: Proposal, client: Client, email: str) -> None:
    response = client.post(ENTER, {"email": email})
    assert response.status_code == 200
    assert 'name="email"' in response.content.decode()
    assert not OutboxMail.objects.exists()


def test_looking_uses_nothing_and_posting_uses_once(proposal: Proposal) -> None:
    address = path_of(make_link(HOLDER, Purpose.SPACE))
    for scanner in (Client(), Client()):
        assert scanner.get(address).status_code == 200
        assert scanner.head(address).status_code == 200
    browser = Client()
    response = browser.post(address)
    assert (response.status_code, response["Location"]) == (303, "/organisateur/")
    assert browser.get("/organisateur/").status_code == 200
    again = Client().post(address)
    assert again.status_code == 404
    assert not again.cookies


def test_the_cookie_is_for_the_space_alone(proposal: Proposal, client: Client) -> None:
    morsel = client.post(path_of(make_link(HOLDER, Purpose.SPACE))).cookies[cookie_name()]
    assert morsel["path"] == "/organisateur/"
    assert morsel["httponly"]
    assert morsel["samesite"] == "Lax"
    assert morsel["max-age"] == int(LIFETIME.total_seconds())
    assert morsel.value not in str(OrganiserSession.objects.values_list())


def test_wrong_used_and_old_links_look_the_same(proposal: Proposal, clock: Any) -> None:
    used, old = (path_of(make_link(HOLDER, Purpose.SPACE)) for _ in range(2))
    Client().post(old)
    clock.shift(timedelta(minutes=11))
    addresses = [used, old, "/organisateur/lien/x/", f"/organisateur/lien/{'a' * 43}/"]
    answers = [Client().get(address) for address in addresses]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert ENTER in answers[0].content.decode()


def test_a_confirmation_confirms_and_opens_the_event(small_site: Any, client: Client) -> None:
    proposal = make_proposal(state=State.UNCONFIRMED)
    address = path_of(make_link(HOLDER, Purpose.CONFIRM, proposal))
    assert client.get(address).status_code == 200
    proposal.refresh_from_db()
    assert proposal.state == State.UNCONFIRMED
    response = client.post(address)
    assert response["Location"] == f"/organisateur/{proposal.event.code}/?fait=confirme"
    proposal.refresh_from_db()
    assert proposal.state == State.WAITING
    assert "C’est confirmé" in client.get(response["Location"]).content.decode()


def test_a_link_of_one_person_does_not_open_the_space_of_another(proposal: Proposal, client: Client) -> None:
    make_proposal("autre@example.org", title="Secret de l’autre")
    client.post(path_of(make_link(HOLDER, Purpose.SPACE)))
    assert "Secret de l’autre" not in client.get("/organisateur/").content.decode()


def test_a_link_posted_by_another_site_is_refused(proposal: Proposal, client: Client) -> None:
    address = path_of(make_link(HOLDER, Purpose.SPACE))
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
        assert client.post(address, headers=headers).status_code == 403
    assert AccessLink.objects.get().used_at is None
    own = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}  # what browsers send under `no-referrer`
    assert client.post(address, headers=own).status_code == 303


def test_a_new_visit_ends_the_former_one(proposal: Proposal) -> None:
    browser = come_in()
    before = browser.cookies[cookie_name()].value
    browser.post(path_of(make_link(HOLDER, Purpose.SPACE)))
    assert browser.cookies[cookie_name()].value != before
    stolen = Client()
    stolen.cookies[cookie_name()] = before
    assert stolen.get("/organisateur/").status_code == 302


def test_a_visit_ends_after_two_hours(proposal: Proposal, clock: Any) -> None:
    browser = come_in()
    clock.shift(LIFETIME - timedelta(seconds=1))
    assert browser.get("/organisateur/").status_code == 200
    clock.shift(timedelta(seconds=1))
    assert browser.get("/organisateur/")["Location"] == ENTER


def test_going_out_ends_the_visit_on_the_server(proposal: Proposal) -> None:
    browser = come_in()
    key = browser.cookies[cookie_name()].value
    assert post(browser, "/organisateur/sortir/")["Location"] == ENTER
    assert not OrganiserSession.objects.exists()
    thief = Client()
    thief.cookies[cookie_name()] = key
    assert thief.get("/organisateur/").status_code == 302


def test_private_answers_say_so(proposal: Proposal) -> None:
    browser = come_in()
    code = proposal.event.code
    addresses = (
        ENTER,
        "/organisateur/",
        f"/organisateur/{code}/",
        "/organisateur/nnnnnnn/",
        "/organisateur/lien/x/",
    )
    for address in addresses:
        headers = browser.get(address).headers
        assert headers["Cache-Control"] == "private, no-store", address
        assert headers["X-Robots-Tag"] == "noindex, nofollow"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "form-action 'self'" in headers["Content-Security-Policy"]


def test_no_page_of_the_space_repeats_a_token(proposal: Proposal, client: Client) -> None:
    address = path_of(make_link(HOLDER, Purpose.SPACE))
    token = address.split("/")[-2]
    assert token not in client.get(address).content.decode()
    assert token not in str(OutboxMail.objects.values_list())
    assert token not in client.get("/sitemap.xml").content.decode()
    assert "Disallow: /organisateur/" in client.get("/robots.txt").content.decode()


def test_the_log_masks_tokens(proposal: Proposal, client: Client, caplog: Any) -> None:
    caplog.handler.addFilter(MaskSecrets())
    token = "b" * 43
    with caplog.at_level(logging.DEBUG):
        client.get(f"/organisateur/lien/{token}/")
        client.post(f"/organisateur/lien/{token}/", headers={"Sec-Fetch-Site": "cross-site"})
    assert "/organisateur/lien/…/" in caplog.text
    assert token not in caplog.text


def test_every_handler_of_the_log_masks() -> None:
    from site_semaine.settings import base

    assert all("secrets" in handler["filters"] for handler in base.LOGGING["handlers"].values())
    assert base.LOGGING["loggers"].keys() >= {"django", "django.server"}
    assert (
        mask_secrets('"GET /organisateur/lien/abc-_9/ HTTP/1.1" 200')
        == '"GET /organisateur/lien/…/ HTTP/1.1" 200'
    )
    assert reverse("access_link", args=["x"]) == "/organisateur/lien/x/"
