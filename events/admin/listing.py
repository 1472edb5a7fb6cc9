"""The listing of events: what a moderator sees at a glance, in a constant number of queries."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Concat
from django.http import HttpRequest, HttpResponse
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView

from events import geo
from events.admin.export import EventExport
from events.admin.filters import EventFilterSet
from events.choices import Modality, Status
from events.dates import PARIS
from events.models import EventPage
from home.text import tokenise


class SlotColumn(Column):
    """The first slot at the time of the venue, and how many others there are."""

    def get_value(self, instance: EventPage) -> str:
        slots = sorted(instance.slots.all(), key=lambda slot: slot.start)
        if not slots:
            return "—"
        others = f" (+{len(slots) - 1})" if len(slots) > 1 else ""
        zone = "" if instance.time_zone == PARIS else f", {geo.zone_label(instance.time_zone)}"
        return f"{slots[0]}{zone}{others}"


class PlaceColumn(Column):
    def get_value(self, instance: EventPage) -> str:
        if instance.commune_name:
            return f"{instance.commune_name} ({instance.department_code})"
        return "En ligne" if instance.modality == Modality.ONLINE else "—"


class StatusColumn(Column):
    """What is not as planned; nothing when all is well."""

    def get_value(self, instance: EventPage) -> str:
        return "" if instance.status == Status.SCHEDULED else instance.get_status_display()


COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label="Titre", sort_key="title", classname="title", width="28%"),
    SlotColumn("slot", label="Premier créneau", sort_key="starts"),
    PlaceColumn("place", label="Commune", sort_key="commune_name"),
    Column("format", label="Format", sort_key="format__name"),
    Column("modality", label="Modalité", accessor="get_modality_display", sort_key="modality"),
    StatusColumn("state", label="État", sort_key="status"),
    DateColumn("latest_revision_created_at", label="Modifié", sort_key="latest_revision_created_at"),
    PageStatusColumn("status", label="Publication", sort_key="live"),
]


def matching(events: QuerySet[EventPage], text: str) -> QuerySet[EventPage]:
    """The events, drafts included, that have for each word of `text` a word that begins with it."""
    words = Concat(Value(" "), "search_tokens", Value(" "), "format__slug", output_field=TextField())
    events = events.annotate(_words=words)
    for term in tokenise(text, max_terms=8):
        events = events.filter(_words__contains=f" {term}")
    return events


class EventIndexView(EventExport, IndexView):
    """Events of every edition, drafts included."""

    columns = COLUMNS
    filterset_class = EventFilterSet
    list_filter = None
    default_ordering = "-latest_revision_created_at"
    page_title = "Événements"
    add_item_label = "Ajouter un événement"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_export:  # before the page is made: its context would hold every row in memory
            return self.as_spreadsheet(self.get_queryset(), request.GET["export"])
        return super().get(request, *args, **kwargs)

    def annotate_queryset(self, pages: QuerySet[EventPage]) -> QuerySet[EventPage]:
        if self.is_export:
            return pages.defer("description", "search_tokens")
        return (
            pages.defer("description", "search_tokens")
            .select_related("format")
            .prefetch_related("content_type", "sites_rooted_here", "slots")
            .prefetch_workflow_states()
            .annotate_site_root_state()
            .annotate_approved_schedule()
        )

    def get_ordering(self) -> Any:
        ordering = self.request.GET.get("ordering", self.default_ordering)
        return ordering if ordering in self.get_valid_orderings() else self.default_ordering

    def order_queryset(self, queryset: QuerySet[EventPage]) -> QuerySet[EventPage]:
        name = self.ordering.removeprefix("-")
        field = F(name)
        order = field.desc(nulls_last=True) if self.ordering.startswith("-") else field.asc(nulls_last=True)
        return queryset.order_by(order, "-pk")

    def search_queryset(self, queryset: QuerySet[EventPage]) -> QuerySet[EventPage]:
        """Our own words, so that accents and case do not matter and no search index has to be kept."""
        return matching(queryset, self.search_query) if self.is_searching else queryset
