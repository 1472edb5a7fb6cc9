"""The press kit: frozen versions, and living editions of the territories, each made once and then served as it is."""

from __future__ import annotations

import hashlib
import json
import threading
from datetime import datetime
from typing import Any

from django.core.files.base import ContentFile
from django.utils.formats import date_format

from home.clock import PARIS, now
from home.printing import compile_pdf
from home.programme import TerritoryName, read_programme
from home.storage import private_storage
from press.kitdata import gather
from press.models import PressKitVersion

LIVING = "presse/vivants"
LAYOUT = "1"  # change it when the template changes: living editions are then made again
_making = threading.Lock()


def publish_version(version: PressKitVersion) -> None:
    """Saves a version and makes its PDF, which never changes afterwards."""
    version.save()
    freeze(version)


def freeze(version: PressKitVersion) -> PressKitVersion:
    """The version with its file, made when it has none."""
    if version.served:
        return version
    with _making:
        version.refresh_from_db()
        if not version.served:
            territory = read_programme().find_territory(version.territory) if version.territory else None
            body = make_pdf(gather(territory, now()), _mention(version))
            version.file.save(f"{version.territory or 'france'}-v{version.number}.pdf", ContentFile(body))
    return version


def _mention(version: PressKitVersion) -> dict[str, str]:
    day = date_format(version.made_at.astimezone(PARIS), "j F Y")
    return {"mention": f"Version {version.number}, {day}", "changes": version.changes}


def make_pdf(data: dict[str, Any], mention: dict[str, str]) -> bytes:
    return compile_pdf("press-kit", data | mention)


def living_edition(territory: TerritoryName | None, at: datetime) -> str:
    """The name, in private storage, of the kit as the site stands now; made again only when its words changed."""
    data = gather(territory, at)
    folder = f"{LIVING}/{territory.slug if territory else 'france'}"
    name = f"{folder}/{_digest(data)}.pdf"
    with _making:
        if not private_storage.exists(name):
            _empty(folder)
            day = date_format(at.astimezone(PARIS), "j F Y")
            body = make_pdf(data, {"mention": f"Établi le {day}", "changes": ""})
            private_storage.save(name, ContentFile(body))
    return name


def _digest(data: dict[str, Any]) -> str:
    text = LAYOUT + json.dumps(data, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _empty(folder: str) -> None:
    """Forgets the living editions of before."""
    if private_storage.exists(folder):
        for name in private_storage.listdir(folder)[1]:
            private_storage.delete(f"{folder}/{name}")
