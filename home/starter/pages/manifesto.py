"""/manifeste/: what we see, what we promise."""

PAGE = {
    "slug": "manifeste",
    "title": "Manifeste",
    "summary": "L’IA change déjà la vie de chacun. Trois engagements pour qu’elle ne reste pas l’affaire de quelques experts.",
    "introduction": "<p>L’intelligence artificielle a déjà changé notre façon d’écrire une lettre, de chercher un emploi, "
    "de faire ses devoirs. Elle ne peut pas rester l’affaire de quelques experts.</p>",
}

BODY = [
    (
        "text",
        """<h2>Ce que nous voyons</h2>
<p>Une mère de famille fait écrire son courrier par un assistant et se demande si elle a triché. Un apprenti lit partout
que son futur métier va disparaître. Une secrétaire de mairie découvre un nouvel outil sur son poste, sans une heure de
formation. Un grand-père reçoit une vidéo troublante et ne sait plus s’il peut en croire ses yeux.</p>
<p>Leurs questions sont justes. Elles sont rarement posées à voix haute, et presque jamais ensemble. On parle beaucoup
de l’IA ; on en parle peu avec celles et ceux qui vivent déjà avec elle.</p>
<p>Nous voulons ouvrir cette conversation partout où l’on se retrouve : à la médiathèque, à l’école, au bureau de poste,
dans l’atelier, au café. Pour que l’IA devienne un levier d’émancipation, d’autonomie et d’inclusion, et non une raison
de plus de rester sur le bord du chemin.</p>""",
    ),
    (
        "quote",
        {
            "text": "La question n’est plus de savoir si l’IA entrera dans nos vies. Elle est de savoir qui la comprend, qui en "
            "parle, et qui en décide.",
            "author": "",
            "role": "",
        },
    ),
    (
        "text",
        """<h2>Démystifier l’IA par l’échange</h2>
<p>Une IA n’est ni un cerveau, ni un oracle, ni un monstre. C’est beaucoup de données, beaucoup de calculs et une foule de
décisions humaines, au service d’une réponse probable. Elle rend parfois de grands services. Elle se trompe parfois avec
aplomb. On le comprend mieux en l’essayant à plusieurs qu’en écoutant un discours.</p>
<p>Nous nous engageons à parler simplement, à montrer les mécanismes, à partir des usages de tous les jours. Il n’y a pas de
mauvaise question. Il y a de la place pour les enthousiastes comme pour les inquiets.</p>
<h2>Promouvoir l’usage responsable</h2>
<p>Savoir se servir d’un outil ne suffit pas : il faut savoir quand s’en passer. Que deviennent les informations que je lui
confie ? Comment vérifier ce qu’il affirme ? De qui reproduit-il les idées reçues ? Que coûte-t-il en énergie, en eau, en
travail invisible ?</p>
<p>Et il y a les choix que personne ne peut faire seul. À l’école, à l’hôpital, au guichet, dans l’entreprise : où voulons-nous
qu’une machine aide à décider, et où ne le voulons-nous pas ? Nous nous engageons à faire grandir cette culture citoyenne de
l’IA, et à faire une place à chacun dans le débat.</p>
<h2>Valoriser la médiation numérique</h2>
<p>Une conversation pareille ne s’improvise pas. Conseillers numériques, médiateurs, bibliothécaires, enseignants,
animateurs, bénévoles : depuis des années, ils accueillent, rassurent, expliquent, sans jamais faire à la place des gens.</p>
<p>Ils sont les mieux placés pour parler d’IA avec tout le monde, et ils ont eux aussi besoin de temps, d’outils et de
formation. Nous nous engageons à rendre leur travail visible, à les former et à les mettre en réseau.</p>""",
    ),
    (
        "cards",
        {
            "title": "Et maintenant, vous",
            "cards": [
                {
                    "title": "Venez",
                    "text": "<p>Seul, en famille, entre collègues. Aucun niveau n’est demandé.</p>",
                    "link": {"label": "Ouvrir le programme", "url": "/programme/"},
                },
                {
                    "title": "Invitez",
                    "text": "<p>Une salle, une heure, une question : cela suffit pour un rendez-vous.</p>",
                    "link": {"label": "Proposer un événement", "url": "/proposer-un-evenement/"},
                },
                {
                    "title": "Faites passer",
                    "text": "<p>Parlez-en à une personne qui n’irait pas d’elle-même. Mieux : venez avec elle.</p>",
                    "link": {"label": "Trouver les mots", "url": "/ressources/"},
                },
            ],
        },
    ),
]
