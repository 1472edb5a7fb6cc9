"""The media library: two weights, captions and credits, and an archive that is streamed under safe names."""

from __future__ import annotations

import io
import time
import tracemalloc
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from home.archive import RESERVED, Piece, name_pieces, stream_archive
from press.models import PressMedia
from tests.press.makers import draw_photo, make_medium
from tests.reading import read, texts_of

MEGABYTE = 1024 * 1024


@pytest.mark.django_db
def test_a_photo_has_a_light_version_without_its_camera(small_site: Any, client: Client) -> None:
    medium = make_medium(content=draw_photo(2400, 1200), extension="jpg", kind="photo")
    assert (medium.width, medium.height) == (2400, 1200)
    body = b"".join(client.get(medium.web_url).streaming_content)
    with Image.open(io.BytesIO(body)) as picture:
        assert picture.format == "WEBP"
        assert picture.size == (1600, 800)
        assert not picture.getexif()
    assert b"".join(client.get(medium.hd_url).streaming_content) == draw_photo(2400, 1200)
    assert "attachment" in client.get(medium.hd_url).headers["Content-Disposition"]


@pytest.mark.django_db
def test_a_new_file_replaces_both_versions_at_the_same_address(small_site: Any, client: Client) -> None:
    medium = make_medium(content=draw_photo(), extension="jpg")
    address = medium.web_url
    medium.file = ContentFile(draw_photo(800, 800), name="autre.jpg")
    medium.save()
    body = b"".join(client.get(address).streaming_content)
    with Image.open(io.BytesIO(body)) as picture:
        assert picture.size == (800, 800)


@pytest.mark.django_db
def test_what_is_no_picture_or_has_no_words_is_refused(small_site: Any) -> None:
    medium = PressMedia(
        title="Faux", credit="x", licence="x", alt="x", file=ContentFile(b"rien", name="faux.jpg")
    )
    with pytest.raises(ValidationError, match="pas une image"):
        medium.full_clean()
    medium = PressMedia(
        title="Muet", credit="x", licence="x", file=ContentFile(draw_photo(), name="vrai.jpg")
    )
    with pytest.raises(ValidationError, match="Dites ce que montre"):
        medium.full_clean()
    medium = PressMedia(
        title="Page", credit="x", licence="x", file=ContentFile(b"<script>", name="page.html")
    )
    with pytest.raises(ValidationError, match="html"):
        medium.full_clean()


@pytest.mark.django_db
def test_a_drawing_is_never_opened_by_the_site_as_a_page(small_site: Any, client: Client) -> None:
    medium = make_medium()
    for address in (medium.hd_url, medium.web_url):
        response = client.get(address)
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.django_db
def test_the_library_says_credit_licence_format_and_weight(small_site: Any, client: Client) -> None:
    make_medium("Une scène", content=draw_photo(), extension="jpg", kind="photo", caption="Une table à Anor.")
    make_medium("Un signe", kind="logo")
    page = read(client, "/presse/mediatheque/")
    assert texts_of(page, ".press-media__item label") == ["Un signe", "Une scène"]
    item = page.select(".press-media__item")[1]
    text = " ".join(item.get_text().split())
    assert "Une table à Anor. Lina Prat. Libre pour la presse." in text
    assert "JPG, 2400 × 1200 pixels," in text
    logos = read(client, "/presse/mediatheque/?nature=logo")
    assert texts_of(logos, ".press-media__item label") == ["Un signe"]
    assert texts_of(read(client, "/presse/mediatheque/?nature=rien"), ".press-media__item label") == [
        "Un signe",
        "Une scène",
    ]


@pytest.mark.django_db
def test_a_selection_is_taken_as_an_archive(small_site: Any, client: Client) -> None:
    chosen, _other = make_medium("Une scène à Anor", caption="Mai."), make_medium("Autre")
    response = client.get(f"/presse/kit.zip?media={chosen.code}&media=inconnu")
    with zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["LISEZMOI.txt", "une-scene-a-anor.svg"]
        index = archive.read("LISEZMOI.txt").decode("utf-8-sig")
    assert (
        "une-scene-a-anor.svg\r\n  Une scène à Anor\r\n  Mai.\r\n  Crédit : Lina Prat\r\n  Licence : Libre pour la presse"
        in index
    )
    everything = b"".join(client.get("/presse/kit.zip").streaming_content)
    with zipfile.ZipFile(io.BytesIO(everything)) as archive:
        assert len(archive.namelist()) == 3
    assert client.get("/presse/kit.zip?media=inconnu").status_code == 404


class SparseStorage:
    """Gives files of any size that take no room on the disk."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size

    def open(self, name: str, mode: str) -> Any:
        path = self.folder / name
        with path.open("wb") as file:
            file.truncate(self.size)
        return path.open(mode)


class SparseFile:
    def __init__(self, storage: SparseStorage, name: str) -> None:
        self.storage, self.name = storage, name


def test_half_a_gigabyte_is_streamed(tmp_path: Path) -> None:
    """First byte within a second; the memory that Python holds never grows by 30 MB."""
    storage = SparseStorage(tmp_path, 100 * MEGABYTE)
    pieces = [Piece(f"Film {rank}", "mp4", "", SparseFile(storage, f"{rank}")) for rank in range(5)]
    tracemalloc.start()
    start = time.perf_counter()
    stream = iter(stream_archive("Essai", pieces))
    size = len(next(stream))
    assert time.perf_counter() - start < 1
    size += sum(len(chunk) for chunk in stream)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size > 500 * MEGABYTE
    assert peak < 30 * MEGABYTE


TITLES = st.text(max_size=300) | st.sampled_from(
    ["CON", "aux", "../../etc/passwd", "a\\b", "a\x00b", "é", "E\u0301", "…", "a" * 300]
)


@given(st.lists(TITLES, max_size=30))
@settings(max_examples=200, deadline=None)
def test_names_are_safe_and_unique_everywhere(titles: list[str]) -> None:
    names = [name for name, _ in name_pieces(Piece(title, "jpg", "", None) for title in titles)]
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == len(titles)
    for name in names:
        assert name.isascii()
        assert not set(name) & set('\\/:*?"<>|\0')
        assert len(name) <= 80
        assert name == name.strip(" .")
        assert name.partition(".")[0] not in RESERVED
