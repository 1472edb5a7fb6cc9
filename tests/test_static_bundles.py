"""Modules that are sent as one file must still be modules: nothing left to import beside them, no name twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from site_semaine.staticfiles import BUNDLED_MODULES, BUNDLED_STYLESHEETS, bundle, bundle_module

NAME = re.compile(r"^(?:async )?(?:function\*?|class|const|let) (\w+)", re.MULTILINE)


@pytest.mark.parametrize("name", BUNDLED_MODULES)
def test_a_bundle_declares_each_name_once_and_imports_nothing_of_its_folder(name: str) -> None:
    text = bundle(Path(finders.find(name)))
    twice = [word for word, count in Counter(NAME.findall(text)).items() if count > 1]
    assert twice == []
    assert re.findall(r'^(?:export\b.*|import\b.*"\./.*)', text, re.MULTILINE) == []


@pytest.mark.parametrize("name", BUNDLED_STYLESHEETS)
def test_a_bundled_stylesheet_imports_nothing(name: str) -> None:
    assert "@import" not in bundle(Path(finders.find(name)))


def test_a_module_imported_twice_is_written_once_before_those_who_need_it(tmp_path: Path) -> None:
    (tmp_path / "far.js").write_text("export const FAR = 1;\n")
    (tmp_path / "near.js").write_text('import { FAR } from "./far.js";\nexport async function near() {}\n')
    (tmp_path / "main.js").write_text(
        'import { FAR } from "./far.js";\nimport { near } from "./near.js";\nimport "../other.js";\nnear(FAR);\n'
    )
    assert bundle_module(tmp_path / "main.js", set()) == (
        'const FAR = 1;\nasync function near() {}\nimport "../other.js";\nnear(FAR);\n'
    )
