"""The communication kit: what an organiser takes to announce an event."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.timezone import localdate
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField

from home.blocks import StoryBlock
from home.clock import now
from home.fields import StoryField
from home.models import PillarPage
from home.storage import keep_private
from resources.widgets import VersionFileInput

EXTENSIONS = [
    "jpg", "jpeg", "png", "webp", "svg", "pdf", "mp4", "webm", "zip", "docx", "odt", "pptx", "odp", "txt", "html", "srt",
]  # fmt: skip
MAX_BYTES = 500 * 1024 * 1024


def today() -> date:
    """In metropolitan France."""
    return localdate(now())


def check_weight(file: Any) -> None:
    if file.size > MAX_BYTES:
        raise ValidationError(f"Ce fichier dépasse {filesizeformat(MAX_BYTES)}.")


class ResourceQuerySet(models.QuerySet):
    def offered(self) -> ResourceQuerySet:
        """Those that can be taken: not withdrawn, with a file; each with its versions, the latest first."""
        return (
            self.filter(is_withdrawn=False, versions__isnull=False)
            .distinct()
            .order_by("order", "title")
            .select_related("preview")
            .prefetch_related("versions")
        )

    def matching(self, kind: str = "", audience: str = "", language: str = "") -> ResourceQuerySet:
        wanted = {"kind": kind, "audience": audience, "language": language}
        return self.filter(**{name: value for name, value in wanted.items() if value})


class Resource(ClusterableModel):
    """What is taken at one permanent address, whatever its version."""

    class Kind(models.TextChoices):
        POSTER = "affiche", "Affiche"
        LOGO = "logo", "Logo"
        VISUAL = "visuel", "Visuel"
        VIDEO = "video", "Vidéo"
        TEXT = "texte", "Texte"
        GUIDE = "guide", "Guide"

    class Audience(models.TextChoices):
        EVERYONE = "tous", "Tout le monde"
        ORGANISERS = "organisateurs", "Organisateurs"
        PARTNERS = "partenaires", "Partenaires"

    class Language(models.TextChoices):
        FRENCH = "fr", "Français"
        EASY = "falc", "Français facile à lire"
        ENGLISH = "en", "Anglais"
        NONE = "sans", "Sans texte"

    title = models.CharField("titre", max_length=120)
    slug = models.SlugField(
        "adresse", max_length=80, unique=True, help_text="Ne change plus une fois donnée."
    )
    kind = models.CharField("nature", max_length=10, choices=Kind.choices)
    audience = models.CharField(
        "pour qui", max_length=14, choices=Audience.choices, default=Audience.EVERYONE
    )
    language = models.CharField("langue", max_length=4, choices=Language.choices, default=Language.FRENCH)
    about = models.CharField("à quoi ça sert", max_length=240, blank=True)
    dimensions = models.CharField("format", max_length=60, blank=True, help_text="Par exemple : « A3 », « 1080 × 1080 pixels ».")  # fmt: skip
    credit = models.CharField("crédit", max_length=160)
    licence = models.CharField("licence", max_length=160, help_text="Par exemple : « Licence ouverte 2.0 ».")
    rules = models.CharField("règles d’usage", max_length=300, blank=True)
    preview = models.ForeignKey(
        "home.SiteImage", verbose_name="aperçu", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    is_withdrawn = models.BooleanField("retirée", default=False, help_text="Son adresse le dira.")
    withdrawn_note = models.CharField("ce qui la remplace, ou pourquoi", max_length=200, blank=True)
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text="Le plus petit d’abord.")

    objects = ResourceQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("audience"), FieldPanel("language")]),
        FieldPanel("about"),
        FieldPanel("dimensions"),
        FieldRowPanel([FieldPanel("credit"), FieldPanel("licence")]),
        FieldPanel("rules"),
        FieldPanel("preview"),
        InlinePanel("versions", label="Version", heading="Versions (la plus récente est donnée)"),
        MultiFieldPanel([FieldPanel("is_withdrawn"), FieldPanel("withdrawn_note")], "Retrait"),
        FieldPanel("order"),
    ]

    class Meta:
        verbose_name = "ressource"
        verbose_name_plural = "ressources"
        ordering = ["order", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("resource", args=[self.slug])

    @property
    def latest(self) -> ResourceVersion | None:
        return next(iter(self.versions.all()), None)


class ResourceVersion(models.Model):
    """A file of a resource, in private storage: a view gives it, unless the resource is withdrawn."""

    resource = ParentalKey(Resource, on_delete=models.CASCADE, related_name="versions")
    file = models.FileField(
        "fichier", upload_to="ressources", storage=keep_private, max_length=200,
        validators=[FileExtensionValidator(EXTENSIONS), check_weight],
    )  # fmt: skip
    dated = models.DateField("date", default=today)
    changes = models.CharField("ce qui change", max_length=200, blank=True)

    panels = [
        FieldPanel("file", widget=VersionFileInput),
        FieldRowPanel([FieldPanel("dated"), FieldPanel("changes")]),
    ]

    class Meta:
        verbose_name = "version"
        ordering = ["-dated", "-pk"]

    def __str__(self) -> str:
        return f"{self.resource} ({self.dated:%d/%m/%Y})"

    @property
    def extension(self) -> str:
        return self.file.name.rpartition(".")[2].lower()

    @property
    def weight(self) -> int:
        """Bytes; 0 when the file is gone."""
        try:
            return self.file.size
        except OSError:
            return 0

    @property
    def described(self) -> str:
        """« PDF, 240,0 Kio »."""
        return f"{self.extension.upper()}, {filesizeformat(self.weight)}"


class ResourceText(models.Model):
    """A ready-made text, to copy and adapt."""

    title = models.CharField("titre", max_length=120)
    text = models.TextField("texte", max_length=3000)
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text="Le plus petit d’abord.")

    class Meta:
        verbose_name = "texte prêt à reprendre"
        verbose_name_plural = "textes prêts à reprendre"
        ordering = ["order", "title"]

    def __str__(self) -> str:
        return self.title


class DownloadCount(models.Model):
    """How many times a resource was taken in a day. Nothing about who."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="downloads")
    day = models.DateField("jour")
    number = models.PositiveIntegerField("téléchargements", default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["resource", "day"], name="one_count_a_day")]

    def __str__(self) -> str:
        return f"{self.resource} {self.day}\u00a0: {self.number}"

    @classmethod
    def add(cls, resources: list[Resource], day: date) -> None:
        """One more for each, in two queries."""
        rows = [cls(resource=resource, day=day) for resource in resources]
        cls.objects.bulk_create(rows, ignore_conflicts=True)
        cls.objects.filter(resource__in=resources, day=day).update(number=F("number") + 1)


class ResourcesPage(PillarPage):
    """Introduction, the resources that match the query string, ready-made texts, then a body of blocks."""

    introduction = RichTextField("introduction", blank=True, features=["bold", "italic", "link"])
    body = StoryField(StoryBlock(), verbose_name="contenu", blank=True)

    fixed_slug = "ressources"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [*PillarPage.content_panels, FieldPanel("introduction"), FieldPanel("body")]

    class Meta:
        verbose_name = "page de ressources"
        verbose_name_plural = "pages de ressources"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from resources.forms import KitFilterForm  # which names these models

        form = KitFilterForm(request.GET)
        form.is_valid()
        asked = form.cleaned_data
        found = Resource.objects.offered().matching(
            asked.get("nature", ""), asked.get("public", ""), asked.get("langue", "")
        )
        return super().get_context(request, *args, **kwargs) | {
            "filters": form,
            "is_filtered": any(asked.values()),
            "resources": [resource for resource in found if resource.latest.weight],
            "texts": ResourceText.objects.all(),
        }
