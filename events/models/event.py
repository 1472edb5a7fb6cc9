"""An event of the programme: a page with slots, a place, a format and a private contact."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from django.urls import reverse
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from events import geo
from events.admin.event_form import EventCopyForm, EventForm
from events.admin.event_panels import event_tabs
from events.choices import Access, Modality, OrganiserKind, Precision, Status
from events.dates import PARIS
from events.places import format_point, parse_point
from events.validation import check_event
from home.clock import now
from home.models import BasePage, Edition
from home.privacy import is_private
from home.text import tokenise

from .change import record_change
from .slot import EventSlot
from .taxonomy import Audience, EventFormat

CODE_ALPHABET = (
    "23456789abcdefghjkmnpqrstuvwxyz"  # no 0/o, 1/i/l: the code is read aloud and typed from a poster
)


def draw_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(7))


class EventQuerySet(PageQuerySet):
    def published(self) -> EventQuerySet:
        """What anyone may see."""
        return self.live().filter(~is_private())

    def of_edition(self, edition: Edition) -> EventQuerySet:
        return self.filter(edition=edition)

    def for_cards(self) -> EventQuerySet:
        """The rows of a list: no private field, format and slots at hand."""
        return (
            self.defer("description", "search_tokens", "contact_name", "contact_email", "contact_phone")
            .select_related("format")
            .prefetch_related("slots")
        )

    def for_page(self) -> EventQuerySet:
        return self.select_related("format", "image").prefetch_related("slots", "audiences")


class EventTag(TaggedItemBase):
    content_object = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="tagged_items")

    class Meta:
        default_permissions = ()


class EventPage(BasePage):
    """One event. Région, département and time zone are derived from the commune at every save."""

    keeps_words = False

    edition = models.ForeignKey(
        Edition, verbose_name="édition", on_delete=models.PROTECT, related_name="events"
    )
    code = models.CharField("code court", max_length=12, unique=True, default=draw_code, editable=False)
    format = models.ForeignKey(
        EventFormat, verbose_name="format", on_delete=models.PROTECT, related_name="events"
    )
    description = models.TextField(
        "description", blank=True, help_text="Texte simple. Une ligne vide sépare les paragraphes."
    )

    modality = models.CharField(
        "modalité", max_length=12, choices=Modality.choices, default=Modality.IN_PERSON
    )
    venue_name = models.CharField("nom du lieu", max_length=120, blank=True)
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=5, blank=True)
    commune_code = models.CharField("commune", max_length=5, blank=True)
    location = models.CharField("point sur la carte", max_length=80, blank=True)
    location_precision = models.CharField(
        "précision du point", max_length=8, choices=Precision.choices, default=Precision.COMMUNE
    )
    online_url = models.URLField("lien de connexion", blank=True, max_length=500)

    organiser_name = models.CharField("structure organisatrice", max_length=120)
    organiser_kind = models.CharField(
        "type de structure", max_length=16, choices=OrganiserKind.choices, default=OrganiserKind.OTHER
    )
    organiser_url = models.URLField("site de la structure", blank=True, max_length=500)
    contact_name = models.CharField("nom du contact", max_length=120, blank=True)
    contact_email = models.EmailField("courriel du contact", blank=True)
    contact_phone = models.CharField("téléphone du contact", max_length=30, blank=True)

    audiences = ParentalManyToManyField(Audience, verbose_name="publics", blank=True, related_name="events")
    access_hi = models.BooleanField(Access.HEARING.label, default=False)
    access_vi = models.BooleanField(Access.VISUAL.label, default=False)
    access_mi = models.BooleanField(Access.MOTOR.label, default=False)
    access_pi = models.BooleanField(Access.PSYCHIC.label, default=False)
    access_ii = models.BooleanField(Access.INTELLECTUAL.label, default=False)
    access_text = models.TextField("précisions d’accès", blank=True)
    conditions = models.CharField(
        "conditions et prix", max_length=120, blank=True, help_text="Vide : gratuit et ouvert à tous."
    )
    registration_url = models.URLField("inscription en ligne", blank=True, max_length=500)
    registration_phone = models.CharField(
        "inscription par téléphone", max_length=30, blank=True, help_text="Ce numéro est public."
    )
    registration_email = models.EmailField(
        "inscription par courriel", blank=True, help_text="Cette adresse est publique."
    )
    capacity = models.PositiveIntegerField("nombre de places", null=True, blank=True)

    image = models.ForeignKey(
        "home.SiteImage",
        verbose_name="image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image_alt = models.CharField(
        "texte de remplacement", max_length=200, blank=True, help_text="Ce que montre l’image."
    )
    image_credit = models.CharField("crédit de l’image", max_length=120, blank=True)
    tags = ClusterTaggableManager(through=EventTag, blank=True, verbose_name="mots-clés")
    status = models.CharField("état", max_length=16, choices=Status.choices, default=Status.SCHEDULED)
    status_message = models.CharField("mot aux visiteurs", max_length=300, blank=True)
    is_open_to_press = models.BooleanField("ouvert à la presse", default=False)
    is_featured = models.BooleanField("à la une", default=False)

    # Derived at every save, never typed.
    latitude = models.FloatField(null=True, editable=False)
    longitude = models.FloatField(null=True, editable=False)
    commune_name = models.CharField("commune", max_length=80, blank=True, editable=False)
    department_code = models.CharField("département", max_length=3, blank=True, editable=False, db_index=True)
    region_code = models.CharField("région", max_length=3, blank=True, editable=False, db_index=True)
    time_zone = models.CharField("fuseau horaire", max_length=40, default=PARIS, editable=False)
    starts = models.DateTimeField("début", null=True, editable=False, db_index=True)
    ends = models.DateTimeField("fin", null=True, editable=False)
    search_tokens = models.TextField(blank=True, editable=False)

    objects = PageManager.from_queryset(EventQuerySet)()

    template = "events/event_page.html"
    base_form_class = EventForm
    copy_form_class = EventCopyForm
    edit_handler = event_tabs()
    exclude_fields_in_copy = ["code"]
    _moved_slots: list[EventSlot] = []
    is_complete_check = True  # False while a draft is being saved: what is missing may come later
    is_slot_check = True  # False while a form holds the slots: the form checks them
    parent_page_types = ["events.ProgrammePage"]
    subpage_types: list[str] = []
    search_fields = BasePage.search_fields + [
        index.FilterField("status"),
        index.FilterField("department_code"),
    ]

    class Meta:
        verbose_name = "événement"
        verbose_name_plural = "événements"
        indexes = [models.Index(fields=["latitude", "longitude"], name="event_point")]

    @property
    def access_codes(self) -> list[str]:
        return [code for code in Access.values if getattr(self, f"access_{code}")]

    @property
    def is_located(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def is_cancelled(self) -> bool:
        return self.status == Status.CANCELLED

    @property
    def short_url(self) -> str:
        return reverse("event_short", args=[self.code])

    def clean(self) -> None:
        super().clean()
        check_event(self, is_complete=self.is_complete_check, with_slots=self.is_slot_check)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, Any]:
        from events.eventview import event_context

        current = Edition.objects.current_for(request)
        if current and current.pk == self.edition_id:
            self.edition = current
        return super().get_context(request, *args, **kwargs) | event_context(self, now())

    def derive(self) -> None:
        """Fill what follows from the commune, the point and the slots."""
        commune = geo.find_commune(self.commune_code) if self.commune_code else None
        self.commune_name = commune.name if commune else ""
        self.department_code = commune.department_code if commune else ""
        self.region_code = commune.region_code if commune else ""
        self.time_zone = geo.time_zone_of(commune.code) if commune else PARIS
        self._derive_point(commune)
        self._derive_instants(list(self.slots.all()))
        self.search_tokens = " ".join(tokenise(self._searchable_words(commune)))

    def _derive_point(self, commune: geo.Commune | None) -> None:
        point = parse_point(self.location)
        if self.modality == Modality.ONLINE:
            point = None
        elif not self.location and commune:
            point = (commune.latitude, commune.longitude)
            self.location = format_point(*point)
            self.location_precision = Precision.COMMUNE
        self.latitude, self.longitude = point or (None, None)

    def _derive_instants(self, slots: list) -> None:
        moved = [slot for slot in slots if slot.place_in(self.time_zone)]
        self._moved_slots = [slot for slot in moved if slot.pk]
        self.starts: datetime | None = min((slot.start for slot in slots), default=None)
        self.ends: datetime | None = max((slot.end for slot in slots), default=None)

    def _searchable_words(self, commune: geo.Commune | None) -> str:
        department = geo.find_department(self.department_code)
        region = geo.find_region(self.region_code)
        territory = [
            commune.name if commune else "",
            *(place.name for place in (department, region) if place),
        ]
        tags = [tag.name for tag in self.tags.all()]
        texts = [self.title, self.summary, self.description, self.venue_name, self.address]
        return " ".join([*texts, self.postcode, *territory, self.department_code, self.organiser_name, *tags])

    def save(self, *args: object, **kwargs: object) -> None:
        with transaction.atomic():
            if not kwargs.get("update_fields"):
                self.derive()
            super().save(*args, **kwargs)
            if self._moved_slots:  # slots that this save did not write, and whose zone is no longer the same
                EventSlot.objects.bulk_update(self._moved_slots, ["start", "end"])
                self._moved_slots = []
            record_change([self.pk])

    def with_content_json(self, content: dict) -> EventPage:
        """A revision as an event. Its code and the identifiers of its slots are those of the event, never of a copy."""
        event = super().with_content_json(content)
        event.code = self.code
        uids = dict(EventSlot.objects.filter(event_id=self.pk).values_list("pk", "uid"))
        for slot in event.slots.all():
            slot.uid = uids.get(slot.pk, slot.uid)
        return event
