"""Rich texts and stories as plain nodes, which print documents and text files set in their own way. No query.

A node is `{"kind": "paragraph" | "heading" | "item" | "quote" | "lead", "runs": [run]}`; a run is a piece of text with
`bold`, `italic`, `url` (http, https, mailto or ""), and `gap`: whether a space comes before it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

Node = dict[str, Any]
KINDS = {"p": "paragraph", "h2": "heading", "h3": "heading", "h4": "heading", "li": "item"}
SAFE_SCHEMES = ("http", "https", "mailto")
TEXT_WIDTH = 78  # columns of the plain text


class _Reader(HTMLParser):
    """Gathers the nodes of an HTML text."""

    def __init__(self, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base = base
        self.nodes: list[Node] = []
        self.kind, self.bold, self.italic, self.url = "paragraph", 0, 0, ""
        self.gap = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in KINDS:
            self.nodes.append({"kind": KINDS[tag], "runs": []})
            self.gap = False
        elif tag == "br":
            self.gap = True
        elif tag == "a":
            self.url = _safe_address(dict(attrs).get("href") or "", self.base)
        self.bold += tag in ("b", "strong")
        self.italic += tag in ("i", "em")

    def handle_endtag(self, tag: str) -> None:
        self.bold -= tag in ("b", "strong")
        self.italic -= tag in ("i", "em")
        if tag == "a":
            self.url = ""

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split(" ")).replace("\n", " ")
        if not text.strip(" "):
            self.gap = self.gap or bool(text)
            return
        if not self.nodes:
            self.nodes.append({"kind": "paragraph", "runs": []})
        runs = self.nodes[-1]["runs"]
        gap = bool(runs) and (self.gap or text[0] == " ")
        runs.append(make_run(text.strip(" "), bool(self.bold), bool(self.italic), self.url, gap))
        self.gap = text[-1] == " "


def make_run(
    text: str, bold: bool = False, italic: bool = False, url: str = "", gap: bool = False
) -> dict[str, Any]:
    return {"text": text, "bold": bold, "italic": italic, "url": url, "gap": gap}


def _safe_address(address: str, base: str) -> str:
    """An absolute address, "" for what is neither a web page nor a mailbox."""
    full = urljoin(base, address) if address else ""
    return full if urlsplit(full).scheme in SAFE_SCHEMES else ""


def read_html(html: str, base: str = "") -> list[Node]:
    """The nodes of a text; links are made absolute from `base`."""
    reader = _Reader(base)
    reader.feed(html)
    reader.close()
    return [node for node in reader.nodes if node["runs"]]


def plain_node(kind: str, text: str, bold: bool = False) -> Node:
    return {"kind": kind, "runs": [make_run(text, bold)]}


def read_story(blocks: Iterable[tuple[str, Any]], base: str = "") -> list[Node]:
    """The nodes of a story given as (type of block, value); rich texts are already HTML. What is no text is left out."""
    return [node for kind, value in blocks for node in _read_block(kind, value, base)]


def _read_block(kind: str, value: Any, base: str) -> Iterator[Node]:
    if kind == "text":
        yield from read_html(value, base)
    elif kind == "lead":
        yield plain_node("lead", value)
    elif kind == "quote":
        yield plain_node("quote", f"«\u00a0{value['text']}\u00a0»")
        if value.get("author"):
            yield plain_node("paragraph", ", ".join(filter(None, (value["author"], value.get("role")))))
    elif kind in LISTS:
        yield from _read_list(kind, value, base)
    elif kind == "alert":
        yield from read_html(str(value.get("text", "")), base)


LISTS = {
    "cards": ("cards", "title", "text"),
    "steps": ("steps", "title", "text"),
    "faq": ("questions", "question", "answer"),
}


def _read_list(kind: str, value: Any, base: str) -> Iterator[Node]:
    items, title, text = LISTS[kind]
    if value.get("title"):
        yield plain_node("heading", value["title"])
    for item in value[items]:
        yield plain_node("paragraph", item[title], bold=True)
        yield from read_html(item[text], base)


def write_text(nodes: Iterable[Node]) -> str:
    """The nodes as plain text: paragraphs folded, items with a dash, addresses after the words that bear them."""
    parts: list[str] = []
    for node in nodes:
        body = "".join((" " if run["gap"] else "") + _write_run(run) for run in node["runs"])
        if node["kind"] == "heading":
            parts.append(f"\n{body.upper()}\n")
        elif node["kind"] == "item":
            parts.append(_fold(body, first="- ", rest="  "))
        else:
            parts.append(f"{_fold(body)}\n")
    return "\n".join(parts).strip() + "\n"


def _write_run(run: dict[str, Any]) -> str:
    address = run["url"].removeprefix("mailto:")
    return f"{run['text']} ({address})" if address and address != run["text"] else run["text"]


def _fold(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text,
        TEXT_WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
