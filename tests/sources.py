"""The files of the project, as the consistency tests read them."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

ROOT = Path(__file__).parent.parent
APPS = ("home", "events", "press", "resources")
CODE = (*APPS, "site_semaine", "tools")
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
COMPONENTS = sorted((ROOT / "templates" / "components").glob("*.html"))
STATIC = ROOT / "site_semaine" / "static"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def python_files(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    return [path for path in found if "migrations" not in path.parts]


def code_without_words_about_it(path: Path) -> str:
    """The text of a file less its comments and docstrings, where an example may show a year."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        kept = [
            token.string
            for token in tokenize.generate_tokens(io.StringIO(text).readline)
            if token.type != tokenize.COMMENT and not token.string.startswith(('"""', 'r"""'))
        ]
        return " ".join(kept)
    text = re.sub(r"{% comment .*?endcomment %}|{#.*?#}|<!--.*?-->", "", text, flags=re.DOTALL)
    return re.sub(r"/\*.*?\*/|^\s*//.*?$", "", text, flags=re.DOTALL | re.MULTILINE)
