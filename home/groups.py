"""The two groups of the team and what each may do. Run again, it gives back what is missing and takes nothing away."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Site

COMMUNICATION = "Communication"
MODERATION = "Modération"
EDIT_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
MODERATE_EVENTS = ("add_page", "change_page", "publish_page")
ILLUSTRATE_EVENTS = ("add_image", "change_image", "choose_image")
EDIT_MEDIA = (*ILLUSTRATE_EVENTS, "add_document", "change_document", "choose_document")
SNIPPETS = {
    "home": ("edition", "keyfigure", "partner", "partnercategory", "organiser"),
    "events": ("eventformat", "audience", "readyreason", "mailtemplate"),
    "press": (
        "pressmedia",
        "pressquote",
        "spokesperson",
        "territorycontact",
        "presskitversion",
        "presspass",
    ),
    "resources": ("resource", "resourcetext"),
    "wagtailredirects": ("redirect",),
}
SETTINGS = ("change_sitesettings", "change_navigationsettings")


@transaction.atomic
def ensure_groups() -> None:
    """Make both groups with their permissions; the page tree must exist. Wagtail's own empty groups go away."""
    root = Site.objects.select_related("root_page").get(is_default_site=True).root_page
    communication, _ = Group.objects.get_or_create(name=COMMUNICATION)
    _open_admin(communication)
    _allow_pages(communication, root, EDIT_PAGES)
    _allow_media(communication, EDIT_MEDIA)
    _allow_models(communication)
    moderation, _ = Group.objects.get_or_create(name=MODERATION)
    _open_admin(moderation)
    for programme in Page.objects.filter(
        content_type__app_label="events", content_type__model="programmepage"
    ):
        _allow_pages(moderation, programme, MODERATE_EVENTS)
    _allow_media(moderation, ILLUSTRATE_EVENTS)
    Group.objects.filter(name__in=("Editors", "Moderators"), user__isnull=True).delete()


def _open_admin(group: Group) -> None:
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )


def _allow_pages(group: Group, page: Page, codenames: Iterable[str]) -> None:
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _allow_media(group: Group, codenames: Iterable[str]) -> None:
    """Wagtail reads these rights on its own two models, whatever the site's image and document models are."""
    collection = Collection.get_first_root_node()
    media = Permission.objects.filter(content_type__app_label__in=("wagtailimages", "wagtaildocs"))
    for permission in media.filter(codename__in=codenames):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )


def _allow_models(group: Group) -> None:
    for app, models in SNIPPETS.items():
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label=app, content_type__model__in=models)
        )
    group.permissions.add(*Permission.objects.filter(content_type__app_label="home", codename__in=SETTINGS))
