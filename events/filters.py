"""The query string of the programme, turned into typed values. A wrong value is told and left out; it never breaks a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from events import geo
from events.choices import Access, Modality
from events.wording import typeset
from home.text import clean_query, normalise

MAX_VALUES = 10
MAX_RADIUS_KM = 200
DEFAULT_RADIUS_KM = 20
MAX_PAGE = 500_000
SORTS = ("date", "distance")
MULTIPLE = ("jour", "format", "modalite", "region", "departement", "public", "acces")


@dataclass(frozen=True, slots=True)
class Selection:
    """What a visitor asked for: each facet's accepted values, the words, the place, the order, the page."""

    jour: tuple[date, ...] = ()
    format: tuple[str, ...] = ()
    modalite: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    departement: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    acces: tuple[str, ...] = ()
    q: str = ""
    commune: str = ""
    rayon: int | None = None
    autour: tuple[float, float] | None = None
    presse: bool = False
    tri: str = "date"
    vue: str = "liste"
    page: int = 1
    notices: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_filtered(self) -> bool:
        return replace(self, tri="date", vue="liste", page=1, notices=()) != Selection()

    @property
    def centre(self) -> tuple[float, float] | None:
        """The point that distances are counted from: (latitude, longitude) in degrees."""
        if self.autour:
            return self.autour
        commune = geo.find_commune(self.commune)
        return (commune.latitude, commune.longitude) if commune else None

    def pairs(self) -> list[tuple[str, str]]:
        """The query string in canonical order, without defaults: one address per selection."""
        found: list[tuple[str, str]] = [("q", self.q)] if self.q else []
        for name in MULTIPLE:
            found += [(name, str(value)) for value in getattr(self, name)]
        found += [("commune", self.commune)] if self.commune else []
        found += [("autour", "{:.3f},{:.3f}".format(*self.autour))] if self.autour else []
        found += [("rayon", str(self.rayon))] if self.rayon is not None else []
        found += [("presse", "1")] if self.presse else []
        found += [("tri", self.tri)] if self.tri != "date" else []
        found += [("vue", self.vue)] if self.vue != "liste" else []
        return found + ([("page", str(self.page))] if self.page > 1 else [])

    def query(self, **changes: Any) -> str:
        """The query string with its question mark (or nothing) once `changes` are made; the page starts again at 1."""
        pairs = replace(self, **({"page": 1} | changes)).pairs()
        return f"?{urlencode(pairs)}" if pairs else ""

    def without(self, name: str, value: Any = None) -> str:
        """The query string less one value of a facet, or less the whole field."""
        if name in MULTIPLE:
            return self.query(**{name: tuple(kept for kept in getattr(self, name) if kept != value)})
        if name in ("commune", "autour"):
            return self.query(commune="", autour=None, rayon=None, tri="date")
        return self.query(**{name: Selection.__dataclass_fields__[name].default})


class ManyValues(forms.Field):
    """A name that may be repeated: at most MAX_VALUES distinct values, those in `allowed` kept, the others told."""

    widget = forms.SelectMultiple

    def __init__(self, *, allowed: Any = None, noun: str, **options: Any) -> None:
        super().__init__(required=False, **options)
        self.allowed, self.noun = allowed, noun
        self.is_refused = self.is_cut = False

    def clean(self, value: Any) -> tuple[Any, ...]:
        asked = list(dict.fromkeys(item for item in (value or []) if item))
        kept = [item for item in map(self.accept, asked[:MAX_VALUES]) if item is not None]
        self.is_refused, self.is_cut = len(kept) < len(asked[:MAX_VALUES]), len(asked) > MAX_VALUES
        return tuple(sorted(set(kept)))

    def notices(self) -> Iterator[str]:
        """What was left aside, one sentence each."""
        if self.is_refused:
            yield f"{self.noun} n’existe pas : nous l’avons laissé de côté."
        if self.is_cut:
            yield f"Un filtre garde {MAX_VALUES} valeurs au plus : les autres sont laissées de côté."

    def accept(self, item: str) -> Any:
        return item if item in self.allowed else None


class ManyDays(ManyValues):
    """Repeated ISO dates."""

    def accept(self, item: str) -> date | None:
        try:
            return date.fromisoformat(item) if len(item) == 10 and item.isascii() else None
        except ValueError:
            return None


class ProgrammeForm(forms.Form):
    """Reads a query string. Always usable: `selection()` holds what was right, with a notice per thing that was not."""

    q = forms.CharField(required=False, strip=True)
    jour = ManyDays(noun="Un jour demandé")
    format = ManyValues(noun="Un format demandé")
    modalite = ManyValues(allowed=frozenset(Modality.values), noun="Une modalité demandée")
    region = ManyValues(noun="Une région demandée")
    departement = ManyValues(noun="Un département demandé")
    public = ManyValues(noun="Un public demandé")
    acces = ManyValues(allowed=frozenset(Access.values), noun="Un code d’accessibilité demandé")
    lieu = forms.CharField(required=False, max_length=80)  # what a person types; `commune` is for addresses
    commune = forms.CharField(required=False, max_length=80)
    rayon = forms.CharField(required=False, max_length=8)
    autour = forms.CharField(required=False, max_length=40)
    presse = forms.CharField(required=False, max_length=2)
    tri = forms.CharField(required=False, max_length=12)
    vue = forms.CharField(required=False, max_length=12)
    page = forms.CharField(required=False, max_length=12)

    def __init__(self, data: QueryDict, *, formats: frozenset[str], audiences: frozenset[str]) -> None:
        super().__init__(_without_nul(data))
        self.fields["format"].allowed = formats
        self.fields["public"].allowed = audiences
        self.fields["region"].allowed = geo.regions()
        self.fields["departement"].allowed = geo.departments()

    def selection(self) -> Selection:
        self.is_valid()
        cleaned = self.cleaned_data
        notices = [f"Nous ne connaissons pas cette valeur de « {name} »." for name in self.errors]
        notices += [notice for name in MULTIPLE for notice in self.fields[name].notices()]
        words, told = clean_query(cleaned.get("q", ""))
        notices += [told] if told else []
        many = {name: cleaned.get(name, ()) for name in MULTIPLE}
        _move_territory(cleaned, many, notices)
        place = self._place(cleaned, notices)
        tri = cleaned.get("tri") if cleaned.get("tri") in SORTS else "date"
        return Selection(
            **many, **place, q=words, presse=cleaned.get("presse") == "1",
            tri=tri if tri == "date" or place["commune"] or place["autour"] else "date",
            vue="carte" if cleaned.get("vue") == "carte" else "liste", page=_read_page(cleaned.get("page", "")), notices=tuple(map(typeset, notices)),
        )  # fmt: skip

    @staticmethod
    def _place(cleaned: dict[str, Any], notices: list[str]) -> dict[str, Any]:
        commune = autour = None
        if text := cleaned.get("lieu") or cleaned.get("commune"):
            commune = find_typed_commune(text) if cleaned.get("lieu") else geo.parse_commune(text)
            if commune is None:
                notices.append(f"Nous ne trouvons pas la commune « {text} ».")
        elif text := cleaned.get("autour"):
            autour = _read_point(text)
            if autour is None:
                notices.append("Votre position n’a pas pu être lue.")
        radius = _read_radius(cleaned.get("rayon", ""), notices) if commune or autour else None
        if autour and radius is None:
            radius = DEFAULT_RADIUS_KM
        return {"commune": commune.code if commune else "", "autour": autour, "rayon": radius}


def _move_territory(cleaned: dict[str, Any], many: dict[str, tuple], notices: list[str]) -> None:
    """« Nord », « 59 » or « Bretagne » typed where a place is asked, without radius: the choice of that territory alone."""
    text = cleaned.get("lieu", "")
    territory = None if cleaned.get("rayon") else find_named_territory(text)
    if territory is None:
        return
    name = "region" if isinstance(territory, geo.Region) else "departement"
    many |= {"region": (), "departement": ()} | {name: (territory.code,)}
    cleaned["lieu"] = cleaned["commune"] = ""
    twin = geo.parse_commune(text)
    if twin and twin.department_code != "75":
        notices.append(f"Nous montrons tout le territoire. Pour la commune, tapez « {twin.label} ».")


def find_typed_commune(text: str) -> geo.Commune | None:
    """The commune that a person means: five digits are a postcode, which many INSEE codes look like; then names, whole or begun."""
    begun = geo.search_communes(text, limit=1)
    if len(text.strip()) == 5 and text.strip().isdecimal() and begun:
        return begun[0]
    return geo.parse_commune(text) or next(iter(begun), None)


def find_named_territory(text: str) -> geo.Department | geo.Region | None:
    """The département that a name or a code names, else the région that a name names."""
    key = normalise(text)
    if not key:
        return None
    for department in geo.departments().values():
        if key in (normalise(department.name), department.code.lower()):
            return department
    return next((row for row in geo.regions().values() if normalise(row.name) == key), None)


def _without_nul(data: QueryDict) -> QueryDict:
    clean = data.copy()
    for name, values in data.lists():
        clean.setlist(name, [value.replace("\x00", "") for value in values])
    return clean


def _read_point(text: str) -> tuple[float, float] | None:
    latitude, _, longitude = text.partition(",")
    try:
        point = round(float(latitude), 3), round(float(longitude), 3)
    except ValueError:
        return None
    return point if abs(point[0]) <= 90 and abs(point[1]) <= 180 else None


def _read_radius(text: str, notices: list[str]) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= MAX_RADIUS_KM):
        notices.append(
            f"Le rayon va de 1 à {MAX_RADIUS_KM}\u00a0km : nous cherchons à {DEFAULT_RADIUS_KM}\u00a0km."
        )
        return DEFAULT_RADIUS_KM
    return int(text)


def _read_page(text: str) -> int:
    return min(max(int(text), 1), MAX_PAGE) if text.isascii() and text.isdigit() else 1
