"""The pack of a published event: posters, pictures, texts, calendar, code of the frame, in one archive sent as it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from django.conf import settings
from zipstream import ZIP_DEFLATED, ZIP_STORED, ZipStream

from events.calendar import calendar_entries
from events.dates import format_slot
from events.embed.forms import widget_path
from events.embed.views import EVENT_HEIGHT, frame_code
from events.exports.poster import PAPERS, make_poster
from events.exports.records import EventRecord
from events.exports.social import SHAPES, make_picture
from events.ical import CalendarHead, write_calendar
from home.models import Edition

FOLDER = "semaine-ia-{code}"
PICTURES = {"wide": "lien-1200x630", "square": "carre-1080x1080", "story": "story-1080x1920"}
README = """Le kit de votre événement : {title}

affiches/         l’affiche, en A4 et en A3, avec le code QR de votre page
visuels/          pour les réseaux : lien (1200 × 630), carré (1080 × 1080), story (1080 × 1920)
textes/           un message court, un message long, un courriel : copiez, adaptez
agenda.ics        à joindre à vos courriels : chacun l’ajoute à son agenda
integrer.html     le code à coller sur votre site pour y montrer l’événement

Votre page : {url}
Adresse courte, à dire ou à imprimer : {short}

Tout se met à jour sur la page ; reprenez ce kit si la date ou le lieu change.
"""


def stream_pack(event: EventRecord, edition: Edition, partners: str) -> ZipStream:
    """An archive whose files are made one by one while it is read. Every name in it is ours."""
    archive = ZipStream(compress_type=ZIP_DEFLATED, compress_level=6)
    folder = FOLDER.format(code=event.code)
    for name, make in _files(event, edition, partners):
        kind = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
        archive.add(_later(make), f"{folder}/{name}", compress_type=kind)
    return archive


def _later(make: Callable[[], bytes]) -> Iterator[bytes]:
    yield make()


def _files(event: EventRecord, edition: Edition, partners: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    yield "LISEZ-MOI.txt", lambda: _text(README.format(title=event.title, url=event.url, short=_short(event)))
    for paper in PAPERS:
        yield f"affiches/affiche-{paper}.pdf", partial(make_poster, event, edition, partners, paper)
    for shape in SHAPES:
        yield f"visuels/{PICTURES[shape]}.png", partial(make_picture, event, edition, shape)
    for name, text in ready_texts(event).items():
        yield f"textes/{name}.txt", partial(_text, text)
    yield "agenda.ics", partial(_calendar, event)
    yield "integrer.html", partial(_frame, event)


def ready_texts(event: EventRecord) -> dict[str, str]:
    """{"message-court": ≤ 280 characters whatever the title, "message-long", "courriel"}."""
    dates = [format_slot(slot.start, slot.end) for slot in event.slots]
    first = dates[0] if dates else "date à venir"
    where = event.place or "En ligne"
    room = 280 - len(f"« … » : {first}. #SemaineIAPourTous {_short(event)}")
    title = event.title if len(event.title) <= room else f"{event.title[: room - 1].rstrip()}…"
    details = "\n".join([*dates, where, event.conditions or "Gratuit et ouvert à tous"])
    return {
        "message-court": f"« {title} » : {first}. #SemaineIAPourTous {_short(event)}",
        "message-long": f"« {event.title} »\n\n{event.summary}\n\n{details}\n\n{event.url}\n#SemaineIAPourTous",
        "courriel": (
            f"Objet : {event.title}, pendant la Semaine de l’IA pour Tous\n\nBonjour,\n\n{event.organiser_name} vous invite : "
            f"{event.title}.\n\n{event.summary}\n\n{details}\n\nTout est dit ici : {event.url}\n\nVenez comme vous êtes !"
        ),
    }


def _short(event: EventRecord) -> str:
    return f"{settings.SITE_URL}/e/{event.code}"


def _text(text: str) -> bytes:
    """With a mark at the start and Windows line ends: Notepad shows it right, and so does everything else."""
    return text.strip().replace("\n", "\r\n").encode("utf-8-sig")


def _calendar(event: EventRecord) -> bytes:
    days = [slot.start.date() for slot in event.slots] or [event.modified.date()]
    head = CalendarHead(event.title, event.url, [event.zone], days[0], days[-1])
    return b"".join(write_calendar(head, calendar_entries([event])))


def _frame(event: EventRecord) -> bytes:
    path = widget_path([("evenement", event.slug)])
    return _text(frame_code(f"{settings.SITE_URL}{path}", EVENT_HEIGHT, event.title))
