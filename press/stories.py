"""Stories and rich texts of pages as nodes (`press.prose`): links bound to pages become addresses."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText, expand_db_html

from press.prose import Node, read_html, read_story


def nodes_of_html(source: str) -> list[Node]:
    """The nodes of a rich text field."""
    return read_html(expand_db_html(source), settings.SITE_URL) if source else []


def nodes_of_story(story: blocks.StreamValue) -> list[Node]:
    """The nodes of a StreamField."""
    return read_story(((block.block_type, _plain(block.value)) for block in story), settings.SITE_URL)


def _plain(value: Any) -> Any:
    """A block value as plain Python, rich texts as HTML."""
    if isinstance(value, RichText):
        return expand_db_html(value.source)
    if isinstance(value, blocks.StructValue):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, ListValue | list):
        return [_plain(item) for item in value]
    return value
