"""The arithmetic of Mozilla's HTTP Observatory over one answer of ours: 100, less what is missing, plus what is better."""

from __future__ import annotations

import re

from django.http import HttpResponse


def grade(response: HttpResponse) -> int:
    """The score of an HTML answer given over https: 155 at most, 150 for a page without script."""
    headers, body = response.headers, response.content.decode()
    policy = dict(
        part.strip().partition(" ")[::2] for part in headers.get("Content-Security-Policy", "").split(";")
    )
    score = 100
    score += _policy(policy)
    score += 5 if headers.get("Referrer-Policy") in _PRIVATE else 0
    score += 5 if policy.get("frame-ancestors") == "'none'" else (0 if "X-Frame-Options" in headers else -20)
    score += 10 if headers.get("Cross-Origin-Resource-Policy") == "same-origin" else 0
    score += 10 if headers.get("Cross-Origin-Embedder-Policy") == "require-corp" else 0
    score += 10 if headers.get("Cross-Origin-Opener-Policy") == "same-origin" else 0
    score -= 0 if headers.get("X-Content-Type-Options") == "nosniff" else 5
    score -= 0 if _hsts_seconds(headers.get("Strict-Transport-Security", "")) >= 15_768_000 else 20
    return score + _cookies(response) + _scripts(body)


_PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


def _policy(policy: dict[str, str]) -> int:
    if not policy:
        return -25
    if "unsafe" in " ".join(policy.values()):
        return -20
    return 10 if policy.get("default-src") == "'none'" and "form-action" in policy else 5


def _hsts_seconds(header: str) -> int:
    found = re.search(r"max-age=(\d+)", header)
    return int(found[1]) if found else 0


def _cookies(response: HttpResponse) -> int:
    return -20 if any(not cookie["secure"] for cookie in response.cookies.values()) else 0


def _scripts(body: str) -> int:
    tags = [tag for tag in re.findall(r"<script\b[^>]*>", body) if " src=" in tag]
    return 5 if tags and all(" integrity=" in tag for tag in tags) else 0
