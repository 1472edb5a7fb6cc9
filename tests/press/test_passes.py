"""Private links: they open one release to one journalist, are counted, and say nothing when they no longer do."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pypdf
import pytest
from django.test import Client

from press.models import PressPass
from tests.conftest import NOW
from tests.press.makers import make_medium, make_pass, make_release, make_room

pytestmark = pytest.mark.django_db
HOUR = NOW + timedelta(hours=8)


@pytest.fixture
def given(small_site: Any) -> PressPass:
    make_room(small_site.home)
    release = make_release("Sous le sceau", until=HOUR, text="Tout est dit ici.")
    return make_pass(release)


def path_of(given: PressPass) -> str:
    return f"/presse/acces/{given.token}/"


def test_it_shows_the_release_before_its_hour(given: PressPass, client: Client) -> None:
    medium = make_medium("Photo de la scène", release=given.release)
    response = client.get(path_of(given))
    body = response.content.decode()
    assert "Tout est dit ici." in body
    assert "Sous embargo jusqu’au mercredi 21 mai 2031 à 18h00, heure de Paris" in body
    assert "Exemplaire de Jo Plume, Le Quotidien" in body
    assert f"{path_of(given)}{medium.code}/hd/" in body
    assert medium.hd_url not in body
    assert client.get(f"{path_of(given)}{medium.code}/hd/").status_code == 200


def test_its_text_and_pdf_bear_the_embargo_and_the_name_of_the_reader(
    given: PressPass, client: Client
) -> None:
    text = client.get(f"{path_of(given)}texte.txt").content.decode()
    assert text.startswith("SOUS EMBARGO JUSQU’AU MERCREDI 21 MAI 2031")
    body = client.get(f"{path_of(given)}communique.pdf").content
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(body)).pages]
    assert all("Exemplaire de Jo Plume, Le Quotidien" in page for page in pages)
    assert "Sous embargo jusqu’au mercredi 21 mai 2031" in pages[0]


@pytest.mark.parametrize("end", ["", "texte.txt", "communique.pdf", "{code}/hd/"])
def test_nothing_of_it_is_kept_or_told(given: PressPass, client: Client, end: str) -> None:
    medium = make_medium(release=given.release)
    response = client.get(path_of(given) + end.format(code=medium.code))
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "ETag" not in response.headers
    assert not response.cookies


def test_each_opening_is_counted_without_who(given: PressPass, client: Client) -> None:
    for _ in range(3):
        client.get(path_of(given))
    client.head(path_of(given))
    given.refresh_from_db()
    assert (given.uses, given.last_used_on) == (3, NOW.date())


def test_wrong_expired_and_revoked_are_told_apart_by_nobody(given: PressPass, client: Client) -> None:
    expired = make_pass(given.release, expires_at=NOW - timedelta(seconds=1))
    revoked = make_pass(given.release, is_revoked=True)
    tokens = ["A" * 43, expired.token, revoked.token]
    answers = [client.get(f"/presse/acces/{token}/") for token in tokens]
    assert {answer.status_code for answer in answers} == {404}
    bodies = [
        answer.content.decode().replace(token, "…") for answer, token in zip(answers, tokens, strict=True)
    ]
    assert len(set(bodies)) == 1
    assert len({tuple(sorted(answer.headers.items())) for answer in answers}) == 1


def test_a_link_expires_at_its_instant(given: PressPass, client: Client, clock: Any) -> None:
    PressPass.objects.update(expires_at=NOW + timedelta(hours=1))
    clock.move_to(NOW + timedelta(hours=1) - timedelta(seconds=1))
    assert client.get(path_of(given)).status_code == 200
    clock.move_to(NOW + timedelta(hours=1))
    assert client.get(path_of(given)).status_code == 404


def test_a_draft_is_not_opened(given: PressPass, client: Client) -> None:
    given.release.unpublish()
    assert client.get(path_of(given)).status_code == 404


def test_it_opens_its_own_release_alone(given: PressPass, client: Client) -> None:
    other = make_medium("D’un autre", release=make_release("Autre chose", until=HOUR))
    assert client.get(f"{path_of(given)}{other.code}/hd/").status_code == 404


def test_after_the_hour_it_leads_to_the_public_page(given: PressPass, client: Client, clock: Any) -> None:
    clock.move_to(HOUR)
    response = client.get(path_of(given))
    assert (response.status_code, response.headers["Location"]) == (302, "/presse/communiques/sous-le-sceau/")
    assert response.headers["Cache-Control"] == "private, no-store"


def test_the_database_alone_opens_nothing(given: PressPass, settings: Any) -> None:
    stored = " ".join(str(value) for value in PressPass.objects.values_list().get())
    assert given.token not in stored
    assert len(given.token) == 43
    before = given.token
    settings.SECRET_KEY = "another key of the site, long enough to be one, and then some"
    assert PressPass.objects.get().token != before


def test_the_log_does_not_keep_the_link(given: PressPass) -> None:
    from site_semaine.logs import mask

    assert given.token not in mask(f"GET {path_of(given)}texte.txt 200")
