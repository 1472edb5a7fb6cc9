"""The blocks of the editorial pages: previews, links, headings, constant queries."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse

from home.blocks import LinkBlock, StoryBlock, headings_of
from home.headings import anchor_headings, find_headings, heading_of
from home.models import KeyFigure, Partner, PartnerCategory, SiteDocument
from tests.home.makers import add_editorial

BLOCKS = StoryBlock().child_blocks
NAMES = [
    "text", "lead", "quote", "figure", "key_figures", "call_to_action", "cards", "steps", "faq", "table", "alert",
    "documents", "partners",
]  # fmt: skip


def test_the_set_of_blocks() -> None:
    assert list(BLOCKS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_block_presents_itself_to_editors(name: str) -> None:
    block = BLOCKS[name]
    assert block.meta.icon not in ("", "placeholder")
    assert block.get_description().endswith(".")
    assert block.label[0].isupper()
    assert block.is_previewable
    assert get_template(f"blocks/{name}.html")


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    client.force_login(
        get_user_model().objects.create_superuser("redaction", "redaction@example.org", "secret")
    )
    return client


@pytest.mark.parametrize("name", NAMES)
def test_the_preview_shows_the_block_in_the_design_of_the_site(editor: Client, name: str) -> None:
    KeyFigure.objects.create(value="48", unit="%", label="des citoyens", source="Une enquête")
    Partner.objects.create(
        name="La Ferme", category=PartnerCategory.objects.create(name="Mécènes", slug="mecenes")
    )
    SiteDocument.objects.create(title="Guide", file=ContentFile(b"guide", name="guide.txt"))
    answer = editor.get(reverse("wagtailadmin_block_preview"), {"id": BLOCKS[name].definition_prefix})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "css/site.css" in html
    assert not re.search(r"<script|\sstyle=|\son[a-z]+=", html)
    if name != "figure":  # its preview needs an image of the library
        assert re.search(r'class="story">\s*<', html)


# Links -------------------------------------------------------------------------------------------------------------


def clean_link(**given: Any) -> Any:
    block = LinkBlock(is_optional=given.pop("is_optional", False))
    return block.clean(block.normalize({"label": "", "page": None, "url": ""} | given))


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"label": "Le programme", "url": "/programme/"}, False),
        ({"label": "Écrire", "url": "mailto:equipe@example.org"}, False),
        ({"label": "Ailleurs", "url": "https://example.org/"}, False),
        ({}, True),
        ({"label": "Nulle part"}, True),
        ({"url": "/programme/"}, True),
        ({"label": "Piège", "url": "javascript:alert(1)"}, True),
        ({"label": "Piège", "url": "data:text/html,x"}, True),
        ({"label": "Piège", "url": "https://example.org/ x"}, True),
        ({"is_optional": True}, False),
        ({"is_optional": True, "label": "Nulle part"}, True),
    ],
)
def test_a_link_goes_to_one_place(given: dict[str, Any], refused: bool) -> None:
    if refused:
        with pytest.raises(ValidationError):
            clean_link(**given)
    else:
        clean_link(**given)


def test_a_link_takes_the_title_of_its_page(small_site: Any) -> None:
    page = add_editorial(small_site.home, "Manifeste", "manifeste")
    link = clean_link(page=page)
    assert (link.text, link.href) == ("Manifeste", "/manifeste/")
    with pytest.raises(ValidationError):
        clean_link(page=page, label="Deux", url="/ailleurs/")


def test_a_link_to_a_page_that_is_no_longer_published_goes_nowhere(small_site: Any) -> None:
    page = add_editorial(small_site.home, "Secret", "secret", live=False)
    assert clean_link(page=page).href == ""
    body = [("call_to_action", {"title": "Venez", "link": {"label": "Lire", "page": page.pk, "url": ""}})]
    assert "Lire" not in str(story(body).render_as_block())


# Headings ----------------------------------------------------------------------------------------------------------


def story(pairs: list[tuple[str, Any]]) -> Any:
    return StoryBlock().to_python([{"type": kind, "value": value} for kind, value in pairs])


def test_headings_of_a_story_are_the_anchors_of_its_html() -> None:
    body = story(
        [
            ("text", "<h2>L’été &amp; après</h2><p>x</p><h3>non</h3><h2></h2>"),
            ("lead", "Un chapeau"),
            ("steps", {"title": "Par où commencer ?", "steps": [{"title": "Venir", "text": "<p>x</p>"}]}),
            ("faq", {"title": "", "questions": [{"question": "Q", "answer": "<p>R</p>"}]}),
        ]
    )
    assert [heading.text for heading in headings_of(body)] == ["L’été & après", "Par où commencer ?"]
    anchors = re.findall(r'<h2 id="([^"]+)"', str(body.render_as_block()))
    assert anchors == [heading.anchor for heading in headings_of(body)] == ["lete-apres", "par-ou-commencer"]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("", []),
        ("<p>rien</p>", []),
        ("<h2> </h2>", []),
        ('<h2 data-block-key="a1"><b>Un</b> titre</h2>', ["Un titre"]),
        ("<h2>Un</h2><h3>Sous</h3><h2>Deux</h2>", ["Un", "Deux"]),
        ("<h2>jamais fermé", []),
    ],
)
def test_headings_found(html: str, texts: list[str]) -> None:
    assert [heading.text for heading in find_headings(html)] == texts
    assert len(re.findall(r"<h2 id=", anchor_headings(html))) == len(texts)


def test_an_anchor_is_never_empty() -> None:
    assert heading_of("!!!").anchor == "section"


# Queries -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 30])
def test_key_figures_cost_one_query(db: None, django_assert_num_queries: Any, count: int) -> None:
    for number in range(count):
        KeyFigure.objects.create(value=str(number), unit="%", label=f"chiffre {number}", source="Une enquête")
    body = story([("key_figures", {"title": "Chiffres"})])
    with django_assert_num_queries(1):
        assert str(body.render_as_block()).count("Une enquête") == count


@pytest.mark.parametrize("count", [1, 30])
def test_partners_cost_two_queries_the_choice_of_categories_included(
    db: None, django_assert_num_queries: Any, count: int
) -> None:
    kept = PartnerCategory.objects.create(name="Mécènes", slug="mecenes")
    other = PartnerCategory.objects.create(name="Réseaux", slug="reseaux")
    for number in range(count):
        Partner.objects.create(name=f"Mécène {number}.", category=kept)
        Partner.objects.create(name=f"Réseau {number}.", category=other)
    body = story([("partners", {"title": "", "category": "mecenes"})])
    with django_assert_num_queries(2):
        html = str(body.render_as_block())
    assert (html.count("Mécène "), html.count("Réseau ")) == (count, 0)


@pytest.mark.parametrize("count", [1, 30])
def test_documents_cost_one_query(db: None, django_assert_num_queries: Any, count: int) -> None:
    rows = [
        SiteDocument.objects.create(title=f"Guide {n}.", file=ContentFile(b"x", name="g.txt"), file_size=1)
        for n in range(count)
    ]
    body = story([("documents", {"title": "", "documents": [row.pk for row in rows]})])
    with django_assert_num_queries(1):
        assert str(body.render_as_block()).count("Guide ") == count


@pytest.mark.parametrize("count", [1, 8])
def test_cards_that_link_to_pages_cost_a_constant_number_of_queries(
    small_site: Any, django_assert_num_queries: Any, count: int
) -> None:
    pages = [add_editorial(small_site.home, f"Page {n}", f"page-{n}") for n in range(count)]
    str(small_site.home.url)  # the addresses of the sites are cached
    cards = [
        {"title": p.title, "text": "<p>x</p>", "link": {"label": "", "page": p.pk, "url": ""}} for p in pages
    ]
    body = story([("cards", {"title": "", "cards": cards})])
    with django_assert_num_queries(1):
        html = str(body.render_as_block())
    assert html.count('href="/page-') == count


@pytest.mark.parametrize("count", [1, 20])
def test_answers_that_link_to_pages_cost_one_query(
    small_site: Any, django_assert_num_queries: Any, count: int
) -> None:
    pages = [add_editorial(small_site.home, f"Page {n}", f"page-{n}") for n in range(count)]
    str(small_site.home.url)
    questions = [
        {"question": f"Où, {p.pk} ?", "answer": f'<p>Voyez <a linktype="page" id="{p.pk}">ici</a>.</p>'}
        for p in pages
    ]
    body = story([("faq", {"title": "", "questions": questions})])
    with django_assert_num_queries(1):
        html = str(body.render_as_block())
    assert re.findall(r'href="/page-(\d+)/"', html) == [str(n) for n in range(count)]


@pytest.mark.parametrize(("name", "items"), [("cards", "cards"), ("steps", "steps"), ("faq", "questions")])
def test_a_draft_with_an_empty_list_still_shows(name: str, items: str) -> None:
    assert "Bientôt" in str(story([(name, {"title": "Bientôt", items: []})]).render_as_block())


def test_a_story_stores_no_script() -> None:
    body = story([("alert", {"level": "info", "title": "<script>x</script>", "text": "<p>x</p>"})])
    assert "<script>" not in str(body.render_as_block())
    assert json.loads(json.dumps(body.get_prep_value()))[0]["type"] == "alert"
