"""The models of the programme, importable from `events.models`."""

from .access import AccessLink, OrganiserSession, Purpose, RateCount
from .change import ProgrammeChange, record_change
from .event import EventPage, EventTag
from .mail import MailTemplate, OutboxMail
from .programme import ProgrammePage
from .proposal import DuplicateMerge, ExternalEvent, Proposal, ProposalPage, ReadyReason, Source, State
from .report import EventReport, ReportPhoto
from .slot import EventSlot
from .taxonomy import Audience, EventFormat
from .territory import ModeratorTerritory
from .upload import KeptPicture

__all__ = [
    "AccessLink",
    "Audience",
    "DuplicateMerge",
    "EventFormat",
    "EventPage",
    "EventReport",
    "EventSlot",
    "EventTag",
    "ExternalEvent",
    "KeptPicture",
    "MailTemplate",
    "ModeratorTerritory",
    "OrganiserSession",
    "OutboxMail",
    "ProgrammeChange",
    "ProgrammePage",
    "Proposal",
    "ProposalPage",
    "Purpose",
    "RateCount",
    "ReadyReason",
    "ReportPhoto",
    "Source",
    "State",
    "record_change",
]
