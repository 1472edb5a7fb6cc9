"""Facts that several pages show, edited once: key figures, partners by category, organisers."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

LOGO_HELP = "Facultatif : sans logo, le nom est composé en toutes lettres."
ORDER_HELP = "Le plus petit d’abord."


class KeyFigure(models.Model):
    """A number that explains why the Week exists, with where it comes from."""

    value = models.CharField("valeur", max_length=12, help_text="Par exemple : 48.")
    unit = models.CharField("unité", max_length=12, blank=True, help_text="Par exemple : %.")
    label = models.CharField("ce que dit le chiffre", max_length=160)
    source = models.CharField("source", max_length=160, help_text="Par exemple : « Baromètre du numérique ».")
    source_url = models.URLField("adresse de la source", blank=True, max_length=500)
    source_date = models.CharField(
        "date de la source", max_length=40, blank=True, help_text="Une année, ou un mois et une année."
    )
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text=ORDER_HELP)

    panels = [
        FieldRowPanel([FieldPanel("value"), FieldPanel("unit"), FieldPanel("order")]),
        FieldPanel("label"),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("source_url"), FieldPanel("source_date")], "Source"
        ),
    ]

    class Meta:
        verbose_name = "chiffre clé"
        verbose_name_plural = "chiffres clés"
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.figure} {self.label}"

    @property
    def figure(self) -> str:
        """The value and its unit, held together by a no-break space."""
        return f"{self.value}\u00a0{self.unit}" if self.unit else self.value

    @property
    def share(self) -> float | None:
        """The figure as a part of a hundred; None when it is not a percentage."""
        try:
            part = float(self.value.replace(",", "."))
        except ValueError:
            return None
        return part if self.unit == "%" and 0 <= part <= 100 else None


class PartnerCategory(models.Model):
    """A family of partners. One without partner does not show."""

    name = models.CharField("nom", max_length=80, unique=True)
    slug = models.SlugField(
        "repère", max_length=40, unique=True, help_text="Ancre dans la page des partenaires."
    )
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text=ORDER_HELP)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("order")]

    class Meta:
        verbose_name = "catégorie de partenaires"
        verbose_name_plural = "catégories de partenaires"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class PartnerQuerySet(models.QuerySet["Partner"]):
    def in_order(self) -> PartnerQuerySet:
        """By category, then as the team ordered them; the category at hand."""
        rank = ("category__order", "category__name", "order", "name")
        return self.select_related("category").order_by(*rank)

    def for_lists(self) -> PartnerQuerySet:
        """In order, with logos and their renditions: two queries."""
        return self.in_order().select_related("category", "logo").prefetch_related("logo__renditions")

    def grouped(self) -> list[tuple[PartnerCategory, list[Partner]]]:
        """Of partners in order: the categories that have some, each with its own."""
        groups: dict[PartnerCategory, list[Partner]] = {}
        for partner in self:
            groups.setdefault(partner.category, []).append(partner)
        return list(groups.items())


class Partner(models.Model):
    """An organisation that helps the Week."""

    category = models.ForeignKey(
        PartnerCategory, verbose_name="catégorie", on_delete=models.PROTECT, related_name="partners"
    )
    name = models.CharField("nom", max_length=120, unique=True)
    logo = models.ForeignKey(
        "home.SiteImage", verbose_name="logo", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text=LOGO_HELP,
    )  # fmt: skip
    about = models.TextField("présentation", max_length=400, blank=True)
    url = models.URLField("site", blank=True, max_length=500)
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text=ORDER_HELP)

    objects = PartnerQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("category"), FieldPanel("order")]),
        FieldPanel("logo"),
        FieldPanel("about"),
        FieldPanel("url"),
    ]

    class Meta:
        verbose_name = "partenaire"
        verbose_name_plural = "partenaires"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class OrganiserQuerySet(models.QuerySet["Organiser"]):
    def for_lists(self) -> OrganiserQuerySet:
        return self.select_related("logo").prefetch_related("logo__renditions")


class Organiser(models.Model):
    """One of those who carry the Week."""

    name = models.CharField("nom", max_length=120, unique=True)
    role = models.CharField("rôle", max_length=120, help_text="Par exemple : « l’ancrage citoyen ».")
    about = models.TextField("présentation", max_length=600, blank=True)
    url = models.URLField("site", blank=True, max_length=500)
    logo = models.ForeignKey(
        "home.SiteImage", verbose_name="logo", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text=LOGO_HELP,
    )  # fmt: skip
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text=ORDER_HELP)

    objects = OrganiserQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("order")]),
        FieldPanel("role"),
        FieldPanel("about"),
        FieldPanel("url"),
        FieldPanel("logo"),
    ]

    class Meta:
        verbose_name = "organisateur"
        verbose_name_plural = "organisateurs"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name
