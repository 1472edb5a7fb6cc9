"""The events as the team sees them: form, listing, export, dashboard, rights."""

from __future__ import annotations

import csv
import io
import re

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import Page

from events.admin.widgets import CommuneField, read_point
from events.models import EventPage
from home.groups import ensure_groups
from tests.events.admin_forms import SLOT, event_data
from tests.factories import (
    SAINT_DENIS_REUNION,
    make_audience,
    make_edition,
    make_event,
    make_events,
    make_slot,
    make_user,
)

pytestmark = pytest.mark.django_db
LISTING = "/admin/evenements/"
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>", re.IGNORECASE)


@pytest.fixture
def chief(small_site, client):
    client.force_login(make_user("cheffe", is_superuser=True))
    return client


@pytest.fixture
def moderator(small_site, client):
    ensure_groups()
    client.force_login(make_user("modo", groups=["Modération"]))
    return client


def add_url(programme: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=["events", "eventpage", programme.pk])


def edit_url(event: EventPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[event.pk])


def titles(response) -> list[str]:
    return [event.title for event in response.context["page_obj"].object_list]


# The form -------------------------------------------------------------------------------------------------------------


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


# No inline script -----------------------------------------------------------------------------------------------------


def test_no_page_of_the_admin_carries_an_inline_script(chief, small_site):
    event = make_event()
    pages = [
        "/admin/",
        LISTING,
        "/admin/pages/",
        "/admin/images/",
        "/admin/documents/",
        "/admin/users/",
        add_url(small_site.programme),
        edit_url(event),
        edit_url(small_site.home),
        reverse("wagtailadmin_pages:history", args=[event.pk]),
        reverse("wagtailadmin_pages:copy", args=[event.pk]),
        "/admin/snippets/home/edition/",
        "/admin/snippets/home/partner/add/",
        "/admin/snippets/events/eventformat/add/",
    ]
    for address in pages:
        answer = chief.get(address, follow=True)
        assert answer.status_code == 200, address
        assert not INLINE_SCRIPT.findall(answer.content.decode()), address
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"] + ";", address


# Communes -------------------------------------------------------------------------------------------------------------


def test_the_communes_are_suggested_with_their_centre(chief):
    (row,) = chief.get("/admin/programme/communes/", {"q": "59186"}).json()["communes"][:1]
    assert row["nom"].endswith("(59)")
    assert 49 < row["lat"] < 51
    assert chief.get("/admin/programme/communes/", {"q": "x" * 500}).json() == {"communes": []}


def test_the_communes_of_the_admin_are_for_the_team(small_site, client):
    assert client.get("/admin/programme/communes/", {"q": "anor"}).status_code == 302


# The listing ----------------------------------------------------------------------------------------------------------


def test_the_listing_says_where_and_when(chief):
    make_event("Au loin", commune=SAINT_DENIS_REUNION, slots=[make_slot(), make_slot(5)], status="annule")
    text = chief.get(LISTING).content.decode()
    for words in ("Au loin", "heure de La Réunion", "(+1)", "Saint-Denis (974)", "Annulé"):
        assert words in text


def test_the_listing_costs_the_same_for_one_and_for_thirty(chief, django_assert_num_queries):
    make_event("Le premier")
    chief.get(LISTING)
    with django_assert_num_queries(LISTING_QUERIES):
        chief.get(LISTING)
    make_events(30)
    with django_assert_num_queries(LISTING_QUERIES):
        chief.get(LISTING)


LISTING_QUERIES = 17


def test_each_filter_keeps_what_it_says(chief, small_site):
    old = make_edition(name="Passée", slug="passee", is_current=False)
    make_event("Ici", access_mi=True, location="SRID=4326;POINT(4.1 50.0)", location_precision="exact")
    make_event("Là-bas", commune=SAINT_DENIS_REUNION, format="atelier", status="annule", slots=[make_slot(2)])
    make_event("En ligne", commune="", is_open_to_press=True, slots=[make_slot(1)])
    make_event("Jadis", edition=old, live=False, contact_email="", contact_phone="", access_mi=True)
    atelier = EventPage.objects.get(title="Là-bas").format_id
    day = make_slot(2).date.isoformat()
    expected = {
        f"edition={old.pk}": {"Jadis"},
        f"format={atelier}": {"Là-bas"},
        "department_code=974": {"Là-bas"},
        "region_code=32": {"Ici", "Jadis"},
        "status=annule": {"Là-bas"},
        f"day={day}": {"Là-bas"},
        "modality=en-ligne": {"En ligne"},
        "is_open_to_press=true": {"En ligne"},
        "a_verifier=brouillon": {"Jadis"},
        "a_verifier=sans-contact": {"Jadis"},
        "a_verifier=sans-acces": {"Là-bas"},
        "a_verifier=perturbe": {"Là-bas"},
        "a_verifier=point-commune": {"Là-bas", "Jadis"},
        "a_verifier=sans-point": set(),
        "a_verifier=modifie": set(),
        "q=saint+denis": {"Là-bas"},
        "q=SAINT-D": {"Là-bas"},
        "q=atelier": {"Là-bas"},
        "q=%22": {"Ici", "Là-bas", "En ligne", "Jadis"},
        "q=nulle+part": set(),
        "a_verifier=inconnu": {"Ici", "Là-bas", "En ligne", "Jadis"},
    }
    for query, names in expected.items():
        assert set(titles(chief.get(f"{LISTING}?{query}"))) == names, query


@pytest.mark.parametrize(
    "order",
    ["title", "-title", "starts", "-commune_name", "format__name", "status", "live", "pas-une-colonne"],
)
def test_the_listing_is_sorted_by_any_column(chief, order):
    make_events(2)
    assert len(titles(chief.get(LISTING, {"ordering": order}))) == 2


# The export -----------------------------------------------------------------------------------------------------------


def read_csv(response) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_spreadsheet_holds_the_selection_and_no_formula(chief):
    make_event("=1+1", contact_phone="+33600000000", access_mi=True)
    make_event("Autre", status="annule", commune=SAINT_DENIS_REUNION)
    (row,) = read_csv(chief.get(LISTING, {"export": "csv", "department_code": "59"}))
    assert row["Titre"] == "'=1+1"
    assert row["Contact privé : téléphone"] == "'+33600000000"
    assert (row["Commune"], row["Département"], row["Accessibilité"]) == ("Anor", "Nord", "mi")
    assert float(row["Latitude"]) == pytest.approx(50, abs=0.1)
    book = load_workbook(io.BytesIO(b"".join(chief.get(LISTING, {"export": "xlsx"}).streaming_content)))
    cells = [cell for line in book.active.iter_rows() for cell in line]
    assert "=1+1" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}
    assert all(cell.data_type != "f" for cell in cells)


def test_control_characters_break_no_spreadsheet(chief):
    event = make_event("Atelier")
    EventPage.objects.filter(pk=event.pk).update(venue_name="Salle\x0b A")
    answer = chief.get(LISTING, {"export": "xlsx"})
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))
    assert "Salle A" in [cell.value for cell in book.active[2]]


def test_the_export_costs_the_same_for_one_and_for_thirty(chief, django_assert_max_num_queries):
    make_events(30)
    with django_assert_max_num_queries(16):
        assert len(read_csv(chief.get(LISTING, {"export": "csv"}))) == 30


def test_the_private_contact_is_for_those_who_edit_events(small_site, client):
    from django.contrib.auth.models import Group, Permission
    from wagtail.models import GroupPagePermission

    make_event()
    group = Group.objects.create(name="Relecture")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group, page=small_site.programme, permission=Permission.objects.get(codename="lock_page")
    )
    client.force_login(make_user("relecture", groups=["Relecture"]))
    (row,) = read_csv(client.get(LISTING, {"export": "csv"}))
    assert row["Titre"]
    assert not [name for name in row if "privé" in name]


# The dashboard --------------------------------------------------------------------------------------------------------


def test_the_dashboard_measures_and_points_at_what_awaits(chief, small_site):
    make_event("Publié", access_mi=True)
    make_event("Brouillon", live=False)
    text = chief.get("/admin/").content.decode()
    assert "Objectifs" in text
    assert "1\u202f500" in text or "1\u00a0500" in text or "1 500" in text
    link = f"{LISTING}?a_verifier=brouillon&amp;edition={small_site.edition.pk}"
    assert link in text
    assert titles(chief.get(link.replace("&amp;", "&"))) == ["Brouillon"]


def test_the_dashboard_without_edition_says_what_to_do(chief, small_site):
    small_site.edition.is_current = False
    small_site.edition.save()
    assert "Aucune édition n’est en cours" in chief.get("/admin/").content.decode()


# Rights ---------------------------------------------------------------------------------------------------------------


def test_moderation_writes_publishes_and_lists_events(moderator, small_site):
    moderator.post(add_url(small_site.programme), event_data() | {"action-publish": "1"})
    event = EventPage.objects.get()
    assert event.live
    assert titles(moderator.get(LISTING)) == [event.title]
    assert "Contact privé : nom" in read_csv(moderator.get(LISTING, {"export": "csv"}))[0]
    assert moderator.get(edit_url(event)).status_code == 200
    assert "Objectifs" in moderator.get("/admin/").content.decode()


def test_moderation_does_not_touch_the_rest(moderator, small_site):
    refused = [
        edit_url(small_site.home),
        "/admin/snippets/home/edition/",
        "/admin/snippets/home/partner/add/",
        "/admin/snippets/events/eventformat/",
        "/admin/users/",
        "/admin/groups/",
        "/admin/sites/",
        "/admin/redirects/",
    ]
    for address in refused:
        answer = moderator.get(address)
        assert answer.status_code in (302, 403), address
        assert answer.headers.get("Location", "/admin/") == "/admin/", address


def test_communication_edits_formats_audiences_and_events(small_site, client):
    ensure_groups()
    make_audience("seniors")
    event = make_event()
    client.force_login(make_user("com", groups=["Communication"]))
    for address in (
        "/admin/snippets/events/eventformat/add/",
        "/admin/snippets/events/audience/",
        LISTING,
        edit_url(event),
    ):
        assert client.get(address).status_code == 200, address
    menu = client.get("/admin/").content.decode()
    assert "Voir le programme public" in menu


def test_a_stranger_sees_nothing(small_site, client):
    event = make_event()
    for address in (LISTING, f"{LISTING}?export=csv", edit_url(event), "/admin/"):
        assert client.get(address).status_code == 302, address
