"""The kept events as a page by day, and as a calendar. Which ones is written in the address."""

from __future__ import annotations

from datetime import date

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.calendar import calendar_entries
from events.cards import Card, fetch_cards, group_by_day
from events.exports.records import read_records
from events.ical import CalendarHead, write_calendar
from events.models import EventPage
from home.clock import now as clock_now

MOST = 100
NAME = "Mon programme – Semaine de l’IA pour Tous"
ADDRESS = "/programme/mon-programme/"


class CodesField(forms.Field):
    """A repeated short code of event: at most MOST, each once, in order."""

    widget = forms.SelectMultiple

    def clean(self, value: list[str] | None) -> list[str]:
        asked = [text.strip().lower()[:12] for text in value or []]
        return list(dict.fromkeys(text for text in asked if text.isascii() and text.isalnum()))[:MOST]


class KeptForm(forms.Form):
    e = CodesField(required=False)


def read_kept(request: HttpRequest) -> list[tuple[int, str]]:
    """(id, code) of the published events that the address names, by date: one query."""
    form = KeptForm(request.GET)
    codes = form.cleaned_data["e"] if form.is_valid() else []
    if not codes:
        return []
    rows = EventPage.objects.published().filter(code__in=codes).order_by("starts", "pk")
    return list(rows.values_list("pk", "code"))


def _order(card: Card) -> tuple[bool, date]:
    """What is still to come first, by the day that the card shows."""
    return card.is_over, card.day or date.max


def kept_query(kept: list[tuple[int, str]]) -> str:
    query = QueryDict(mutable=True)
    query.setlist("e", [code for _, code in kept])
    return f"?{query.urlencode()}" if kept else ""


@require_safe
def show_kept(request: HttpRequest) -> HttpResponse:
    """The events of the address by day. Without any, the script fills it from the browser; without script, says how."""
    kept, now = read_kept(request), clock_now()
    query = kept_query(kept)
    context = {
        "groups": group_by_day(sorted(fetch_cards([(pk, None, None) for pk, _ in kept], now), key=_order)),
        "total": len(kept),
        "share_url": f"{settings.SITE_URL}{ADDRESS}{query}",
        "calendar_url": f"{ADDRESS}agenda.ics{query}",
        "trail": [{"title": "Programme", "url": "/programme/"}],
    }
    response = render(request, "events/kept.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def kept_calendar(request: HttpRequest) -> HttpResponse:
    """The slots of the events of the address."""
    kept = read_kept(request)
    records = list(read_records(pk for pk, _ in kept))
    days = [slot.start.date() for event in records for slot in event.slots] or [clock_now().date()]
    zones = sorted({event.zone for event in records}) or ["Europe/Paris"]
    head = CalendarHead(NAME, f"{settings.SITE_URL}{ADDRESS}{kept_query(kept)}", zones, min(days), max(days))
    response = HttpResponse(
        b"".join(write_calendar(head, calendar_entries(records))), content_type="text/calendar; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="mon-programme.ics"'
    response["X-Robots-Tag"] = "noindex"
    return response
