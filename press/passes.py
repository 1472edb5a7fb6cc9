"""Private links to a release before its hour. What is wrong, expired or revoked gets the same 404; after the hour, the public page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from home.answers import answer_body, keep_secret
from home.clock import now
from press.documents import embargo_notice, print_release, write_release
from press.models import PressPass
from press.views import PDF, TEXT, serve_medium


def _open(token: str) -> PressPass:
    """Raises Http404."""
    found = PressPass.objects.opening(token, now())
    if found is None:
        raise Http404
    return found


@require_safe
def show(request: HttpRequest, token: str) -> HttpResponseBase:
    """The release as it will be, with links that keep to the pass. One more opening is counted."""
    at, found = now(), _open(token)
    if request.method == "GET":
        found.count_use(at)
    release = found.release
    if not release.is_withheld(at):
        return keep_secret(redirect(release.path_of_page))
    context = {
        "page": release,
        "contacts": release.contacts_shown(),
        "media": release.media.in_order(),
        "notice": embargo_notice(release),
        "reader": str(found),
        "base_url": f"/presse/acces/{token}/",
        "token": token,
    }
    return keep_secret(render(request, "press/pass.html", context))


@require_safe
def text(request: HttpRequest, token: str) -> HttpResponseBase:
    found = _open(token)
    notice = _notice(found)
    return keep_secret(answer_body(request, lambda: write_release(found.release, notice).encode(), TEXT))


@require_safe
def pdf(request: HttpRequest, token: str) -> HttpResponseBase:
    """The PDF bears the name of its reader."""
    found = _open(token)
    notice = _notice(found)
    name = f"communique-{found.release.slug[:80]}.pdf"
    return keep_secret(
        answer_body(request, lambda: print_release(found.release, notice, str(found)), PDF, name)
    )


def _notice(found: PressPass) -> str:
    return embargo_notice(found.release) if found.release.is_withheld(now()) else ""


@require_safe
def medium(request: HttpRequest, token: str, code: str, version: str) -> HttpResponseBase:
    """A medium of the release, and of no other."""
    row = get_object_or_404(_open(token).release.media.all(), code=code)
    return keep_secret(serve_medium(request, row, version, cache="private, no-store"))
