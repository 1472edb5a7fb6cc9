"""Inputs of the admin that ask the programme for its territories."""

from __future__ import annotations

from typing import Any

from django import forms

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
