"""How an organiser comes in without an account: mailed links, a session of its own, and limits on who asks how often."""

from __future__ import annotations

from django.db import models


class Purpose(models.TextChoices):
    CONFIRM = "confirmer", "Confirmer une proposition"
    SPACE = "espace", "Entrer dans l’espace"


class AccessLink(models.Model):
    """A mailed link. Only the SHA-256 of its token is kept; `used_at` is set once, by a POST."""

    token_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(db_index=True)
    purpose = models.CharField(max_length=12, choices=Purpose.choices)
    proposal = models.ForeignKey("events.Proposal", null=True, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.purpose}, {self.created_at:%d/%m %H:%M}"


class OrganiserSession(models.Model):
    """A visit to the private space. The cookie holds the key, the database its SHA-256."""

    key_hash = models.CharField(max_length=64, unique=True)
    email = models.EmailField(db_index=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.created_at:%d/%m %H:%M}"


class RateCount(models.Model):
    """How many times `who` (a keyed hash, never an address) did `what` in the window that began at `since`."""

    what = models.CharField(max_length=24)
    who = models.CharField(max_length=64)
    since = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["what", "who", "since"], name="one_count_per_window")]

    def __str__(self) -> str:
        return f"{self.what}: {self.count}"
