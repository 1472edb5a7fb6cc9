"""The drawing of the light map, written in one go: a hundred shapes would cost a template more than the rest of its page."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from events.franceview import Shape

register = template.Library()


@register.simple_tag
def draw_shapes(shapes: Iterable[Shape]) -> SafeString:
    """Each département as an SVG link with its title; out of the order of the keyboard, which has the list."""
    return mark_safe("".join(map(_write, shapes)))


def _write(shape: Shape) -> str:
    own = " is-own" if shape.is_own else ""
    return (
        f'<a href="{escape(shape.url)}" tabindex="-1" class="n{shape.level}{own}">'
        f'<title>{escape(shape.label)}</title><path d="{escape(shape.d)}"/></a>'
    )
