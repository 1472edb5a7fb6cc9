"""The filters of the listing of events."""

from __future__ import annotations

from datetime import date

import django_filters
from django import forms
from django.db.models import Q, QuerySet, TextChoices
from wagtail.admin.filters import WagtailFilterSet

from events import geo
from events.choices import Access, Modality, Precision, Status
from events.dates import format_day
from events.models import EventFormat, EventPage, EventSlot
from home.models import Edition


class Concern(TextChoices):
    """What a moderator looks for before the week."""

    DRAFT = "brouillon", "Brouillons"
    UNPUBLISHED = "modifie", "Modifications à publier"
    NO_POINT = "sans-point", "Sans point sur la carte"
    ROUGH_POINT = "point-commune", "Point au centre de la commune"
    NO_ACCESS = "sans-acces", "Accessibilité non précisée"
    NO_CONTACT = "sans-contact", "Sans contact privé"
    CHANGED = "perturbe", "Annulés, reportés ou complets"


def concern_rules() -> dict[Concern, Q]:
    """Which events each concern is about."""
    on_site = ~Q(modality=Modality.ONLINE)
    nothing = Q(access_text="", **{f"access_{code}": False for code in Access.values})
    return {
        Concern.DRAFT: Q(live=False),
        Concern.UNPUBLISHED: Q(live=True, has_unpublished_changes=True),
        Concern.NO_POINT: on_site & Q(latitude=None),
        Concern.ROUGH_POINT: on_site & Q(location_precision=Precision.COMMUNE),
        Concern.NO_ACCESS: on_site & nothing,
        Concern.NO_CONTACT: Q(contact_email="", contact_phone=""),
        Concern.CHANGED: ~Q(status=Status.SCHEDULED),
    }


def department_choices() -> list[tuple[str, str]]:
    return [(row.code, f"{row.name} ({row.code})") for row in geo.departments().values()]


def region_choices() -> list[tuple[str, str]]:
    rows = sorted(geo.regions().values(), key=lambda region: region.name)
    return [(row.code, row.name) for row in rows]


def day_choices() -> list[tuple[str, str]]:
    edition = Edition.objects.current()
    return [(day.isoformat(), format_day(day)) for day in edition.days] if edition else []


def _choice(label: str, choices: object, **options: object) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(label=label, choices=choices, empty_label="Tous", **options)


class EventFilterSet(WagtailFilterSet):
    a_verifier = _choice("À vérifier", Concern.choices, method="filter_concern", widget=forms.RadioSelect)
    edition = django_filters.ModelChoiceFilter(
        label="Édition", queryset=Edition.objects.all(), empty_label="Toutes", widget=forms.RadioSelect
    )
    format = django_filters.ModelMultipleChoiceFilter(
        label="Format", queryset=EventFormat.objects.all(), widget=forms.CheckboxSelectMultiple
    )
    department_code = _choice("Département", department_choices)
    region_code = _choice("Région", region_choices)
    status = django_filters.MultipleChoiceFilter(
        label="État", choices=Status.choices, widget=forms.CheckboxSelectMultiple
    )
    day = _choice("Jour", day_choices, method="filter_day", widget=forms.RadioSelect)
    modality = django_filters.MultipleChoiceFilter(
        label="Modalité", choices=Modality.choices, widget=forms.CheckboxSelectMultiple
    )
    is_open_to_press = _choice(
        "Presse", [("true", "Ouverts à la presse")], method="filter_press", widget=forms.RadioSelect
    )

    class Meta:
        model = EventPage
        fields: list[str] = []

    def filter_concern(self, events: QuerySet, name: str, value: str) -> QuerySet:
        return events.filter(concern_rules()[Concern(value)])

    def filter_day(self, events: QuerySet, name: str, value: str) -> QuerySet:
        return events.filter(
            pk__in=EventSlot.objects.filter(date=date.fromisoformat(value)).values("event_id")
        )

    def filter_press(self, events: QuerySet, name: str, value: str) -> QuerySet:
        return events.filter(is_open_to_press=True)
