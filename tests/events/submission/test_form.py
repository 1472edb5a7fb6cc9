"""The form: what is wrong is said beside its field, what was typed comes back, what is not the organiser's is not read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from events.models import EventPage, Proposal
from home.models import Edition
from tests.events.submission.typed import filled, post, soup, typed
from tests.factories import FIRST_DAY, make_format
from tests.reading import links

pytestmark = pytest.mark.django_db
DAY = (FIRST_DAY + timedelta(days=1)).isoformat()


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


# The point of the map ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tiles", "precision"), [("", "rue"), ("https://tuiles.example/{z}/{x}/{y}.png", "exact")]
)
def test_a_point_placed_by_hand_is_as_exact_as_the_map(client, proposal_data, settings, tiles, precision):
    settings.TILE_URL = tiles
    assert post(client, proposal_data | {"point": "50.01234,4.10567"}).status_code == 303
    event = EventPage.objects.get()
    assert (event.latitude, event.longitude, event.location_precision) == (50.01234, 4.10567, precision)


@pytest.mark.parametrize(
    ("point", "label"),
    [
        ("48.85,2.35,1", "Point sur la carte"),
        ("nan,nan", "Point sur la carte"),
        ("91,4", "Point sur la carte"),
        ("-49.3,70.2", "Commune"),
    ],
)
def test_a_wrong_point_is_told(client, proposal_data, point, label):
    answer = post(client, proposal_data | {"point": point})
    assert [name for _, name in summary(answer)] == [label]
    assert not EventPage.objects.exists()


def test_an_online_event_has_no_point(client, proposal_data):
    online = {"modality": "en-ligne", "online_url": "visio.example.org/salon", "point": "50.01234,4.10567"}
    assert post(client, proposal_data | online).status_code == 303
    event = EventPage.objects.get()
    assert (event.latitude, event.online_url) == (None, "https://visio.example.org/salon")
