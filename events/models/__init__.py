"""The models of the programme, importable from `events.models`."""

from .change import ProgrammeChange, record_change
from .event import EventPage, EventTag
from .programme import ProgrammePage
from .slot import EventSlot
from .taxonomy import Audience, EventFormat

__all__ = [
    "Audience",
    "EventFormat",
    "EventPage",
    "EventSlot",
    "EventTag",
    "ProgrammeChange",
    "ProgrammePage",
    "record_change",
]
