"""The programme on paper: any selection, by day then commune, with a QR code to the list kept up to date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from events import geo
from events.choices import Modality, Status
from events.dates import NBSP, PARIS, format_day, format_period, format_time
from events.exports.records import EventRecord, SlotRecord
from events.exports.taking import WEEK, Taken
from home.printing import compile_pdf, draw_qr
from home.text import normalise

MOST_EVENTS = 2000
ONLINE_TITLE = "En ligne"


def make_list(taken: Taken) -> bytes:
    """A PDF of at most `MOST_EVENTS` events; the caller refuses larger selections."""
    return compile_pdf("list", list_data(taken, taken.records()))


def list_data(taken: Taken, records: Iterable[EventRecord]) -> dict[str, Any]:
    total = len(taken.listing.ids)
    today = format_day(taken.listing.now.date(), with_weekday=False, with_year=True)
    count = "Aucun événement" if not total else f"{total} événement{'s' if total > 1 else ''}"
    week = format_period(taken.edition.first_day, taken.edition.last_day) if taken.edition else ""
    return {
        "title": taken.name,
        "week": WEEK,
        "heading": taken.name.removeprefix(f"{WEEK} – ") if taken.name != WEEK else "Le programme",
        "lead": f"{count}, {week}. Liste établie le {today} ; les heures sont celles du lieu.",
        "made_on": f"Établi le {today}",
        "url": taken.url,
        "short_url": taken.url.removeprefix("https://").removeprefix("http://"),
        "qr": draw_qr(taken.url),
        "empty": "Aucun événement ne répond à cette recherche.",
        "days": _by_day(records, frozenset(taken.listing.selection.jour)),
    }


def _by_day(records: Iterable[EventRecord], only: frozenset[date]) -> list[dict[str, Any]]:
    days: dict[date, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for event in records:
        for slot in event.slots:
            if not only or slot.start.date() in only:
                days[slot.start.date()][_commune_title(event)].append((slot.start.time(), _line(event, slot)))
    return [
        {
            "title": format_day(day, with_year=True).capitalize(),
            "communes": [
                {"title": title, "events": [line for _, line in sorted(lines, key=lambda item: item[0])]}
                for title, lines in sorted(
                    communes.items(), key=lambda item: (item[0] == ONLINE_TITLE, normalise(item[0]))
                )
            ],
        }
        for day, communes in sorted(days.items())
    ]


def _commune_title(event: EventRecord) -> str:
    if event.modality == Modality.ONLINE or not event.commune_name:
        return ONLINE_TITLE
    return f"{event.commune_name} ({event.department_code})"


def _line(event: EventRecord, slot: SlotRecord) -> dict[str, str]:
    place = ", ".join(part for part in (event.venue_name, event.address) if part)
    phone = event.registration_phone.replace(" ", NBSP)
    contact = ", ".join(part for part in (phone, event.registration_email) if part)
    details = (event.format_name, place, event.organiser_name, f"inscription : {contact}" if contact else "")
    return {
        "time": f"{format_time(slot.start)} – {format_time(slot.end)}",
        "zone": geo.zone_label(event.zone) if event.zone != PARIS else "",
        "title": event.title,
        "status": "" if event.status == Status.SCHEDULED else event.status.label,
        "details": " · ".join(part for part in details if part),
    }
