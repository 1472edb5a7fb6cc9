"""/accessibilite/: the statement, « non conforme » until an audit exists."""

PAGE = {
    "slug": "accessibilite",
    "title": "Déclaration d’accessibilité",
    "summary": "Déclaration d’accessibilité : aucun audit n’a encore été mené, le site est donc déclaré non conforme au RGAA.",
    "introduction": "<p>Les organisateurs de la Semaine de l’IA pour Tous s’engagent à rendre ce site accessible, conformément à "
    "l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à l’ensemble de ce site.</p>",
}

BODY = [
    (
        "text",
        """<h2>État de conformité</h2>
<p>Le site est <b>non conforme</b> au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2 : aucun audit
n’a encore été mené. Cela ne veut pas dire qu’il est inutilisable ; cela veut dire que personne d’indépendant ne l’a vérifié.</p>
<h2>Résultats des tests</h2>
<p>En l’absence d’audit, aucun taux de conformité n’est publié. Nous menons nos propres contrôles à chaque
modification : vérification automatique de chaque type de page, parcours au clavier seul, agrandissement jusqu’à
400 %, couleurs forcées, lecture sans JavaScript. Ces contrôles ne remplacent pas un audit.</p>
<h2>Contenus non accessibles</h2>
<h3>Non-conformités</h3>
<p>Elles ne sont pas connues tant que l’audit n’a pas eu lieu. Nous savons que certains points demandent de l’attention :</p>
<ul>
<li>les descriptions et les images envoyées par les organisateurs d’événements, dont nous relisons le texte alternatif sans
pouvoir tout garantir ;</li>
<li>les documents à télécharger produits par des tiers.</li>
</ul>
<h3>Contenus avec une autre présentation</h3>
<p>La carte du programme est doublée d’une liste qui donne les mêmes événements dans le même ordre, et chaque territoire a sa page.</p>
<h2>Établissement de cette déclaration</h2>
<p>Cette déclaration a été rédigée à l’ouverture du site. Elle sera revue dès qu’un audit aura été réalisé, puis à chaque
évolution importante.</p>
<p>Le site est écrit en HTML, CSS, SVG et JavaScript ; toutes ses pages de lecture fonctionnent sans JavaScript.</p>
<h2>Retour d’information et contact</h2>
<p>Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez à <a href="mailto:{contact}">{contact}</a>. Dites-nous la
page, ce que vous vouliez faire et, si vous le souhaitez, l’aide technique que vous utilisez. Nous vous orienterons vers une
solution accessible ou vous enverrons le contenu sous une autre forme.</p>
<h2>Voies de recours</h2>
<p>Si vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez
pas obtenu de réponse satisfaisante, vous pouvez :</p>
<ul>
<li><a href="https://formulaire.defenseurdesdroits.fr/">écrire un message au Défenseur des droits</a> ;</li>
<li><a href="https://www.defenseurdesdroits.fr/saisir/delegues">contacter le délégué du Défenseur des droits dans votre
région</a> ;</li>
<li>envoyer un courrier, sans timbre, à : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</li>
</ul>""",
    ),
]
