"""The geocoder may refuse, hang, lie or send elsewhere (robustness F-7): the proposal stands at the centre of its commune."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from events import geo
from events.models import EventPage
from events.submission import geocoder
from events.submission.geocoder import find_address
from tests.events.submission.typed import post

ANOR = geo.find_commune("59012")


def feature(longitude: object = 4.11, latitude: object = 50.0, **properties: object) -> dict:
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
                "properties": {"type": "housenumber", "score": 0.9} | properties,
            }
        ],
    }


class Service:
    """A service of loopback that answers what it is told to, and counts."""

    def __init__(self) -> None:
        self.answer: object = feature()
        self.status, self.asked, self.headers, self.drip = 200, [], {}, False
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                service.asked.append(self.path)
                body = (
                    service.answer
                    if isinstance(service.answer, bytes)
                    else json.dumps(service.answer).encode()
                )
                self.send_response(service.status)
                for name, value in service.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.send(body)

            def send(self, body: bytes) -> None:
                try:
                    for at in range(0, len(body), 1 if service.drip else max(1, len(body))):
                        self.wfile.write(body[at : at + 1] if service.drip else body)
                        time.sleep(0.2 if service.drip else 0)
                except OSError:
                    pass

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def service(settings) -> Iterator[Service]:
    service = Service()
    settings.GEOCODER_URL = f"http://127.0.0.1:{service.server.server_port}/geocodage"
    geocoder.breaker.reset()
    yield service
    service.server.shutdown()
    geocoder.breaker.reset()


def test_an_address_is_found_once_asked(service):
    found = find_address("1 place de la Mairie", ANOR)
    assert (found.latitude, found.longitude, found.precision) == (50.0, 4.11, "exact")
    assert service.asked == ["/geocodage/search?q=1+place+de+la+Mairie+Anor&citycode=59012&limit=1"]


def test_without_a_service_nothing_is_asked(settings, service):
    settings.GEOCODER_URL = ""
    assert find_address("1 place de la Mairie", ANOR) is None
    assert service.asked == []


BAD = {
    "nan": feature(latitude=float("nan")), "infinite": feature(longitude=float("inf")), "words": feature(latitude="<b>"),
    "off the Earth": feature(latitude=500), "Kerguelen": feature(70.2, -49.3), "empty": {}, "list": [], "null": None,
    "no feature": {"features": []}, "line": {"features": [{"geometry": {"type": "LineString", "coordinates": [[1, 2]]}}]},
    "short": {"features": [{"geometry": {"type": "Point", "coordinates": [1]}}]}, "unsure": feature(score=0.1),
    "commune": feature(type="municipality"), "html": b"<html>", "50 MB": b"[" + b"1," * 200_000, "binary": b"\xff\xfe\x00",
    "deep": b"[" * 60_000, "bad score": feature(score="x"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_an_odd_answer_is_no_answer(service, name):
    service.answer = BAD[name]
    assert find_address("1 place de la Mairie", ANOR) is None


@pytest.mark.parametrize("status", [301, 302, 307, 404, 429, 500, 503])
def test_no_redirection_is_followed(service, status):
    other = Service()
    service.status, service.headers = status, {"Location": f"http://127.0.0.1:{other.server.server_port}/"}
    assert find_address("1 place de la Mairie", ANOR) is None
    assert other.asked == []
    other.server.shutdown()


def test_a_slow_service_is_left_in_two_seconds(service):
    service.drip = True
    started = time.perf_counter()
    assert find_address("1 place de la Mairie", ANOR) is None
    assert time.perf_counter() - started < 2.5


def test_a_mute_service_is_left_in_two_seconds(settings):
    geocoder.breaker.reset()
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        settings.GEOCODER_URL = f"http://127.0.0.1:{mute.getsockname()[1]}"
        started = time.perf_counter()
        assert find_address("1 place de la Mairie", ANOR) is None
        assert time.perf_counter() - started < 2.5


def test_after_five_failures_nobody_waits_for_a_minute(service, monkeypatch):
    service.status = 500
    for _ in range(8):
        find_address("1 place de la Mairie", ANOR)
    assert len(service.asked) == geocoder.FAILURES
    monkeypatch.setattr(geocoder, "PAUSE", 0.0)
    geocoder.breaker.open_until = 0.0
    service.status = 200
    assert find_address("1 place de la Mairie", ANOR)


@pytest.mark.django_db
def test_a_proposal_stands_where_the_service_says(client, service, proposal_data):
    assert post(client, proposal_data).status_code == 303
    event = EventPage.objects.get()
    assert (event.latitude, event.longitude, event.location_precision) == (50.0, 4.11, "exact")


@pytest.mark.django_db
def test_an_outage_never_stops_a_proposal(client, service, proposal_data):
    service.status = 500
    assert post(client, proposal_data).status_code == 303
    event = EventPage.objects.get()
    assert (event.location_precision, round(event.latitude, 2)) == ("commune", round(ANOR.latitude, 2))
