"""Calendars read by a parser that is not the one which wrote them (vobject)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from events.ical import CalendarEntry, CalendarHead, write_calendar
from home.text import clean_text
from tests import factories

DAY = date(2031, 5, 23)
HEAD = CalendarHead("La Semaine, essai; \\", "https://example.org/", ["Europe/Paris"], DAY, DAY)
HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(blacklist_categories=["Cs"]), st.sampled_from(";,\\\n\r:\"'=🎉\u202e\u200fé{}"),
    ),
    max_size=400,
)  # fmt: skip


def make_entry(**fields) -> CalendarEntry:
    start = datetime(2031, 5, 23, 18, 0, tzinfo=ZoneInfo(fields.get("zone", "Europe/Paris")))
    given_fields = {
        "uid": "1@essai",
        "title": "Titre",
        "description": "",
        "start": start,
        "end": start + timedelta(hours=2),
        "zone": "Europe/Paris",
        "place": "",
        "url": "https://example.org/e",
        "created": datetime(2031, 5, 1, tzinfo=UTC),
        "modified": datetime(2031, 5, 2, tzinfo=UTC),
    }
    return CalendarEntry(**given_fields | fields)


def read(head: CalendarHead, *entries: CalendarEntry):
    return vobject.readOne(b"".join(write_calendar(head, entries)).decode())


@settings(max_examples=120, deadline=None)
@given(title=HOSTILE, description=HOSTILE, place=HOSTILE)
def test_hostile_texts_come_back_as_they_were(title, description, place):
    event = read(HEAD, make_entry(title=title, description=description, place=place)).vevent
    assert event.summary.value == clean_text(title)
    assert getattr(event, "description", None) is None or event.description.value == clean_text(description)
    assert getattr(event, "location", None) is None or event.location.value == clean_text(place)
    assert not hasattr(event, "attach")
    assert not hasattr(event, "attendee")


def test_five_thousand_characters_are_folded_and_come_back():
    title = "é;,\\" * 1250
    body = b"".join(write_calendar(HEAD, [make_entry(title=title)]))
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    assert vobject.readOne(body.decode()).vevent.summary.value == title


@pytest.mark.parametrize(
    "injected", ["\r\nATTENDEE:mailto:x@example.org", "\nBEGIN:VALARM", "\r\n\r\nEND:VCALENDAR"]
)
def test_no_property_is_injected(injected):
    calendar = read(HEAD, make_entry(title=f"Titre{injected}", place=injected, categories=[injected]))
    assert len(calendar.vevent_list) == 1
    assert not hasattr(calendar.vevent, "attendee")
    assert not hasattr(calendar.vevent, "valarm")


def test_a_link_with_a_line_end_is_left_out():
    event = read(HEAD, make_entry(online_url="https://example.org/\r\nATTENDEE:x")).vevent
    assert not hasattr(event, "conference")
    assert not hasattr(event, "attendee")


def fetch(client, address: str):
    response = client.get(address)
    assert response.status_code == 200, address
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_two_time_zones_keep_their_hours(client, small_site):
    factories.make_event("À Anor", slots=[factories.make_slot(4, "18:00", "20:00")])
    factories.make_event(
        "À Saint-Denis",
        commune=factories.SAINT_DENIS_REUNION,
        slots=[factories.make_slot(4, "18:00", "20:00")],
    )
    calendar = vobject.readOne(fetch(client, "/programme/agenda.ics").decode())
    starts = {event.summary.value: event.dtstart.value for event in calendar.vevent_list}
    day = factories.FIRST_DAY + timedelta(days=4)
    assert {title: start.strftime("%H:%M") for title, start in starts.items()} == {
        "À Anor": "18:00",
        "À Saint-Denis": "18:00",
    }
    assert starts["À Anor"].astimezone(UTC) == datetime(day.year, day.month, day.day, 16, tzinfo=UTC)
    assert starts["À Saint-Denis"].astimezone(UTC) == datetime(day.year, day.month, day.day, 14, tzinfo=UTC)
    assert [zone.tzid.value for zone in calendar.vtimezone_list] == ["Europe/Paris", "Indian/Reunion"]


def test_a_slot_keeps_its_uid_when_the_event_moves_and_changes(client, small_site):
    event = factories.make_event(slots=[factories.make_slot(2), factories.make_slot(3)])
    address = f"/programme/{event.slug}/evenement.ics"
    before = vobject.readOne(fetch(client, address).decode()).vevent_list
    event.title, event.commune_code, event.location = "Autre titre", factories.PAPEETE, ""
    event.slots.set([*event.slots.all()])
    event.slots.all()[0].start_time = event.slots.all()[1].start_time
    event.save_revision().publish()
    after = vobject.readOne(fetch(client, address).decode()).vevent_list
    assert sorted(entry.uid.value for entry in after) == sorted(entry.uid.value for entry in before)
    assert {entry.summary.value for entry in after} == {"Autre titre"}
    assert all(
        int(new.sequence.value) >= int(old.sequence.value) for new, old in zip(after, before, strict=True)
    )


def test_a_cancelled_event_stays_and_says_so(client, small_site):
    factories.make_event("Rencontre", status="annule", status_message="La salle est fermée.")
    entry = vobject.readOne(fetch(client, "/programme/agenda.ics").decode()).vevent
    assert entry.summary.value == "ANNULÉ – Rencontre"
    assert entry.status.value == "CANCELLED"
    assert "La salle est fermée." in entry.description.value


def test_no_private_contact_in_a_calendar(client, small_site):
    factories.make_event()
    body = fetch(client, "/programme/agenda.ics").decode()
    assert "VEVENT" in body
    for private in ("Camille Contact", "contact.prive@example.org", "0600000000"):
        assert private not in body


def test_the_name_of_the_calendar_tells_its_filters(client, small_site):
    factories.make_event()
    calendar = vobject.readOne(fetch(client, "/programme/agenda.ics?departement=59").decode())
    assert "Nord (59)" in calendar.x_wr_calname.value
