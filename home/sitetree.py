"""The public pages of the site, events aside: their addresses and their tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from wagtail.models import Page, Site
from wagtail.query import PageQuerySet


@dataclass(slots=True)
class TreeNode:
    title: str
    url: str
    children: list[TreeNode] = field(default_factory=list)


class PublicTree:
    """What anyone may read under the home page of the default site."""

    def __init__(self) -> None:
        site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
        self.root: Page | None = site.root_page if site else None

    def pages(self) -> PageQuerySet:
        """Live and public pages in the order of the tree. Events are left out: they have lists of their own."""
        if self.root is None:
            return Page.objects.none()
        pages = Page.objects.live().public().descendant_of(self.root, inclusive=True)
        return pages.exclude(content_type__model="eventpage").order_by("path")

    def url_of(self, page: Page) -> str:
        """The path of a page: "/manifeste/"."""
        return page.url_path[len(self.root.url_path) - 1 :]

    def nodes(self) -> list[TreeNode]:
        """The home page and its tree; a page under a hidden one is left out with it."""
        roots: list[TreeNode] = []
        nodes: dict[str, TreeNode] = {}
        for page in self.pages():
            node = TreeNode(page.title, self.url_of(page))
            parent = nodes.get(page.path[: -Page.steplen])
            if parent:
                parent.children.append(node)
            elif page.pk == self.root.pk:
                roots.append(node)
            else:
                continue
            nodes[page.path] = node
        return roots
