"""The objects of the press room that the tests need. Each takes what the test is about."""

from __future__ import annotations

import io
import json
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from press.models import PressIndexPage, PressMedia, PressPage, PressPass, PressRelease
from tests.conftest import NOW

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><desc>{}</desc></svg>'


def make_room(home: Any, **fields: Any) -> PressIndexPage:
    """The press page and its list of releases, which is given back."""
    given = {
        "contact_name": "Camille Presse",
        "contact_phone": "01 02 03 04 05",
        "contact_email": "presse@example.org",
    }
    page = home.add_child(instance=PressPage(title="Presse", slug="presse", **given | fields))
    return page.add_child(instance=PressIndexPage(title="Communiqués", slug="communiques"))


def make_release(
    title: str = "Une annonce", *, until: datetime | None = None, text: str = "Le texte.", **fields: Any
) -> PressRelease:
    """A published release, under embargo until `until`."""
    body = json.dumps([{"type": "text", "value": f"<p>{text}</p>"}])
    given = {
        "slug": title.lower().replace(" ", "-"),
        "summary": "En bref.",
        "dated": NOW.date(),
        "body": body,
    }
    release = PressRelease(title=title, embargo_until=until, **given | fields)
    return PressIndexPage.objects.get().add_child(instance=release)


def make_medium(
    title: str = "Une image", *, content: bytes | None = None, extension: str = "svg", **fields: Any
) -> PressMedia:
    """A medium with a small drawing, or with `content`."""
    given = {"kind": "visuel", "alt": "Un dessin.", "credit": "Lina Prat", "licence": "Libre pour la presse"}
    body = SVG.format(title).encode() if content is None else content
    medium = PressMedia(title=title, **given | fields)
    medium.file = ContentFile(body, name=f"fichier.{extension}")
    medium.save()
    return medium


def make_pass(release: PressRelease, **fields: Any) -> PressPass:
    return PressPass.objects.create(
        release=release, **{"journalist": "Jo Plume", "outlet": "Le Quotidien"} | fields
    )


def draw_photo(width: int = 2400, height: int = 1200) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "orange").save(out, "JPEG")
    return out.getvalue()
