"""The measures, each giving figures beside their targets."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli

from tools.bench.demo import HTTPS, ROOT, Demo, clean_environment, free_port, wait_for
from tools.bench.figures import Figure
from tools.bench.pages import visit

# page: (EcoIndex, elements, requests, kilobytes); None: no target of its own
TARGETS: dict[str, tuple[int, int | None, int | None, int | None]] = {
    "home": (81, 300, None, 110),
    "programme": (81, 360, 9, 140),
    "event": (81, 240, None, None),
    "territory": (81, None, None, None),
    "press": (81, None, None, None),
}


def measure_pages(browser: Any, site: str, event_url: str) -> Iterator[Figure]:
    addresses = {
        "home": "/", "programme": "/programme/", "event": event_url,
        "territory": "/programme/territoires/59-nord/", "press": "/presse/",
    }  # fmt: skip
    for name, address in addresses.items():
        load, (index, nodes, requests, kilobytes) = visit(browser, site + address), TARGETS[name]
        yield Figure(f"{name}: EcoIndex", load.ecoindex, index, least=True)
        yield Figure(f"{name}: elements", load.nodes, nodes)
        yield Figure(f"{name}: requests", load.requests, requests)
        yield Figure(f"{name}: transferred", round(load.kilobytes, 1), kilobytes, "kB")
        for kind, size in sorted(load.sizes.items()):
            yield Figure(f"{name}: {kind.lower()}", round(size / 1000, 1), unit="kB")


def measure_map(browser: Any, site: str) -> Iterator[Figure]:
    load = visit(browser, f"{site}/programme/?vue=carte")
    yield Figure("map open: requests", load.requests, 14)
    yield Figure("map open: transferred", round(load.kilobytes, 1), 250, "kB")
    request = urllib.request.Request(
        f"{site}/programme/carte.json", headers=HTTPS | {"Accept-Encoding": "br"}
    )
    with urllib.request.urlopen(request) as answer:
        yield Figure("map data per event", round(len(answer.read()) / 1507, 1), 14, "bytes")


def measure_files(demo: Demo) -> Iterator[Figure]:
    """What we serve of our own, compressed as it is served, whatever the page."""
    sources, static = ROOT / "site_semaine" / "static", demo.folder / "static"
    scripts = [
        path for path in (sources / "js").rglob("*.js") if "map" not in path.relative_to(sources).as_posix()
    ]
    weight = sum(len(brotli.compress(path.read_bytes())) for path in scripts)
    yield Figure("JavaScript outside the map", round(weight / 1000, 1), 25, "kB")
    manifest = json.loads((static / "staticfiles.json").read_text("utf-8"))["paths"]
    bundle = static / manifest["css/site.css"]
    yield Figure("stylesheet", round(len(brotli.compress(bundle.read_bytes())) / 1000, 1), 20, "kB")
    yield Figure("font files", len(list((sources / "fonts").glob("*.woff2"))), 2)


def measure_queries(demo: Demo) -> Iterator[Figure]:
    command = [sys.executable, "-m", "tools.bench.queries"]
    counts = {}
    for events in (30, 1507):
        done = subprocess.run(
            command, cwd=ROOT, env=demo.development(events), check=True, capture_output=True, text=True
        )
        counts[events] = json.loads(done.stdout)
    for name, number in counts[1507].items():
        yield Figure(f"{name}: SQL queries", number, 15)
        yield Figure(f"{name}: SQL queries more than with 30 events", abs(number - counts[30][name]), 0)


def measure_second_start(demo: Demo) -> Iterator[Figure]:
    """From the command to the programme, as `make run` does it the second time."""
    port, env = free_port(), demo.development(1507)
    begun = time.monotonic()
    subprocess.run(
        [sys.executable, "manage.py", "prepare_demo"], cwd=ROOT, env=env, check=True, capture_output=True
    )
    command = [sys.executable, "manage.py", "runserver", "--skip-checks", "--noreload", str(port)]
    process = subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/programme/", process)
        yield Figure("second start", round(time.monotonic() - begun, 1), 10, "s")
    finally:
        process.terminate()
        process.wait(timeout=10)


def measure_first_start() -> Iterator[Figure]:
    """From `git clone` to the programme, downloads included; what the package manager keeps aside is not used."""
    with tempfile.TemporaryDirectory() as folder:
        clone, port = Path(folder) / "clone", free_port()
        begun = time.monotonic()
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        env = clean_environment() | {"PIP_NO_CACHE_DIR": "1"}
        env.pop("VIRTUAL_ENV", None)
        process = subprocess.Popen(
            ["make", "run", f"PORT={port}"],
            cwd=clone,
            env=env,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/programme/", process, timeout=900)
            yield Figure("first start", round(time.monotonic() - begun), 240, "s")
        finally:
            _end_group(process)


def _end_group(process: subprocess.Popen) -> None:
    import os
    import signal

    os.killpg(process.pid, signal.SIGTERM)
    process.wait(timeout=10)
