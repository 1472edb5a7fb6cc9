"""Slots in the event form: each problem is said beside its slot, and refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from events.models import EventPage
from tests.events.admin_forms import SLOT, event_data
from tests.factories import FIRST_DAY, LAST_DAY, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def add_url(small_site, client) -> str:
    client.force_login(make_user(is_superuser=True))
    return reverse("wagtailadmin_pages:add", args=["events", "eventpage", small_site.programme.pk])


def day(rank: int) -> str:
    return (FIRST_DAY + timedelta(days=rank)).isoformat()


def slot(rank: int = 0, start: str = "18:00", end: str = "20:00", end_rank: int | None = None) -> dict:
    return {
        "date": day(rank),
        "start_time": start,
        "end_time": end,
        "end_date": "" if end_rank is None else day(end_rank),
    }


@pytest.mark.parametrize(
    ("slots", "rank", "field", "words"),
    [
        ([slot(0, "20:00", "18:00")], 0, "end_time", "La fin doit venir après le début"),
        ([slot(0, "20:00", "20:00")], 0, "end_time", "La fin doit venir après le début"),
        ([slot(0, "10:00", "11:00", 1)], 0, "date", "24 heures au plus"),
        ([slot(0), slot(0, "19:00", "21:00")], 1, "date", "chevauche"),
        ([slot(7)], 0, "date", "hors de la semaine"),
        ([slot(0), slot(-1)], 1, "date", "hors de la semaine"),
        ([slot(6, "23:00", "01:00", 7)], 0, "date", "hors de la semaine"),
    ],
)
@pytest.mark.parametrize("action", ["action-publish", "action-draft"])
def test_a_wrong_slot_is_refused_beside_itself(add_url, client, action, slots, rank, field, words):
    answer = client.post(add_url, event_data(*slots) | {action: "1"})
    assert answer.status_code == 200
    forms = answer.context["form"].formsets["slots"].forms
    assert words in " ".join(forms[rank].errors[field])
    assert not EventPage.objects.exists()


@pytest.mark.parametrize(
    "slots",
    [
        [SLOT],
        [slot(0, "18:00", "20:00"), slot(0, "20:00", "22:00"), slot(3)],
        [slot(6, "20:00", "00:00", 7)],
        [slot(0, "20:00", "02:00", 1)],
    ],
)
def test_right_slots_are_published(add_url, client, slots):
    client.post(add_url, event_data(*slots) | {"action-publish": "1"})
    event = EventPage.objects.get()
    assert event.live
    assert event.slots.count() == len(slots)
    assert event.starts == min(one.start for one in event.slots.all())


def test_publishing_needs_a_slot_and_a_draft_does_not(add_url, client):
    data = event_data() | {"slots-TOTAL_FORMS": "0"}
    answer = client.post(add_url, data | {"action-publish": "1"})
    assert answer.status_code == 200
    assert not EventPage.objects.exists()
    client.post(add_url, data)
    assert not EventPage.objects.get().live


def test_a_removed_slot_is_not_checked(add_url, client):
    data = event_data(SLOT, slot(9)) | {"slots-1-DELETE": "on", "action-publish": "1"}
    client.post(add_url, data)
    assert EventPage.objects.get().slots.count() == 1


def test_the_last_day_is_whole(add_url, client):
    last = (LAST_DAY - FIRST_DAY).days
    client.post(add_url, event_data(slot(last, "00:00", "00:00", last + 1)) | {"action-publish": "1"})
    assert EventPage.objects.get().live


def test_the_slots_overseas_are_those_of_the_clock_over_there(add_url, client):
    client.post(
        add_url, event_data(slot(0, "00:30", "02:00"), commune_code="97411") | {"action-publish": "1"}
    )
    assert f"{EventPage.objects.get().starts:%d %H:%M}" == f"{FIRST_DAY.day - 1} 20:30"  # UTC
