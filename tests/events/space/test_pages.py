"""The pages of the space as they are used: read, fill in, send, come back."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from events.models import EventPage, Proposal, State
from events.space import verbs
from tests.events.space.makers import HOLDER, come_in, make_proposal, post
from tests.events.submission.typed import filled
from tests.factories import FIRST_DAY
from tests.reading import read, text_of, texts_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def proposal(small_site: Any) -> Proposal:
    return make_proposal()


def at(proposal: Proposal, act: str = "") -> str:
    return f"/organisateur/{proposal.event.code}/{act}"


def latest(proposal: Proposal) -> EventPage:
    return verbs.latest(Proposal.objects.get(pk=proposal.pk))


def send(browser: Client, address: str, expected: int = 303, **values: Any) -> Any:
    """Open a page, change `values` of its form, send it."""
    answer = browser.post(address, filled(read(browser, address)) | values)
    assert answer.status_code == expected, answer.content.decode()
    return answer


def image_file(color: str = "red") -> SimpleUploadedFile:
    buffer = io.BytesIO()
    Image.new("RGB", (800, 600), color).save(buffer, "JPEG")
    return SimpleUploadedFile("photo.jpg", buffer.getvalue(), "image/jpeg")


def test_what_waits_for_me_comes_first(proposal: Proposal) -> None:
    make_proposal(state=State.CORRECTION, title="À corriger")
    page = read(come_in(), "/organisateur/")
    assert texts_of(page, ".space__event h2") == ["À corriger", "Café IA à la médiathèque"]
    assert texts_of(page, ".space__state") == ["À corriger", "Publié"]


def test_an_address_without_event_is_told_what_to_do(small_site: Any) -> None:
    page = read(come_in("nouveau@example.org"), "/organisateur/")
    assert "Proposer un événement" in text_of(page, ".empty-state")


def test_the_form_comes_filled_and_a_change_waits(proposal: Proposal) -> None:
    browser = come_in()
    values = filled(read(browser, at(proposal, "modifier/")))
    assert values["title"] == ["Café IA à la médiathèque"]
    assert values["commune_code"] == ["Anor (59)"]
    assert values["creneaux-0-start_time"] == ["18:00"]
    assert values["contact_phone"] == ["0600000000"]
    answer = send(
        browser, at(proposal, "modifier/"), title="Café IA du vendredi", contact_email="voleur@example.org"
    )
    assert answer["Location"] == at(proposal, "?fait=modifie")
    event = latest(proposal)
    assert (event.title, event.contact_email) == ("Café IA du vendredi", "contact.prive@example.org")
    assert EventPage.objects.get(pk=event.pk).title == "Café IA à la médiathèque"
    page = read(browser, at(proposal))
    assert text_of(page, "#etat") == "Publié, changement en relecture"
    assert "Café IA à la médiathèque" in browser.get(f"/programme/{event.slug}/").content.decode()
    assert filled(read(browser, at(proposal, "modifier/")))["title"] == ["Café IA du vendredi"]


def test_nothing_but_the_fields_of_the_form_is_read(proposal: Proposal) -> None:
    send(
        come_in(), at(proposal, "modifier/"), title="Autre", status="annule", is_featured="on", live="on",
        slug="vole", code="aaaaaaa", edition="99", email="voleur@example.org", owner="1",
    )  # fmt: skip
    before, after = EventPage.objects.get(pk=proposal.event_id), latest(proposal)
    for name in ("status", "is_featured", "slug", "code", "edition_id", "owner_id"):
        assert getattr(after, name) == getattr(before, name), name
    proposal.refresh_from_db()
    assert proposal.email == HOLDER


def test_the_point_stays_with_the_place_and_goes_with_it(proposal: Proposal) -> None:
    exact = {"location": "SRID=4326;POINT(4.058 49.994)", "location_precision": "exact"}
    EventPage.objects.filter(pk=proposal.event_id).update(**exact)
    EventPage.objects.get(pk=proposal.event_id).save_revision()
    browser = come_in()
    day = {"creneaux-0-date": (FIRST_DAY + timedelta(days=5)).isoformat()}
    send(browser, at(proposal, "dupliquer/"), **day)
    copy = Proposal.objects.exclude(pk=proposal.pk).get()
    assert copy.event.location_precision == "exact"
    send(browser, at(proposal, "modifier/"), commune_code="Lyon (69)")
    assert (latest(proposal).location_precision, round(latest(proposal).latitude)) == ("commune", 46)


def test_mistakes_are_listed_and_what_was_typed_is_kept(proposal: Proposal) -> None:
    browser, address = come_in(), at(proposal, "modifier/")
    values = filled(read(browser, address)) | {
        "title": "",
        "commune_code": "Nulle-Part",
        "summary": "Mot gardé.",
    }
    answer = browser.post(address, values)
    body = answer.content.decode()
    assert answer.status_code == 400
    assert "2 choses à revoir" in body
    assert 'href="#id_title"' in body
    assert "Mot gardé." in body
    assert "Nulle-Part" in body
    assert latest(proposal).title == "Café IA à la médiathèque"


def test_one_more_row_changes_nothing_yet(proposal: Proposal) -> None:
    browser, address = come_in(), at(proposal, "modifier/")
    values = filled(read(browser, address)) | {"action": "ajouter-creneau", "title": "En cours"}
    answer = browser.post(address, values)
    assert answer.status_code == 200
    assert 'name="creneaux-3-date"' in answer.content.decode()
    assert "En cours" in answer.content.decode()
    assert latest(proposal).title == "Café IA à la médiathèque"


def test_a_picture_is_added_then_taken_away(proposal: Proposal) -> None:
    browser, address = come_in(), at(proposal, "modifier/")
    send(browser, address, image=image_file(), image_alt="Une table ronde")
    event = latest(proposal)
    assert event.image.file.name.endswith(".webp")
    assert EventPage.objects.get(pk=event.pk).image is None
    send(browser, address, retirer_image="on")
    assert latest(proposal).image is None


def test_a_file_that_is_no_picture_is_refused_on_its_field(proposal: Proposal) -> None:
    svg = SimpleUploadedFile("image.jpg", b"<svg onload=alert(1)>", "image/jpeg")
    answer = send(come_in(), at(proposal, "modifier/"), 400, image=svg, image_alt="Un piège")
    assert "n’est pas celui que son nom annonce" in answer.content.decode()


def test_a_copy_needs_another_date_and_is_made_once(proposal: Proposal) -> None:
    browser, address = come_in(), at(proposal, "dupliquer/")
    page = read(browser, address)
    assert browser.post(address, filled(page)).status_code == 400
    values = filled(page) | {"creneaux-0-date": (FIRST_DAY + timedelta(days=5)).isoformat()}
    first, second = browser.post(address, values), browser.post(address, values)
    assert first["Location"] == second["Location"]
    copy = Proposal.objects.exclude(pk=proposal.pk).get()
    assert (copy.state, copy.event.slots.get().date) == (State.WAITING, FIRST_DAY + timedelta(days=5))


def test_nothing_is_copied_once_proposals_are_closed(small_site: Any) -> None:
    from tests.events.submission.typed import make_page

    proposal = make_proposal()
    make_page(small_site.home, closes_on=FIRST_DAY - timedelta(days=9), closed_text="<p>À l’an prochain.</p>")
    answer = come_in().get(at(proposal, "dupliquer/"))
    assert answer.status_code == 403
    assert "À l’an prochain." in answer.content.decode()
    send(come_in(), at(proposal, "modifier/"), title="Encore modifiable")


def test_a_slot_is_added_and_a_wrong_one_is_told(proposal: Proposal) -> None:
    browser, address = come_in(), at(proposal, "creneau/")
    for wrong in (
        {},
        {"date": "2001-01-01", "start_time": "10:00", "end_time": "11:00"},
        {"date": "x", "start_time": "25:99"},
    ):
        assert post(browser, address, wrong).status_code == 400
    right = {"date": FIRST_DAY.isoformat(), "start_time": "10:00", "end_time": "11:00"}
    assert post(browser, address, right).status_code == 303
    assert len(latest(proposal).slots.all()) == 2
    assert proposal.event.slots.count() == 1


def test_cancelling_asks_then_tells_everyone(proposal: Proposal) -> None:
    browser, address = come_in(), at(proposal, "annoncer/annule/")
    assert "La mention « Annulé » paraît aussitôt" in text_of(read(browser, address), ".page-header")
    send(browser, address, message="La salle\nest <b>inondée</b>.")
    body = browser.get(f"/programme/{proposal.event.slug}/").content.decode()
    assert "La salle est &lt;b&gt;inondée&lt;/b&gt;." in body
    assert "<b>inondée" not in body
    page = read(browser, at(proposal, "?fait=annonce"))
    assert text_of(page, ".alert") == "C’est en ligne."
    assert "Annoncer de nouveau prévu" in texts_of(page, ".space__acts a")
    send(browser, at(proposal, "annoncer/maintenu/"), message="")
    assert EventPage.objects.get(pk=proposal.event_id).status == "prevu"


@pytest.mark.parametrize("what", ["prevu", "nimporte", "passe-en-ligne"])
def test_nothing_else_is_announced(proposal: Proposal, what: str) -> None:
    assert come_in().get(at(proposal, f"annoncer/{what}/")).status_code == 404


def test_handing_over_leaves_my_space(proposal: Proposal) -> None:
    browser = come_in()
    assert post(browser, at(proposal, "confier/"), {"email": HOLDER}).status_code == 400
    answer = post(browser, at(proposal, "confier/"), {"email": "collegue@example.org"})
    assert answer["Location"] == "/organisateur/?fait=confie"
    assert browser.get(at(proposal)).status_code == 404
    assert come_in("collegue@example.org").get(at(proposal)).status_code == 200


def test_erasing_ends_the_visit(proposal: Proposal) -> None:
    browser = come_in()
    assert "C’est effacé" in post(browser, "/organisateur/effacer/").content.decode()
    assert browser.get("/organisateur/").status_code == 302
    assert EventPage.objects.get(pk=proposal.event_id).live


def test_hostile_words_are_shown_as_text(small_site: Any) -> None:
    words = "<script>alert(1)</script>\"'{{ 7*7 }}"
    proposal = make_proposal(title=words, status="annule", status_message=words)
    Proposal.objects.update(message=words)
    browser = come_in()
    acts = ("", "modifier/", "dupliquer/", "annoncer/maintenu/", "confier/")
    for address in ("/organisateur/", *(at(proposal, act) for act in acts)):
        body = browser.get(address).content.decode()
        assert "<script>alert(1)" not in body, address
        assert "{{ 7*7 }}" in body


def test_an_unknown_word_in_the_address_tells_nothing(proposal: Proposal) -> None:
    assert not read(come_in(), at(proposal, "?fait=<b>")).select(".alert")


def test_a_change_of_nothing_bothers_nobody(proposal: Proposal) -> None:
    answer = send(come_in(), at(proposal, "modifier/"))
    assert answer["Location"].endswith("?fait=inchange")
    proposal.refresh_from_db()
    assert (proposal.has_change, proposal.version) == (False, 0)


def test_my_telephone_changes_without_a_moderator(proposal: Proposal) -> None:
    answer = send(come_in(), at(proposal, "modifier/"), contact_phone="0612345678")
    assert answer["Location"].endswith("?fait=coordonnees")
    proposal.refresh_from_db()
    assert not proposal.has_change
    assert EventPage.objects.get(pk=proposal.event_id).contact_phone == "0612345678"
    assert latest(proposal).contact_phone == "0612345678"


HOSTILE = (
    "\x00", "\u202e\u200b", "é" * 20_000, "9" * 40, "-1", "1e309", "' OR 1=1 --", "${7*7}", "a@b,c@d", "a\r\nBcc: x@y.fr",
    "<svg onload=alert(1)>", "🎉" * 500, "../../etc/passwd", "javascript:alert(1)",
)  # fmt: skip
FORMS = {
    "modifier/": ("title", "summary", "commune_code", "capacity", "registration_url", "creneaux-0-date", "creneaux-TOTAL_FORMS", "format", "cle"),
    "dupliquer/": ("title", "commune_code", "creneaux-0-start_time", "cle"),
    "creneau/": ("date", "start_time", "end_time"),
    "annoncer/annule/": ("message",),
    "confier/": ("email",),
}  # fmt: skip


@pytest.mark.parametrize("act", FORMS)
def test_hostile_values_are_an_answer_never_a_failure(proposal: Proposal, act: str) -> None:
    browser, address = come_in(), at(proposal, act)
    for name in FORMS[act]:
        for value in HOSTILE:
            sent = filled(read(browser, address)) | {name: value}
            assert browser.post(address, sent).status_code in (200, 303, 400), (name, value)
