"""Keep a report; ask for those that are missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.db import transaction

from events.choices import Status
from events.mails.kinds import MailKind
from events.mails.outbox import post_mail
from events.mails.values import event_values
from events.models import EventPage, EventReport, Proposal, ReportPhoto, State
from events.reports.figures import is_implausible
from events.submission.store import keep_picture
from events.submission.uploads import Picture
from home.clock import now

FIGURES = ("citizens", "professionals")
TOLD = (*FIGURES, "sentence", "may_quote")
LATEST = timedelta(days=60)  # a report that nobody asked for in two months is not asked for any more


@transaction.atomic
def keep_report(
    event: EventPage, told: dict[str, Any], pictures: Sequence[Picture] = (), credit: str = ""
) -> EventReport:
    """Write or rewrite the report of an event. New figures are declared ones: a check of the former ones falls."""
    values = {name: told[name] for name in TOLD}
    report = EventReport.objects.select_for_update().filter(event=event).first()
    is_new = report is None
    if report is None:
        report = EventReport(event=event, created_at=now())
    if not is_new and any(getattr(report, name) != values[name] for name in FIGURES):
        report.verified_citizens = report.verified_professionals = None
        report.verified_by = report.verified_at = None
    for name, value in values.items():
        setattr(report, name, value)
    slots = event.slots.count()
    report.is_implausible = is_implausible(report.citizens, report.professionals, event.capacity, slots)
    report.save()
    for picture in pictures:
        image = keep_picture(picture, event.title)
        ReportPhoto.objects.create(report=report, image=image, credit=credit)
    return report


def ask_reports() -> int:
    """Mail whoever held an event that is over and has no report, once. Returns how many mails were written."""
    instant = now()
    due = Proposal.objects.filter(
        state=State.PUBLISHED, report_asked_at=None, event__live=True, event__report=None,
        event__ends__lte=instant, event__ends__gt=instant - LATEST,
    ).exclude(event__status__in=(Status.CANCELLED, Status.POSTPONED)).exclude(email="")  # fmt: skip
    return sum(_ask(pk) for pk in due.values_list("pk", flat=True))


@transaction.atomic
def _ask(pk: int) -> bool:
    """One mail, never two, even when two commands run."""
    if not Proposal.objects.filter(pk=pk, report_asked_at=None).update(report_asked_at=now()):
        return False
    proposal = Proposal.objects.select_related("event").get(pk=pk)
    post_mail(MailKind.REPORT, proposal.email, event_values(proposal.event))
    return True
