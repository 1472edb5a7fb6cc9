"""The facts of the campaign: data only. The one place of the code where the year of an edition may stand."""

from datetime import date

SITE_NAME = "Semaine de l’IA pour Tous"
CONTACT_EMAIL = "contact@semaine-ia.fr"
PUBLISHER = "La Mednum, Make.org Foundation et Café IA, organisateurs de la Semaine"
PATRONAGE = (
    "Haut-marrainage d’Anne Le Hénanff, ministre déléguée auprès du ministre de l’Économie, des Finances et de la "
    "Souveraineté industrielle, énergétique et numérique, chargée de l’Intelligence artificielle et du Numérique."
)

EDITION = {
    "name": "Édition 2026",
    "slug": "2026",
    "first_day": date(2026, 5, 18),
    "last_day": date(2026, 5, 24),
    "target_events": 1500,
    "target_professionals": 2500,
    "target_partners": 500,
    "target_citizens": 50000,
    "is_current": True,
}

BAROMETER = "Baromètre du numérique"
PIX = "Observatoire Pix des compétences numériques"

KEY_FIGURES = [
    {
        "value": "48",
        "unit": "%",
        "label": "des citoyens utilisent l’IA",
        "source": BAROMETER,
        "source_date": "2025",
    },
    {
        "value": "56",
        "unit": "%",
        "label": "n’ont pas confiance dans les IA",
        "source": BAROMETER,
        "source_date": "2025",
    },
    {
        "value": "76",
        "unit": "%",
        "label": "ne sont pas formés et en ressentent le besoin",
        "source": PIX,
        "source_date": "2025",
    },
]

ORGANISERS = [
    {
        "name": "La Mednum",
        "role": "l’expertise de terrain",
        "url": "https://lamednum.coop/",
        "about": "Coopérative nationale de la médiation numérique, forte de plus de 130 sociétaires. Elle porte la voix "
        "des acteurs de l’inclusion numérique, les outille et les forme.",
    },
    {
        "name": "Make.org Foundation",
        "role": "la capacité de mobilisation",
        "url": "https://foundation.make.org/",
        "about": "Organisation à but non lucratif créée en 2017. Sur les grands enjeux de société, elle rassemble autour "
        "de projets concrets.",
    },
    {
        "name": "Café IA",
        "role": "l’ancrage citoyen",
        "url": "https://cafeia.org/",
        "about": "Démarche nationale d’intérêt général portée par le gouvernement : des rencontres informelles, "
        "gratuites et ouvertes à tous, pour parler d’intelligence artificielle autour d’un café.",
    },
]

PARTNER_CATEGORIES = [
    {"slug": "institutionnels", "name": "Partenaires institutionnels"},
    {"slug": "grand-mecene", "name": "Grand mécène"},
    {"slug": "mecenes", "name": "Mécènes"},
    {"slug": "reseaux", "name": "Réseaux partenaires"},
    {"slug": "media", "name": "Partenaires média"},
]
