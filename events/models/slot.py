"""A slot of an event: what was typed (wall-clock time at the venue) and the instants derived from it."""

import uuid
from datetime import datetime

from django.db import models
from modelcluster.fields import ParentalKey

from events.admin.slot_panels import slot_panels
from events.dates import WallSlot, format_slot, to_instant


class EventSlot(models.Model):
    """`date`, `start_time`, `end_time` are typed; `end_date` only when the slot ends another day."""

    event = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="slots")
    uid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    date = models.DateField("jour")
    start_time = models.TimeField("début")
    end_time = models.TimeField("fin")
    end_date = models.DateField("jour de fin, si différent", null=True, blank=True)
    start = models.DateTimeField(editable=False, db_index=True)
    end = models.DateTimeField(editable=False)

    panels = slot_panels()

    class Meta:
        verbose_name = "créneau"
        verbose_name_plural = "créneaux"
        ordering = ["date", "start_time"]

    def __str__(self) -> str:
        return format_slot(self.wall.start, self.wall.end)

    def save(self, *args: object, **kwargs: object) -> None:
        if self.pk is None and EventSlot.objects.filter(uid=self.uid).exists():
            self.uid = uuid.uuid4()  # the slot of a copied event
        self.place_in(self.event.time_zone)
        super().save(*args, **kwargs)

    @property
    def wall(self) -> WallSlot:
        return WallSlot(
            datetime.combine(self.date, self.start_time),
            datetime.combine(self.end_date or self.date, self.end_time),
        )

    def place_in(self, zone: str) -> bool:
        """Compute the instants from the wall-clock times in `zone` (IANA name); say whether they moved."""
        before = (self.start, self.end)
        self.start = to_instant(self.wall.start, zone)
        self.end = to_instant(self.wall.end, zone)
        return before != (self.start, self.end)
