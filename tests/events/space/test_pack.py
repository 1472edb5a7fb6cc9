"""The pack: one archive, every file readable, every name ours, nothing of an event that is not public."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pikepdf
import pytest
from django.test import Client
from PIL import Image

from events.space.pack import ready_texts
from tests.events.space.makers import come_in, make_proposal

pytestmark = pytest.mark.django_db
FILES = [
    "LISEZ-MOI.txt", "affiches/affiche-a4.pdf", "affiches/affiche-a3.pdf", "visuels/lien-1200x630.png",
    "visuels/carre-1080x1080.png", "visuels/story-1080x1920.png", "textes/message-court.txt", "textes/message-long.txt",
    "textes/courriel.txt", "agenda.ics", "integrer.html",
]  # fmt: skip


def open_pack(browser: Client, code: str) -> zipfile.ZipFile:
    answer = browser.get(f"/organisateur/{code}/pack.zip")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/zip"
    assert not answer.has_header("Content-Encoding")
    return zipfile.ZipFile(io.BytesIO(answer.getvalue()))


def test_the_pack_holds_all_that_a_page_promises(small_site: Any) -> None:
    proposal = make_proposal(title="../../etc/passwd\\ «é» \u202e")
    event = proposal.event
    pack = open_pack(come_in(), event.code)
    folder = f"semaine-ia-{event.code}"
    assert pack.namelist() == [f"{folder}/{name}" for name in FILES]
    assert pack.testzip() is None
    for paper, width in (("a4", 595), ("a3", 842)):
        pdf = pikepdf.open(io.BytesIO(pack.read(f"{folder}/affiches/affiche-{paper}.pdf")))
        assert round(float(pdf.pages[0].mediabox[2])) == width
    for name in FILES:
        if found := re.search(r"(\d+)x(\d+)\.png", name):
            picture = Image.open(io.BytesIO(pack.read(f"{folder}/{name}")))
            assert picture.size == (int(found[1]), int(found[2]))
    assert pack.read(f"{folder}/agenda.ics").startswith(b"BEGIN:VCALENDAR\r\n")
    assert f"evenement={event.slug}" in pack.read(f"{folder}/integrer.html").decode("utf-8-sig")
    texts = "".join(
        pack.read(f"{folder}/{name}").decode("utf-8-sig") for name in FILES if name.endswith(".txt")
    )
    assert f"/e/{event.code}" in texts
    for private in ("contact.prive@example.org", "Camille Contact", "0600000000"):
        assert all(private.encode() not in pack.read(name) for name in pack.namelist())


def test_the_pack_shows_what_is_published_not_what_waits(small_site: Any) -> None:
    from events.space.verbs import change

    proposal = make_proposal()
    change(proposal, {"title": "Pas encore relu"})
    pack = open_pack(come_in(), proposal.event.code)
    assert all(b"Pas encore relu" not in pack.read(name) for name in pack.namelist())


def test_a_browser_that_takes_gzip_gets_the_archive_as_it_is(small_site: Any) -> None:
    proposal = make_proposal()
    answer = come_in().get(
        f"/organisateur/{proposal.event.code}/pack.zip", headers={"Accept-Encoding": "gzip, br"}
    )
    assert not answer.has_header("Content-Encoding")


@pytest.mark.parametrize("length", [3, 120, 255])
def test_the_short_message_fits_a_post(small_site: Any, length: int) -> None:
    from events.exports.records import read_records

    proposal = make_proposal(title="é" * length)
    (record,) = read_records([proposal.event_id])
    assert len(ready_texts(record)["message-court"]) <= 280
