"""Files that no address of the server gives: outside the public media, read by views that ask who may see them."""

from __future__ import annotations

import os

from django.conf import settings
from django.core.files.storage import FileSystemStorage


class PrivateStorage(FileSystemStorage):
    """Files under `PRIVATE_MEDIA_ROOT`. They have no address of their own."""

    @property
    def base_location(self) -> str:
        return settings.PRIVATE_MEDIA_ROOT

    @property
    def location(self) -> str:
        return os.path.abspath(self.base_location)

    @property
    def base_url(self) -> None:
        return None


private_storage = PrivateStorage()


def keep_private() -> PrivateStorage:
    """The storage of a private `FileField`, as migrations name it."""
    return private_storage
