"""The slots of the form: rows of day, start, end. A row left blank is no slot."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from typing import Any

from django import forms

from events.dates import WallSlot, find_slot_problems
from home.models import Edition

MAX_SLOTS = 30
ROWS = 3
PREFIX = "creneaux"


def _time_field(label: str) -> forms.TimeField:
    return forms.TimeField(
        label=label, required=False, input_formats=["%H:%M", "%H:%M:%S", "%Hh%M", "%Hh", "%H h %M", "%H h", "%H"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": "Écrivez l’heure ainsi : 14:30."},
    )  # fmt: skip


class SlotForm(forms.Form):
    """One slot. An end before the start is the next day's: a party that ends at one in the morning."""

    date = forms.DateField(  # type: ignore[assignment]
        label="Jour", required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Écrivez le jour ainsi : jj/mm/aaaa."},
    )  # fmt: skip
    start_time = _time_field("De")
    end_time = _time_field("À")

    def clean_date(self) -> date | None:
        """A day that has a day before and a day after it."""
        day = self.cleaned_data["date"]
        if day and not MINYEAR < day.year < MAXYEAR:
            raise forms.ValidationError("Ce jour n’est pas possible.")
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        missing = [name for name in ("date", "start_time", "end_time") if data.get(name) is None]
        if 0 < len(missing) < 3:
            sentences = {
                "date": "Indiquez le jour.",
                "start_time": "Indiquez l’heure de début.",
                "end_time": "Indiquez l’heure de fin.",
            }
            for name in missing:
                if name not in self.errors:
                    self.add_error(name, sentences[name])
        return data

    @property
    def wall(self) -> WallSlot | None:
        """The slot, None for a row that is blank or wrong."""
        values = [self.cleaned_data.get(name) for name in ("date", "start_time", "end_time")]
        if self.errors or None in values:
            return None
        day, start, end = values
        last = day + timedelta(days=1) if end < start else day
        return WallSlot(datetime.combine(day, start), datetime.combine(last, end))


class BaseSlotFormSet(forms.BaseFormSet):
    """Checks the slots together, in the zone of the venue, once the commune is known."""

    def walls(self) -> list[WallSlot]:
        return [form.wall for form in self.forms if form.wall]

    def check(self, zone: str, edition: Edition | None) -> bool:
        """Put each problem on its row. False when there is any, or no slot at all."""
        filled = [form for form in self.forms if form.wall]
        days = (edition.first_day, edition.last_day) if edition else (None, None)
        for rank, sentence in find_slot_problems([form.wall for form in filled], zone, *days).items():
            field = "end_time" if filled[rank].wall.end <= filled[rank].wall.start else "date"
            filled[rank].add_error(field, sentence)
        if not filled and not any(form.errors for form in self.forms):
            self.forms[0].add_error(
                "date", "Indiquez au moins un jour, avec une heure de début et une heure de fin."
            )
        return not any(form.errors for form in self.forms)


def make_slot_formset(
    data: Any = None, walls: list[WallSlot] | None = None, *, extra_row: bool = False
) -> BaseSlotFormSet:
    """The rows that were sent (and one more with `extra_row`), or those of `walls` and some blank ones."""
    initial = [
        {"date": wall.start.date(), "start_time": wall.start.time(), "end_time": wall.end.time()}
        for wall in walls or []
    ]
    factory = forms.formset_factory(
        SlotForm, formset=BaseSlotFormSet, extra=max(1, ROWS - len(initial)), max_num=MAX_SLOTS, absolute_max=MAX_SLOTS,
    )  # fmt: skip
    if data is None:
        return factory(initial=initial, prefix=PREFIX)
    data = data.copy()
    rows = min(_count_rows(data.get(f"{PREFIX}-TOTAL_FORMS", "")) + extra_row, MAX_SLOTS)
    data[f"{PREFIX}-TOTAL_FORMS"], data[f"{PREFIX}-INITIAL_FORMS"] = str(rows), "0"
    return factory(data, prefix=PREFIX)


def _count_rows(text: str) -> int:
    """As many rows as the page says that it has; a page that says nothing readable has `ROWS`."""
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 4 else ROWS
