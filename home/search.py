"""Search among the pages of the site: every word must be found, accents and case aside. Events have their own index."""

from __future__ import annotations

from dataclasses import dataclass

from home.text import tokenise

MAX_FOUND = 30


@dataclass(frozen=True, slots=True)
class FoundPage:
    title: str
    url: str
    summary: str


def find_pages(query: str) -> list[FoundPage]:
    """The public pages that have every word of `query`, those whose title has them first; three queries."""
    from home.models.words import PageWords
    from home.sitetree import PublicTree

    words = tokenise(query)
    if not words:
        return []
    tree = PublicTree()
    rows = PageWords.objects.filter(page__in=tree.pages()).select_related("page").order_by("page__path")
    found = [row for row in rows if all(word in row.text for word in words)]
    found.sort(key=lambda row: not all(word in row.title for word in words))
    return [FoundPage(row.page.title, tree.url_of(row.page), row.summary) for row in found[:MAX_FOUND]]
