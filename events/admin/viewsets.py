"""The menu « Programme »: events, formats, audiences, and the way to the public pages."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from events.admin.filters import EventFilterSet
from events.admin.listing import COLUMNS, EventIndexView
from events.models import Audience, EventFormat, EventPage, MailTemplate, ReadyReason


class EventsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(EventPage)
        return policy.user_has_any_permission(request.user, EventIndexView.any_permission_required)


class EventViewSet(PageListingViewSet):
    model = EventPage
    name = "evenements"
    icon = "calendar-check"
    menu_label = "Événements"
    index_view_class = EventIndexView
    menu_item_class = EventsMenuItem
    columns = COLUMNS
    filterset_class = EventFilterSet
    export_filename = "evenements"


class FormatViewSet(SnippetViewSet):
    model = EventFormat
    icon = "form"
    menu_label = "Formats"
    list_display = ["name", "slug", "about", "order"]
    ordering = ["order", "name"]


class AudienceViewSet(SnippetViewSet):
    model = Audience
    icon = "group"
    menu_label = "Publics"
    list_display = ["name", "slug", "order"]
    ordering = ["order", "name"]


class MailTemplateViewSet(SnippetViewSet):
    """A kind of mail is rewritten by adding its row; without one, the text of the site is sent."""

    model = MailTemplate
    icon = "mail"
    menu_label = "Textes des courriels"
    menu_order = 320
    add_to_settings_menu = True
    list_display = ["kind", "subject"]


class ReadyReasonViewSet(SnippetViewSet):
    model = ReadyReason
    icon = "comment"
    menu_label = "Motifs prêts"
    menu_order = 330
    add_to_settings_menu = True
    list_display = ["title", "use", "order"]
    list_filter = ["use"]


class ProgrammeGroup(SnippetViewSetGroup):
    items = (EventViewSet, FormatViewSet, AudienceViewSet)
    menu_icon = "calendar-alt"
    menu_label = "Programme"
    menu_name = "programme"
    menu_order = 110

    def get_submenu_items(self) -> list[MenuItem]:
        public = MenuItem("Voir le programme public", "/programme/", icon_name="view", order=90)
        return [*super().get_submenu_items(), public]
