"""Formats and audiences: two small lists that the team edits as snippets."""

from django.db import models
from wagtail.admin.panels import FieldPanel


class EventFormat(models.Model):
    """A kind of event: Café IA, workshop, talk…"""

    name = models.CharField("nom", max_length=60, unique=True)
    slug = models.SlugField(
        "adresse", max_length=40, unique=True, help_text="Sert dans l’adresse du programme filtré."
    )
    about = models.CharField("en une phrase", max_length=160, blank=True)
    order = models.PositiveSmallIntegerField("ordre", default=0)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("about"), FieldPanel("order")]

    class Meta:
        verbose_name = "format"
        verbose_name_plural = "formats"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Audience(models.Model):
    """Who an event is for."""

    name = models.CharField("nom", max_length=60, unique=True)
    slug = models.SlugField("adresse", max_length=40, unique=True)
    order = models.PositiveSmallIntegerField("ordre", default=0)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("order")]

    class Meta:
        verbose_name = "public"
        verbose_name_plural = "publics"
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name
