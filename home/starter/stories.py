"""From the texts of the starter content to what a StreamField stores: typography, contact address, links to pages."""

import json
import re
from uuid import NAMESPACE_URL, uuid5

from wagtail.models import Page

from .facts import CONTACT_EMAIL
from .typography import set_french_deep

_INNER_LINK = re.compile(r'<a href="(/[^"?#]*)">')


class Writer:
    """Sets texts in French and binds the addresses of this site to the pages that exist under `home_page`."""

    def __init__(self, home_page: Page) -> None:
        root = len(home_page.url_path) - 1
        self.pages = {path[root:]: pk for path, pk in home_page.get_children().values_list("url_path", "pk")}

    def text(self, value: str) -> str:
        """A text or a rich text, ready for its field."""
        return str(self._bind(set_french_deep(value)))

    def fields(self, values: dict[str, str]) -> dict[str, str]:
        """The fields of a page."""
        return {name: self.text(value) for name, value in values.items()}

    def story(self, pairs: list[tuple[str, object]]) -> str:
        """The JSON of a StreamField, from (type of block, value) pairs."""
        return json.dumps(
            [
                {"type": kind, "value": self._bind(set_french_deep(value)), "id": _identify(kind, value)}
                for kind, value in pairs
            ]
        )

    def _bind(self, value: object) -> object:
        if isinstance(value, str):
            return _INNER_LINK.sub(self._bind_anchor, value.replace("{contact}", CONTACT_EMAIL))
        if isinstance(value, list):
            return [self._bind(item) for item in value]
        if isinstance(value, dict):
            return self._bind_link({key: self._bind(item) for key, item in value.items()})
        return value

    def _bind_anchor(self, match: re.Match[str]) -> str:
        page = self.pages.get(match[1])
        return f'<a linktype="page" id="{page}">' if page else match[0]

    def _bind_link(self, value: dict[str, object]) -> dict[str, object]:
        page = self.pages.get(str(value.get("url")))
        return value | {"page": page, "url": ""} if page else value


def _identify(kind: str, value: object) -> str:
    """The same block always has the same id, so that two loads give the same bytes."""
    return str(uuid5(NAMESPACE_URL, f"{kind}:{json.dumps(value, sort_keys=True)}"))
