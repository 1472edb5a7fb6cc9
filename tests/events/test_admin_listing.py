"""The listing of events and its spreadsheet."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from events.models import EventPage
from tests.events.admin_forms import LISTING, read_csv, titles
from tests.factories import (
    SAINT_DENIS_REUNION,
    make_edition,
    make_event,
    make_events,
    make_slot,
    make_user,
)

pytestmark = pytest.mark.django_db
LISTING_QUERIES = 19


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
