"""Writes the starter content once. Whatever exists already is the editors' own and is left alone."""

from collections.abc import Callable, Iterator
from importlib import import_module

from django.apps import apps
from django.db import transaction
from django.utils.module_loading import module_has_submodule

from home.groups import ensure_groups
from home.models import HomePage

from .lists import create_lists, create_settings, remove_english_workflow
from .pagetree import create_home_page, create_pages, fill_pages
from .stories import Writer


@transaction.atomic
def build_starter_content() -> list[str]:
    """Creates what is missing, all or nothing. Returns a line of French for each thing made; none the second time."""
    edition, lines = create_lists()
    home_page = HomePage.objects.first()
    if home_page is None:
        home_page = create_home_page()
        lines.append("page d’accueil")
        remove_english_workflow()
    made = create_pages(home_page)
    for create in _find_starters():
        lines += create(home_page, edition)
    writer = Writer(home_page)
    fill_pages(made, writer)
    lines += [f"page « {page.title} »" for page in made]
    lines += create_settings(writer)
    ensure_groups()
    return lines


def _find_starters() -> Iterator[Callable[..., list[str]]]:
    """The `create(home_page, edition) -> list of lines` of every other app that has a `starter` module."""
    for config in apps.get_app_configs():
        if config.name != "home" and module_has_submodule(config.module, "starter"):
            yield import_module(f"{config.name}.starter").create
