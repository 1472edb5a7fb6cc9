"""The report of one minute."""

from __future__ import annotations

from typing import Any

from django import forms

from events.models import EventReport
from events.submission.fields import LineField
from events.submission.uploads import ACCEPT, RULES, Picture, UploadRefused, read_picture

MOST_PHOTOS = 3
MOST_PEOPLE = 100_000


class ReportForm(forms.Form):
    """Two figures are enough; the rest is a gift."""

    citizens = forms.IntegerField(
        label="Combien de personnes sont venues ?", min_value=0, max_value=MOST_PEOPLE,
        help_text="À peu près : personne ne vérifiera à l’unité.", widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    professionals = forms.IntegerField(
        label="Combien de professionnels ont animé ?", min_value=0, max_value=MOST_PEOPLE,
        help_text="Médiateurs, bénévoles, intervenants.", widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    sentence = LineField(
        label="Une phrase pour raconter", max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Un moment, une rencontre, ce qu’une personne a dit en partant. 300 signes au plus.",
    )  # fmt: skip
    may_quote = forms.BooleanField(
        label="La Semaine peut citer cette phrase, avec le nom de ma structure", required=False
    )
    photo_1 = forms.FileField(label="Une photo", required=False, help_text=RULES)
    photo_2 = forms.FileField(label="Une deuxième photo", required=False)
    photo_3 = forms.FileField(label="Une troisième photo", required=False)
    credit = LineField(label="Crédit des photos", max_length=120, required=False)
    consent = forms.BooleanField(
        label="Les personnes que l’on reconnaît sur ces photos ont donné leur accord par écrit",
        required=False,
    )
    PHOTOS = tuple(f"photo_{rank + 1}" for rank in range(MOST_PHOTOS))

    def __init__(self, *args: Any, room: int = MOST_PHOTOS, **kwargs: Any) -> None:
        """`room`: how many photos may still be sent."""
        super().__init__(*args, **{"use_required_attribute": False} | kwargs)
        self.pictures: list[Picture] = []
        for name in self.PHOTOS:
            self.fields[name].widget.attrs["accept"] = ACCEPT
        for name in self.PHOTOS[room:]:
            del self.fields[name]
        if not room:
            del self.fields["credit"], self.fields["consent"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        sent = [name for name in self.PHOTOS if data.get(name)]
        if sent and not data.get("consent"):
            self.add_error("consent", "Sans l’accord des personnes, gardez ces photos pour vous.")
        for name in sent:
            try:
                self.pictures.append(read_picture(data[name]))
            except UploadRefused as refusal:
                self.add_error(name, str(refusal))
        return data

    @staticmethod
    def initial_of(report: EventReport | None) -> dict[str, Any]:
        names = ("citizens", "professionals", "sentence", "may_quote")
        return {name: getattr(report, name) for name in names} if report else {}
