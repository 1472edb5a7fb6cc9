"""The house rules that a machine can check in templates and styles: nothing inline, contracts of components, tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_semaine.staticfiles import BUNDLED_STYLESHEETS
from tests.sources import COMPONENTS, ROOT, STATIC, TEMPLATES, code_without_words_about_it, name_of

INLINE = re.compile(r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)


def public_templates() -> list[Path]:
    """What readers get: all but the admin's own templates and e-mails."""
    return [path for path in TEMPLATES if not {"admin", "wagtailadmin", "emails"} & set(path.parts)]


def test_no_style_nor_handler_is_inline() -> None:
    wrong = [
        f"{name_of(path)}: {match.group().strip()}"
        for path in public_templates()
        for match in INLINE.finditer(code_without_words_about_it(path))
    ]
    assert wrong == []


def test_no_script_is_inline() -> None:
    """A `<script>` has a `src`, or is data (JSON-LD) that a browser does not run."""
    wrong = [
        f"{name_of(path)}: {tag}"
        for path in public_templates()
        for tag in re.findall(r"<script\b[^>]*>", path.read_text("utf-8"))
        if " src=" not in tag and "application/" not in tag
    ]
    assert wrong == []


def test_no_address_of_a_third_party_is_loaded() -> None:
    loads = re.compile(
        r"<(?:script|link|img|iframe|source)\b[^>]*(?:src|href|srcset)=[\"']?(?:https?:)?//", re.IGNORECASE
    )
    imports = re.compile(r"@import\s+url\([\"']?(?:https?:)?//|url\([\"']?(?:https?:)?//")
    wrong = [name_of(path) for path in public_templates() if loads.search(path.read_text("utf-8"))]
    wrong += [name_of(path) for path in STATIC.rglob("*.css") if imports.search(path.read_text("utf-8"))]
    assert wrong == []


ENTRIES = BUNDLED_STYLESHEETS  # what pages ask for; the rest is imported by one of them


def imports_of(entry: str) -> list[str]:
    folder = (STATIC / entry).parent
    found = re.findall(r"@import url\(\"([^\"]+)\"\)", (STATIC / entry).read_text("utf-8"))
    return [(folder / name).resolve().relative_to(STATIC.resolve()).as_posix() for name in found]


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_listed_stylesheet_exists_and_is_listed_once(entry: str) -> None:
    listed = imports_of(entry)
    assert len(listed) == len(set(listed))
    assert [name for name in listed if not (STATIC / name).exists()] == []


def test_every_stylesheet_is_listed() -> None:
    listed = {name for entry in ENTRIES for name in imports_of(entry)} | set(ENTRIES)
    assert {path.relative_to(STATIC).as_posix() for path in (STATIC / "css").rglob("*.css")} == listed


def test_a_stylesheet_of_a_component_bears_the_name_of_its_class() -> None:
    sources = [*TEMPLATES, *(STATIC / "js").rglob("*.js")]
    used = set(re.findall(r"[a-z][a-z0-9-]*", " ".join(path.read_text("utf-8") for path in sources)))
    named = {path.stem for path in (STATIC / "css" / "components").glob("*.css")}
    assert named - used == set()


RAW = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", re.IGNORECASE)


def test_colours_are_written_in_the_tokens_alone() -> None:
    wrong = {
        name_of(path): sorted(set(RAW.findall(code_without_words_about_it(path))))
        for path in sorted((STATIC / "css").rglob("*.css"))
        if path.name not in ("tokens.css", "tokens-dark.css")
    }
    assert {path: raw for path, raw in wrong.items() if raw} == {}


# Components ---------------------------------------------------------------------------------------------------------

CONTRACT = re.compile(r"\A\s*{% comment %}\s*(.*?){% endcomment %}", re.DOTALL)
PARAMETER = re.compile(r"^- ([a-z_`]+(?:, [a-z_`]+)*)(?: \((required|optional)\))?:", re.MULTILINE)
INCLUDE = re.compile(r"{%\s*include\s+[\"']components/([a-z-]+)\.html[\"']\s*(.*?)%}", re.DOTALL)


def contract_of(path: Path) -> dict[str, bool]:
    """{parameter: is it required} as the first comment of a component says: « - title (required): … », « - a, b: … »."""
    match = CONTRACT.search(path.read_text("utf-8"))
    assert match, f"{name_of(path)} does not open with its contract"
    found = PARAMETER.findall(match.group(1))
    return {name: kind == "required" for names, kind in found for name in names.replace("`", "").split(", ")}


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_a_component_opens_with_its_contract(path: Path) -> None:
    contract = contract_of(path)
    assert contract or "No parameter" in path.read_text("utf-8")[:600]


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_includes_of_components_keep_the_contract(path: Path) -> None:
    text = re.sub(r"{% comment .*?endcomment %}|{#.*?#}", "", path.read_text("utf-8"), flags=re.DOTALL)
    for name, rest in INCLUDE.findall(text):
        component = ROOT / "templates" / "components" / f"{name}.html"
        assert component.exists(), f"{name_of(path)} includes {name}, which does not exist"
        words = rest.split()
        assert words[-1:] == ["only"], f"{name_of(path)} includes {name} without `only`"
        given = set(re.findall(r"([a-z_]+)=", rest))
        contract = contract_of(component)
        assert {key for key, required in contract.items() if required} <= given, f"{name_of(path)}: {name}"
        assert given <= set(contract), f"{name_of(path)} gives {name} what its contract does not name"
