"""Small French grammar for names of communes, and dice that fall the same way for the same words."""

import re
import unicodedata
from random import Random

_SILENT = re.compile(r"^(?:[aeiouy]|h[eéèyi])", re.IGNORECASE)


def dice(*words: object) -> Random:
    """A generator that depends on its words alone."""
    return Random(":".join(map(str, words)))  # noqa: S311


def of_commune(name: str) -> str:
    """« d’Anor », « de Lyon », « du Havre », « des Abymes »."""
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    plain = unicodedata.normalize("NFKD", name)
    return f"d’{name}" if _SILENT.match(plain) else f"de {name}"


def at_commune(name: str) -> str:
    """« à Anor », « au Havre », « aux Abymes »."""
    if name.startswith("Le "):
        return f"au {name[3:]}"
    if name.startswith("Les "):
        return f"aux {name[4:]}"
    return f"à {name}"


def pick_weighted(rng: Random, weights: dict[str, float]) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]
