"""/donnees-personnelles/: what the site knows of people, why, for how long."""

PAGE = {
    "slug": "donnees-personnelles",
    "title": "Données personnelles",
    "summary": "Aucun cookie ni traceur pour les visiteurs. Ce que nous gardons des organisateurs, pourquoi et combien de temps.",
    "introduction": "<p>Pour lire ce site, vous n’avez rien à donner : ni nom, ni adresse, ni consentement, parce qu’il n’y a rien à "
    "consentir.</p>",
}

BODY = [
    (
        "text",
        """<h2>Si vous lisez le site</h2>
<ul>
<li>Aucun cookie n’est déposé, aucun outil de mesure ne vous suit, aucune page n’appelle un autre site.</li>
<li>« Autour de moi » ne demande votre position que si vous touchez ce bouton. Elle sert à trier les événements et n’est pas
conservée.</li>
<li>Le serveur tient un journal technique (adresse IP, page, heure), pour la sécurité seulement. Il est effacé au bout de six mois
au plus.</li>
</ul>""",
    ),
    (
        "table",
        {
            "caption": "Si vous organisez un événement ou écrivez à l’équipe",
            "columns": [
                {"type": "text", "heading": "Données"},
                {"type": "text", "heading": "Finalité"},
                {"type": "text", "heading": "Durée de conservation"},
            ],
            "rows": [
                {
                    "values": [
                        "Nom, courriel et téléphone de la personne à joindre. Ils ne sont jamais publiés.",
                        "Vérifier l’événement et vous prévenir d’un changement",
                        "Douze mois après la fin de l’édition",
                    ]
                },
                {
                    "values": [
                        "Les mêmes, pour un événement refusé",
                        "Répondre à une contestation",
                        "Trois mois après la fin de l’édition",
                    ]
                },
                {
                    "values": [
                        "Courriel de la presse et des partenaires",
                        "Répondre à votre demande",
                        "Douze mois après le dernier échange",
                    ]
                },
                {
                    "values": [
                        "Compte des membres de l’équipe : nom, courriel, actions dans l’administration",
                        "Gérer le site",
                        "Douze mois après la fermeture du compte",
                    ]
                },
            ],
        },
    ),
    (
        "text",
        """<h2>Qui en est responsable</h2>
<p>Les organisateurs de la Semaine, nommés dans les <a href="/mentions-legales/">mentions légales</a>. Le traitement repose sur leur
intérêt légitime à préparer un programme exact et à en répondre. Seule l’équipe y a accès, ainsi que l’hébergeur, sous-traitant au
sens du RGPD, nommé au même endroit. Rien n’est vendu, loué ni transmis.</p>
<h2>Cookies de l’administration</h2>
<p>Les membres de l’équipe qui se connectent à l’administration reçoivent deux cookies indispensables : l’un pour leur session,
l’autre contre la falsification de requêtes. Ils ne concernent pas les visiteurs.</p>
<h2>Vos droits</h2>
<p>Vous pouvez demander à voir vos données, à les corriger, à les effacer, à en limiter l’usage, ou vous opposer à leur traitement.
Un courriel à <a href="mailto:{contact}">{contact}</a> suffit ; nous répondons dans le mois.</p>
<p>Si la réponse ne vous convient pas, vous pouvez adresser une réclamation à la CNIL, sur
<a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.</p>""",
    ),
]
