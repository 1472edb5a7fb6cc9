"""Two service pages: search in the whole site, and its map."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel

from home.forms import SearchForm
from home.sitetree import tree_of

from .base import PillarPage
from .edition import Edition


class SearchPage(PillarPage):
    """Finds pages by their words; its template asks the events to the programme."""

    introduction = models.CharField("introduction", max_length=200, blank=True)

    fixed_slug = "recherche"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [*PillarPage.content_panels, FieldPanel("introduction")]

    class Meta:
        verbose_name = "page de recherche"
        verbose_name_plural = "pages de recherche"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        from home.search import find_pages  # it reads the words of this app's models

        query, notice = SearchForm(request.GET).query()
        context |= {"query": query, "notice": notice, "edition": Edition.objects.current_for(request)}
        context["found_pages"] = find_pages(query, tree_of(request))
        return context


class SiteMapPage(PillarPage):
    """The tree of the public pages, events aside."""

    introduction = models.CharField("introduction", max_length=200, blank=True)

    fixed_slug = "plan-du-site"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [*PillarPage.content_panels, FieldPanel("introduction")]

    class Meta:
        verbose_name = "plan du site"
        verbose_name_plural = "plans du site"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["tree"] = tree_of(request).nodes()
        context["editions"] = Edition.objects.all()
        return context
