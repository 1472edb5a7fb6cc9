"""The home page: its sentences for each phase, its sections, its three commitments."""

HOME = {
    "slug": "accueil",
    "title": "Semaine de l’IA pour Tous",
    "summary": "Une semaine, partout en France, pour découvrir l’intelligence artificielle, l’essayer et en débattre près de chez soi.",
    "title_before": "Une semaine pour apprivoiser l’IA, près de chez soi",
    "lead_before": "Des cafés, des ateliers, des débats, partout en France et outre-mer. On vient comme on est, on repart avec "
    "ses propres idées.",
    "events_title_before": "Déjà au programme",
    "title_during": "C’est cette semaine, et c’est à côté de chez vous",
    "lead_during": "Poussez la porte d’une médiathèque, d’une école, d’un bureau de poste. Quelqu’un vous y attend pour parler "
    "d’IA, sans jargon.",
    "events_title_during": "Aujourd’hui",
    "title_after": "Une semaine, des milliers de conversations",
    "lead_after": "Les chaises sont rangées, les idées restent. Voici ce que nous avons fait ensemble, et où continuer.",
    "events_title_after": "À revoir dans cette édition",
    "results_title": "Ce que nous avons fait ensemble",
    "results_text": "Le programme entier reste en ligne : chaque rendez-vous garde sa page, et beaucoup de lieux continuent "
    "d’accueillir toute l’année.",
    "figures_title": "Pourquoi cette semaine ?",
    "figures_intro": "On s’en sert, on s’en méfie, on voudrait l’apprendre. Souvent, c’est la même personne.",
    "commitments_title": "Trois engagements",
    "commitments_intro": "L’IA change déjà la vie de chacun. Elle ne doit pas rester l’affaire de quelques experts.",
    "formats_title": "À chacun sa façon de venir",
    "formats_intro": "Pour écouter, pour essayer, pour discuter, pour contredire : six formats, aucun niveau demandé.",
    "gauges_title": "Où nous en sommes",
    "gauges_intro": "Nos objectifs sont publics, nos comptes aussi.",
    "map_title": "Partout en France",
    "map_intro": "Plus la couleur est chaude, plus le département a de rendez-vous. Touchez le vôtre.",
    "organisers_title": "Ils portent la Semaine",
    "organisers_intro": "Le terrain, la mobilisation, la conversation : trois organisations, une table.",
    "partners_title": "Ils la rendent possible",
    "partners_intro": "Institutions, mécènes, réseaux : chacun apporte une chaise.",
    "find_title": "Il y a une chaise pour vous",
    "find_text": "Tapez le nom de votre commune : le programme vous montre ce qui se passe tout près, et quand.",
    "propose_title": "Et si vous invitiez ?",
    "propose_text": "Une salle, une heure, une question. Nous vous aidons pour le reste.",
}

COMMITMENTS = [
    {
        "title": "Démystifier l’IA par l’échange",
        "text": "Ni miracle ni menace : des données, des calculs, des choix humains. On essaie ensemble, on regarde comment ça "
        "marche, on en parle avec nuance.",
    },
    {
        "title": "Promouvoir l’usage responsable",
        "text": "Savoir s’en servir, vérifier, s’en passer. Et prendre part aux choix qui nous concernent tous, à l’école, au "
        "travail, au guichet.",
    },
    {
        "title": "Valoriser la médiation numérique",
        "text": "Conseillers, bibliothécaires, animateurs, bénévoles : ils accueillent et expliquent toute l’année. La Semaine les "
        "met en lumière.",
    },
]
