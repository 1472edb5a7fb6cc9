"""What an organiser tells after the event, and what the team checked of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class EventReport(models.Model):
    """Declared figures, and verified ones: the two never mix."""

    event = models.OneToOneField("events.EventPage", on_delete=models.CASCADE, related_name="report")
    citizens = models.PositiveIntegerField("personnes venues")
    professionals = models.PositiveIntegerField("professionnels mobilisés")
    sentence = models.CharField("une phrase", max_length=300, blank=True)
    may_quote = models.BooleanField("phrase publiable", default=False)
    is_implausible = models.BooleanField("chiffres à vérifier", default=False, db_index=True)
    verified_citizens = models.PositiveIntegerField("personnes, chiffre vérifié", null=True, blank=True)
    verified_professionals = models.PositiveIntegerField(
        "professionnels, chiffre vérifié", null=True, blank=True
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    verified_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        verbose_name = "bilan"
        verbose_name_plural = "bilans"
        constraints = [
            models.CheckConstraint(
                condition=Q(verified_at__isnull=True)
                | Q(verified_citizens__isnull=False, verified_professionals__isnull=False),
                name="a_verified_report_has_both_figures",
            )
        ]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.citizens}"


class ReportPhoto(models.Model):
    """A photo of the event, sent with the consent of those who are on it."""

    report = models.ForeignKey(EventReport, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey("home.SiteImage", on_delete=models.CASCADE, related_name="+")
    credit = models.CharField("crédit", max_length=120, blank=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.report_id}: {self.image_id}"
