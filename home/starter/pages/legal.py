"""/mentions-legales/: who publishes, who hosts, what may be reused."""

PAGE = {
    "slug": "mentions-legales",
    "title": "Mentions légales",
    "summary": "Qui publie ce site, qui l’héberge, à qui appartiennent les textes, les images et les données.",
    "introduction": "",
}

BODY = [
    (
        "alert",
        {
            "level": "warning",
            "title": "À compléter avant l’ouverture",
            "text": "<p>L’adresse de l’éditeur, le nom de la personne qui dirige la publication et celui de l’hébergeur doivent être "
            "renseignés par l’équipe.</p>",
        },
    ),
    (
        "text",
        """<h2>Éditeur</h2>
<p>Le site de la Semaine de l’IA pour Tous est publié par ses organisateurs : La Mednum, Make.org Foundation et Café IA.</p>
<p>Adresse : à compléter.<br/>Courriel : <a href="mailto:{contact}">{contact}</a></p>
<p>Direction de la publication : à compléter.</p>
<h2>Hébergeur</h2>
<p>Nom, adresse et téléphone : à compléter.</p>
<h2>Textes et images</h2>
<p>Les textes des pages peuvent être cités avec leur source et leur date. Les
images portent leur crédit et leur licence sous chacune d’elles. Les noms et les logos des partenaires leur appartiennent.</p>
<p>Les fiches des événements sont écrites par les structures qui les organisent, sous leur responsabilité. Si l’une d’elles porte
atteinte à vos droits, signalez-la à <a href="mailto:{contact}">{contact}</a>.</p>
<h2>Données ouvertes</h2>
<p>Les données publiques du programme (titres, dates, lieux, structures organisatrices) sont réutilisables sous Licence
Ouverte 2.0. Les noms et les contours des communes, des départements et des régions viennent de données publiques de
l’Insee, de l’IGN, de La Poste et de la DILA, sous la même licence. Les chefs-lieux des collectivités d’outre-mer
viennent de <a href="https://www.geonames.org/">GeoNames</a>, sous licence
<a href="https://creativecommons.org/licenses/by/4.0/deed.fr">Creative Commons Attribution 4.0</a> ; leurs
contours, de Natural Earth, dans le domaine public.</p>
<h2>Polices de caractères</h2>
<p>Bricolage Grotesque et Figtree, sous licence SIL Open Font 1.1, sont servies par ce site.</p>""",
    ),
]
