"""The short forms of the space; the form of an event is that of the proposals."""

from __future__ import annotations

from typing import Any

from django import forms

from events.submission.slots import SlotForm

DONE = {
    "confirme": "C’est confirmé : l’équipe va relire votre événement. Un courriel vous dira la suite.",
    "modifie": "C’est enregistré. L’équipe relit cette version ; un courriel vous dira quand elle est publiée.",
    "annonce": "C’est en ligne.",
    "copie": "Votre nouvel événement est parti à la relecture.",
    "confie": "L’événement est confié : votre collègue reçoit un courriel.",
    "retire": "La proposition est retirée.",
    "bilan": "Merci ! Votre bilan est enregistré, votre attestation est prête.",
    "inchange": "Rien n’a changé : tout est comme avant.",
    "coordonnees": "Vos coordonnées sont à jour. Elles restent privées.",
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
        email: str = self.cleaned_data["email"].lower()
        if email == self.holder.lower():
            raise forms.ValidationError("C’est déjà votre adresse : donnez celle de votre collègue.")
        return email


class AddedSlotForm(SlotForm):
    """One more slot, all of it required."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"use_required_attribute": False} | kwargs)
        for field in self.fields.values():
            field.required = True
