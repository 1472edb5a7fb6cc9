"""Inputs of the admin of the communication kit."""

from __future__ import annotations

from typing import Any

from django import forms


class VersionFileInput(forms.FileInput):
    """An input for a file of private storage, which has no address: the present one is named."""

    template_name = "resources/admin/version_file_input.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["present"] = str(getattr(value, "name", "") or "").rpartition("/")[2]
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        return super().use_required_attribute(initial) and not initial
