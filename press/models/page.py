"""The press room: whom to call, what the Week is in short, what to take away."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from home.blocks import StoryBlock
from home.clock import now
from home.fields import StoryField
from home.models import Edition, KeyFigure, PillarPage
from home.programme import read_programme
from press.telephone import dial

KIT_FEATURES = ["bold", "italic", "ul", "link"]
SHOWN_RELEASES, SHOWN_MEDIA, SHOWN_EVENTS, SHOWN_QUOTES = 3, 4, 3, 3


class PressPage(PillarPage):
    """Contact, introduction, texts of the press kit, and a body of blocks. The lists come from the menu « Presse »."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    contact_name = models.CharField("nom du contact", max_length=120, blank=True)
    contact_role = models.CharField("fonction du contact", max_length=120, blank=True)
    contact_phone = models.CharField(
        "téléphone", max_length=30, blank=True, help_text="Ce numéro est public."
    )
    contact_email = models.EmailField("courriel", blank=True, help_text="Cette adresse est publique.")
    contact_note = models.CharField(
        "hors des heures de bureau", max_length=200, blank=True,
        help_text="Par exemple : « Le soir et le week-end, laissez un message : nous rappelons dans l’heure. »",
    )  # fmt: skip
    figures_title = models.CharField("titre des chiffres", max_length=120, default="En chiffres")
    body = StoryField(StoryBlock(), verbose_name="contenu", blank=True)
    kit_foreword = RichTextField(
        "avant-propos", blank=True, features=KIT_FEATURES, help_text="Ouvre le dossier de presse."
    )
    kit_foreword_author = models.CharField("signature de l’avant-propos", max_length=160, blank=True)
    kit_brief = RichTextField("la Semaine en bref", blank=True, features=KIT_FEATURES)
    kit_campaign = RichTextField("la campagne", blank=True, features=KIT_FEATURES)
    kit_resources = RichTextField("les ressources", blank=True, features=KIT_FEATURES)

    fixed_slug = "presse"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["press.PressIndexPage"]
    content_panels = [
        *PillarPage.content_panels,
        FieldPanel("introduction"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
                FieldPanel("contact_note"),
            ],
            "Contact des journalistes",
        ),
        FieldPanel("figures_title"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("kit_foreword"),
                FieldPanel("kit_foreword_author"),
                FieldPanel("kit_brief"),
                FieldPanel("kit_campaign"),
                FieldPanel("kit_resources"),
            ],
            "Dossier de presse",
            help_text="Manifeste, chiffres, organisateurs et partenaires viennent de leurs pages.",
        ),
    ]

    class Meta:
        verbose_name = "espace presse"
        verbose_name_plural = "espaces presse"

    @property
    def contact_phone_link(self) -> str:
        return dial(self.contact_phone)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from press.models import (
            PressKitVersion,
            PressMedia,
            PressQuote,
            PressRelease,
            Spokesperson,
            TerritoryContact,
        )

        at, edition = now(), Edition.objects.current_for(request)
        events, events_total = read_programme().open_to_press(edition, at, SHOWN_EVENTS)
        return super().get_context(request, *args, **kwargs) | {
            "edition": edition,
            "key_figures": KeyFigure.objects.all(),
            "releases": PressRelease.objects.visible(at).latest_first()[:SHOWN_RELEASES],
            "quotes": PressQuote.objects.visible(at).for_lists()[:SHOWN_QUOTES],
            "spokespersons": Spokesperson.objects.all(),
            "territory_contacts": TerritoryContact.objects.named(),
            "media": PressMedia.objects.visible(at).pictured()[:SHOWN_MEDIA],
            "kit": PressKitVersion.objects.visible(at).latest_of(""),
            "press_events": events,
            "press_events_total": events_total,
        }
