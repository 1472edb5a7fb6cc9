"""The frame for other sites: frameable alone, light, no cookie; its builder; oEmbed."""

import json
import re
from html import unescape

import pytest

from tests import factories


def test_only_the_widget_may_be_framed(client, small_site):
    factories.make_event()
    widget = client.get("/programme/widget/")
    assert "frame-ancestors *" in widget["Content-Security-Policy"]
    assert "X-Frame-Options" not in widget
    assert widget["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not widget.cookies
    for address in ("/programme/", "/programme/integrer/", "/"):
        response = client.get(address)
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"], address
        assert response["X-Frame-Options"] == "DENY"


def test_the_widget_shows_the_selection_and_leads_to_the_site(client, small_site):
    factories.make_event("Au nord")
    factories.make_event("À la réunion", commune=factories.SAINT_DENIS_REUNION)
    html = client.get("/programme/widget/?departement=974").content.decode()
    assert "À la réunion" in html
    assert "Au nord" not in html
    assert '<base target="_blank">' in html
    assert "/programme/?departement=974" in html
    assert "<script" not in html


@pytest.mark.parametrize("number", [1, 30])
def test_queries_of_the_widget(client, small_site, django_assert_num_queries, number):
    factories.make_events(number)
    client.get("/programme/widget/")
    with django_assert_num_queries(6):
        client.get("/programme/widget/")


def test_the_widget_as_a_map_and_in_the_dark(client, small_site):
    factories.make_event()
    html = client.get("/programme/widget/?affichage=carte&theme=sombre").content.decode()
    assert 'data-theme="sombre"' in html
    assert "<svg" in html
    assert "tokens-dark" in html
    assert "tokens-dark" not in client.get("/programme/widget/?theme=clair").content.decode()


def test_the_widget_of_one_event(client, small_site):
    event = factories.make_event("Le seul")
    factories.make_event("Un autre")
    html = client.get(f"/programme/widget/?evenement={event.slug}").content.decode()
    assert "Le seul" in html
    assert "Un autre" not in html
    assert client.get("/programme/widget/?evenement=inconnu").status_code == 200


@pytest.mark.parametrize(
    "query", ["?affichage=zz&theme=%00&evenement=../x", "?departement=zz&jour=hier", "?hauteur=-1"]
)
def test_a_bad_value_gives_the_default(client, small_site, query):
    assert client.get(f"/programme/widget/{query}").status_code == 200
    assert client.get(f"/programme/integrer/{query}").status_code == 200


def code_of(html: str) -> str:
    return unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)[1])


def test_the_builder_writes_the_code_without_script(client, small_site):
    factories.make_format("atelier")
    day = small_site.edition.days[2].isoformat()
    address = f"/programme/integrer/?territoire=departement-59&format=atelier&jour={day}&affichage=carte&theme=clair&hauteur=500"
    html = client.get(address).content.decode()
    path = f"/programme/widget/?jour={day}&format=atelier&departement=59&affichage=carte&theme=clair"
    assert f'src="http://localhost:8000{path.replace("&", "&amp;")}"' in code_of(html)
    assert 'height="500"' in code_of(html)
    assert f'src="{path.replace("&", "&amp;")}"' in html


def test_oembed_of_an_event_and_of_a_selection(client, small_site):
    event = factories.make_event("Le seul")
    found = client.get(
        "/programme/oembed.json", {"url": f"http://localhost:8000/programme/{event.slug}/", "maxheight": 200}
    )
    data = json.loads(found.content)
    assert (data["version"], data["type"], data["title"], data["height"]) == ("1.0", "rich", "Le seul", 200)
    assert f"/programme/widget/?evenement={event.slug}" in data["html"]
    data = json.loads(
        client.get(
            "/programme/oembed.json", {"url": "http://localhost:8000/programme/?departement=59"}
        ).content
    )
    assert "Nord (59)" in data["title"]
    assert "departement=59" in data["html"]


@pytest.mark.parametrize(
    "url", ["", "x", "https://ailleurs.example/programme/", "http://localhost:8000/", "http://localhost:8000/programme/inconnu/",
            "javascript:alert(1)", "http://localhost:8000/programme/../admin/"],
)  # fmt: skip
def test_oembed_of_anything_else_is_not_found(client, small_site, url):
    assert client.get("/programme/oembed.json", {"url": url}).status_code == 404


def test_a_hostile_title_is_escaped_in_the_code(client, small_site):
    event = factories.make_event('"><script>alert(1)</script>')
    data = json.loads(
        client.get(
            "/programme/oembed.json", {"url": f"http://localhost:8000/programme/{event.slug}/"}
        ).content
    )
    assert "<script" not in data["html"]
