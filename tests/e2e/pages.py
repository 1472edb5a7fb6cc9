"""One address of each kind of page, for the tests that look at all of them."""

from __future__ import annotations


def kinds() -> list[str]:
    """Every page of the tree, and one of each computed kind, in several states."""
    from events.models import EventPage
    from tests.addresses import public_pages

    events = EventPage.objects.published()
    some = [events.filter(commune_code="59012").first(), events.filter(modality="en-ligne").first()]
    some += [events.filter(status="annule").first(), events.filter(time_zone="Indian/Reunion").first()]
    tree = [url for url in public_pages() if not url.startswith("/programme/") or url == "/programme/"]
    return [
        *tree,
        *dict.fromkeys(f"/programme/{event.slug}/" for event in some if event),
        "/programme/?q=anor",
        "/programme/?q=zzzzzz&commune=59012&rayon=5",
        "/programme/?jour=hier&format=rien",
        "/programme/?page=2",
        "/programme/?vue=carte",
        "/programme/territoires/",
        "/programme/territoires/59-nord/",
        "/programme/territoires/region-11-ile-de-france/",
        "/programme/territoires/974-la-reunion/",
        "/programme/integrer/",
        "/programme/widget/",
        "/programme/donnees/",
        "/programme/mon-programme/",
        "/organisateur/entrer/",
        "/presse/mediatheque/",
        "/presse/dossier-de-presse.pdf?departement=999",
        "/recherche/?q=programme",
        "/recherche/?q='",
        "/une-page-qui-manque/",
    ]
