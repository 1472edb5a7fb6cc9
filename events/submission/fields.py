"""Fields that clean what people type: no control or bidirectional sign, a web address only as http(s), a commune by its name."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.validators import URLValidator

from events import geo
from events.places import format_point
from home.text import clean_text, drop_invisible

_POINT = re.compile(r"^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$", re.ASCII)
_web_address = URLValidator(schemes=["http", "https"])


class LineField(forms.CharField):
    """One line of text."""

    def to_python(self, value: Any) -> str:
        return drop_invisible(super().to_python(value) or "")


class TextField(forms.CharField):
    """Several lines of plain text; at most one empty line in a row."""

    widget = forms.Textarea

    def __init__(self, *args: Any, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.widget.attrs["rows"] = rows

    def to_python(self, value: Any) -> str:
        lines = clean_text(super().to_python(value) or "").split("\n")
        kept = "\n".join(drop_invisible(line) for line in lines)
        while "\n\n\n" in kept:
            kept = kept.replace("\n\n\n", "\n\n")
        return kept.strip()


class WebField(LineField):
    """An address of the Web; « www.exemple.fr » is taken as https."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 500, "required": False} | kwargs)
        self.widget.attrs |= {"inputmode": "url", "autocapitalize": "off", "spellcheck": "false"}

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        address = text if "://" in text or ":" in text.split("/")[0] else f"https://{text}"
        try:
            _web_address(address)
            if urlsplit(address).username or len(address) > 500:
                raise ValueError
        except (forms.ValidationError, ValueError):
            raise forms.ValidationError(
                "Cette adresse n’est pas lisible : elle commence par https:// ."
            ) from None
        return address


class PointField(forms.CharField):
    """« latitude,longitude » in degrees, as the map of the form writes it, given as `format_point` does; "" for none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "max_length": 30, "widget": forms.HiddenInput} | kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        match = _POINT.match(text)
        if not match or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:
            raise forms.ValidationError("Ce point n’est pas lisible : replacez-le sur la carte.")
        return format_point(float(match[1]), float(match[2]))


class CommuneField(LineField):
    """The INSEE code of the commune that was typed: « Anor », « 59186 », « Anor (59) »."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 80} | kwargs)
        self.widget.attrs |= {"autocomplete": "off"}

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        if not text:
            return ""
        commune = geo.parse_commune(text)
        if commune:
            return commune.code
        close = [found.label for found in geo.search_communes(text, limit=4)]
        hint = f" Est-ce {' ou '.join(close)} ?" if close else " Essayez avec son code postal."
        raise forms.ValidationError(f"Nous ne trouvons pas cette commune.{hint}")

    def prepare_value(self, value: Any) -> Any:
        """A code is shown by the name of its commune; what was typed stays as it was typed."""
        commune = geo.find_commune(value) if isinstance(value, str) and len(value) == 5 else None
        return commune.label if commune and value == commune.code else value
