"""The media library of the press: photos, videos, logos and documents, each with its credit and licence, in two weights."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import Q
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from home.embargo import Embargoed, EmbargoQuerySet
from home.storage import keep_private
from press.pictures import DRAWING, RASTERS, make_web_version, measure_picture
from press.widgets import PrivateFileInput

EXTENSIONS = ["jpg", "jpeg", "png", "webp", "svg", "pdf", "mp4", "webm", "zip", "docx", "odt", "xlsx", "ods"]
WEB_EXTENSIONS = ["jpg", "png", "webp", "svg", "mp4", "webm"]
MAX_BYTES = 500 * 1024 * 1024
CODE_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def draw_code() -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(10))


def check_weight(file: object) -> None:
    if file.size > MAX_BYTES:
        raise ValidationError(f"Ce fichier dépasse {filesizeformat(MAX_BYTES)}.")


class MediaQuerySet(EmbargoQuerySet):
    def visible(self, at: datetime) -> MediaQuerySet:
        """Their hour has come, and that of the release that they go with."""
        from press.models import PressRelease  # which names this model

        with_release = Q(release__isnull=True) | Q(release__in=PressRelease.objects.visible(at))
        return super().visible(at).filter(with_release)

    def pictured(self) -> MediaQuerySet:
        """Those that have something to look at."""
        return self.exclude(web_file="").exclude(kind=PressMedia.Kind.VIDEO)

    def in_order(self) -> MediaQuerySet:
        return self.order_by("order", "-pk")


class PressMedia(Embargoed):
    """A file of the press room. Both versions live in private storage: a view gives them, after their hour."""

    class Kind(models.TextChoices):
        PHOTO = "photo", "Photo"
        VIDEO = "video", "Vidéo"
        LOGO = "logo", "Logo"
        VISUAL = "visuel", "Visuel"
        DOCUMENT = "document", "Document"

    code = models.CharField(max_length=12, unique=True, default=draw_code, editable=False)
    kind = models.CharField("nature", max_length=10, choices=Kind.choices, default=Kind.PHOTO)
    title = models.CharField("titre", max_length=120)
    alt = models.CharField(
        "texte de remplacement",
        max_length=200,
        blank=True,
        help_text="Ce que montre l’image. Obligatoire pour une image.",
    )
    caption = models.TextField("légende", max_length=400, blank=True, help_text="Qui, quoi, où, quand.")
    credit = models.CharField("crédit", max_length=160, help_text="Par exemple : « Photo : Lina Prat ».")
    licence = models.CharField("licence", max_length=160, help_text="Par exemple : « Libre pour la presse ».")
    file = models.FileField(
        "fichier haute définition", upload_to="presse/hd", storage=keep_private, max_length=200,
        validators=[FileExtensionValidator(EXTENSIONS), check_weight],
    )  # fmt: skip
    web_file = models.FileField(
        "version web", upload_to="presse/web", storage=keep_private, max_length=200, blank=True,
        validators=[FileExtensionValidator(WEB_EXTENSIONS), check_weight],
        help_text="Vide : faite par le site pour une image.",
    )  # fmt: skip
    width = models.PositiveIntegerField(null=True, editable=False)
    height = models.PositiveIntegerField(null=True, editable=False)
    release = models.ForeignKey(
        "press.PressRelease", verbose_name="va avec le communiqué", null=True, blank=True, on_delete=models.CASCADE,
        related_name="media", help_text="Le média paraît avec lui, jamais avant.",
    )  # fmt: skip
    order = models.PositiveSmallIntegerField("ordre", default=0, help_text="Le plus petit d’abord.")
    changed_at = models.DateTimeField(auto_now=True)

    objects = MediaQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("title"), FieldPanel("kind")]),
        MultiFieldPanel(
            [
                FieldPanel("file", widget=PrivateFileInput),
                FieldPanel("web_file", widget=PrivateFileInput),
                FieldPanel("alt"),
            ],
            "Fichiers",
        ),
        FieldPanel("caption"),
        FieldRowPanel([FieldPanel("credit"), FieldPanel("licence")]),
        MultiFieldPanel(
            [PageChooserPanel("release", "press.PressRelease"), FieldPanel("embargo_until")], "Parution"
        ),
        FieldPanel("order"),
    ]

    class Meta:
        verbose_name = "média"
        verbose_name_plural = "médias"
        ordering = ["order", "-pk"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.is_picture and not self.alt:
            raise ValidationError({"alt": "Dites ce que montre l’image : tout le monde ne la voit pas."})
        if self.file and not self.file._committed and self.extension in RASTERS:
            measure_picture(self.file)

    def save(self, *args: object, **kwargs: object) -> None:
        """A new file has its web version made again, unless one comes with it."""
        if self.file and not self.file._committed:
            self.prepare_web_version(keeps_web=bool(self.web_file) and not self.web_file._committed)
        super().save(*args, **kwargs)

    def prepare_web_version(self, keeps_web: bool) -> None:
        made = make_web_version(self.file, self.extension)
        self.width, self.height = (made.width, made.height) if made else (None, None)
        if keeps_web:
            return
        if made:
            self.web_file.save(f"{self.code}.{made.extension}", made.content, save=False)
        else:
            self.web_file = ""

    @property
    def extension(self) -> str:
        return self.file.name.rpartition(".")[2].lower()

    @property
    def is_picture(self) -> bool:
        return self.extension in (*RASTERS, DRAWING)

    @property
    def weight(self) -> int:
        """Bytes; 0 when the file is gone."""
        try:
            return self.file.size
        except OSError:
            return 0

    @property
    def described(self) -> str:
        """« JPG, 4000 × 3000 pixels, 2,4 Mo »."""
        size = f"{self.width}\u00a0×\u00a0{self.height}\u00a0pixels" if self.width else ""
        parts = (self.extension.upper(), size, filesizeformat(self.weight))
        return ", ".join(part for part in parts if part)

    @property
    def hd_url(self) -> str:
        return reverse("press_media_file", args=[self.code, "hd"])

    @property
    def web_url(self) -> str:
        return reverse("press_media_file", args=[self.code, "web"]) if self.web_file else ""
