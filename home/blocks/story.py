"""The body of an editorial page."""

from wagtail import blocks

from home.headings import Heading

from .library import DocumentsBlock, FigureBlock, KeyFiguresBlock, PartnersBlock, TableBlock
from .lists import CallToActionBlock, CardsBlock, FaqBlock, StepsBlock
from .prose import AlertBlock, ProseBlock, QuoteBlock


class StoryBlock(blocks.StreamBlock):
    """The body of an editorial page."""

    text = ProseBlock(
        icon="pilcrow", label="Texte", template="blocks/text.html",
        description="Du texte courant : titres, listes, liens.",
        preview_value="<h2>Un titre</h2><p>Un paragraphe, <b>un mot fort</b>, et une liste :</p><ul><li>venir ;</li><li>essayer ;</li><li>en parler.</li></ul>",
    )  # fmt: skip
    lead = blocks.TextBlock(
        icon="title", label="Chapeau", template="blocks/lead.html", max_length=500,
        description="Un paragraphe en grand, pour ouvrir une page ou une partie.",
        preview_value="L’IA change déjà nos vies. Parlons-en, près de chez nous.",
    )  # fmt: skip
    quote = QuoteBlock()
    figure = FigureBlock()
    key_figures = KeyFiguresBlock()
    call_to_action = CallToActionBlock()
    cards = CardsBlock()
    steps = StepsBlock()
    faq = FaqBlock()
    table = TableBlock()
    alert = AlertBlock()
    documents = DocumentsBlock()
    partners = PartnersBlock()


def headings_of(body: blocks.StreamValue) -> list[Heading]:
    """The second-level headings of a story, in order, for its table of contents."""
    found: list[Heading] = []
    for block in body:
        if hasattr(block.block, "headings"):
            found += block.block.headings(block.value)
    return found
