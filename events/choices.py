"""The closed lists of the programme: values are those of the query string and of the exports."""

from django.db.models import TextChoices


class Modality(TextChoices):
    IN_PERSON = "presentiel", "Sur place"
    ONLINE = "en-ligne", "En ligne"
    HYBRID = "hybride", "Sur place et en ligne"


class Status(TextChoices):
    SCHEDULED = "prevu", "Prévu"
    FULL = "complet", "Complet"
    RESCHEDULED = "nouvelle-date", "Nouvelle date"
    MOVED_ONLINE = "passe-en-ligne", "Passe en ligne"
    POSTPONED = "reporte", "Reporté"
    CANCELLED = "annule", "Annulé"


class Precision(TextChoices):
    EXACT = "exact", "Adresse exacte"
    STREET = "rue", "Rue"
    COMMUNE = "commune", "Centre de la commune"


class OrganiserKind(TextChoices):
    LIBRARY = "mediatheque", "Médiathèque ou bibliothèque"
    ASSOCIATION = "association", "Association"
    LOCAL_AUTHORITY = "collectivite", "Collectivité"
    SCHOOL = "ecole", "École, collège ou lycée"
    UNIVERSITY = "universite", "Université ou école supérieure"
    COMPANY = "entreprise", "Entreprise"
    POST_OFFICE = "poste", "Bureau de poste"
    THIRD_PLACE = "tiers-lieu", "Tiers-lieu"
    PUBLIC_SERVICE = "service-public", "Service public"
    OTHER = "autre", "Autre structure"


class Access(TextChoices):
    """Accessibility codes of OpenAgenda."""

    HEARING = "hi", "Handicap auditif"
    VISUAL = "vi", "Handicap visuel"
    MOTOR = "mi", "Handicap moteur"
    PSYCHIC = "pi", "Handicap psychique"
    INTELLECTUAL = "ii", "Handicap intellectuel"
