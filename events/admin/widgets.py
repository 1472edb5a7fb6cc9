"""The two inputs of our own: a commune found by its name, and a point placed on a map."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.conf import settings
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from wagtailgeowidget.panels import LeafletPanel
from wagtailgeowidget.widgets import LeafletField

from events import geo
from events.places import format_point, parse_point

_PAIR = re.compile(r"^\s*(-?\d{1,3}(?:[.,]\d+)?)\s*[;,\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$", re.ASCII)


class CommuneInput(forms.TextInput):
    """A text input that suggests communes. Without JavaScript, the name, « Anor (59) » or the INSEE code is typed."""

    template = "events/admin/commune_input.html"

    class Media:
        css = {"all": ["events/admin/commune-input.css"]}
        js = ["events/admin/commune-input.js"]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> str:
        widget = self.get_context(name, value, attrs)["widget"]
        context = {"widget": widget, "attrs": flatatt(widget["attrs"]), "source": reverse("events_communes")}
        return render_to_string(self.template, context)


class CommuneField(forms.CharField):
    """Shows « Anor (59) », gives « 59012 »; refuses what is no commune of the gazetteer."""

    widget = CommuneInput
    default_error_messages = {
        "unknown": "Cette commune n’est pas connue : choisissez-la dans la liste, "
        "ou écrivez son nom et son département, par exemple « Anor (59) »."
    }

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        commune = geo.parse_commune(text) if text else None
        if text and commune is None:
            raise forms.ValidationError(self.error_messages["unknown"], code="unknown")
        return commune.code if commune else ""

    def prepare_value(self, value: Any) -> Any:
        commune = geo.find_commune(value) if value else None
        if commune is None:
            return value
        return commune.label if geo.parse_commune(commune.label) == commune else commune.code


def read_point(text: str) -> str:
    """The stored form of what was typed: « 50,01, 4,1 » or a stored point; any other text comes back as it is."""
    pair = _PAIR.match(text)
    if not pair:
        return text.strip()
    latitude, longitude = (float(number.replace(",", ".")) for number in pair.groups())
    return format_point(latitude, longitude)


class PointInput(LeafletField):
    """The point of wagtailgeowidget, with a text that can be typed and a map that asks nobody else.

    Three things differ from the package: Leaflet is served by us, the text input is the field itself (so it works
    without JavaScript and tells Wagtail of every change), and no typed text is ever written as HTML.
    """

    input_type = "text"
    template = "events/admin/point_input.html"

    @property
    def media(self) -> forms.Media:
        return forms.Media(
            css={"all": ["js_lib_leaflet/leaflet.css", "events/admin/point-input.css"]},
            js=["js_lib_leaflet/leaflet.js", "events/admin/point-input.js"],
        )

    def build_attrs(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return forms.Widget.build_attrs(self, *args, **kwargs)

    def format_value(self, value: Any) -> str | None:
        point = parse_point(value or "")
        return f"{point[0]:.5f}, {point[1]:.5f}" if point else value

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        text = super().value_from_datadict(data, files, name)
        return read_point(text) if text else text

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> str:
        widget = self.get_context(name, value, attrs)["widget"]
        start = settings.GEO_WIDGET_DEFAULT_LOCATION
        context = {
            "widget": widget,
            "attrs": flatatt(widget["attrs"]),
            "communes_url": reverse("events_communes"),
            "basemap_url": static("data/basemap.json"),
            "tile_url": settings.TILE_URL,
            "tile_attribution": settings.TILE_ATTRIBUTION,
            "latitude": str(start["lat"]),
            "longitude": str(start["lng"]),
            "zoom": self.zoom,
        }
        return render_to_string(self.template, context)


class PointPanel(LeafletPanel):
    """The panel of wagtailgeowidget with our input."""

    def widget_overrides(self) -> dict[str, forms.Widget]:
        return {self.field_name: PointInput(zoom=self.zoom, srid=4326)}
