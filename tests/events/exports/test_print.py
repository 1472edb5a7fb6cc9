"""Posters and lists on paper, read back with another library."""

import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exports.poster import poster_data
from events.exports.records import read_records
from home.printing import clean_print_text, compile_pdf
from tests import factories

HOSTILE = [
    "#panic() $x$ *b* `c` \\ <label> @ref //",
    "L" * 255,
    "🎉 \u202eRTL\u202c \u200f مكتبة 图书馆",
    "mot " * 60,
    '"]) #read("/etc/passwd") #image("x")',
]


def open_pdf(body: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(body))


def assert_sound(pdf: pikepdf.Pdf, pages: int | None = None) -> None:
    """One document of ours: language, title, tags, embedded fonts, no script, no file."""
    assert str(pdf.Root.Lang).startswith("fr")
    assert pdf.docinfo["/Title"]
    assert "/StructTreeRoot" in pdf.Root
    assert "/JavaScript" not in str(pdf.Root.get("/Names", ""))
    assert "/OpenAction" not in pdf.Root
    assert pages is None or len(pdf.pages) == pages
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            kin = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            assert set(kin.FontDescriptor.keys()) & {"/FontFile", "/FontFile2", "/FontFile3"}


@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_poster(client, small_site, paper):
    event = factories.make_event()
    response = client.get(f"/programme/{event.slug}/affiche.pdf?format={paper}")
    assert response["Content-Type"] == "application/pdf"
    pdf = open_pdf(response.content)
    assert_sound(pdf, pages=1)
    width = {"a4": 595, "a3": 842}[paper]
    assert float(pdf.pages[0].mediabox[2]) == pytest.approx(width, abs=1)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_data_and_keeps_the_poster_on_one_page(client, small_site, text):
    event = factories.make_event(
        text[:250], summary=text[:200], venue_name=text[:120], address=text[:200], organiser_name=text[:120],
        conditions=text[:120], slots=[factories.make_slot(day) for day in range(7)],
    )  # fmt: skip
    assert_sound(open_pdf(client.get(f"/programme/{event.slug}/affiche.pdf").content), pages=1)


def test_a_poster_with_nothing_but_a_title(client, small_site):
    event = factories.make_event("Titre", summary="", description="", venue_name="x", address="")
    assert_sound(open_pdf(client.get(f"/programme/{event.slug}/affiche.pdf").content), pages=1)


def test_no_poster_of_a_draft(client, small_site):
    event = factories.make_event(live=False)
    assert client.get(f"/programme/{event.slug}/affiche.pdf").status_code == 404


def test_list_by_day_and_commune(client, small_site):
    factories.make_events(8)
    response = client.get("/programme/liste.pdf?departement=59")
    pdf = open_pdf(response.content)
    assert_sound(pdf)
    assert "Nord (59)" in str(pdf.docinfo["/Title"])


def test_a_long_list_is_refused_with_a_way_out(client, small_site, monkeypatch):
    monkeypatch.setattr("events.exports.print_views.MOST_EVENTS", 2)
    factories.make_events(3)
    response = client.get("/programme/liste.pdf")
    assert response.status_code == 400
    assert "evenements.xlsx" in response.content.decode()


def test_the_private_contact_is_not_printed(small_site):
    event = factories.make_event()
    data = str(poster_data(next(read_records([event.pk])), small_site.edition, "", "a4"))
    assert event.title in data
    assert "Camille" not in data
    assert "example.org" not in data


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120))
def test_any_text_can_be_printed(text):
    line = {"time": text, "zone": "", "title": text, "status": text, "details": text}
    data = {
        "title": "t", "week": "w", "heading": text, "lead": text, "made_on": "m", "url": "https://e.org", "short_url": "e",
        "qr": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="9" height="9"/>', "empty": "",
        "days": [{"title": "d", "communes": [{"title": text or "c", "events": [line]}]}],
    }  # fmt: skip
    assert compile_pdf("list", data).startswith(b"%PDF")


def test_long_words_may_be_cut():
    assert "\u200b" in clean_print_text("x" * 100)
    assert clean_print_text("café 🎉 IA") == "café  IA"
