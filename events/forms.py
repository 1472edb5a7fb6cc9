"""Small forms that read a query string."""

import re

from django import forms

MAX_POINTS = 40


class CommuneSearchForm(forms.Form):
    q = forms.CharField(required=False, max_length=80)


class BoxField(forms.CharField):
    """`south,west,north,east` in thousandths of a degree, as four integers; None when empty."""

    def clean(self, value: str) -> tuple[int, int, int, int] | None:
        text = super().clean(value)
        if not text:
            return None
        south, west, north, east = read_integers(text, (90_000, 180_000, 90_000, 180_000))
        if south > north:
            raise forms.ValidationError("Le cadre va du sud au nord.")
        return south, west, north, east


class PointsField(forms.Field):
    """A repeated `latitude,longitude` in thousandths of a degree: from 1 to MAX_POINTS pairs of integers."""

    widget = forms.SelectMultiple

    def clean(self, value: list[str]) -> list[tuple[int, int]]:
        asked = super().clean(value)
        if len(asked) > MAX_POINTS:
            raise forms.ValidationError(f"Pas plus de {MAX_POINTS} points à la fois.")
        return [read_integers(text, (90_000, 180_000)) for text in asked]


def read_integers(text: str, limits: tuple[int, ...]) -> tuple[int, ...]:
    """As many integers as `limits`, separated by commas, none farther from 0 than its limit; else ValidationError."""
    parts = text.split(",")
    if len(parts) != len(limits) or not all(re.fullmatch(r"-?[0-9]{1,6}", part) for part in parts):
        raise forms.ValidationError("Des nombres entiers sont attendus, séparés par des virgules.")
    numbers = tuple(int(part) for part in parts)
    if any(abs(number) > limit for number, limit in zip(numbers, limits, strict=True)):
        raise forms.ValidationError("Ce point n’est pas sur la Terre.")
    return numbers


class MapForm(forms.Form):
    """The part of the map that is looked at, when it is not the whole of it."""

    cadre = BoxField(required=False, max_length=40)


class PlacesForm(forms.Form):
    """Places of the map, as `carte.json` gives them, and the side of the squares that they stand for."""

    lieu = PointsField()
    pas = forms.IntegerField(required=False, min_value=1, max_value=500)


class SeparatorForm(forms.Form):
    """Which CSV: semicolons for French spreadsheets (default) or commas (RFC 4180)."""

    separateur = forms.ChoiceField(choices=[("point-virgule", ";"), ("virgule", ",")], required=False)


class PaperForm(forms.Form):
    """The size of a poster."""

    format = forms.ChoiceField(choices=[("a4", "A4"), ("a3", "A3")], required=False)
