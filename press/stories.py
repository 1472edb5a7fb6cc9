"""Stories and rich texts of pages as nodes (`press.prose`): links bound to pages become addresses."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django.conf import settings
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText, expand_db_html

from press.prose import Node, read_html, read_story


def nodes_of_html(source: str) -> list[Node]:
    """The nodes of a rich text field."""
    return read_html(expand_db_html(source), settings.SITE_URL) if source else []


def nodes_of_story(story: blocks.StreamValue, leaving: Container[str] = ()) -> list[Node]:
    """The nodes of a StreamField, less the types of blocks in `leaving`."""
    kept = ((block.block_type, block.value) for block in story if block.block_type not in leaving)
    return read_story(((kind, _plain(value)) for kind, value in kept), settings.SITE_URL)


def _plain(value: Any) -> Any:
    """A block value as plain Python, rich texts as HTML."""
    if isinstance(value, RichText):
        return expand_db_html(value.source)
    if isinstance(value, blocks.StructValue):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, ListValue | list):
        return [_plain(item) for item in value]
    return value
