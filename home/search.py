"""Search among the pages of the site: every word must be found, accents and case aside. Events have their own index."""

from __future__ import annotations

from dataclasses import dataclass

from home.models.words import PageWords
from home.sitetree import PublicTree
from home.text import tokenise

MAX_FOUND = 30


@dataclass(frozen=True, slots=True)
class FoundPage:
    title: str
    url: str
    summary: str


def find_pages(query: str, tree: PublicTree) -> list[FoundPage]:
    """The public pages that have every word of `query`, those whose title has them first; one query."""
    words = tokenise(query)
    if not words:
        return []
    rows = PageWords.objects.filter(page__in=tree.pages()).select_related("page").order_by("page__path")
    found = [row for row in rows if all(word in row.text for word in words)]
    found.sort(key=lambda row: not all(word in row.title for word in words))
    return [FoundPage(row.page.title, tree.url_of(row.page), row.summary) for row in found[:MAX_FOUND]]
