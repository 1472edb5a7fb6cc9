"""One current edition, its phases on the clock of Paris, a second one in preparation."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from home.models import Edition, Phase
from tests import factories


def at(text: str, zone: str = "Europe/Paris") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("instant", "phase"),
    [
        (at("2031-05-18T23:59:59"), Phase.BEFORE),
        (at("2031-05-19T00:00:00"), Phase.DURING),
        (at("2031-05-25T23:59:59"), Phase.DURING),
        (at("2031-05-26T00:00:00"), Phase.AFTER),
        (at("2031-05-18T21:59:59", "UTC"), Phase.BEFORE),
        (at("2031-05-18T22:00:00", "UTC"), Phase.DURING),
        (at("2031-05-25T12:00:00", "Pacific/Tahiti"), Phase.AFTER),
        (at("2031-05-19T09:59:59", "Pacific/Wallis"), Phase.BEFORE),
    ],
)
def test_phase_follows_the_clock_of_paris(instant: datetime, phase: Phase) -> None:
    edition = Edition(first_day=date(2031, 5, 19), last_day=date(2031, 5, 25))
    assert edition.phase_at(instant) == phase


def test_days_include_the_last_one() -> None:
    edition = Edition(first_day=date(2031, 12, 30), last_day=date(2032, 1, 1))
    assert edition.days == [date(2031, 12, 30), date(2031, 12, 31), date(2032, 1, 1)]


def test_the_database_refuses_two_current_editions(db: None) -> None:
    factories.make_edition()
    other = factories.make_edition(name="Autre", slug="autre", is_current=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=other.pk).update(is_current=True)


def test_the_database_refuses_an_edition_that_ends_before_it_starts(db: None) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.make_edition(last_day=date(2031, 5, 1))


def test_saving_a_current_edition_takes_the_flag_from_the_other(db: None) -> None:
    first = factories.make_edition()
    second = factories.make_edition(name="Suivante", slug="suivante", is_current=False)
    assert Edition.objects.current() == first
    second.is_current = True
    second.full_clean()
    second.save()
    assert list(Edition.objects.filter(is_current=True)) == [second]


def test_a_refused_save_leaves_the_flag_where_it_was(db: None) -> None:
    first = factories.make_edition()
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.make_edition(name="Autre", slug="essai", is_current=True)
    assert Edition.objects.current() == first


def test_clean_says_that_the_days_are_inverted(db: None) -> None:
    edition = Edition(name="A", slug="a", first_day=date(2031, 5, 2), last_day=date(2031, 5, 1))
    with pytest.raises(ValidationError) as refusal:
        edition.full_clean()
    assert refusal.value.message_dict["last_day"] == ["Le dernier jour doit venir après le premier."]


def test_an_editor_moves_the_current_flag_in_one_save(admin_client: object, small_site: object) -> None:
    other = factories.make_edition(name="Suivante", slug="suivante", is_current=False)
    data = {
        "name": "Suivante", "slug": "suivante", "first_day": "2032-05-17", "last_day": "2032-05-23", "is_current": "on",
        "counted_on": "",
    } | {f"target_{name}": "0" for name in ("events", "professionals", "partners", "citizens")}  # fmt: skip
    data |= {"counted_professionals": "0", "counted_citizens": "0"}
    address = reverse(other.snippet_viewset.get_url_name("edit"), args=[other.pk])
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.context["form"].errors
    assert Edition.objects.current() == other


@pytest.mark.parametrize("is_current", [True, False])
def test_an_edition_tells_where_its_programme_is(is_current: bool) -> None:
    edition = Edition(slug="essai", is_current=is_current)
    assert edition.address == ("/programme/" if is_current else "/programme/editions/essai/")
