"""Headings of an HTML fragment: anchors for each `h2`, and the list that a table of contents shows."""

import re
from html import unescape
from typing import NamedTuple

from django.utils.html import strip_tags
from django.utils.text import slugify

_H2 = re.compile(r"<h2\b([^>]*)>(.*?)</h2>", re.IGNORECASE | re.DOTALL)


class Heading(NamedTuple):
    """`anchor`: the id to link to; `text`: plain text."""

    anchor: str
    text: str


def heading_of(text: str) -> Heading:
    """The heading for a plain `text`; its anchor is never empty."""
    return Heading(slugify(text)[:60].strip("-") or "section", text)


def find_headings(html: str) -> list[Heading]:
    """The `h2` of an HTML fragment, in order; empty ones are left out."""
    texts = (unescape(strip_tags(match[2])).strip() for match in _H2.finditer(html))
    return [heading_of(text) for text in texts if text]


def anchor_headings(html: str) -> str:
    """The same HTML, each `h2` with the id that `find_headings` tells."""

    def with_id(match: re.Match[str]) -> str:
        text = unescape(strip_tags(match[2])).strip()
        return f'<h2 id="{heading_of(text).anchor}">{match[2]}</h2>' if text else ""

    return _H2.sub(with_id, html)
