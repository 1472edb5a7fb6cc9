"""The report of downloads for the team: a table, and the same as a CSV."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import IntegerField, Max, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from resources.models import Resource, today

RECENT = timedelta(days=30)


def count_downloads() -> QuerySet[Resource]:
    """Every resource with `total`, `recent` (30 days) and `last_day`, the most taken first."""
    recent = Q(downloads__day__gt=today() - RECENT)
    return Resource.objects.annotate(
        total=Coalesce(Sum("downloads__number"), 0, output_field=IntegerField()),
        recent=Coalesce(Sum("downloads__number", filter=recent), 0, output_field=IntegerField()),
        last_day=Max("downloads__day"),
    ).order_by("-total", "title")


class DownloadsReport(ReportView):
    """How many times each resource was taken."""

    model = Resource
    any_permission_required = ["resources.change_resource"]
    page_title = "Téléchargements du kit"
    header_icon = "download"
    index_url_name = "kit_downloads"
    index_results_url_name = "kit_downloads_results"
    default_ordering = "-total"
    is_searchable = False
    columns = [
        Column("title", label="Ressource"),
        Column("total", label="En tout"),
        Column("recent", label="Ces 30 derniers jours"),
        DateColumn("last_day", label="Dernier jour"),
    ]
    list_export = ["title", "slug", "total", "recent", "last_day"]
    export_headings = {
        "title": "Ressource",
        "slug": "Adresse",
        "total": "En tout",
        "recent": "Ces 30 derniers jours",
        "last_day": "Dernier jour",
    }
    export_filename = "telechargements"

    def get_base_queryset(self) -> QuerySet[Resource]:
        return count_downloads()
