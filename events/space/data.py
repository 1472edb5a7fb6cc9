"""What the site knows of one organiser, as plain values."""

from __future__ import annotations

from typing import Any

from events.models import OutboxMail, Proposal, State
from events.submission.content import FIELDS, read_content


def gather_data(email: str) -> dict[str, Any]:
    """{"adresse", "evenements": [...], "courriels": [...]}: values that JSON takes."""
    proposals = Proposal.objects.filter(email__iexact=email).select_related("event", "event__format")
    mails = OutboxMail.objects.filter(to__iexact=email).order_by("created_at")
    return {
        "adresse": email,
        "evenements": [_describe(proposal) for proposal in proposals],
        "courriels": [
            {"objet": mail.subject, "ecrit_le": mail.created_at, "parti_le": mail.sent_at} for mail in mails
        ],
    }


def _describe(proposal: Proposal) -> dict[str, Any]:
    event = proposal.event.get_latest_revision_as_object()
    content = read_content(event)
    values = {name: str(content[name] if content[name] is not None else "") for name in FIELDS}
    report = getattr(proposal.event, "report", None)
    return {
        "code": event.code,
        "etat": State(proposal.state).label,
        "recu_le": proposal.created_at,
        "confirme_le": proposal.confirmed_at,
        "decide_le": proposal.decided_at,
        "contenu": values | {
            "accessibilite": content["access"],
            "publics": [str(row) for row in content["audiences"]],
            "creneaux": [[wall.start, wall.end] for wall in content["slots"]],
        },
        "bilan": {
            "personnes": report.citizens, "professionnels": report.professionals, "phrase": report.sentence,
            "phrase_publiable": report.may_quote, "envoye_le": report.created_at,
        } if report else None,
    }  # fmt: skip
