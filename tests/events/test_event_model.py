"""What an event derives, remembers and refuses; what the programme's log of changes learns."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page, PageViewRestriction

from events.choices import Modality, Precision
from events.index import current_index
from events.models import Audience, EventFormat, EventPage, EventSlot, ProgrammeChange
from tests.factories import (
    LYON,
    PAPEETE,
    SAINT_DENIS_REUNION,
    make_audience,
    make_event,
    make_slot,
)

pytestmark = pytest.mark.django_db
FAR_FROM_ANOR = "SRID=4326;POINT(5.37000 43.29000)"


@pytest.fixture
def event(small_site) -> EventPage:
    return make_event("Café IA d’Anor")


def is_listed(event: EventPage) -> bool:
    return event.pk in current_index().entries


def changes_since(mark: int) -> list[int | None]:
    return list(ProgrammeChange.objects.filter(pk__gt=mark).values_list("event_id", flat=True))


def last_change() -> int:
    return ProgrammeChange.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


# What is derived ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("commune", "department", "region", "zone", "start"),
    [
        ("59012", "59", "32", "Europe/Paris", "16:00"),
        (LYON, "69", "84", "Europe/Paris", "16:00"),
        ("69383", "69", "84", "Europe/Paris", "16:00"),
        ("2A004", "2A", "94", "Europe/Paris", "16:00"),
        (SAINT_DENIS_REUNION, "974", "04", "Indian/Reunion", "14:00"),
        (PAPEETE, "987", "", "Pacific/Tahiti", "04:00"),
    ],
)
def test_the_territory_and_the_instants_follow_from_the_commune(
    small_site, commune, department, region, zone, start
):
    event = make_event(commune=commune, slots=[make_slot(start="18:00")])
    assert (event.department_code, event.region_code, event.time_zone) == (department, region, zone)
    assert f"{event.starts:%H:%M}" == start  # UTC


def test_an_event_that_moves_overseas_keeps_its_hour_and_moves_its_instant(event):
    event.commune_code = SAINT_DENIS_REUNION
    event.location = ""
    event.save()
    slot = EventSlot.objects.get(event=event)
    assert f"{slot.start_time:%H:%M} {slot.start:%H:%M}" == "18:00 14:00"


def test_a_point_is_the_centre_of_the_commune_until_somebody_places_it(event):
    assert event.location_precision == Precision.COMMUNE
    event.location, event.location_precision = "SRID=4326;POINT(4.10000 50.00000)", Precision.EXACT
    event.save()
    assert (event.latitude, event.longitude) == (50.0, 4.1)


def test_an_online_event_is_nowhere_on_the_map(event):
    event.modality, event.online_url = Modality.ONLINE, "https://visio.example.org/salon"
    event.save()
    assert (event.latitude, event.longitude) == (None, None)
    event.modality = Modality.IN_PERSON
    event.save()
    assert event.latitude is not None


# What is refused ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"commune_code": ""}, "commune_code"),
        ({"commune_code": "99999"}, "commune_code"),
        ({"venue_name": "", "address": ""}, "venue_name"),
        ({"modality": "hybride", "online_url": ""}, "online_url"),
        ({"modality": "en-ligne", "online_url": ""}, "online_url"),
        ({"slug": "territoires"}, "slug"),
        ({"location": "là-bas"}, "location"),
        ({"location": FAR_FROM_ANOR}, "location"),
        ({"organiser_name": ""}, "organiser_name"),
        ({"summary": "x" * 201}, "summary"),
        ({"online_url": "javascript:alert(1)"}, "online_url"),
        ({"contact_email": "pas une adresse"}, "contact_email"),
    ],
)
def test_a_published_event_says_what_is_wrong(event, fields, wrong):
    for name, value in fields.items():
        setattr(event, name, value)
    with pytest.raises(ValidationError) as refused:
        event.save()
    assert wrong in refused.value.message_dict


@pytest.mark.parametrize(
    "slots",
    [
        [],
        [make_slot(start="20:00", end="18:00")],
        [make_slot(), make_slot(start="19:00", end="21:00")],
        [make_slot(day=7)],
        [make_slot(day=-1)],
    ],
)
def test_slots_are_checked_wherever_an_event_comes_from(event, slots):
    event.slots = slots
    with pytest.raises(ValidationError):
        event.save()


def test_a_draft_may_be_incomplete(small_site):
    draft = make_event(commune="", modality="presentiel", online_url="", slots=[], live=False)
    assert (draft.starts, draft.latitude) == (None, None)
    assert not is_listed(draft)


def test_an_image_needs_words(event):
    event.image_id, event.image_alt = 1, ""
    with pytest.raises(ValidationError) as refused:
        event.full_clean()
    assert "image_alt" in refused.value.message_dict


# What the programme learns --------------------------------------------------------------------------------------------


def test_every_way_to_withdraw_an_event_is_told(event):
    others = [make_event(f"Autre {rank}") for rank in range(3)]
    assert all(is_listed(one) for one in [event, *others])
    event.unpublish()
    assert not is_listed(event)
    others[0].delete()
    assert not is_listed(others[0])
    Page.objects.get(pk=others[1].pk).delete()
    Page.objects.filter(pk=others[2].pk).delete()
    assert not current_index().entries


def test_the_deletion_of_the_programme_empties_the_index(event, small_site):
    assert is_listed(event)
    Page.objects.get(pk=small_site.programme.pk).delete()
    assert not current_index().entries


@pytest.mark.parametrize("target", ["event", "programme"])
def test_a_private_page_leaves_the_programme_and_comes_back(event, small_site, target):
    page = event if target == "event" else small_site.programme
    assert is_listed(event)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert not is_listed(event)
    restriction.delete()
    assert is_listed(event)


def test_a_renamed_format_is_found_under_its_new_name(event):
    kind = EventFormat.objects.get(slug="cafe-ia")
    assert event.pk in current_index().matching("cafe")
    kind.name, kind.slug = "Goûter numérique", "gouter"
    kind.save()
    assert event.pk in current_index().matching("gouter")
    assert current_index().entries[event.pk].facets["format"] == ("gouter",)


def test_an_audience_that_goes_away_leaves_the_events(small_site):
    event = make_event(audiences=["seniors"])
    assert current_index().entries[event.pk].facets["public"] == ("seniors",)
    make_audience("seniors").delete()
    assert Audience.objects.count() == 0
    assert current_index().entries[event.pk].facets["public"] == ()


def test_a_change_is_recorded_once_per_save(event):
    mark = last_change()
    event.save()
    assert changes_since(mark) == [event.pk]


# Copies and revisions -------------------------------------------------------------------------------------------------


def test_a_copy_has_its_own_code_and_slots_and_can_be_published(event, small_site):
    event.save_revision()
    copy = event.copy(
        to=small_site.programme, update_attrs={"slug": "copie", "title": "Copie"}, keep_live=False
    )
    assert copy.code != event.code
    assert copy.slots.get().uid != event.slots.get().uid
    copy.get_latest_revision().publish()
    copy.refresh_from_db()
    assert copy.live
    assert EventSlot.objects.filter(event=event).get().uid == event.slots.get().uid
    assert EventSlot.objects.values("uid").distinct().count() == 2


def test_an_old_revision_keeps_the_code_and_the_slots_of_the_event(event):
    uid = event.slots.get().uid
    old = event.save_revision()
    EventPage.objects.filter(pk=event.pk).update(code="zzzzzzz")
    again = EventPage.objects.get(pk=event.pk)
    restored = again.with_content_json(old.content)
    assert restored.code == "zzzzzzz"
    assert [slot.uid for slot in restored.slots.all()] == [uid]
