"""The log of what changed in the programme, from which each process keeps its index exact."""

from collections.abc import Iterable

from django.db import connection, models

_LOCK = 7_300_501  # any number of our own: writers of the log take turns, so that ids are committed in order


class ProgrammeChange(models.Model):
    """One changed, withdrawn or deleted event. `event_id` None: everything may have changed."""

    event_id = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.pk}: {self.event_id or 'tout'}"


def record_change(event_ids: Iterable[int | None]) -> None:
    """Tell every process that these events changed; call inside the transaction of the change."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    ProgrammeChange.objects.bulk_create(ProgrammeChange(event_id=pk) for pk in event_ids)
