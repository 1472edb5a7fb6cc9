"""A line of a file → the form of the proposal, filled: one set of rules for the form, the space and the files."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import QueryDict

from events import geo
from events.choices import Access, Modality, OrganiserKind
from events.dates import PARIS
from events.imports.columns import fold
from events.models import Audience, EventFormat
from events.submission.content import Content
from events.submission.forms import EventFields
from events.submission.slots import MAX_SLOTS, PREFIX, make_slot_formset
from home.models import Edition

_SLOT = re.compile(
    r"^(\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})\s+(?:de\s+)?(\d{1,2}(?:\s?[h:]\s?\d{0,2})?)\s*(?:-|–|à)\s*"
    r"(\d{1,2}(?:\s?[h:]\s?\d{0,2})?)$",
    re.ASCII | re.IGNORECASE,
)
_SLOT_HELP = "Écrivez chaque créneau ainsi : jj/mm/aaaa 14:00-16:00, séparés par « | »."
_MODES = {"1": Modality.IN_PERSON, "2": Modality.ONLINE, "3": Modality.HYBRID}


@dataclass(slots=True)
class Lists:
    """What names may be written in a file, folded, and the edition; read once for a whole file."""

    formats: dict[str, str]
    audiences: dict[str, str]
    edition: Edition | None

    @classmethod
    def load(cls) -> Lists:
        named = [
            {fold(text): str(item.pk) for item in model.objects.all() for text in (item.slug, item.name)}
            for model in (EventFormat, Audience)
        ]
        return cls(*named, Edition.objects.current())


@dataclass(slots=True)
class Read:
    """A line that was read: its content when `errors` (field → sentence) is empty."""

    external_id: str
    errors: dict[str, str] = field(default_factory=dict)
    content: Content | None = None


def read_row(cells: Mapping[str, str], lists: Lists, *, email: str) -> Read:
    """`cells`: field → text. `email` is the contact where the file names none."""
    read = Read(cells.get("external_id", "")[:200])
    if not read.external_id or len(read.external_id) > 120:
        read.errors["external_id"] = "Donnez à chaque ligne un identifiant, 120 signes au plus."
    data = QueryDict(mutable=True)
    for name in EventFields.base_fields:
        data[name] = cells.get(name, "")
    data["contact_email"] = data["contact_email"] or email
    data["contact_name"] = data["contact_name"] or data["organiser_name"]
    _read_choices(data, cells, lists, read.errors)
    _read_registration(data, cells.get("registration", ""))
    _read_slots(data, cells.get("slots", ""), read.errors)
    form, slots = EventFields(data), make_slot_formset(data)
    if form.is_complete(slots, lists.edition) and not read.errors:
        read.content = form.content(slots)
    for name, sentences in form.errors.items():
        read.errors.setdefault("title" if name == "__all__" else name, " ".join(sentences))
    wrong = [text for row in slots.forms for texts in row.errors.values() for text in texts]
    if wrong:
        read.errors.setdefault("slots", " ".join(dict.fromkeys(wrong)))
    return read


def _read_choices(data: QueryDict, cells: Mapping[str, str], lists: Lists, errors: dict[str, str]) -> None:
    """Names and codes → the values of the form; one that is not in the list is an error that quotes none of it."""
    kinds = _by_text(OrganiserKind.choices) | {"": OrganiserKind.OTHER}
    modes = _by_text(Modality.choices) | _MODES | {"": Modality.IN_PERSON}
    for name, known in (("format", lists.formats), ("organiser_kind", kinds), ("modality", modes)):
        value = known.get(fold(cells.get(name, "")))
        if value is None and cells.get(name):
            errors[name] = "Cette valeur n’est pas dans la liste : voyez l’onglet d’aide du modèle."
        data[name] = value or ""
    for name, known in (("audiences", lists.audiences), ("access", _by_text(Access.choices))):
        texts = [fold(text) for text in re.split(r"[,;|]", cells.get(name, "")) if text.strip()]
        if any(text not in known for text in texts):
            errors[name] = "Une de ces valeurs n’est pas dans la liste : voyez l’onglet d’aide du modèle."
        data.setlist(name, [known[text] for text in texts if text in known])
    yes = fold(cells.get("is_open_to_press", "")) in ("1", "oui", "x", "vrai", "true")
    data["is_open_to_press"] = "on" if yes else ""


def _by_text(choices: list[tuple[str, str]]) -> dict[str, str]:
    return {fold(text): code for code, label in choices for text in (code, label)}


def _read_registration(data: QueryDict, text: str) -> None:
    """OpenAgenda's one column of ways to register → our three; the first of each kind is kept."""
    for way in (part.strip() for part in text.split(",") if part.strip()):
        kind = "email" if "@" in way and "/" not in way else "url" if "." in way and "/" in way else "phone"
        name = f"registration_{kind}"
        data[name] = data[name] or way


def _read_slots(data: QueryDict, text: str, errors: dict[str, str]) -> None:
    commune = geo.parse_commune(data["commune_code"]) if data["commune_code"] else None
    zone = geo.time_zone_of(commune.code) if commune else PARIS
    try:
        rows = _json_slots(text, zone) if text.startswith("[") else _typed_slots(text)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        rows, errors["slots"] = [], _SLOT_HELP
    if len(rows) > MAX_SLOTS:
        rows, errors["slots"] = [], f"Un événement a {MAX_SLOTS} créneaux au plus."
    data[f"{PREFIX}-TOTAL_FORMS"] = str(max(1, len(rows)))
    for rank, row in enumerate(rows):
        for name, value in zip(("date", "start_time", "end_time"), row, strict=True):
            data[f"{PREFIX}-{rank}-{name}"] = value


def _typed_slots(text: str) -> list[tuple[str, ...]]:
    parts = [part.strip() for part in re.split(r"[|;\n]", text) if part.strip()]
    matches = [_SLOT.match(part) for part in parts]
    if not all(matches):
        raise ValueError
    return [tuple(re.sub(r"\s", "", value) for value in match.groups()) for match in matches if match]


def _json_slots(text: str, zone: str) -> list[tuple[str, ...]]:
    """OpenAgenda's timings, at the hour of the venue."""
    rows = []
    for timing in json.loads(text):
        start, end = (datetime.fromisoformat(timing[name]) for name in ("begin", "end"))
        if start.tzinfo and end.tzinfo:
            start, end = start.astimezone(ZoneInfo(zone)), end.astimezone(ZoneInfo(zone))
        rows.append((f"{start:%Y-%m-%d}", f"{start:%H:%M}", f"{end:%H:%M}"))
    return rows
