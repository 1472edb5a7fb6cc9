"""The versions of the press kit: frozen, numbered, dated, each saying what changed."""

from __future__ import annotations

from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import Max
from wagtail.admin.panels import FieldPanel

from home.clock import now
from home.embargo import Embargoed, EmbargoQuerySet
from home.programme import read_programme
from home.storage import keep_private
from press.models.media import check_weight
from press.widgets import EditionSelect, PrivateFileInput


class KitQuerySet(EmbargoQuerySet):
    def latest_of(self, territory: str) -> PressKitVersion | None:
        """The last version of a territory ("": France)."""
        return self.filter(territory=territory).order_by("-number").first()


class PressKitVersion(Embargoed):
    """A PDF made from the site's own texts, once; or the one that was uploaded in its place."""

    territory = models.CharField("édition", max_length=60, blank=True)
    number = models.PositiveSmallIntegerField("version", editable=False)
    made_at = models.DateTimeField("faite le", editable=False)
    changes = models.TextField(
        "ce qui a changé", max_length=500, help_text="Une phrase ou deux, publiées à côté du dossier."
    )
    file = models.FileField(upload_to="presse/dossiers", storage=keep_private, editable=False, blank=True)
    uploaded = models.FileField(
        "PDF de remplacement", upload_to="presse/dossiers", storage=keep_private, blank=True,
        validators=[FileExtensionValidator(["pdf"]), check_weight],
        help_text="Il est servi à la place du dossier fait par le site.",
    )  # fmt: skip

    objects = KitQuerySet.as_manager()

    panels = [
        FieldPanel("territory", widget=EditionSelect),
        FieldPanel("changes"),
        FieldPanel("embargo_until"),
        FieldPanel("uploaded", widget=PrivateFileInput),
    ]

    class Meta:
        verbose_name = "version du dossier de presse"
        verbose_name_plural = "versions du dossier de presse"
        ordering = ["territory", "-number"]
        constraints = [models.UniqueConstraint(fields=["territory", "number"], name="press_kit_number")]

    def __str__(self) -> str:
        return f"{self.territory_label}, version {self.number}"

    def save(self, *args: object, **kwargs: object) -> None:
        if self._state.adding:
            last = PressKitVersion.objects.filter(territory=self.territory).aggregate(Max("number"))
            self.number = (last["number__max"] or 0) + 1
            self.made_at = self.made_at or now()
        super().save(*args, **kwargs)

    @property
    def territory_label(self) -> str:
        found = read_programme().find_territory(self.territory) if self.territory else None
        return found.label if found else "France entière"

    @property
    def served(self) -> models.fields.files.FieldFile:
        """The file that readers get; empty until it is made."""
        return self.uploaded or self.file
