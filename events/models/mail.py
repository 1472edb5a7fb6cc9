"""Mails: what waits to be sent, and the texts that the team edits."""

from __future__ import annotations

from string import Template

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel

from events.mails.kinds import MailKind


class OutboxMail(models.Model):
    """One mail, written in the transaction of what it tells and sent after. `sent_at` None: still to send."""

    kind = models.CharField(max_length=24, choices=MailKind.choices)
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    created_at = models.DateTimeField()
    next_attempt_at = models.DateTimeField(db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, db_index=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        default_permissions = ()
        verbose_name = "courriel à envoyer"
        verbose_name_plural = "courriels à envoyer"

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.created_at:%d/%m %H:%M}"


class MailTemplate(models.Model):
    """The text of one kind of mail as the team rewrote it; without a row, the text of `events/mails/kinds.py` is sent."""

    kind = models.CharField("courriel", max_length=24, choices=MailKind.choices, unique=True)
    subject = models.CharField("objet", max_length=200)
    body = models.TextField("texte")

    panels = [FieldPanel("kind"), FieldPanel("subject"), FieldPanel("body")]

    class Meta:
        verbose_name = "texte de courriel"
        verbose_name_plural = "textes de courriel"
        ordering = ["kind"]

    def __str__(self) -> str:
        return self.get_kind_display()

    def clean(self) -> None:
        """Only the names that this kind of mail knows, written as `string.Template` reads them."""
        from events.mails.texts import TEXTS

        if self.kind not in TEXTS:
            return
        names, errors = set(TEXTS[MailKind(self.kind)].names), {}
        for field in ("subject", "body"):
            template = Template(getattr(self, field) or "")
            unknown = set(template.get_identifiers()) - names if template.is_valid() else {"$"}
            if unknown:
                known = ", ".join(f"${name}" for name in sorted(names))
                errors[field] = f"Nom inconnu : {', '.join(sorted(unknown))}. Ce courriel connaît : {known}."
        if errors:
            raise ValidationError(errors)
