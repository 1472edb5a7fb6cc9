"""What a start accepts and refuses, seen from outside: each case is a process with its own environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAFE = {
    "SECRET_KEY": "k3y-of-the-tests-which-is-long-enough-to-be-accepted-as-a-secret",
    "ALLOWED_HOSTS": "semaine.example.org",
    "SITE_URL": "https://semaine.example.org",
    "EMAIL_URL": "smtp://user:password@mail.example.org:587",
}
READ = (
    "import json; from django.conf import settings as s;"
    "print(json.dumps({'debug': s.DEBUG, 'csp': s.CONTENT_SECURITY_POLICY['DIRECTIVES'], 'hosts': s.ALLOWED_HOSTS,"
    " 'engine': s.DATABASES['default']['ENGINE'], 'options': s.DATABASES['default']['OPTIONS'], 'url': s.SITE_URL,"
    " 'cookies': [s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY], 'ssl': s.SECURE_SSL_REDIRECT,"
    " 'storage': s.STORAGES['staticfiles']['BACKEND']}, default=str))"
)


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """Read the settings in a process that knows only these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", READ],
        env=kept | {"DJANGO_SETTINGS_MODULE": "site_semaine.settings", "PYTHONPATH": str(ROOT)} | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def settings_of(**environment: str) -> dict:
    done = start(**environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_safe_production_starts() -> None:
    found = settings_of(**SAFE)
    assert found["debug"] is False
    assert found["ssl"] is True
    assert found["cookies"] == [True, True, True]
    assert found["storage"] == "site_semaine.staticfiles.BundledStaticFilesStorage"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "semaine.example.org,*"}, "ALLOWED_HOSTS"),
        ({"SITE_URL": ""}, "SITE_URL"),
        ({"SITE_URL": "http://semaine.example.org"}, "SITE_URL"),
        ({"SITE_URL": "https://"}, "SITE_URL"),
        ({"EMAIL_URL": ""}, "EMAIL_URL"),
        ({"EMAIL_URL": "consolemail://"}, "EMAIL_URL"),
        ({"SITE_CLOCK": "2031-05-20T10:00"}, "SITE_CLOCK"),
    ],
)
def test_an_unsafe_default_refuses_to_start_and_names_itself(changed: dict[str, str], told: str) -> None:
    done = start(**SAFE | changed)
    assert done.returncode != 0
    assert "Le site refuse de démarrer" in done.stderr
    assert next(line for line in done.stderr.splitlines() if line.startswith("- ")).startswith(f"- {told} ")
    assert SAFE["SECRET_KEY"] not in done.stderr


def test_every_problem_is_told_at_once() -> None:
    told = [line.split()[1] for line in start().stderr.splitlines() if line.startswith("- ")]
    assert told == ["SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL", "EMAIL_URL"]


@pytest.mark.parametrize("value", ["true", "True", "yes", "on", "0", "2", ""])
def test_only_debug_1_loosens_the_site(value: str) -> None:
    assert start(DEBUG=value).returncode != 0


def test_development_starts_from_nothing() -> None:
    found = settings_of(DEBUG="1")
    assert found["debug"] is True
    assert found["url"] == "http://localhost:8000"
    assert "*" not in found["hosts"]


def test_tiles_open_the_policy_to_their_origin_and_nothing_else() -> None:
    without = settings_of(**SAFE)["csp"]
    with_tiles = settings_of(**SAFE, TILE_URL="https://{s}.tiles.example.org/{z}/{x}/{y}.png")["csp"]
    assert without["img-src"] == ["'self'", "data:"]
    assert with_tiles.pop("img-src") == ["'self'", "data:", "https://a.tiles.example.org"]
    assert with_tiles == {name: value for name, value in without.items() if name != "img-src"}


def test_the_public_policy_is_closed() -> None:
    policy = settings_of(**SAFE)["csp"]
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["base-uri"] == ["'none'"]
    assert policy["form-action"] == ["'self'"]


def test_databases() -> None:
    assert settings_of(**SAFE)["options"]["transaction_mode"] == "IMMEDIATE"
    found = settings_of(**SAFE, DATABASE_URL="postgres://user:password@127.0.0.1:5432/semaine")
    assert found["engine"] == "django.db.backends.postgresql"
    assert found["options"] == {"pool": {"min_size": 1, "max_size": 12, "timeout": 10}}
