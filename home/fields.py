"""The StreamField of this site: its blocks live in code alone, so that a new block asks for no migration."""

from __future__ import annotations

from wagtail.fields import StreamField


class StoryField(StreamField):
    """A StreamField whose migrations name no block. A data migration must read the JSON, not the blocks."""

    def deconstruct(self) -> tuple[str, str, list[object], dict[str, object]]:
        name, path, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
