"""Who speaks, what may be quoted, whom to call in a territory."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from home.embargo import Embargoed, EmbargoQuerySet
from home.programme import TerritoryName, read_programme
from press.telephone import dial
from press.widgets import TerritorySelect

ORDER_HELP = "Le plus petit d’abord."


class Spokesperson(models.Model):
    """Someone, or a structure, who answers journalists on some subjects."""

    name = models.CharField(
        "nom", max_length=120, help_text="Une personne, avec son accord, ou une structure."
    )
    role = models.CharField("fonction", max_length=160, blank=True)
    topics = models.CharField(
        "sujets", max_length=300, help_text="Ce dont elle peut parler, en quelques mots."
    )
    languages = models.CharField("langues", max_length=80, blank=True, help_text="Autres que le français.")
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text=ORDER_HELP)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("order")]),
        FieldPanel("role"),
        FieldPanel("topics"),
        FieldPanel("languages"),
    ]

    class Meta:
        verbose_name = "porte-parole"
        verbose_name_plural = "porte-parole"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class QuoteQuerySet(EmbargoQuerySet):
    def for_lists(self) -> QuoteQuerySet:
        return self.order_by("order", "pk")


class PressQuote(Embargoed):
    """A sentence that may be taken as it is, with its author."""

    text = models.TextField("citation", max_length=500, help_text="Sans guillemets : ils sont ajoutés.")
    author = models.CharField("auteur ou autrice", max_length=120)
    role = models.CharField("fonction", max_length=160, blank=True)
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text=ORDER_HELP)

    objects = QuoteQuerySet.as_manager()

    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("author"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("order"), FieldPanel("embargo_until")]),
    ]

    class Meta:
        verbose_name = "citation"
        verbose_name_plural = "citations"
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.author} : {self.text[:60]}"


class TerritoryContactQuerySet(models.QuerySet["TerritoryContact"]):
    def named(self) -> list[TerritoryContact]:
        """Those whose territory exists, in the order of its name; one query."""
        known = [contact for contact in self if contact.territory_name]
        return sorted(
            known, key=lambda contact: (not contact.territory_name.is_region, contact.territory_name.label)
        )

    def nearest(self, territory: TerritoryName) -> TerritoryContact | None:
        """The contact of a territory, else of its région; one query."""
        slugs = [territory.slug, *([territory.region_slug] if territory.region_slug else [])]
        found = {contact.territory: contact for contact in self.filter(territory__in=slugs)}
        return next((found[slug] for slug in slugs if slug in found), None)


class TerritoryContact(models.Model):
    """Whom a local journalist calls."""

    territory = models.CharField("territoire", max_length=60, unique=True)
    name = models.CharField("nom", max_length=120)
    role = models.CharField("fonction ou structure", max_length=160, blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True, help_text="Ce numéro est public.")
    email = models.EmailField("courriel", blank=True, help_text="Cette adresse est publique.")

    objects = TerritoryContactQuerySet.as_manager()

    panels = [
        FieldPanel("territory", widget=TerritorySelect),
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    ]

    class Meta:
        verbose_name = "contact en territoire"
        verbose_name_plural = "contacts en territoire"
        ordering = ["territory"]

    def __str__(self) -> str:
        return f"{self.territory_label} : {self.name}"

    @property
    def territory_name(self) -> TerritoryName | None:
        return read_programme().find_territory(self.territory)

    @property
    def territory_label(self) -> str:
        found = self.territory_name
        return found.label if found else self.territory

    @property
    def phone_link(self) -> str:
        return dial(self.phone)
