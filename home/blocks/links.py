"""A link typed by an editor: a page of the site or any address."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from wagtail import blocks
from wagtail.models import Page

ADDRESS = RegexValidator(
    r"^(/|#|https?://|mailto:|tel:)\S*$", "Une adresse commence par /, #, https://, mailto: ou tel:."
)


class LinkValue(blocks.StructValue):
    """A link: `href` (empty when there is nothing to link to) and `text`."""

    @property
    def href(self) -> str:
        page = self.get("page")
        if page is not None:
            return page.url or "" if self._is_open(page) else ""
        return self.get("url") or ""

    @property
    def text(self) -> str:
        page = self.get("page")
        title = page.title if page is not None and self._is_open(page) else ""
        return self.get("label") or title or self.get("url") or ""

    @staticmethod
    def _is_open(page: Page) -> bool:
        from home.embargo import is_open  # it reads the page types, which are made of these blocks

        return is_open(page)


class LinkBlock(blocks.StructBlock):
    """A link to a page of the site or to any address; exactly one of the two (none when `is_optional`)."""

    label = blocks.CharBlock(
        label="Libellé", required=False, max_length=80, help_text="À défaut, le titre de la page."
    )
    page = blocks.PageChooserBlock(label="Page du site", required=False)
    url = blocks.CharBlock(label="Ou adresse", required=False, max_length=300, validators=[ADDRESS])

    def clean(self, value: LinkValue) -> LinkValue:
        value = super().clean(value)
        targets = bool(value.get("page")) + bool(value.get("url"))
        if targets > 1:
            raise _refusal("url", "Choisissez une page ou une adresse, pas les deux.")
        if not targets and (value.get("label") or not self.meta.is_optional):
            raise _refusal("page", "Choisissez une page ou donnez une adresse.")
        if value.get("url") and not value.get("label"):
            raise _refusal("label", "Donnez un libellé à cette adresse.")
        return value

    class Meta:
        icon = "link"
        label = "Lien"
        value_class = LinkValue
        is_optional = False


def _refusal(field: str, message: str) -> blocks.StructBlockValidationError:
    return blocks.StructBlockValidationError({field: ValidationError(message)})
