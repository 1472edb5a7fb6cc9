"""What a moderator types."""

from __future__ import annotations

from urllib.parse import urlencode

from django import forms

from events import geo
from events.models import EventFormat

ACCEPT, CORRECT, REFUSE, UNDO = "publier", "corriger", "refuser", "reprendre"
DECISIONS = [
    (ACCEPT, "Publier"),
    (CORRECT, "Demander une correction"),
    (REFUSE, "Refuser"),
    (UNDO, "Annuler le refus"),
]


class DecisionForm(forms.Form):
    """One decision on the version that was seen; a correction or a refusal says why."""

    decision = forms.ChoiceField(choices=DECISIONS)
    version = forms.IntegerField(min_value=0)
    revision = forms.IntegerField(required=False)
    message = forms.CharField(required=False, max_length=2000, strip=True)

    def clean(self) -> dict:
        cleaned = super().clean() or {}
        if cleaned.get("decision") in (CORRECT, REFUSE) and not cleaned.get("message"):
            self.add_error(
                "message", "Dites à l’organisateur ce qui manque ou pourquoi : il recevra ce texte."
            )
        return cleaned


class QueueForm(forms.Form):
    """The filters of the queue."""

    departement = forms.ChoiceField(required=False, label="Département")
    format = forms.ModelChoiceField(
        EventFormat.objects.all(), required=False, to_field_name="slug", empty_label="Tous", label="Format"
    )
    vue = forms.ChoiceField(required=False, choices=[("attente", "En attente"), ("refus", "Refusées")])

    p = forms.CharField(required=False, max_length=8)

    def __init__(self, data: object) -> None:
        super().__init__(data)
        names = [(row.code, f"{row.code} – {row.name}") for row in geo.departments().values()]
        self.fields["departement"].choices = [("", "Tous"), *names]

    def as_query(self) -> str:
        """The filters of a valid form for the addresses of its other pages, "" when there is none."""
        chosen = self.cleaned_data if self.is_valid() else {}
        texts = {
            "departement": chosen.get("departement"),
            "format": getattr(chosen.get("format"), "slug", ""),
        }
        return urlencode({name: text for name, text in (texts | {"vue": chosen.get("vue")}).items() if text})


class BulkForm(forms.Form):
    """Several proposals to publish at once: « identifiant:version:révision » for each."""

    choix = forms.MultipleChoiceField(required=False)

    def seen(self) -> list[tuple[int, int, int]]:
        """(proposal, version, revision, 0 when it has none) of each line that was chosen."""
        lines = (text.split(":") for text in self.data.getlist("choix")[:100])
        return [
            (int(line[0]), int(line[1]), int(line[2]))
            for line in lines
            if len(line) == 3 and all(part.isdecimal() for part in line)
        ]
