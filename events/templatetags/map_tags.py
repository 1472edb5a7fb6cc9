"""What the map component needs and no page should have to give: the tile server of the settings."""

from __future__ import annotations

from typing import NamedTuple

from django import template
from django.conf import settings

register = template.Library()


class TileServer(NamedTuple):
    """`url` with `{z} {x} {y}`, "" when the background is drawn from our own outlines; `attribution`: plain text."""

    url: str
    attribution: str


@register.simple_tag
def tile_server() -> TileServer:
    return TileServer(settings.TILE_URL, settings.TILE_ATTRIBUTION)
