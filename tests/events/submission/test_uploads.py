"""Pictures of strangers (robustness U-1, U-2): three formats, rewritten, without a word of where they come from."""

from __future__ import annotations

import io
import resource
import sys
import time
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from events.models import EventPage, KeptPicture
from events.submission import keptpictures
from events.submission.uploads import UploadRefused, read_picture
from home.models import SiteImage
from tests.events.submission.pictures import ACCEPTED, REFUSED, draw, png_bomb, with_secrets
from tests.events.submission.typed import filled, post, soup
from tests.reading import text_of

MEGABYTE = 1024 * 1024


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


@pytest.mark.parametrize("name", REFUSED, ids=lambda name: name[:20])
def test_what_is_not_a_picture_is_refused_in_words(name):
    with pytest.raises(UploadRefused) as refusal:
        read_picture(upload(name, REFUSED[name]))
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize("name", ACCEPTED, ids=lambda name: name[:20])
def test_what_is_kept_is_a_new_picture(name):
    picture = read_picture(upload(name, ACCEPTED[name]))
    for data in (picture.data, picture.thumbnail):
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            assert (image.format, image.mode) == ("WEBP", "RGB")
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)
        assert int.from_bytes(data[4:8], "little") + 8 == len(data)  # nothing after the picture
        for canary in (b"CANARI", b"<script", b"PK\x03\x04"):
            assert canary not in data
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.size == (picture.width, picture.height)
        assert max(image.size) <= 2000


def test_a_picture_stands_as_its_camera_held_it():
    picture = read_picture(upload("secrets.jpg", with_secrets()))
    assert (picture.width, picture.height) == (40, 60)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_bomb_swells_the_site():
    def memory() -> int:
        with open("/proc/self/status") as status:
            return int(next(line for line in status if line.startswith("VmHWM")).split()[1]) // 1024

    bombs = [
        ("bomb.png", png_bomb(20_000)),
        ("big.webp", draw(5000, 5000, "WEBP", "RGBA")),
        ("big.png", draw(5000, 5000, "PNG", "RGBA")),
    ]
    with open("/proc/self/clear_refs", "w") as peak:
        peak.write("5")
    before = memory()
    for name, data in bombs:
        started = time.monotonic()
        try:
            read_picture(upload(name, data))
        except UploadRefused:
            assert name == "bomb.png"
        assert time.monotonic() - started < 10
    assert memory() - before <= 150
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024 <= 600


# In the form --------------------------------------------------------------------------------------------------------

pytest_db = pytest.mark.django_db


@pytest_db
def test_the_picture_of_a_proposal_is_in_its_collection_under_a_name_of_ours(client, proposal_data):
    answer = post(
        client,
        proposal_data | {"image": upload("../moi camille.jpg", with_secrets()), "image_alt": "Une salle"},
    )
    assert answer.status_code == 303
    event = EventPage.objects.get()
    image = event.latest_revision.as_object().image
    assert event.image == image == SiteImage.objects.get()
    assert image.collection.name == "Propositions"
    assert "camille" not in image.file.name
    assert image.file.name.endswith(".webp")
    assert b"CANARI" not in image.file.read()
    assert not KeptPicture.objects.exists()


@pytest_db
def test_a_picture_comes_back_with_an_error_elsewhere(client, proposal_data):
    refused = post(
        client, proposal_data | {"title": "", "image": upload("a.jpg", draw()), "image_alt": "Une salle"}
    )
    page = soup(refused)
    assert page.select_one(".kept-picture img")["src"].startswith("data:image/webp;base64,")
    assert post(client, filled(page) | {"title": "Café", "action": "envoyer"}).status_code == 303
    assert EventPage.objects.get().image is not None


@pytest_db
def test_a_kept_picture_may_be_taken_away(client, proposal_data):
    page = soup(
        post(client, proposal_data | {"action": "verifier", "title": "", "image": upload("a.jpg", draw())})
    )
    again = soup(post(client, filled(page) | {"retirer_image": "on", "action": "verifier"}))
    assert not again.select(".kept-picture")
    assert not KeptPicture.objects.exists()


@pytest_db
def test_a_wrong_picture_is_told_beside_its_field(client, proposal_data):
    answer = post(client, proposal_data | {"image": upload("bombe.png", REFUSED["bomb.png"])})
    assert answer.status_code == 400
    assert "25 millions de pixels" in text_of(soup(answer), "#id_image_error")
    assert not SiteImage.objects.exists()


@pytest_db
def test_a_picture_needs_words(client, proposal_data):
    answer = post(client, proposal_data | {"image": upload("a.jpg", draw())})
    assert "pour qui ne la voit pas" in text_of(soup(answer), "#id_image_alt_error")


@pytest_db
def test_a_kept_picture_is_found_for_a_day_by_its_token_alone(clock):
    picture = read_picture(upload("a.jpg", draw()))
    token = keptpictures.keep(picture)
    assert keptpictures.find(token) == picture
    assert token not in str(KeptPicture.objects.values())
    assert keptpictures.find(token[:-1] + "A") is None or token.endswith("A")
    clock.shift(timedelta(hours=24, seconds=1))
    assert keptpictures.find(token) is None
    keptpictures.keep(picture)
    assert KeptPicture.objects.count() == 1


@pytest_db
def test_a_full_disk_loses_nothing_that_was_typed(client, proposal_data, monkeypatch):
    def fail(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", fail)
    answer = post(client, proposal_data | {"image": upload("a.jpg", draw()), "image_alt": "Une salle"})
    assert answer.status_code == 503
    assert filled(soup(answer))["title"] == [proposal_data["title"]]
    assert (EventPage.objects.count(), SiteImage.objects.count()) == (0, 0)


@pytest_db
def test_pictures_of_one_network_have_a_limit(client, proposal_data, monkeypatch):
    from events.access.limits import Limit

    monkeypatch.setattr("events.submission.sending.UPLOAD_PER_NETWORK", Limit("essai", 1))
    for expected in (200, 400):
        data = proposal_data | {
            "action": "verifier",
            "image": upload("a.jpg", draw()),
            "image_alt": "Une salle",
        }
        assert post(client, data).status_code == expected


@pytest_db
def test_a_sending_that_fails_leaves_no_file(client, proposal_data, monkeypatch, settings, tmp_path):
    from django.core.exceptions import ValidationError

    def fail(*args, **kwargs):
        raise ValidationError("non")

    settings.MEDIA_ROOT = str(tmp_path)
    monkeypatch.setattr("events.models.EventPage.save_revision", fail)
    answer = post(client, proposal_data | {"image": upload("a.jpg", draw()), "image_alt": "Une salle"})
    assert answer.status_code == 503
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert (EventPage.objects.count(), SiteImage.objects.count()) == (0, 0)
