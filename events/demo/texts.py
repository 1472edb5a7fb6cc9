"""The French texts of the demo, read from `texts/*.txt`.

A block begins with `# name`; `> ` a hook, `= ` a paragraph, `+ ` tags, `word ` anything else. Blank lines part the blocks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from home.starter.typography import set_french

FOLDER = Path(__file__).parent / "texts"
THEME_FILES = ("quotidien", "travail", "culture", "societe")
FORMATS = {
    "c": "cafe-ia", "a": "atelier", "k": "conference", "f": "formation", "d": "debat", "e": "action-educative",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """`head`: the words after `#`, parted by `|`. `lines`: first word → what follows it, in order."""

    head: tuple[str, ...]
    lines: dict[str, tuple[str, ...]]

    @property
    def hooks(self) -> tuple[str, ...]:
        return self.lines.get(">", ())

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return self.lines.get("=", ())


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject: titles by slug of format, hooks for a summary, paragraphs for a description."""

    name: str
    tags: tuple[str, ...]
    audiences: tuple[str, ...]
    titles: dict[str, tuple[str, ...]]
    hooks: tuple[str, ...]
    paragraphs: tuple[str, ...]


def read_blocks(name: str) -> list[Block]:
    blocks = []
    for text in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        head, *lines = text.strip().split("\n")
        found = defaultdict(list)
        for line in lines:
            word, _, rest = line.partition(" ")
            found[word].append(set_french(rest))
        parts = tuple(part.strip() for part in head.removeprefix("# ").split("|"))
        blocks.append(Block(parts, {word: tuple(rows) for word, rows in found.items()}))
    return blocks


@lru_cache(maxsize=1)
def read_themes() -> tuple[Theme, ...]:
    return tuple(_read_theme(block) for name in THEME_FILES for block in read_blocks(name))


def _read_theme(block: Block) -> Theme:
    name, tags, audiences = block.head
    titles = {slug: block.lines[letter] for letter, slug in FORMATS.items() if letter in block.lines}
    return Theme(name, _split(tags), _split(audiences), titles, block.hooks, block.paragraphs)


def _split(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


@lru_cache(maxsize=8)
def read_named(name: str) -> dict[str, Block]:
    """The blocks of a file by name (« complet » for `# status complet`)."""
    return {block.head[0].split()[-1]: block for block in read_blocks(name)}
