"""The menus: addresses of this site become links to pages when the page exists."""

MAIN_MENU = [
    ("Programme", "/programme/"),
    ("Manifeste", "/manifeste/"),
    ("Pourquoi", "/pourquoi/"),
    ("Partenaires", "/partenaires/"),
    ("Ressources", "/ressources/"),
    ("Presse", "/presse/"),
    ("Recherche", "/recherche/"),
]

FOOTER = [
    (
        "La Semaine",
        [
            ("Le manifeste", "/manifeste/"),
            ("Pourquoi cette semaine", "/pourquoi/"),
            ("Les partenaires", "/partenaires/"),
            ("La presse", "/presse/"),
        ],
    ),
    (
        "Participer",
        [
            ("Le programme", "/programme/"),
            ("Votre territoire", "/programme/territoires/"),
            ("Proposer un événement", "/proposer-un-evenement/"),
            ("Les ressources", "/ressources/"),
        ],
    ),
    (
        "Le site",
        [
            ("Plan du site", "/plan-du-site/"),
            ("Accessibilité : non conforme", "/accessibilite/"),
            ("Écoconception", "/ecoconception/"),
            ("Mentions légales", "/mentions-legales/"),
            ("Données personnelles", "/donnees-personnelles/"),
        ],
    ),
]
