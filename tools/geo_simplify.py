"""Fewer points for an outline, by the area that each point adds (Visvalingam and Whyatt). Used by `tools/build_geo.py`."""

import heapq
import itertools

from geo_topology import Ring


def simplify(line: Ring, least_area: float) -> Ring:
    """The line without the points whose triangle is smaller than `least_area`; ends stay, a closed line keeps three."""
    is_closed = line[0] == line[-1]
    least_points = 4 if is_closed else 2
    before = list(range(-1, len(line) - 1))
    after = list(range(1, len(line) + 1))
    alive = [True] * len(line)
    area = [0.0] * len(line)
    heap = []
    for rank in range(1, len(line) - 1):
        area[rank] = triangle(line[rank - 1], line[rank], line[rank + 1])
        heap.append((area[rank], rank))
    heapq.heapify(heap)
    left = len(line)
    while heap and left > least_points:
        size, rank = heapq.heappop(heap)
        if not alive[rank] or size != area[rank]:
            continue
        if size >= least_area:
            break
        alive[rank] = False
        left -= 1
        first, last = before[rank], after[rank]
        after[first], before[last] = last, first
        for beside in (first, last):
            if 0 < beside < len(line) - 1:
                new = triangle(line[before[beside]], line[beside], line[after[beside]])
                area[beside] = max(size, new)
                heapq.heappush(heap, (area[beside], beside))
    return [point for rank, point in enumerate(line) if alive[rank]]


def triangle(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def ring_area(ring: Ring) -> float:
    """Area of a closed ring, without sign."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))) / 2


def round_line(line: Ring) -> list[tuple[int, int]]:
    """The line on whole numbers, without a point twice in a row."""
    rounded: list[tuple[int, int]] = []
    for x, y in line:
        point = (round(x), round(y))
        if not rounded or point != rounded[-1]:
            rounded.append(point)
    return rounded
