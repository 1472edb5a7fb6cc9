"""The starter content of the programme: formats, audiences, the page of the programme and its first events."""

from events.demo import create_example_events
from events.models import Audience, EventFormat, ProgrammePage, ReadyReason
from events.moderation.reasons import REASONS
from events.submission.starter import create_proposal_page
from home.models import Edition, HomePage
from home.starter.lists import create_missing
from home.starter.pagetree import publish
from home.starter.stories import Writer

FORMATS = [
    {"slug": "cafe-ia", "name": "Café IA", "about": "Un débat citoyen informel, gratuit et ouvert à tous."},
    {
        "slug": "atelier",
        "name": "Atelier d’initiation",
        "about": "On prend en main des outils d’IA, pas à pas.",
    },
    {
        "slug": "conference",
        "name": "Conférence ou table ronde",
        "about": "Des voix différentes sur les enjeux et les impacts.",
    },
    {
        "slug": "formation",
        "name": "Formation ou démonstration",
        "about": "Des usages pour la vie de tous les jours ou pour le travail.",
    },
    {
        "slug": "debat",
        "name": "Débat citoyen",
        "about": "Les questions éthiques et de société, mises en discussion.",
    },
    {
        "slug": "action-educative",
        "name": "Action éducative",
        "about": "Pour les élèves, les étudiants et celles et ceux qui découvrent.",
    },
]

AUDIENCES = [
    {"slug": "tout-public", "name": "Tout public"},
    {"slug": "jeunes", "name": "Jeunes"},
    {"slug": "familles", "name": "Familles"},
    {"slug": "seniors", "name": "Seniors"},
    {"slug": "professionnels", "name": "Professionnels"},
    {"slug": "demandeurs-emploi", "name": "Demandeurs d’emploi"},
    {"slug": "enseignants", "name": "Enseignants et éducateurs"},
    {"slug": "eleves-etudiants", "name": "Élèves et étudiants"},
    {"slug": "mediateurs", "name": "Médiateurs et aidants numériques"},
    {"slug": "elus-agents", "name": "Élus et agents publics"},
    {"slug": "associations", "name": "Associations et bénévoles"},
]

PROGRAMME = {
    "slug": "programme",
    "title": "Programme",
    "summary": "Tous les rendez-vous de la Semaine, sur une liste et une carte : par commune, par jour, par format, par public.",
    "introduction": "<p>Cherchez par commune, par jour ou par envie. Les horaires sont ceux du lieu, outre-mer compris.</p>",
    "empty_text": "Les premiers événements arrivent bientôt.",
}


def create(home_page: HomePage, edition: Edition) -> list[str]:
    """Formats, audiences, the programme and its first events, when missing."""
    lines = create_missing(EventFormat, FORMATS) + create_missing(Audience, AUDIENCES)
    lines += create_missing(ReadyReason, REASONS)
    programme = ProgrammePage.objects.first()
    if programme is None:
        programme = ProgrammePage(**Writer(home_page).fields(PROGRAMME))
        home_page.add_child(instance=programme)
        publish(programme)
        lines.append(f"page « {programme.title} »")
        lines.append(f"{create_example_events(programme, edition)} événements")
    return lines + create_proposal_page(home_page)
