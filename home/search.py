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
    """The public pages that have every word of `query`, those whose title has them first; two queries."""
    words = tokenise(query)
    if not words:
        return []
    known = PageWords.objects.in_bulk([page.pk for page in tree.all_pages])
    rows = [(page, known[page.pk]) for page in tree.all_pages if page.pk in known]
    found = [(page, row) for page, row in rows if all(word in row.text for word in words)]
    found.sort(key=lambda pair: not all(word in pair[1].title for word in words))
    return [FoundPage(page.title, tree.url_of(page), row.summary) for page, row in found[:MAX_FOUND]]
