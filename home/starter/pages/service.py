"""/partenaires/, /recherche/ and /plan-du-site/: the fields of the pages whose lists are computed."""

PARTNERS = {
    "slug": "partenaires",
    "title": "Partenaires",
    "summary": "Celles et ceux qui portent la Semaine, la soutiennent et la font vivre sur le terrain. Et comment les rejoindre.",
    "introduction": "<p>Une semaine partout en France, cela ne se fait pas seul. Trois organisations la portent ; des "
    "institutions, des mécènes et des réseaux l’amènent jusqu’à vous.</p>",
    "organisers_title": "Les organisateurs",
    "join_title": "Rejoindre la tablée",
    "join_text": "<p>Être partenaire, ce n’est pas seulement prêter un logo. C’est au choix :</p>"
    "<ul><li><b>ouvrir un lieu</b> et y accueillir un ou plusieurs rendez-vous ;</li>"
    "<li><b>prêter des personnes</b> : des salariés, des enseignants, des bénévoles qui savent expliquer ;</li>"
    "<li><b>faire passer le mot</b> dans un réseau, un journal, une salle d’attente ;</li>"
    "<li><b>financer</b> la formation des médiateurs et les outils des organisateurs.</li></ul>"
    "<p>Dites-nous qui vous êtes et ce que vous aimeriez faire. Une phrase suffit pour commencer.</p>",
}

SEARCH = {
    "slug": "recherche",
    "title": "Recherche",
    "summary": "Chercher dans les pages et dans le programme.",
    "introduction": "Une commune, un mot, un nom de lieu : nous cherchons dans les pages et dans le programme.",
}

SITE_MAP = {
    "slug": "plan-du-site",
    "title": "Plan du site",
    "summary": "Toutes les pages du site, sur une seule.",
    "introduction": "Toutes les pages, sur une seule. Les événements, eux, sont dans le programme.",
}
