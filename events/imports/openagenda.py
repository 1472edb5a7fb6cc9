"""Events of OpenAgenda's JSON (v2) → the lines of its flat files."""

from __future__ import annotations

import json
from typing import Any

from events.imports.columns import OPENAGENDA


def flatten(events: list[dict[str, Any]]) -> list[list[str]]:
    """The headings, then a line per event. What has another shape than expected is left empty."""
    return [list(OPENAGENDA), *[[_flat(event)[name] for name in OPENAGENDA] for event in events]]


def _flat(event: dict[str, Any]) -> dict[str, str]:
    place = event.get("location") if isinstance(event.get("location"), dict) else {}
    access = event.get("accessibility")
    codes = [code for code, on in access.items() if on] if isinstance(access, dict) else access or []
    ways = [way for way in _items(event.get("registration")) if isinstance(way, dict)]
    flat = {
        "uid": event.get("uid"), "title_fr": event.get("title"), "category": event.get("category"),
        "description_fr": event.get("description"), "longdescription_fr": event.get("longDescription"),
        "timings": json.dumps(_items(event.get("timings"))), "attendancemode": event.get("attendanceMode"),
        "location_insee": place.get("insee"), "location_name": place.get("name"),
        "location_address": place.get("address"), "location_postalcode": place.get("postalCode"),
        "onlineaccesslink": event.get("onlineAccessLink"), "audience_fr": event.get("audience"),
        "accessibility": ",".join(str(code) for code in _items(codes)),
        "conditions_fr": event.get("conditions"), "location_access_fr": place.get("access"),
        "capacity": event.get("capacity"), "press": event.get("press"),
        "registration": ",".join(str(way.get("value", "")) for way in ways),
        "organizer_name": (event.get("organizer") or {}).get("name")
        if isinstance(event.get("organizer"), dict) else event.get("organizer"),
    }  # fmt: skip
    return {name: _text(flat[name]) for name in OPENAGENDA}


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """A text, the French one of several."""
    if isinstance(value, dict):
        value = value.get("fr") or value.get("label")
        value = value.get("fr") if isinstance(value, dict) else value
    if isinstance(value, list):
        return ", ".join(_text(item) for item in value)
    return "" if value is None or isinstance(value, dict) else str(value)
