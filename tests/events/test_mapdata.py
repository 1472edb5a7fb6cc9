"""What the map draws: gathered, packed, asked for."""

from __future__ import annotations

import json
from dataclasses import fields
from urllib.parse import parse_qs

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from events import geo
from events.entries import Entry
from events.index import ProgrammeIndex, current_index
from events.mapdata import (
    MAX_EVENTS,
    MAX_PLACES,
    Place,
    count_elsewhere,
    find_at,
    gather_places,
    merge_places,
    pack_places,
)
from tests import factories

ANOR, LYON = (49.989, 4.117), (45.758, 4.835)
CODES = {"59012": "Anor", "94038": "L’Haÿ-les-Roses", "69123": "Lyon"}


def make_entry(
    point: tuple[float, float] | None = ANOR, commune: str = "59012", online: bool = False
) -> Entry:
    given = {
        "edition": 1,
        "facets": {"commune": (commune,) if commune else ()},
        "words": frozenset(),
        "slots": (),
    }
    given |= {"point": point, "online": online}
    return Entry(**{field.name: given.get(field.name) for field in fields(Entry)})


def make_index(*entries: Entry) -> ProgrammeIndex:
    return ProgrammeIndex(dict(enumerate(entries, start=1)))


def everything(index: ProgrammeIndex) -> BitMap:
    return BitMap(index.entries)


def unpack_places(data: dict) -> list[Place]:
    """What the map does with the answer."""
    names = [
        name for name, run in zip(data["names"].split("|"), data["runs"], strict=False) for _ in range(run)
    ]
    places, latitude, longitude = [], 0, 0
    for count, down, right, name in zip(data["n"], data["y"], data["x"], names, strict=True):
        latitude, longitude = latitude + down, longitude + right
        places.append(Place(latitude, longitude, count, name))
    return places


# Packing --------------------------------------------------------------------------------------------------------------

some_places = st.lists(
    st.builds(
        Place,
        st.integers(-90_000, 90_000),
        st.integers(-180_000, 180_000),
        st.integers(1, 9999),
        st.sampled_from(["", *CODES]),
    ),
    unique_by=lambda place: place[:2],
)


@given(some_places)
def test_what_is_packed_can_be_unpacked(places: list[Place]) -> None:
    packed = json.loads(json.dumps(pack_places(places)))
    named = [place._replace(commune=CODES.get(place.commune, "")) for place in places]
    assert sorted(unpack_places(packed)) == sorted(named)


def test_nothing_packs_to_nothing() -> None:
    assert pack_places([]) == {"n": [], "y": [], "x": [], "names": "", "runs": []}


def test_places_of_one_commune_share_its_name() -> None:
    packed = pack_places(
        [Place(10, 20, 3, "59012"), Place(45_758, 4_835, 2, "69123"), Place(11, 22, 1, "59012")]
    )
    assert packed == {
        "n": [3, 1, 2], "y": [10, 1, 45_747], "x": [20, 2, 4_813], "names": "Anor|Lyon", "runs": [2, 1],
    }  # fmt: skip


@given(some_places, st.sampled_from([1, 2, 5, 100, 500]))
def test_merging_loses_no_event_and_invents_no_place(places: list[Place], step: int) -> None:
    merged = merge_places(places, step)
    assert sum(place.count for place in merged) == sum(place.count for place in places)
    assert {place[:2] for place in merged} <= {place[:2] for place in places}
    assert len({(place.latitude // step, place.longitude // step) for place in merged}) == len(merged)


# Gathering ------------------------------------------------------------------------------------------------------------


def test_events_at_one_point_are_one_place() -> None:
    index = make_index(make_entry(ANOR), make_entry(ANOR), make_entry(LYON, "69123"))
    step, places = gather_places(index, everything(index))
    assert step == 1
    assert sorted(places) == [Place(45_758, 4_835, 1, "69123"), Place(49_989, 4_117, 2, "59012")]


def test_online_events_and_those_without_a_place_are_counted_beside() -> None:
    index = make_index(
        make_entry(ANOR),
        make_entry(None, "", online=True),
        make_entry(LYON, online=True),
        make_entry(None, ""),
    )
    assert gather_places(index, everything(index))[1] == [Place(49_989, 4_117, 1, "59012")]
    assert count_elsewhere(index, everything(index)) == (2, 1)


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ((41_000, -5_000, 51_000, 10_000), {"59012", "69123"}),
        ((49_500, 3_500, 50_500, 4_500), {"59012"}),
        ((-90_000, 170_000, 90_000, -170_000), {""}),
        ((0, 0, 1, 1), set()),
    ],
)
def test_a_frame_keeps_what_it_touches(box: tuple[int, int, int, int], found: set[str]) -> None:
    suva = make_entry((-18.1, 178.4), "")
    index = make_index(make_entry(ANOR), make_entry(LYON, "69123"), suva)
    communes = {place.commune for place in gather_places(index, everything(index), box)[1]}
    assert communes == found


def test_a_crowd_is_counted_by_squares_and_seen_in_full_from_near() -> None:
    spread = [
        make_entry((43 + row * 0.02, column * 0.02), "59012") for row in range(90) for column in range(40)
    ]
    index = make_index(*spread)
    step, places = gather_places(index, everything(index))
    assert step > 1
    assert len(places) <= MAX_PLACES
    assert sum(place.count for place in places) == len(spread)
    near_step, near = gather_places(index, everything(index), (43_000, 0, 43_300, 300))
    assert near_step == 1
    assert {(43_000, 0), (43_300, 300)} <= {place[:2] for place in near}


def test_beyond_a_certain_number_cells_are_counted_at_once() -> None:
    crowd = [make_entry((45 + (rank % 50) / 10 + 0.05, 2.05), "59012") for rank in range(MAX_EVENTS + 50)]
    index = make_index(*crowd)
    step, places = gather_places(index, everything(index))
    assert step == 100
    assert len(places) == 50
    assert sum(place.count for place in places) == len(crowd)


@given(
    st.lists(st.tuples(st.floats(-60, 60), st.floats(-180, 179.99)), min_size=1, max_size=30),
    st.sampled_from([1, 2, 5, 20, 100, 500]),
)
def test_every_place_gives_its_events_back(points: list[tuple[float, float]], step: int) -> None:
    index = make_index(*(make_entry(point, "") for point in points))
    ids = everything(index)
    places = merge_places(gather_places(index, ids)[1], step)
    for place in places:
        assert len(find_at(index, ids, [place[:2]], step)) == place.count
    assert find_at(index, ids, [place[:2] for place in places], step) == ids


# Over HTTP ------------------------------------------------------------------------------------------------------------


def test_the_map_follows_the_query(client, small_site, django_assert_num_queries) -> None:
    factories.make_event("À Anor")
    factories.make_event("À Lyon", commune="69123", format="visite")
    factories.make_event("En ligne", commune="")
    current_index()
    with django_assert_num_queries(4):
        everything = client.get("/programme/carte.json").json()
    assert [place[2:] for place in sorted(unpack_places(everything))] == [(1, "Lyon"), (1, "Anor")]
    assert (everything["step"], everything["online"], everything["unplaced"]) == (1, 1, 0)
    visits = client.get("/programme/carte.json?format=visite").json()
    assert [place.commune for place in unpack_places(visits)] == ["Lyon"]
    assert visits["online"] == 0


def test_drafts_are_on_no_map(client, small_site) -> None:
    factories.make_event("Brouillon", live=False)
    assert client.get("/programme/carte.json").json()["n"] == []


def test_an_archived_edition_has_a_map_of_its_own(client, small_site) -> None:
    past = factories.make_edition(name="Passée", slug="passee", is_current=False)
    factories.make_event("Hier", edition=past)
    assert client.get("/programme/carte.json").json()["n"] == []
    assert client.get("/programme/editions/passee/carte.json").json()["n"] == [1]
    assert client.get("/programme/editions/inconnue/carte.json").status_code == 404


def test_an_unchanged_map_is_not_sent_again(client, small_site) -> None:
    factories.make_event("À Anor")
    first = client.get("/programme/carte.json")
    assert client.get("/programme/carte.json", headers={"if-none-match": first["ETag"]}).status_code == 304
    factories.make_event("Encore à Anor")
    assert client.get("/programme/carte.json", headers={"if-none-match": first["ETag"]}).json()["n"] == [2]


def test_a_place_lists_its_events_with_their_addresses(client, small_site, django_assert_num_queries) -> None:
    event = factories.make_event("Café du soir")
    factories.make_event("À Lyon", commune="69123")
    current_index()
    [place] = [p for p in unpack_places(client.get("/programme/carte.json").json()) if p.commune == "Anor"]
    with django_assert_num_queries(6):
        found = client.get(f"/programme/lieu.json?lieu={place.latitude},{place.longitude}").json()
    assert found["total"] == 1
    [shown] = found["evenements"]
    assert (shown["titre"], shown["url"], shown["lieu"]) == (
        "Café du soir",
        f"/programme/{event.slug}/",
        "Médiathèque, Anor (59)",
    )


def test_a_crowded_place_lists_forty_events_and_leads_to_the_rest(client, small_site) -> None:
    factories.make_events(45)
    commune = geo.find_commune("59012")
    point = f"{round(commune.latitude * 1000)},{round(commune.longitude * 1000)}"
    found = client.get(f"/programme/lieu.json?lieu={point}&format=cafe-ia&vue=carte").json()
    assert (found["total"], len(found["evenements"])) == (45, 40)
    assert parse_qs(found["tout"].removeprefix("?")) == {"format": ["cafe-ia"], "commune": ["59012"]}


@pytest.mark.parametrize(
    "query",
    [
        "lieu.json", "lieu.json?lieu=", "lieu.json?lieu=48", "lieu.json?lieu=nan,inf", "lieu.json?lieu=1e3,2",
        "lieu.json?lieu=90001,0", "lieu.json?lieu=0,-180001", "lieu.json?lieu=%D9%A3,1", "lieu.json?lieu=1,2&pas=0",
        "lieu.json?lieu=1,2&pas=x", "lieu.json?lieu=1,2%00", "lieu.json?" + "&".join(["lieu=1,2"] * 41),
        "carte.json?cadre=1", "carte.json?cadre=1,2,3", "carte.json?cadre=nan,0,1,1", "carte.json?cadre=2,0,1,0",
        "carte.json?cadre=0,0,90001,0", "carte.json?cadre=" + "9" * 5000, "carte.json?cadre=1,2,3,4%00",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(client, small_site, query: str) -> None:
    answer = client.get(f"/programme/{query}")
    assert answer.status_code == 400
    assert list(answer.json()) == ["erreur"]


@pytest.mark.parametrize("query", ["cadre=", "region=xx", "jour=x&page=0", "autour=nan,nan", "commune=%00"])
def test_a_wrong_filter_is_left_out_like_in_the_list(client, small_site, query: str) -> None:
    factories.make_event()
    assert client.get(f"/programme/carte.json?{query}").json()["n"] == [1]


# Weight ---------------------------------------------------------------------------------------------------------------


def spread_over_france(number: int) -> ProgrammeIndex:
    """Events in real communes, the most populated more often, most of them at an address of their own."""
    import random

    dice = random.Random(7)
    communes = [commune for commune in geo.communes().values() if commune.population]
    chosen = dice.choices(communes, [commune.population**0.8 for commune in communes], k=number)
    return make_index(
        *(
            make_entry((dice.gauss(row.latitude, 0.006), dice.gauss(row.longitude, 0.006)), row.code)
            for row in chosen
        )
    )


@pytest.mark.parametrize("number", [1507, 5000, 40_000])
def test_the_answer_stays_light(number: int) -> None:
    index = spread_over_france(number)
    step, places = gather_places(index, everything(index))
    text = json.dumps(
        {"step": step, **pack_places(places)}, separators=(",", ":"), ensure_ascii=False
    ).encode()
    assert len(text) <= 60_000
    assert len(brotli.compress(text, quality=5)) <= 14 * number
    assert sum(place.count for place in places) == number
