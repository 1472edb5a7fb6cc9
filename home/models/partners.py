"""The page of the partners: organisers, partners by category, how to become one."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from .base import PillarPage
from .facts import Organiser, Partner


class PartnersPage(PillarPage):
    """Its lists come from the snippets « Partenaires » and « Organisateurs »."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    organisers_title = models.CharField(
        "titre des organisateurs", max_length=120, default="Les organisateurs"
    )
    join_title = models.CharField("titre de l’appel", max_length=120, default="Devenir partenaire")
    join_text = RichTextField("texte de l’appel", blank=True, features=["bold", "italic", "ul", "link"])
    join_email = models.EmailField(
        "adresse pour les partenariats", blank=True, help_text="À défaut, l’adresse de contact du site."
    )

    fixed_slug = "partenaires"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *PillarPage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("organisers_title"),
        MultiFieldPanel(
            [FieldPanel("join_title"), FieldPanel("join_text"), FieldPanel("join_email")], "Appel"
        ),
    ]

    class Meta:
        verbose_name = "page des partenaires"
        verbose_name_plural = "pages des partenaires"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["partner_groups"] = Partner.objects.for_lists().grouped()
        context["organisers"] = Organiser.objects.for_lists()
        return context
