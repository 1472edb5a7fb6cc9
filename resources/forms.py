"""The query strings of the communication kit."""

from __future__ import annotations

from django import forms

from resources.models import Resource

MOST_CHOSEN = 200


class KitFilterForm(forms.Form):
    """Which resources: nature, audience, language. A value that does not exist is ignored by the page."""

    nature = forms.ChoiceField(required=False, choices=[("", "Toutes"), *Resource.Kind.choices])
    public = forms.ChoiceField(required=False, choices=[("", "Tous"), *Resource.Audience.choices])
    langue = forms.ChoiceField(required=False, choices=[("", "Toutes"), *Resource.Language.choices])


class KitSelectionForm(forms.Form):
    """Which resources of the archive: their slugs, none for all."""

    r = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["r"].valid_value = lambda value: (
            len(value) <= 80 and value.isascii() and value.replace("-", "").isalnum()
        )

    def clean_r(self) -> list[str]:
        return self.cleaned_data["r"][:MOST_CHOSEN]
