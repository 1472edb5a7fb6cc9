"""The point of an address, asked to the service of `GEOCODER_URL` (GeoJSON of the Base adresse nationale or alike).

One host, no redirection, two seconds in all, 64 kB at most, an answer of the expected shape or none. Nothing here raises:
an outage gives None, and after five in a row nobody waits for the service during a minute.
"""

from __future__ import annotations

import http.client
import json
import logging
import math
import threading
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings

from events import geo
from events.choices import Precision
from events.validation import MAX_DISTANCE

log = logging.getLogger(__name__)
SECONDS = 2.0
MAX_BYTES = 64 * 1024
MIN_SCORE = 0.4
FAILURES, PAUSE = 5, 60.0  # after so many failures in a row, so many seconds without asking
PRECISIONS = {"housenumber": Precision.EXACT, "street": Precision.STREET, "locality": Precision.STREET}


@dataclass(frozen=True, slots=True)
class Found:
    """A point in degrees WGS 84, and how precise the service says it is."""

    latitude: float
    longitude: float
    precision: str


class Breaker:
    """Counts the failures of this process; closed again by a success or by time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.reset()

    def reset(self) -> None:
        self.failures, self.open_until = 0, 0.0

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self.open_until

    def note(self, is_success: bool) -> None:
        with self._lock:
            self.failures = 0 if is_success else self.failures + 1
            if self.failures >= FAILURES:
                self.failures, self.open_until = 0, time.monotonic() + PAUSE


breaker = Breaker()


def find_address(text: str, commune: geo.Commune) -> Found | None:
    """The point of an address of this commune, or None: not set up, not found, too far, or out of order."""
    if not settings.GEOCODER_URL or not text.strip() or breaker.is_open:
        return None
    try:
        answer = _ask(f"{text[:200]} {commune.name}", commune.code)
        found = read_answer(answer, commune)
    except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError, RecursionError) as error:
        breaker.note(False)
        log.warning("geocoder: %s", type(error).__name__)
        return None
    breaker.note(True)
    return found


def _ask(text: str, citycode: str) -> Any:
    """The JSON of the service. Raises OSError, HTTPException, ValueError; never later than `SECONDS`."""
    parts = urlsplit(settings.GEOCODER_URL)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=SECONDS)
    query = urlencode({"q": text, "citycode": citycode, "limit": 1})
    answers: list[Any] = []

    def fetch() -> None:
        try:
            answers.append(
                _fetch(connection, f"{parts.path.rstrip('/').removesuffix('/search')}/search?{query}")
            )
        except Exception as error:  # handed to the thread that waits
            answers.append(error)

    thread = threading.Thread(target=fetch, daemon=True)
    thread.start()
    thread.join(SECONDS)  # a service that sends a byte a second never lets its own timeout run out
    if thread.is_alive() and connection.sock:
        connection.sock.close()
    else:
        connection.close()
    if not answers:
        raise TimeoutError
    if isinstance(answers[0], Exception):
        raise answers[0]
    return json.loads(answers[0])


def _fetch(connection: http.client.HTTPConnection, target: str) -> bytes:
    connection.request("GET", target, headers={"Accept": "application/json"})
    response = connection.getresponse()
    if response.status != 200:
        raise ValueError(response.status)
    body = response.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise ValueError("too long")
    return body


def read_answer(answer: Any, commune: geo.Commune) -> Found | None:
    """The first feature, when it is a point near the commune. Raises ValueError, KeyError or TypeError for another shape."""
    features = answer["features"]
    if not isinstance(features, list):
        raise TypeError
    if not features:
        return None
    geometry, properties = features[0]["geometry"], features[0].get("properties") or {}
    if geometry["type"] != "Point":
        raise ValueError
    longitude, latitude = (float(number) for number in geometry["coordinates"][:2])
    if not (
        math.isfinite(latitude) and math.isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180
    ):
        raise ValueError
    precision = PRECISIONS.get(str(properties.get("type")))
    is_sure = float(properties.get("score", 1)) >= MIN_SCORE
    is_near = geo.distance_km(latitude, longitude, commune.latitude, commune.longitude) <= MAX_DISTANCE
    return Found(latitude, longitude, precision) if precision and is_sure and is_near else None
