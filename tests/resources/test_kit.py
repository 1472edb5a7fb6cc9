"""The communication kit: filters, permanent addresses, withdrawal, counts, and a streamed archive."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile
from typing import Any

import pytest
from django.core.files.base import ContentFile, File
from django.test import Client

from resources.models import DownloadCount, Resource, ResourcesPage, ResourceText, ResourceVersion
from tests.conftest import NOW

MEGABYTE = 1024 * 1024
pytestmark = pytest.mark.django_db


def make_resource(title: str, content: bytes = b"contenu", extension: str = "pdf", **fields: Any) -> Resource:
    given = {
        "slug": title.lower().replace(" ", "-"),
        "kind": "affiche",
        "credit": "Lina Prat",
        "licence": "Libre",
    }
    resource = Resource.objects.create(title=title, **given | fields)
    add_version(resource, content, extension)
    return resource


def add_version(resource: Resource, content: bytes, extension: str = "pdf") -> None:
    version = ResourceVersion(resource=resource, dated=NOW.date())
    version.file.save(f"f.{extension}", ContentFile(content), save=True)


@pytest.fixture
def page(small_site: Any) -> ResourcesPage:
    from home.models import HomePage

    return HomePage.objects.get().add_child(instance=ResourcesPage(title="Ressources", slug="ressources"))


def test_the_page_says_weight_type_licence_and_filters(page: ResourcesPage, client: Client) -> None:
    make_resource("Grande affiche")
    make_resource("Un logo", kind="logo", extension="svg")
    make_resource("Ancienne affiche", is_withdrawn=True)
    ResourceText.objects.create(title="Un message", text="Venez à table.")
    body = client.get("/ressources/").content.decode()
    for words in ("Grande affiche", "Un logo", "PDF, 7", "SVG, 7", "Lina Prat", "Libre", "Venez à table."):
        assert words in body
    assert "Ancienne affiche" not in body
    body = client.get("/ressources/?nature=logo").content.decode()
    assert "Un logo" in body
    assert "Grande affiche" not in body
    assert "Grande affiche" in client.get("/ressources/?nature=rien").content.decode()


@pytest.mark.parametrize("number", [1, 30])
def test_the_page_costs_as_many_queries_for_thirty(
    page: ResourcesPage, client: Client, number: int, django_assert_max_num_queries: Any
) -> None:
    for rank in range(number):
        make_resource(f"Affiche {rank}")
    with django_assert_max_num_queries(15):
        client.get("/ressources/")


def test_a_new_version_keeps_the_address_and_a_withdrawn_one_says_so(small_site: Any, client: Client) -> None:
    resource = make_resource("Affiche", b"ancienne")
    add_version(resource, b"nouvelle")
    response = client.get("/ressources/affiche/")
    assert b"".join(response.streaming_content) == b"nouvelle"
    assert response.headers["Content-Disposition"] == 'attachment; filename="affiche.pdf"'
    Resource.objects.update(is_withdrawn=True, withdrawn_note="Prenez la suivante.")
    response = client.get("/ressources/affiche/")
    assert response.status_code == 410
    assert "Prenez la suivante." in response.content.decode()
    assert client.get("/ressources/kit.zip").status_code == 404
    assert client.get("/ressources/rien/").status_code == 404


def test_downloads_are_counted_by_day_without_cookie(small_site: Any, client: Client) -> None:
    make_resource("Une")
    make_resource("Deux")
    responses = [client.get("/ressources/une/"), client.get("/ressources/kit.zip")]
    client.head("/ressources/une/")
    assert not any(response.cookies for response in responses)
    counts = DownloadCount.objects.values_list("resource__slug", "day", "number")
    assert set(counts) == {("une", NOW.date(), 2), ("deux", NOW.date(), 1)}


def test_the_archive_holds_the_selection_its_index_and_credits(small_site: Any, client: Client) -> None:
    make_resource("CON", slug="a", content=b"1")
    make_resource("Été : l’affiche", slug="b", content=b"2")
    make_resource("ete l affiche", slug="c", content=b"3")
    make_resource("Pas choisie", slug="d")
    response = client.get("/ressources/kit.zip?r=a&r=b&r=c")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    names = archive.namelist()
    assert len({name.casefold() for name in names}) == len(names) == 4
    assert "con-fichier.pdf" in names
    index = archive.read("LISEZMOI.txt").decode("utf-8-sig")
    assert "Crédit\u00a0: Lina Prat" in index
    assert "Pas choisie" not in index


def test_an_archive_of_500_megabytes_is_streamed(small_site: Any, client: Client, tmp_path: Any) -> None:
    big = tmp_path / "big.mp4"
    with big.open("wb") as out:
        out.truncate(500 * MEGABYTE)
    resource = Resource.objects.create(title="Film", slug="film", kind="video", credit="x", licence="x")
    version = ResourceVersion(resource=resource, dated=NOW.date())
    with big.open("rb") as source:
        version.file.save("film.mp4", File(source), save=True)
    try:
        tracemalloc.start()
        start = time.perf_counter()
        chunks = iter(client.get("/ressources/kit.zip").streaming_content)
        size = len(next(chunks))
        assert time.perf_counter() - start < 1
        size += sum(map(len, chunks))
        assert size > 500 * MEGABYTE
        assert tracemalloc.get_traced_memory()[1] < 30 * MEGABYTE
    finally:
        tracemalloc.stop()
        version.file.delete(save=False)


def test_the_starter_kit_is_made_once_and_light(small_site: Any, client: Client) -> None:
    from resources.starterkit import create_kit

    assert create_kit()
    assert not create_kit()
    taken = Resource.objects.offered()
    assert {
        "affiche-a3",
        "affiche-a4",
        "logo-svg",
        "logo-png",
        "visuel-story",
        "guide",
        "signature-html",
    } <= {resource.slug for resource in taken}
    assert sum(resource.latest.weight for resource in taken) < 3 * MEGABYTE
    for resource in taken:
        assert resource.latest.weight


def test_the_team_reads_the_counts_as_a_table_and_a_csv(
    small_site: Any, client: Client, admin_user: Any
) -> None:
    make_resource("Une")
    client.get("/ressources/une/")
    address = "/admin/rapports/telechargements/"
    assert client.get(address).status_code == 302
    client.force_login(admin_user)
    assert "Une" in client.get(address).content.decode()
    table = b"".join(client.get(f"{address}?export=csv").streaming_content).decode("utf-8-sig")
    assert table.splitlines()[1] == f"Une,une,1,1,{NOW.date()}"


def test_the_team_opens_the_form_of_a_resource(small_site: Any, client: Client, admin_user: Any) -> None:
    resource = make_resource("Une")
    client.force_login(admin_user)
    assert client.get(f"/admin/snippets/resources/resource/edit/{resource.pk}/").status_code == 200
