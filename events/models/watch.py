"""Changes that no method of ours sees: deletions through the tree, privacy settings, renamed formats and audiences.

The one place where signals serve our own logic: Wagtail deletes pages and sets their privacy without calling the
model, and a page that was withdrawn must leave the programme at once.
"""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction
from wagtail.signals import page_published

from .change import record_change
from .event import EventPage
from .taxonomy import Audience, EventFormat


def forget_event(instance: EventPage, **_: Any) -> None:
    record_change([instance.pk])


def forget_all(**_: Any) -> None:
    record_change([None])


def follow_publication(instance: Any, **_: Any) -> None:
    from events.moderation.verbs import note_publication

    note_publication(instance)


def watch() -> None:
    page_published.connect(follow_publication, sender=EventPage, dispatch_uid="programme-published")
    post_delete.connect(forget_event, sender=EventPage, dispatch_uid="programme-event")
    for model in (PageViewRestriction, EventFormat, Audience):
        for signal in (post_save, post_delete):
            signal.connect(forget_all, sender=model, dispatch_uid=f"programme-{model.__name__}")
