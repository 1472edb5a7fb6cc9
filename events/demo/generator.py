"""Invents events: the same seed and the same number give the same programme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from taggit.models import Tag

from events import geo
from events.choices import Access, Modality, Precision, Status
from events.dates import WallSlot, to_instant
from events.models import EventFormat, EventPage, EventSlot, EventTag
from events.models.event import CODE_ALPHABET
from home.models import Edition

from .agenda import draw_slots
from .phrases import dice
from .plan import FORMATS, MODALITIES, STATUSES, Lottery, cycle
from .texts import Theme, read_named
from .venues import domain_of, draw_kind, draw_name, draw_phone, place_venue
from .writer import ONLINE, Titles, write_description, write_summary

ACCESS_SHARES = {
    Access.HEARING: 0.22, Access.VISUAL: 0.14, Access.MOTOR: 0.52, Access.PSYCHIC: 0.10, Access.INTELLECTUAL: 0.12,
}  # fmt: skip
CAPACITIES = {
    "atelier": (8, 10, 12, 12, 15), "formation": (10, 12, 16, 20), "conference": (60, 80, 100, 150, 250),
    "debat": (30, 40, 60, 80), "action-educative": (24, 28, 30, 60), "cafe-ia": (12, 15, 20, 30),
}  # fmt: skip
YOUNG = ("jeunes", "eleves-etudiants", "familles")
OPENING_DAYS = 45  # events are published during so many days


@dataclass
class Invented:
    """An event that no database knows yet. `audiences`: slugs; `tags`: saved tags."""

    event: EventPage
    slots: list[EventSlot]
    audiences: list[str]
    tags: list[Tag]


class Inventor:
    """`formats` and `tags`: the saved objects by slug and by name."""

    def __init__(
        self,
        seed: int,
        edition: Edition,
        formats: dict[str, EventFormat],
        tags: dict[str, Tag],
        published_until: datetime,
    ) -> None:
        self.seed, self.edition, self.formats, self.tags = seed, edition, formats, tags
        self.published_until = published_until
        self.titles = Titles()
        self.weights = {slug: FORMATS.get(slug, 5.0) for slug in formats}

    def invent(self, number: int) -> Iterator[Invented]:
        lottery = Lottery(dice(self.seed, "communes"))
        for rank, commune in enumerate(lottery.draw(number)):
            yield self._invent_one(rank, commune, dice(self.seed, rank))

    def _invent_one(self, rank: int, commune: geo.Commune, rng: Random) -> Invented:
        slug = cycle(self.weights, rank, rng)
        event, theme = self._write(rank, commune, rng, slug)
        facts = _place(rng, event, commune, rank < len(geo.departments())) | _contact(rng, event)
        facts |= _access(rng, event) | _extras(rng, event, slug)
        for name, value in facts.items():
            setattr(event, name, value)
        walls = draw_slots(rng, self.edition.days, slug, event.organiser_kind, theme.name)
        slots = [_make_slot(order, wall) for order, wall in enumerate(walls)]
        tags = [self.tags[name] for name in _draw_tags(rng, theme, slug)]
        self._date(rng, event)
        event.slots, event.tagged_items = slots, [EventTag(tag=tag) for tag in tags]
        event.derive()
        return Invented(event, slots, _draw_audiences(rng, theme, slug), tags)

    def _write(self, rank: int, commune: geo.Commune, rng: Random, slug: str) -> tuple[EventPage, Theme]:
        """The event with its texts and its organiser."""
        status = cycle(STATUSES, rank, rng)
        modality = Modality.ONLINE if status == Status.MOVED_ONLINE else cycle(MODALITIES, rank, rng)
        style = ONLINE if modality == Modality.ONLINE else slug
        kind = draw_kind(rng, slug, commune.population)
        theme, title = self.titles.draw(rng, slug, style, commune)
        event = EventPage(
            title=title, edition=self.edition, format=self.formats[slug], status=status, modality=modality,
            summary=write_summary(rng, theme, style), description=write_description(rng, theme, style, kind),
            organiser_kind=kind, organiser_name=draw_name(rng, kind, "organiser", commune),
            code="".join(rng.choices(CODE_ALPHABET, k=7)),
        )  # fmt: skip
        return event, theme

    def _date(self, rng: Random, event: EventPage) -> None:
        """Published on some day of the weeks before, and never in the future."""
        event.first_published_at = self.published_until - timedelta(
            hours=24 * OPENING_DAYS * rng.random() ** 2
        )
        later = timedelta(hours=rng.random() * 48) if event.status != Status.SCHEDULED else timedelta()
        event.last_published_at = min(event.first_published_at + later, self.published_until)
        event.latest_revision_created_at = event.last_published_at


def latest_publication(edition: Edition, now: datetime) -> datetime:
    """The last moment at which an invented event was published: the eve of the edition, or now if that comes first."""
    eve = to_instant(
        datetime.combine(edition.first_day, datetime.min.time()) - timedelta(hours=6), "Europe/Paris"
    )
    return min(now, eve).replace(microsecond=0)


def _make_slot(order: int, wall: WallSlot) -> EventSlot:
    other_day = wall.end.date() if wall.end.date() != wall.start.date() else None
    return EventSlot(
        date=wall.start.date(), start_time=wall.start.time(),
        end_time=wall.end.time(), end_date=other_day,
    )  # fmt: skip


def _place(rng: Random, event: EventPage, commune: geo.Commune, is_first: bool) -> dict[str, Any]:
    """Venue and links. Half of the events that were online from the start have no commune, save the first of a territory."""
    found: dict[str, Any] = {"location_precision": Precision.COMMUNE}
    is_local = event.modality != Modality.ONLINE or event.status == Status.MOVED_ONLINE
    if is_local or is_first or rng.random() < 0.5:
        found["commune_code"] = commune.code
    if event.modality != Modality.ONLINE:
        venue = place_venue(draw_name(rng, event.organiser_kind, "venue", commune), commune)
        found |= {
            "venue_name": venue.name, "address": venue.address, "postcode": venue.postcode,
            "location": venue.location, "location_precision": venue.precision,
        }  # fmt: skip
    if event.modality != Modality.IN_PERSON:
        found["online_url"] = f"https://visio.example.org/{event.code}"
    return found


def _contact(rng: Random, event: EventPage) -> dict[str, Any]:
    domain = domain_of(event.organiser_name)
    name = rng.choice(read_named("pratique")["names"].paragraphs)
    role = read_named("structures")[event.organiser_kind].lines["contact"][0]
    found: dict[str, Any] = {
        "contact_name": f"{name} – {role[0].lower()}{role[1:]}",
        "contact_email": f"contact@{domain}",
    }
    if rng.random() < 0.55:
        found["organiser_url"] = f"https://{domain}/"
    if rng.random() < 0.7:
        found["contact_phone"] = draw_phone(rng)
    way = rng.random()
    if way > 0.72:
        found["registration_url"] = f"https://{domain}/inscription/{event.code}"
    elif way > 0.56:
        found["registration_phone"] = draw_phone(rng)
    elif way > 0.40:
        found["registration_email"] = f"inscription@{domain}"
    return found


def _access(rng: Random, event: EventPage) -> dict[str, Any]:
    found: dict[str, Any] = {f"access_{code}": rng.random() < share for code, share in ACCESS_SHARES.items()}
    if any(found.values()) and event.modality != Modality.ONLINE and rng.random() < 0.6:
        texts = read_named("pratique")["access"].paragraphs
        found["access_text"] = " ".join(rng.sample(texts, rng.choice((1, 1, 2))))
    return found


def _extras(rng: Random, event: EventPage, slug: str) -> dict[str, Any]:
    texts = read_named("pratique")
    own = texts["conditions"].lines.get(event.organiser_kind, ()) if slug != "cafe-ia" else ()
    conditions = (*texts["conditions"].paragraphs, *own, *own)
    return {
        "conditions": rng.choice(conditions) if rng.random() < 0.35 else "",
        "capacity": rng.choice(CAPACITIES.get(slug, (20,))) if rng.random() < 0.6 else None,
        "is_open_to_press": rng.random() < 0.09,
        "is_featured": event.status == Status.SCHEDULED and rng.random() < 0.01,
        "status_message": rng.choice(texts[event.status].paragraphs) if event.status in texts else "",
    }


def _draw_tags(rng: Random, theme: Theme, slug: str) -> list[str]:
    names = [*theme.tags, *list_format_tags(slug)]
    return rng.sample(names, min(len(names), rng.choice((1, 2, 2, 3))))


def list_format_tags(slug: str) -> list[str]:
    block = read_named("formats").get(slug)
    return [name.strip() for line in (block.lines.get("+", ()) if block else ()) for name in line.split(",")]


def _draw_audiences(rng: Random, theme: Theme, slug: str) -> list[str]:
    """From those of the theme; a Café IA is for all, a class has its own."""
    if slug == "action-educative":
        names = [name for name in theme.audiences if name in YOUNG] or list(YOUNG)
        return sorted(rng.sample(names, min(len(names), rng.choice((1, 2)))))
    drawn = rng.sample(theme.audiences, min(len(theme.audiences), rng.choice((1, 1, 2))))
    return sorted({*drawn, "tout-public"}) if slug == "cafe-ia" else sorted(drawn)
