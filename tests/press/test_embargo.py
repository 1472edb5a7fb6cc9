"""The hunt: one thing of each kind under embargo, each with a word of its own, sought at every address before, at and after the hour."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pypdf
import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from home.models import EditorialPage
from home.printing import compile_pdf
from press.models import PressIndexPage, PressKitVersion, PressMedia, PressQuote, PressRelease
from tests.addresses import public_addresses
from tests.conftest import NOW
from tests.press.makers import make_medium, make_release

pytestmark = pytest.mark.django_db

HOUR = NOW + timedelta(hours=8)
MOST = 400  # addresses that one hunt asks
WORDS = {
    "title": "Zorglubtitre", "summary": "Zorglubchapeau", "text": "Zorglubtexte", "slug": "zorglubadresse",
    "contact": "Zorglubcontact", "attachment": "Zorglubpiece", "caption": "Zorglublegende", "file": "Zorglubfichier",
    "medium": "Zorglubimage", "medium_file": "Zorglubpixel", "quote": "Zorglubcitation", "changes": "Zorglubversion",
    "kit": "Zorglubdossier",
}  # fmt: skip


@dataclass(frozen=True)
class Hidden:
    """What is under embargo, and the addresses that one would guess."""

    release: PressRelease
    attachment: PressMedia
    medium: PressMedia

    @property
    def addresses(self) -> list[str]:
        page = f"/presse/communiques/{self.release.slug}/"
        media = [
            f"/presse/mediatheque/{row.code}/{version}/"
            for row in (self.attachment, self.medium)
            for version in ("hd", "web")
        ]
        return [page, f"{page}texte.txt", f"{page}communique.pdf", *media]


@pytest.fixture
def hidden(full_site: Any) -> Hidden:
    release = make_release(
        WORDS["title"],
        until=HOUR,
        slug=WORDS["slug"],
        summary=f"{WORDS['summary']} poivron",
        text=f"{WORDS['text']} poivron",
    )
    release.contacts.create(name=WORDS["contact"])
    release.save_revision().publish()
    attachment = make_medium(
        WORDS["attachment"], content=WORDS["file"].encode(), extension="pdf", kind="document", caption=WORDS["caption"],
        release=release, web_file=ContentFile(WORDS["file"].encode(), name="piece.png"),
    )  # fmt: skip
    medium = make_medium(
        WORDS["medium"], content=WORDS["medium_file"].encode(), embargo_until=HOUR,
        web_file=ContentFile(WORDS["medium_file"].encode(), name="image.png"),
    )  # fmt: skip
    PressQuote.objects.all().delete()
    PressQuote.objects.create(text=WORDS["quote"], author="Le manifeste", embargo_until=HOUR)
    pdf = compile_pdf("list", _list_data(WORDS["kit"]))
    PressKitVersion.objects.create(
        changes=WORDS["changes"], embargo_until=HOUR, uploaded=ContentFile(pdf, name="dossier.pdf")
    )
    _link_to(release)
    return Hidden(release, attachment, medium)


def _list_data(title: str) -> dict[str, Any]:
    names = ("week", "lead", "made_on", "url", "short_url", "empty")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    return dict.fromkeys(names, "x") | {"title": title, "heading": title, "qr": svg, "days": []}


def _link_to(release: PressRelease) -> None:
    """An editor already prepared links to it, and its address changed once."""
    body = [
        {"type": "text", "value": f'<p>À lire : <a linktype="page" id="{release.pk}">bientôt</a></p>'},
        {
            "type": "call_to_action",
            "value": {"title": "Lire", "link": {"page": release.pk, "label": "", "url": ""}},
        },
    ]
    page = EditorialPage.objects.get(slug="manifeste")
    page.body = [(block["type"], EditorialPage._meta.get_field("body").stream_block.child_blocks[block["type"]].to_python(block["value"])) for block in body]  # fmt: skip
    page.save_revision().publish()
    Redirect.objects.create(old_path="/ancienne-adresse", redirect_page=release)


def read_all(response: Any) -> str:
    """The words of an answer: its headers, and its text once PDF and ZIP are opened."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
    if body.startswith(b"%PDF"):
        reader = pypdf.PdfReader(io.BytesIO(body))
        text = " ".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    elif body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            text = " ".join(
                f"{name} {archive.read(name).decode(errors='replace')}" for name in archive.namelist()
            )
    else:
        text = body.decode(errors="replace")
    return f"{headers}\n{text}"


def _links_of(response: Any, text: str) -> set[str]:
    if "html" not in response.headers.get("Content-Type", ""):
        return set(re.findall(r"https?://[^/\s<>\"]+(/[^\s<>\"]*)", text))
    found = BeautifulSoup(text.partition("\n")[2], "lxml").select("[href], [src], [action]")
    return {str(tag.get("href") or tag.get("src") or tag.get("action")) for tag in found}


def hunt(client: Client, starts: list[str]) -> dict[str, set[str]]:
    """Word → the addresses where it was met, from `starts` and by every link of the site."""
    waiting, seen, met = list(starts), set(starts), {}
    while waiting and len(seen) < MOST:
        address = waiting.pop(0)
        response = client.get(address)
        text = read_all(response)
        for word in WORDS.values():
            if word.lower() in text.lower():
                met.setdefault(word, set()).add(address)
        for link in _links_of(response, text):
            path = urlsplit(link)
            if path.netloc in ("", "localhost:8000", "testserver") and link.startswith(("/", "http", "?")):
                inner = f"{path.path or urlsplit(address).path}{'?' + path.query if path.query else ''}"
                if inner not in seen and not inner.startswith(("/static/", "/admin", "/programme/")):
                    seen.add(inner)
                    waiting.append(inner)
    return met


def starts_of(edition: Any) -> list[str]:
    return [
        *public_addresses(edition), "/recherche/?q=poivron", "/presse/kit.zip", "/presse/mediatheque/?nature=document",
        "/presse/dossier-de-presse.pdf?departement=59", "/presse/dossier-de-presse.pdf?version=2", "/ancienne-adresse",
        "/sitemap-pages.xml", "/programme/?q=poivron",
    ]  # fmt: skip


def test_nothing_is_met_before_the_hour_and_everything_is_at_it(
    hidden: Hidden, full_site: Any, client: Client, clock: Any
) -> None:
    for moment in (NOW, HOUR - timedelta(seconds=1)):
        clock.move_to(moment)
        assert hunt(client, starts_of(full_site)) == {}, moment
    assert _statuses(client, hidden.addresses) == {404}
    for moment in (HOUR, HOUR + timedelta(seconds=1)):
        clock.move_to(moment)
        met = hunt(client, starts_of(full_site))
        assert set(WORDS.values()) - set(met) == set(), moment
        assert _statuses(client, hidden.addresses) == {200}
    assert met[WORDS["slug"]] >= {"/presse/", "/presse/communiques/", "/presse/flux.atom", "/sitemap-pages.xml", "/plan-du-site/",
                                  "/recherche/?q=poivron", "/ancienne-adresse", "/manifeste/"}  # fmt: skip


def _statuses(client: Client, addresses: list[str]) -> set[int]:
    return {client.get(address).status_code for address in addresses}


def test_counts_and_dates_do_not_betray_it(hidden: Hidden, client: Client, clock: Any) -> None:
    """Without it, the public pages are the same to the byte."""
    addresses = [
        "/presse/",
        "/presse/communiques/",
        "/presse/flux.atom",
        "/presse/mediatheque/",
        "/sitemap-pages.xml",
        "/plan-du-site/",
    ]
    before = [client.get(address).content for address in addresses]
    hidden.medium.delete()
    hidden.release.delete()
    assert [client.get(address).content for address in addresses] == before


def test_what_is_not_found_is_not_found_in_the_same_way(hidden: Hidden, client: Client) -> None:
    withheld, missing = (client.get(f"/presse/communiques/{slug}/") for slug in (WORDS["slug"], "rien"))
    assert withheld.status_code == missing.status_code == 404
    assert withheld.content.replace(WORDS["slug"].encode(), b"rien") == missing.content
    assert dict(withheld.headers) | {"Content-Length": ""} == dict(missing.headers) | {"Content-Length": ""}


def test_a_cache_asks_again(full_site: Any, client: Client, clock: Any) -> None:
    """An answer kept before the hour is not valid after it."""
    release = make_release("Une suite", until=HOUR)
    first = client.get("/presse/flux.atom")
    assert first.headers["Cache-Control"] == "no-cache"
    same = client.get("/presse/flux.atom", headers={"If-None-Match": first.headers["ETag"]})
    assert same.status_code == 304
    clock.move_to(HOUR)
    after = client.get("/presse/flux.atom", headers={"If-None-Match": first.headers["ETag"]})
    assert after.status_code == 200
    assert release.title in after.content.decode()


@pytest.mark.parametrize(
    ("until", "is_visible"),
    [(None, True), (NOW - timedelta(days=1), True), (NOW, True), (NOW + timedelta(microseconds=1), False)],
)
def test_the_rule_is_one_for_pages_and_rows(
    small_site: Any, until: datetime | None, is_visible: bool
) -> None:
    from tests.press.makers import make_room

    make_room(small_site.home)
    release = make_release(until=until)
    quote = PressQuote.objects.create(text="Une phrase.", author="Quelqu’un", embargo_until=until)
    assert (not release.is_withheld(NOW)) is is_visible
    assert PressRelease.objects.visible(NOW).exists() is is_visible
    assert PressQuote.objects.visible(NOW).contains(quote) is is_visible
    assert bool(PressRelease.objects.get().url) is is_visible


def test_a_draft_keeps_its_media_with_it(small_site: Any, client: Client) -> None:
    from tests.press.makers import make_room

    make_room(small_site.home)
    release = make_release(live=False)
    medium = make_medium(release=release)
    assert client.get(medium.hd_url).status_code == 404
    release.save_revision().publish()
    assert client.get(medium.hd_url).status_code == 200
    release.refresh_from_db()
    release.unpublish()
    assert client.get(medium.hd_url).status_code == 404


def test_files_are_outside_the_public_media(small_site: Any, settings: Any, client: Client) -> None:
    medium = make_medium(content=b"secret")
    assert medium.file.path.startswith(settings.PRIVATE_MEDIA_ROOT)
    with pytest.raises(ValueError, match="accessible via a URL"):
        _ = medium.file.url
    assert client.get(f"/media/{medium.file.name}").status_code == 404


def test_the_list_of_releases_costs_the_same_with_many(
    full_site: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    client.get("/presse/communiques/")
    for rank in range(30):
        make_release(f"Annonce {rank}")
    assert PressIndexPage.objects.count() == 1
    for address in (
        "/presse/",
        "/presse/communiques/",
        "/presse/communiques/annonce-1/",
        "/presse/mediatheque/",
    ):
        client.get(address)
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
