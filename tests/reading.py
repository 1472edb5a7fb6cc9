"""A page as its reader finds it: elements by selector, texts with their blanks made single."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from django.test import Client


def read(client: Client, address: str, status: int = 200) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == status, address
    return BeautifulSoup(answer.content.decode(), "lxml")


def text_of(page: Tag, selector: str) -> str:
    """The text of the first element of a selector."""
    found = page.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text().split())


def texts_of(page: Tag, selector: str) -> list[str]:
    return [" ".join(found.get_text().split()) for found in page.select(selector)]


def titles(page: Tag) -> list[str]:
    """The events of the list, in order."""
    return texts_of(page, ".event-card__title a")


def links(page: Tag, selector: str) -> list[tuple[str, str]]:
    """(text, address) of links."""
    return [(" ".join(link.get_text().split()), str(link["href"])) for link in page.select(selector)]


def count_elements(page: BeautifulSoup) -> int:
    """Every element, what a drawing holds aside, as the eco-index counts."""
    return len(page.find_all(True)) - len(page.select("svg *"))
