"""Editorial pages, partners, site map."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.rich_text import expand_db_html

from home.groups import COMMUNICATION, ensure_groups
from home.models import PartnerCategory, PartnersPage, SearchPage, SiteMapPage
from press.models import PressPage
from resources.models import ResourcesPage
from tests import factories
from tests.home.makers import (
    add_editorial,
    add_page,
    add_partners,
    add_site_map,
    hide,
    make_image,
    make_organiser,
    make_partner,
)

THREE = [{"type": "text", "value": "<h2>Un</h2><p>a</p><h2>Deux</h2><p>b</p><h2>Trois</h2><p>c</p>"}]
TWO = [{"type": "text", "value": "<h2>Un</h2><p>a</p><h2>Deux</h2><p>b</p>"}]


def test_a_long_page_has_a_table_of_contents(client: object, small_site: object) -> None:
    page = add_editorial(small_site.home, "Manifeste", "manifeste", body=THREE)
    assert [heading.text for heading in page.headings] == ["Un", "Deux", "Trois"]
    html = client.get("/manifeste/").content.decode()
    for heading in page.headings:
        assert f'href="#{heading.anchor}"' in html
        assert f'id="{heading.anchor}"' in html


def test_a_short_page_has_none(client: object, small_site: object) -> None:
    page = add_editorial(small_site.home, "Manifeste", "manifeste", body=TWO)
    assert page.headings == []
    assert "Sommaire" not in client.get("/manifeste/").content.decode()


def test_a_page_says_when_it_was_published(client: object, small_site: object) -> None:
    add_editorial(small_site.home, "Manifeste", "manifeste")
    assert '<time datetime="2031-05-21">21 mai 2031</time>' in client.get("/manifeste/").content.decode()


def test_partners_by_category_without_the_empty_ones(client: object, small_site: object) -> None:
    add_partners(small_site.home)
    PartnerCategory.objects.create(name="Catégorie déserte", slug="deserte")
    patron = make_partner("Astek", "mecenes", about="Conseil.", url="https://astekgroup.fr/")
    patron.category.order = 2
    patron.category.save()
    public = make_partner("France Num", "institutionnels")
    make_organiser("La Mednum", about="Coopérative.")
    response = client.get("/partenaires/")
    assert [category.slug for category, _ in response.context["partner_groups"]] == [
        "institutionnels",
        "mecenes",
    ]
    html = response.content.decode()
    assert html.index("La Mednum") < html.index(public.name) < html.index(patron.name)
    assert "Catégorie déserte" not in html
    assert "Rejoignez-nous." in html


@pytest.mark.parametrize("number", [1, 30])
def test_partners_cost_the_same(
    client: object, small_site: object, django_assert_max_num_queries: object, number: int
) -> None:
    add_partners(small_site.home)
    for rank in range(number):
        make_partner(f"Partenaire {rank}", f"categorie-{rank % 5}", logo=make_image())
        make_organiser(f"Organisateur {rank}", logo=make_image())
    client.get("/partenaires/")
    with django_assert_max_num_queries(15) as captured:
        client.get("/partenaires/")
    assert len(captured) == PARTNERS_QUERIES


PARTNERS_QUERIES = 12


def test_site_map_shows_the_public_tree(client: object, small_site: object) -> None:
    add_site_map(small_site.home)
    parent = add_editorial(small_site.home, "Organiser", "organiser")
    add_editorial(parent, "Trouver un lieu", "lieu")
    private = add_editorial(small_site.home, "Réservée", "reservee")
    add_editorial(private, "Sous la réservée", "sous")
    hide(private)
    add_editorial(small_site.home, "Brouillon", "brouillon", live=False)
    factories.make_event("Un événement parmi d’autres")
    archive = factories.make_edition(name="Édition passée", slug="passee", is_current=False)
    response = client.get("/plan-du-site/")
    (root,) = response.context["tree"]
    assert (root.title, root.url) == ("Accueil", "/")
    assert [(node.title, node.url) for node in root.children] == [
        ("Programme", "/programme/"), ("Plan du site", "/plan-du-site/"), ("Organiser", "/organiser/"),
    ]  # fmt: skip
    assert [node.url for node in root.children[2].children] == ["/organiser/lieu/"]
    html = response.content.decode()
    assert f"/programme/editions/{archive.slug}/" in html
    for absent in ("Réservée", "Sous la réservée", "Brouillon", "Un événement parmi d’autres"):
        assert absent not in html


def test_resources_page(client: object, small_site: object) -> None:
    add_page(
        small_site.home, ResourcesPage, "Ressources", "ressources", introduction="<p>Le kit.</p>", body=TWO
    )
    html = client.get("/ressources/").content.decode()
    assert "Le kit." in html
    assert "Deux" in html


def test_links_of_a_text_cost_one_query_and_skip_drafts(
    small_site: object, django_assert_num_queries: object
) -> None:
    public = add_editorial(small_site.home, "Publique", "publique")
    draft = add_editorial(small_site.home, "Brouillon", "brouillon", live=False)
    html = "".join(
        f'<a linktype="page" id="{page.pk}">lien</a>' for page in (public, small_site.programme, draft)
    )
    expand_db_html(html)
    with django_assert_num_queries(1):
        expanded = expand_db_html(html)
    assert expanded == '<a href="/publique/">lien</a><a href="/programme/">lien</a><a>lien</a>'


PILLARS = [
    (PartnersPage, "partenaires"), (SearchPage, "recherche"), (SiteMapPage, "plan-du-site"), (PressPage, "presse"),
    (ResourcesPage, "ressources"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "slug"), PILLARS)
def test_a_pillar_keeps_its_address(small_site: object, kind: type, slug: str) -> None:
    page = add_page(small_site.home, kind, "Titre", slug)
    page.slug = "ailleurs"
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert slug in refusal.value.message_dict["slug"][0]


def test_nobody_takes_a_pillar_away_by_mistake(client: object, small_site: object) -> None:
    ensure_groups()
    client.force_login(factories.make_user(groups=[COMMUNICATION]))
    page = add_partners(small_site.home)
    for target in (small_site.home, small_site.programme, page):
        for action in ("unpublish", "delete"):
            client.post(reverse(f"wagtailadmin_pages:{action}", args=[target.pk]))
        client.post(
            reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"]) + f"?id={target.pk}",
        )
        target.refresh_from_db()
        assert target.live
        assert not target.permissions_for_user(client.get("/admin/").wsgi_request.user).can_move()


def test_an_editorial_page_does_go_away(client: object, small_site: object) -> None:
    ensure_groups()
    client.force_login(factories.make_user(groups=[COMMUNICATION]))
    page = add_editorial(small_site.home, "Passagère", "passagere")
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    page.refresh_from_db()
    assert not page.live


@pytest.mark.parametrize("slug", ["admin", "e", "sante", "documents"])
def test_an_editorial_page_does_not_hide_behind_a_view(small_site: object, slug: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        add_editorial(small_site.home, "Page", slug)
    assert "slug" in refusal.value.message_dict


def test_a_page_below_tells_where_it_is(client: object, small_site: object) -> None:
    parent = add_editorial(small_site.home, "Organiser", "organiser")
    add_editorial(parent, "Trouver un lieu", "lieu")
    html = client.get("/organiser/lieu/").content.decode()
    assert '<li><a href="/organiser/">Organiser</a></li>' in html


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_answer_readers_only(client: object, small_site: object, method: str) -> None:
    add_editorial(small_site.home, "Page", "page")
    for address in ("/", "/page/", "/programme/"):
        assert getattr(client, method)(address).status_code == 405
    assert client.head("/page/").status_code == 200


def test_a_pillar_under_a_restriction_stays_hidden(client: object, small_site: object) -> None:
    page = add_partners(small_site.home)
    hide(page)
    assert client.get("/partenaires/").status_code == 302
    page.view_restrictions.all().delete()
    assert client.get("/partenaires/").status_code == 200
    hide(small_site.home)
    assert client.get("/partenaires/").status_code == 302
    assert client.get("/").status_code == 302
