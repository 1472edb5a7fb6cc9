"""French spacing: the texts of the starter content are typed with plain spaces and set here."""

import re

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_RULES = [
    (re.compile(r" (?=[;!?])"), NARROW),
    (re.compile(r" (?=[:»%€])"), NO_BREAK),
    (re.compile(r"(?<=«) "), NO_BREAK),
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NARROW),
]


def set_french(text: str) -> str:
    """The same text with no-break spaces before ; ! ? : » %, after «, and inside numbers. Addresses keep their form."""
    for pattern, space in _RULES:
        text = pattern.sub(space, text)
    return text


def set_french_deep(value: object) -> object:
    """The same structure of dicts, lists and tuples, every text in it set by `set_french`."""
    if isinstance(value, str):
        return set_french(value)
    if isinstance(value, dict):
        return {key: set_french_deep(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(set_french_deep(item) for item in value)
    return value
