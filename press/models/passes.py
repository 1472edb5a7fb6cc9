"""Private links: a journalist reads a release before its hour. One link, one journalist, one release; counted, revocable."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel

from home.clock import now
from press.tokens import derive_token, hash_token

VALIDITY = timedelta(days=30)


def default_expiry() -> datetime:
    return now() + VALIDITY


def draw_seed() -> str:
    return secrets.token_hex(32)


class PassQuerySet(models.QuerySet["PressPass"]):
    def opening(self, token: str, at: datetime) -> PressPass | None:
        """The pass of a token that opens something now; the same None for what is wrong, expired or revoked."""
        usable = self.filter(is_revoked=False, expires_at__gt=at, release__live=True)
        return usable.select_related("release").filter(digest=hash_token(token)).first()


class PressPass(models.Model):
    """A private link to one release under embargo and to its media.

    The token is derived from `seed` with the secret key of the site: the database alone opens nothing, and the team
    can copy the link again. Changing the secret key ends every link.
    """

    journalist = models.CharField(
        "journaliste", max_length=120, help_text="Son nom figure sur le PDF qu’il reçoit."
    )
    outlet = models.CharField("rédaction", max_length=120, blank=True)
    release = models.ForeignKey(
        "press.PressRelease", verbose_name="communiqué", on_delete=models.CASCADE, related_name="passes"
    )
    expires_at = models.DateTimeField("valable jusqu’au", default=default_expiry)
    is_revoked = models.BooleanField(
        "révoquer ce lien", default=False, help_text="Il cesse aussitôt de fonctionner."
    )
    uses = models.PositiveIntegerField("ouvertures", default=0, editable=False)
    last_used_on = models.DateField("dernière ouverture", null=True, editable=False)
    seed = models.CharField(max_length=64, default=draw_seed, editable=False, unique=True)
    digest = models.CharField(max_length=64, editable=False, unique=True)

    objects = PassQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("journalist"), FieldPanel("outlet")]),
        PageChooserPanel("release", "press.PressRelease"),
        FieldRowPanel([FieldPanel("expires_at"), FieldPanel("is_revoked")]),
    ]

    class Meta:
        verbose_name = "lien privé"
        verbose_name_plural = "liens privés"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.journalist, self.outlet) if part)

    def save(self, *args: object, **kwargs: object) -> None:
        self.digest = hash_token(self.token)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self._state.adding and self.expires_at and self.expires_at <= now():
            raise ValidationError({"expires_at": "Cette date est passée."})

    @property
    def token(self) -> str:
        return derive_token(settings.SECRET_KEY, self.seed)

    @property
    def address(self) -> str:
        """The link to send, absolute."""
        return f"{settings.SITE_URL}{reverse('press_pass', args=[self.token])}"

    def count_use(self, at: datetime) -> None:
        """One more opening: a number and a day, nothing about who."""
        PressPass.objects.filter(pk=self.pk).update(uses=F("uses") + 1, last_used_on=at.date())
