"""Static files in production: stylesheets and modules bundled; hashed names; brotli and gzip twins."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightningcss
from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLED_STYLESHEETS = ("css/site.css", "css/map.css")
BUNDLED_MODULES = ("js/programme.js", "js/map/programme-map.js")

_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\./[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) )", re.MULTILINE)


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """What the source splits into native imports is sent as one file. Made again from the sources at each collection."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if not dry_run:
            for name in paths:
                if name in BUNDLED_STYLESHEETS:
                    self._write(name, lightningcss.bundle_css(finders.find(name), minify=True))
                elif name in BUNDLED_MODULES:
                    self._write(name, bundle_module(Path(finders.find(name)), set()))
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def _write(self, name: str, text: str) -> None:
        Path(self.path(name)).write_text(text, encoding="utf-8")


def bundle_module(path: Path, seen: set[Path]) -> str:
    """The module with those of its own folder that it imports, each once, before it. Their names must differ."""
    seen.add(path)

    def inline(found: re.Match[str]) -> str:
        imported = (path.parent / found[1]).resolve()
        return "" if imported in seen else bundle_module(imported, seen)

    return _EXPORT.sub("", _IMPORT.sub(inline, path.read_text(encoding="utf-8")))
