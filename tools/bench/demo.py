"""Databases of the bench, static files as production has them, and the production server in front of them."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(sys.executable).parent
HTTPS = {"X-Forwarded-Proto": "https"}  # what the server in front says


@dataclass(frozen=True)
class Demo:
    """A folder with the databases and the static files, kept from one bench to the next unless `--fresh`."""

    folder: Path

    def database(self, events: int) -> str:
        return f"sqlite:///{self.folder / f'{events}.sqlite3'}"

    def development(self, events: int) -> dict[str, str]:
        return clean_environment() | {
            "DEBUG": "1",
            "DATABASE_URL": self.database(events),
            "MEDIA_ROOT": self.media,
        }

    @property
    def media(self) -> str:
        return str(self.folder / "media")

    def production(self, events: int, port: int) -> dict[str, str]:
        return clean_environment() | {
            "SECRET_KEY": secrets.token_urlsafe(64),
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "SITE_URL": f"https://localhost:{port}",
            "EMAIL_URL": "smtp://localhost:25",
            "DATABASE_URL": self.database(events),
            "STATIC_ROOT": str(self.folder / "static"),
            "MEDIA_ROOT": self.media,
            "LOG_LEVEL": "WARNING",
        }


def clean_environment() -> dict[str, str]:
    names = {
        "SECRET_KEY",
        "ALLOWED_HOSTS",
        "SITE_URL",
        "EMAIL_URL",
        "DATABASE_URL",
        "DEBUG",
        "SITE_CLOCK",
        "TILE_URL",
        "CACHE_URL",
    }
    return {name: value for name, value in os.environ.items() if name not in names}


def manage(*words: str, env: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL
    )


def build(demo: Demo) -> None:
    """The demo (1,507 events), a small twin (30), and the static files."""
    demo.folder.mkdir(parents=True, exist_ok=True)
    if not (demo.folder / "1507.sqlite3").exists():
        manage("prepare_demo", env=demo.development(1507))
    if not (demo.folder / "30.sqlite3").exists():
        manage("migrate", "-v0", env=demo.development(30))
        manage("load_starter_content", env=demo.development(30))
        manage("generate_events", "23", "--seed", "1", env=demo.development(30))
    manage("collectstatic", "--noinput", "-v0", env=demo.production(1507, 0))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(url: str, process: subprocess.Popen, timeout: float = 300) -> float:
    """Seconds until `url` answers 200. Raises RuntimeError when the process ends or the time is out."""
    begun = time.monotonic()
    while time.monotonic() - begun < timeout:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(urllib.request.Request(url, headers=HTTPS), timeout=30) as answer:
                if answer.status == 200:
                    return time.monotonic() - begun
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"{url} did not answer in {timeout} s")


@contextmanager
def serve(demo: Demo, events: int = 1507) -> Iterator[str]:
    """The address of granian over the demo, with production settings."""
    port = free_port()
    command = [BIN / "granian", "--interface", "wsgi", "--port", str(port), "--workers", "1", "--no-ws"]
    command += ["--blocking-threads", "2", "--log-level", "warning", "site_semaine.wsgi:application"]
    process = subprocess.Popen(command, cwd=ROOT, env=demo.production(events, port))
    try:
        wait_for(f"http://127.0.0.1:{port}/programme/", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)
