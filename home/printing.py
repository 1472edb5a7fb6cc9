"""Documents on paper, set by Typst. Texts go in as data, never as markup; a character that no font has never stops a document."""

from __future__ import annotations

import io
import json
import unicodedata
from typing import Any

import segno
import typst
from django.conf import settings

from home.text import clean_text

TEMPLATES = settings.BASE_DIR / "templates" / "print"
FONTS = settings.BASE_DIR / "site_semaine" / "print" / "fonts"
INK, PAPER = "#2b1433", "#fff4e0"
LONGEST_WORD = 28  # characters; a longer one may be cut anywhere
BREAK_HERE = "\u200b"


def compile_pdf(template: str, data: dict[str, Any]) -> bytes:
    """A tagged PDF of `templates/print/<template>.typ`, PDF/UA-1 where its texts allow it."""
    try:
        return _compile(template, data, pdf_standards=["ua-1"])
    except typst.TypstError:  # a letter of a script that no font here draws: shown as a blank, still tagged
        return _compile(template, data)


def compile_png(template: str, data: dict[str, Any]) -> bytes:
    """The first page of a document, one pixel per point."""
    return _compile(template, data, format="png", ppi=72.0)


def _compile(template: str, data: dict[str, Any], **options: Any) -> bytes:
    return typst.compile(
        str(TEMPLATES / f"{template}.typ"),
        root=str(settings.BASE_DIR),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(_printable(data), ensure_ascii=False)},
        **options,
    )


def draw_qr(address: str) -> str:
    """The SVG of a QR code, correction level M."""
    buffer = io.BytesIO()
    segno.make(address, error="m").save(buffer, kind="svg", border=1, dark=INK, light=PAPER, xmldecl=False)
    return buffer.getvalue().decode()


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.startswith("<svg") else clean_print_text(value)
    if isinstance(value, list):
        return [_printable(item) for item in value]
    if isinstance(value, dict):
        return {name: _printable(item) for name, item in value.items()}
    return value


def clean_print_text(text: str) -> str:
    """The text less pictographs and invisible signs, which no text font draws; a very long word may be cut."""
    kept = "".join(char for char in clean_text(text) if not _is_unprintable(char))
    words = (word if len(word) <= LONGEST_WORD else _cut(word) for word in kept.split(" "))
    return " ".join(words).strip()


def _is_unprintable(char: str) -> bool:
    return ord(char) > 0xFFFF or (
        unicodedata.category(char) in ("So", "Cf", "Cn", "Co", "Cs", "Sk") and char not in "°®©`^¨´"
    )


def _cut(word: str) -> str:
    step = LONGEST_WORD // 2
    return BREAK_HERE.join(word[rank : rank + step] for rank in range(0, len(word), step))
