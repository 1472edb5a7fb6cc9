"""Plain functions that make the objects of the tests. Each takes what the test is about and invents the rest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page, Site

from events.models import Audience, EventFormat, EventPage, EventSlot, ProgrammePage
from home.models import Edition, HomePage

FIRST_DAY = date(2031, 5, 19)  # a Monday; no other year of the tests is special
LAST_DAY = FIRST_DAY + timedelta(days=6)
ANOR, SAINT_DENIS_REUNION, LYON, PAPEETE = "59012", "97411", "69123", "98735"


def make_edition(**fields: Any) -> Edition:
    """The current edition of the tests, or another one when `slug` and `is_current=False` are given."""
    given = {
        "name": "Édition d’essai",
        "slug": "essai",
        "first_day": FIRST_DAY,
        "last_day": LAST_DAY,
        "target_events": 1500,
        "target_professionals": 2500,
        "target_partners": 500,
        "target_citizens": 50_000,
        "is_current": True,
    }
    return Edition.objects.create(**given | fields)


def make_home_page(**fields: Any) -> HomePage:
    """The root of the only site; the page that Wagtail creates at first is taken away."""
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    home = HomePage(**{"title": "Accueil", "slug": "accueil"} | fields)
    root.add_child(instance=home)
    Site.objects.all().delete()
    Site.objects.create(
        hostname="localhost", port=80, root_page=home, is_default_site=True, site_name="Essai"
    )
    for page in Page.objects.filter(depth=2).exclude(pk=home.pk):
        page.delete()
    return HomePage.objects.get(pk=home.pk)


def make_programme(parent: Page | None = None, **fields: Any) -> ProgrammePage:
    parent = parent or make_home_page()
    return parent.add_child(
        instance=ProgrammePage(**{"title": "Programme", "slug": "programme", "show_in_menus": True} | fields)
    )


def make_format(slug: str = "cafe-ia", **fields: Any) -> EventFormat:
    """The format of this slug, made when it does not exist yet."""
    given = {"name": slug.replace("-", " ").capitalize(), "about": "Une rencontre ouverte à tous."}
    return EventFormat.objects.get_or_create(slug=slug, defaults=given | fields)[0]


def make_audience(slug: str = "tout-public", **fields: Any) -> Audience:
    given = {"name": slug.replace("-", " ").capitalize()}
    return Audience.objects.get_or_create(slug=slug, defaults=given | fields)[0]


def make_slot(
    day: int | date = 4, start: str = "18:00", end: str = "20:00", end_day: date | None = None
) -> EventSlot:
    """A slot, not saved. `day`: a date, or its rank in the test edition (0: its first day). Hours are the venue's."""
    when = FIRST_DAY + timedelta(days=day) if isinstance(day, int) else day
    return EventSlot(
        date=when, start_time=time.fromisoformat(start), end_time=time.fromisoformat(end), end_date=end_day
    )


def make_event(
    title: str = "Café IA à la médiathèque",
    *,
    commune: str = ANOR,
    slots: Iterable[EventSlot] | None = None,
    format: str = "cafe-ia",
    audiences: Iterable[str] = (),
    tags: Iterable[str] = (),
    parent: ProgrammePage | None = None,
    edition: Edition | None = None,
    **fields: Any,
) -> EventPage:
    """A published event of the current edition, on its fifth day at 18:00 unless `slots` says otherwise.

    `commune=""` for an online event. Other fields go to `EventPage` as they are (`live=False` for a draft).
    """
    given = {
        "summary": "Parlons ensemble de l’intelligence artificielle.",
        "description": "Un échange libre, sans jargon.",
        "organiser_name": "Médiathèque",
        "contact_name": "Camille Contact",
        "contact_email": "contact.prive@example.org",
        "contact_phone": "0600000000",
    }
    if not commune:
        given |= {"modality": "en-ligne", "online_url": "https://visio.example.org/salon"}
    else:
        given |= {"venue_name": "Médiathèque", "address": "1 place de la Mairie"}
    event = EventPage(
        title=title,
        commune_code=commune,
        format=make_format(format),
        edition=edition or Edition.objects.current() or make_edition(),
        **given | fields,
    )
    event.slots = list(slots) if slots is not None else [make_slot()]
    (parent or ProgrammePage.objects.first() or make_programme()).add_child(instance=event)
    event.audiences = [make_audience(slug) for slug in audiences]
    event.tags.add(*tags)
    event.save()
    return EventPage.objects.get(pk=event.pk)


def make_events(number: int, **fields: Any) -> list[EventPage]:
    """`number` events spread over the days of the edition, in the same commune unless told otherwise."""
    return [
        make_event(f"Rencontre n° {rank + 1}", **{"slots": [make_slot(rank % 7)]} | fields)
        for rank in range(number)
    ]


def make_user(name: str = "redaction", *, groups: Iterable[str] = (), is_superuser: bool = False) -> Any:
    """A user of the admin whose password is `mot-de-passe-d-essai`."""
    from django.contrib.auth.models import Group

    model = get_user_model()
    make = model.objects.create_superuser if is_superuser else model.objects.create_user
    user = make(username=name, email=f"{name}@example.org", password="mot-de-passe-d-essai")
    user.groups.set(Group.objects.filter(name__in=groups))
    return user
