"""French spacing of the starter texts."""

import pytest

from home.starter.typography import set_french, set_french_deep

N, T = "\u00a0", "\u202f"  # no-break space, narrow no-break space


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Pourquoi ?", f"Pourquoi{T}?"),
        ("ici ; là : voilà !", f"ici{T}; là{N}: voilà{T}!"),
        ("« bonjour »", f"«{N}bonjour{N}»"),
        ("48 % des 50 000 citoyens", f"48{N}% des 50{T}000 citoyens"),
        ("54 911 agents, 2 100 lieux", f"54{T}911 agents, 2{T}100 lieux"),
        ("07 63 32 26 67", "07 63 32 26 67"),
        ("https://exemple.fr/a?b=c", "https://exemple.fr/a?b=c"),
        ("18:30", "18:30"),
        ("", ""),
    ],
)
def test_spaces(typed: str, expected: str) -> None:
    assert set_french(typed) == expected


@pytest.mark.parametrize("text", ["Pourquoi ? « Oui ! » : 48 % ; 1 500", "mailto:a@b.fr"])
def test_setting_twice_changes_nothing_more(text: str) -> None:
    assert set_french(set_french(text)) == set_french(text)


def test_structures_keep_their_shape() -> None:
    given = {"titre": "Quoi ?", "liste": ["Qui ?", 3, None], "paire": ("a", "b !")}
    assert set_french_deep(given) == {
        "titre": f"Quoi{T}?",
        "liste": [f"Qui{T}?", 3, None],
        "paire": ("a", f"b{T}!"),
    }
