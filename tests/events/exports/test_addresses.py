"""Every export: same selection as the list, conditional, open to other sites, no private word, a constant number of queries."""

import io
import json
import zipfile
from datetime import timedelta
from html import unescape

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import etree

from tests import factories

FORMATS = {
    "agenda.ics": "text/calendar; charset=utf-8",
    "evenements.csv": "text/csv; charset=utf-8",
    "evenements.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "evenements.json": "application/json",
    "evenements.geojson": "application/geo+json",
    "flux.atom": "application/atom+xml; charset=utf-8",
    "chiffres.json": "application/json",
}
LISTS = [name for name in FORMATS if name != "chiffres.json"]
PRIVATE = (b"Camille Contact", b"contact.prive@example.org", b"0600000000")


def body_of(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def text_of(name: str, body: bytes) -> bytes:
    """What can be read in a body, the workbook unzipped."""
    if not name.endswith(".xlsx"):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        return unescape(b"".join(book.read(entry) for entry in book.namelist()).decode()).encode()


@pytest.mark.parametrize("name", FORMATS)
def test_headers_of_open_data(client, small_site, name):
    factories.make_event()
    response = client.get(f"/programme/{name}")
    assert response.status_code == 200
    assert response["Content-Type"] == FORMATS[name]
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert 'rel="license"' in response["Link"]
    assert response["Last-Modified"]
    assert "Set-Cookie" not in response
    assert "Cookie" not in response.get("Vary", "")


@pytest.mark.parametrize("name", FORMATS)
def test_conditional_requests_until_something_changes(client, small_site, name):
    event = factories.make_event()
    first = client.get(f"/programme/{name}")
    again = {"If-None-Match": first["ETag"]}
    assert client.get(f"/programme/{name}", headers=again).status_code == 304
    event.title = "Un autre titre"
    event.save_revision().publish()
    assert client.get(f"/programme/{name}", headers=again).status_code == 200


@pytest.mark.parametrize("name", LISTS)
def test_the_selection_is_that_of_the_list(client, small_site, name):
    factories.make_event("Au nord")
    factories.make_event("À la réunion", commune=factories.SAINT_DENIS_REUNION)
    text = text_of(name, body_of(client.get(f"/programme/{name}?departement=974"))).decode()
    assert "À la réunion" in text
    assert "Au nord" not in text


@pytest.mark.parametrize("name", LISTS)
def test_no_private_contact(client, small_site, name):
    factories.make_event("Publié")
    factories.make_event("Brouillon", live=False)
    text = text_of(name, body_of(client.get(f"/programme/{name}")))
    assert "Publié".encode() in text
    assert b"Brouillon" not in text
    assert not [word for word in PRIVATE if word in text]


@pytest.mark.parametrize(("name", "queries"), [(name, 8) for name in LISTS] + [("chiffres.json", 5)])
@pytest.mark.parametrize("number", [1, 30])
def test_queries(client, small_site, name, queries, number):
    factories.make_events(number, tags=["IA"], audiences=["tout-public"])
    client.get("/programme/chiffres.json")
    with CaptureQueriesContext(
        connection,
    ) as captured:
        body_of(client.get(f"/programme/{name}"))
    assert len(captured) == queries, [query["sql"][:90] for query in captured]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "query", ["?departement=zz&jour=demain&page=-1", "?q=%00%22", "?rayon=1e9&commune=59012", "?separateur=x"]
)
def test_a_bad_value_is_left_out(client, small_site, name, query):
    factories.make_event()
    assert client.get(f"/programme/{name}{query}").status_code == 200


@pytest.mark.parametrize("name", FORMATS)
def test_without_event_and_without_edition(client, small_site, name):
    assert client.get(f"/programme/{name}").status_code == 200
    small_site.edition.delete()
    assert client.get(f"/programme/{name}").status_code == 200


def test_head_writes_nothing(client, small_site):
    response = client.head("/programme/evenements.csv")
    assert response.status_code == 200
    assert response["ETag"]


def test_atom_is_read_by_another_parser(client, small_site):
    factories.make_event("Un & <deux> \x0b", summary="]]> &amp;")
    factories.make_event("Salle fermée", status="annule")
    body = body_of(client.get("/programme/flux.atom"))
    etree.fromstring(body)
    feed = feedparser.parse(body)
    assert not feed.bozo
    assert feed.feed.rights == "Licence Ouverte 2.0"
    assert {unescape(entry.title) for entry in feed.entries} == {"Un & <deux>", "Annulé : Salle fermée"}


def test_geojson_has_no_geometry_online(client, small_site):
    placed = factories.make_event("Sur place")
    factories.make_event("En ligne", commune="")
    collection = json.loads(body_of(client.get("/programme/evenements.geojson")))
    shapes = {feature["properties"]["title_fr"]: feature["geometry"] for feature in collection["features"]}
    assert shapes["En ligne"] is None
    assert shapes["Sur place"]["coordinates"] == [round(placed.longitude, 6), round(placed.latitude, 6)]


def test_json_is_shaped_like_openagenda(client, small_site):
    event = factories.make_event(
        commune=factories.SAINT_DENIS_REUNION, access_mi=True, registration_phone="01 99 00 12 34"
    )
    data = json.loads(client.get("/programme/evenements.json").content)
    assert (data["total"], data["page"], data["next"]) == (1, 1, None)
    found = data["events"][0]
    assert found["title"] == {"fr": event.title}
    assert found["timings"][0]["begin"].endswith("T18:00:00+04:00")
    assert (found["attendanceMode"], found["status"]) == (1, 1)
    assert found["accessibility"] == {"hi": False, "vi": False, "mi": True, "pi": False, "ii": False}
    assert found["location"]["insee"] == "97411"
    assert found["registration"] == [{"type": "phone", "value": "01 99 00 12 34"}]
    assert found["extIds"] == [{"key": "semaine-ia-pour-tous", "value": event.code}]


def test_json_pages_follow_one_another(client, small_site, monkeypatch):
    monkeypatch.setattr("events.exports.views.JSON_PAGE", 2)
    factories.make_events(5)
    address, seen = "/programme/evenements.json", []
    while address:
        data = json.loads(client.get(address).content)
        seen += [event["uid"] for event in data["events"]]
        address = data["next"] and data["next"].removeprefix("http://localhost:8000")
    assert len(seen) == len(set(seen)) == data["total"] == 5


def test_figures_say_when_and_how(client, small_site):
    factories.make_event()
    factories.make_event("Annulé", status="annule")
    data = json.loads(client.get("/programme/chiffres.json").content)
    events = data["objectifs"][0]
    assert (events["code"], events["valeur"], events["objectif"]) == ("events", 1, 1500)
    assert all(row["methode"] for row in data["objectifs"])
    assert data["departements"] == {"59": 2}


def test_an_archived_edition_has_its_exports(client, small_site):
    past = factories.make_edition(
        name="Passée", slug="passee", is_current=False,
        first_day=factories.FIRST_DAY - timedelta(days=364), last_day=factories.LAST_DAY - timedelta(days=364),
    )  # fmt: skip
    slot = factories.make_slot(past.first_day)
    factories.make_event("D’avant", edition=past, slots=[slot])
    factories.make_event("De maintenant")
    text = body_of(client.get("/programme/editions/passee/evenements.csv")).decode()
    assert "D’avant" in text
    assert "De maintenant" not in text
