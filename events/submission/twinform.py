"""What the form asks while one types: may this event be there already?"""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from events.submission.fields import CommuneField

MAX_DAYS = 10


class DaysField(forms.Field):
    """A repeated ISO date; what is no date is ignored."""

    widget = forms.SelectMultiple

    def clean(self, value: list[str]) -> list[date]:
        days = []
        for text in (value or [])[:MAX_DAYS]:
            try:
                days.append(date.fromisoformat(text))
            except ValueError:
                continue
        return days


class TwinForm(forms.Form):
    titre = forms.CharField(max_length=120)
    commune = CommuneField()
    jour = DaysField()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        data.setdefault("jour", [])
        return data
