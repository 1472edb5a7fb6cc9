"""Press releases, each with its date and place, its contacts, and an embargo when it must wait."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.http import HttpRequest
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, PageManager

from home.blocks.lists import CardsBlock, FaqBlock
from home.blocks.prose import ProseBlock, QuoteBlock
from home.clock import now
from home.embargo import EmbargoedPage, EmbargoPageQuerySet
from home.fields import StoryField
from home.models import BasePage, PillarPage
from press.telephone import dial

SHOWN = 100
PLAIN = ["h2", "h3", "bold", "italic", "ul", "ol", "link"]


class ReleaseStory(blocks.StreamBlock):
    """The body of a release: what its plain text and its PDF can say too. Files go with it as press media."""

    text = ProseBlock(
        features=PLAIN, icon="pilcrow", label="Texte", template="blocks/text.html",
        description="Du texte courant : titres, listes, liens.",
        preview_value="<p>Un paragraphe, <b>un mot fort</b>.</p>",
    )  # fmt: skip
    lead = blocks.TextBlock(
        icon="title", label="Chapeau", template="blocks/lead.html", max_length=500,
        description="Un paragraphe en grand.", preview_value="La Semaine commence lundi.",
    )  # fmt: skip
    quote = QuoteBlock()
    cards = CardsBlock()
    faq = FaqBlock()


class ReleaseQuerySet(EmbargoPageQuerySet):
    def latest_first(self) -> ReleaseQuerySet:
        return self.order_by("-dated", "-pk")


class PressIndexPage(PillarPage):
    """Every release whose hour has come, the latest first."""

    introduction = models.CharField("introduction", max_length=200, blank=True)

    fixed_slug = "communiques"
    parent_page_types = ["press.PressPage"]
    subpage_types = ["press.PressRelease"]
    content_panels = [*PillarPage.content_panels, FieldPanel("introduction")]

    class Meta:
        verbose_name = "liste des communiqués"
        verbose_name_plural = "listes des communiqués"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"releases": PressRelease.objects.visible(now()).latest_first()[:SHOWN]}


def today() -> date:
    return now().date()


class PressRelease(EmbargoedPage, BasePage):
    """A release. Its pictures and attachments are the press media that name it; they appear with it."""

    place = models.CharField(
        "lieu", max_length=80, default="Paris", help_text="Ouvre le texte : « Paris, le… »."
    )
    dated = models.DateField("daté du", default=today)
    body = StoryField(ReleaseStory(), verbose_name="texte")

    objects = PageManager.from_queryset(ReleaseQuerySet)()

    parent_page_types = ["press.PressIndexPage"]
    subpage_types: list[str] = []
    trail = [{"title": "Presse", "url": "/presse/"}, {"title": "Communiqués", "url": "/presse/communiques/"}]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary", help_text="Le chapeau : deux phrases, 200 signes au plus."),
        FieldRowPanel([FieldPanel("place"), FieldPanel("dated")]),
        MultiFieldPanel([FieldPanel("embargo_until")], "Embargo"),
        FieldPanel("body"),
        InlinePanel("contacts", label="contact", heading="Contacts", max_num=4,
                    help_text="Sans contact ici, celui de l’espace presse est donné."),
    ]  # fmt: skip
    promote_panels = [MultiFieldPanel([FieldPanel("slug"), FieldPanel("seo_title")], "Référencement")]

    class Meta:
        verbose_name = "communiqué"
        verbose_name_plural = "communiqués"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "contacts": self.contacts_shown(),
            "media": self.media.in_order(),
            "base_url": self.path_of_page,
        }

    @property
    def path_of_page(self) -> str:
        """Its path, whether or not it is withheld."""
        return f"/presse/communiques/{self.slug}/"

    def contacts_shown(self) -> list[Any]:
        """Its own contacts, else that of the press room: objects with name, role, phone, email, phone_link."""
        from press.models import PressPage

        own = list(self.contacts.all())
        page = None if own else PressPage.objects.first()
        if page is None:
            return own
        return [
            ReleaseContact(
                name=page.contact_name,
                role=page.contact_role,
                phone=page.contact_phone,
                email=page.contact_email,
            )
        ]


class ReleaseContact(Orderable):
    """Whom to call about a release."""

    release = ParentalKey(PressRelease, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField("nom", max_length=120)
    role = models.CharField("fonction", max_length=120, blank=True)
    phone = models.CharField("téléphone", max_length=30, blank=True)
    email = models.EmailField("courriel", blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "contact"

    @property
    def phone_link(self) -> str:
        return dial(self.phone)
