"""What every page of the site shares: a summary for lists and robots, an image for social networks, searchable text."""

from http import HTTPMethod

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q, QuerySet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PagePermissionTester, PageViewRestriction

from .words import record_words

FIRST_LEVEL = 3  # depth of the pages just under the home page


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
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]  # a form posts to a view

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("summary")], "Référencement"
        ),
        FieldPanel("social_image"),
    ]

    class Meta:
        abstract = True

    @property
    def trail(self) -> list[Page]:
        """The public pages between the home page and this one, for the breadcrumb; no query just under the home page."""
        if self.depth <= FIRST_LEVEL:
            return []
        return list(self.get_ancestors().filter(depth__gte=FIRST_LEVEL, live=True))

    def save(self, *args: object, **kwargs: object) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.keeps_words and not kwargs.get("update_fields"):
                record_words(self)


class PillarPermissions(PagePermissionTester):
    """What anyone may do with a pillar: all but taking it away. An administrator may still delete it."""

    def can_unpublish(self) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return self.user.is_superuser and super().can_delete(ignore_bulk)


class PillarPage(BasePage):
    """Abstract page that the rest of the site relies on: one of its kind, at an address that never changes."""

    fixed_slug = ""
    max_count = 1

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.fixed_slug and self.slug != self.fixed_slug:
            raise ValidationError(
                {"slug": f"Cette page garde l’adresse « {self.fixed_slug} » : d’autres pages y renvoient."}
            )

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Its own and those of the pages above: one query where Wagtail, which follows every alias, makes two."""
        ends = range(self.steplen, len(self.path) + 1, self.steplen)
        above = Q(page__path__in=[self.path[:end] for end in ends])
        return PageViewRestriction.objects.filter(above | Q(page_id=self.alias_of_id))

    def permissions_for_user(self, user: object) -> PillarPermissions:
        return PillarPermissions(user, self)
