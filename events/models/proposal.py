"""What an organiser proposes: the page of the form, and the life of each proposal beside its event."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from home.models import BasePage

_TEXT = ["bold", "italic", "link", "ul"]


class ProposalPage(BasePage):
    """`/proposer-un-evenement/`: every word around the form, and when it is open."""

    introduction = RichTextField("introduction", blank=True, features=_TEXT)
    opens_on = models.DateField("ouvre le", null=True, blank=True)
    closes_on = models.DateField("ferme le", null=True, blank=True, help_text="Inclus.")
    closed_text = RichTextField("quand le formulaire est fermé", blank=True, features=_TEXT)
    help_event = models.TextField("aide : l’événement", blank=True)
    help_when = models.TextField("aide : quand", blank=True)
    help_where = models.TextField("aide : où", blank=True)
    help_who = models.TextField("aide : qui", blank=True)
    help_image = models.TextField("aide : image", blank=True)
    consent_text = models.TextField("consentement", blank=True)
    confirmation_title = models.CharField("titre de la confirmation", max_length=120, blank=True)
    confirmation_text = RichTextField("texte de la confirmation", blank=True, features=_TEXT)

    template = "events/proposal_page.html"
    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")]), FieldPanel("closed_text")],
            "Ouverture",
        ),
        MultiFieldPanel(
            [FieldPanel(f"help_{part}") for part in ("event", "when", "where", "who", "image")]
            + [FieldPanel("consent_text")],
            "Textes du formulaire",
        ),
        MultiFieldPanel([FieldPanel("confirmation_title"), FieldPanel("confirmation_text")], "Confirmation"),
    ]

    class Meta:
        verbose_name = "formulaire de proposition"
        verbose_name_plural = "formulaires de proposition"

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        from events.submission.views import show_form

        return show_form(request, self)


class State(models.TextChoices):
    UNCONFIRMED = "a-confirmer", "À confirmer"
    WAITING = "en-attente", "En attente"
    CORRECTION = "a-corriger", "Correction demandée"
    PUBLISHED = "publie", "Publié"
    REFUSED = "refuse", "Refusé"
    WITHDRAWN = "retire", "Retiré"


class Source(models.TextChoices):
    FORM = "formulaire", "Formulaire"
    IMPORT = "import", "Fichier"
    COPY = "copie", "Copie"
    TEAM = "equipe", "Équipe"


class Proposal(models.Model):
    """The life of a proposed event. `email` is who may act on it; `version` grows at each decision or change."""

    event = models.OneToOneField("events.EventPage", on_delete=models.CASCADE, related_name="proposal")
    email = models.EmailField("courriel de l’organisateur", db_index=True)
    state = models.CharField(
        "état", max_length=12, choices=State.choices, default=State.UNCONFIRMED, db_index=True
    )
    has_change = models.BooleanField("changement à valider", default=False, db_index=True)
    source = models.CharField("origine", max_length=12, choices=Source.choices, default=Source.FORM)
    key = models.CharField(max_length=64, unique=True)
    version = models.PositiveIntegerField(default=0)
    message = models.TextField("dernier mot des modérateurs", blank=True)
    created_at = models.DateTimeField("reçu le", db_index=True)
    confirmed_at = models.DateTimeField("confirmé le", null=True)
    waiting_since = models.DateTimeField("en attente depuis", null=True, db_index=True)
    decided_at = models.DateTimeField("décidé le", null=True)
    report_asked_at = models.DateTimeField("bilan demandé le", null=True)

    class Meta:
        verbose_name = "proposition"
        verbose_name_plural = "propositions"

    def __str__(self) -> str:
        return f"{self.event_id}: {self.get_state_display()}"


class ReadyReason(models.Model):
    """A reason that a moderator picks, then edits, to ask for a correction or to refuse."""

    class Use(models.TextChoices):
        CORRECTION = "correction", "Demander une correction"
        REFUSAL = "refus", "Refuser"

    use = models.CharField("sert à", max_length=12, choices=Use.choices)
    title = models.CharField("titre", max_length=80)
    text = models.TextField("texte envoyé à l’organisateur")
    order = models.PositiveSmallIntegerField("ordre", default=0)

    panels = [FieldPanel("use"), FieldPanel("title"), FieldPanel("text"), FieldPanel("order")]

    class Meta:
        verbose_name = "motif prêt"
        verbose_name_plural = "motifs prêts"
        ordering = ["use", "order", "title"]

    def __str__(self) -> str:
        return self.title


class ExternalEvent(models.Model):
    """The identifier that a network gives to an event in its own files: importing twice is importing once."""

    source = models.CharField(max_length=80)
    external_id = models.CharField(max_length=120)
    event = models.ForeignKey("events.EventPage", on_delete=models.CASCADE, related_name="external_ids")

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["source", "external_id"], name="one_event_per_external_id")
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.external_id}"


class DuplicateMerge(models.Model):
    """An event that was merged into another: its short code leads to the one that was kept."""

    code = models.CharField(max_length=12, unique=True)
    slug = models.SlugField(max_length=255)
    kept = models.ForeignKey("events.EventPage", on_delete=models.CASCADE, related_name="merged")
    at = models.DateTimeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.code} → {self.kept_id}"
