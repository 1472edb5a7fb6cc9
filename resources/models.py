"""The communication kit: what an organiser takes to announce an event."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.blocks import StoryBlock
from home.fields import StoryField
from home.models import BasePage


class ResourcesPage(BasePage):
    """Introduction and a body of blocks; files come from the document library."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    body = StoryField(StoryBlock(), verbose_name="contenu", blank=True)

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [*BasePage.content_panels, FieldPanel("introduction"), FieldPanel("body")]

    class Meta:
        verbose_name = "page de ressources"
        verbose_name_plural = "pages de ressources"
