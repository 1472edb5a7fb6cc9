"""What the press kit says, gathered from the site's own pages and lists, for France or for one territory."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from wagtail.models import Page

from home.models import Edition, EditorialPage, KeyFigure, Organiser, Partner, SiteSettings
from home.printing import draw_qr
from home.privacy import is_private
from home.programme import EventBrief, Portrait, TerritoryName, read_programme
from press.documents import WEEK
from press.models import PressPage, PressQuote, TerritoryContact
from press.prose import Node
from press.stories import nodes_of_html, nodes_of_story

FOR_THE_SCREEN = ("cards", "faq")  # invitations to other pages
MANIFESTO, REASONS = "manifeste", "pourquoi"


def gather(territory: TerritoryName | None, at: datetime) -> dict[str, Any]:
    """The data of `templates/print/press-kit.typ`, less what is printed about the version."""
    edition = Edition.objects.current()
    page = PressPage.objects.live().filter(~is_private()).first() or PressPage()
    portrait = read_programme().portray(edition, territory, at)
    manifesto, reasons = _editorial(MANIFESTO), _editorial(REASONS)
    return {
        "week": WEEK,
        "edition": edition.name if edition else "",
        "period": describe_period(edition),
        "territory": territory.label if territory else "",
        "patronage": SiteSettings.read().patronage,
        "foreword": {"nodes": nodes_of_html(page.kit_foreword), "author": page.kit_foreword_author},
        "manifesto": _texts(manifesto),
        "reasons": _texts(reasons),
        "figures": [
            {"value": row.figure, "label": row.label, "source": ", ".join(filter(None, (row.source, row.source_date)))}
            for row in KeyFigure.objects.all()
        ],
        "brief": nodes_of_html(page.kit_brief),
        "gauges": [_gauge(gauge) for gauge in portrait.gauges],
        **_programme(portrait, territory),
        "organisers": [
            {"name": row.name, "role": row.role, "about": row.about, "url": row.url} for row in Organiser.objects.all()
        ],
        "quotes": [
            {"text": row.text, "author": row.author, "role": row.role} for row in PressQuote.objects.visible(at).for_lists()
        ],
        "partners": [
            {"category": category.name, "rows": [{"name": row.name, "about": row.about, "url": row.url} for row in rows]}
            for category, rows in Partner.objects.in_order().grouped()
        ],
        "campaign": nodes_of_html(page.kit_campaign),
        "resources": nodes_of_html(page.kit_resources),
        "contacts": _contacts(page, territory),
        "note": page.contact_note,
        "press_url": f"{settings.SITE_URL}/presse/",
        "qr": draw_qr(f"{settings.SITE_URL}/presse/"),
    }  # fmt: skip


def describe_period(edition: Edition | None) -> str:
    """« du 18 au 24 mai 2031 »."""
    if edition is None:
        return ""
    first, last = edition.first_day, edition.last_day
    start = date_format(first, "j" if (first.year, first.month) == (last.year, last.month) else "j F")
    return f"du {start} au {date_format(last, 'j F Y')}"


def _editorial(slug: str) -> EditorialPage | None:
    return EditorialPage.objects.live().filter(~is_private(), slug=slug).order_by("path").first()


def _texts(page: Page | None) -> list[Node]:
    if page is None:
        return []
    return nodes_of_html(page.introduction) + nodes_of_story(page.body, leaving=FOR_THE_SCREEN)


def _gauge(gauge: Any) -> dict[str, Any]:
    return {
        "label": gauge.label, "value": _number(gauge.value), "target": _number(gauge.target), "percent": gauge.percent,
        "note": gauge.note,
    }  # fmt: skip


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u202f")


def _programme(portrait: Portrait, territory: TerritoryName | None) -> dict[str, Any]:
    address = territory.url if territory else "/programme/"
    return {
        "programme": portrait.figures,
        "map": portrait.map_svg,
        "map_label": f"Carte des événements : {territory.label if territory else 'la France, par département'}",
        "formats": [
            {"name": name, "slug": slug, "about": about, "count": _number(count)}
            for name, slug, about, count in portrait.formats
        ],
        "samples": [_event(event) for event in portrait.samples],
        "programme_url": f"{settings.SITE_URL}{address}",
    }


def _event(event: EventBrief) -> dict[str, str]:
    return {
        "title": event.title, "url": f"{settings.SITE_URL}{event.url}", "format": event.format_name,
        "slug": event.format_slug, "when": event.when, "place": event.place, "summary": event.summary,
    }  # fmt: skip


def _contacts(page: PressPage, territory: TerritoryName | None) -> list[dict[str, str]]:
    """The contact of the territory when it has one, then that of the country."""
    own = TerritoryContact.objects.nearest(territory) if territory else None
    rows = (
        [(own.name, f"{own.role} – {own.territory_label}".strip(" –"), own.phone, own.email)] if own else []
    )
    if page.contact_name:
        rows.append((page.contact_name, page.contact_role, page.contact_phone, page.contact_email))
    return [{"name": name, "role": role, "phone": phone, "email": email} for name, role, phone, email in rows]
