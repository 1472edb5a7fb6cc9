"""The queue, one proposal with what changed, and the decisions. Only for those who may publish the event: else 404."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import PageLogEntry

from events.models import EventPage, ProgrammePage, Proposal, ReadyReason
from events.moderation.difference import compare
from events.moderation.forms import ACCEPT, CORRECT, REFUSE, UNDO, BulkForm, DecisionForm, QueueForm
from events.moderation.queue import describe, refused, waiting
from events.moderation.verbs import OPEN, DecidedMeanwhile, accept, ask_correction, refuse, undo_refusal
from home.clock import now

PER_PAGE = 50
DONE = {ACCEPT: "Publié", CORRECT: "Correction demandée", REFUSE: "Refusé", UNDO: "Remis dans la file"}
TOO_LATE = "La proposition a changé ou a été décidée entre-temps{} : rien n’a été fait. La voici telle qu’elle est maintenant."
VERBS = {ACCEPT: accept, CORRECT: ask_correction, REFUSE: refuse, UNDO: undo_refusal}


def may_moderate(user: AbstractBaseUser) -> bool:
    """Whether this user may publish the events of the programme."""
    programme = ProgrammePage.objects.first()
    return bool(programme and programme.permissions_for_user(user).can_publish_subpage())


def _require_moderator(request: HttpRequest) -> None:
    if not may_moderate(request.user):
        raise Http404


@require_safe
def show_queue(request: HttpRequest) -> HttpResponse:
    """What waits, the oldest first; or what was refused."""
    _require_moderator(request)
    form = QueueForm(request.GET)
    chosen = form.cleaned_data if form.is_valid() else {}
    rows = refused() if chosen.get("vue") == "refus" else waiting()
    if code := chosen.get("departement"):
        rows = rows.filter(event__department_code=code)
    if chosen_format := chosen.get("format"):
        rows = rows.filter(event__format=chosen_format)
    page = Paginator(rows, PER_PAGE).get_page(chosen.get("p") or 1)
    context = {
        "form": form, "page": page, "lines": describe(list(page.object_list), now()), "is_refused": chosen.get("vue") == "refus",
        "filters": form.as_query(),
        "breadcrumbs_items": _trail("Modération"), "header_icon": "tasks", "page_title": "Modération", "header_title": "Modération",
    }  # fmt: skip
    return render(request, "events/moderation/queue.html", context)


@require_safe
def show_proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal as its organiser last wrote it, what it changes, its contact, the decisions."""
    _require_moderator(request)
    proposal = get_object_or_404(Proposal.objects.select_related("event", "event__format"), pk=pk)
    return _render_proposal(request, proposal, DecisionForm(initial={"version": proposal.version}))


def _render_proposal(
    request: HttpRequest, proposal: Proposal, form: DecisionForm, status: int = 200
) -> HttpResponse:
    live = EventPage.objects.get(pk=proposal.event_id)
    event = live.get_latest_revision_as_object()
    reasons = list(ReadyReason.objects.all())
    context = {
        "proposal": proposal, "event": event, "form": form, "revision": live.latest_revision_id or "",
        "is_open": Proposal.objects.filter(OPEN, pk=proposal.pk).exists(),
        "changes": compare(live, event) if live.live else [],
        "lines": compare(EventPage(format=event.format, modality=""), event),
        "line": describe([proposal], now())[0],
        "corrections": [row for row in reasons if row.use == ReadyReason.Use.CORRECTION],
        "refusals": [row for row in reasons if row.use == ReadyReason.Use.REFUSAL],
        "edit_url": reverse("wagtailadmin_pages:edit", args=[live.pk]),
        "history_url": reverse("wagtailadmin_pages:history", args=[live.pk]),
        "breadcrumbs_items": [*_trail("Modération", reverse("moderation")), {"url": "", "label": event.title}],
        "header_icon": "tasks", "page_title": event.title, "header_title": event.title,
    }  # fmt: skip
    return render(request, "events/moderation/proposal.html", context, status=status)


@require_POST
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one decision, on the version that was seen."""
    _require_moderator(request)
    proposal = get_object_or_404(Proposal.objects.select_related("event"), pk=pk)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _render_proposal(request, proposal, form, status=400)
    seen = form.cleaned_data
    decision = seen["decision"]
    more = {"revision": seen["revision"]} if decision == ACCEPT else {}
    try:
        VERBS[decision](proposal, request.user, seen["version"], seen["message"], **more)
    except DecidedMeanwhile:
        messages.warning(request, TOO_LATE.format(_who_did(proposal)))
        return redirect("moderation_proposal", pk=pk)
    except ValidationError as error:
        messages.error(request, f"L’événement est incomplet : {' '.join(error.messages)}")
        return redirect("moderation_proposal", pk=pk)
    messages.success(request, f"{DONE[decision]} : {proposal.event.title}. L’organisateur est prévenu.")
    return redirect("moderation")


@require_POST
def accept_many(request: HttpRequest) -> HttpResponse:
    """Publish the chosen proposals, each on its own: one that changed meanwhile or is incomplete is told and left."""
    _require_moderator(request)
    done, left = 0, []
    for pk, version, revision in BulkForm(request.POST).seen():
        proposal = Proposal.objects.select_related("event").filter(pk=pk).first()
        try:
            if proposal:
                accept(proposal, request.user, version, revision=revision or None)
                done += 1
        except (DecidedMeanwhile, ValidationError):
            left.append(proposal.event.title)
    if done:
        messages.success(request, f"{done} publié{'s' if done > 1 else ''}. Les organisateurs sont prévenus.")
    if left:
        messages.warning(request, f"À revoir un par un : {' ; '.join(left)}.")
    return redirect("moderation")


def _who_did(proposal: Proposal) -> str:
    """« par X », the last who did something to the event, or nothing."""
    last = PageLogEntry.objects.filter(page=proposal.event_id).order_by("-timestamp", "-pk").first()
    if last is None:
        return ""
    return f" par {last.user.get_full_name() or last.user}" if last.user else " par son organisateur"


def _trail(label: str, url: str = "") -> list[dict[str, str]]:
    return [{"url": reverse("wagtailadmin_home"), "label": "Accueil"}, {"url": url, "label": label}]
