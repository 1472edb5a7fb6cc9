"""What the programme adds to the admin: its menu, its dashboard, the communes of its form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from events.admin.communes import suggest_communes
from events.admin.dashboard import AttentionPanel, ObjectivesPanel, may_edit_events
from events.admin.viewsets import ProgrammeGroup

register_snippet(ProgrammeGroup)


@hooks.register("register_admin_urls")
def programme_urls() -> list[URLPattern]:
    return [path("programme/communes/", suggest_communes, name="events_communes")]


@hooks.register("register_log_actions")
def name_organiser_actions(actions: Any) -> None:
    """What organisers do in their space is told in the history of the page."""
    actions.register_action("events.organiser", "Organisateur", _tell_organiser)


def _tell_organiser(data: dict[str, Any]) -> str:
    return f"Organisateur\u00a0: {data.get('what', '')}"


@hooks.register("construct_homepage_panels")
def add_dashboard(request: HttpRequest, panels: list[Any]) -> None:
    if may_edit_events(request.user):
        panels[:0] = [ObjectivesPanel(), AttentionPanel()]


@hooks.register("insert_global_admin_css")
def keep_listings_readable() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("events/admin/listing.css"))
