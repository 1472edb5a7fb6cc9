"""Which pages anyone may read, told inside the query that lists them."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction


def is_private() -> Exists:
    """True for a page under a restriction, its own or that of a page above it.

    What `PageQuerySet.public()` asks with one more query: the path of a page begins with those of its ancestors.
    """
    beginning = Substr(OuterRef("path"), 1, Length("page__path"))
    return Exists(PageViewRestriction.objects.filter(page__path=beginning))
