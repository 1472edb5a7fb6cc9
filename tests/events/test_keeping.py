"""« Mon programme »: what is kept is in the address; the site stores nothing."""

import pytest
import vobject

from tests import factories


def test_the_shared_address_shows_the_events_by_day(client, small_site):
    late = factories.make_event("Tard", slots=[factories.make_slot(6)])
    soon = factories.make_event("Tôt", slots=[factories.make_slot(3)])
    past = factories.make_event("Passé", slots=[factories.make_slot(0)])
    factories.make_event("Pas gardé")
    response = client.get(
        "/programme/mon-programme/", {"e": [past.code, late.code, soon.code.upper(), late.code]}
    )
    html = response.content.decode()
    assert html.index("Tôt") < html.index("Tard") < html.index("Passé")
    assert "Pas gardé" not in html
    assert not response.cookies
    assert response["X-Robots-Tag"] == "noindex"


def test_drafts_and_unknown_codes_are_left_out(client, small_site):
    draft = factories.make_event("Brouillon", live=False)
    html = client.get(
        "/programme/mon-programme/", {"e": [draft.code, "inconnu", "é", "x" * 500, "\x00"]}
    ).content.decode()
    assert "Brouillon" not in html
    assert "Rien ici" in html


def test_the_calendar_holds_what_is_kept(client, small_site):
    first, _ = factories.make_events(2)
    calendar = vobject.readOne(
        client.get("/programme/mon-programme/agenda.ics", {"e": first.code}).content.decode()
    )
    assert [event.summary.value for event in calendar.vevent_list] == [first.title]
    assert client.get("/programme/mon-programme/agenda.ics").status_code == 200


@pytest.mark.parametrize("number", [1, 30])
def test_queries(client, small_site, django_assert_max_num_queries, number):
    codes = [event.code for event in factories.make_events(number)]
    with django_assert_max_num_queries(10):
        client.get("/programme/mon-programme/", {"e": codes})


def test_at_most_a_hundred(client, small_site):
    assert client.get("/programme/mon-programme/", {"e": [f"code{n}" for n in range(500)]}).status_code == 200
