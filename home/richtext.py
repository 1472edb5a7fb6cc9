"""Links to pages inside rich text: one query per text, and no link to a page that is not published or is withheld."""

from __future__ import annotations

from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from home.embargo import is_open


class LightPageLinkHandler(PageLinkHandler):
    """An address needs the row of the page alone, not that of its type."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, str]]) -> list[Page | None]:
        ids = [attrs.get("id") for attrs in attrs_list]
        found = {str(page.pk): page for page in Page.objects.live().filter(pk__in=ids)}
        return [found.get(str(pk)) for pk in ids]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        return [
            f'<a href="{escape(page.url)}">' if page and is_open(page) and page.url else "<a>"
            for page in cls.get_many(attrs_list)
        ]
