"""The light version of a picture, made once when it is uploaded. No file of a stranger is trusted: sizes are bounded first."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import IO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageOps, UnidentifiedImageError

RASTERS, DRAWING = ("jpg", "jpeg", "png", "webp"), "svg"
MAX_PIXELS = 120_000_000
WEB_SIDE = 1600  # pixels of the longer side
QUALITY = 82


@dataclass(frozen=True, slots=True)
class WebVersion:
    """`width` and `height` are those of the original, in pixels; None for a drawing, which has no pixels."""

    content: ContentFile
    extension: str
    width: int | None = None
    height: int | None = None


def measure_picture(file: IO[bytes]) -> tuple[int, int]:
    """(width, height). Raises ValidationError for what is no picture, or too large."""
    try:
        file.seek(0)
        with Image.open(file) as picture:
            size = picture.size
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise ValidationError({"file": "Ce fichier n’est pas une image lisible."}) from error
    finally:
        file.seek(0)
    if size[0] * size[1] > MAX_PIXELS:
        raise ValidationError({"file": "Cette image est trop grande."})
    return size


def make_web_version(file: IO[bytes], extension: str) -> WebVersion | None:
    """None for what is no picture. A drawing is light as it is; of a photo, position and camera are left out."""
    if extension == DRAWING:
        return WebVersion(ContentFile(file.read()), DRAWING)
    if extension not in RASTERS:
        return None
    try:
        width, height = measure_picture(file)
        with Image.open(file) as original:
            picture = ImageOps.exif_transpose(original)
            picture.thumbnail((WEB_SIDE, WEB_SIDE))
            return WebVersion(*_write(picture), width, height)
    except (ValidationError, OSError, ValueError):
        return None
    finally:
        file.seek(0)


def _write(picture: Image.Image) -> tuple[ContentFile, str]:
    out = io.BytesIO()
    is_clear = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    picture.convert("RGBA" if is_clear else "RGB").save(out, "WEBP", quality=QUALITY, method=4)
    return ContentFile(out.getvalue()), "webp"
