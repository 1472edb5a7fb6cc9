"""The programme: the page that lists, filters and maps the events of the current edition."""

from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.models import Edition, PillarPage

from .event import EventPage


class ProgrammePage(PillarPage):
    """One for the site. Its children are the events of every edition; it shows those of the current one."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    empty_text = models.CharField(
        "quand rien n’est publié",
        max_length=200,
        blank=True,
        default="Les premiers événements arrivent bientôt.",
    )

    fixed_slug = "programme"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    content_panels = [*PillarPage.content_panels, FieldPanel("introduction"), FieldPanel("empty_text")]

    class Meta:
        verbose_name = "programme"
        verbose_name_plural = "programmes"

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        from events.pages import show_programme

        return show_programme(request, self, Edition.objects.current_for(request))

    def get_admin_display_title(self) -> str:
        return self.draft_title or self.title


__all__ = ["EventPage", "ProgrammePage"]
