"""A page of text: introduction, blocks, and a table of contents when it is long."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.blocks import StoryBlock, headings_of
from home.fields import StoryField
from home.headings import Heading

from .base import BasePage

MIN_HEADINGS = 3
TAKEN_SLUGS = frozenset({"admin", "connexion", "documents", "e", "media", "organisateur", "sante", "static"})


class EditorialPage(BasePage):
    """Manifesto, legal pages, how-to… anything made of text and blocks."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    body = StoryField(StoryBlock(), verbose_name="contenu", blank=True)

    parent_page_types = ["home.HomePage", "home.EditorialPage"]
    subpage_types = ["home.EditorialPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("introduction"), FieldPanel("body")]

    class Meta:
        verbose_name = "page éditoriale"
        verbose_name_plural = "pages éditoriales"

    def clean(self) -> None:
        super().clean()
        if self.slug in TAKEN_SLUGS:
            raise ValidationError(
                {"slug": "Cette adresse est prise par une partie du site : choisissez-en une autre."}
            )

    @property
    def headings(self) -> list[Heading]:
        """The entries of the table of contents; empty for a short page."""
        found = headings_of(self.body)
        return found if len(found) >= MIN_HEADINGS else []
