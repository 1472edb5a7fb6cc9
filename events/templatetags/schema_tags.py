"""Structured data in the head of a page: a data block, which the content policy never runs."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.html import _json_script_escapes
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def schema_data(values: list[dict[str, Any]]) -> SafeString:
    """`values` as JSON-LD; `<`, `>` and `&` are escaped, so that no text can close the block. Nothing when empty."""
    if not values:
        return SafeString("")
    text = json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False, allow_nan=False)
    escaped = text.translate(_json_script_escapes)
    return mark_safe(f'<script type="application/ld+json">{escaped}</script>')  # nosec
