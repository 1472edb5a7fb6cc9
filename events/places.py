"""Points as the map widget writes them: the text `SRID=4326;POINT(longitude latitude)`."""

import math
import re

_POINT = re.compile(
    r"^\s*(?:SRID=4326;)?\s*POINT\s*\(\s*(-?\d{1,3}(?:\.\d+)?)\s+(-?\d{1,3}(?:\.\d+)?)\s*\)\s*$", re.ASCII
)


def parse_point(text: str) -> tuple[float, float] | None:
    """(latitude, longitude) in degrees WGS 84, or None when the text is no point of the Earth."""
    match = _POINT.match(text or "")
    if not match:
        return None
    longitude, latitude = float(match[1]), float(match[2])
    if not (math.isfinite(latitude) and abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return latitude, longitude


def format_point(latitude: float, longitude: float) -> str:
    """The widget's text for a point, to about one metre."""
    return f"SRID=4326;POINT({longitude:.5f} {latitude:.5f})"
