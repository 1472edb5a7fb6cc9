"""Static files in production: stylesheets and modules bundled; hashed names; brotli and gzip twins."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightningcss
from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLED_STYLESHEETS = (
    "css/site.css",
    "css/map.css",
    "css/space.css",
    "css/widget.css",
    "css/organisers.css",
    "css/press.css",
    "css/resources.css",
)
BUNDLED_MODULES = (
    "js/programme.js",
    "js/keep-stars.js",
    "js/kept-events.js",
    "js/map/programme-map.js",
    "js/map/point-picker.js",
    "js/proposal.js",
    "js/proposal-sent.js",
    "js/event-edit.js",
)

_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\./[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) )", re.MULTILINE)


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """What the source splits into native imports is sent as one file. Made again from the sources at each collection."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        bundled = () if dry_run else [name for name in BUNDLED_STYLESHEETS + BUNDLED_MODULES if name in paths]
        for name in bundled:
            Path(self.path(name)).write_text(bundle(Path(finders.find(name))), encoding="utf-8")
        # What follows reads the bundles, not the sources.
        yield from super().post_process(
            paths | {name: (self, name) for name in bundled}, dry_run=dry_run, **options
        )


def bundle(path: Path) -> str:
    """A stylesheet or a module with all that it imports."""
    return (
        lightningcss.bundle_css(str(path), minify=True)
        if path.suffix == ".css"
        else bundle_module(path, set())
    )


def bundle_module(path: Path, seen: set[Path]) -> str:
    """The module with those of its own folder that it imports, each once, before it. Their names must differ."""
    seen.add(path)

    def inline(found: re.Match[str]) -> str:
        imported = (path.parent / found[1]).resolve()
        return "" if imported in seen else bundle_module(imported, seen)

    return _EXPORT.sub("", _IMPORT.sub(inline, path.read_text(encoding="utf-8")))
