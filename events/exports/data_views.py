"""The documentation of the open data, its Table Schema, and the figures of the edition."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.exports.columns import COLUMNS, table_schema
from events.exports.figures import describe_figures
from events.exports.geojson import dump_json
from events.exports.taking import Taken
from events.exports.views import Body, open_data

FORMATS = [
    ["/programme/agenda.ics", "iCalendar", "Un calendrier à télécharger ou à suivre : un rendez-vous par créneau, à l’heure du lieu."],
    ["/programme/evenements.csv", "CSV", "Un tableau, une ligne par événement."],
    ["/programme/evenements.xlsx", "XLSX", "Le même tableau pour un tableur."],
    ["/programme/evenements.json", "JSON", "La forme de l’API v2 d’OpenAgenda, 300 événements par page (page=2…)."],
    ["/programme/evenements.geojson", "GeoJSON", "Des points sur une carte ; sans géométrie pour un événement en ligne."],
    ["/programme/flux.atom", "Atom", "Les cent derniers événements publiés, changés ou annulés."],
    ["/programme/liste.pdf", "PDF", "À imprimer, par jour puis par commune ; 2 000 événements au plus."],
    ["/programme/<événement>/evenement.ics", "iCalendar", "Les créneaux d’un seul événement."],
]  # fmt: skip
FILTERS = [
    ["q", "Des mots ; accents et majuscules ne comptent pas.", "q=escape game"],
    ["jour", "Une date ISO, à l’heure du lieu.", "jour=AAAA-MM-JJ"],
    ["format", "Le nom court d’un format.", "format=cafe-ia"],
    ["modalite", "presentiel, en-ligne ou hybride.", "modalite=en-ligne"],
    ["region", "Le code INSEE d’une région.", "region=32"],
    ["departement", "Le code d’un département ou d’une collectivité.", "departement=2A"],
    ["lieu", "Ce qu’une personne tape : commune, code postal, département ou région.", "lieu=anor"],
    ["commune", "Le code INSEE d’une commune.", "commune=59012"],
    ["rayon", "Des kilomètres autour de la commune, de 1 à 200.", "commune=59012&rayon=20"],
    ["public", "Le nom court d’un public.", "public=seniors"],
    ["acces", "hi, vi, mi, pi ou ii.", "acces=mi"],
    ["presse", "1 : ouvert à la presse.", "presse=1"],
]


@require_safe
def show_open_data(request: HttpRequest) -> HttpResponse:
    """Each format, filter and column, with an example, and the licence."""
    context = {
        "trail": [{"title": "Programme", "url": "/programme/"}],
        "format_headers": ["Adresse", "Format", "Contenu"],
        "formats": FORMATS,
        "filter_headers": ["Nom", "Valeur", "Exemple"],
        "filters": FILTERS,
        "column_headers": ["Colonne", "Contenu", "Exemple"],
        "columns": [[column.name, column.about, column.example] for column in COLUMNS],
    }
    return render(request, "events/open_data.html", context)


@require_safe
def show_schema(request: HttpRequest) -> JsonResponse:
    """The Table Schema of `evenements.csv`."""
    return JsonResponse(
        table_schema("Programme de la Semaine de l’IA pour Tous", "evenements.csv"),
        headers={"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
    )


@open_data("chiffres", "application/json")
def figures(request: HttpRequest, taken: Taken) -> Body:
    """The objectives of the edition and what is counted."""
    return dump_json(describe_figures(taken)).encode()
