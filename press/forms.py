"""The query strings of the press room."""

from __future__ import annotations

from django import forms

from press.models import PressMedia

MOST_CHOSEN = 200


class KitForm(forms.Form):
    """Which edition of the kit: `departement` or `region` by code, or a territory as a person types it; which version."""

    departement = forms.CharField(required=False, max_length=40)
    region = forms.CharField(required=False, max_length=40)
    territoire = forms.CharField(required=False, max_length=80)
    version = forms.IntegerField(required=False, min_value=1, max_value=9999)


class SelectionForm(forms.Form):
    """Which media: their codes, none for all."""

    media = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["media"].valid_value = lambda value: len(value) <= 12 and value.isalnum()

    def clean_media(self) -> list[str]:
        return self.cleaned_data["media"][:MOST_CHOSEN]


class LibraryForm(forms.Form):
    """Which nature of media."""

    nature = forms.ChoiceField(required=False, choices=[("", "Tous"), *PressMedia.Kind.choices])
