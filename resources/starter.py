"""The starter content of the communication kit."""

from home.models import Edition, HomePage
from home.starter.pagetree import publish
from home.starter.stories import Writer
from resources.models import ResourcesPage
from resources.starterkit import create_kit

PAGE = {
    "slug": "ressources",
    "title": "Ressources",
    "summary": "Organiser un rendez-vous, l’annoncer, accueillir tout le monde : des conseils et des textes prêts à reprendre.",
    "introduction": "<p>Vous organisez un rendez-vous ? Voici de quoi le préparer, l’annoncer et recevoir chacun dans de bonnes "
    "conditions. Tout se reprend et s’adapte librement.</p>",
}

BODY = [
    (
        "steps",
        {
            "title": "Un Café IA en cinq étapes",
            "steps": [
                {
                    "title": "Un lieu où l’on s’assoit",
                    "text": "<p>Une table, des chaises, de quoi boire. Dix personnes suffisent, vingt est un beau nombre.</p>",
                },
                {
                    "title": "Une question de départ",
                    "text": "<p>Une seule, concrète. « Faut-il dire que l’on s’est fait aider par une IA ? » ouvre plus de portes que « Les "
                    "enjeux de l’IA ».</p>",
                },
                {
                    "title": "Un tour de table",
                    "text": "<p>Chacun dit son prénom et une chose : la dernière fois qu’une machine l’a aidé, ou agacé.</p>",
                },
                {
                    "title": "Un essai ensemble",
                    "text": "<p>Un écran pour tous, une question choisie par le groupe, deux réponses à comparer : "
                    '<a href="https://comparia.beta.gouv.fr/">compar:IA</a> est fait pour cela.</p>',
                },
                {
                    "title": "Une suite",
                    "text": "<p>On finit à l’heure. On dit où se retrouver, et qui peut aider dans la commune.</p>",
                },
            ],
        },
    ),
    (
        "text",
        """<h2>L’annoncer</h2>
<p>Trois textes à reprendre tels quels, en complétant ce qui est entre crochets.</p>
<h3>Pour une affiche ou un bulletin municipal</h3>
<p>« L’IA, on en parle ? Venez essayer, comprendre et discuter autour d’un café. Aucun niveau demandé. [Jour], à [heure],
[lieu]. Entrée libre. Dans le cadre de la Semaine de l’IA pour Tous. »</p>
<h3>Pour un courriel</h3>
<p>« Bonjour, vous avez peut-être déjà posé une question à une IA, ou décidé de ne jamais le faire. Dans les deux cas, vous êtes
les bienvenus [jour] à [heure], à [lieu]. Nous essaierons quelques outils, nous parlerons de ce qu’ils changent, et chacun dira ce
qu’il en pense. C’est gratuit. Venez avec quelqu’un. »</p>
<h3>Pour les réseaux sociaux</h3>
<p>« [Jour], on parle d’IA à [commune]. Sans jargon, avec du café. Le programme près de chez vous : semaine-ia.fr »</p>""",
    ),
    (
        "faq",
        {
            "title": "Accueillir tout le monde",
            "questions": [
                {
                    "question": "Des personnes à mobilité réduite",
                    "answer": "<p>Vérifiez l’entrée, les toilettes, la largeur des passages. Annoncez-le sur la fiche, même si une marche "
                    "reste : chacun jugera.</p>",
                },
                {
                    "question": "Des personnes sourdes ou malentendantes",
                    "answer": "<p>Parlez chacun à votre tour, face au groupe. Une boucle magnétique, une transcription en direct ou une "
                    "interprétation en langue des signes se prévoient à l’avance.</p>",
                },
                {
                    "question": "Des personnes aveugles ou malvoyantes",
                    "answer": "<p>Dites à voix haute ce qui est à l’écran. Envoyez vos supports avant, dans un format simple.</p>",
                },
                {
                    "question": "Des personnes qui lisent ou écrivent difficilement",
                    "answer": "<p>Ne faites lire personne à voix haute sans le lui demander. La voix est une bonne porte d’entrée : beaucoup "
                    "d’outils d’IA s’utilisent en parlant.</p>",
                },
                {
                    "question": "Des personnes inquiètes ou en colère",
                    "answer": "<p>Elles ont leur place. Une crainte exprimée fait souvent le meilleur début de conversation.</p>",
                },
            ],
        },
    ),
    (
        "cards",
        {
            "title": "Pour aller plus loin",
            "cards": [
                {
                    "title": "Café IA",
                    "text": "<p>La démarche, ses rencontres et ses ressources.</p>",
                    "link": {"label": "cafeia.org", "url": "https://cafeia.org/"},
                },
                {
                    "title": "Conseiller numérique",
                    "text": "<p>Trouver la personne qui accompagne les habitants dans votre commune.</p>",
                    "link": {
                        "label": "conseiller-numerique.gouv.fr",
                        "url": "https://www.conseiller-numerique.gouv.fr/",
                    },
                },
                {
                    "title": "Pix",
                    "text": "<p>Le service public pour évaluer et développer ses compétences numériques.</p>",
                    "link": {"label": "pix.fr", "url": "https://pix.fr/"},
                },
            ],
        },
    ),
    (
        "call_to_action",
        {
            "title": "Votre rendez-vous est prêt ?",
            "text": "Faites-le paraître au programme.",
            "link": {"label": "Proposer un événement", "url": "/proposer-un-evenement/"},
            "second_link": {},
        },
    ),
]


def create(home_page: HomePage, edition: Edition) -> list[str]:
    """The page of the kit, when there is none."""
    if ResourcesPage.objects.exists():
        return create_kit()
    writer = Writer(home_page)
    page = ResourcesPage(**writer.fields(PAGE))
    page.body = writer.story(BODY)
    home_page.add_child(instance=page)
    publish(page)
    return [f"page « {page.title} »", *create_kit()]
