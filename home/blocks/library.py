"""Blocks that show what the library holds: images, documents, figures, partners; and tables."""

from django.apps import apps
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from .prose import SENTENCES, TitledBlock


class FigureBlock(blocks.StructBlock):
    """An image with its caption; credit and licence come from the library."""

    image = ImageBlock(label="Image")
    caption = blocks.CharBlock(label="Légende", required=False, max_length=200)

    class Meta:
        icon = "image"
        label = "Image"
        template = "blocks/figure.html"
        description = "Une image de la médiathèque, son texte alternatif, sa légende et son crédit."

    def get_preview_value(self):
        image = apps.get_model("home", "SiteImage").objects.first()
        return self.normalize({"image": image, "caption": "Une légende dit ce que l’image apporte au texte."})


class KeyFiguresBlock(TitledBlock):
    """The key figures of the library, with their sources. One query."""

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["figures"] = list(apps.get_model("home", "KeyFigure").objects.all())
        return context

    class Meta:
        icon = "decimal"
        label = "Chiffres clés"
        template = "blocks/key_figures.html"
        description = "Les chiffres clés du site et leurs sources, tels que saisis dans « Chiffres clés »."
        preview_value = {"title": "Pourquoi cette semaine"}


class DocumentsBlock(TitledBlock):
    """Files to download, with their type and size. One query."""

    documents = blocks.ListBlock(DocumentChooserBlock(), label="Documents", min_num=1)

    class Meta:
        icon = "doc-full"
        label = "Documents"
        template = "blocks/documents.html"
        description = "Des fichiers à télécharger, avec leur format et leur poids."

    def get_preview_value(self):
        documents = list(apps.get_model("home", "SiteDocument").objects.all()[:2])
        return self.normalize({"title": "À télécharger", "documents": documents})


def _category_choices() -> list[tuple[str, str]]:
    return list(apps.get_model("home", "PartnerCategory").objects.values_list("slug", "name"))


class PartnersBlock(TitledBlock):
    """The partners of one category, or all of them. Two queries."""

    category = blocks.ChoiceBlock(
        label="Catégorie",
        required=False,
        choices=_category_choices,
        help_text="Vide : toutes les catégories.",
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        partners = apps.get_model("home", "Partner").objects.for_lists()
        if value["category"]:
            partners = partners.filter(category__slug=value["category"])
        context["partners"] = list(partners)
        return context

    class Meta:
        icon = "group"
        label = "Partenaires"
        template = "blocks/partners.html"
        description = "Les partenaires d’une catégorie, ou tous."
        preview_value = {"title": "Ils rendent la Semaine possible", "category": ""}


class TableBlock(TypedTableBlock):
    """A table of data with a caption; the first row gives the headers."""

    text = blocks.CharBlock(label="Texte court")
    rich_text = blocks.RichTextBlock(label="Texte", features=SENTENCES)
    number = blocks.DecimalBlock(label="Nombre")

    class Meta:
        icon = "table"
        label = "Tableau"
        template = "blocks/table.html"
        description = "Un tableau de données : des colonnes nommées, une légende."

    def get_preview_value(self):
        return self.to_python(
            {
                "columns": [{"type": "text", "heading": "Jour"}, {"type": "text", "heading": "Thème"}],
                "rows": [{"values": ["Lundi", "Comprendre"]}, {"values": ["Mardi", "Essayer"]}],
                "caption": "Une idée par jour",
            }
        )
