"""What the tests of the admin share: addresses, what a browser posts from the event form, what it gets back."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.factories import FIRST_DAY, make_edition, make_format

LISTING = "/admin/evenements/"
SLOT = {"date": FIRST_DAY.isoformat(), "start_time": "18:00", "end_time": "20:00", "end_date": ""}


def event_data(*slots: dict[str, Any], initial: int = 0, **fields: Any) -> dict[str, Any]:
    """The fields of a complete event in Anor; `slots` replaces its one slot, `initial` says how many exist already."""
    from home.models import Edition

    given = {
        "title": "Goûter numérique",
        "slug": "gouter-numerique",
        "format": make_format().pk,
        "edition": (Edition.objects.current() or make_edition()).pk,
        "summary": "Venez goûter.",
        "modality": "presentiel",
        "commune_code": "Anor (59)",
        "venue_name": "Médiathèque",
        "location": "",
        "location_precision": "commune",
        "organiser_name": "Médiathèque",
        "organiser_kind": "mediatheque",
        "status": "prevu",
        "slots": inline_formset(list(slots) if slots else [SLOT], initial=initial),
        "comments": inline_formset([]),
    }
    return nested_form_data(given | fields)


def add_url(programme: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=["events", "eventpage", programme.pk])


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def titles(response: Any) -> list[str]:
    """The events of a listing."""
    return [event.title for event in response.context["page_obj"].object_list]


def read_csv(response: Any) -> list[dict[str, str]]:
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))
