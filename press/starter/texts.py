"""The texts of the press room as the site starts with them."""

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
    "contact_note": "Le soir et le week-end, laissez un message ou un texto : la permanence presse rappelle.",
    "figures_title": "Trois chiffres pour comprendre",
    "kit_foreword": "<p>Il y a ceux qui s’en servent déjà, parfois sans le dire. Ceux qui s’en méfient, souvent avec de bonnes raisons. "
    "Et tous ceux qui voudraient comprendre, mais à qui personne n’a encore proposé de s’asseoir pour en parler.</p>"
    "<p>La Semaine de l’IA pour Tous leur donne rendez-vous. Pas devant une scène : autour d’une table. À la médiathèque, à l’école, "
    "au bureau de poste, au tiers-lieu, dans l’entreprise. On y essaie, on y doute, on y débat, on repart avec ses propres idées.</p>"
    "<p>Cette semaine n’appartient à personne. Elle est faite par celles et ceux qui accueillent toute l’année : conseillers numériques, "
    "bibliothécaires, enseignants, animateurs, bénévoles. Notre rôle est de les réunir, de les outiller et de les faire connaître.</p>"
    "<p>Vous trouverez dans ce dossier nos raisons, nos objectifs chiffrés, quelques rendez-vous, et ceux qui rendent tout cela possible. "
    "Venez voir sur place : c’est encore la meilleure façon de raconter.</p>",
    "kit_foreword_author": "Les organisateurs de la Semaine",
    "kit_brief": "<ul><li><b>Nationale et citoyenne.</b> Le même moment partout en France, outre-mer compris, pour parler d’IA avec tout "
    "le monde.</li><li><b>Variée, et tout près.</b> Cafés, ateliers, conférences, démonstrations, débats, actions éducatives : en "
    "médiathèque, à l’école, à l’université, au bureau de poste, en tiers-lieu, en entreprise.</li><li><b>Collective.</b> Associations, "
    "éducation, institutions, entreprises, acteurs de terrain : chacun invite, personne ne confisque la parole.</li><li><b>Pour "
    "inclure.</b> L’ambition tient en deux mots, émancipation et inclusion. L’IA ne doit exclure personne.</li></ul>",
    "kit_campaign": "<p>La campagne est la même partout, et chacun se l’approprie. Les organisateurs d’événements reçoivent une affiche à "
    "compléter, des visuels, des textes prêts à reprendre. Chaque rendez-vous a sa page, son affiche et son adresse courte ; chaque "
    "région et chaque département a la sienne, avec sa carte et son calendrier.</p>"
    "<p>Un signe les réunit : des personnes de tous âges autour d’une table. On y parle d’IA comme on parle de ce qui nous concerne, "
    "sans jargon et sans spectacle.</p>"
    "<ul><li><b>Avant :</b> l’appel à participer, le programme qui se remplit, les premiers rendez-vous annoncés.</li>"
    "<li><b>Pendant :</b> le programme du jour, les événements ouverts à la presse, les paroles recueillies sur le terrain.</li>"
    "<li><b>Après :</b> les comptes, publiés en regard des objectifs, et ce qui continue toute l’année.</li></ul>",
    "kit_resources": "<ul><li><b>Le programme complet</b>, par jour, par format, par territoire, et ses données ouvertes : "
    '<a href="/programme/">le programme</a>.</li>'
    '<li><b>Le kit de communication</b>, à reprendre librement : <a href="/ressources/">les ressources</a>.</li>'
    '<li><b>La démarche Café IA</b> : <a href="https://cafeia.org/">cafeia.org</a>.</li>'
    "<li><b>La liste des événements d’un territoire</b>, sur demande ou sur la page de ce territoire.</li></ul>",
}

INDEX = {"slug": "communiques", "title": "Communiqués", "introduction": "Nos annonces, à reprendre librement.",
         "summary": "Les communiqués de presse de la Semaine de l’IA pour Tous."}  # fmt: skip

# {period} is « du 18 au 24 mai », with the year of the edition.
RELEASE = {
    "slug": "lancement",
    "title": "La France se met à table pour parler d’intelligence artificielle",
    "summary": "Cafés, ateliers, débats : {period}, la première place est pour ceux à qui l’on n’a pas encore demandé leur avis.",
}

RELEASE_BODY = [
    (
        "text",
        """<p>48 % des citoyens utilisent déjà l’intelligence artificielle. 56 % n’ont pas confiance en elle. 76 % ne sont pas formés et en
ressentent le besoin. Ce sont souvent les mêmes personnes, et c’est à elles que s’adresse la Semaine de l’IA pour Tous, organisée
{period} partout en France, outre-mer compris.</p>
<h2>Des rendez-vous ordinaires, près de chez soi</h2>
<p>La Semaine n’est pas un salon. Ce sont des rendez-vous à taille humaine dans les médiathèques, les écoles, les universités, les
bureaux de poste, les tiers-lieux et les entreprises. Six formats sont proposés : Café IA, atelier d’initiation, conférence ou table
ronde, formation ou démonstration, débat citoyen, action éducative. Aucun niveau n’est demandé.</p>
<h2>Trois engagements</h2>
<ul><li>Démystifier l’IA par l’échange, avec nuance, à partir des usages de tous les jours.</li>
<li>Promouvoir l’usage responsable : savoir s’en servir, vérifier, s’en passer, et prendre part aux choix.</li>
<li>Valoriser la médiation numérique, celles et ceux qui accueillent et expliquent toute l’année.</li></ul>
<h2>Des objectifs publics</h2>
<p>1 500 événements, 2 500 professionnels mobilisés, 500 partenaires, 50 000 citoyens touchés : les objectifs sont affichés sur le
site, et les comptes en face, jour après jour.</p>
<h2>Ils portent la Semaine</h2>
<p>La Semaine est organisée par La Mednum, coopérative nationale de la médiation numérique, Make.org Foundation et Café IA. Le
programme est ouvert : <a href="/programme/">chacun peut y trouver</a> un rendez-vous, ou
<a href="/proposer-un-evenement/">en proposer un</a>.</p>""",
    )
]

QUOTES = [
    {
        "text": "La question n’est plus de savoir si l’IA entrera dans nos vies. Elle est de savoir qui la comprend, qui en parle, et "
        "qui en décide.",
        "author": "Manifeste de la Semaine",
        "role": "",
    },
    {
        "text": "Il n’y a pas de mauvaise question. Il y a de la place pour les enthousiastes comme pour les inquiets.",
        "author": "Manifeste de la Semaine",
        "role": "",
    },
]

SPOKESPERSONS = [
    {
        "name": "La Mednum",
        "role": "coopérative nationale de la médiation numérique",
        "topics": "L’inclusion numérique, la formation des médiateurs, ce qui se passe sur le terrain.",
    },
    {
        "name": "Make.org Foundation",
        "role": "organisation à but non lucratif",
        "topics": "La mobilisation citoyenne sur les grands enjeux de société.",
    },
    {
        "name": "Café IA",
        "role": "démarche nationale d’intérêt général",
        "topics": "Les rencontres autour d’un café, et comment en organiser une.",
    },
]

CREDIT = "Semaine de l’IA pour Tous"
LICENCE = "Libre pour parler de la Semaine, sans modification"
# The file is read in the static files of the site.
MEDIA = [
    {
        "file": "img/social-default.png",
        "kind": "visuel",
        "title": "Visuel de la Semaine",
        "alt": "Des personnes de tous âges autour d’une table, sous le nom de la Semaine de l’IA pour Tous.",
        "caption": "Pour illustrer un article ou une publication.",
    },
    {
        "file": "img/icon-512.png",
        "kind": "logo",
        "title": "Emblème de la Semaine",
        "alt": "Sept bulles de parole de couleur autour d’une table.",
        "caption": "Sur fond clair.",
    },
    {
        "file": "img/wordmark.svg",
        "kind": "logo",
        "title": "Logotype de la Semaine",
        "alt": "Le nom de la Semaine de l’IA pour Tous et son emblème.",
        "caption": "Vectoriel, pour l’impression.",
    },
]

BODY = [
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
