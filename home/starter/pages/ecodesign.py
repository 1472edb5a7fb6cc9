"""/ecoconception/: what the site weighs, what it does without, and how it is checked."""

PAGE = {
    "slug": "ecoconception",
    "title": "Écoconception",
    "summary": "Un site pour un vieux téléphone et une connexion lente : ce que nous avons choisi, ce que nous mesurons.",
    "introduction": "<p>Ce site doit s’ouvrir sur un téléphone ancien, dans un village où le réseau passe mal. Ce qui est bon pour "
    "ces visiteurs l’est aussi pour l’énergie qu’il consomme.</p>",
}

BODY = [
    (
        "text",
        """<h2>Ce que nous avons choisi</h2>
<ul>
<li><b>L’essentiel d’abord.</b> Une page est du texte, avec peu d’images et pas de vidéo qui se lance seule.</li>
<li><b>Rien d’inutile.</b> Pas de traceur, pas de publicité, pas de police ni de script chargés chez un tiers.</li>
<li><b>La carte légère par défaut.</b> Une France dessinée en quelques kilo-octets compte les événements par département. La carte
interactive ne se charge que si vous la demandez, sur un fond que nous avons dessiné nous-mêmes.</li>
<li><b>Sans JavaScript aussi.</b> Chercher, filtrer, lire une fiche, prendre un rendez-vous dans son agenda : tout fonctionne sans.</li>
<li><b>Des adresses qui durent.</b> La fiche d’un événement garde son adresse après la Semaine ; les éditions passées restent en
ligne au lieu d’être refaites.</li>
</ul>
<h2>Ce que nous mesurons</h2>
<p>Chaque type de page a un budget, que nous mesurons avec des outils livrés avec le code du site.</p>""",
    ),
    (
        "table",
        {
            "caption": "Budget de chaque page, à la première visite",
            "columns": [
                {"type": "text", "heading": "Page"},
                {"type": "text", "heading": "Poids transféré, au plus"},
                {"type": "text", "heading": "EcoIndex visé"},
            ],
            "rows": [
                {"values": ["Accueil", "110 ko", "A"]},
                {"values": ["Programme, liste et carte légère", "140 ko", "A"]},
                {"values": ["Fiche d’un événement", "140 ko", "A"]},
                {"values": ["Carte interactive, à la demande", "250 ko", "non concerné"]},
            ],
        },
    ),
    (
        "text",
        """<h2>Ce qui reste à faire</h2>
<p>Nous n’avons pas encore publié de déclaration au titre du référentiel général d’écoconception de services numériques (RGESN).
Nous ne connaissons pas non plus l’empreinte de l’hébergement, qui sera indiquée ici quand l’hébergeur l’aura communiquée.</p>
<p>Et l’IA elle-même ? Son coût en énergie et en eau fait partie des questions que la Semaine met sur la table. Aucun texte de ce
site n’est produit par une IA au moment où vous le lisez : les pages sont préparées une fois, puis servies telles quelles.</p>
<h2>Une remarque ?</h2>
<p>Une page lente, une image trop lourde : écrivez à <a href="mailto:{contact}">{contact}</a>.</p>""",
    ),
]
