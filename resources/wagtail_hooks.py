"""The admin of the communication kit: resources, ready-made texts."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from resources.models import Resource, ResourceText
from resources.reports import DownloadsReport


class DownloadsItem(MenuItem):
    """Shown to those who may change the resources."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("resources.change_resource")


@hooks.register("register_reports_menu_item")
def list_downloads_report() -> MenuItem:
    address = reverse("kit_downloads")
    return DownloadsItem("Téléchargements du kit", address, icon_name="download", order=900)


@hooks.register("register_admin_urls")
def serve_downloads_report() -> list[URLPattern]:
    return [
        path("rapports/telechargements/", DownloadsReport.as_view(), name="kit_downloads"),
        path(
            "rapports/telechargements/liste/",
            DownloadsReport.as_view(results_only=True),
            name="kit_downloads_results",
        ),
    ]


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
