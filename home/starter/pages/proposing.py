"""/proposer-un-evenement/: how to propose an event by mail, until the form replaces this page."""

PAGE = {
    "slug": "proposer-un-evenement",
    "title": "Proposer un événement",
    "summary": "Qui peut organiser un rendez-vous, sous quelle forme, et ce qu’il faut nous envoyer pour paraître au programme.",
    "introduction": "<p>Une salle, une heure, une question : il n’en faut pas plus pour faire un rendez-vous de la Semaine. "
    "Associations, écoles, communes, bibliothèques, entreprises, habitants : tout le monde peut inviter.</p>",
}

BODY = [
    (
        "alert",
        {
            "level": "info",
            "title": "Le formulaire en ligne est en préparation",
            "text": '<p>En attendant, un courriel suffit. Écrivez à <a href="mailto:{contact}">{contact}</a> avec les éléments '
            "ci-dessous : nous publions votre événement et vous envoyons l’adresse de sa fiche.</p>",
        },
    ),
    (
        "steps",
        {
            "title": "En quatre temps",
            "steps": [
                {
                    "title": "Choisissez une forme",
                    "text": "<p>Du café à la conférence, six formats sont possibles. Si vous hésitez, le Café IA est le plus simple à "
                    "organiser.</p>",
                },
                {
                    "title": "Fixez le lieu et l’heure",
                    "text": "<p>Pendant la Semaine, à l’heure de votre territoire. Un rendez-vous peut avoir plusieurs créneaux, ou se "
                    "tenir en ligne.</p>",
                },
                {
                    "title": "Écrivez-nous",
                    "text": "<p>Tout ce qu’il faut tient dans un courriel. Nous relisons, nous complétons avec vous, nous publions.</p>",
                },
                {
                    "title": "Faites-le savoir",
                    "text": '<p>Textes à reprendre, conseils pour accueillir : la page <a href="/ressources/">Ressources</a> vous aide à remplir la '
                    "salle.</p>",
                },
            ],
        },
    ),
    (
        "text",
        """<h2>Ce qu’il faut nous envoyer</h2>
<ul>
<li><b>Un titre</b> qui dit ce que l’on va faire, et un résumé de deux phrases.</li>
<li><b>Le format</b> : Café IA, atelier d’initiation, conférence ou table ronde, formation ou démonstration, débat citoyen,
action éducative.</li>
<li><b>Le jour, l’heure de début et l’heure de fin</b>, pour chaque créneau.</li>
<li><b>Le lieu</b> : nom, adresse, code postal, commune. Pour un rendez-vous en ligne, l’adresse de connexion.</li>
<li><b>Pour qui</b> : tout public, jeunes, seniors, professionnels… et le nombre de places.</li>
<li><b>L’accès</b> : entrée de plain-pied, boucle magnétique, traduction en langue des signes. Si vous ne savez pas, dites-le
aussi.</li>
<li><b>L’inscription</b> : libre, par lien, par téléphone ou par courriel.</li>
<li><b>La structure qui organise</b>, et une personne à joindre. Son nom, son courriel et son téléphone restent entre nous.</li>
</ul>
<h2>Ce que nous vérifions</h2>
<p>Un événement de la Semaine parle d’intelligence artificielle à des personnes qui n’en sont pas spécialistes. Il a lieu pendant
la Semaine. Il laisse une place aux questions et aux désaccords. Nous vérifions le
lieu, l’heure, et qu’une structure en répond.</p>""",
    ),
    (
        "faq",
        {
            "title": "Questions d’organisateurs",
            "questions": [
                {
                    "question": "Je ne suis pas spécialiste. Puis-je animer un rendez-vous ?",
                    "answer": "<p>Oui. Animer, c’est accueillir et faire parler. Vous pouvez aussi inviter un conseiller numérique ou un "
                    "bibliothécaire de votre commune.</p>",
                },
                {
                    "question": "Puis-je faire payer l’entrée ?",
                    "answer": "<p>Un Café IA est toujours gratuit. Pour les autres formats, le prix, s’il y en a un, est annoncé "
                    "sur la fiche.</p>",
                },
                {
                    "question": "L’événement change ou est annulé : que faire ?",
                    "answer": "<p>Prévenez-nous par courriel. La fiche reste en ligne et dit clairement ce qui change : complet, reporté, "
                    "déplacé en ligne ou annulé.</p>",
                },
                {
                    "question": "L’événement est réservé à nos élèves ou à nos salariés.",
                    "answer": "<p>Il a sa place au programme : indiquez-le dans les conditions, personne ne se déplacera pour rien.</p>",
                },
            ],
        },
    ),
    (
        "call_to_action",
        {
            "title": "Un doute, une idée à moitié prête ?",
            "text": "Écrivez-nous comme elle vient, nous vous aiderons à en faire un rendez-vous.",
            "link": {"label": "Écrire à l’équipe", "url": "mailto:{contact}"},
            "second_link": {"label": "Voir ce que font les autres", "url": "/programme/"},
        },
    ),
]
