"""An event as a list shows it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from events.cards import fetch_cards, format_km, group_by_day, make_card
from events.models import EventPage, EventSlot
from tests import factories
from tests.conftest import NOW


def test_a_card_of_an_event_to_come(small_site: object) -> None:
    card = make_card(factories.make_event("Parlons-en ?"), NOW)

    assert card.title == "Parlons-en\u00a0?"
    assert card.url == "/programme/parlons-en/"
    assert card.when == "vendredi 23\u00a0mai, 18\u00a0h – 20\u00a0h"
    assert card.hours == "18\u00a0h – 20\u00a0h"
    assert (card.place, card.zone_label, card.distance) == ("Médiathèque, Anor (59)", "", "")
    assert (card.status_label, card.is_over, card.is_online) == ("", False, False)


def test_far_away_the_hours_are_those_of_the_place(small_site: object) -> None:
    card = make_card(factories.make_event(commune=factories.SAINT_DENIS_REUNION), NOW)

    assert card.when == "vendredi 23\u00a0mai, 18\u00a0h – 20\u00a0h"
    assert card.zone_label == "heure de La Réunion"


def test_the_next_slot_is_shown_and_the_others_are_counted(small_site: object) -> None:
    slots = [factories.make_slot(0), factories.make_slot(3), factories.make_slot(5)]
    event = factories.make_event(slots=slots)

    assert make_card(event, NOW).day == factories.FIRST_DAY.replace(day=22)
    assert make_card(event, NOW).more_dates == "et 2 autres dates"
    assert make_card(event, NOW, start=datetime(2031, 5, 19, 18)).day == factories.FIRST_DAY


@pytest.mark.parametrize(
    ("instant", "is_over"),
    [("2031-05-23T19:59:59", False), ("2031-05-23T20:00:00", True)],
)
def test_over_is_read_on_the_clock_of_the_venue(small_site: object, instant: str, is_over: bool) -> None:
    event = factories.make_event(commune=factories.PAPEETE)
    now = datetime.fromisoformat(instant).replace(tzinfo=ZoneInfo("Pacific/Tahiti"))

    assert make_card(event, now).is_over is is_over


@pytest.mark.parametrize(
    ("status", "label"),
    [("prevu", ""), ("complet", "Complet"), ("annule", "Annulé"), ("reporte", "Reporté")],
)
def test_a_status_is_said_in_words(small_site: object, status: str, label: str) -> None:
    assert make_card(factories.make_event(status=status), NOW).status_label == label


def test_an_event_without_slot_has_a_date_to_come(small_site: object) -> None:
    event = factories.make_event()
    EventSlot.objects.all().delete()

    card = make_card(EventPage.objects.get(pk=event.pk), NOW)

    assert (card.when, card.hours, card.day) == ("Date à venir", "Date à venir", None)


def test_online_and_hybrid_places(small_site: object) -> None:
    assert make_card(factories.make_event(commune=""), NOW).place == "En ligne"
    hybrid = factories.make_event(modality="hybride", online_url="https://visio.example.org")
    assert make_card(hybrid, NOW).place == "Médiathèque, Anor (59) et en ligne"


@pytest.mark.parametrize(
    ("km", "text"),
    [(0.0, "100\u00a0m"), (0.42, "400\u00a0m"), (2.54, "2,5\u00a0km"), (34.4, "34\u00a0km")],
)
def test_distances(km: float, text: str) -> None:
    assert format_km(km) == text


@pytest.mark.parametrize("number", [1, 30])
def test_cards_cost_the_same_whatever_their_number(
    small_site: object, number: int, django_assert_num_queries: object
) -> None:
    events = factories.make_events(number)

    with django_assert_num_queries(2):
        cards = fetch_cards([(event.pk, None, None) for event in events], NOW)

    assert len(cards) == number


def test_what_is_withdrawn_is_not_shown(small_site: object) -> None:
    shown, hidden = factories.make_event("Visible"), factories.make_event("Caché", live=False)

    cards = fetch_cards([(hidden.pk, None, None), (shown.pk, None, 3.2)], NOW)

    assert [(card.title, card.distance) for card in cards] == [("Visible", "à 3,2\u00a0km")]


def test_cards_are_gathered_by_day(small_site: object) -> None:
    rows = [factories.make_slot(3), factories.make_slot(3), factories.make_slot(4)]
    events = [factories.make_event(slots=[slot]) for slot in rows]

    groups = group_by_day(make_card(event, NOW) for event in events)

    assert [(group.title, group.weekday, len(group.cards)) for group in groups] == [
        ("jeudi 22\u00a0mai", 4, 2),
        ("vendredi 23\u00a0mai", 5, 1),
    ]
