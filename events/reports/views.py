"""The page of the report, in the private space."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from events.reports.forms import MOST_PHOTOS, ReportForm
from events.reports.verbs import keep_report
from events.space.actions import METHODS, find_allowed, go_back
from events.space.gate import for_holder, show


@require_http_methods(METHODS)
@for_holder
def tell(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """Two figures, a sentence, photos. It can be done again: the last one counts, photos add up."""
    event = find_allowed(email, code, "report").event
    report = getattr(event, "report", None)
    photos = list(report.photos.select_related("image")) if report else []
    given: dict[str, Any] = {
        "room": max(0, MOST_PHOTOS - len(photos)),
        "initial": ReportForm.initial_of(report),
    }
    form = (
        ReportForm(request.POST, request.FILES, **given) if request.method == "POST" else ReportForm(**given)
    )
    if form.is_bound and form.is_valid():
        keep_report(event, form.cleaned_data, form.pictures, form.cleaned_data.get("credit", ""))
        return go_back(code, "bilan")
    back = reverse("space_event", args=[code])
    trail = [{"title": "Mes événements", "url": reverse("space")}, {"title": event.title, "url": back}]
    context = {"form": form, "event": event, "photos": photos, "back": back, "trail": trail}
    return show(request, "reports/report.html", context, status=400 if form.is_bound else 200)
