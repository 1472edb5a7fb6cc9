"""The admin of what several pages share, in one menu; and a menu without what confuses a volunteer."""

from __future__ import annotations

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.models import Edition, KeyFigure, Organiser, Partner, PartnerCategory
from home.richtext import LightPageLinkHandler

EVERYDAY_MENU_HIDES = ("reports", "help")


class EditionViewSet(SnippetViewSet):
    model = Edition
    icon = "calendar-alt"
    menu_label = "Éditions"
    list_display = [
        "name",
        "first_day",
        "last_day",
        BooleanColumn("is_current", label="En cours"),
        Column("address", label="Programme"),
    ]
    ordering = ["-first_day"]


class KeyFigureViewSet(SnippetViewSet):
    model = KeyFigure
    icon = "decimal"
    menu_label = "Chiffres clés"
    list_display = [Column("figure", label="Chiffre"), "label", "source", "order"]
    ordering = ["order"]


class PartnerViewSet(SnippetViewSet):
    model = Partner
    icon = "group"
    menu_label = "Partenaires"
    list_display = ["name", "category", "url", "order"]
    list_filter = ["category"]
    list_per_page = 100
    search_fields = ["name", "about"]
    ordering = ["category__order", "order", "name"]


class PartnerCategoryViewSet(SnippetViewSet):
    model = PartnerCategory
    icon = "folder-open-inverse"
    menu_label = "Catégories de partenaires"
    list_display = ["name", "slug", "order"]
    ordering = ["order"]


class OrganiserViewSet(SnippetViewSet):
    model = Organiser
    icon = "user"
    menu_label = "Organisateurs"
    list_display = ["name", "role", "order"]
    ordering = ["order"]


class SharedContents(SnippetViewSetGroup):
    """Facts that several pages show: changed here, changed everywhere."""

    items = (EditionViewSet, KeyFigureViewSet, PartnerViewSet, PartnerCategoryViewSet, OrganiserViewSet)
    menu_icon = "clipboard-list"
    menu_label = "Contenus"  # longer, the menu cuts it
    menu_name = "shared-contents"
    menu_order = 250


register_snippet(SharedContents)


@hooks.register("insert_global_admin_js")
def start_without_inline_scripts() -> str:
    return format_html('<script src="{}"></script>', static("home/strict-admin.js"))


@hooks.register("construct_main_menu")
def keep_everyday_entries(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Reports and help on Wagtail itself are for administrators; volunteers have the guide of this site."""
    if not request.user.is_superuser:
        menu_items[:] = [item for item in menu_items if item.name not in EVERYDAY_MENU_HIDES]


@hooks.register("register_rich_text_features", order=10)
def link_lightly(features: FeatureRegistry) -> None:
    features.register_link_type(LightPageLinkHandler)
