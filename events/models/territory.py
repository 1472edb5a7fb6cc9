"""Which territories a moderator looks after."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel

from events import geo


class ModeratorTerritory(models.Model):
    """The départements that a moderator looks after. The desk does not restrict anybody by it yet (docs/organisers.md)."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name="modérateur",
        on_delete=models.CASCADE,
        related_name="moderator_territory",
    )
    departments = models.CharField(
        "départements", max_length=600, help_text="Les codes, séparés par des espaces : « 59 62 2A 974 »."
    )

    panels = [FieldPanel("user"), FieldPanel("departments")]

    class Meta:
        verbose_name = "territoire d’un modérateur"
        verbose_name_plural = "territoires des modérateurs"

    def __str__(self) -> str:
        return f"{self.user}: {self.departments}"

    @property
    def codes(self) -> list[str]:
        return self.departments.upper().replace(",", " ").split()

    def clean(self) -> None:
        unknown = [code for code in self.codes if not geo.find_department(code)]
        if unknown or not self.codes:
            raise ValidationError(
                {"departments": f"Département inconnu : {', '.join(unknown) or 'aucun code'}."}
            )
        self.departments = " ".join(dict.fromkeys(self.codes))
