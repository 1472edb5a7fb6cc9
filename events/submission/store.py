"""A proposal written down: a draft event with its first revision, and its line beside it. One key, one event."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Collection

from events.access.tokens import draw_token
from events.admin.event_form import free_slug
from events.models import EventPage, ProgrammePage, Proposal, Source, State
from events.models.event import draw_code
from events.submission.content import Content, write_content
from events.submission.uploads import Picture
from home.clock import now
from home.models import Edition, SiteImage

COLLECTION = "Propositions"
MAX_SLUG = 80


class NoEdition(Exception):
    """There is no current edition, or no programme to put an event in."""


@transaction.atomic
def store_proposal(
    content: Content, *, key: str, email: str, source: str = Source.FORM, picture: Picture | None = None
) -> tuple[Proposal, bool]:
    """(proposal, was it made now). `key` names the sending: the same one again gives the same proposal.

    The lock on the programme puts sendings one after the other (PostgreSQL; SQLite has one writer anyway).
    Raises ValidationError for a content that is wrong, NoEdition, OSError when the picture cannot be written.
    """
    programme = ProgrammePage.objects.select_for_update().first()
    edition = Edition.objects.current()
    if programme is None or edition is None:
        raise NoEdition
    known = Proposal.objects.select_related("event").filter(key=key).first()
    if known:
        return known, False
    event = _draft_event(programme, edition, content)
    if picture:
        event.image = keep_picture(picture, event.title)
    try:
        programme.add_child(instance=event)
        event.save_revision()
        log(instance=event, action="wagtail.create")
        proposal = Proposal.objects.create(
            event=event,
            email=email.lower(),
            state=State.UNCONFIRMED,
            source=source,
            key=key,
            created_at=now(),
        )
    except BaseException:
        if event.image:
            event.image.file.delete(save=False)
        raise
    return proposal, True


def _draft_event(programme: ProgrammePage, edition: Edition, content: Content) -> EventPage:
    """An event of this content, not saved."""
    event = EventPage(edition=edition, live=False, has_unpublished_changes=True, code=draw_code())
    write_content(event, content)
    event.derive()
    base = slugify(event.title)[:MAX_SLUG].strip("-") or "evenement"
    event.slug = free_slug(base, slugify(event.commune_name) or event.code, programme, None)
    event.draft_title = event.title
    return event


def keep_picture(picture: Picture, title: str, **fields: Any) -> SiteImage:
    """A picture that was checked, in the collection of the proposals, under a name that nobody can guess.

    Its file goes away with a transaction that fails.
    """
    image = SiteImage(title=title[:255], collection=proposals_collection(), **fields)
    image.file.save(f"{draw_token()[:22]}.{picture.extension}", ContentFile(picture.data), save=False)
    image.width, image.height = picture.width, picture.height  # writing the file forgets them
    try:
        image.save()
    except BaseException:
        image.file.delete(save=False)
        raise
    return image


def proposals_collection() -> Collection:
    """The collection of the pictures that organisers send, made when it is missing."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    return found or root.add_child(name=COLLECTION)
