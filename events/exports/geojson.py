"""GeoJSON (RFC 7946) and OpenAgenda-shaped JSON of events, in pieces."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from events.exports.openagenda import to_object, to_row
from events.exports.records import EventRecord

LICENCE = {"name": "Licence Ouverte 2.0", "url": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"}


def write_geojson(records: Iterable[EventRecord], name: str) -> Iterator[bytes]:
    """A FeatureCollection: [longitude, latitude], `null` geometry for an event without a place."""
    head = {"type": "FeatureCollection", "name": name, "licence": LICENCE}
    yield dump_json(head)[:-1].encode() + b',"features":['
    for rank, event in enumerate(records):
        yield (("," if rank else "") + "\n" + dump_json(_feature(event))).encode()
    yield b"\n]}"


def _feature(event: EventRecord) -> dict[str, Any]:
    geometry = None
    if event.point:
        geometry = {"type": "Point", "coordinates": [round(event.point[1], 6), round(event.point[0], 6)]}
    return {"type": "Feature", "id": event.pk, "geometry": geometry, "properties": to_row(event)}


def write_json(
    records: Iterable[EventRecord], *, total: int, page: int, size: int, next_url: str | None
) -> bytes:
    """One page of events shaped like OpenAgenda's API v2, with the number of events of the whole selection."""
    return dump_json(
        {
            "success": True,
            "total": total,
            "page": page,
            "size": size,
            "next": next_url,
            "licence": LICENCE,
            "events": [to_object(event) for event in records],
        }
    ).encode()


def dump_json(value: Any) -> str:
    """Compact JSON, accents as they are; raises ValueError on NaN."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
