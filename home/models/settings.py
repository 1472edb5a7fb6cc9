"""What the team sets once for the whole site: contact, patronage, publisher, banner, menus."""

from __future__ import annotations

from typing import Self

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from home.blocks import LinkBlock
from home.fields import StoryField


class FooterGroupBlock(blocks.StructBlock):
    """A titled list of links."""

    title = blocks.CharBlock(label="titre", max_length=40)
    links = blocks.ListBlock(LinkBlock(), label="liens", min_num=1, max_num=8)

    class Meta:
        icon = "list-ul"
        label = "groupe de liens"


class ReadableSetting(BaseGenericSetting):
    """A setting that a reader's request reads without ever writing a row."""

    class Meta:
        abstract = True

    @classmethod
    def read(cls) -> Self:
        """The saved settings, or the defaults: one query."""
        return cls.base_queryset().first() or cls()


@register_setting(icon="cog")
class SiteSettings(ReadableSetting):
    """Contact, patronage, publisher and banner."""

    contact_email = models.EmailField(
        "adresse de contact", blank=True, help_text="Affichée en bas de chaque page."
    )
    patronage = models.TextField(
        "patronage", max_length=400, blank=True, help_text="Mention affichée en bas de chaque page."
    )
    banner_text = models.CharField(
        "texte du bandeau",
        max_length=160,
        blank=True,
        help_text="En haut de chaque page. Vide : pas de bandeau.",
    )
    banner_url = models.CharField(
        "lien du bandeau",
        max_length=300,
        blank=True,
        help_text="Adresse complète, ou chemin qui commence par « / ».",
    )
    publisher_name = models.CharField("éditeur du site", max_length=160, blank=True)
    publisher_address = models.TextField("adresse de l’éditeur", max_length=300, blank=True)
    publication_director = models.CharField(
        "directeur ou directrice de la publication", max_length=120, blank=True
    )
    host_name = models.CharField("hébergeur", max_length=160, blank=True)
    host_address = models.TextField("adresse de l’hébergeur", max_length=300, blank=True)
    default_image = models.ForeignKey(
        "home.SiteImage", verbose_name="image de partage", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text="1200 × 630 pixels. À défaut, l’image dessinée pour le site.",
    )  # fmt: skip

    select_related = ["default_image"]
    panels = [
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("patronage"), FieldPanel("default_image")], "Site"
        ),
        MultiFieldPanel([FieldPanel("banner_text"), FieldPanel("banner_url")], "Bandeau"),
        MultiFieldPanel(
            [
                FieldPanel("publisher_name"),
                FieldPanel("publisher_address"),
                FieldPanel("publication_director"),
                FieldPanel("host_name"),
                FieldPanel("host_address"),
            ],
            "Mentions légales",
        ),
    ]

    class Meta:
        verbose_name = "réglages du site"


@register_setting(icon="list-ul")
class NavigationSettings(ReadableSetting):
    """The main menu and the groups of links at the foot of the pages."""

    main_menu = StoryField([("link", LinkBlock())], verbose_name="menu principal", blank=True, max_num=7)
    footer = StoryField([("group", FooterGroupBlock())], verbose_name="pied de page", blank=True, max_num=4)

    panels = [FieldPanel("main_menu"), FieldPanel("footer")]

    class Meta:
        verbose_name = "navigation"
