"""The gauges of an edition as open data, each with its date and its method."""

from __future__ import annotations

from typing import Any

from events.exports.geojson import LICENCE
from events.exports.taking import Taken
from events.gauges import measure_objectives
from home.models import Edition

METHOD = {
    "events": "Événements publiés au programme et non annulés.",
    "professionals": "Total déclaré par les organisateurs et saisi par l’équipe à la date indiquée.",
    "partners": "Partenaires affichés sur le site.",
    "citizens": "Total déclaré par les organisateurs et saisi par l’équipe à la date indiquée.",
}


def describe_figures(taken: Taken) -> dict[str, Any]:
    """`objectifs`: name, unit, value, target, percentage (uncapped), date and method of each; `territoires`: events per code."""
    edition, index = taken.edition, taken.listing.index
    if edition is None:
        return {"edition": None, "objectifs": [], "departements": {}, "regions": {}, "licence": LICENCE}
    gauges = measure_objectives(edition, index, taken.listing.now)
    return {
        "edition": {"nom": edition.name, "debut": edition.first_day.isoformat(), "fin": edition.last_day.isoformat()},
        "date": taken.listing.now.date().isoformat(),
        "objectifs": [
            {
                "code": gauge.name, "libelle": gauge.label, "valeur": gauge.value, "objectif": gauge.target,
                "date": _date_of(gauge.name, edition, taken), "methode": METHOD[gauge.name],
            }
            for gauge in gauges
        ],
        "departements": _counts(taken, edition, "departement"),
        "regions": _counts(taken, edition, "region"),
        "licence": LICENCE,
    }  # fmt: skip


def _date_of(name: str, edition: Edition, taken: Taken) -> str | None:
    if name in ("events", "partners"):
        return taken.listing.now.date().isoformat()
    return edition.counted_on.isoformat() if edition.counted_on else None


def _counts(taken: Taken, edition: Edition, facet: str) -> dict[str, int]:
    counts = taken.listing.index.counts_of(edition.pk, facet)
    return {code: counts[code] for code in sorted(counts) if counts[code]}
