"""The house rules that a machine can check in the code: imports, sizes, years, settings, migrations."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.sources import (
    APPS,
    CODE,
    ROOT,
    STATIC,
    TEMPLATES,
    code_without_words_about_it,
    name_of,
    python_files,
)

MAX_LINES = 300


def imported_modules(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


# Imports -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_no_sibling_but_home(app: str) -> None:
    forbidden = set(APPS) - {app} - ({"home"} if app != "home" else set())
    wrong = [
        f"{name_of(path)}: {module}"
        for path in python_files(app)
        for module in imported_modules(path)
        if module.split(".")[0] in forbidden
    ]
    assert wrong == []


PURE = ("events/dates.py", "events/geo.py", "events/ical.py", "events/places.py", "home/text.py")
LAYERS = {  # a module of a layer imports none of the layers that follow it
    "models": {"index", "listing", "facets", "cards", "filters", "pages", "views", "eventview"},
    "index": {"listing", "facets", "pages", "views"},
    "filters": {"index", "listing", "pages", "views"},
    "listing": {"pages", "views"},
}


@pytest.mark.parametrize("path", PURE)
def test_a_pure_module_knows_neither_django_nor_models(path: str) -> None:
    wrong = [
        module
        for module in imported_modules(ROOT / path)
        if module.split(".")[0] in {"django", "wagtail"} or ".models" in module
    ]
    assert wrong == []


@pytest.mark.parametrize("layer", sorted(LAYERS))
def test_imports_of_events_go_one_way(layer: str) -> None:
    """At module level: a method may import a later layer when it runs (`ProgrammePage.serve`)."""
    folder, file = ROOT / "events" / layer, ROOT / "events" / f"{layer}.py"
    wrong = []
    for path in sorted(folder.glob("*.py")) if folder.is_dir() else [file]:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("events."):
                wrong += (
                    [f"{name_of(path)}: {node.module}"] if node.module.split(".")[1] in LAYERS[layer] else []
                )
    assert wrong == []


def test_the_clock_is_read_in_one_place() -> None:
    """« Today » comes from `home.clock`: nothing else asks the machine what time it is."""
    asks = re.compile(r"timezone\.(now|localdate|localtime)\(|datetime\.(now|utcnow|today)\(|date\.today\(")
    allowed = {"home/clock.py"}
    wrong = [
        name_of(path)
        for path in python_files(*APPS)
        if asks.search(path.read_text(encoding="utf-8")) and name_of(path) not in allowed
    ]
    assert wrong == []


def test_a_page_or_view_reads_its_query_through_a_form() -> None:
    wrong = [
        name_of(path)
        for path in python_files(*APPS)
        if re.search(r"request\.(GET|POST)\s*(\.get\(|\[)", path.read_text(encoding="utf-8"))
        and path.name != "wagtail_hooks.py"
        and "admin" not in path.parts
    ]
    assert wrong == []


# Sizes and words ---------------------------------------------------------------------------------------------------


def test_no_file_is_longer_than_a_person_reads() -> None:
    suffixes = {".py", ".html", ".css", ".js"}
    files = [
        path
        for folder in (*CODE, "templates", "tests")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in suffixes and "migrations" not in path.parts
    ]
    long = {
        name_of(path): count
        for path in files
        if (count := len(path.read_text("utf-8").splitlines())) > MAX_LINES
    }
    assert long == {}


@pytest.mark.parametrize("app", ["home", "events", "press", "resources", "site_semaine"])
def test_every_module_says_what_lives_there(app: str) -> None:
    silent = [
        name_of(path)
        for path in python_files(app)
        if path.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


YEAR = re.compile(r"(?<![\w#.&/-])20[23]\d(?![\w-])")


def test_no_year_is_written_in_code() -> None:
    """The year is data of an edition. Starter texts and the sources of facts are data too."""
    files = python_files(*APPS, "site_semaine") + TEMPLATES
    files += sorted([*STATIC.rglob("*.css"), *STATIC.rglob("*.js")])
    data = ("starter", "demo", "data")
    wrong = [
        f"{name_of(path)}: {match.group()}"
        for path in files
        if not any(part.startswith(data) for part in path.relative_to(ROOT).parts)
        for match in YEAR.finditer(code_without_words_about_it(path))
    ]
    assert wrong == []


# Settings, migrations, checks ---------------------------------------------------------------------------------------


def test_every_setting_read_from_the_environment_is_documented() -> None:
    read = set()
    for path in (ROOT / "site_semaine" / "settings").glob("*.py"):
        if path.name != "test.py":
            read |= set(
                re.findall(
                    r"(?:env(?:\.\w+)?\(\s*|environ\.get\(\s*|environ\[)\"([A-Z_]+)\"",
                    path.read_text("utf-8"),
                )
            )
    documented = set(
        re.findall(r"^\| `([A-Z_]+)`", (ROOT / "docs" / "operations.md").read_text("utf-8"), re.MULTILINE)
    )
    assert read - documented - {"DJANGO_SETTINGS_MODULE"} == set()
    assert documented - read == set()


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_the_production_settings_pass_the_deployment_checks() -> None:
    from tests.test_settings import SAFE

    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=kept | SAFE,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_nothing_but_the_wagtail_admin_is_mounted() -> None:
    from django.conf import settings

    assert "django.contrib.admin" not in settings.INSTALLED_APPS
    assert not any(
        app.startswith(("wagtail.api", "rest_framework", "ninja")) for app in settings.INSTALLED_APPS
    )
