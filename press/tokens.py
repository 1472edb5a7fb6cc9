"""The secret of a private link: derived, compared, and kept out of the log. Pure."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re

_IN_ADDRESS = re.compile(r"(/presse/acces/)[^/\s\"'?]+")


def derive_token(secret_key: str, seed: str) -> str:
    """Forty-three characters fit for an address: 256 bits that nobody finds without the key."""
    drawn = hmac.new(secret_key.encode(), f"press pass {seed}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(drawn).decode().rstrip("=")


def hash_token(token: str) -> str:
    """What is compared: SHA-256, 64 hexadecimal digits."""
    return hashlib.sha256(token.encode()).hexdigest()


def mask_passes(text: str) -> str:
    """« GET /presse/acces/abc/ » → « GET /presse/acces/…/ »."""
    return _IN_ADDRESS.sub(r"\1…", text)
