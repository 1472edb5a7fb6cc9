"""Files to send: right ones, and those made to hurt."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from PIL import Image


def draw(
    width: int = 60, height: int = 40, kind: str = "JPEG", mode: str = "RGB", **options: object
) -> bytes:
    out = io.BytesIO()
    Image.new(
        mode, (width, height), 120 if mode in ("L", "P", "1", "I;16") else (200, 60, 40, 128)[: len(mode)]
    ).save(out, kind, **options)
    return out.getvalue()


def with_secrets() -> bytes:
    """A JPEG that says where and by whom it was taken, held sideways."""
    image = Image.new("RGB", (60, 40), (10, 200, 30))
    exif = image.getexif()
    exif[0x0112] = 6
    exif[0x013B] = "CANARI Camille"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 0.0, 0.0)})
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"CANARI comment")
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_bomb(side: int) -> bytes:
    """A PNG of `side` × `side` white dots in a few kilobytes."""
    row = zlib.compressobj(9)
    body = row.compress(b"")
    line = b"\x00" + b"\xff" * (side // 8)
    body += b"".join(row.compress(line * 100) for _ in range(side // 100)) + row.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def lying_png(side: int = 100) -> bytes:
    """A header that promises little, data for much more."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\x00" * 50_000_000))
        + chunk(b"IEND", b"")
    )


def animated(kind: str, frames: int = 3) -> bytes:
    images = [Image.new("RGB", (20, 20), (shade * 60, 0, 0)) for shade in range(frames)]
    out = io.BytesIO()
    images[0].save(out, kind, save_all=True, append_images=images[1:])
    return out.getvalue()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x.html", "<script>alert(1)</script>")
    return out.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n"

REFUSED = {
    "svg.svg": SVG, "svg.png": SVG, "page.html": HTML, "page.jpg": HTML, "page.webp": HTML, "script.php": b"<?php echo 1;",
    "script.php.jpg": b"<?php echo 1;", "doc.pdf": PDF, "doc.jpg": PDF, "archive.jpg": zipped(), "nothing.jpg": b"",
    "one.jpg": b"\xff", "magic.jpg": b"\xff\xd8\xff", "magic.png": b"\x89PNG\r\n\x1a\n", "magic.webp": b"RIFF\0\0\0\0WEBP",
    "gif.gif": draw(kind="GIF", mode="P"), "gif.jpg": draw(kind="GIF", mode="P"), "gif.png": b"GIF89a/*" + HTML,
    "bmp.jpg": draw(kind="BMP"), "tiff.jpg": draw(kind="TIFF"), "ico.png": draw(kind="ICO"), "png.jpg": draw(kind="PNG"),
    "jpg.png": draw(), "webp.jpg": draw(kind="WEBP"), "no-extension": draw(), "photo.heic": draw(), "photo.jpg.html": draw(),
    "photo.jpg ": HTML, "cut.jpg": draw(400, 300)[:300], "cut.png": draw(400, 300, "PNG")[:60], "cut.webp": draw(400, 300, "WEBP")[:60],
    "half.png": draw(400, 300, "PNG", "RGB")[:-40], "bomb.png": png_bomb(20_000), "wide.png": png_bomb(8_008), "area.png": png_bomb(6_000),
    "animated.webp": animated("WEBP"), "animated.png": animated("PNG"), "null.jpg": b"\x00" * 5000,
    "bad-crc.png": draw(kind="PNG").replace(b"IDAT", b"IDAX"), "postscript.jpg": b"%!PS-Adobe-3.0 EPSF-3.0\n",
    "fits.jpg": b"SIMPLE  =                    T", "xml.png": b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>",
    "exe.jpg": b"MZ\x90\x00" + b"\0" * 100, "big.jpg": draw() + b"\0" * (9 * 1024 * 1024),
    "huge.jpg": b"\xff\xd8\xff" + b"\0" * (30 * 1024 * 1024),
}  # fmt: skip
ACCEPTED = {
    "photo.jpg": draw(), "PHOTO.JPEG": draw(), "dessin.png": draw(kind="PNG"), "clair.png": draw(kind="PNG", mode="RGBA"),
    "gris.png": draw(kind="PNG", mode="L"), "deux.png": draw(kind="PNG", mode="LA"), "seize.png": draw(kind="PNG", mode="I;16"),
    "palette.png": draw(kind="PNG", mode="P"), "trait.png": draw(kind="PNG", mode="1"), "image.webp": draw(kind="WEBP"),
    "clair.webp": draw(kind="WEBP", mode="RGBA"), "cmyk.jpg": draw(mode="CMYK"), "lent.jpg": draw(progressive=True),
    "../../etc/passwd.jpg": draw(), "photo\u202egpj.jpg": draw(), "secrets.jpg": with_secrets(), "polyglotte.jpg": draw() + zipped(),
    "suite.png": draw(kind="PNG") + HTML, "long" * 60 + ".png": draw(kind="PNG"), "point.png": draw(1, 1, "PNG"),
    "bandeau.jpg": draw(8000, 2), "grande.jpg": draw(5000, 5000, quality=30), "fausse.png": lying_png(),
}  # fmt: skip
