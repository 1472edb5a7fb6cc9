"""Static files in production: one bundled, minified stylesheet; hashed names; brotli and gzip twins."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightningcss
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLED_STYLESHEETS = ("css/site.css",)


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """`css/site.css` is a list of native `@import`s: resolve them once here so that a browser asks one file."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        for name in BUNDLED_STYLESHEETS:
            if name in paths and not dry_run:
                target = Path(self.path(name))
                target.write_text(lightningcss.bundle_css(str(target), minify=True), encoding="utf-8")
        yield from super().post_process(paths, dry_run=dry_run, **options)
