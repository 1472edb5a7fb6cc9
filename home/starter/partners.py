"""The partners of the campaign, by category: data only, `name`, `about`, `url`."""

PARTNERS = {
    "institutionnels": [
        (
            "Ministère chargé de l’Intelligence artificielle et du Numérique",
            "La ministre déléguée, Anne Le Hénanff, est la haute marraine de la Semaine.",
            "",
        ),
        (
            "Agence nationale de la cohésion des territoires (ANCT)",
            "Elle accompagne les collectivités dans leurs projets et coordonne la politique publique d’inclusion numérique.",
            "https://anct.gouv.fr/",
        ),
        (
            "Agence nationale de lutte contre l’illettrisme (ANLCI)",
            "Lire, écrire, compter : elle agit pour que chacun maîtrise ces compétences de base, au numérique aussi.",
            "https://www.anlci.gouv.fr/",
        ),
        (
            "Compar:IA",
            "Le comparateur d’IA conversationnelles du ministère de la Culture : deux réponses côte à côte, et des jeux de "
            "données ouverts en français.",
            "https://comparia.beta.gouv.fr/",
        ),
        (
            "Conseil de l’intelligence artificielle et du numérique",
            "Une instance indépendante, placée auprès de la ministre chargée de l’IA et du Numérique.",
            "https://www.conseil-ia-numerique.fr/",
        ),
        (
            "Conseiller numérique",
            "4 000 conseillers numériques accompagnent les habitants dans tout le pays ; le dispositif est piloté par l’ANCT.",
            "https://www.conseiller-numerique.gouv.fr/",
        ),
        (
            "France Num",
            "L’initiative publique pour la transformation numérique des TPE et PME : environ 70 partenaires, plus de 4 000 "
            "activateurs.",
            "https://www.francenum.gouv.fr/",
        ),
        (
            "France Travail",
            "Le service public de l’emploi : 54 911 agents auprès des demandeurs d’emploi et des entreprises.",
            "https://www.francetravail.fr/accueil/",
        ),
        (
            "Mission French Tech",
            "Le soutien public aux start-up et aux scale-up françaises.",
            "https://lafrenchtech.gouv.fr/fr/",
        ),
        (
            "Osez l’IA",
            "Le plan national pour l’IA dans les entreprises, lancé en juillet 2025.",
            "https://www.economie.gouv.fr/actualites/osez-lia-un-plan-pour-diffuser-lia-dans-toutes-les-entreprises",
        ),
        (
            "Réseau Canopé",
            "La formation des enseignants tout au long de leur vie professionnelle.",
            "https://www.reseau-canope.fr/",
        ),
    ],
    "grand-mecene": [
        (
            "Microsoft",
            "Plus de 2 100 collaborateurs et 10 500 partenaires en France. L’entreprise veut former un million de Français "
            "à l’IA d’ici 2027 ; elle soutient la formation des médiateurs et les Cafés IA.",
            "https://www.microsoft.com/fr-fr",
        ),
    ],
    "mecenes": [
        ("Astek", "Conseil et ingénierie technologique.", "https://astekgroup.fr/"),
        ("Club Snapy", "La communication par le troc entre professionnels.", "https://www.hellosnapy.fr/"),
        ("Groupe La Poste", "Entreprise à mission depuis juin 2021.", ""),
        ("leboncoin", "Plus de 30 millions de visiteurs uniques par mois.", "https://www.leboncoin.fr/"),
        (
            "LinkedIn",
            "Plus d’un milliard de membres dans le monde, dont plus de 30 millions en France.",
            "https://www.linkedin.com/",
        ),
        ("Orange", "Opérateur mondial de télécommunications.", "https://www.orange.com/fr"),
        (
            "Wavestone",
            "Cabinet de conseil : 6 000 consultantes et consultants.",
            "https://www.wavestone.com/fr/",
        ),
    ],
}
