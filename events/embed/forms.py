"""What a frame shows: which selection is read by the programme's own form; here, how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from events import geo
from events.models import EventFormat
from home.models import Edition

HEIGHT = 640
MIN_HEIGHT, MAX_HEIGHT = 240, 2000
THEMES = [("auto", "Comme l’appareil du visiteur"), ("clair", "Claires"), ("sombre", "Sombres")]
DISPLAYS = [("liste", "Une liste"), ("carte", "Une carte de France")]


@dataclass(frozen=True, slots=True)
class Look:
    """`event` is the slug of the only event to show, or ""."""

    display: str = "liste"
    theme: str = "auto"
    event: str = ""

    def pairs(self) -> list[tuple[str, str]]:
        """The query names of what differs from the default."""
        found = [("affichage", self.display)] if self.display != "liste" else []
        return found + ([("theme", self.theme)] if self.theme != "auto" else [])


class LookForm(forms.Form):
    """Reads a query string; a value that it does not know gives the default."""

    affichage = forms.ChoiceField(choices=DISPLAYS, required=False)
    theme = forms.ChoiceField(choices=THEMES, required=False)
    evenement = forms.SlugField(max_length=255, required=False)

    def look(self) -> Look:
        self.is_valid()
        cleaned = self.cleaned_data
        return Look(
            cleaned.get("affichage") or "liste",
            cleaned.get("theme") or "auto",
            cleaned.get("evenement") or "",
        )


def territories() -> list[tuple[str, str]]:
    """« region-32 » or « departement-59 », with its name; the whole of France first."""
    regions = [
        (f"region-{row.code}", row.name) for row in sorted(geo.regions().values(), key=lambda row: row.name)
    ]
    departments = [
        (f"departement-{row.code}", f"{row.name} ({row.code})") for row in geo.departments().values()
    ]
    return [("", "Toute la France"), *regions, *departments]


class BuilderForm(forms.Form):
    """What the builder of frames asks, with labels. Always answers: what is wrong is left at its default."""

    territoire = forms.ChoiceField(label="Territoire", required=False)
    format = forms.MultipleChoiceField(label="Formats", required=False, widget=forms.CheckboxSelectMultiple)
    jour = forms.MultipleChoiceField(label="Jours", required=False, widget=forms.CheckboxSelectMultiple)
    affichage = forms.ChoiceField(label="Ce que montre le cadre", choices=DISPLAYS, required=False)
    theme = forms.ChoiceField(label="Couleurs", choices=THEMES, required=False)
    hauteur = forms.IntegerField(
        label="Hauteur en pixels", min_value=MIN_HEIGHT, max_value=MAX_HEIGHT, required=False,
        help_text=f"De {MIN_HEIGHT} à {MAX_HEIGHT}. La largeur suit la page.",
    )  # fmt: skip

    def __init__(self, data: QueryDict, edition: Edition | None) -> None:
        given = data.copy() or None
        if given is not None:
            given.setdefault("hauteur", str(HEIGHT))
        super().__init__(given, initial={"hauteur": HEIGHT}, auto_id="cadre-%s")
        self.fields["territoire"].choices = territories()
        self.fields["format"].choices = EventFormat.objects.values_list("slug", "name")
        days = edition.days if edition else []
        self.fields["jour"].choices = [(day.isoformat(), f"{day:%d/%m}") for day in days]

    def pairs(self) -> list[tuple[str, str]]:
        """The query of the frame, in the order of the programme's names."""
        cleaned = self._cleaned()
        kind, _, code = (cleaned.get("territoire") or "").partition("-")
        place = [(kind, code)] if code else []
        look = Look(cleaned.get("affichage") or "liste", cleaned.get("theme") or "auto")
        days = [("jour", value) for value in cleaned.get("jour") or []]
        formats = [("format", value) for value in cleaned.get("format") or []]
        return days + formats + place + look.pairs()

    @property
    def height(self) -> int:
        return self._cleaned().get("hauteur") or HEIGHT

    def _cleaned(self) -> dict:
        if not self.is_bound:
            return {}
        self.is_valid()
        return self.cleaned_data


def widget_path(pairs: list[tuple[str, str]]) -> str:
    return f"/programme/widget/?{urlencode(pairs)}" if pairs else "/programme/widget/"
