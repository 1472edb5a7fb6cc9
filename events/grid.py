"""A grid of cells over the Earth, for searches within a radius. Pure: degrees WGS 84 in, cells out."""

from __future__ import annotations

import math
from collections.abc import Iterator

from events import geo

CELL = 0.1  # degrees: side of a cell
KM_PER_DEGREE = 111.2


def cell_of(latitude: float, longitude: float) -> tuple[int, int]:
    """(row, column) of the cell that holds a point."""
    return int(latitude // CELL), int(longitude // CELL)


def cells_around(latitude: float, longitude: float, km: float) -> Iterator[tuple[int, int]]:
    """Every cell that a circle of `km` may touch, across the antimeridian too."""
    height = km / KM_PER_DEGREE
    width = min(180.0, height / max(math.cos(math.radians(min(abs(latitude) + height, 89.0))), 0.01))
    around, half = round(360 / CELL), round(180 / CELL)
    for row in range(cell_of(latitude - height, 0)[0], cell_of(latitude + height, 0)[0] + 1):
        for column in range(cell_of(0, longitude - width)[1], cell_of(0, longitude + width)[1] + 1):
            yield row, (column + half) % around - half


def farthest_corner(cell: tuple[int, int], latitude: float, longitude: float) -> float:
    """Kilometres from a point to the farthest corner of a cell."""
    corners = [((cell[0] + i) * CELL, (cell[1] + j) * CELL) for i in (0, 1) for j in (0, 1)]
    return max(geo.distance_km(latitude, longitude, *corner) for corner in corners)
