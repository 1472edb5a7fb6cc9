"""Possible duplicates: shown while typing and before sending, only what is public, never in the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from events.submission.duplicates import find_twins, look_alike
from tests.events.submission.typed import post, soup
from tests.factories import ANOR, FIRST_DAY, LYON, make_event, make_slot
from tests.reading import links

DAY = FIRST_DAY + timedelta(days=4)
URL = "/proposer-un-evenement/doublons.json"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Café IA à la médiathèque", "CAFE IA A LA MEDIATHEQUE", True),
        ("Café IA à la médiathèque", "Café IA de la médiathèque", True),
        ("L’IA et la santé au quotidien", "IA, santé, quotidien : parlons-en", True),
        ("Café IA", "Cafe-IA !", True),
        ("Café IA", "Café de l’IA", True),
        ("L’IA et la santé", "L’IA et l’école", False),
        ("Découvrir les images générées", "Débat sur le travail", False),
        ("Café IA à la médiathèque", "Visite du musée", False),
        ("", "", False),
        ("…", "!", False),
        ("a" * 500, "b" * 500, False),
    ],
)
def test_titles_look_alike(one, other, expected):
    assert look_alike(one, other) is expected
    assert look_alike(other, one) is expected


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("title", "commune", "offset", "found"),
    [
        ("Café IA à la médiathèque", ANOR, 0, True),
        ("Café IA à la médiathèque", ANOR, 2, True),
        ("Café IA à la médiathèque", ANOR, 3, False),
        ("Café IA à la médiathèque", LYON, 0, False),
        ("Visite du musée", ANOR, 0, False),
        ("", ANOR, 0, False),
    ],
)
def test_same_place_near_in_time_alike(small_site, title, commune, offset, found):
    make_event("Café IA de la médiathèque")
    twins = find_twins(title, commune, [DAY + timedelta(days=offset)])
    assert [twin.title for twin in twins] == (["Café IA de la médiathèque"] if found else [])


@pytest.mark.django_db
def test_a_stranger_sees_what_is_published_a_moderator_what_waits(small_site):
    draft = make_event("Café IA de la médiathèque", live=False)
    assert find_twins("Café IA à la médiathèque", ANOR, [DAY]) == []
    assert [
        twin.pk for twin in find_twins("Café IA à la médiathèque", ANOR, [DAY], only_published=False)
    ] == [draft.pk]
    assert find_twins("Café IA à la médiathèque", ANOR, [DAY], only_published=False, without=draft.pk) == []


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 30])
def test_three_at_most_in_as_many_queries(small_site, number, django_assert_num_queries):
    for rank in range(number):
        make_event(f"Café IA {rank}", slots=[make_slot(4)])
    with django_assert_num_queries(3):
        assert len(find_twins("Café IA", ANOR, [DAY])) == min(number, 3)


@pytest.mark.django_db
def test_the_recap_shows_them_and_lets_send(client, proposal_data):
    event = make_event("Café IA de la médiathèque")
    make_event("Café IA de la médiathèque (canari)", live=False)
    page = soup(post(client, proposal_data | {"action": "verifier"}))
    assert links(page, ".twins a") == [("Café IA de la médiathèque", f"/programme/{event.slug}/")]
    assert post(client, proposal_data).status_code == 303


@pytest.mark.django_db
def test_while_typing(client, small_site):
    make_event("Café IA de la médiathèque")
    make_event("Café IA de la médiathèque (canari)", live=False)
    answer = client.get(
        URL, {"titre": "Café IA médiathèque", "commune": "Anor (59)", "jour": [DAY.isoformat(), "demain"]}
    )
    assert [row["titre"] for row in answer.json()["evenements"]] == ["Café IA de la médiathèque"]
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"titre": "x\0"},
        {"titre": "x", "commune": "zzzz", "jour": "9999-12-31"},
        {"titre": "Café", "commune": "Anor", "jour": "0001-01-01"},
    ],
)
def test_an_odd_question_has_no_answer(client, small_site, query):
    assert client.get(URL, query).json() == {"evenements": []}
