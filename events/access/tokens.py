"""Secrets that travel and what is kept of them. Pure."""

from __future__ import annotations

import hashlib
import re
import secrets

BITS = 256
_SECRET = re.compile(r"(/organisateur/lien/)[^/\s\"'?]+")
_TOKEN = re.compile(r"^[A-Za-z0-9_-]{43}$", re.ASCII)


def draw_token() -> str:
    """A new secret of 256 random bits, 43 characters fit for an address."""
    return secrets.token_urlsafe(BITS // 8)


def hash_token(token: str) -> str:
    """What the database keeps: SHA-256, 64 hexadecimal digits. Random secrets need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_token(text: str) -> bool:
    return bool(_TOKEN.match(text))


def mask_secrets(text: str) -> str:
    """« GET /organisateur/lien/abc/ » → « GET /organisateur/lien/…/ »."""
    return _SECRET.sub(r"\1…", text)
