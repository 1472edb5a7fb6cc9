"""The short forms of the space; the form of an event is that of the proposals."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms

from events.dates import WallSlot

DONE = {
    "confirme": "C’est confirmé : l’équipe va relire votre événement. Un courriel vous dira la suite.",
    "modifie": "C’est enregistré. L’équipe relit cette version ; un courriel vous dira quand elle est publiée.",
    "annonce": "C’est en ligne.",
    "copie": "Votre nouvel événement est parti à la relecture.",
    "confie": "L’événement est confié : votre collègue reçoit un courriel.",
    "retire": "La proposition est retirée.",
    "bilan": "Merci ! Votre bilan est enregistré, votre attestation est prête.",
    "depasse": "Cet événement vient de changer ailleurs : voici où il en est. Recommencez si besoin.",
}


class DoneForm(forms.Form):
    """What has just been done, by a word of the address."""

    fait = forms.ChoiceField(choices=[(word, word) for word in DONE])

    @classmethod
    def read(cls, query: Any) -> str:
        form = cls(query)
        return DONE[form.cleaned_data["fait"]] if form.is_valid() else ""


class MessageForm(forms.Form):
    message = forms.CharField(
        label="Un mot aux visiteurs",
        required=False,
        max_length=300,
        help_text="300 signes au plus, visible de tous. Par exemple : « Rendez-vous à l’automne. »",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_message(self) -> str:
        return " ".join(self.cleaned_data["message"].split())


class NoFieldForm(forms.Form):
    """A page that only asks « are you sure? »."""


class HandOverForm(forms.Form):
    email = forms.EmailField(
        label="Adresse électronique de votre collègue",
        max_length=254,
        help_text="Relisez-la bien : cette personne, et elle seule, pourra agir sur l’événement.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, holder: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.holder = holder

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if email == self.holder.lower():
            raise forms.ValidationError("C’est déjà votre adresse : donnez celle de votre collègue.")
        return email


class SlotForm(forms.Form):
    date = forms.DateField(label="Jour", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    start = forms.TimeField(label="Début", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    end = forms.TimeField(label="Fin", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))

    @property
    def wall(self) -> WallSlot:
        data = self.cleaned_data
        return WallSlot(
            datetime.combine(data["date"], data["start"]), datetime.combine(data["date"], data["end"])
        )
