"""The event form: what it fills in, what it refuses, what a draft may lack."""

from __future__ import annotations

import pytest
from django.urls import reverse

from events.admin.widgets import CommuneField, read_point
from events.models import EventPage
from tests.events.admin_forms import SLOT, add_url, edit_url, event_data
from tests.factories import (
    SAINT_DENIS_REUNION,
    make_edition,
    make_event,
)

pytestmark = pytest.mark.django_db


def test_the_form_proposes_the_current_edition(chief, small_site):
    make_edition(name="Prochaine", slug="prochaine", is_current=False)
    form = chief.get(add_url(small_site.programme)).context["form"]
    assert form["edition"].value() == small_site.edition.pk


@pytest.mark.parametrize("typed", ["Anor (59)", "59012", "anor (59)", "ANOR"])
def test_a_commune_is_typed_as_one_says_it(chief, small_site, typed):
    chief.post(add_url(small_site.programme), event_data(commune_code=typed) | {"action-publish": "1"})
    event = EventPage.objects.get()
    assert (event.commune_code, event.department_code, event.location_precision) == (
        "59012",
        "59",
        "commune",
    )


@pytest.mark.parametrize(
    "typed", ["Nulle-Part (59)", "\x00", "99999", "<script>alert(1)</script>", "x" * 5000]
)
def test_an_unknown_commune_is_refused_with_a_sentence(chief, small_site, typed):
    answer = chief.post(add_url(small_site.programme), event_data(commune_code=typed))
    assert answer.status_code == 200
    assert answer.context["form"].errors["commune_code"]
    assert b"<script>alert(1)</script>" not in answer.content


def test_the_field_shows_the_commune_by_its_name():
    assert CommuneField().prepare_value("59012") == "Anor (59)"
    assert CommuneField().prepare_value("pas un code") == "pas un code"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("50.01, 4.1", "SRID=4326;POINT(4.10000 50.01000)"),
        ("50,01 ; 4,1", "SRID=4326;POINT(4.10000 50.01000)"),
        ("50,01, 4,1", "SRID=4326;POINT(4.10000 50.01000)"),
        ("-20.88 55.45", "SRID=4326;POINT(55.45000 -20.88000)"),
        ("SRID=4326;POINT(4.1 50.01)", "SRID=4326;POINT(4.1 50.01)"),
        ("là-bas", "là-bas"),
        ("50.01", "50.01"),
    ],
)
def test_a_point_is_typed_as_latitude_and_longitude(typed, stored):
    assert read_point(typed) == stored


def test_a_point_that_is_typed_is_kept(chief, small_site):
    data = event_data(location="50.0000, 4.1000", location_precision="exact") | {"action-publish": "1"}
    chief.post(add_url(small_site.programme), data)
    event = EventPage.objects.get()
    assert (event.latitude, event.longitude, event.location_precision) == (50.0, 4.1, "exact")


@pytest.mark.parametrize("typed", ["là-bas", "95, 4", "43.29, 5.37"])
def test_a_point_that_is_wrong_is_refused_even_in_a_draft(chief, small_site, typed):
    answer = chief.post(add_url(small_site.programme), event_data(location=typed))
    assert answer.context["form"].errors["location"]


def test_a_rough_point_follows_the_commune(chief, small_site):
    event = make_event("Goûter numérique")
    slot = SLOT | {"id": event.slots.get().pk}
    moved = event_data(
        slot, initial=1, commune_code=SAINT_DENIS_REUNION, location=f"{event.latitude}, {event.longitude}"
    )
    chief.post(edit_url(event), moved | {"action-publish": "1"})
    event.refresh_from_db()
    assert event.department_code == "974"
    assert event.latitude < 0


def test_a_draft_may_lack_what_a_publication_needs(chief, small_site):
    data = event_data(commune_code="", venue_name="", organiser_name="", modality="hybride")
    refused = chief.post(add_url(small_site.programme), data | {"action-publish": "1"})
    assert set(refused.context["form"].errors) >= {
        "commune_code",
        "venue_name",
        "online_url",
        "organiser_name",
    }
    assert not EventPage.objects.exists()
    chief.post(add_url(small_site.programme), data)
    assert not EventPage.objects.get().live


def test_a_draft_over_a_published_event_changes_nothing_in_public(chief, small_site):
    event = make_event("Goûter numérique")
    slot = SLOT | {"id": event.slots.get().pk}
    chief.post(
        edit_url(event), event_data(slot, initial=1, title="Autre titre", commune_code="", venue_name="")
    )
    event.refresh_from_db()
    assert (event.title, event.commune_code, event.has_unpublished_changes) == (
        "Goûter numérique",
        "59012",
        True,
    )
    draft = event.get_latest_revision_as_object()
    assert (draft.title, draft.commune_code) == ("Autre titre", "")


def test_two_events_of_one_title_find_their_addresses(chief, small_site):
    for _ in range(3):
        chief.post(add_url(small_site.programme), event_data(slug="cafe-ia") | {"action-publish": "1"})
    assert sorted(EventPage.objects.values_list("slug", flat=True)) == [
        "cafe-ia",
        "cafe-ia-anor",
        "cafe-ia-anor-2",
    ]


def test_a_new_event_steps_aside_of_the_addresses_of_the_site(chief, small_site):
    chief.post(add_url(small_site.programme), event_data(slug="territoires") | {"action-publish": "1"})
    assert EventPage.objects.get().slug == "territoires-anor"


def test_the_address_of_a_published_event_is_not_changed_silently(chief, small_site):
    make_event("Autre", slug="prise")
    event = make_event("Goûter numérique")
    slot = SLOT | {"id": event.slots.get().pk}
    answer = chief.post(edit_url(event), event_data(slot, initial=1, slug="prise"))
    assert answer.context["form"].errors["slug"]


def test_an_automatic_save_tells_the_page_what_was_filled_in(chief, small_site):
    make_event("Premier", slug="cafe-ia")
    answer = chief.post(
        add_url(small_site.programme), event_data(slug="cafe-ia"), headers={"accept": "application/json"}
    )
    updates = answer.json()["field_updates"]
    assert updates["slug"] == "cafe-ia-anor"
    assert "slots-0-id" in updates


def test_a_preview_shows_slots_that_were_never_saved(chief, small_site):
    event = make_event("Goûter numérique")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[event.pk])
    slots = [SLOT | {"id": event.slots.get().pk}, SLOT | {"start_time": "09:00", "end_time": "11:30"}]
    assert chief.post(url, event_data(*slots, initial=1)).json()["is_valid"]
    answer = chief.get(url)
    assert answer.status_code == 200
    assert "11\u00a0h\u00a030" in answer.content.decode()


def test_a_copy_is_proposed_a_free_address_and_no_alias(chief, small_site):
    event = make_event("Goûter numérique")
    url = reverse("wagtailadmin_pages:copy", args=[event.pk])
    form = chief.get(url).context["form"]
    assert form["new_slug"].value() == "gouter-numerique-copie"
    assert "alias" not in form.fields
    data = {
        "new_title": "Copie",
        "new_slug": "copie",
        "new_parent_page": small_site.programme.pk,
        "publish_copies": "on",
    }
    chief.post(url, data)
    assert EventPage.objects.live().count() == 2


def test_the_first_automatic_save_needs_a_title_and_a_format_alone(chief, small_site):
    blank = {"date": "", "start_time": "", "end_time": "", "end_date": ""}
    data = event_data(blank, slug="", commune_code="", venue_name="", organiser_name="", summary="")
    answer = chief.post(add_url(small_site.programme), data, headers={"accept": "application/json"})
    assert answer.json()["success"]
    event = EventPage.objects.get()
    assert (event.slug, event.slots.count(), event.live) == ("gouter-numerique", 0, False)
