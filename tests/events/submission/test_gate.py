"""Who may send, how often, when: one event for two presses, traps for robots, limits, opening dates, no cookie."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from events.access.limits import PROPOSAL_PER_ADDRESS, PROPOSAL_PER_NETWORK
from events.access.traps import LATEST, stamp_form
from events.models import EventPage, OutboxMail, Proposal
from home.clock import now
from home.models import Edition
from tests.events.submission.typed import DONE, SEND, filled, make_page, post, soup, typed
from tests.factories import make_user
from tests.reading import count_elements, text_of, texts_of

pytestmark = pytest.mark.django_db
ADDRESS = "/proposer-un-evenement/"


# Twice, too fast, too often ------------------------------------------------------------------------------------------


def test_sending_twice_is_sending_once(client, proposal_data):
    first, second = post(client, proposal_data), post(client, proposal_data)
    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"]) == (303, DONE)
    assert (EventPage.objects.count(), Proposal.objects.count(), OutboxMail.objects.count()) == (1, 1, 1)


def test_a_proposal_of_yesterday_sent_again_is_the_same(client, proposal_data, clock):
    post(client, proposal_data)
    clock.shift(LATEST * 2)
    assert post(client, proposal_data)["Location"] == DONE
    assert EventPage.objects.count() == 1


@pytest.mark.parametrize(
    "trap",
    [
        {"site_web": "https://spam.example"},
        {"tampon": ""},
        {"tampon": "formulaire:1:faux"},
        {"cle": ""},
        {"cle": "x" * 43 + "!"},
    ],
)
def test_a_robot_gets_nothing_stored(client, proposal_data, trap):
    answer = post(client, proposal_data | trap)
    assert answer.status_code == 400
    assert "n’a pas pu être vérifié" in text_of(soup(answer), ".problems")
    assert (EventPage.objects.count(), OutboxMail.objects.count()) == (0, 0)


def test_each_trap_is_needed(client, proposal_data):
    for name in ("tampon", "cle"):
        assert (
            post(client, {key: value for key, value in proposal_data.items() if key != name}).status_code
            == 400
        )
    assert not EventPage.objects.exists()


def test_a_form_filled_in_a_second_is_refused_then_taken(client, page, clock):
    data = typed()
    clock.shift(timedelta(seconds=1))
    refused = post(client, data)
    assert refused.status_code == 400
    clock.shift(timedelta(seconds=5))
    assert post(client, filled(soup(refused)) | {"action": "envoyer"}).status_code == 303


def test_a_form_open_for_two_days_gets_a_new_stamp(client, page, clock):
    data = typed()
    clock.shift(timedelta(days=2))
    refused = post(client, data)
    assert refused.status_code == 400
    clock.shift(timedelta(seconds=5))
    assert post(client, filled(soup(refused)) | {"action": "envoyer"}).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://autre.example"},
    ],
)
def test_another_site_sends_nothing_in_our_name(client, proposal_data, headers):
    assert post(client, proposal_data, **headers).status_code == 400
    assert not EventPage.objects.exists()


def test_one_address_has_a_limit(client, page, clock):
    clock_start = now().replace(minute=10)
    for number in range(PROPOSAL_PER_ADDRESS.most + 1):
        data = typed(title=f"Rencontre {number}", tampon=stamp_at(clock, clock_start))
        answer = client.post(
            SEND, data, REMOTE_ADDR=f"10.0.0.{number}", headers={"Sec-Fetch-Site": "same-origin"}
        )
    assert (answer.status_code, answer["Retry-After"]) == (429, "3600")
    assert filled(soup(answer))["title"] == [f"Rencontre {PROPOSAL_PER_ADDRESS.most}"]
    assert Proposal.objects.count() == PROPOSAL_PER_ADDRESS.most
    assert OutboxMail.objects.count() == 3  # mails to one address in an hour


def stamp_at(clock, instant):
    clock.move_to(instant)
    stamp = stamp_form()
    clock.move_to(instant + timedelta(minutes=1))
    return stamp


def test_one_network_has_a_limit(client, page, clock, monkeypatch):
    monkeypatch.setattr(
        "events.submission.views.PROPOSAL_PER_NETWORK", type(PROPOSAL_PER_NETWORK)("essai", 2)
    )
    codes = []
    for number in range(3):
        data = typed(contact_email=f"personne{number}@example.org")
        clock.shift(timedelta(seconds=10))
        codes.append(post(client, data).status_code)
    assert codes == [303, 303, 429]


def test_a_limit_that_cannot_be_counted_closes_the_door(client, proposal_data, monkeypatch):
    from django.db import DatabaseError

    def fail(*limits):
        raise DatabaseError

    monkeypatch.setattr("events.submission.views.take_all", fail)
    with pytest.raises(DatabaseError):
        post(client, proposal_data)
    assert not EventPage.objects.exists()


# The page -----------------------------------------------------------------------------------------------------------


def test_nobody_gets_a_cookie_nor_a_copy(client, proposal_data):
    for answer in (
        client.get(ADDRESS),
        post(client, proposal_data | {"action": "verifier"}),
        post(client, proposal_data),
        client.get(DONE),
    ):
        assert not answer.cookies
        assert answer["Cache-Control"] == "private, no-store"


def test_known_and_unknown_addresses_get_the_same_page(client, page, clock):
    pages = []
    for _ in range(2):
        data = typed()
        clock.shift(timedelta(minutes=1))
        pages.append(client.get(post(client, data)["Location"]).content)
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("opens", "closes", "is_open"),
    [
        (-1, 0, True),
        (0, 1, True),
        (1, 2, False),
        (-2, -1, False),
        (None, None, True),
        (None, -1, False),
        (1, None, False),
    ],
)
def test_the_form_is_open_between_its_dates(client, small_site, clock, opens, closes, is_open):
    today = now().date()
    days = [None if offset is None else today + timedelta(days=offset) for offset in (opens, closes)]
    make_page(small_site.home, opens_on=days[0], closes_on=days[1], closed_text="<p>C’est fermé.</p>")
    data = typed()
    clock.shift(timedelta(minutes=1))

    page = soup(client.get(ADDRESS))
    assert bool(page.select("main form")) == is_open
    assert post(client, data).status_code == (303 if is_open else 403)
    if not is_open:
        assert texts_of(page, ".band.prose p") == ["C’est fermé."]


def test_without_an_edition_the_form_is_closed(client, page):
    Edition.objects.update(is_current=False)
    assert not soup(client.get(ADDRESS)).select("main form")


def test_the_form_stays_light(client, page, django_assert_max_num_queries):
    with django_assert_max_num_queries(15):
        answer = client.get(ADDRESS)
    assert count_elements(soup(answer)) <= 400


def test_what_is_private_is_said_beside_each_field(client, page):
    shown = soup(client.get(ADDRESS))
    for name in ("contact_name", "contact_email", "contact_phone"):
        field = shown.select_one(f"#id_{name}")
        assert text_of(shown, f"#{field['aria-describedby']}").startswith("Privé")


def test_no_token_of_django_is_needed_nor_given(page, clock):
    strict = Client(enforce_csrf_checks=True)
    data = typed()
    clock.shift(timedelta(minutes=1))
    assert post(strict, data).status_code == 303
    assert not strict.cookies


def test_the_team_edits_every_word_in_the_admin(client, page):
    client.force_login(make_user("cheffe", is_superuser=True))
    form = soup(client.get(f"/admin/pages/{page.pk}/edit/"))
    for name in ("introduction", "opens_on", "closes_on", "help_who", "consent_text", "confirmation_title"):
        assert form.select(f"[name={name}]"), name
    preview = page.make_preview_request(extra_request_attrs={})
    assert "Proposer un événement" in preview.content.decode()
