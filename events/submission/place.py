"""Where a proposal stands on the map: the point placed by hand, its address when the geocoder finds it, else the centre of its commune."""

from __future__ import annotations

from events import geo
from events.choices import Modality, Precision
from events.places import format_point
from events.submission.content import Content
from events.submission.geocoder import find_address


def locate(content: Content) -> Content:
    """The content with its point. May wait for the geocoder: call it outside a transaction."""
    commune = geo.find_commune(content.get("commune_code", ""))
    if commune is None or content.get("modality") == Modality.ONLINE or content.get("location"):
        return content
    found = find_address(content.get("address", ""), commune)
    if found is None:
        return content | {"location": "", "location_precision": Precision.COMMUNE}  # type: ignore[return-value]
    point = format_point(found.latitude, found.longitude)
    return content | {"location": point, "location_precision": found.precision}  # type: ignore[return-value]
