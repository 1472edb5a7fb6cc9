"""The event form in tabs, in the order in which somebody tells of an event."""

from __future__ import annotations

from django import forms
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from events.admin.event_form import MIN_SLOTS, EventForm
from events.admin.widgets import PointPanel
from events.choices import Access

WHAT = [
    TitleFieldPanel(
        "title", placeholder="Titre de l’événement", help_text="Tel qu’on le lira dans le programme."
    ),
    FieldRowPanel([FieldPanel("format", widget=forms.Select), FieldPanel("edition", widget=forms.Select)]),
    FieldPanel(
        "summary", help_text="Une phrase, 200 caractères au plus : c’est elle que l’on lit dans le programme."
    ),
    FieldPanel("description"),
    FieldPanel("tags"),
]
WHEN = [
    InlinePanel(
        "slots",
        heading="Jours et heures",
        label="créneau",
        min_num=MIN_SLOTS,
        help_text="Un créneau par séance, à l’heure du lieu : outre-mer, celle que l’on y lit sur l’horloge. "
        "Un événement de plusieurs jours a un créneau par jour.",
    )
]
WHERE = [
    FieldPanel(
        "modality", help_text="« En ligne » : seul le lien compte. « Sur place » : la commune et le lieu."
    ),
    MultiFieldPanel(
        [
            FieldPanel("commune_code"),
            FieldPanel("venue_name"),
            FieldRowPanel([FieldPanel("address"), FieldPanel("postcode")]),
        ],
        heading="Lieu",
    ),
    MultiFieldPanel(
        [
            PointPanel(
                "location",
                help_text="Laissez vide pour le centre de la commune. Pour être précis, faites glisser le repère, déplacez-le "
                "avec les flèches du clavier, ou écrivez la latitude et la longitude.",
            ),
            FieldPanel(
                "location_precision", help_text="Ce que vaut le point : la page le dit aux visiteurs."
            ),
        ],
        heading="Point sur la carte",
    ),
    FieldPanel(
        "online_url",
        help_text="Pour un événement en ligne. Vous pouvez donner à la place un lien d’inscription, dans l’onglet suivant.",
    ),
]
WHO = [
    FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
    MultiFieldPanel(
        [*(FieldPanel(f"access_{code}") for code in Access.values), FieldPanel("access_text")],
        heading="L’accueil est adapté au",
    ),
    FieldPanel("conditions"),
    MultiFieldPanel(
        [FieldPanel("registration_url"), FieldPanel("registration_email"), FieldPanel("registration_phone")],
        heading="Inscription",
    ),
    FieldPanel("capacity"),
]
ORGANISER = [
    MultiFieldPanel(
        [FieldPanel("organiser_name"), FieldPanel("organiser_kind"), FieldPanel("organiser_url")],
        heading="Structure (publique)",
    ),
    MultiFieldPanel(
        [
            HelpPanel(content="Ces trois champs restent entre nous : ils ne paraissent sur aucune page."),
            FieldPanel("contact_name"),
            FieldPanel("contact_email"),
            FieldPanel("contact_phone"),
        ],
        heading="Contact (privé)",
    ),
]
PICTURE = [FieldPanel("image"), FieldPanel("image_alt"), FieldPanel("image_credit")]
STATE = [
    FieldPanel("status"),
    FieldPanel(
        "status_message",
        help_text="Paraît sur la page de l’événement : nouvelle date, raison d’une annulation, autre lieu…",
    ),
    FieldPanel(
        "is_open_to_press",
        help_text="Les journalistes y sont les bienvenus : l’événement entre dans leur liste.",
    ),
    FieldPanel("is_featured", help_text="Montré en premier sur la page d’accueil."),
]
ADDRESS = [
    MultiFieldPanel(
        [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("social_image")], "Référencement et partage"
    ),
    PublishingPanel(),
]


def event_tabs() -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(WHAT, heading="L’essentiel"),
            ObjectList(WHEN, heading="Quand"),
            ObjectList(WHERE, heading="Où"),
            ObjectList(WHO, heading="Public et accès"),
            ObjectList(ORGANISER, heading="Organisateur"),
            ObjectList(PICTURE, heading="Image"),
            ObjectList(STATE, heading="État"),
            ObjectList(ADDRESS, heading="Réglages"),
        ],
        base_form_class=EventForm,
    )
