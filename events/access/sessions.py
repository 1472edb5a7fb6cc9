"""The session of the private space: its own cookie, HttpOnly, two hours, sent to `/organisateur/` alone."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import constant_time_compare, salted_hmac

from events.access.tokens import draw_token, hash_token, is_token
from events.models import OrganiserSession
from home.clock import now

PATH = "/organisateur/"
LIFETIME = timedelta(hours=2)


def cookie_name() -> str:
    """`__Secure-` where the site is served in https: the prefix `__Host-` would forbid the path."""
    return "__Secure-organisateur" if settings.SESSION_COOKIE_SECURE else "organisateur"


def open_session(response: HttpResponseBase, email: str) -> None:
    """A new session for this address; its key leaves in the cookie only."""
    key, instant = draw_token(), now()
    OrganiserSession.objects.create(
        key_hash=hash_token(key), email=email, created_at=instant, expires_at=instant + LIFETIME
    )
    response.set_cookie(
        cookie_name(), key, max_age=int(LIFETIME.total_seconds()), path=PATH,
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip


def read_session(request: HttpRequest) -> str | None:
    """The address that this visit speaks for, or None."""
    key = request.COOKIES.get(cookie_name(), "")
    if not is_token(key):
        return None
    sessions = OrganiserSession.objects.filter(key_hash=hash_token(key), expires_at__gt=now())
    return sessions.values_list("email", flat=True).first()


def close_session(request: HttpRequest, response: HttpResponseBase) -> None:
    """End this visit, on the server as in the browser."""
    key = request.COOKIES.get(cookie_name(), "")
    if is_token(key):
        OrganiserSession.objects.filter(key_hash=hash_token(key)).delete()
    response.delete_cookie(cookie_name(), path=PATH, samesite="Lax")


def sign_visit(request: HttpRequest) -> str:
    """What the forms of this visit carry: another site can neither read nor guess it."""
    return salted_hmac("events.access.sessions", request.COOKIES.get(cookie_name(), "")).hexdigest()


def is_signed(request: HttpRequest, signature: str) -> bool:
    return constant_time_compare(signature, sign_visit(request))
