"""The seven events that the press kit of the campaign names: title, format, day and commune are facts.

The kit gives neither their hours nor their addresses: those are to be completed by the editors.
"""

from __future__ import annotations

from datetime import time

from events.choices import OrganiserKind
from events.models import Audience, EventFormat, EventPage, EventSlot, ProgrammePage
from home.models import Edition
from home.text import normalise

from .texts import Block, read_blocks

UNKNOWN_PLACE = "Lieu communiqué par l’organisateur"


def create_example_events(programme: ProgrammePage, edition: Edition) -> int:
    """Publish those of the seven events that are missing, known by their slug. Returns how many were made."""
    known = set(EventPage.objects.child_of(programme).values_list("slug", flat=True))
    formats = {row.slug: row for row in EventFormat.objects.all()}
    blocks = [block for block in read_blocks("exemples") if block.head[1] in formats]
    missing = [block for block in blocks if _slug_of(block) not in known]
    for block in missing:
        _publish(programme, _make_event(block, edition, formats[block.head[1]]), block)
    return len(missing)


def _slug_of(block: Block) -> str:
    """« venez-decouvrir-l-ia-avec-nous-anor »."""
    return normalise(f"{block.lines['title'][0]} {block.head[0]}").replace(" ", "-")


def _make_event(block: Block, edition: Edition, event_format: EventFormat) -> EventPage:
    _, _, day, commune, start, end, kind, _, _ = block.head
    lines = {word: rows[0] for word, rows in block.lines.items()}
    event = EventPage(
        slug=_slug_of(block), title=lines["title"], edition=edition, format=event_format, commune_code=commune,
        summary=lines["summary"], description="\n\n".join(block.paragraphs), venue_name=UNKNOWN_PLACE,
        organiser_name=lines["organiser"], organiser_kind=OrganiserKind(kind), conditions=lines.get("conditions", ""),
    )  # fmt: skip
    date = edition.days[min(int(day), len(edition.days) - 1)]
    event.slots = [
        EventSlot(date=date, start_time=time.fromisoformat(start), end_time=time.fromisoformat(end))
    ]
    return event


def _publish(programme: ProgrammePage, event: EventPage, block: Block) -> None:
    """Saved and published the way the admin does, with its revision."""
    audiences, tags = ([word.strip() for word in text.split(",")] for text in block.head[7:9])
    programme.add_child(instance=event)
    event.audiences = list(Audience.objects.filter(slug__in=audiences))
    event.tags.add(*tags)
    event.save_revision().publish()
