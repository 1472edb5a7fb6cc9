"""Two addresses for whoever runs the site: does the process answer, and may it be sent readers."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.cache import cache as shared_cache
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)
MIN_FREE_DISK = 0.10


@never_cache
@require_safe
def is_alive(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers: nothing else is asked."""
    return HttpResponse("vif\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def is_ready(request: HttpRequest) -> HttpResponse:
    """200 when database, cache, migrations and disk are well, else 503. The reason goes to the log, not to the public."""
    failed = [check.__name__ for check in CHECKS if not _passes(check)]
    if failed:
        logger.error("not ready: %s", ", ".join(failed))
        return HttpResponse("indisponible\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("prêt\n", content_type="text/plain; charset=utf-8")


def _passes(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:  # any failure of a check is an answer: not ready
        logger.exception("health check %s", check.__name__)
        return False


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def cache_answers() -> bool:
    token = uuid4().hex
    shared_cache.set(f"health-{token}", token, timeout=10)
    return shared_cache.get(f"health-{token}") == token


@cache
def last_migrations() -> frozenset[tuple[str, str]]:
    """The last migration of each app, as the code has them; read once per process."""
    return frozenset(MigrationLoader(None).graph.leaf_nodes())


def migrations_are_applied() -> bool:
    return last_migrations() <= MigrationRecorder(connection).applied_migrations().keys()


def disk_has_room() -> bool:
    """At least 10 % free where media are written."""
    folder = next(
        path for path in (Path(settings.MEDIA_ROOT), *Path(settings.MEDIA_ROOT).parents) if path.exists()
    )
    usage = shutil.disk_usage(folder)
    return usage.free / usage.total >= MIN_FREE_DISK


CHECKS = (database_answers, cache_answers, migrations_are_applied, disk_has_room)
