"""How the programme says numbers and titles in French. Pure: values in, texts out."""

from __future__ import annotations

import re
from collections.abc import Sequence

NBSP = "\u00a0"
NARROW = "\u202f"
_BEFORE = re.compile(r" (?=[?!:;»])")
_AFTER = re.compile(r"(?<=«) ")


def typeset(text: str) -> str:
    """The text with the no-break spaces that French wants before « ? ! : ; » » and after « « »."""
    return _BEFORE.sub(NBSP, _AFTER.sub(NBSP, text))


def say_number(number: int) -> str:
    """« 1 507 », with a narrow no-break space."""
    return f"{number:,}".replace(",", NARROW)


def count_events(number: int) -> str:
    """« 1 507 événements », « 1 événement », « Aucun événement »."""
    if not number:
        return "Aucun événement"
    return f"{say_number(number)}{NBSP}événement{'s' if number > 1 else ''}"


def announce(number: int, page: int, num_pages: int) -> str:
    """What a screen reader hears when the list changes: « 34 événements trouvés, page 1 sur 3 »."""
    if not number:
        return "Aucun événement trouvé."
    found = f"{count_events(number)} trouvé{'s' if number > 1 else ''}"
    return f"{found}, page {page} sur {num_pages}." if num_pages > 1 else f"{found}."


def programme_title(title: str, filters: Sequence[str], page: int) -> str:
    """The title of a filtered list: « Anor (59), Café IA – page 2 – Programme »."""
    parts = [", ".join(filters)] if filters else []
    parts += [f"page {page}"] if page > 1 else []
    return " – ".join([*parts, title])
