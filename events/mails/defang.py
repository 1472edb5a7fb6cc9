"""Words that people typed, made harmless in a mail: one line, no address that a mail program would turn into a link. Pure."""

from __future__ import annotations

import re

from home.text import drop_invisible

_SCHEME = re.compile(r"(?i)\b([a-z][a-z0-9+.-]{1,10})://")
_DOMAIN = re.compile(r"(?i)(?<=[\w-])\.(?=[a-z]{2,}\b)")


def clean_value(text: str, limit: int = 300) -> str:
    """« http://piege.example » → « http : //piege . example »; control and bidirectional characters go."""
    visible = drop_invisible(text)[:limit]
    return _DOMAIN.sub(" . ", _SCHEME.sub(r"\1 : //", visible))
