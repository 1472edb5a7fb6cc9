"""The texts of the mails before the team rewrites them, and the names that each may use (`string.Template`).

The mails to an address that nobody confirmed yet (`UNVERIFIED`) hold no word that a visitor typed.
"""

from __future__ import annotations

from dataclasses import dataclass

from events.mails.kinds import MailKind as Kind


@dataclass(frozen=True, slots=True)
class MailText:
    subject: str
    body: str
    names: tuple[str, ...]


UNVERIFIED = frozenset({Kind.CONFIRM, Kind.SPACE_LINK})
_SIGNED = "\n\nL’équipe de la Semaine de l’IA pour Tous\n$site"
_EVENT = ("title", "dates", "place", "event_url", "space_url", "site")

TEXTS = {
    Kind.CONFIRM: MailText(
        "Confirmez votre proposition d’événement",
        "Bonjour,\n\nUne proposition d’événement vient d’être déposée avec cette adresse sur le site de la Semaine de l’IA pour Tous."
        "\n\nPour la confirmer, ouvrez ce lien puis touchez le bouton :\n$link\n\nCe lien vaut $lifetime. Sans confirmation, la"
        " proposition est effacée.\n\nCe n’est pas vous ? Ne faites rien : rien ne sera publié." + _SIGNED,
        ("link", "lifetime", "site"),
    ),
    Kind.SPACE_LINK: MailText(
        "Votre lien vers l’espace organisateur",
        "Bonjour,\n\nVoici le lien que vous avez demandé pour entrer dans votre espace organisateur :\n$link\n\nIl vaut $lifetime et"
        " ne sert qu’une fois. Vous pourrez en demander un autre à tout moment : $space_url\n\nVous n’avez rien demandé ? Ne faites"
        " rien." + _SIGNED,
        ("link", "lifetime", "space_url", "site"),
    ),
    Kind.RECEIVED: MailText(
        "Votre proposition est entre nos mains : $title",
        "Bonjour,\n\nMerci ! Votre événement « $title » ($dates, $place) est arrivé. Une personne de l’équipe va le relire ; vous"
        " recevrez un courriel à chaque étape.\n\nPour le corriger, le dupliquer ou le retirer : $space_url" + _SIGNED,
        _EVENT,
    ),
    Kind.ACCEPTED: MailText(
        "C’est publié : $title",
        "Bonjour,\n\nVotre événement « $title » est au programme :\n$event_url\n\nDans votre espace ($space_url) vous trouverez"
        " l’affiche, les visuels et les textes prêts à partager, et de quoi le modifier, l’annoncer complet ou l’annuler."
        "\n\n$message" + _SIGNED,
        (*_EVENT, "message"),
    ),
    Kind.CHANGE_ACCEPTED: MailText(
        "Votre changement est en ligne : $title",
        "Bonjour,\n\nLe changement que vous avez demandé pour « $title » est publié :\n$event_url\n\n$message" + _SIGNED,
        (*_EVENT, "message"),
    ),
    Kind.CORRECTION: MailText(
        "Une correction avant de publier : $title",
        "Bonjour,\n\nMerci pour « $title ». Avant de le publier, nous avons besoin d’une correction :\n\n$message\n\nCorrigez-le dans"
        " votre espace : $space_url\nIl nous reviendra aussitôt." + _SIGNED,
        (*_EVENT, "message"),
    ),
    Kind.REFUSED: MailText(
        "Votre proposition n’est pas retenue : $title",
        "Bonjour,\n\nNous avons lu votre proposition « $title » avec attention ; nous ne pouvons pas la publier.\n\n$message\n\nVous"
        " pensez que c’est une erreur ? Répondez à ce courriel." + _SIGNED,
        (*_EVENT, "message"),
    ),
    Kind.REFUSAL_UNDONE: MailText(
        "Nous reprenons votre proposition : $title",
        "Bonjour,\n\nNous étudions de nouveau votre proposition « $title ». Vous n’avez rien à faire.\n\n$message" + _SIGNED,
        (*_EVENT, "message"),
    ),
    Kind.HANDED_OVER: MailText(
        "Un événement vous est confié",
        "Bonjour,\n\nUn événement de la Semaine de l’IA pour Tous vient de vous être confié par la personne qui s’en occupait. Pour"
        " le retrouver, demandez un lien avec cette adresse :\n$space_url" + _SIGNED,
        ("space_url", "site"),
    ),
    Kind.MERGED: MailText(
        "Votre événement a été réuni à un autre : $title",
        "Bonjour,\n\n« $title » était annoncé deux fois. Nous avons gardé une seule page :\n$event_url\nL’ancienne adresse y conduit."
        + _SIGNED,
        _EVENT,
    ),
    Kind.REPORT: MailText(
        "Une minute pour raconter : $title",
        "Bonjour,\n\nMerci d’avoir fait vivre « $title » ! Combien de personnes sont venues ? Une minute suffit pour le dire dans"
        " votre espace : $space_url\nVous y trouverez aussitôt votre attestation." + _SIGNED,
        _EVENT,
    ),
    Kind.IMPORTED: MailText(
        "Votre fichier est arrivé : $count",
        "Bonjour,\n\n$count de votre fichier attendent maintenant une relecture. Retrouvez-les dans votre espace : $space_url" + _SIGNED,
        ("count", "space_url", "site"),
    ),
    Kind.DIGEST: MailText(
        "Ce qui attend aujourd’hui : $count",
        "Bonjour,\n\n$count à relire dans vos territoires, la plus ancienne depuis $oldest.\n\n$lines\n\nLa file : $queue_url" + _SIGNED,
        ("count", "oldest", "lines", "queue_url", "site"),
    ),
}  # fmt: skip
