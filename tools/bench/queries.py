"""How many SQL queries each page costs: run in a process whose environment names the database. Prints JSON."""

from __future__ import annotations

import json
import os

PAGES = {
    "home": "/",
    "programme": "/programme/",
    "programme, every filter": "/programme/?q=ia&format=cafe-ia&modalite=presentiel&region=32&departement=59&commune=59350"
    "&rayon=100&public=tout-public&acces=mi&presse=1&tri=distance&vue=carte",
    "programme, page 2": "/programme/?page=2",
    "territory": "/programme/territoires/59-nord/",
    "région": "/programme/territoires/region-32-hauts-de-france/",
}


def count() -> dict[str, int]:
    """{page: queries} on a warm process whose caches of pages are empty."""
    from django.core.cache import cache
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from events.models import EventPage

    client, found = Client(), {}
    anor = EventPage.objects.published().filter(commune_code="59012").first()
    for name, url in (PAGES | {"event": f"/programme/{anor.slug}/"}).items():
        for _ in range(2):  # the first visit reads what a process reads once
            cache.clear()
            with CaptureQueriesContext(
                connection,
            ) as asked:
                answer = client.get(url)
        if answer.status_code != 200:
            raise RuntimeError(f"{url}: {answer.status_code}")
        found[name] = len(asked)
    return found


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_semaine.settings")
    django.setup()
    print(json.dumps(count()))
