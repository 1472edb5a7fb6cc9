"""What each kind of answer says to browsers: pages, errors, redirects, files, the admin. As over https in production."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from tests import factories
from tests.addresses import public_addresses, public_pages
from tests.observatory import grade

pytestmark = pytest.mark.django_db

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}


@pytest.fixture
def https(settings: Any) -> Client:
    """A client over https of a site with the headers of production."""
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_SSL_HOST = "testserver"
    settings.SECURE_HSTS_SECONDS = 63_072_000
    return Client(raise_request_exception=False, headers={"X-Forwarded-Proto": "https"})


@pytest.fixture(scope="session")
def static_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("static")


@pytest.fixture
def collected(settings: Any, static_root: Path) -> None:
    """The static files as production has them: bundled, hashed."""
    settings.STATIC_ROOT = str(static_root)
    settings.WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [
        "css",
        "html",
        "js",
        "json",
        "map",
        "svg",
        "txt",
        "woff2",
    ]  # seconds
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "site_semaine.staticfiles.BundledStaticFilesStorage"}
    }
    if not (static_root / "staticfiles.json").exists():
        call_command("collectstatic", interactive=False, verbosity=0)


# What these say when nothing is asked, or sent.
NEED_A_QUERY = {"lieu.json": (400,), "oembed.json": (404,), "envoyer": (405,)}


def policy_of(response: Any) -> dict[str, str]:
    parts = response.headers["Content-Security-Policy"].split(";")
    return dict(part.strip().partition(" ")[::2] for part in parts)


def assert_public_headers(response: Any, address: str = "") -> None:
    """`address`: of the two pages that differ, the frame for other sites and its builder, which shows it."""
    headers, policy = EVERYWHERE, POLICY
    if address.endswith("/widget/"):
        headers, policy = EVERYWHERE | {"X-Frame-Options": None}, POLICY | {"frame-ancestors": "*"}
    if address.endswith("/integrer/"):
        policy = POLICY | {"frame-src": "'self'"}
    assert {name: response.headers.get(name) for name in headers} == headers
    assert policy_of(response) == policy
    assert "geolocation=(self)" in response.headers["Permissions-Policy"]
    assert "Cross-Origin-Resource-Policy" in response.headers
    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
    assert "X-Powered-By" not in response.headers


def test_every_public_address(full_site: Any, https: Client) -> None:
    addresses = public_addresses(full_site)
    assert len(addresses) > 25
    for address in addresses:
        response = https.get(address)
        assert response.status_code in NEED_A_QUERY.get(
            address.rstrip("/").split("/")[-1], (200, 301, 302)
        ), address
        assert_public_headers(response, address)


def test_a_page_is_the_same_for_a_reader_who_is_logged_in(small_site: Any, https: Client) -> None:
    https.force_login(factories.make_user(is_superuser=True))
    for address in ("/", "/programme/"):
        response = https.get(address)
        assert response.status_code == 200
        assert "Cookie" not in response.headers.get("Vary", "")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/rien/", 404),
        ("/programme/territoires/99-nulle-part/", 404),
        ("/programme", 301),
        ("/e/inconnu", 404),
        ("/programme/lieu.json", 400),
    ],
)
def test_errors_and_redirects(small_site: Any, https: Client, address: str, status: int) -> None:
    response = https.get(address)
    assert response.status_code == status
    assert_public_headers(response)
    if status >= 400:
        assert response.headers["Cache-Control"] == "no-store"


def test_a_method_that_is_not_allowed(small_site: Any, https: Client) -> None:
    response = https.post("/programme/carte.json")
    assert response.status_code in (403, 405)
    assert_public_headers(response)


def test_http_goes_to_the_one_true_address_whatever_the_host(small_site: Any, https: Client) -> None:
    response = Client().get("/programme/?q=anor", headers={"Host": "evil.example.com"})
    assert response.status_code == 301
    assert response.headers["Location"] == "https://testserver/programme/?q=anor"


def test_a_forged_host_is_refused_with_all_headers(small_site: Any, https: Client) -> None:
    response = https.get("/", headers={"Host": "evil.example.com"})
    assert response.status_code == 400
    assert_public_headers(response)
    assert b"evil.example.com" not in response.content


def test_a_failure_says_nothing_and_keeps_its_headers(
    small_site: Any, https: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr("django.db.backends.utils.CursorWrapper.execute", fail)
    response = https.get("/programme/")
    assert response.status_code == 500
    assert_public_headers(response)
    assert b"secret detail" not in response.content
    assert response.headers["Cache-Control"] == "no-store"


def test_the_observatory_gives_155(full_site: Any, https: Client, collected: None) -> None:
    for address in (
        *public_pages(),
        "/programme/territoires/",
        "/programme/territoires/974-la-reunion/",
        "/rien/",
    ):
        assert grade(https.get(address)) == 155, address


def test_a_script_carries_its_digest(
    small_site: Any, https: Client, collected: None, static_root: Path
) -> None:
    import base64
    import hashlib
    import re

    body = https.get("/").content.decode()
    found = re.findall(r'<script type="module" src="/static/([^"]+)" integrity="sha384-([^"]+)"', body)
    assert found
    for name, digest in found:
        content = (static_root / name).read_bytes()
        assert base64.b64encode(hashlib.sha384(content).digest()).decode() == digest


def test_the_stylesheet_is_one_file(
    small_site: Any, https: Client, collected: None, static_root: Path
) -> None:
    (name,) = static_root.glob("css/site.*.css")
    assert "@import" not in name.read_text("utf-8")


def test_the_admin_has_its_own_policy(small_site: Any, https: Client) -> None:
    https.force_login(factories.make_user(is_superuser=True))
    response = https.get("/admin/")
    assert response.status_code == 200
    policy = policy_of(response)
    assert policy["object-src"] == policy["base-uri"] == "'none'"
    assert policy["frame-ancestors"] == "'self'"
    assert not any("http" in value or "unsafe-eval" in value for value in policy.values())
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in response.headers["Cache-Control"]


def test_media_and_documents_are_sandboxed(small_site: Any, https: Client) -> None:
    for address in ("/media/rien.svg", "/documents/1/rien.pdf"):
        assert policy_of(https.get(address)) == {"default-src": "'none'", "sandbox": ""}


def test_tiles_lift_the_embedding_rule(small_site: Any, https: Client, settings: Any) -> None:
    settings.TILE_URL = "https://tiles.example.org/{z}/{x}/{y}.png"
    assert "Cross-Origin-Embedder-Policy" not in https.get("/").headers


def test_there_is_one_login(small_site: Any, https: Client) -> None:
    assert https.get("/django-admin/").status_code == 404
    for address in ("/api/v2/pages/", "/api/v3/pages/", "/admin/api/v2/pages/"):
        assert https.get(address).status_code in (404, 302), address
    assert https.get("/connexion/").headers["Location"] == "/admin/login/"
