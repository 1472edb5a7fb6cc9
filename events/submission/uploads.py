"""Pictures that strangers send: looked at before they are decoded, decoded away from the site, written again.

`read_picture` gives a new file (WebP, at most 2000 px, no metadata) or a sentence that says what is wrong.
"""

from __future__ import annotations

import base64
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from events.submission import decoder

MAX_BYTES = 8 * 1024 * 1024
MAX_SECONDS = 10
KINDS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
ACCEPT = "image/jpeg,image/png,image/webp"
RULES = "JPEG, PNG ou WebP, 8 Mo au plus."
BUSY = "Trop d’images arrivent en ce moment : attendez une minute, puis envoyez de nouveau."
UNREADABLE = "Cette image est abîmée ou n’en est pas une : essayez avec un autre fichier (JPEG, PNG ou WebP)."
SENTENCES = {
    decoder.TOO_MANY_PIXELS: "Cette image est trop grande : 8000 pixels de côté et 25 millions de pixels au plus.",
    decoder.ANIMATED: "Cette image est animée : envoyez une image fixe.",
}
_one_at_a_time = threading.BoundedSemaphore(2)  # decoders per process of the site


class UploadRefused(Exception):
    """The sentence to show to who sent the file."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of ours, safe to serve."""

    data: bytes
    width: int
    height: int
    thumbnail: bytes  # at most 240 px
    extension: str = "webp"

    @property
    def thumbnail_url(self) -> str:
        """Inside the page: a picture that is not public yet has no address."""
        return f"data:image/{self.extension};base64,{base64.b64encode(self.thumbnail).decode()}"


def read_picture(upload: UploadedFile) -> Picture:
    """Check and rewrite an uploaded file. Raises UploadRefused."""
    kind = KINDS.get(PurePath(upload.name or "").suffix.lower().lstrip("."))
    if kind is None:
        raise UploadRefused(f"Ce format n’est pas accepté : envoyez une image {RULES}")
    if not upload.size:
        raise UploadRefused("Ce fichier est vide.")
    if upload.size > MAX_BYTES:
        raise UploadRefused(f"Ce fichier pèse {upload.size / 1_048_576:.0f} Mo : 8 Mo au plus.")
    upload.seek(0)
    data = upload.read(MAX_BYTES + 1)
    if decoder.guess_kind(data) != kind:
        raise UploadRefused(
            "Le contenu de ce fichier n’est pas celui que son nom annonce : envoyez l’image d’origine."
        )
    return _decode_apart(data, kind)


def _decode_apart(data: bytes, kind: str) -> Picture:
    """In a process of its own, with little memory and little time, that nothing survives."""
    if not _one_at_a_time.acquire(timeout=MAX_SECONDS):
        raise UploadRefused(BUSY)
    try:
        done = subprocess.run(  # noqa: S603 (our own file, no argument from outside)
            [sys.executable, "-I", decoder.__file__, kind], input=data, capture_output=True, timeout=MAX_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise UploadRefused(UNREADABLE) from None
    finally:
        _one_at_a_time.release()
    if done.returncode:
        raise UploadRefused(SENTENCES.get(done.returncode, UNREADABLE))
    width, height, length = (int.from_bytes(done.stdout[at : at + 4], "big") for at in (0, 4, 8))
    return Picture(done.stdout[12 : 12 + length], width, height, done.stdout[12 + length :])
