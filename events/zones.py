"""The time zone of each commune of France, and its French name. Pure. Used through `events.geo`."""

PARIS = "Europe/Paris"
TAHITI = "Pacific/Tahiti"
ZONES = {
    "971": "America/Guadeloupe", "972": "America/Martinique", "973": "America/Cayenne", "974": "Indian/Reunion",
    "975": "America/Miquelon", "976": "Indian/Mayotte", "977": "America/St_Barthelemy", "978": "America/Marigot",
    "986": "Pacific/Wallis", "987": TAHITI, "988": "Pacific/Noumea",
}  # fmt: skip
MARQUESAS = ("98718", "98723", "98731", "98746", "98756", "98757")
ZONES_OF_COMMUNES = {**dict.fromkeys(MARQUESAS, "Pacific/Marquesas"), "98719": "Pacific/Gambier"}
ZONE_LABELS = {
    PARIS: "heure de Paris", "America/Guadeloupe": "heure de la Guadeloupe",
    "America/Martinique": "heure de la Martinique", "America/Cayenne": "heure de la Guyane",
    "Indian/Reunion": "heure de La Réunion", "America/Miquelon": "heure de Saint-Pierre-et-Miquelon",
    "Indian/Mayotte": "heure de Mayotte", "America/St_Barthelemy": "heure de Saint-Barthélemy",
    "America/Marigot": "heure de Saint-Martin", "Pacific/Wallis": "heure de Wallis-et-Futuna",
    TAHITI: "heure de Tahiti", "Pacific/Marquesas": "heure des Marquises",
    "Pacific/Gambier": "heure des Gambier", "Pacific/Noumea": "heure de la Nouvelle-Calédonie",
}  # fmt: skip


def time_zone_of(commune_code: str) -> str:
    """The IANA zone of a commune; that of Paris for a code without a zone of its own."""
    return ZONES_OF_COMMUNES.get(commune_code) or ZONES.get(commune_code[:3], PARIS)


def zone_label(zone: str) -> str:
    """« heure de La Réunion »; an unknown zone is named by its IANA name."""
    return ZONE_LABELS.get(zone, f"heure de {zone}")


def zones() -> list[str]:
    """Every zone in which an event may take place, Paris first."""
    return list(ZONE_LABELS)
