"""The columns of the flat exports, in order, each with what it holds: they head the files and document the open data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is a Table Schema type."""

    name: str
    kind: str
    about: str
    example: str = ""


COLUMNS = (
    Column("uid", "integer", "Identifiant de l’événement, permanent.", "1204"),
    Column("slug", "string", "Fin de l’adresse de la page de l’événement.", "cafe-ia-anor"),
    Column("canonicalurl", "string", "Adresse de la page de l’événement."),
    Column("title_fr", "string", "Titre.", "Venez découvrir l’IA avec nous"),
    Column("description_fr", "string", "Résumé, 200 caractères au plus."),
    Column("longdescription_fr", "string", "Description, texte simple."),
    Column("conditions_fr", "string", "Conditions et prix ; vide : gratuit et ouvert à tous."),
    Column("keywords_fr", "string", "Mots-clés, séparés par des virgules."),
    Column("category", "string", "Format de l’événement.", "Café IA"),
    Column("daterange_fr", "string", "Premier et dernier créneau, en toutes lettres, à l’heure du lieu."),
    Column("firstdate_begin", "datetime", "Début du premier créneau (ISO 8601, décalage du lieu)."),
    Column("firstdate_end", "datetime", "Fin du premier créneau."),
    Column("lastdate_begin", "datetime", "Début du dernier créneau."),
    Column("lastdate_end", "datetime", "Fin du dernier créneau."),
    Column("timings", "array", "Tous les créneaux : liste JSON d’objets begin et end."),
    Column("timezone", "string", "Fuseau horaire du lieu (nom IANA).", "Europe/Paris"),
    Column("attendancemode", "integer", "1 : sur place ; 2 : en ligne ; 3 : les deux.", "1"),
    Column("onlineaccesslink", "string", "Lien de connexion d’un événement en ligne."),
    Column(
        "status",
        "integer",
        "1 prévu, 2 nouvelle date, 3 passe en ligne, 4 reporté, 5 complet, 6 annulé.",
        "1",
    ),
    Column("status_label_fr", "string", "L’état, en toutes lettres.", "Prévu"),
    Column("accessibility", "string", "Codes d’accessibilité : hi, vi, mi, pi, ii.", "mi, hi"),
    Column("accessibility_label_fr", "string", "Les mêmes, en toutes lettres."),
    Column("registration", "string", "Inscription : lien, téléphone, courriel, séparés par des virgules."),
    Column("audience_fr", "string", "Publics, séparés par des virgules.", "Tout public"),
    Column("organizer_name", "string", "Structure organisatrice.", "Médiathèque d’Anor"),
    Column("location_name", "string", "Nom du lieu.", "Médiathèque"),
    Column("location_address", "string", "Rue et numéro."),
    Column("location_postalcode", "string", "Code postal.", "59186"),
    Column("location_city", "string", "Commune.", "Anor"),
    Column("location_insee", "string", "Code INSEE de la commune.", "59012"),
    Column("location_department", "string", "Département ou collectivité.", "Nord"),
    Column("location_region", "string", "Région.", "Hauts-de-France"),
    Column("location_countrycode", "string", "Pays (ISO 3166).", "FR"),
    Column("location_latitude", "number", "Latitude (degrés, WGS 84).", "49.991"),
    Column("location_longitude", "number", "Longitude (degrés, WGS 84).", "4.104"),
    Column("location_precision", "string", "Précision du point : exact, rue, commune.", "rue"),
    Column("location_access_fr", "string", "Précisions d’accès."),
    Column("capacity", "integer", "Nombre de places."),
    Column("press", "integer", "1 : l’événement est ouvert à la presse.", "0"),
    Column("updatedat", "datetime", "Dernière publication."),
)
NAMES = tuple(column.name for column in COLUMNS)


def table_schema(title: str, path: str) -> dict[str, object]:
    """The Table Schema (Frictionless) of the CSV file."""
    return {
        "$schema": "https://specs.frictionlessdata.io/schemas/table-schema.json",
        "name": "evenements",
        "title": title,
        "path": path,
        "missingValues": [""],
        "primaryKey": "uid",
        "fields": [
            {"name": column.name, "type": column.kind, "description": column.about}
            | ({"example": column.example} if column.example else {})
            for column in COLUMNS
        ],
    }
