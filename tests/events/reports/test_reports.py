"""After the event: a mail once, a report in one minute, an attestation; figures that surprise are flagged, never refused."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from django.core import mail
from django.core.management import call_command

from events.mails.outbox import send_due
from events.models import EventReport, Proposal, ReportPhoto
from events.reports.attestation import attestation_data
from events.reports.figures import is_implausible
from events.reports.verbs import ask_reports, keep_report
from home.clock import now
from tests.events.space.makers import come_in, make_proposal, post
from tests.events.space.test_pages import image_file
from tests.factories import make_slot, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def proposal(small_site: Any) -> Proposal:
    """An event of yesterday."""
    return make_proposal(slots=[make_slot(1)], capacity=30)


def at(proposal: Proposal, act: str = "bilan/") -> str:
    return f"/organisateur/{proposal.event.code}/{act}"


@pytest.mark.parametrize(
    ("citizens", "professionals", "capacity", "expected"),
    [
        (0, 0, None, False), (25, 3, None, False), (300, 10, 30, False), (301, 10, 30, True), (2000, 50, None, False),
        (2001, 50, None, True), (10, 301, None, True), (1, 40, None, True), (0, 20, None, False), (100_000, 1, 100_000, True),
    ],
)  # fmt: skip
def test_what_is_implausible(citizens: int, professionals: int, capacity: int | None, expected: bool) -> None:
    assert is_implausible(citizens, professionals, capacity) is expected


def test_a_report_in_one_minute(proposal: Proposal) -> None:
    browser = come_in()
    assert "Raconter en une minute" in browser.get("/organisateur/").content.decode()
    values = {"citizens": "42", "professionals": "3", "sentence": "Un grand-père a ri.", "may_quote": "on"}
    assert post(browser, at(proposal), values)["Location"].endswith("?fait=bilan")
    report = EventReport.objects.get()
    assert (report.citizens, report.professionals, report.sentence, report.may_quote) == (
        42,
        3,
        "Un grand-père a ri.",
        True,
    )
    assert not report.is_implausible
    assert "attestation" in browser.get(at(proposal, "")).content.decode()
    assert "Raconter en une minute" not in browser.get("/organisateur/").content.decode()


def test_it_can_be_told_again_and_a_check_of_former_figures_falls(proposal: Proposal) -> None:
    told = {"citizens": 42, "professionals": 3, "sentence": "", "may_quote": False}
    report = keep_report(proposal.event, told)
    user = make_user("verifie")
    EventReport.objects.update(
        verified_citizens=40, verified_professionals=3, verified_by=user, verified_at=now()
    )
    keep_report(proposal.event, told | {"sentence": "Une phrase."})
    report.refresh_from_db()
    assert (report.verified_citizens, report.sentence) == (40, "Une phrase.")
    post(come_in(), at(proposal), {"citizens": "5000", "professionals": "3"})
    report.refresh_from_db()
    assert (report.citizens, report.is_implausible, report.verified_citizens, report.verified_at) == (
        5000,
        True,
        None,
        None,
    )


@pytest.mark.parametrize(
    "values", [{}, {"citizens": "-1", "professionals": "1"}, {"citizens": "beaucoup", "professionals": "1"}]
)
def test_what_is_no_figure_is_asked_again(proposal: Proposal, values: dict[str, str]) -> None:
    assert post(come_in(), at(proposal), values).status_code == 400
    assert not EventReport.objects.exists()


def test_photos_need_the_consent_of_those_who_are_on_them(proposal: Proposal) -> None:
    browser, figures = come_in(), {"citizens": "4", "professionals": "1"}
    assert post(browser, at(proposal), figures | {"photo_1": image_file()}).status_code == 400
    assert not ReportPhoto.objects.exists()
    more = {"photo_1": image_file(), "photo_2": image_file("blue"), "consent": "on", "credit": "Zoé"}
    assert post(browser, at(proposal), figures | more).status_code == 303
    assert list(ReportPhoto.objects.values_list("credit", flat=True)) == ["Zoé", "Zoé"]
    page = browser.get(at(proposal)).content.decode()
    assert 'name="photo_1"' in page
    assert 'name="photo_2"' not in page


def test_no_report_before_the_end_nor_of_what_was_cancelled(small_site: Any) -> None:
    coming = make_proposal()
    cancelled = make_proposal(title="Annulé", slots=[make_slot(1)], status="annule")
    for proposal in (coming, cancelled):
        assert come_in().get(at(proposal)).status_code == 404


def test_the_attestation_says_what_was_declared_or_verified(proposal: Proposal) -> None:
    browser = come_in()
    assert browser.get(at(proposal, "attestation.pdf")).status_code == 404
    report = keep_report(
        proposal.event, {"citizens": 1, "professionals": 3, "sentence": "", "may_quote": False}
    )
    assert attestation_data(report)["figures"] == (
        "1 personne accueillie, 3 professionnels mobilisés, chiffres déclarés par l’organisateur."
    )
    report.verified_citizens, report.verified_professionals, report.verified_at = 1200, 2, now()
    assert attestation_data(report)["figures"] == (
        "1\u202f200 personnes accueillies, 2 professionnels mobilisés, chiffres vérifiés par l’équipe."
    )
    answer = browser.get(at(proposal, "attestation.pdf"))
    assert answer["Content-Type"] == "application/pdf"
    pdf = pikepdf.open(io.BytesIO(answer.content))
    assert len(pdf.pages) == 1
    assert pdf.Root.Lang == "fr-FR"
    assert pdf.Root.MarkInfo.Marked


def test_a_long_attestation_keeps_to_one_page(small_site: Any) -> None:
    proposal = make_proposal(
        title="Une très longue rencontre " * 9, slots=[make_slot(day, "09:00", "10:00") for day in range(3)],
        organiser_name="Communauté de communes du Grand Territoire des Trois Vallées et de leurs affluents, service numérique",
        venue_name="Médiathèque intercommunale " * 4, address="Rue " * 40,
    )  # fmt: skip
    report = keep_report(
        proposal.event, {"citizens": 1, "professionals": 1, "sentence": "", "may_quote": False}
    )
    from events.reports.attestation import make_attestation

    assert len(pikepdf.open(io.BytesIO(make_attestation(report))).pages) == 1


def test_reports_are_asked_once_after_the_end(proposal: Proposal, clock: Any) -> None:
    make_proposal("a@example.org", title="À venir")
    make_proposal("b@example.org", title="Annulé", slots=[make_slot(1)], status="annule")
    told = make_proposal("c@example.org", title="Raconté", slots=[make_slot(1)])
    keep_report(told.event, {"citizens": 1, "professionals": 1, "sentence": "", "may_quote": False})
    call_command("ask_reports", verbosity=0)
    assert ask_reports() == 0
    send_due()
    (sent,) = mail.outbox
    assert sent.to == [proposal.email]
    assert "/organisateur/" in sent.body
    assert "/lien/" not in sent.body
    clock.shift(timedelta(days=3))
    assert ask_reports() == 1


def test_an_event_of_long_ago_is_left_in_peace(proposal: Proposal, clock: Any) -> None:
    clock.shift(timedelta(days=90))
    assert ask_reports() == 0
