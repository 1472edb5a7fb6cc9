"""The invented programme: same seed, same events; the same rows as events saved one by one."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, ReferenceIndex

from events import geo, starter
from events.choices import Modality, Status
from events.demo import create_example_events
from events.index import current_index
from events.models import EventPage, EventSlot, ProgrammeChange
from tests import factories

DERIVED = (
    "commune_name", "department_code", "region_code", "time_zone", "latitude", "longitude", "location",
    "location_precision", "starts", "ends", "search_tokens",
)  # fmt: skip


@pytest.fixture
def programme(small_site):
    for row in starter.FORMATS:
        factories.make_format(row["slug"])
    for row in starter.AUDIENCES:
        factories.make_audience(row["slug"])
    return small_site.programme


def generate(number, seed=1):
    call_command("generate_events", number, seed=seed, verbosity=0, stdout=StringIO())


def snapshot():
    """All that a reader may see of the programme, in order."""
    return [
        (*event, *slots)
        for event, slots in zip(
            EventPage.objects.order_by("path").values_list(
                "title", "slug", "code", "summary", "description", "commune_code", "location", "status", "modality", "starts",
                "organiser_name", "translation_key", "first_published_at",
            ),
            [
                tuple(event.slots.values_list("date", "start_time", "uid"))
                for event in EventPage.objects.order_by("path")
            ],
            strict=True,
        )
    ]  # fmt: skip


def remove_all(programme):
    programme.refresh_from_db()
    for page in programme.get_children():
        page.delete()


def test_the_same_seed_gives_the_same_programme(programme):
    generate(40, seed=7)
    first = snapshot()
    remove_all(programme)
    generate(40, seed=7)
    assert snapshot() == first
    remove_all(programme)
    generate(40, seed=8)
    assert snapshot() != first


def test_the_same_programme_may_be_added_twice(programme):
    generate(20)
    generate(20)
    assert EventPage.objects.count() == 40
    assert EventPage.objects.values("slug").distinct().count() == 40
    assert EventPage.objects.values("code").distinct().count() == 40


def test_every_territory_format_status_and_modality_is_present(programme):
    generate(130)
    events = EventPage.objects.all()
    assert set(events.exclude(commune_code="").values_list("department_code", flat=True)) == set(
        geo.departments()
    )
    assert set(events.values_list("format__slug", flat=True)) == {row["slug"] for row in starter.FORMATS}
    assert set(events.values_list("status", flat=True)) == set(Status.values)
    assert set(events.values_list("modality", flat=True)) == set(Modality.values)


def test_events_are_valid_pages_in_a_sound_tree(programme):
    generate(60)
    generate(5, seed=2)
    assert Page.find_problems() == ([], [], [], [], [])
    programme.refresh_from_db()
    assert programme.numchild == 65
    for event in EventPage.objects.all():
        event.full_clean()
        assert event.url_path == f"{programme.url_path}{event.slug}/"
        assert event.live
        assert all(related.exists() for related in (event.audiences, event.slots, event.tags))


def test_what_is_derived_is_what_a_save_derives(programme):
    generate(60)
    for event in EventPage.objects.all():
        before = {name: getattr(event, name) for name in DERIVED}
        instants = list(event.slots.values_list("start", "end"))
        event.save()
        event = EventPage.objects.get(pk=event.pk)
        assert {name: getattr(event, name) for name in DERIVED} == before
        assert list(event.slots.values_list("start", "end")) == instants


def test_the_admin_knows_what_the_events_use_and_finds_them(programme):
    generate(20)
    kept = ("object_id", "to_content_type", "to_object_id", "model_path", "content_path", "content_path_hash")
    before = set(ReferenceIndex.objects.values_list(*kept))
    for event in EventPage.objects.all():
        ReferenceIndex.create_or_update_for_object(event)
    assert set(ReferenceIndex.objects.values_list(*kept)) == before
    event = EventPage.objects.last()
    assert event in list(EventPage.objects.search(event.title, operator="and"))


def test_slots_are_inside_the_edition_and_the_points_near_their_commune(programme, small_site):
    generate(120)
    days = small_site.edition.days
    for slot in EventSlot.objects.all():
        assert slot.date in days
        assert (slot.end_date or slot.date) in days
    for event in EventPage.objects.exclude(latitude=None):
        commune = geo.find_commune(event.commune_code)
        assert geo.distance_km(event.latitude, event.longitude, commune.latitude, commune.longitude) < 5


def test_no_event_points_to_a_real_mailbox_site_or_telephone(programme):
    generate(80)
    for event in EventPage.objects.all():
        assert event.contact_email.endswith(".example")
        for url in filter(None, (event.organiser_url, event.registration_url, event.online_url)):
            host = url.split("/")[2]
            assert host.endswith((".example", ".example.org"))
        for phone in filter(None, (event.contact_phone, event.registration_phone)):
            assert phone.startswith("01 99 00")


def test_texts_vary(programme):
    generate(300)
    events = EventPage.objects.all()
    assert events.values("title").distinct().count() > 270
    assert events.values("description").distinct().count() == 300
    assert not [e.title for e in events if "{" in e.title + e.summary + e.description + e.organiser_name]


def test_the_programme_is_told(programme, small_site):
    ProgrammeChange.objects.all().delete()
    assert len(current_index().entries) == 0
    generate(12)
    assert len(current_index().entries) == 12
    assert ProgrammeChange.objects.filter(event_id=None).exists()


def test_an_editor_can_edit_one(programme, client):
    generate(1)
    event = EventPage.objects.get()
    client.force_login(factories.make_user(is_superuser=True))
    answer = client.get(f"/admin/pages/{event.pk}/edit/")
    assert answer.status_code == 200
    assert event.organiser_name in answer.content.decode()


@pytest.mark.parametrize("number", [0, -1, 150_001])
def test_the_number_is_bounded(programme, number):
    with pytest.raises(CommandError, match="de 1 à"):
        generate(number)


def test_it_says_what_is_missing(db):
    with pytest.raises(CommandError, match="load_starter_content"):
        generate(1)


def test_example_events_are_made_once(programme, small_site):
    assert create_example_events(programme, small_site.edition) == 7
    event = EventPage.objects.get(commune_code="59012")
    event.title = "Titre retouché"
    event.save_revision().publish()
    assert create_example_events(programme, small_site.edition) == 0
    assert EventPage.objects.count() == 7
    assert EventPage.objects.get(pk=event.pk).title == "Titre retouché"
    for example in EventPage.objects.all():
        example.full_clean()
        assert example.live
        assert example.latest_revision is not None
        assert example.tags.exists()
