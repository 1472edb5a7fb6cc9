"""The lists and settings of the starter content. A list that holds anything already belongs to the editors."""

from django.db.models import Model
from wagtail.models import Task, Workflow

from home.models import (
    Edition,
    KeyFigure,
    NavigationSettings,
    Organiser,
    Partner,
    PartnerCategory,
    SiteSettings,
)

from . import facts
from .navigation import FOOTER, MAIN_MENU
from .partners import PARTNERS
from .stories import Writer
from .typography import set_french_deep


def create_lists() -> tuple[Edition, list[str]]:
    """The current edition (made when there is none at all) and what was made."""
    lines = []
    if not Edition.objects.exists():
        Edition.objects.create(**facts.EDITION)
        lines.append("édition")
    lines += create_missing(KeyFigure, facts.KEY_FIGURES)
    lines += create_missing(Organiser, facts.ORGANISERS)
    if create_missing(PartnerCategory, facts.PARTNER_CATEGORIES):
        lines += create_missing(Partner, list(_partner_rows()))
    edition = Edition.objects.current() or Edition.objects.order_by("-first_day")[0]
    return edition, lines


def create_missing(model: type[Model], rows: list[dict[str, object]]) -> list[str]:
    """Fills an empty table, in the order of `rows`; a table that holds anything is left alone."""
    if model._default_manager.exists():
        return []
    for order, row in enumerate(rows):
        model._default_manager.create(order=order, **set_french_deep(row))
    return [f"{len(rows)} {model._meta.verbose_name_plural}"]


def _partner_rows() -> list[dict[str, object]]:
    categories = {category.slug: category for category in PartnerCategory.objects.all()}
    return [
        {"category": categories[slug], "name": name, "about": about, "url": url}
        for slug, partners in PARTNERS.items()
        for name, about, url in partners
    ]


def create_settings(writer: Writer) -> list[str]:
    """Contact, patronage and menus, when nobody has set any."""
    lines = []
    if not SiteSettings.objects.exclude(contact_email="", patronage="").exists():
        row = SiteSettings.objects.first() or SiteSettings()
        row.contact_email, row.patronage = facts.CONTACT_EMAIL, writer.text(facts.PATRONAGE)
        row.publisher_name = facts.PUBLISHER
        row.save()
        lines.append("réglages du site")
    navigation = NavigationSettings.objects.first() or NavigationSettings()
    if not navigation.main_menu and not navigation.footer:
        navigation.main_menu = writer.story([("link", _link(*link)) for link in MAIN_MENU])
        navigation.footer = writer.story([("group", _group(*group)) for group in FOOTER])
        navigation.save()
        lines.append("menus")
    return lines


def _link(label: str, url: str) -> dict[str, object]:
    return {"label": label, "page": None, "url": url}


def _group(title: str, links: list[tuple[str, str]]) -> dict[str, object]:
    return {"title": title, "links": [_link(*link) for link in links]}


def remove_english_workflow() -> None:
    """Wagtail comes with an approval workflow in English that no group of ours uses: it goes while untouched."""
    Workflow.objects.filter(name="Moderators approval").delete()
    Task.objects.filter(name="Moderators approval").delete()
