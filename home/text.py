"""Words as they are compared: without accents, case, ligatures or punctuation. Safe on any text."""

import re
import unicodedata

MAX_QUERY_LENGTH = 100
MAX_QUERY_TERMS = 8
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_WORD = re.compile(r"[a-z0-9]+")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")


def drop_invisible(text: str) -> str:
    """The text without control, bidirectional and unassigned characters; blank ones become a space."""
    kept = (
        " " if char.isspace() else char
        for char in text
        if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    return " ".join("".join(kept).split())


def clean_text(text: str) -> str:
    """The text without the control characters that documents may not hold; line ends are « \\n »."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in lines if char in "\n\t" or (char >= " " and char != "\x7f"))


def normalise(text: str) -> str:
    """Lower case, no accent, ligatures spelled out, every other sign a space: « L’Œuvre » → "l oeuvre"."""
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    decomposed = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(_WORD.findall(letters.lower()))


def tokenise(text: str, max_terms: int | None = None) -> list[str]:
    """The distinct words of a text, in the order they come, at most `max_terms` of them."""
    return list(dict.fromkeys(normalise(text).split()))[:max_terms]


def clean_query(text: str) -> tuple[str, str]:
    """What is kept of a typed search, and one French sentence about what is not ("" when all is kept)."""
    visible = drop_invisible(text)
    kept = visible[:MAX_QUERY_LENGTH].strip()
    words = kept.split()
    if len(words) > MAX_QUERY_TERMS or len(kept) < len(visible):
        kept = " ".join(words[:MAX_QUERY_TERMS])
        return kept, f"Votre recherche est longue : nous cherchons « {kept} »."
    if kept and not normalise(kept):
        return "", "Votre recherche ne contient ni lettre ni chiffre : elle est ignorée."
    return kept, ""
