"""The kinds of mail that the site sends."""

from django.db.models import TextChoices


class MailKind(TextChoices):
    CONFIRM = "confirmer", "Confirmez votre proposition"
    RECEIVED = "recue", "Votre proposition est bien reçue"
    SPACE_LINK = "lien", "Votre lien vers l’espace organisateur"
    ACCEPTED = "publiee", "Votre événement est publié"
    CHANGE_ACCEPTED = "changement-publie", "Votre changement est publié"
    CORRECTION = "a-corriger", "Votre événement demande une correction"
    REFUSED = "refusee", "Votre proposition n’est pas retenue"
    REFUSAL_UNDONE = "reprise", "Votre proposition est de nouveau examinée"
    HANDED_OVER = "passation", "Un événement vous est confié"
    MERGED = "fusionnee", "Votre événement a été réuni à un autre"
    REPORT = "bilan", "Une minute pour votre bilan"
    IMPORTED = "import", "Votre fichier est bien reçu"
    DIGEST = "resume", "Ce qui attend aujourd’hui"
