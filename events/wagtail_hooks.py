"""What the programme adds to the admin: its menu, its dashboard, the communes of its form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from events.admin.communes import suggest_communes
from events.admin.dashboard import AttentionPanel, ObjectivesPanel, may_edit_events
from events.admin.viewsets import MailTemplateViewSet, ProgrammeGroup, ReadyReasonViewSet
from events.moderation import views as moderation
from events.moderation.queue import waiting

register_snippet(ProgrammeGroup)
register_snippet(MailTemplateViewSet)
register_snippet(ReadyReasonViewSet)


@hooks.register("register_admin_urls")
def programme_urls() -> list[URLPattern]:
    return [
        path("programme/communes/", suggest_communes, name="events_communes"),
        path("moderation/", moderation.show_queue, name="moderation"),
        path("moderation/publier/", moderation.accept_many, name="moderation_accept_many"),
        path("moderation/<int:pk>/", moderation.show_proposal, name="moderation_proposal"),
        path("moderation/<int:pk>/decider/", moderation.decide, name="moderation_decide"),
    ]


class ModerationMenuItem(MenuItem):
    """The queue, with how many proposals wait in it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return moderation.may_moderate(request.user)

    def render_component(self, request: HttpRequest) -> Any:
        count = waiting().count()
        self.label = f"Modération ({count})" if count else "Modération"
        return super().render_component(request)


@hooks.register("register_admin_menu_item")
def moderation_menu() -> MenuItem:
    return ModerationMenuItem(
        "Modération", reverse("moderation"), name="moderation", icon_name="tasks", order=105
    )


@hooks.register("register_log_actions")
def name_organiser_actions(actions: Any) -> None:
    """What organisers do in their space is told in the history of the page."""
    actions.register_action("events.organiser", "Organisateur", _tell_organiser)
    actions.register_action("events.moderation", "Modération", _tell_moderation)


def _tell_organiser(data: dict[str, Any]) -> str:
    return f"Organisateur\u00a0: {data.get('what', '')}"


def _tell_moderation(data: dict[str, Any]) -> str:
    message = data.get("message", "")
    return f"Modération\u00a0: {data.get('what', '')}" + (f" – {message}" if message else "")


@hooks.register("construct_homepage_panels")
def add_dashboard(request: HttpRequest, panels: list[Any]) -> None:
    if may_edit_events(request.user):
        panels[:0] = [ObjectivesPanel(), AttentionPanel()]


@hooks.register("insert_global_admin_css")
def keep_listings_readable() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("events/admin/listing.css"))
