"""The pages of the press room: what a journalist in a hurry finds, and what it costs."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest
from django.test import Client

from press.models import PressQuote, PressRelease, Spokesperson, TerritoryContact
from press.prose import read_html, write_text
from tests import factories
from tests.press.makers import make_medium, make_release, make_room
from tests.reading import count_elements, links, read, text_of, texts_of

pytestmark = pytest.mark.django_db


def test_the_room_has_what_a_journalist_looks_for(full_site: Any, client: Client) -> None:
    factories.make_event("Portes ouvertes", is_open_to_press=True)
    page = read(client, "/presse/")
    assert texts_of(page, "main h2") == [
        "Contact presse", "Communiqués", "Dossier de presse", "Trois chiffres pour comprendre", "À citer, à interroger",
        "Images", "Sur le terrain", "Ce que nous mettons à votre disposition", "Ce que l’on nous demande souvent",
    ]  # fmt: skip
    assert "Le soir et le week-end" in text_of(page, ".contact-card")
    assert ("Portes ouvertes", "/programme/portes-ouvertes/") in links(page, ".press-list a")
    assert ("1 rendez-vous ouvert à la presse", "/programme/?presse=1") in links(page, "main a")
    assert len(page.select(".key-figure__source")) == 3


def test_addresses_are_read_by_people_and_not_by_harvesters(full_site: Any, client: Client) -> None:
    source = client.get("/presse/").content.decode()
    assert "solene.roux" not in source
    assert "agencef" not in source
    assert "63 32 26 67" not in source
    card = read(client, "/presse/").select_one(".contact-card")
    assert ("solene.roux@agencef.com", "mailto:solene.roux@agencef.com") in links(card, "a")
    assert ("07 63 32 26 67", "tel:0763322667") in links(card, "a")


@pytest.mark.parametrize(
    "address", ["/presse/", "/presse/communiques/", "/presse/communiques/lancement/", "/presse/mediatheque/"]
)
def test_pages_are_light(
    full_site: Any, client: Client, django_assert_max_num_queries: Any, address: str
) -> None:
    TerritoryContact.objects.create(territory="59-nord", name="Dominique du Nord")
    client.get(address)
    with django_assert_max_num_queries(15):
        body = client.get(address).content
    assert len(body) < 120_000
    assert count_elements(read(client, address)) < 340


def test_thirty_of_each_cost_no_more_queries(
    full_site: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    for rank in range(30):
        make_release(f"Annonce {rank}")
        make_medium(f"Image {rank}")
        PressQuote.objects.create(text="Une phrase.", author="Quelqu’un")
        Spokesperson.objects.create(name=f"Voix {rank}", topics="Tout.")
        factories.make_event(f"Ouvert {rank}", is_open_to_press=True)
    for address in (
        "/presse/",
        "/presse/communiques/",
        "/presse/communiques/annonce-1/",
        "/presse/mediatheque/",
    ):
        client.get(address)
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200


def test_a_release_gives_its_text_its_pdf_its_contacts(full_site: Any, client: Client) -> None:
    page = read(client, "/presse/communiques/lancement/")
    assert text_of(page, "h1") == "La France se met à table pour parler d’intelligence artificielle"
    assert [text for text, _ in links(page, ".breadcrumb a")] == ["Accueil", "Presse", "Communiqués"]
    assert [url for _, url in links(page, ".press-release__files a")] == [
        "/presse/communiques/lancement/communique.pdf",
        "/presse/communiques/lancement/texte.txt",
    ]
    assert "Solène Roux" in text_of(page, ".contact-card")
    text = client.get("/presse/communiques/lancement/texte.txt").content.decode()
    assert "COMMUNIQUÉ DE PRESSE – Semaine de l’IA pour Tous" in text
    assert "TROIS ENGAGEMENTS" in text
    assert "Solène Roux – Relations presse – 07 63 32 26 67 – solene.roux@agencef.com" in text
    assert "<" not in text


def test_a_release_has_its_own_contacts_when_it_names_some(small_site: Any, client: Client) -> None:
    make_room(small_site.home)
    release = make_release()
    release.contacts.create(name="Alix Terrain", email="alix@example.org")
    release.save_revision().publish()
    assert texts_of(read(client, release.path_of_page), ".press-contact strong") == ["Alix Terrain"]


def test_the_feed_is_one_that_readers_take(full_site: Any, client: Client) -> None:
    make_release("Une suite & fin <b>", slug="suite")
    response = client.get("/presse/flux.atom")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    assert {entry.link for entry in feed.entries} == {
        f"http://localhost:8000{release.path_of_page}" for release in PressRelease.objects.all()
    }
    assert "Une suite & fin" in feed.entries[0].title or "Une suite & fin" in feed.entries[1].title


def test_an_empty_room_still_stands(small_site: Any, client: Client) -> None:
    make_room(small_site.home, contact_name="")
    assert texts_of(read(client, "/presse/"), "main h2") == ["Dossier de presse", "Sur le terrain"]
    assert "Aucun communiqué" in client.get("/presse/communiques/").content.decode()
    assert feedparser.parse(client.get("/presse/flux.atom").content).entries == []
    assert client.get("/presse/mediatheque/").status_code == 200


def test_a_site_without_press_room(small_site: Any, client: Client) -> None:
    assert client.get("/presse/").status_code == 404
    assert client.get("/presse/communiques/rien/").status_code == 404


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Un <b>mot</b> fort.</p>", "Un mot fort.\n"),
        ("<p>Un<b> mot </b>fort.</p>", "Un mot fort.\n"),
        ("<ul><li>un</li><li>deux</li></ul>", "- un\n- deux\n"),
        ('<p>Voir <a href="/x/">là</a>.</p>', "Voir là (https://site/x/).\n"),
        ('<p>Voir <a href="javascript:x">là</a>.</p>', "Voir là.\n"),
        ("<h2>Titre</h2><p>Suite</p>", "TITRE\n\nSuite\n"),
        ("sans balise", "sans balise\n"),
        ("<p></p><p> </p>", "\n"),
        ("<p>a<br>b</p>", "a b\n"),
        ("<p>&lt;b&gt; &amp;</p>", "<b> &\n"),
        ("<p>non fermé <b>ici", "non fermé ici\n"),
    ],
)
def test_rich_texts_read_well_as_plain_ones(html: str, text: str) -> None:
    assert write_text(read_html(html, "https://site/")) == text
