"""The team feeds the press room from the admin, without a developer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from home.groups import COMMUNICATION, MODERATION, ensure_groups
from press.models import PressKitVersion, PressMedia, PressPass, PressQuote, TerritoryContact
from tests import factories
from tests.conftest import NOW
from tests.press.makers import draw_photo, make_medium, make_pass, make_release, make_room

pytestmark = pytest.mark.django_db
HOUR = NOW + timedelta(hours=8)


@pytest.fixture
def room(small_site: Any) -> Any:
    ensure_groups()
    return make_room(small_site.home)


@pytest.fixture
def editor(room: Any, client: Client) -> Client:
    client.force_login(factories.make_user(groups=[COMMUNICATION]))
    return client


def address(model: Any, view: str, *args: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def test_every_list_and_form_opens(editor: Client) -> None:
    release = make_release(until=HOUR)
    rows = [
        make_medium(release=release),
        make_pass(release),
        PressQuote.objects.create(text="Oui.", author="Nous"),
    ]
    rows.append(PressKitVersion.objects.create(changes="Première."))
    rows.append(TerritoryContact.objects.create(territory="59-nord", name="Dominique du Nord"))
    for row in rows:
        model = type(row)
        edit = address(model, "edit", row.pk)
        for page in (address(model, "list"), address(model, "add"), edit):
            assert editor.get(page).status_code == 200, page
        assert f'href="{edit}"' in editor.get(address(model, "list")).content.decode()
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[release.pk])).status_code == 200
    assert (
        editor.get(
            reverse("wagtailadmin_pages:add", args=["press", "pressrelease", release.get_parent().pk])
        ).status_code
        == 200
    )


def test_an_editor_adds_a_photo_then_replaces_it(editor: Client) -> None:
    fields = {"title": "Une table", "kind": "photo", "alt": "Une table.", "caption": "", "credit": "Lina Prat",
              "licence": "Libre", "release": "", "embargo_until": "", "order": "0"}  # fmt: skip
    photo = SimpleUploadedFile("photo.jpg", draw_photo(), "image/jpeg")
    response = editor.post(address(PressMedia, "add"), fields | {"file": photo})
    assert response.status_code == 302, response.context["form"].errors
    medium = PressMedia.objects.get()
    page = editor.get(address(PressMedia, "edit", medium.pk)).content.decode()
    assert reverse("press_private_file", args=["pressmedia", medium.pk, "file"]) in page
    other = SimpleUploadedFile("autre.jpg", draw_photo(900, 900), "image/jpeg")
    editor.post(address(PressMedia, "edit", medium.pk), fields | {"file": other})
    medium.refresh_from_db()
    assert (medium.width, medium.height) == (900, 900)


def test_adding_a_version_makes_the_kit(editor: Client) -> None:
    response = editor.post(
        address(PressKitVersion, "add"),
        {"territory": "59-nord", "changes": "Les rendez-vous.", "embargo_until": ""},
    )
    assert response.status_code == 302
    version = PressKitVersion.objects.get()
    assert (version.territory, version.number) == ("59-nord", 1)
    assert version.file.open().read(5) == b"%PDF-"
    page = editor.get(address(PressKitVersion, "list")).content.decode()
    assert "Nord (59)" in page
    assert reverse("press_private_file", args=["presskitversion", version.pk, "file"]) in page


def test_a_private_link_is_copied_from_the_list_and_revoked(editor: Client) -> None:
    release = make_release(until=HOUR)
    fields = {
        "journalist": "Jo Plume",
        "outlet": "Le Quotidien",
        "release": release.pk,
        "expires_at": "2031-06-21 10:00",
    }
    assert editor.post(address(PressPass, "add"), fields).status_code == 302
    given = PressPass.objects.get()
    assert given.address in editor.get(address(PressPass, "list")).content.decode()
    assert Client().get(f"/presse/acces/{given.token}/").status_code == 200
    editor.post(address(PressPass, "edit", given.pk), fields | {"is_revoked": "on"})
    assert Client().get(f"/presse/acces/{given.token}/").status_code == 404


def test_private_files_are_for_those_who_may_edit_them(editor: Client) -> None:
    medium = make_medium(embargo_until=HOUR)
    file = reverse("press_private_file", args=["pressmedia", medium.pk, "file"])
    assert b"".join(editor.get(file).streaming_content).startswith(b"<svg")
    assert editor.get(reverse("press_private_file", args=["presspass", 1, "seed"])).status_code == 404
    moderator = Client()
    moderator.force_login(factories.make_user("moderation", groups=[MODERATION]))
    assert moderator.get(file).status_code in (302, 403)
    assert Client().get(file).status_code == 302
    assert moderator.get(address(PressPass, "list")).status_code in (302, 403)


def test_a_preview_shows_the_release_before_its_hour_to_the_team_alone(editor: Client) -> None:
    release = make_release("Sous le sceau", until=HOUR)
    release.save_revision()
    draft = reverse("wagtailadmin_pages:view_draft", args=[release.pk])
    assert "Sous le sceau" in editor.get(draft).content.decode()
    assert Client().get(draft).status_code == 302
