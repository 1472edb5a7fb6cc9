"""EcoIndex of a page, from its number of elements, of requests and of kilobytes (the published formula of the collective)."""

from __future__ import annotations

from collections.abc import Sequence

DOM = (
    0,
    47,
    75,
    159,
    233,
    298,
    358,
    417,
    476,
    537,
    603,
    674,
    753,
    843,
    949,
    1076,
    1237,
    1459,
    1801,
    2479,
    594601,
)
REQUESTS = (0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920)
KILOBYTES = (
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37,
    2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
)  # fmt: skip
GRADES = ((80, "A"), (70, "B"), (55, "C"), (40, "D"), (25, "E"), (10, "F"), (-1, "G"))


def quantile(table: Sequence[float], value: float) -> float:
    """Where `value` falls among the twenty parts of `table`, from 0 to 20."""
    for rank in range(1, len(table)):
        if value < table[rank]:
            return rank - 1 + (value - table[rank - 1]) / (table[rank] - table[rank - 1])
    return len(table) - 1


def score(nodes: int, requests: int, kilobytes: float) -> int:
    """From 0 to 100; more than 80 is an A."""
    parts = 3 * quantile(DOM, nodes) + 2 * quantile(REQUESTS, requests) + quantile(KILOBYTES, kilobytes)
    return round(100 - 5 * parts / 6)


def grade(points: int) -> str:
    return next(letter for floor, letter in GRADES if points > floor)
