"""The press kit: every section is in the PDF, versions are frozen, territories have their own."""

from __future__ import annotations

import io
import time
from typing import Any

import pikepdf
import pypdf
import pytest
from django.core.files.base import ContentFile
from django.test import Client

from home.models import Partner
from press.kit import publish_version
from press.models import PressKitVersion, PressPage, TerritoryContact
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "/presse/dossier-de-presse.pdf"


def fetch(client: Client, query: str = "") -> bytes:
    response = client.get(f"{ADDRESS}{query}")
    assert response.status_code == 200, query
    return b"".join(response.streaming_content)


def text_of(body: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(body)).pages
    return " ".join(
        " ".join(page.extract_text() for page in pages).replace("\u202f", " ").replace("\xa0", " ").split()
    )


SECTIONS = {
    "Avant-propos": "autour d’une table",
    "Le manifeste": "Démystifier l’IA par l’échange",
    "Pourquoi cette semaine": "n’ont pas confiance dans les IA",
    "La Semaine en bref": "sur 50 000",
    "Des rendez-vous près de chez vous": "À Saint-Denis",
    "Les organisateurs": "Make.org Foundation",
    "Les partenaires": "Grand mécène",
    "La campagne": "chacun se l’approprie",
    "Ressources": "Le kit de communication",
    "Contact presse": "solene.roux@agencef.com",
}


def test_every_section_is_there_in_order(full_site: Any, client: Client) -> None:
    text = text_of(fetch(client))
    contents = text[text.index("Sommaire") :]
    places = [contents.index(title) for title in SECTIONS]
    assert places == sorted(places)
    assert [words for words in SECTIONS.values() if words not in text] == []
    assert "du 19 au 25 mai 2031" in text
    assert "Haut-marrainage d’Anne Le Hénanff" in text


def test_it_is_light_quick_tagged_and_named(full_site: Any, client: Client) -> None:
    start = time.perf_counter()
    body = fetch(client)
    assert time.perf_counter() - start < 10
    assert len(body) < 5_000_000
    with pikepdf.open(io.BytesIO(body)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "fr-FR"
        assert "pdfuaid:part" in pdf.open_metadata()
        assert "Dossier de presse" in pdf.open_metadata()["dc:title"]
        fonts = {
            str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()
        }
        assert all("+" in name for name in fonts)  # embedded subsets
        assert not {"/JavaScript", "/EmbeddedFiles"} & set(pdf.Root.get("/Names", {}))
    start = time.perf_counter()
    assert fetch(client) == body
    assert time.perf_counter() - start < 1


def test_a_published_version_is_frozen_numbered_and_says_what_changed(full_site: Any, client: Client) -> None:
    first = fetch(client)
    Partner.objects.update(about="Une phrase toute neuve.")
    assert fetch(client) == first
    publish_version(PressKitVersion(changes="Les partenaires ont une phrase."))
    second = text_of(fetch(client))
    assert "Version 2, 21 mai 2031" in second
    assert "Les partenaires ont une phrase." in second
    assert "Une phrase toute neuve." in second
    assert fetch(client, "?version=1") == first
    assert client.get(f"{ADDRESS}?version=9").status_code == 404
    assert "Version 2" in client.get("/presse/").content.decode()


def test_an_uploaded_pdf_takes_the_place_of_the_one_of_the_site(full_site: Any, client: Client) -> None:
    version = PressKitVersion.objects.get()
    version.uploaded = ContentFile(b"%PDF-1.7 le leur", name="dossier.pdf")
    version.save()
    assert fetch(client) == b"%PDF-1.7 le leur"


def test_a_territory_has_its_figures_its_events_its_contact(full_site: Any, client: Client) -> None:
    TerritoryContact.objects.create(
        territory="region-32-hauts-de-france", name="Dominique du Nord", phone="03 20 00 00 00"
    )
    for query in ("?departement=59", "?territoire=nord", "?region=32"):
        text = text_of(fetch(client, query))
        assert "Café IA à la médiathèque" in text, query
        assert "À Saint-Denis" not in text
        assert "Dominique du Nord" in text
        assert "2 événements" in text  # ours, and the one that the campaign names
    assert "Dossier de presse – Nord (59)" in text_of(fetch(client, "?departement=59"))
    island = text_of(fetch(client, "?departement=974"))
    assert "À Saint-Denis" in island
    assert "Dominique" not in island


def test_codes_of_region_and_department_are_not_mixed(full_site: Any, client: Client) -> None:
    assert "Île-de-France" in text_of(fetch(client, "?region=11"))
    assert "Aude (11)" in text_of(fetch(client, "?departement=11"))


def test_a_living_edition_follows_the_site_and_is_made_once(full_site: Any, client: Client) -> None:
    first = fetch(client, "?departement=59")
    assert fetch(client, "?departement=59") == first
    factories.make_event("Une table de plus")
    assert "Une table de plus" in text_of(fetch(client, "?departement=59"))


@pytest.mark.parametrize(
    "query", ["?departement=999", "?region=abc", "?territoire=%00", "?version=x", "?territoire=" + "a" * 500]
)
def test_an_unknown_edition_is_said_in_words(full_site: Any, client: Client, query: str) -> None:
    response = client.get(f"{ADDRESS}{query}")
    assert response.status_code == 404
    assert "Nous ne connaissons pas cette édition" in response.content.decode()


def test_texts_are_never_markup(full_site: Any, client: Client) -> None:
    PressPage.objects.update(
        kit_foreword='<p>#panic() $x^2$ *gras* @renvoi \\ <a href="javascript:alert(1)">lien</a></p>'
    )
    body = fetch(client)
    assert "#panic() $x^2$ *gras* @renvoi" in text_of(body)
    with pikepdf.open(io.BytesIO(body)) as pdf:
        targets = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
    assert targets
    assert {target.partition(":")[0] for target in targets} <= {"http", "https", "mailto"}


def test_it_stands_without_any_content(small_site: Any, client: Client) -> None:
    from tests.press.makers import make_room

    make_room(small_site.home)
    assert "Contact presse" in text_of(fetch(client))
