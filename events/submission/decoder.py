"""Runs alone, apart from the site: reads a picture on its input, writes it again on its output. Imports Pillow only then.

Output: width, height and length (4 bytes each, big-endian), a WebP of at most `SIDE` pixels without metadata, a small one.
Exit codes: 0 done, or one of the constants below.
"""

from __future__ import annotations

import io
import resource
import sys
import warnings

SIDE = 2000
THUMBNAIL = 240
MAX_SIDE = 8000
MAX_PIXELS = 25_000_000
MEMORY = 1024 * 1024 * 1024  # of addresses, bytes; a WebP of 25 Mpx takes half of it
SECONDS = 9
BAND = 256  # rows handled at once
TOO_MANY_PIXELS, ANIMATED, UNREADABLE = 3, 4, 5
WHITE = (255, 255, 255)


def guess_kind(data: bytes) -> str:
    """ "JPEG", "PNG", "WEBP" or "" by the first bytes."""
    if data[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "PNG"
    return "WEBP" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def main(kind: str) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from PIL import Image

    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        return rewrite(Image, sys.stdin.buffer.read(), kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return TOO_MANY_PIXELS
    except Exception:  # whatever a library says of a file made to break it
        return UNREADABLE


def rewrite(Image, data: bytes, kind: str) -> int:
    with Image.open(io.BytesIO(data), formats=[kind]) as image:
        width, height = image.size
        if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS or min(width, height) < 1:
            return TOO_MANY_PIXELS
        if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
            return ANIMATED
        turn = image.getexif().get(0x0112, 1)
        if kind == "JPEG":
            image.draft("RGB", (SIDE, SIDE))
        image.load()
        small = shrink(Image, image)
    small = upright(Image, small, turn)
    whole, thumbnail = io.BytesIO(), io.BytesIO()
    small.save(whole, "WEBP", quality=82, method=4)
    head = [small.width, small.height, len(whole.getvalue())]
    small.thumbnail((THUMBNAIL, THUMBNAIL))
    small.save(thumbnail, "WEBP", quality=70)
    sizes = b"".join(number.to_bytes(4, "big") for number in head)
    sys.stdout.buffer.write(sizes + whole.getvalue() + thumbnail.getvalue())
    return 0


def shrink(Image, image):
    """At most `SIDE` pixels, opaque, in RGB: band after band, so that no second whole copy is made."""
    factor = max(1, max(image.size) // SIDE)
    whole = Image.new("RGB", (-(-image.width // factor), -(-image.height // factor)), WHITE)
    step = BAND * factor
    for top in range(0, image.height, step):
        band = flatten(Image, image.crop((0, top, image.width, min(top + step, image.height))))
        whole.paste(band.reduce(factor) if factor > 1 else band, (0, top // factor))
    whole.thumbnail((SIDE, SIDE))
    return whole


def flatten(Image, band):
    """A transparent picture on white, any mode as RGB."""
    if band.mode.startswith("I") or band.mode == "F":  # 16 bits per channel
        band = (
            band.point(lambda value: value / 256).convert("L")
            if band.mode.startswith("I")
            else band.convert("L")
        )
    if band.mode in ("RGBA", "LA", "PA") or "transparency" in band.info:
        clear = band.convert("RGBA")
        ground = Image.new("RGBA", clear.size, (*WHITE, 255))
        return Image.alpha_composite(ground, clear).convert("RGB")
    return band.convert("RGB")


def upright(Image, image, turn: int):
    """The picture as its camera held it (EXIF orientation 1 to 8)."""
    way = Image.Transpose
    moves = {
        2: way.FLIP_LEFT_RIGHT, 3: way.ROTATE_180, 4: way.FLIP_TOP_BOTTOM, 5: way.TRANSPOSE,
        6: way.ROTATE_270, 7: way.TRANSVERSE, 8: way.ROTATE_90,
    }  # fmt: skip
    return image.transpose(moves[turn]) if turn in moves else image


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
