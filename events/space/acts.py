"""What may be done with an event, by its state, and how that state is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from events.choices import Status
from events.models import Proposal, State

TELLING = {
    State.UNCONFIRMED: ("À confirmer", "Confirmez votre proposition : elle partira aussitôt à la relecture."),
    State.WAITING: ("En relecture", "L’équipe le relit. Vous recevrez un courriel dès qu’elle aura répondu."),
    State.CORRECTION: (
        "À corriger",
        "L’équipe vous demande une correction. Modifiez l’événement : il lui reviendra aussitôt.",
    ),
    State.PUBLISHED: ("Publié", "Il est au programme."),
    State.REFUSED: (
        "Non retenu",
        "L’équipe n’a pas retenu cette proposition. Une question ? Répondez à son courriel.",
    ),
    State.WITHDRAWN: ("Retiré", "Vous avez retiré cette proposition."),
}
IN_HAND = frozenset({"edit", "slot", "hand_over"})
ALLOWED = {
    State.UNCONFIRMED: frozenset({"confirm", "withdraw"}),
    State.WAITING: IN_HAND | {"copy", "withdraw"},
    State.CORRECTION: IN_HAND | {"copy", "withdraw"},
    State.PUBLISHED: IN_HAND | {"copy", "announce", "pack"},
    State.REFUSED: frozenset({"copy"}),
    State.WITHDRAWN: frozenset({"copy"}),
}


@dataclass(frozen=True, slots=True)
class Announcement:
    """What an organiser may tell visitors at once."""

    slug: str
    status: Status
    label: str
    title: str
    consequence: str


ANNOUNCEMENTS = {
    row.slug: row
    for row in (
        Announcement(
            "complet", Status.FULL, "Annoncer complet", "Il n’y a plus de place ?",
            "La mention « Complet » paraît aussitôt sur l’événement. Vous pourrez la retirer.",
        ),
        Announcement(
            "reporte", Status.POSTPONED, "Reporter l’événement", "L’événement est reporté ?",
            "La mention « Reporté » paraît aussitôt. Quand la nouvelle date sera connue, modifiez l’événement.",
        ),
        Announcement(
            "annule", Status.CANCELLED, "Annuler l’événement", "Annuler cet événement ?",
            "La mention « Annulé » paraît aussitôt, partout où l’événement est annoncé : page, listes, agendas.",
        ),
        Announcement(
            "maintenu", Status.SCHEDULED, "Annoncer de nouveau prévu", "L’événement a bien lieu ?",
            "La mention en cours disparaît aussitôt.",
        ),
    )
}  # fmt: skip


def acts_of(proposal: Proposal, now: datetime) -> frozenset[str]:
    """What the holder may do: `edit slot hand_over copy announce withdraw confirm pack report`."""
    event = proposal.event
    acts = ALLOWED[State(proposal.state)]
    if proposal.state == State.PUBLISHED and not event.live:
        return acts - {"announce", "pack", "edit", "slot"}
    if event.ends and event.ends <= now:
        acts -= {"announce", "slot", "edit", "withdraw"}
        if proposal.state == State.PUBLISHED and event.status not in (Status.CANCELLED, Status.POSTPONED):
            acts |= {"report"}
    return acts


def announcements_of(proposal: Proposal) -> list[Announcement]:
    """Those that would change something: « complet » is not offered for what is cancelled."""
    status = proposal.event.status
    kept = [row for row in ANNOUNCEMENTS.values() if row.status != status]
    if status in (Status.CANCELLED, Status.POSTPONED):
        kept = [row for row in kept if row.slug != "complet"]
    return kept


def tell_state(proposal: Proposal, now: datetime) -> tuple[str, str]:
    """(label, sentence): « Publié », « Votre changement attend d’être relu : en attendant, … »."""
    label, sentence = TELLING[State(proposal.state)]
    if proposal.state == State.PUBLISHED and proposal.has_change:
        return (
            "Publié, changement en relecture",
            "La page publiée reste en ligne tant que l’équipe relit votre changement.",
        )
    if proposal.state == State.PUBLISHED and not proposal.event.live:
        return "Hors ligne", "L’équipe a retiré cet événement du programme."
    is_over = proposal.event.ends and proposal.event.ends <= now
    if (
        proposal.state == State.PUBLISHED
        and proposal.event.status in (Status.SCHEDULED, Status.FULL)
        and is_over
    ):
        return "Passé", "Il a eu lieu. Merci de l’avoir fait vivre !"
    if proposal.state == State.PUBLISHED and proposal.event.status != Status.SCHEDULED:
        return f"Publié, {Status(proposal.event.status).label.lower()}", sentence
    return label, sentence
