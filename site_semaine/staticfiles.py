"""Static files in production: one bundled, minified stylesheet; hashed names; brotli and gzip twins."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightningcss
from django.contrib.staticfiles import finders
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDLED_STYLESHEETS = ("css/site.css",)


class BundledStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """`css/site.css` is a list of native `@import`s: resolve them once here so that a browser asks one file."""

    support_js_module_import_aggregation = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        for name in BUNDLED_STYLESHEETS:
            if name in paths and not dry_run:
                # From the source: the collected file is the bundle of the time before, which `collectstatic` keeps.
                source = finders.find(name)
                bundle = lightningcss.bundle_css(str(source), minify=True)
                Path(self.path(name)).write_text(bundle, encoding="utf-8")
        yield from super().post_process(paths, dry_run=dry_run, **options)
