"""An edition of the Week: its name, its days, its objectives. The only place where a year is written."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from home.clock import PARIS

TARGETS = ("events", "professionals", "partners", "citizens")
TARGET_HELP = "Zéro : la jauge ne s’affiche pas."


MORNING = time(10)


class Phase(StrEnum):
    """Where a moment stands with respect to an edition."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class EditionQuerySet(models.QuerySet["Edition"]):
    def current(self) -> Edition | None:
        return self.filter(is_current=True).first()

    def current_for(self, request: HttpRequest) -> Edition | None:
        """The current edition, asked to the database once per request."""
        if not hasattr(request, "_current_edition"):
            request._current_edition = self.current()
        return request._current_edition


class Edition(models.Model):
    """One week of events. Exactly one at most is current, which the database enforces."""

    name = models.CharField(
        "nom", max_length=80, unique=True, help_text="Par exemple : « Édition de printemps »."
    )
    slug = models.SlugField(
        "adresse", max_length=40, unique=True, help_text="Adresse de l’archive de cette édition."
    )
    first_day = models.DateField("premier jour")
    last_day = models.DateField("dernier jour", help_text="Inclus.")
    target_events = models.PositiveIntegerField("événements", default=0, help_text=TARGET_HELP)
    target_professionals = models.PositiveIntegerField("professionnels", default=0, help_text=TARGET_HELP)
    target_partners = models.PositiveIntegerField("partenaires", default=0, help_text=TARGET_HELP)
    target_citizens = models.PositiveIntegerField("citoyens", default=0, help_text=TARGET_HELP)
    counted_professionals = models.PositiveIntegerField(
        "professionnels mobilisés",
        default=0,
        help_text="Les professionnels que l’équipe a comptés jusqu’ici : agents, médiateurs, bénévoles formés.",
    )
    counted_citizens = models.PositiveIntegerField(
        "citoyens touchés",
        default=0,
        help_text="Les participants que les organisateurs ont déclarés jusqu’ici.",
    )
    counted_on = models.DateField(
        "compté le", null=True, blank=True, help_text="Le jour de ce comptage, affiché à côté des jauges."
    )
    is_current = models.BooleanField(
        "édition en cours",
        default=False,
        help_text=(
            "Celle que montrent l’accueil et le programme. Une seule à la fois : cocher cette case la retire à l’autre, "
            "qui reste en ligne comme archive. Laissez-la vide pour préparer une édition sans rien changer au site."
        ),
    )

    objects = EditionQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        MultiFieldPanel([FieldPanel(f"target_{name}") for name in TARGETS], heading="Objectifs"),
        MultiFieldPanel(
            [FieldPanel("counted_professionals"), FieldPanel("counted_citizens"), FieldPanel("counted_on")],
            heading="Ce que l’équipe a compté",
            help_text="Les événements et les partenaires sont comptés par le site lui-même.",
        ),
        FieldPanel("is_current"),
    ]

    class Meta:
        verbose_name = "édition"
        verbose_name_plural = "éditions"
        ordering = ["-first_day"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_current"], condition=models.Q(is_current=True), name="one_current_edition",
                violation_error_message="Une autre édition est déjà en cours : décochez-la d’abord.",
            ),
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="edition_ends_after_it_starts",
                violation_error_message="Le dernier jour doit venir après le premier.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; when this edition is current, the other one stops being so in the same transaction."""
        with transaction.atomic():
            if self.is_current:
                Edition.objects.filter(is_current=True).exclude(pk=self.pk).update(is_current=False)
            super().save(*args, **kwargs)

    def validate_constraints(self, exclude: set[str] | None = None) -> None:
        """The flag is left out: `save` moves it, so an editor never has to uncheck the other edition first."""
        super().validate_constraints(exclude={*(exclude or ()), "is_current"})

    def clean(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": "Le dernier jour doit venir après le premier."})

    @property
    def days(self) -> list[date]:
        return [self.first_day + timedelta(days=n) for n in range((self.last_day - self.first_day).days + 1)]

    @property
    def address(self) -> str:
        """Where its programme is read."""
        return "/programme/" if self.is_current else f"/programme/editions/{self.slug}/"

    def phase_at(self, instant: datetime) -> Phase:
        """The phase of the edition at `instant` (aware), read on the clock of Europe/Paris."""
        today = instant.astimezone(PARIS).date()
        if today < self.first_day:
            return Phase.BEFORE
        return Phase.DURING if today <= self.last_day else Phase.AFTER

    def moment_of(self, phase: Phase, instant: datetime) -> datetime:
        """`instant` when it is in the phase, else a morning that is (Europe/Paris)."""
        if self.phase_at(instant) == phase:
            return instant
        days = {
            Phase.BEFORE: self.first_day - timedelta(days=7),
            Phase.DURING: self.first_day + (self.last_day - self.first_day) // 2,
            Phase.AFTER: self.last_day + timedelta(days=2),
        }
        return datetime.combine(days[phase], MORNING, PARIS)
