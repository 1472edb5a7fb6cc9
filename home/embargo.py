"""What is withheld until its hour. One rule, told by the clock at every reading: no job has to run for a thing to appear.

Whatever may be under embargo has an `embargo_until` and a QuerySet whose `visible(now)` gives what anyone may see.
From that very instant it is visible.
"""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult

from home.clock import now
from home.privacy import is_private

HELP = "Jusqu’à cette date et cette heure (de Paris), rien n’apparaît nulle part. Vide : pas d’embargo."


def released(at: datetime) -> Q:
    """The condition on a row: it has no embargo, or its hour has come."""
    return Q(embargo_until__isnull=True) | Q(embargo_until__lte=at)


class EmbargoQuerySet(models.QuerySet):
    """Rows that may be under embargo."""

    def visible(self, at: datetime) -> EmbargoQuerySet:
        return self.filter(released(at))


class Embargoed(models.Model):
    """Abstract: a row that may be withheld until an hour."""

    embargo_until = models.DateTimeField(
        "sous embargo jusqu’au", null=True, blank=True, db_index=True, help_text=HELP
    )

    class Meta:
        abstract = True

    def is_withheld(self, at: datetime) -> bool:
        return self.embargo_until is not None and self.embargo_until > at


class EmbargoPageQuerySet(PageQuerySet):
    """Pages that may be under embargo."""

    def visible(self, at: datetime) -> EmbargoPageQuerySet:
        """Published, public, and their hour has come."""
        return self.live().filter(~is_private()).filter(released(at))


class EmbargoedPage(Embargoed):
    """Abstract, before a page class: until its hour the page has no address and answers as if it did not exist."""

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if self.is_withheld(now()):
            raise Http404
        return super().route(request, path_components)

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """None while it is withheld: no link, redirect or menu can give its address away."""
        return None if self.is_withheld(now()) else super().get_url_parts(request)


def _withheld_types() -> list[type[Page]]:
    return [model for model in get_page_models() if issubclass(model, Embargoed)]


def withheld_pages(at: datetime) -> Q:
    """The condition on rows of `Page`: they are withheld. No query of its own."""
    conditions = [
        Q(Exists(model.objects.filter(pk=OuterRef("pk"), embargo_until__gt=at)))
        for model in _withheld_types()
    ]
    return reduce(or_, conditions, Q(pk__in=[]))


def is_open(page: Page) -> bool:
    """Whether a link may lead to a page: published, and not withheld. A query only for the types that may be."""
    if not page.live:
        return False
    model = page.cached_content_type.model_class()
    return not (model and issubclass(model, Embargoed) and page.specific.is_withheld(now()))
