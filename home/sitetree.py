"""The public pages of the site, events aside: their addresses and their tree."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.models import Page, Site, get_page_models
from wagtail.query import PageQuerySet

from home.clock import now
from home.embargo import withheld_pages
from home.privacy import is_private


@dataclass(slots=True)
class TreeNode:
    title: str
    url: str
    children: list[TreeNode] = field(default_factory=list)


class PublicTree:
    """What anyone may read under a home page; `root` None: nothing."""

    def __init__(self, root: Page | None) -> None:
        self.root = root

    @cached_property
    def all_pages(self) -> list[Page]:
        """Every page of the tree, in its order; some dozens."""
        return list(self.pages())

    def pages_of(self, ids: set[int]) -> list[Page]:
        """Those of the pages `ids` that anyone may read; no query when the tree is at hand."""
        if "all_pages" in self.__dict__:
            return [page for page in self.all_pages if page.pk in ids]
        return list(self.pages().filter(pk__in=ids)) if ids else []

    def pages(self) -> PageQuerySet:
        """Live and public pages whose hour has come, in the order of the tree, one query. Events are left out: they have their own lists."""
        if self.root is None:
            return Page.objects.none()
        pages = Page.objects.live().descendant_of(self.root, inclusive=True)
        return pages.filter(~is_private(), ~withheld_pages(now()), content_type__in=_listed_types()).order_by(
            "path"
        )

    def url_of(self, page: Page) -> str:
        """The path of a page: "/manifeste/"."""
        return page.url_path[len(self.root.url_path) - 1 :]

    def nodes(self) -> list[TreeNode]:
        """The home page and its tree; a page under a hidden one is left out with it."""
        roots: list[TreeNode] = []
        nodes: dict[str, TreeNode] = {}
        for page in self.all_pages:
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


def _listed_types() -> list[int]:
    """The page types that the site map lists: all but those with a search of their own."""
    models = [model for model in get_page_models() if getattr(model, "keeps_words", False)]
    return [found.pk for found in ContentType.objects.get_for_models(*models).values()]


def tree_of(request: HttpRequest | None) -> PublicTree:
    """The tree of the site that a request asks, the same all along it; without request, of the default site."""
    if hasattr(request, "_public_tree"):
        return request._public_tree
    site = Site.find_for_request(request) if request else None
    site = site or Site.objects.select_related("root_page").filter(is_default_site=True).first()
    tree = PublicTree(site.root_page if site else None)
    if request:
        request._public_tree = tree
    return tree
