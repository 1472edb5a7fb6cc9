"""The dashboard of the team: the objectives of the edition, and what awaits somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from events.admin.filters import concern_rules
from events.gauges import measure_objectives
from events.index import current_index
from events.models import EventPage
from home.clock import now
from home.models import Edition


def may_edit_events(user: Any) -> bool:
    policy = policy_registry.get_by_type(EventPage)
    return policy.user_has_any_permission(user, {"add", "change", "publish"})


@dataclass(frozen=True, slots=True)
class Concerned:
    """How many events of the edition a concern is about, and where they are listed."""

    label: str
    count: int
    url: str


def count_concerns(edition: Edition) -> list[Concerned]:
    """What awaits attention in an edition, in one query; a concern without event is left out."""
    rules = concern_rules()
    counts = EventPage.objects.of_edition(edition).aggregate(
        **{concern.name: Count("pk", filter=rule) for concern, rule in rules.items()}
    )
    listing = reverse("evenements:index")
    return [
        Concerned(
            concern.label, counts[concern.name], f"{listing}?a_verifier={concern.value}&edition={edition.pk}"
        )
        for concern in rules
        if counts[concern.name]
    ]


class ObjectivesPanel(Component):
    """The gauges of the current edition."""

    name = "objectives"
    template_name = "events/admin/objectives_panel.html"
    order = 10

    class Media:
        css = {"all": ["events/admin/dashboard.css"]}

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        edition = Edition.objects.current()
        gauges = measure_objectives(edition, current_index(), now()) if edition else []
        return {"edition": edition, "gauges": gauges}


class AttentionPanel(Component):
    """Drafts, missing access information, rough points, cancellations."""

    name = "attention"
    template_name = "events/admin/attention_panel.html"
    order = 20

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        edition = Edition.objects.current()
        concerns = count_concerns(edition) if edition else []
        return {"edition": edition, "concerns": concerns, "add_url": reverse("evenements:choose_parent")}
