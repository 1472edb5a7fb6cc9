"""The admin of the communication kit: resources, ready-made texts."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from resources.models import Resource, ResourceText


class ResourceViewSet(SnippetViewSet):
    model = Resource
    icon = "download"
    menu_label = "Fichiers"
    list_display = ["title", "kind", "audience", "language", "is_withdrawn"]
    list_filter = ["kind", "audience", "is_withdrawn"]
    search_fields = ["title", "about"]
    ordering = ["order", "title"]
    copy_view_enabled = False


class ResourceTextViewSet(SnippetViewSet):
    model = ResourceText
    icon = "copy"
    menu_label = "Textes"
    list_display = ["title", "order"]
    panels = [FieldPanel("title"), FieldPanel("text"), FieldPanel("order")]


class Kit(SnippetViewSetGroup):
    """What the page of resources shows."""

    items = (ResourceViewSet, ResourceTextViewSet)
    menu_icon = "download"
    menu_label = "Ressources"
    menu_name = "kit"
    menu_order = 265


register_snippet(Kit)
