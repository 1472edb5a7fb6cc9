"""How the press room writes addresses of people: whole for browsers and screen readers, not for programs that only look for « @ »."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def entities(text: object) -> SafeString:
    """Every character as a numeric entity, decimal and hexadecimal in turn: a browser reads it as it was typed."""
    return mark_safe(
        "".join(
            f"&#{ord(char)};" if rank % 2 else f"&#x{ord(char):x};" for rank, char in enumerate(str(text))
        )
    )
