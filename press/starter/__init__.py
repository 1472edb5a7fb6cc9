"""The starter content of the press room: what is missing is made, what an editor touched is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.db.models import Model

from home.models import Edition, HomePage
from home.starter.lists import create_missing
from home.starter.pagetree import publish
from home.starter.stories import Writer
from home.starter.typography import set_french_deep
from press.kitdata import describe_period
from press.models import (
    PressIndexPage,
    PressKitVersion,
    PressMedia,
    PressPage,
    PressQuote,
    PressRelease,
    Spokesperson,
)

from . import texts


def create(home_page: HomePage, edition: Edition) -> list[str]:
    """The press room, its first release, its lists. A table that holds anything is left alone."""
    writer = Writer(home_page)
    lines = _create_pages(home_page, edition, writer)
    lines += create_missing(PressQuote, texts.QUOTES)
    lines += create_missing(Spokesperson, texts.SPOKESPERSONS)
    lines += _create_media()
    if not PressKitVersion.objects.exists():
        PressKitVersion.objects.create(changes=writer.text("Première version."))
        lines.append("dossier de presse")
    return lines


def _create_pages(home_page: HomePage, edition: Edition, writer: Writer) -> list[str]:
    lines = []
    page = PressPage.objects.first()
    if page is None:
        page = PressPage(**writer.fields(texts.PAGE), body=writer.story(texts.BODY))
        lines.append(_add(home_page, page))
    if not PressIndexPage.objects.exists():
        index = PressIndexPage(**writer.fields(texts.INDEX))
        lines.append(_add(page, index))
        period = describe_period(edition)
        fields = {name: text.replace("{period}", period) for name, text in texts.RELEASE.items()}
        body = [(kind, text.replace("{period}", period)) for kind, text in texts.RELEASE_BODY]
        lines.append(_add(index, PressRelease(**writer.fields(fields), body=writer.story(body))))
    return lines


def _add(parent: Model, page: Any) -> str:
    parent.add_child(instance=page)
    publish(page)
    return f"page « {page.title} »"


def _create_media() -> list[str]:
    if PressMedia.objects.exists():
        return []
    for order, given in enumerate(set_french_deep(texts.MEDIA)):
        path = Path(finders.find(given["file"]))
        medium = PressMedia(
            **given | {"file": ContentFile(path.read_bytes(), name=path.name)},
            credit=texts.CREDIT, licence=texts.LICENCE, order=order,
        )  # fmt: skip
        medium.save()
    return [f"{len(texts.MEDIA)} médias"]
