"""A ZIP of files that is sent while it is made: nothing is held in memory. Names are safe and unique on every system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zipfile import ZIP_STORED

from django.utils.text import slugify
from zipstream import ZipStream

MOST_LETTERS = 60
CHUNK = 64 * 1024
RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{rank}" for port in ("com", "lpt") for rank in range(1, 10)),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of the archive: `title` gives its name, `about` its lines in the index, `open` its bytes."""

    title: str
    extension: str
    about: str
    file: Any  # a Django FieldFile

    def chunks(self) -> Iterator[bytes]:
        with self.file.storage.open(self.file.name, "rb") as source:
            yield from iter(lambda: source.read(CHUNK), b"")


def name_pieces(pieces: Iterable[Piece]) -> list[tuple[str, Piece]]:
    """Each piece with its name: ASCII letters, digits and dashes, no two alike whatever their case."""
    taken: set[str] = set()
    named = []
    for piece in pieces:
        stem = slugify(piece.title)[:MOST_LETTERS].strip("-_") or "fichier"
        stem = f"{stem}-fichier" if stem in RESERVED else stem
        name, rank = f"{stem}.{piece.extension}", 1
        while name in taken:
            rank += 1
            name = f"{stem}-{rank}.{piece.extension}"
        taken.add(name)
        named.append((name, piece))
    return named


def write_index(title: str, named: list[tuple[str, Piece]]) -> str:
    """What the archive holds, each file with its caption, credit and licence."""
    lines = [title, "=" * len(title), ""]
    for name, piece in named:
        lines += [name, *(f"  {line}" for line in [piece.title, *piece.about.splitlines()]), ""]
    return "\r\n".join(lines)


def stream_archive(title: str, pieces: Iterable[Piece]) -> ZipStream:
    """An iterable of bytes. Files are stored as they are: pictures and videos do not shrink."""
    named = name_pieces(pieces)
    archive = ZipStream(compress_type=ZIP_STORED)
    archive.add("\ufeff" + write_index(title, named), "LISEZMOI.txt")
    for name, piece in named:
        archive.add(piece.chunks(), name)
    return archive
