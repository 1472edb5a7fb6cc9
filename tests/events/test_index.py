"""The index against a slow and plain oracle; its snapshots; what an edit does to it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events import geo
from events.filters import Selection
from events.index import build_index, current_index
from events.models import EventPage
from events.wordindex import WordIndex
from home.text import tokenise
from tests import factories


@pytest.fixture
def programme(small_site):
    """Forty-two events over seven communes, six formats and seven days."""
    communes = ["59012", "59350", "69123", "75056", "97411", "98735", ""]
    for rank in range(42):
        factories.make_event(
            f"Événement {rank} sur l’IA", commune=communes[rank % 7], format=["cafe-ia", "atelier", "debat"][rank % 3],
            audiences=["seniors"] if rank % 4 == 0 else [], access_mi=rank % 5 == 0, is_open_to_press=rank % 6 == 0,
            slots=[factories.make_slot(rank % 7), *([factories.make_slot((rank + 2) % 7, "08:00", "09:00")] if rank % 2 else [])],
            tags=["robot"] if rank % 9 == 0 else [],
        )  # fmt: skip
    return small_site.edition


def keeps(event: EventPage, selection: Selection) -> bool:
    """What the selection means, said the slow way."""
    words = tokenise(
        f"{event.title} {event.summary} {event.description} {event.commune_name} {event.format.name} "
        + " ".join(tag.name for tag in event.tags.all())
    )
    near = True
    if selection.commune and selection.rayon is None:
        near = event.commune_code == selection.commune
    elif selection.commune:
        centre = geo.find_commune(selection.commune)
        near = event.is_located and (
            geo.distance_km(centre.latitude, centre.longitude, event.latitude, event.longitude)
            <= selection.rayon
        )
    return near and all(
        (
            not selection.jour or {slot.date for slot in event.slots.all()} & set(selection.jour),
            not selection.format or event.format.slug in selection.format,
            not selection.modalite or event.modality in selection.modalite,
            not selection.region or event.region_code in selection.region,
            not selection.departement or event.department_code in selection.departement,
            not selection.public or {row.slug for row in event.audiences.all()} & set(selection.public),
            not selection.acces or set(event.access_codes) & set(selection.acces),
            not selection.presse or event.is_open_to_press,
            all(any(word.startswith(term) for word in words) for term in tokenise(selection.q)),
        )
    )


DAY = factories.FIRST_DAY
SELECTIONS = [
    Selection(),
    Selection(q="evenement 12"),
    Selection(q="ÉVÉNEMENT rob"),
    Selection(q="introuvable"),
    Selection(jour=(DAY, DAY + timedelta(days=3))),
    Selection(format=("atelier", "debat"), presse=True),
    Selection(modalite=("en-ligne",)),
    Selection(region=("32",), acces=("mi",)),
    Selection(departement=("59", "974"), public=("seniors",)),
    Selection(commune="59012"),
    Selection(commune="59012", rayon=10),
    Selection(commune="59012", rayon=200),
    Selection(commune="98735", rayon=100, jour=(DAY + timedelta(days=5),)),
]


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda selection: str(selection.pairs()))
def test_the_index_keeps_what_the_oracle_keeps(programme, selection):
    expected = {event.pk for event in EventPage.objects.all() if keeps(event, selection)}
    assert set(current_index().select(programme.pk, selection)) == expected


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda selection: str(selection.pairs()))
def test_each_count_is_that_of_the_value_alone(programme, selection):
    index = current_index()
    for facet, counts in index.counts(programme.pk, selection).items():
        for value, count in counts.items():
            assert count == len(index.select(programme.pk, replace(selection, **{facet: (value,)}))), (
                facet,
                value,
            )


def test_every_event_once_in_order_what_is_over_last(programme, clock):
    index = current_index()
    now = clock_now()
    ids = index.select(programme.pk, Selection())
    shown = list(index.by_date(ids, now))
    assert sorted(pk for pk, _ in shown) == sorted(ids)
    coming = [start for pk, start in shown if any(end > now for _, end in index.entries[pk].slots)]
    assert coming == sorted(coming)
    assert [start for _, start in shown[: len(coming)]] == coming


def clock_now() -> datetime:
    from home.clock import now

    return now()


@pytest.mark.parametrize("few", [0, 10_000])
def test_the_two_ways_of_sorting_agree(programme, monkeypatch, few):
    index = current_index()
    ids = index.select(programme.pk, Selection(format=("atelier",)))
    expected = list(index.by_date(ids, clock_now()))
    monkeypatch.setattr("events.index.FEW", few)
    assert list(index.by_date(ids, clock_now())) == expected


def test_an_edit_refreshes_what_it_touches_and_nothing_else(programme):
    before = current_index()
    event = EventPage.objects.first()
    event.title = "Tout autre chose"
    event.save_revision().publish()
    after = current_index()
    assert after is not before
    assert list(before.matching("autre chose")) == []
    assert list(after.matching("autre chose")) == [event.pk]
    fresh = build_index()
    assert {key: set(ids) for key, ids in after.bitmaps.items() if ids} == {
        key: set(ids) for key, ids in fresh.bitmaps.items()
    }
    assert {word: set(ids) for word, ids in after.words.bitmaps.items()} == {
        word: set(ids) for word, ids in fresh.words.bitmaps.items()
    }
    assert after.order == fresh.order


@pytest.mark.parametrize("leave", ["delete", "unpublish"])
def test_an_event_that_leaves_is_found_no_more(programme, leave):
    event = EventPage.objects.first()
    assert event.pk in current_index().entries
    getattr(event, leave)()
    assert event.pk not in current_index().entries
    assert event.pk not in current_index().matching("evenement")


def test_asking_costs_one_query(programme):
    current_index()
    with CaptureQueriesContext(connection) as captured:
        current_index()
    assert len(captured) == 1


def test_words_are_found_by_their_beginning():
    words = WordIndex.build([(1, ["lyon", "ia"]), (2, ["lyonnais"]), (3, ["lille"])])
    assert set(words.starting_with("lyon")) == {1, 2}
    assert set(words.starting_with("l")) == {1, 2, 3}
    assert set(words.starting_with("z")) == set()
    assert set(words.updated(words.starting_with("lyonn"), {4: ["lyon"]}).starting_with("lyon")) == {1, 4}
