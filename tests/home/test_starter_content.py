"""The starter content: complete, written once, never over an edit."""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, Revision, Site, Workflow

from home.models import (
    Edition,
    EditorialPage,
    HomePage,
    KeyFigure,
    NavigationSettings,
    Organiser,
    Partner,
    PartnerCategory,
    SiteSettings,
)
from home.models.words import readable_text
from home.starter import facts
from home.starter.stories import Writer

ADDRESSES = [
    "/", "/manifeste/", "/pourquoi/", "/partenaires/", "/programme/", "/proposer-un-evenement/", "/presse/",
    "/ressources/", "/recherche/", "/plan-du-site/", "/accessibilite/", "/ecoconception/", "/mentions-legales/",
    "/donnees-personnelles/",
]  # fmt: skip


def load() -> str:
    out = StringIO()
    call_command("load_starter_content", stdout=out)
    return out.getvalue()


@pytest.fixture
def loaded(db: None) -> None:
    load()


def everything() -> dict[str, Any]:
    """What the starter content writes, as comparable values."""
    models = (
        Edition,
        KeyFigure,
        PartnerCategory,
        Partner,
        Organiser,
        SiteSettings,
        NavigationSettings,
        Site,
        Group,
    )
    state: dict[str, Any] = {model.__name__: list(model.objects.order_by("pk").values()) for model in models}
    state["pages"] = list(Page.objects.order_by("path").values())
    state["texts"] = [readable_text(page) for page in Page.objects.exclude(depth=1).specific()]
    return state | {"revisions": Revision.objects.count()}


# Complete ----------------------------------------------------------------------------------------------------------


def test_every_page_of_the_contract_answers_and_links_lead_somewhere(loaded: None, client: Client) -> None:
    links: set[str] = set()
    for address in ADDRESSES:
        answer = client.get(address)
        assert answer.status_code == 200, address
        links |= set(re.findall(r'href="(/[^"#?]*)', answer.content.decode()))
    links = {link for link in links if not link.startswith(("/static/", "/media/"))}
    assert set(ADDRESSES) <= links
    answers = {link: client.get(link, follow=True).status_code for link in links}
    assert answers == dict.fromkeys(links, 200)


def test_pages_say_what_they_must(loaded: None, client: Client) -> None:
    partners = client.get("/partenaires/").content.decode()
    assert "Mécènes" in partners
    assert "Partenaires média" not in partners  # nobody yet
    statement = client.get("/accessibilite/").content.decode()
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", statement)
    assert "<b>non conforme</b>" in statement
    assert "Défenseur des droits" in statement
    for page in Page.objects.filter(depth__in=(2, 3)).specific():  # the typography is French
        text = readable_text(page)
        assert not re.search(r" [;:!?»%]|« |\w'\w|\.\.\.|\{contact\}", text), page.slug
        assert 0 < len(page.summary) <= 200, page.slug
    for heading in (
        "État de conformité",
        "Résultats des tests",
        "Contenus non accessibles",
        "Voies de recours",
    ):
        assert heading in headings


def test_links_between_pages_follow_a_page_that_moves(loaded: None, client: Client) -> None:
    manifesto = EditorialPage.objects.get(slug="manifeste")
    manifesto.slug = "notre-manifeste"
    manifesto.save_revision().publish()
    assert 'href="/notre-manifeste/"' in client.get("/pourquoi/").content.decode()
    assert '"/manifeste/"' not in client.get("/pourquoi/").content.decode()


def test_the_facts_are_in_the_database(loaded: None) -> None:
    edition = Edition.objects.current()
    assert edition is not None
    assert (edition.first_day, edition.last_day) == (facts.EDITION["first_day"], facts.EDITION["last_day"])
    assert [figure.value for figure in KeyFigure.objects.all()] == ["48", "56", "76"]
    assert all(figure.source and figure.source_date for figure in KeyFigure.objects.all())
    assert [organiser.name for organiser in Organiser.objects.all()] == [
        "La Mednum",
        "Make.org Foundation",
        "Café IA",
    ]
    counts = {category.slug: category.partners.count() for category in PartnerCategory.objects.all()}
    assert counts == {"institutionnels": 11, "grand-mecene": 1, "mecenes": 7, "reseaux": 0, "media": 0}
    assert "Le Hénanff" in SiteSettings.read().patronage
    # and nothing of a new Wagtail site is left
    assert [page.specific_class for page in Page.objects.filter(depth=2)] == [HomePage]
    assert not Workflow.objects.exists()
    assert set(Group.objects.values_list("name", flat=True)) == {"Communication", "Modération"}


# Once --------------------------------------------------------------------------------------------------------------


def test_a_second_load_writes_nothing(loaded: None) -> None:
    before = everything()
    assert load().strip() == "Contenu de départ : rien à ajouter."
    assert everything() == before


def test_edits_survive_a_second_load(loaded: None) -> None:
    manifesto = EditorialPage.objects.get(slug="manifeste")
    manifesto.title, manifesto.introduction = "Notre parole", "<p>Réécrite.</p>"
    manifesto.body = Writer(manifesto.get_parent()).story([("lead", "Tout est changé.")])
    manifesto.save_revision().publish()
    moved = EditorialPage.objects.get(slug="pourquoi")
    moved.slug = "raisons"
    moved.save_revision().publish()
    EditorialPage.objects.get(slug="ecoconception").unpublish()
    home = HomePage.objects.get()
    home.title_before = "Un autre titre"
    home.save_revision().publish()
    KeyFigure.objects.filter(value="48").update(value="51", label="une autre phrase")
    Partner.objects.filter(name="Astek").update(name="Astek & amis")
    Partner.objects.get(name="Orange").delete()
    Edition.objects.update(name="Renommée", target_events=1)
    navigation = NavigationSettings.objects.get()
    navigation.main_menu = "[]"
    navigation.save()
    before = everything()
    load()
    assert everything() == before


def test_a_page_that_is_missing_comes_back(loaded: None, client: Client) -> None:
    EditorialPage.objects.get(slug="ecoconception").delete()
    assert load().splitlines() == ["+ page « Écoconception »", "Contenu de départ : 1 ajout."]
    assert client.get("/ecoconception/").status_code == 200


def test_a_failure_leaves_nothing_half_made(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr("home.starter.build.ensure_groups", fail)
    with pytest.raises(RuntimeError):
        load()
    assert (HomePage.objects.count(), Edition.objects.count(), Partner.objects.count()) == (0, 0, 0)


# The demo ----------------------------------------------------------------------------------------------------------


def prepare() -> str:
    out = StringIO()
    call_command("prepare_demo", stdout=out)
    return out.getvalue()


def test_the_demo_is_for_development_alone(db: None, settings: Any) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError):
        prepare()
    assert not get_user_model().objects.exists()


def test_the_demo_is_prepared_once(
    db: None, settings: Any, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    settings.DEBUG, settings.SITE_URL = True, "http://localhost:8000"
    monkeypatch.setattr("home.management.commands.prepare_demo.DEMO_EVENTS", 5)
    said = prepare()
    count = Page.objects.count()
    password = re.search(r"mot de passe (\S+)", said)
    assert password
    assert "http://localhost:8000/admin/" in said
    assert f"SITE_CLOCK={facts.EDITION['first_day'].replace(day=20)}T10:00" in said
    for name in ("redaction", "moderation"):
        assert client.login(username=name, password=password[1])
        assert client.get("/admin/").status_code == 200
    prepare()
    assert Page.objects.count() == count
    assert get_user_model().objects.count() == 2
