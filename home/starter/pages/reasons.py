"""/pourquoi/: the three figures, read one by one."""

PAGE = {
    "slug": "pourquoi",
    "title": "Pourquoi cette semaine",
    "summary": "On s’en sert, on s’en méfie, on voudrait l’apprendre : trois chiffres, et ce qu’une semaine peut y faire.",
    "introduction": "<p>On s’en sert, on s’en méfie, on voudrait l’apprendre. Le plus souvent, c’est la même personne.</p>",
}

BODY = [
    ("key_figures", {"title": "Trois chiffres"}),
    (
        "text",
        """<h2>Près d’une personne sur deux s’en sert déjà</h2>
<p>En quelques années, les assistants de conversation sont passés du laboratoire à la poche. On leur demande une recette, une
traduction, un plan de révision, une lettre de motivation. Beaucoup d’autres IA travaillent sans dire leur nom : elles trient
nos courriels, règlent nos itinéraires, choisissent ce que nous voyons sur nos écrans.</p>
<p>Mais une moyenne cache des écarts. D’un âge, d’un métier, d’un quartier à l’autre, les usages n’ont rien de commun. Ceux qui
savent déjà avancent vite ; les autres risquent de voir s’ajouter une marche à un escalier déjà raide.</p>
<h2>Plus d’une sur deux n’a pas confiance</h2>
<p>Cette méfiance n’est pas de l’ignorance. Elle dit des choses précises : la peur d’être trompé par une image, d’être jugé par un
programme, de perdre son travail, de livrer ses secrets. Certaines de ces craintes sont fondées, d’autres non, et l’on ne peut
faire le tri qu’en regardant de près.</p>
<p>La confiance ne se décrète pas. Elle vient quand on a pu essayer, poser ses questions, entendre un désaccord, et repartir en
sachant un peu mieux à quoi dire oui et à quoi dire non.</p>
<h2>Les trois quarts demandent à apprendre</h2>
<p>C’est le chiffre qui nous a décidés. L’envie est là, et ce qui manque est simple : un lieu proche, un moment gratuit, quelqu’un
de patient, et la certitude de ne pas être ridicule.</p>
<p>Ces lieux existent. Médiathèques, écoles, universités, bureaux de poste, tiers-lieux, entreprises : il y en a un près de chez
vous. Ces personnes existent aussi, ce sont les professionnels de la médiation numérique. Il restait à leur donner rendez-vous
le même jour, partout.</p>""",
    ),
    (
        "steps",
        {
            "title": "Ce qu’une semaine peut faire",
            "steps": [
                {
                    "title": "Donner une première fois",
                    "text": "<p>Toucher l’outil, voir comment il répond, voir comment il se trompe.</p>",
                },
                {
                    "title": "Mettre des mots",
                    "text": "<p>Comprendre ce qu’est un modèle, d’où viennent ses réponses, ce qu’il fait de nos données.</p>",
                },
                {
                    "title": "Ouvrir une suite",
                    "text": "<p>Savoir où retourner la semaine d’après, et connaître le prénom de la personne qui y accueille.</p>",
                },
            ],
        },
    ),
    (
        "faq",
        {
            "title": "Vous vous demandez peut-être",
            "questions": [
                {
                    "question": "Faut-il s’y connaître ?",
                    "answer": "<p>Non. La plupart des rendez-vous sont faits pour des personnes qui n’ont jamais essayé. Le format et "
                    "le public sont indiqués sur chaque fiche.</p>",
                },
                {
                    "question": "Est-ce payant ?",
                    "answer": "<p>Les Cafés IA sont gratuits. Pour les autres rendez-vous, les conditions figurent sur la fiche de "
                    "l’événement.</p>",
                },
                {
                    "question": "Est-ce une campagne de publicité pour l’IA ?",
                    "answer": "<p>Non. On y vient pour comprendre et pour discuter, y compris pour dire ses réserves. Le débat citoyen "
                    'est l’un des formats de la Semaine. Notre position est dans <a href="/manifeste/">le manifeste</a>.</p>',
                },
                {
                    "question": "J’habite outre-mer, ou loin d’une ville.",
                    "answer": "<p>La Semaine a lieu partout en France, outre-mer compris, et une partie des rendez-vous se tient en "
                    'ligne. Cherchez <a href="/programme/territoires/">votre territoire</a> ; s’il est vide, '
                    '<a href="/proposer-un-evenement/">proposez le premier événement</a>.</p>',
                },
            ],
        },
    ),
    (
        "call_to_action",
        {
            "title": "Le plus simple est de venir",
            "text": "Tapez le nom de votre commune : le programme fait le reste.",
            "link": {"label": "Trouver un événement", "url": "/programme/"},
            "second_link": {"label": "Lire le manifeste", "url": "/manifeste/"},
        },
    ),
]
