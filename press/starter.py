"""The starter content of the press room."""

from home.models import Edition, HomePage
from home.starter.pagetree import publish
from home.starter.stories import Writer
from press.models import PressPage

PAGE = {
    "slug": "presse",
    "title": "Presse",
    "summary": "Le contact des journalistes, la Semaine en bref, les chiffres, et des rendez-vous à suivre près de chez vous.",
    "introduction": "<p>Vous préparez un sujet, un direct, un papier local ? Appelez-nous : nous vous mettons en relation avec une "
    "médiatrice, un enseignant ou un habitant de votre département.</p>",
    "contact_name": "Solène Roux",
    "contact_role": "Relations presse",
    "contact_phone": "07 63 32 26 67",
    "contact_email": "solene.roux@agencef.com",
    "figures_title": "Trois chiffres pour comprendre",
}

BODY = [
    (
        "cards",
        {
            "title": "La Semaine en bref",
            "cards": [
                {
                    "title": "Nationale et citoyenne",
                    "text": "<p>Le même moment partout en France, outre-mer compris, pour parler d’IA avec tout le monde.</p>",
                    "link": {},
                },
                {
                    "title": "Variée, et tout près",
                    "text": "<p>Cafés, ateliers, conférences, démonstrations, débats, actions éducatives : en médiathèque, à l’école, "
                    "à l’université, au bureau de poste, en tiers-lieu, en entreprise.</p>",
                    "link": {"label": "Voir le programme", "url": "/programme/"},
                },
                {
                    "title": "Collective",
                    "text": "<p>Associations, éducation, institutions, entreprises, acteurs de terrain : chacun invite, personne ne "
                    "confisque la parole.</p>",
                    "link": {"label": "Les partenaires", "url": "/partenaires/"},
                },
                {
                    "title": "Pour inclure",
                    "text": "<p>L’ambition tient en deux mots, émancipation et inclusion. L’IA ne doit exclure personne.</p>",
                    "link": {"label": "Le manifeste", "url": "/manifeste/"},
                },
            ],
        },
    ),
    (
        "text",
        """<h2>Ce que nous mettons à votre disposition</h2>
<ul>
<li><b>Le programme complet</b>, à filtrer par jour, par format et par territoire. Le filtre
<a href="/programme/?presse=1">« Ouvert à la presse »</a> montre les rendez-vous qui attendent les journalistes.</li>
<li><b>La liste des événements d’un territoire</b>, sur demande. Chaque
<a href="/programme/territoires/">région et département</a> a aussi sa page.</li>
<li><b>Le kit de communication</b> : voyez la page <a href="/ressources/">Ressources</a>, ou demandez-le.</li>
<li><b>La démarche Café IA</b>, présentée sur <a href="https://cafeia.org/">cafeia.org</a>.</li>
</ul>""",
    ),
    (
        "faq",
        {
            "title": "Ce que l’on nous demande souvent",
            "questions": [
                {
                    "question": "Qui organise la Semaine ?",
                    "answer": "<p>La Mednum, Make.org Foundation et Café IA. La première apporte l’expertise de terrain, la deuxième la "
                    "capacité de mobilisation, la troisième l’ancrage citoyen.</p>",
                },
                {
                    "question": "D’où viennent les chiffres ?",
                    "answer": "<p>Du Baromètre du numérique et de l’Observatoire Pix des compétences numériques. La source et l’année "
                    "figurent sous chaque chiffre.</p>",
                },
                {
                    "question": "Peut-on venir filmer un événement ?",
                    "answer": "<p>Oui, avec l’accord de la structure qui reçoit et des personnes présentes. Les événements « Ouverts à "
                    "la presse » ont déjà dit oui au premier.</p>",
                },
            ],
        },
    ),
]


def create(home_page: HomePage, edition: Edition) -> list[str]:
    """The press room, when there is none."""
    if PressPage.objects.exists():
        return []
    writer = Writer(home_page)
    page = PressPage(**writer.fields(PAGE))
    page.body = writer.story(BODY)
    home_page.add_child(instance=page)
    publish(page)
    return [f"page « {page.title} »"]
