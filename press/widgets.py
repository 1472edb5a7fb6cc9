"""Inputs of the admin that ask the programme for its territories."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse

from home.programme import read_programme


class TerritorySelect(forms.Select):
    """A list of régions, then of départements; `empty_label` says what no choice means."""

    empty_label = "Choisissez un territoire"

    @property
    def choices(self) -> list[Any]:
        rows = read_programme().territories()
        regions = [(row.slug, row.label) for row in rows if row.is_region]
        departments = [(row.slug, row.label) for row in rows if not row.is_region]
        return [("", self.empty_label), ("Régions", regions), ("Départements et collectivités", departments)]

    @choices.setter
    def choices(self, value: Any) -> None:
        """They always come from the programme."""


class EditionSelect(TerritorySelect):
    empty_label = "France entière"


class PrivateFileInput(forms.ClearableFileInput):
    """An input for a file of private storage: the team reads the present one through the admin."""

    template_name = "press/admin/private_file_input.html"

    def is_initial(self, value: Any) -> bool:
        return bool(value) and hasattr(value, "instance") and bool(value.instance.pk)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        if self.is_initial(value):
            context["widget"] |= {"address": address_of(value), "name_of_file": value.name.rpartition("/")[2]}
        return context


def address_of(file: Any) -> str:
    """Where the team reads a private file."""
    row = file.instance
    return reverse("press_private_file", args=[row._meta.model_name, row.pk, file.field.name])
