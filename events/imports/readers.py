"""A file → its table of texts. CSV in the usual encodings and separators, XLSX, OpenAgenda JSON; everything is bounded."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from events.imports.openagenda import flatten

MAX_BYTES = 10_000_000
MAX_UNPACKED = 60_000_000
MAX_ROWS = 5_000
MAX_COLUMNS = 100
MAX_CELL = 10_000


class UnreadableFile(Exception):
    """The file cannot be read; the message says why, in French."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows`: (line number in the file, from 1; cells, as many as the headings)."""

    headings: list[str]
    rows: list[tuple[int, list[str]]]


def read_table(data: bytes) -> Table:
    """Raises UnreadableFile. What the file is, its first bytes say, not its name."""
    if len(data) > MAX_BYTES:
        raise UnreadableFile("Ce fichier est trop lourd : 10 Mo au plus.")
    if data.startswith(b"PK"):
        lines = _read_xlsx(data)
    else:
        text = _decode(data)
        lines = _read_json(text) if text.lstrip()[:1] in ("{", "[") else _read_csv(text)
    return _bound(lines)


def _bound(lines: list[list[str]]) -> Table:
    headings = [cell.strip() for cell in lines[0]] if lines else []
    if not any(headings) or len(headings) > MAX_COLUMNS:
        raise UnreadableFile("La première ligne du fichier doit nommer les colonnes.")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = ([cell.strip()[:MAX_CELL] for cell in line] + [""] * len(headings))[: len(headings)]
        if any(cells):
            rows.append((number, cells))
    if len(rows) > MAX_ROWS:
        raise UnreadableFile("Ce fichier a trop de lignes : 5 000 au plus.")
    return Table(headings, rows)


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace").replace("\0", "")


def _read_csv(text: str) -> list[list[str]]:
    first = text.split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise UnreadableFile("Ce fichier CSV n’est pas lisible.") from error


def _read_xlsx(data: bytes) -> list[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
                raise UnreadableFile("Ce classeur est trop gros une fois ouvert.")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS, values_only=True)
        lines = [[_cell_text(cell) for cell in row] for row in rows]
    except UnreadableFile:
        raise
    except Exception as error:  # openpyxl raises anything on a broken workbook
        raise UnreadableFile("Ce classeur n’est pas lisible : enregistrez-le au format XLSX.") from error
    width = max((i for i, cell in enumerate(lines[0], start=1) if cell), default=0) if lines else 0
    return [line[:width] for line in lines]


def _cell_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
    return str(value)


def _read_json(text: str) -> list[list[str]]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile("Ce fichier JSON n’est pas lisible.") from error
    events = data.get("events") if isinstance(data, dict) else data
    if not isinstance(events, list) or not all(isinstance(event, dict) for event in events):
        raise UnreadableFile("Ce fichier JSON n’a pas de liste « events ».")
    return flatten(events)
