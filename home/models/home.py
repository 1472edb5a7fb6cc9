"""The home page: one page, three phases. Every sentence that an editor may want to change is a field."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, ObjectList, TabbedInterface

from home.blocks import CommitmentBlock
from home.clock import now, pretend
from home.fields import StoryField

from .base import PillarPage
from .edition import Edition, Phase
from .facts import KeyFigure, Organiser, Partner

PHASE_NAMES = {
    Phase.BEFORE: "Avant la Semaine",
    Phase.DURING: "Pendant la Semaine",
    Phase.AFTER: "Après la Semaine",
}
TITLE, LEAD = 120, 400


def _title(name: str, default: str) -> models.CharField:
    return models.CharField(name, max_length=TITLE, default=default)


def _text(name: str, default: str = "", help_text: str = "") -> models.TextField:
    return models.TextField(name, max_length=LEAD, blank=True, default=default, help_text=help_text)


class HomePage(PillarPage):
    """What the site opens on. The phase comes from the current edition and the clock."""

    title_before = _title("titre, avant", "Une semaine pour apprivoiser l’IA, près de chez soi")
    lead_before = _text("chapeau, avant")
    events_title_before = _title("titre des événements, avant", "Les premiers rendez-vous")
    title_during = _title("titre, pendant", "C’est cette semaine, près de chez vous")
    lead_during = _text("chapeau, pendant")
    events_title_during = _title("titre des événements, pendant", "Aujourd’hui")
    title_after = _title("titre, après", "Une semaine, des milliers de conversations")
    lead_after = _text("chapeau, après")
    events_title_after = _title("titre des événements, après", "Ce qui s’est passé")
    results_title = _title("titre des résultats, après", "Ce que nous avons fait ensemble")
    results_text = _text("texte des résultats, après")

    figures_title = _title("titre des chiffres", "Pourquoi cette semaine ?")
    figures_intro = _text("introduction des chiffres")
    commitments_title = _title("titre des engagements", "Trois engagements")
    commitments_intro = _text("introduction des engagements")
    commitments = StoryField(
        [("commitment", CommitmentBlock())], verbose_name="engagements", blank=True, max_num=4
    )
    formats_title = _title("titre des formats", "À chacun sa façon de venir")
    formats_intro = _text("introduction des formats")
    gauges_title = _title("titre des jauges", "Où nous en sommes")
    gauges_intro = _text("introduction des jauges")
    map_title = _title("titre de la carte", "Partout en France")
    map_intro = _text("introduction de la carte")
    organisers_title = _title("titre des organisateurs", "Ils portent la Semaine")
    organisers_intro = _text("introduction des organisateurs")
    partners_title = _title("titre des partenaires", "Ils la rendent possible")
    partners_intro = _text("introduction des partenaires")
    find_title = _title("appel à trouver", "Trouvez un événement près de chez vous")
    find_text = _text("texte de l’appel à trouver")
    propose_title = _title("appel à proposer", "Proposez un événement")
    propose_text = _text("texte de l’appel à proposer")

    parent_page_types = ["wagtailcore.Page"]
    phase_panels = [
        HelpPanel(
            "Le site choisit le moment tout seul, d’après les dates de l’édition en cours. "
            "Le menu de l’aperçu, à droite, montre la page à chacun des trois moments."
        ),
        *[
            MultiFieldPanel(
                [FieldPanel(f"{name}_{phase}") for name in ("title", "lead", "events_title")], label
            )
            for phase, label in PHASE_NAMES.items()
        ],
        MultiFieldPanel(
            [FieldPanel("results_title"), FieldPanel("results_text")], "Résultats, après la Semaine"
        ),
    ]
    section_panels = [
        MultiFieldPanel([FieldPanel("figures_title"), FieldPanel("figures_intro")], "Chiffres clés"),
        MultiFieldPanel(
            [FieldPanel("commitments_title"), FieldPanel("commitments_intro"), FieldPanel("commitments")],
            "Engagements",
        ),
        MultiFieldPanel([FieldPanel("formats_title"), FieldPanel("formats_intro")], "Formats"),
        MultiFieldPanel([FieldPanel("gauges_title"), FieldPanel("gauges_intro")], "Jauges"),
        MultiFieldPanel([FieldPanel("map_title"), FieldPanel("map_intro")], "Carte"),
        MultiFieldPanel([FieldPanel("organisers_title"), FieldPanel("organisers_intro")], "Organisateurs"),
        MultiFieldPanel([FieldPanel("partners_title"), FieldPanel("partners_intro")], "Partenaires"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("find_title", "find_text", "propose_title", "propose_text")],
            "Appels",
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList([*PillarPage.content_panels, *phase_panels], heading="Les trois moments"),
            ObjectList(section_panels, heading="Les sections"),
            ObjectList(PillarPage.promote_panels, heading="Référencement"),
        ]
    )

    class Meta:
        verbose_name = "accueil"
        verbose_name_plural = "accueils"

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [(phase.value, name) for phase, name in PHASE_NAMES.items()]

    @property
    def default_preview_mode(self) -> str:
        edition = Edition.objects.current()
        return (edition.phase_at(now()) if edition else Phase.BEFORE).value

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page at a moment of that phase: its texts, its gauges, its events."""
        request.preview_phase = Phase(mode_name)
        edition = Edition.objects.current_for(request)
        moment = edition.moment_of(request.preview_phase, now()) if edition else now()
        with pretend(moment):
            return super().serve_preview(request, mode_name).render()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        edition = Edition.objects.current_for(request)
        phase = getattr(request, "preview_phase", None) or (
            edition.phase_at(now()) if edition else Phase.BEFORE
        )
        context |= self.texts_of(phase) | {"phase": phase.value, "edition": edition}
        context["key_figures"] = KeyFigure.objects.all()
        context["commitments"] = [block.value for block in self.commitments]
        context["partner_groups"] = groups = Partner.objects.in_order().grouped()
        context["partners_count"] = sum(len(partners) for _, partners in groups)
        context["organisers"] = Organiser.objects.for_lists()
        return context

    def texts_of(self, phase: Phase) -> dict[str, str]:
        """`hero_title`, `hero_lead` and `events_title` of a phase."""
        return {
            "hero_title": getattr(self, f"title_{phase}"),
            "hero_lead": getattr(self, f"lead_{phase}"),
            "events_title": getattr(self, f"events_title_{phase}"),
        }
