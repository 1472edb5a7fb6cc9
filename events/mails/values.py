"""What the mails about an event say of it."""

from __future__ import annotations

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from events.choices import Modality
from events.dates import format_slot
from events.models import EventPage

MAX_SLOTS = 3


def event_values(event: EventPage) -> dict[str, str]:
    """The names `title dates place event_url space_url` of a mail; words that people typed are defanged by the outbox."""
    slots = [format_slot(slot.wall.start, slot.wall.end) for slot in event.slots.all()]
    more = [f"et {len(slots) - MAX_SLOTS} autres créneaux"] if len(slots) > MAX_SLOTS else []
    place = "en ligne" if event.modality == Modality.ONLINE else event.commune_name
    return {
        "title": event.title,
        "dates": " ; ".join(slots[:MAX_SLOTS] + more),
        "place": place,
        "event_url": f"{settings.SITE_URL}{event.short_url}",
        "space_url": space_url(),
    }


def space_url() -> str:
    """The absolute address of the organisers' space."""
    try:
        path = reverse("space")
    except NoReverseMatch:
        path = "/organisateur/"
    return f"{settings.SITE_URL}{path}"
