"""A picture that waits for the rest of its form: out of every public folder, readable by whoever holds its token."""

from __future__ import annotations

from django.db import models


class KeptPicture(models.Model):
    """Kept a day between two sendings of a form, so that an error elsewhere never makes anyone choose it again."""

    token_hash = models.CharField(max_length=64, unique=True)
    data = models.BinaryField()
    thumbnail = models.BinaryField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    created_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.width} × {self.height}, {self.created_at:%d/%m %H:%M}"
