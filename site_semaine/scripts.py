"""`{% load scripts %}{% script "js/site.js" %}`: a module of ours, with the digest that the browser checks it against."""

import base64
import hashlib
from functools import cache

from django import template
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def script(name: str) -> SafeString:
    """The `<script type="module">` of a static file; in production its content is fixed, so its digest is given."""
    url = staticfiles_storage.url(name)
    if not isinstance(staticfiles_storage, ManifestFilesMixin):
        return format_html('<script type="module" src="{}"></script>', url)
    integrity = _digest(staticfiles_storage.stored_name(name))
    return format_html('<script type="module" src="{}" integrity="{}"></script>', url, integrity)


@cache
def _digest(stored_name: str) -> str:
    """« sha384-… » of a collected file whose name already carries a hash of its content."""
    with staticfiles_storage.open(stored_name) as file:
        return "sha384-" + base64.b64encode(hashlib.sha384(file.read()).digest()).decode()
