"""The texts of `/proposer-un-evenement/` before the team rewrites them."""

from __future__ import annotations

from events.models import ProposalPage
from home.models import HomePage
from home.starter.pagetree import find_child, publish
from home.starter.stories import Writer

PAGE = {
    "slug": "proposer-un-evenement",
    "title": "Proposer un événement",
    "summary": "Un lieu, une heure, une question : proposez votre rendez-vous. Dix minutes suffisent, sans créer de compte.",
    "introduction": "<p>Une salle, une heure, une question : il n’en faut pas plus. Associations, écoles, communes, bibliothèques, "
    "entreprises, habitants : tout le monde peut inviter. Dix minutes suffisent, sans créer de compte ; une personne de l’équipe "
    "relit chaque proposition.</p>",
    "closed_text": "<p>Le formulaire est fermé. Pour annoncer ou corriger un événement, écrivez à "
    '<a href="mailto:{contact}">{contact}</a>.</p>',
    "help_event": "Le titre dit ce que l’on va faire. Un événement de la Semaine parle d’intelligence artificielle à des personnes qui "
    "n’en sont pas spécialistes, et laisse une place aux questions et aux désaccords. Si vous hésitez sur la forme, le Café IA est la "
    "plus simple.",
    "help_when": "À l’heure du lieu, outre-mer compris. Une ligne par créneau ; celles qui restent vides ne comptent pas.",
    "help_where": "La commune suffit pour paraître sur la carte ; l’adresse y place votre point au bon endroit.",
    "help_who": "Le nom de la structure est public. Votre nom, votre courriel et votre téléphone restent entre nous.",
    "help_image": "Une photo du lieu ou une affiche sans texte, en largeur de préférence. Ce que l’appareil a noté dans le fichier, "
    "comme l’endroit où la photo a été prise, en est retiré.",
    "consent_text": "J’ai le droit de publier ces informations et cette image, et j’accepte que l’équipe garde mon nom, mon courriel et "
    "mon téléphone pour me joindre au sujet de cet événement, jusqu’à un an après la Semaine.",
    "confirmation_title": "Plus qu’un geste : confirmez votre adresse",
    "confirmation_text": "<p>Un courriel part vers l’adresse que vous avez donnée. <b>Ouvrez son lien, puis touchez le bouton</b> : votre "
    "proposition arrive alors chez les personnes qui la relisent. Vous recevrez un courriel à chaque étape.</p>",
}


def create_proposal_page(home_page: HomePage) -> list[str]:
    """The page of the form, unless there is one, or another page at its address."""
    taken = find_child(home_page, PAGE["slug"], PAGE["title"])
    if taken or ProposalPage.objects.exists():
        return []
    page = home_page.add_child(instance=ProposalPage(**Writer(home_page).fields(PAGE)))
    publish(page)
    return [f"page « {page.title} »"]
