"""The form: what is wrong is said beside its field, what was typed comes back, what is not the organiser's is not read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from events.access.limits import PROPOSAL_PER_ADDRESS, PROPOSAL_PER_NETWORK
from events.access.traps import LATEST, stamp_form
from events.models import EventPage, OutboxMail, Proposal
from home.models import Edition
from tests.events.submission.typed import DONE, SEND, filled, make_page, post, soup, typed
from tests.factories import FIRST_DAY, make_format
from tests.reading import count_elements, links, text_of, texts_of

pytestmark = pytest.mark.django_db
DAY = (FIRST_DAY + timedelta(days=1)).isoformat()
ADDRESS = "/proposer-un-evenement/"


def summary(answer):
    """(anchor, label) of each line of the summary of errors; every anchor leads to a field of the page."""
    page = soup(answer)
    found = [(href.removeprefix("#"), label) for label, href in links(page, ".problems a")]
    assert all(page.select_one(f"[id='{anchor}']") for anchor, _ in found)
    return found


# What is wrong ------------------------------------------------------------------------------------------------------


def test_an_empty_form_lists_what_is_missing_in_the_order_of_the_page(client, page):
    make_format()
    answer = post(client, {"action": "verifier", "creneaux-TOTAL_FORMS": "3", "creneaux-INITIAL_FORMS": "0"})

    assert answer.status_code == 400
    assert summary(answer) == [
        ("id_title", "Titre"),
        ("id_format", "Format"),
        ("id_summary", "Résumé"),
        ("id_creneaux-0-date", "Créneau 1, jour"),
        ("id_modality_0", "Comment vient-on ?"),
        ("id_commune_code", "Commune"),
        ("id_venue_name", "Nom du lieu"),
        ("id_organiser_name", "Structure organisatrice"),
        ("id_organiser_kind", "Type de structure"),
        ("id_contact_name", "Votre nom"),
        ("id_contact_email", "Votre courriel"),
        ("id_consent", "J’accepte"),
    ]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"commune_code": "Nulle-part-sur-Rien"}, ["Commune"]),
        ({"commune_code": ""}, ["Commune"]),
        ({"venue_name": "", "address": ""}, ["Nom du lieu"]),
        ({"modality": "en-ligne", "commune_code": ""}, ["Lien de connexion"]),
        ({"modality": "ailleurs"}, ["Comment vient-on ?"]),
        ({"format": "999999"}, ["Format"]),
        ({"summary": "x" * 201}, ["Résumé"]),
        ({"contact_email": "pas un courriel"}, ["Votre courriel"]),
        ({"contact_email": "a@example.org\r\nBcc: b@example.org"}, ["Votre courriel"]),
        ({"contact_email": "a@example.org,b@example.org"}, ["Votre courriel"]),
        ({"registration_url": "javascript:alert(1)"}, ["Inscription en ligne"]),
        ({"registration_url": "ftp://exemple.fr/"}, ["Inscription en ligne"]),
        ({"registration_url": "https://moi:secret@exemple.fr/"}, ["Inscription en ligne"]),
        ({"organiser_url": "http://"}, ["Site de la structure"]),
        ({"capacity": "-3"}, ["Nombre de places"]),
        ({"postcode": "5918"}, ["Code postal"]),
        ({"contact_phone": "<b>06</b>"}, ["Votre téléphone"]),
        ({"audiences": ["999999"]}, ["Pour qui ?"]),
        ({"access": ["xx"]}, ["Le lieu et l’animation conviennent en cas de…"]),
        ({"consent": ""}, ["J’accepte"]),
    ],
)
def test_each_wrong_value_is_told_alone(client, proposal_data, change, wrong):
    answer = post(client, proposal_data | change)
    assert answer.status_code == 400
    assert [label for _, label in summary(answer)] == wrong
    assert not EventPage.objects.exists()


@pytest.mark.parametrize(
    ("slots", "wrong"),
    [
        ([], "Créneau 1, jour"),
        ([(DAY, "", "")], "Créneau 1, de"),
        ([("", "10:00", "12:00")], "Créneau 1, jour"),
        ([("31/02/2031", "10:00", "12:00")], "Créneau 1, jour"),
        ([(DAY, "25:00", "26:00")], "Créneau 1, de"),
        ([(DAY, "10:00", "10:00")], "Créneau 1, à"),
        ([("1999-01-01", "10:00", "12:00")], "Créneau 1, jour"),
        ([("9999-12-31", "10:00", "09:00")], "Créneau 1, jour"),
        ([(DAY, "10:00", "12:00"), (DAY, "11:00", "13:00")], "Créneau 2, jour"),
    ],
)
def test_wrong_slots_are_told_on_their_row(client, page, clock, slots, wrong):
    data = typed(slots=slots)
    clock.shift(timedelta(minutes=1))
    answer = post(client, data)
    assert answer.status_code == 400
    assert summary(answer)[0][1] == wrong


def test_a_slot_may_end_after_midnight(client, page, clock):
    data = typed(
        slots=[
            (DAY, "22:00", "01:00"),
            ((date.fromisoformat(DAY) + timedelta(days=2)).isoformat(), "10h", "12 h 30"),
        ]
    )
    clock.shift(timedelta(minutes=1))
    assert post(client, data).status_code == 303
    first, second = Proposal.objects.get().event.slots.all()
    assert first.end_date == first.date + timedelta(days=1)
    assert (second.end_time.hour, second.end_time.minute) == (12, 30)


def test_all_that_was_typed_comes_back(client, proposal_data):
    answer = post(client, proposal_data | {"action": "verifier", "title": ""})
    shown = filled(soup(answer))
    for name, value in proposal_data.items():
        if value not in ("", None) and name not in ("action", "title", "access", "audiences"):
            assert shown[name] == [str(value)], name
    assert shown["access"] == ["hi", "mi"]
    assert shown["tampon"] == [proposal_data["tampon"]]


def test_one_more_slot_without_script(client, proposal_data):
    answer = post(client, proposal_data | {"action": "ajouter-creneau"})
    page = soup(answer)
    assert answer.status_code == 200
    assert len(page.select(".slot-row")) == 4
    assert not page.select(".problems")
    again = soup(post(client, filled(page) | {"action": "ajouter-creneau", "creneaux-TOTAL_FORMS": "30"}))
    assert len(again.select(".slot-row")) == 30


# What is not theirs -------------------------------------------------------------------------------------------------


def test_nothing_of_the_team_is_read(client, proposal_data):
    stolen = {
        "status": "annule", "live": "on", "is_featured": "on", "slug": "programme", "code": "abc2345", "edition": "1",
        "location": "SRID=4326;POINT(2 48)", "latitude": "1", "region_code": "11", "state": "publie", "owner": "1",
        "first_published_at": "2031-01-01", "path": "0001", "image": "1", "tags": "x", "status_message": "x",
        "expire_at": "2031-01-01", "go_live_at": "2031-01-01", "email": "autre@example.org", "source": "equipe",
    }  # fmt: skip
    assert post(client, proposal_data | stolen).status_code == 303
    proposal = Proposal.objects.get()
    event = proposal.event
    assert (event.status, event.live, event.is_featured, event.status_message) == ("prevu", False, False, "")
    assert (event.slug, event.region_code, event.image_id) == ("cafe-ia-a-la-mediatheque", "32", None)
    assert (event.owner, event.first_published_at, event.go_live_at) == (None, None, None)
    assert (proposal.state, proposal.email, proposal.source) == (
        "a-confirmer",
        "camille@example.org",
        "formulaire",
    )
    assert list(event.tags.all()) == []
    assert event.edition == Edition.objects.current()
    assert event.code != "abc2345"


@pytest.mark.parametrize(
    "title", ["Territoires", "Widget", "💡", "…", "<script>alert(1)</script>", "a" * 120]
)
def test_any_title_finds_a_free_address(client, page, clock, title):
    for _ in range(2):
        data = typed(title=title)
        clock.shift(timedelta(minutes=1))
        assert post(client, data).status_code == 303
    slugs = list(EventPage.objects.values_list("slug", flat=True))
    assert len(set(slugs)) == 2
    assert not {"territoires", "widget", ""} & set(slugs)


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
    clock.move_to(clock_start := clock_hour(clock))
    for number in range(PROPOSAL_PER_ADDRESS.most + 1):
        data = typed(title=f"Rencontre {number}", tampon=stamp_at(clock, clock_start))
        answer = client.post(
            SEND, data, REMOTE_ADDR=f"10.0.0.{number}", headers={"Sec-Fetch-Site": "same-origin"}
        )
    assert (answer.status_code, answer["Retry-After"]) == (429, "3600")
    assert filled(soup(answer))["title"] == [f"Rencontre {PROPOSAL_PER_ADDRESS.most}"]
    assert Proposal.objects.count() == PROPOSAL_PER_ADDRESS.most
    assert OutboxMail.objects.count() == 3  # mails to one address in an hour


def clock_hour(clock):
    from home.clock import now

    return now().replace(minute=10)


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
    from home.clock import now

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
