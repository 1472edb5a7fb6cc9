"""CSV and XLSX files of events. No cell is ever a formula; control characters are dropped."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from events.exports.columns import NAMES
from events.exports.openagenda import NUMERIC, to_row
from events.exports.records import EventRecord

BOM = "\ufeff"
MAX_CELL = 32_767  # characters, a limit of spreadsheets
ROWS_AT_ONCE = 200
_FORMULA = re.compile(r"^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]")


def neutralise(value: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before « = + - @ » (full width too), a tab or a newline."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", value)
    return f"'{clean}" if _FORMULA.match(clean) else clean


def write_csv(
    records: Iterable[EventRecord], *, separator: str = ";", with_bom: bool = True
) -> Iterator[bytes]:
    """The file in pieces. RFC 4180 when `separator` is a comma: CRLF lines, quotes doubled."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    if with_bom:
        buffer.write(BOM)
    writer.writerow(NAMES)
    yield _take(buffer)
    for rank, event in enumerate(records, start=1):
        row = to_row(event)
        writer.writerow([row[name] if name in NUMERIC else neutralise(str(row[name])) for name in NAMES])
        if rank % ROWS_AT_ONCE == 0:
            yield _take(buffer)
    yield _take(buffer)


def _take(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8")


def write_xlsx(records: Iterable[EventRecord], title: str) -> IO[bytes]:
    """A workbook of one sheet, rewound; beyond a few megabytes it lives on disk. The caller closes it."""
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = title, ""
    sheet = book.create_sheet("Programme")
    sheet.freeze_panes = "A2"
    sheet.append([_text_cell(sheet, name, Font(bold=True)) for name in NAMES])
    for event in records:
        row = to_row(event)
        sheet.append([_cell(sheet, name, row[name]) for name in NAMES])
    file = SpooledTemporaryFile(max_size=4 * 1024 * 1024)  # noqa: SIM115 (the response closes it)
    book.save(file)
    file.seek(0)
    return file


def _cell(sheet: Any, name: str, value: Any) -> Any:
    if value == "":
        return None
    return value if name in NUMERIC else _text_cell(sheet, value)


def _text_cell(sheet: Any, value: Any, font: Font | None = None) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", str(value))[:MAX_CELL])
    cell.data_type = "s"
    if font:
        cell.font = font
    return cell
