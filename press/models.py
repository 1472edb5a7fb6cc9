"""The press room: whom to call, what the Week is in short, what to take away."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from home.blocks import StoryBlock
from home.fields import StoryField
from home.models import Edition, KeyFigure, PillarPage


class PressPage(PillarPage):
    """Contact, introduction, key figures, and a body of blocks."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    contact_name = models.CharField("nom du contact", max_length=120, blank=True)
    contact_role = models.CharField("fonction du contact", max_length=120, blank=True)
    contact_phone = models.CharField(
        "téléphone", max_length=30, blank=True, help_text="Ce numéro est public."
    )
    contact_email = models.EmailField("courriel", blank=True, help_text="Cette adresse est publique.")
    figures_title = models.CharField("titre des chiffres", max_length=120, default="En chiffres")
    body = StoryField(StoryBlock(), verbose_name="contenu", blank=True)

    fixed_slug = "presse"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *PillarPage.content_panels,
        FieldPanel("introduction"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            "Contact des journalistes",
        ),
        FieldPanel("figures_title"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "espace presse"
        verbose_name_plural = "espaces presse"

    @property
    def contact_phone_link(self) -> str:
        """The number as a `tel:` address takes it: digits and a leading plus."""
        return "".join(char for char in self.contact_phone if char.isdigit() or char == "+")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "edition": Edition.objects.current_for(request),
            "key_figures": KeyFigure.objects.all(),
        }
