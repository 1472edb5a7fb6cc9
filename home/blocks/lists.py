"""Blocks made of several small texts: cards, steps, questions; and the invitation."""

from wagtail import blocks

from .links import LinkBlock
from .prose import SENTENCES, RichListBlock


class CallToActionBlock(blocks.StructBlock):
    """An invitation to do something, with one or two links."""

    title = blocks.CharBlock(label="Titre", max_length=100)
    text = blocks.TextBlock(label="Texte", required=False, max_length=300)
    link = LinkBlock(label="Lien principal")
    second_link = LinkBlock(label="Second lien", is_optional=True)

    class Meta:
        icon = "link-external"
        label = "Appel à l’action"
        template = "blocks/call_to_action.html"
        description = "Une invitation : un titre, une phrase, un ou deux boutons."
        preview_value = {
            "title": "Il y a une chaise pour vous",
            "text": "Trouvez un rendez-vous près de chez vous.",
            "link": {"label": "Ouvrir le programme", "url": "/programme/"},
        }


class CardBlock(blocks.StructBlock):
    """One card: a title, a few words, perhaps a link."""

    title = blocks.CharBlock(label="Titre", max_length=80)
    text = blocks.RichTextBlock(label="Texte", features=SENTENCES)
    link = LinkBlock(label="Lien", is_optional=True)

    class Meta:
        icon = "doc-empty"
        label = "Carte"


class CardsBlock(RichListBlock):
    """Two to eight short texts of equal weight."""

    LIST, TEXT = "cards", "text"
    cards = blocks.ListBlock(CardBlock(), label="Cartes", min_num=1, max_num=8)

    class Meta:
        icon = "grid"
        label = "Cartes"
        template = "blocks/cards.html"
        description = "De deux à huit textes courts côte à côte, chacun avec un lien si besoin."
        preview_value = {
            "title": "Trois façons de participer",
            "cards": [
                {"title": "Venir", "text": "<p>Poussez la porte d’une médiathèque.</p>", "link": {}},
                {"title": "Proposer", "text": "<p>Organisez un rendez-vous chez vous.</p>", "link": {}},
                {"title": "Relayer", "text": "<p>Affichez le programme de votre commune.</p>", "link": {}},
            ],
        }


class StepBlock(blocks.StructBlock):
    """One step of a sequence."""

    title = blocks.CharBlock(label="Titre", max_length=80)
    text = blocks.RichTextBlock(label="Texte", features=SENTENCES)

    class Meta:
        icon = "list-ol"
        label = "Étape"


class StepsBlock(RichListBlock):
    """Things to do one after the other."""

    LIST, TEXT = "steps", "text"
    steps = blocks.ListBlock(StepBlock(), label="Étapes", min_num=1, max_num=8)

    class Meta:
        icon = "list-ol"
        label = "Étapes"
        template = "blocks/steps.html"
        description = "Une suite d’étapes numérotées."
        preview_value = {
            "title": "Organiser un Café IA",
            "steps": [
                {"title": "Trouver un lieu", "text": "<p>Une table et des chaises suffisent.</p>"},
                {"title": "Choisir une question", "text": "<p>Une seule, qui concerne tout le monde.</p>"},
                {"title": "Inviter largement", "text": "<p>Voisins, collègues, curieux.</p>"},
            ],
        }


class QuestionBlock(blocks.StructBlock):
    """A question and its answer."""

    question = blocks.CharBlock(label="Question", max_length=150)
    answer = blocks.RichTextBlock(label="Réponse", features=[*SENTENCES, "ul"])

    class Meta:
        icon = "help"
        label = "Question"


class FaqBlock(RichListBlock):
    """Questions that open on their answers."""

    LIST, TEXT = "questions", "answer"
    questions = blocks.ListBlock(QuestionBlock(), label="Questions", min_num=1, max_num=20)

    class Meta:
        icon = "help"
        label = "Questions fréquentes"
        template = "blocks/faq.html"
        description = "Des questions repliées qui s’ouvrent sur leur réponse."
        preview_value = {
            "title": "Vos questions",
            "questions": [
                {"question": "Faut-il s’y connaître ?", "answer": "<p>Non. Venez comme vous êtes.</p>"},
                {"question": "Est-ce payant ?", "answer": "<p>La plupart des rendez-vous sont gratuits.</p>"},
            ],
        }
