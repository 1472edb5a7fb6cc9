"""Running text and the words set apart from it."""

from django.utils.safestring import SafeString, mark_safe
from wagtail import blocks
from wagtail.rich_text import RichText, expand_db_html

from home.headings import Heading, anchor_headings, find_headings, heading_of

PROSE = ["h2", "h3", "bold", "italic", "ul", "ol", "link", "document-link"]
SENTENCES = ["bold", "italic", "link"]
_BETWEEN = "\x1e"  # a character that no text holds


class ProseBlock(blocks.RichTextBlock):
    """Running text; its `h2` carry anchors for the table of contents."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**({"features": PROSE} | kwargs))

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["html"] = mark_safe(anchor_headings(expand_db_html(value.source)))
        return context

    def headings(self, value) -> list[Heading]:
        return find_headings(value.source)


class TitledBlock(blocks.StructBlock):
    """A block that an optional title opens; `heading` in its context gives anchor and text."""

    title = blocks.CharBlock(label="Titre", required=False, max_length=100)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["heading"] = heading_of(value["title"]) if value["title"] else None
        return context

    def headings(self, value) -> list[Heading]:
        return [heading_of(value["title"])] if value["title"] else []


class RichListBlock(TitledBlock):
    """A titled list whose items hold rich text; `items` in its context gives (item, HTML). Links cost one query for all."""

    LIST, TEXT = "", ""

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        items = list(value[self.LIST])
        context["items"] = list(zip(items, expand_together([item[self.TEXT] for item in items]), strict=True))
        return context


def expand_together(texts: list[RichText]) -> list[SafeString]:
    """The HTML of several rich texts; the pages that they link to are fetched together."""
    expanded = expand_db_html(_BETWEEN.join(text.source.replace(_BETWEEN, "") for text in texts))
    return [mark_safe(html) for html in expanded.split(_BETWEEN)] if texts else []


class QuoteBlock(blocks.StructBlock):
    """Words of somebody."""

    text = blocks.TextBlock(label="Citation", max_length=500, help_text="Sans guillemets : ils sont ajoutés.")
    author = blocks.CharBlock(label="Auteur ou autrice", required=False, max_length=80)
    role = blocks.CharBlock(label="Fonction", required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = "Citation"
        template = "blocks/quote.html"
        description = "Une phrase mise en valeur, avec le nom de la personne."
        preview_value = {
            "text": "Je pensais que ce n’était pas pour moi. J’ai posé ma première question, et nous avons parlé deux heures.",
            "author": "Une participante",
            "role": "Café IA de la médiathèque",
        }


class AlertBlock(blocks.StructBlock):
    """A short message that must not be missed."""

    LEVELS = (("info", "Information"), ("success", "Bonne nouvelle"), ("warning", "Attention"))
    level = blocks.ChoiceBlock(label="Ton", choices=LEVELS, default="info")
    title = blocks.CharBlock(label="Titre", required=False, max_length=100)
    text = blocks.RichTextBlock(label="Texte", features=SENTENCES)

    class Meta:
        icon = "warning"
        label = "Message"
        template = "blocks/alert.html"
        description = "Un message court à ne pas manquer : information, bonne nouvelle ou mise en garde."
        preview_value = {
            "level": "info",
            "title": "Bon à savoir",
            "text": "<p>Le programme s’enrichit chaque jour.</p>",
        }


class CommitmentBlock(blocks.StructBlock):
    """One commitment of the manifesto, as the home page shows it."""

    title = blocks.CharBlock(label="Titre", max_length=80)
    text = blocks.TextBlock(label="Texte", max_length=400)

    class Meta:
        icon = "pick"
        label = "Engagement"
        preview_value = {
            "title": "Démystifier l’IA par l’échange",
            "text": "Regarder les outils en face, ensemble.",
        }
        description = "Un engagement : un titre, deux ou trois phrases."
