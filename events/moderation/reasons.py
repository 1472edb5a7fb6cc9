"""The ready reasons that a new site starts with; the team edits them as snippets."""

from events.models import ReadyReason

_CORRECTION, _REFUSAL = ReadyReason.Use.CORRECTION, ReadyReason.Use.REFUSAL

REASONS = [
    {"use": _CORRECTION, "title": "Adresse incomplète",
     "text": "Pouvez-vous préciser l’adresse exacte, avec le numéro et la rue, pour que chacun trouve le lieu ?"},
    {"use": _CORRECTION, "title": "Accès à préciser",
     "text": "Le lieu est-il accessible en fauteuil roulant ? Dites-le, même si la réponse est non : cela évite un déplacement inutile."},
    {"use": _CORRECTION, "title": "Résumé trop bref",
     "text": "Ajoutez une ou deux phrases : que fera-t-on, pour qui, faut-il savoir quelque chose avant de venir ?"},
    {"use": _CORRECTION, "title": "Droits de l’image",
     "text": "De qui est l’image, et avez-vous le droit de la publier ? Indiquez le crédit, ou retirez-la."},
    {"use": _REFUSAL, "title": "Hors du sujet",
     "text": "L’événement ne porte pas sur l’intelligence artificielle, ou n’est pas ouvert à la découverte et à l’échange."},
    {"use": _REFUSAL, "title": "Démarche commerciale",
     "text": "La Semaine accueille des rencontres d’intérêt général : un événement qui sert d’abord à vendre n’y a pas sa place."},
]  # fmt: skip
