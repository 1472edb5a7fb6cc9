"""Menus follow the tree: hidden pages leave them, the open one is marked, and the Host of a request changes nothing."""

from django.test import RequestFactory, override_settings

from home.models import SiteSettings
from home.navigation import SiteChrome
from tests.home.makers import add_editorial, hide, set_navigation


def chrome_at(path: str) -> SiteChrome:
    return SiteChrome(RequestFactory().get(path))


def test_menu_and_footer(small_site: object) -> None:
    manifesto = add_editorial(small_site.home, "Manifeste", "manifeste")
    set_navigation(
        [{"page": manifesto.pk}, {"page": small_site.programme.pk, "label": "Les rendez-vous"}],
        {"La Semaine": [{"page": manifesto.pk}, {"url": "https://example.org/", "label": "Ailleurs"}]},
    )
    chrome = chrome_at("/manifeste/")
    assert [(link.title, link.url, link.is_active) for link in chrome.main_menu] == [
        ("Manifeste", "/manifeste/", True),
        ("Les rendez-vous", "/programme/", False),
    ]
    assert [
        (group.title, [(link.title, link.url) for link in group.links]) for group in chrome.footer_groups
    ] == [("La Semaine", [("Manifeste", "/manifeste/"), ("Ailleurs", "https://example.org/")])]


def test_a_child_page_marks_its_entry(small_site: object) -> None:
    set_navigation([{"page": small_site.home.pk}, {"page": small_site.programme.pk}])
    assert [link.is_active for link in chrome_at("/programme/cafe-ia/").main_menu] == [False, True]
    assert [link.is_active for link in chrome_at("/").main_menu] == [True, False]


def test_hidden_deleted_and_unpublished_pages_leave_the_menus(small_site: object) -> None:
    private = add_editorial(small_site.home, "Secret", "secret")
    below = add_editorial(private, "Dessous", "dessous")
    draft = add_editorial(small_site.home, "Brouillon", "brouillon", live=False)
    gone = add_editorial(small_site.home, "Partie", "partie")
    links = [{"page": page.pk} for page in (private, below, draft, gone)]
    hide(private)
    gone.delete()
    set_navigation(links, {"Groupe": links})
    chrome = chrome_at("/")
    assert chrome.main_menu == []
    assert chrome.footer_groups == []


def test_chrome_without_any_settings(db: None) -> None:
    chrome = chrome_at("/")
    assert (chrome.main_menu, chrome.footer_groups, chrome.banner, chrome.edition) == ([], [], None, None)
    assert SiteSettings.objects.count() == 0


def test_banner_needs_a_text(db: None) -> None:
    saved = SiteSettings.objects.create(banner_url="/programme/")
    assert chrome_at("/").banner is None
    saved.banner_text = "Le programme est ouvert."
    saved.save()
    banner = chrome_at("/").banner
    assert (banner.text, banner.url) == ("Le programme est ouvert.", "/programme/")


def test_chrome_costs_five_queries(small_site: object, django_assert_num_queries: object) -> None:
    pages = [add_editorial(small_site.home, f"Page {n}", f"page-{n}") for n in range(12)]
    set_navigation(
        [{"page": page.pk} for page in pages[:7]], {"Groupe": [{"page": page.pk} for page in pages]}
    )
    with django_assert_num_queries(5):
        chrome = chrome_at("/")
        read = (
            chrome.edition,
            chrome.main_menu,
            chrome.footer_groups,
            chrome.patronage,
            chrome.default_image_url,
        )
    assert len(read[1]) == 7


@override_settings(SITE_URL="https://semaine.example.org", ALLOWED_HOSTS=["*"])
def test_canonical_address_ignores_the_host(client: object, small_site: object) -> None:
    page = client.get("/?utm_source=x", headers={"host": "evil.example.net"}).content.decode()
    assert '<link rel="canonical" href="https://semaine.example.org/">' in page
    assert "evil.example.net" not in page
