"""What every page of the site shares: a summary for lists and robots, an image for social networks, searchable text."""

from django.db import models, transaction
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from .words import record_words


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

    keeps_words = True  # False for the types that have a search of their own

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("summary")], "Référencement"
        ),
        FieldPanel("social_image"),
    ]

    class Meta:
        abstract = True

    def save(self, *args: object, **kwargs: object) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.keeps_words and not kwargs.get("update_fields"):
                record_words(self)
