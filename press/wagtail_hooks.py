"""The admin of the press room: its lists in one menu, versions of the kit made when they are added, links to copy."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet, SnippetViewSetGroup

from press.admin_files import show_file
from press.kit import freeze
from press.models import PressKitVersion, PressMedia, PressPass, PressQuote, Spokesperson, TerritoryContact
from press.widgets import address_of


@hooks.register("register_admin_urls")
def serve_private_files() -> list[URLPattern]:
    address = "presse/fichiers/<slug:model>/<int:pk>/<slug:field>/"
    return [path(address, show_file, name="press_private_file")]


class MediaViewSet(SnippetViewSet):
    model = PressMedia
    icon = "image"
    menu_label = "Médias"
    list_display = ["title", "kind", "credit", "release", "embargo_until"]
    list_filter = ["kind"]
    search_fields = ["title", "caption", "credit"]
    ordering = ["order", "-pk"]


class QuoteViewSet(SnippetViewSet):
    model = PressQuote
    icon = "openquote"
    menu_label = "Citations"
    list_display = ["text", "author", "embargo_until", "order"]
    ordering = ["order"]


class SpokespersonViewSet(SnippetViewSet):
    model = Spokesperson
    icon = "user"
    menu_label = "Porte-parole"
    list_display = ["name", "role", "topics", "order"]
    ordering = ["order"]


class TerritoryContactViewSet(SnippetViewSet):
    model = TerritoryContact
    icon = "site"
    menu_label = "Contacts en territoire"
    list_display = ["__str__", "role", "phone", "email"]


class KitCreateView(CreateView):
    """Adding a version makes its PDF at once."""

    def save_instance(self) -> PressKitVersion:
        return freeze(super().save_instance())


class FileColumn(Column):
    """The PDF that readers get, to be looked at before its hour."""

    def get_value(self, instance: PressKitVersion) -> SafeString | str:
        return format_html('<a href="{}">PDF</a>', address_of(instance.served)) if instance.served else ""


class KitViewSet(SnippetViewSet):
    model = PressKitVersion
    icon = "doc-full"
    menu_label = "Dossiers de presse"
    add_view_class = KitCreateView
    copy_view_enabled = False
    list_display = [
        "__str__",
        DateColumn("made_at", label="Faite le"),
        "changes",
        "embargo_until",
        FileColumn("served", label="Fichier"),
    ]


class LinkColumn(Column):
    """The private link of a pass, to be copied."""

    def get_value(self, instance: PressPass) -> SafeString:
        return format_html(
            '<input type="text" readonly value="{}" aria-label="Lien de {}">', instance.address, instance
        )


class PassViewSet(SnippetViewSet):
    model = PressPass
    icon = "key"
    menu_label = "Liens privés"
    copy_view_enabled = False
    list_display = [
        "__str__",
        "release",
        LinkColumn("address", label="Lien à envoyer"),
        "expires_at",
        BooleanColumn("is_revoked", label="Révoqué"),
        "uses",
        "last_used_on",
    ]
    list_filter = ["is_revoked"]
    search_fields = ["journalist", "outlet"]


class PressRoom(SnippetViewSetGroup):
    """What the press room shows, pages aside."""

    items = (
        MediaViewSet,
        QuoteViewSet,
        SpokespersonViewSet,
        TerritoryContactViewSet,
        KitViewSet,
        PassViewSet,
    )
    menu_icon = "openquote"
    menu_label = "Presse"
    menu_name = "press-room"
    menu_order = 260


register_snippet(PressRoom)
