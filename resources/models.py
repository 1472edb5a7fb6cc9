"""The communication kit: what an organiser takes to announce an event."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.blocks import StoryBlock
from home.fields import StoryField
from home.models import PillarPage


class ResourcesPage(PillarPage):
    """Introduction and a body of blocks; files come from the document library."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    body = StoryField(StoryBlock(), verbose_name="contenu", blank=True)

    fixed_slug = "ressources"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [*PillarPage.content_panels, FieldPanel("introduction"), FieldPanel("body")]

    class Meta:
        verbose_name = "page de ressources"
        verbose_name_plural = "pages de ressources"
