"""Who may go past the door of the space, and to which events."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt

from events.access.origin import is_cross_site
from events.access.sessions import is_signed, read_session, sign_visit
from events.models import Proposal


class VisitForm(forms.Form):
    """The signature that every form of the space carries."""

    visite = forms.CharField(required=False, max_length=128)


def for_holder(view: Callable[..., HttpResponseBase]) -> Any:
    """Call `view(request, email, …)` for whoever came in by a mailed link; anybody else is led to the entrance.

    Django's own token would need a second cookie: what is posted here bears a signature of the visit instead.
    """

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        email = read_session(request)
        if email is None:
            return redirect("space_enter")
        if request.method == "POST":
            refuse_strangers(request)
        return view(request, email, *args, **kwargs)

    return guarded


def refuse_strangers(request: HttpRequest) -> None:
    """Raise PermissionDenied for a form that this visit was not shown."""
    form = VisitForm(request.POST)
    if is_cross_site(request) or not form.is_valid() or not is_signed(request, form.cleaned_data["visite"]):
        raise PermissionDenied


def proposals_of(email: str) -> QuerySet[Proposal]:
    return Proposal.objects.filter(email__iexact=email).select_related(
        "event", "event__edition", "event__report"
    )


def find_mine(email: str, code: str) -> Proposal:
    """The proposal of this address whose event has this code; Http404 for anybody else's, as for none."""
    proposal = proposals_of(email).filter(event__code=code).first()
    if proposal is None:
        raise Http404
    return proposal


def show(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponseBase:
    """A page of the space, with the signature that its forms send back."""
    return render(request, f"events/{template}", context | {"visit": sign_visit(request)}, status=status)
