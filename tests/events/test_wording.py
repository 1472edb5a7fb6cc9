"""Numbers and titles as the programme says them."""

from __future__ import annotations

import pytest

from events.wording import announce, count_events, programme_title, typeset


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "Aucun événement"), (1, "1\u00a0événement"), (2, "2\u00a0événements"), (150_000, "150\u202f000\u00a0événements")],
)  # fmt: skip
def test_events_are_counted(number: int, text: str) -> None:
    assert count_events(number) == text


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((0, 1, 1), "Aucun événement trouvé."),
        ((1, 1, 1), "1\u00a0événement trouvé."),
        ((34, 2, 3), "34\u00a0événements trouvés, page 2 sur 3."),
    ],
)
def test_a_list_is_announced(arguments: tuple[int, int, int], text: str) -> None:
    assert announce(*arguments) == text


@pytest.mark.parametrize(
    ("filters", "page", "title"),
    [
        ([], 1, "Programme"),
        ([], 2, "page 2 – Programme"),
        (["Anor (59)", "Café IA"], 3, "Anor (59), Café IA – page 3 – Programme"),
    ],
)
def test_a_title_says_the_filters_and_the_page(filters: list[str], page: int, title: str) -> None:
    assert programme_title("Programme", filters, page) == title


def test_french_signs_keep_their_space() -> None:
    assert typeset("« Oui » : et vous ? Non !") == "«\u00a0Oui\u00a0»\u00a0: et vous\u00a0? Non\u00a0!"
    assert typeset("https://exemple.fr") == "https://exemple.fr"
