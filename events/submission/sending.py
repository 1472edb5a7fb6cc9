"""One coming and going of the form: what was typed, the picture that is kept meanwhile, what is wrong, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.access.limits import UPLOAD_PER_NETWORK, network_of, take_one
from events.access.traps import check_stamp, stamp_form
from events.dates import format_slot
from events.submission import keptpictures
from events.submission.duplicates import Twin, find_twins
from events.submission.forms import ProposalForm
from events.submission.slots import make_slot_formset
from events.submission.uploads import BUSY, Picture, UploadRefused, read_picture
from home.models import Edition

BEFORE_SLOTS = "description"  # the field after which the page shows the slots
SILENT = ("site_web", "consent", "image", "retirer_image")  # not told in the recap
NOT_SENT_AGAIN = ("site_web", "image", "retirer_image")
ADD_SLOT, CHANGE, CHECK, SEND = "ajouter-creneau", "modifier", "verifier", "envoyer"


class ActionForm(forms.Form):
    """The button that was pressed."""

    action = forms.ChoiceField(
        choices=[(name, name) for name in (ADD_SLOT, CHANGE, CHECK, SEND)], required=False
    )
    page_vue = forms.CharField(required=False, max_length=20)


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the summary of errors: where it leads, whose field it is, what to do."""

    anchor: str
    label: str
    sentence: str


class Sending:
    """The form with its slots and its picture. `data` None: as it is shown at first."""

    def __init__(
        self, data: MultiValueDict | None = None, files: Any = None, *, extra_row: bool = False
    ) -> None:
        self.picture: Picture | None = None
        self.picture_problem = ""
        self.twins: list[Twin] = []
        self.is_stale = False  # the stamp was not ours, or older than a day: the page shows a new one
        if data is None:
            self.form, self.slots = ProposalForm(), make_slot_formset()
            return
        data = data.copy()
        self._take_picture(data, files or {})
        if not check_stamp(data.get("tampon", ""), soonest=timedelta(0)):
            self.is_stale, data["tampon"] = True, stamp_form()
        self.form = ProposalForm(data)
        self.form.has_picture = self.picture is not None
        self.slots = make_slot_formset(data, extra_row=extra_row)

    def _take_picture(self, data: Any, files: Any) -> None:
        token, upload = data.get("image_gardee", ""), files.get("image")
        if data.pop("retirer_image", None):
            keptpictures.forget(token)
            token = ""
        if upload:
            try:
                token = keptpictures.keep(read_picture(upload))
            except UploadRefused as refusal:
                self.picture_problem = str(refusal)
        self.picture = keptpictures.find(token)
        data["image_gardee"] = token if self.picture else ""

    def is_complete(self, edition: Edition | None) -> bool:
        """Check all; the problems are then in `problems`."""
        is_complete = self.form.is_complete(self.slots, edition)
        if self.picture_problem:
            self.form.add_error("image", self.picture_problem)
        return is_complete and not self.picture_problem

    def problems(self) -> list[Problem]:
        return problems_of(self.form, self.slots)

    def look_for_twins(self) -> None:
        days = [wall.start.date() for wall in self.slots.walls()]
        data = self.form.cleaned_data
        self.twins = find_twins(data["title"], data["commune_code"], days)

    def hidden_inputs(self) -> SafeString:
        """All that was typed, to come back with the next button."""
        fields = [self.form[name] for name in self.form.fields if name not in NOT_SENT_AGAIN]
        fields += [row[name] for row in self.slots.forms for name in row.fields]
        inputs = format_html_join("", "{}", ([field.as_hidden()] for field in fields))
        return format_html("{}{}", self.slots.management_form, inputs)

    def recap(self) -> list[tuple[str, str, bool]]:
        """What will be sent, as (label, value, is it private), the fields left blank apart."""
        pairs = []
        for name in self.form.fields:
            if self._is_told(name):
                pairs.append(
                    (str(self.form.fields[name].label), self._words(name), name.startswith("contact_"))
                )
            if name == BEFORE_SLOTS:
                slots = [format_slot(wall.start, wall.end) for wall in self.slots.walls()]
                pairs.append(("Quand", " ; ".join(slots), False))
        return pairs

    def _is_told(self, name: str) -> bool:
        value = self.form.cleaned_data.get(name)
        is_blank = value in ("", None, False) or (hasattr(value, "__len__") and not value)
        return not is_blank and name not in SILENT and not self.form.fields[name].widget.is_hidden

    def _words(self, name: str) -> str:
        value, field = self.form.cleaned_data[name], self.form.fields[name]
        if name == "commune_code":
            return str(field.prepare_value(value))
        if value is True:
            return "oui"
        if isinstance(field, forms.ModelMultipleChoiceField):
            return ", ".join(map(str, value))
        choices = dict(getattr(field, "choices", [])) if not isinstance(field, forms.ModelChoiceField) else {}
        return ", ".join(
            str(choices.get(one, one)) for one in (value if isinstance(value, list) else [value])
        )


def problems_of(form: forms.Form, slots: Any) -> list[Problem]:
    """One line per field that is wrong, in the order of the page."""
    lines = []
    for name in form.fields:
        if name in form.errors:
            field = form[name]
            anchor = field.id_for_label or f"{field.auto_id}_0"
            lines.append(Problem(anchor, str(field.label), " ".join(form.errors[name])))
        if name == BEFORE_SLOTS:
            lines += [line for rank, row in enumerate(slots.forms, 1) for line in _row_problems(rank, row)]
    return lines


def _row_problems(rank: int, row: forms.Form) -> list[Problem]:
    return [
        Problem(
            row[name].id_for_label, f"Créneau {rank}, {str(row[name].label).lower()}", " ".join(sentences)
        )
        for name, sentences in row.errors.items()
        if name in row.fields
    ]


def sending_of(request: HttpRequest, *, extra_row: bool = False) -> Sending:
    """What was sent, its picture looked at unless too many come from one network."""
    if request.FILES and not take_one(UPLOAD_PER_NETWORK, network_of(request)):
        sending = Sending(request.POST, extra_row=extra_row)
        sending.picture_problem = BUSY
        return sending
    return Sending(request.POST, request.FILES, extra_row=extra_row)
