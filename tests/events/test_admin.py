"""The admin around the events: no inline script, communes, dashboard, rights."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from events.models import EventPage
from home.groups import ensure_groups
from tests.events.admin_forms import LISTING, add_url, edit_url, event_data, read_csv, titles
from tests.factories import (
    make_audience,
    make_event,
    make_user,
)

pytestmark = pytest.mark.django_db
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>", re.IGNORECASE)


def test_no_page_of_the_admin_carries_an_inline_script(chief, small_site):
    event = make_event()
    pages = [
        "/admin/",
        LISTING,
        "/admin/pages/",
        "/admin/images/",
        "/admin/documents/",
        "/admin/users/",
        add_url(small_site.programme),
        edit_url(event),
        edit_url(small_site.home),
        reverse("wagtailadmin_pages:history", args=[event.pk]),
        reverse("wagtailadmin_pages:copy", args=[event.pk]),
        "/admin/snippets/home/edition/",
        "/admin/snippets/home/partner/add/",
        "/admin/snippets/events/eventformat/add/",
    ]
    for address in pages:
        answer = chief.get(address, follow=True)
        assert answer.status_code == 200, address
        assert not INLINE_SCRIPT.findall(answer.content.decode()), address
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"] + ";", address


def test_the_communes_are_suggested_with_their_centre(chief):
    (row,) = chief.get("/admin/programme/communes/", {"q": "59186"}).json()["communes"][:1]
    assert row["nom"].endswith("(59)")
    assert 49 < row["lat"] < 51
    assert chief.get("/admin/programme/communes/", {"q": "x" * 500}).json() == {"communes": []}


def test_the_communes_of_the_admin_are_for_the_team(small_site, client):
    assert client.get("/admin/programme/communes/", {"q": "anor"}).status_code == 302


def test_the_dashboard_measures_and_points_at_what_awaits(chief, small_site):
    make_event("Publié", access_mi=True)
    make_event("Brouillon", live=False)
    text = chief.get("/admin/").content.decode()
    assert "Objectifs" in text
    assert "1\u202f500" in text or "1\u00a0500" in text or "1 500" in text
    link = f"{LISTING}?a_verifier=brouillon&amp;edition={small_site.edition.pk}"
    assert link in text
    assert titles(chief.get(link.replace("&amp;", "&"))) == ["Brouillon"]


def test_the_dashboard_without_edition_says_what_to_do(chief, small_site):
    small_site.edition.is_current = False
    small_site.edition.save()
    assert "Aucune édition n’est en cours" in chief.get("/admin/").content.decode()


def test_moderation_writes_publishes_and_lists_events(moderator, small_site):
    moderator.post(add_url(small_site.programme), event_data() | {"action-publish": "1"})
    event = EventPage.objects.get()
    assert event.live
    assert titles(moderator.get(LISTING)) == [event.title]
    assert "Contact privé : nom" in read_csv(moderator.get(LISTING, {"export": "csv"}))[0]
    assert moderator.get(edit_url(event)).status_code == 200
    assert "Objectifs" in moderator.get("/admin/").content.decode()


def test_moderation_does_not_touch_the_rest(moderator, small_site):
    refused = [
        edit_url(small_site.home),
        "/admin/snippets/home/edition/",
        "/admin/snippets/home/partner/add/",
        "/admin/snippets/events/eventformat/",
        "/admin/users/",
        "/admin/groups/",
        "/admin/sites/",
        "/admin/redirects/",
    ]
    for address in refused:
        answer = moderator.get(address)
        assert answer.status_code in (302, 403), address
        assert answer.headers.get("Location", "/admin/") == "/admin/", address


def test_communication_edits_formats_audiences_and_events(small_site, client):
    ensure_groups()
    make_audience("seniors")
    event = make_event()
    client.force_login(make_user("com", groups=["Communication"]))
    for address in (
        "/admin/snippets/events/eventformat/add/",
        "/admin/snippets/events/audience/",
        LISTING,
        edit_url(event),
    ):
        assert client.get(address).status_code == 200, address
    menu = client.get("/admin/").content.decode()
    assert "Voir le programme public" in menu


def test_a_stranger_sees_nothing(small_site, client):
    event = make_event()
    for address in (LISTING, f"{LISTING}?export=csv", edit_url(event), "/admin/"):
        assert client.get(address).status_code == 302, address
