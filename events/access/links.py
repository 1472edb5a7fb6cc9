"""Mailed links: made, looked at, used once."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.urls import reverse

from events.access.tokens import draw_token, hash_token, is_token
from events.models import AccessLink, Proposal, Purpose
from home.clock import now

LIFETIMES = {Purpose.SPACE: timedelta(minutes=10), Purpose.CONFIRM: timedelta(days=7)}


def make_link(email: str, purpose: Purpose, proposal: Proposal | None = None) -> str:
    """The absolute address of a new link; the older unused ones of the same address, purpose and proposal stop working."""
    instant, token = now(), draw_token()
    older = AccessLink.objects.filter(email=email, purpose=purpose, proposal=proposal, used_at=None)
    older.update(expires_at=instant)
    AccessLink.objects.create(
        token_hash=hash_token(token), email=email, purpose=purpose, proposal=proposal,
        created_at=instant, expires_at=instant + LIFETIMES[purpose],
    )  # fmt: skip
    return f"{settings.SITE_URL}{reverse('access_link', args=[token])}"


def find_link(token: str) -> AccessLink | None:
    """The link that can still be used, or None, whatever the reason: nothing tells a wrong one from a used one."""
    if not is_token(token):
        return None
    links = AccessLink.objects.filter(token_hash=hash_token(token), used_at=None, expires_at__gt=now())
    return links.select_related("proposal").first()


def use_link(token: str) -> AccessLink | None:
    """The link, marked as used: of two simultaneous uses one gets it, the other None."""
    link = find_link(token)
    if link is None:
        return None
    used = AccessLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now())
    return link if used else None
