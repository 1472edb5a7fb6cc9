"""Wagtail's admin without inline scripts, so that its content security policy stays `script-src 'self'`.

Choosers, date pickers and lists of child forms come with a `<script>` each. Here they carry an attribute instead,
which `home/strict-admin.js` reads; the date and list templates are in `templates/wagtailadmin/`.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets.chooser import BaseChooser

STARTER = (
    '<span hidden data-controller="start" data-start-name-value="{}" data-start-arguments-value="{}"></span>'
)


def render_chooser(
    chooser: BaseChooser, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
) -> SafeString:
    """`BaseChooser.render`, with a starter in the place of its script. Raises KeyError without an `id`."""
    chosen = chooser.get_value_data(value)
    html = mark_safe(chooser.render_html(name, chosen, attrs))
    arguments = [attrs["id"], chooser.get_js_init_options(attrs["id"], name, chosen)]
    return html + format_html(STARTER, chooser.js_constructor, json.dumps(arguments))


def start_without_scripts() -> None:
    BaseChooser.render = render_chooser
