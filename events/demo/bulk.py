"""Writes many events at once: a few statements per batch instead of dozens per event, with the same rows at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from random import Random
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import connection, reset_queries, transaction
from django.db.models import F
from taggit.models import Tag
from wagtail.models import Page, ReferenceIndex
from wagtail.search.backends import get_search_backend

from events.models import Audience, EventFormat, EventPage, EventSlot, EventTag, ProgrammePage, record_change
from events.models.event import CODE_ALPHABET
from home.models import Edition
from home.text import normalise

from .generator import Invented
from .phrases import dice

BATCH = 500
PAGE_FIELDS = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]


class Writer:
    """Adds published events under the programme. Use inside one transaction, then call `finish`."""

    def __init__(self, programme: ProgrammePage) -> None:
        self.programme = ProgrammePage.objects.select_for_update().get(pk=programme.pk)
        last = self.programme.get_last_child()
        self.step = Page._str2int(last.path[-Page.steplen :]) if last else 0
        self.slugs = set(EventPage.objects.child_of(self.programme).values_list("slug", flat=True))
        self.codes = set(EventPage.objects.values_list("code", flat=True))
        self.audiences = dict(Audience.objects.values_list("slug", "pk"))
        self.content_type = ContentType.objects.get_for_model(EventPage)
        self.written = 0

    def write(self, batch: list[Invented]) -> None:
        for item in batch:
            self._prepare(item)
        pages = [Page(**{name: getattr(item.event, name) for name in PAGE_FIELDS}) for item in batch]
        for item, page in zip(batch, Page.objects.bulk_create(pages), strict=True):
            item.event.pk = item.event.id = item.event.page_ptr_id = page.pk
        insert_own_rows([item.event for item in batch])
        self._write_relations(batch)
        index_for_admin([item.event for item in batch])
        self.written += len(batch)
        reset_queries()  # in development Django keeps the text of each query: hundreds of megabytes here

    def _prepare(self, item: Invented) -> None:
        """What saving a page under its parent would fill."""
        event = item.event
        self.step += 1
        event.path = Page._get_path(self.programme.path, self.programme.depth + 1, self.step)
        event.depth, event.numchild = self.programme.depth + 1, 0
        event.slug = self._free_slug(event)
        event.url_path = f"{self.programme.url_path}{event.slug}/"
        event.draft_title = event.title
        event.locale_id = self.programme.locale_id
        event.content_type = self.content_type
        event.live, event.has_unpublished_changes, event.expired = True, False, False
        self._identify(item, dice(event.path, event.slug))

    def _identify(self, item: Invented, rng: Random) -> None:
        """Identifiers that no event here has yet, even when the same programme is added twice."""
        while item.event.code in self.codes:
            item.event.code = "".join(rng.choices(CODE_ALPHABET, k=7))
        self.codes.add(item.event.code)
        for row, name in [(item.event, "translation_key"), *((slot, "uid") for slot in item.slots)]:
            setattr(row, name, UUID(int=rng.getrandbits(128), version=4))

    def _free_slug(self, event: EventPage) -> str:
        """The title and the commune, then a number when they are taken."""
        title, commune = normalise(event.title), normalise(event.commune_name)
        words = title if title.endswith(commune) else f"{title} {commune}"
        words = words.replace(" ", "-")[:90].strip("-")
        slug, number = words, 1
        while slug in self.slugs:
            number += 1
            slug = f"{words}-{number}"
        self.slugs.add(slug)
        return slug

    def _write_relations(self, batch: list[Invented]) -> None:
        for item in batch:
            for slot in item.slots:
                slot.event_id = item.event.pk
        EventSlot.objects.bulk_create([slot for item in batch for slot in item.slots])
        through = EventPage.audiences.through
        through.objects.bulk_create(
            through(eventpage_id=item.event.pk, audience_id=self.audiences[slug])
            for item in batch
            for slug in item.audiences
            if slug in self.audiences
        )
        tagged = EventTag.objects.bulk_create(
            EventTag(content_object_id=item.event.pk, tag=tag) for item in batch for tag in item.tags
        )
        write_references([item.event for item in batch], tagged)

    def finish(self) -> int:
        """Count the children, tell every process to read the programme again. Returns the number of events."""
        Page.objects.filter(pk=self.programme.pk).update(numchild=F("numchild") + self.written)
        record_change([None])
        return self.written


def insert_own_rows(events: list[EventPage]) -> None:
    """The rows of the events' own table; Django inserts in bulk into one table only, and an event has two."""
    fields = EventPage._meta.local_concrete_fields
    size = connection.ops.bulk_batch_size(fields, events)
    for start in range(0, len(events), size):
        EventPage._base_manager._insert(events[start : start + size], fields=fields, using=connection.alias)


def write_references(events: list[EventPage], tagged: list[EventTag]) -> None:
    """What the admin calls the uses of a format, of an edition, of a tag."""
    links = [(row.pk, Edition, row.edition_id, "edition", "edition") for row in events]
    links += [(row.pk, EventFormat, row.format_id, "format", "format") for row in events]
    links += [
        (row.content_object_id, Tag, row.tag_id, "tagged_items.item.tag", f"tagged_items.{row.pk}.tag")
        for row in tagged
    ]
    types = ContentType.objects.get_for_models(Page, EventPage, Edition, EventFormat, Tag)
    ReferenceIndex.objects.bulk_create(
        ReferenceIndex(
            base_content_type=types[Page], content_type=types[EventPage], object_id=str(pk),
            to_content_type=types[model], to_object_id=str(target), model_path=model_path, content_path=path,
            content_path_hash=ReferenceIndex._get_content_path_hash(path),
        )
        for pk, model, target, model_path, path in links
    )  # fmt: skip


def index_for_admin(events: list[EventPage]) -> None:
    """The search of the admin’s page tree; the public programme does not use it."""
    backend = get_search_backend()
    backend.get_index_for_model(EventPage).add_items(EventPage, events)


def in_batches(items: Iterable[Invented]) -> Iterator[list[Invented]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch


@transaction.atomic
def write_events(programme: ProgrammePage, items: Iterable[Invented]) -> int:
    """Add all the events or none; the number added."""
    writer = Writer(programme)
    for batch in in_batches(items):
        writer.write(batch)
    return writer.finish()
