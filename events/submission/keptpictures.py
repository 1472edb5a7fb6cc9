"""Pictures kept between two sendings of a form."""

from __future__ import annotations

from datetime import timedelta

from events.access.tokens import draw_token, hash_token, is_token
from events.models import KeptPicture
from events.submission.uploads import Picture
from home.clock import now

LIFETIME = timedelta(hours=24)


def keep(picture: Picture) -> str:
    """The token that finds this picture again for a day. Those that are older go away."""
    purge()
    token = draw_token()
    KeptPicture.objects.create(
        token_hash=hash_token(token), data=picture.data, thumbnail=picture.thumbnail,
        width=picture.width, height=picture.height, created_at=now(),
    )  # fmt: skip
    return token


def find(token: str) -> Picture | None:
    """The kept picture of this token, or None."""
    if not is_token(token):
        return None
    row = KeptPicture.objects.filter(token_hash=hash_token(token), created_at__gte=now() - LIFETIME).first()
    return Picture(bytes(row.data), row.width, row.height, bytes(row.thumbnail)) if row else None


def forget(token: str) -> None:
    """Once it is in the proposal, or when it is taken away."""
    if is_token(token):
        KeptPicture.objects.filter(token_hash=hash_token(token)).delete()


def purge() -> int:
    """Delete those that are older than a day. Returns how many."""
    return KeptPicture.objects.filter(created_at__lt=now() - LIFETIME).delete()[0]
