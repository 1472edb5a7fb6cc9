"""What every page of the site shares: a summary for lists and robots, an image for social networks, searchable text."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page


class BasePage(Page):
    """Abstract page: `summary` (≤ 200 characters) and `social_image`."""

    summary = models.CharField(
        "résumé",
        max_length=200,
        blank=True,
        help_text="Une phrase pour les listes, les moteurs et les réseaux sociaux.",
    )
    social_image = models.ForeignKey(
        "home.SiteImage", verbose_name="image de partage", null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text="1200 × 630 pixels. À défaut, l’image du site est utilisée.",
    )  # fmt: skip

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("summary")], "Référencement"
        ),
        MultiFieldPanel([FieldPanel("show_in_menus"), FieldPanel("social_image")], "Menus et partage"),
    ]

    class Meta:
        abstract = True
