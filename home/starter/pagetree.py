"""The pages of the starter content: made first without their body, then filled once every address is known."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Page, Site

from home.models import EditorialPage, HomePage, PartnersPage, SearchPage, SiteMapPage

from . import facts
from .pages import accessibility, ecodesign, front, legal, manifesto, privacy, reasons, service
from .stories import Writer

EDITORIAL = [manifesto, reasons, accessibility, ecodesign, legal, privacy]
COMPUTED = [(PartnersPage, service.PARTNERS), (SearchPage, service.SEARCH), (SiteMapPage, service.SITE_MAP)]


def create_home_page() -> HomePage:
    """The home page, made the root of the site; Wagtail's page of welcome goes away."""
    root = Page.get_first_root_node()
    welcome = [page for page in root.get_children().specific() if type(page) is Page]
    home_page = root.add_child(instance=HomePage(slug=front.HOME["slug"], title=front.HOME["title"]))
    address = urlsplit(settings.SITE_URL or "http://localhost:8000")
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.site_name, site.root_page = facts.SITE_NAME, home_page
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.save()
    for page in welcome:
        page.delete()
    writer = Writer(home_page)
    for name, value in writer.fields(front.HOME).items():
        setattr(home_page, name, value)
    home_page.commitments = writer.story([("commitment", text) for text in front.COMMITMENTS])
    publish(home_page)
    return home_page


def create_pages(home_page: HomePage) -> list[Page]:
    """The pages that are missing under the home page, without their body."""
    made = [_create(home_page, model, texts) for model, texts in COMPUTED if not model.objects.exists()]
    for module in EDITORIAL:
        if not find_child(home_page, module.PAGE["slug"], module.PAGE["title"]):
            made.append(_create(home_page, EditorialPage, module.PAGE))
    return made


def find_child(parent: Page, slug: str, title: str) -> Page | None:
    """The child page that answers to this slug or, when it was moved to another address, to this title."""
    children = parent.get_children()
    return children.filter(slug=slug).first() or children.filter(title=title).first()


def _create(parent: Page, model: type[Page], texts: dict[str, str]) -> Page:
    return parent.add_child(instance=model(slug=texts["slug"], title=Writer(parent).text(texts["title"])))


def fill_pages(made: list[Page], writer: Writer) -> None:
    """Gives the pages just made their texts, and publishes them."""
    stories = {module.PAGE["slug"]: module for module in EDITORIAL}
    fields = {texts["slug"]: texts for _, texts in COMPUTED}
    for page in made:
        module = stories.get(page.slug)
        for name, value in writer.fields(module.PAGE if module else fields[page.slug]).items():
            setattr(page, name, value)
        if module:
            page.body = writer.story(module.BODY)
        publish(page)


def publish(page: Page) -> None:
    """Publishes a page with a first revision, as an editor would."""
    page.full_clean()
    page.save_revision().publish()
