"""Limits on who does what how often, counted in the database so that all processes share them. No address is kept."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.http import HttpRequest

from events.access.network import client_network
from events.models import RateCount
from home.clock import now

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EVERYONE = "*"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` times per `window`, for one address, one network, or everyone."""

    what: str
    most: int
    window: timedelta = HOUR


MAIL_PER_ADDRESS = Limit("mail-adresse", 3)
MAIL_PER_ADDRESS_A_DAY = Limit("mail-adresse-jour", 10, DAY)
LINK_PER_NETWORK = Limit("lien-reseau", 20)
PROPOSAL_PER_ADDRESS = Limit("proposition-adresse", 20)
PROPOSAL_PER_NETWORK = Limit("proposition-reseau", 60)
PROPOSAL_PER_EVERYONE = Limit("proposition-tous", 3000)
UPLOAD_PER_NETWORK = Limit("image-reseau", 60)
IMPORT_PER_NETWORK = Limit("import-reseau", 20)
SUGGESTION_PER_NETWORK = Limit("geocodage-reseau", 300)


def network_of(request: HttpRequest) -> str:
    return client_network(request.META, settings.TRUSTED_PROXIES)


def take_one(limit: Limit, who: str) -> bool:
    """Count one more; False when it is one too many. An unknown network ("") shares one count with all the unknown."""
    since = _window_start(limit.window)
    row = {"what": limit.what, "who": _hide(who, since), "since": since}
    changed = RateCount.objects.filter(**row).update(count=F("count") + 1)
    if not changed:
        try:
            with transaction.atomic():
                RateCount.objects.create(**row, count=1)
        except IntegrityError:  # another request opened the window meanwhile
            RateCount.objects.filter(**row).update(count=F("count") + 1)
    count = RateCount.objects.filter(**row).values_list("count", flat=True).first() or 0
    return count <= limit.most


def take_all(*asked: tuple[Limit, str]) -> bool:
    """Count one more for each; False when any is too many."""
    allowed = [take_one(limit, who) for limit, who in asked]  # each one counts, even after a refusal
    return all(allowed)


def _window_start(window: timedelta) -> datetime:
    seconds = int(window.total_seconds())
    return datetime.fromtimestamp(int(now().timestamp()) // seconds * seconds, tz=UTC)


def _hide(who: str, since: datetime) -> str:
    """A keyed hash that changes with the day, so that counts cannot be joined over time."""
    key = f"{settings.SECRET_KEY}|events.access.limits|{since:%Y-%m-%d}".encode()
    return hmac.new(key, who.lower().encode(), hashlib.sha256).hexdigest()
