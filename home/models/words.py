"""The words of each page, as they are compared by the search of the site: one small table for every page type."""

from __future__ import annotations

from django.db import models
from django.utils.html import strip_tags
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from home.text import normalise


class PageWords(models.Model):
    """`title` and `text` normalised (see `home.text.normalise`), `summary` as typed."""

    page = models.OneToOneField(Page, primary_key=True, on_delete=models.CASCADE, related_name="words")
    title = models.CharField(max_length=255)
    text = models.TextField()
    summary = models.CharField(max_length=200, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.title


def record_words(page: Page) -> None:
    """Write again what the search knows of a page."""
    PageWords.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "title": normalise(page.title),
            "text": normalise(readable_text(page)),
            "summary": page.summary,
        },
    )


def readable_text(page: Page) -> str:
    """Every word of the page that a reader sees."""
    parts = [page.title, page.summary]
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            parts += field.get_searchable_content(getattr(page, field.name))
        elif isinstance(field, RichTextField):
            parts.append(strip_tags(getattr(page, field.name).replace("<", " <")))
    return " ".join(str(part) for part in parts)
