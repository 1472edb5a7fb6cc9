"""The Atom feed (RFC 4287) of the releases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed

from home.clock import PARIS
from home.text import clean_text
from press.models import PressRelease

EMPTY_SINCE = datetime(2000, 1, 1, tzinfo=UTC)  # an empty feed never changes


class ReleaseFeed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else EMPTY_SINCE


def write_feed(releases: Iterable[PressRelease]) -> bytes:
    """The feed; a release is dated by its embargo when it had one, for that is when it appeared."""
    base = settings.SITE_URL
    feed = ReleaseFeed(
        title="Communiqués de presse – Semaine de l’IA pour Tous", link=f"{base}/presse/communiques/",
        feed_url=f"{base}/presse/flux.atom", description="", language="fr",
    )  # fmt: skip
    for release in releases:
        address = f"{base}{release.path_of_page}"
        feed.add_item(
            title=clean_text(release.title), link=address, unique_id=address, description=clean_text(release.summary),
            pubdate=appeared_at(release), updateddate=max(appeared_at(release), release.last_published_at or EMPTY_SINCE),
        )  # fmt: skip
    return feed.writeString("utf-8").encode()


def appeared_at(release: PressRelease) -> datetime:
    return release.embargo_until or datetime.combine(release.dated, time(), tzinfo=PARIS)
