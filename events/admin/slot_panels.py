"""A slot in the event form: the browser's own date and time inputs, which every volunteer knows from a phone."""

from __future__ import annotations

from django import forms
from wagtail.admin.panels import FieldPanel, FieldRowPanel, Panel


def slot_panels() -> list[Panel]:
    day = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    clock = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return [
        FieldRowPanel(
            [
                FieldPanel("date", widget=day),
                FieldPanel("start_time", widget=clock),
                FieldPanel("end_time", widget=clock),
                FieldPanel("end_date", widget=day),
            ]
        )
    ]
