"""The addresses of the press room that are not pages: feed, releases as text and PDF, press kit, media, archive."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from home.answers import ASK_AGAIN, answer_body, answer_file
from home.archive import Piece, stream_archive
from home.clock import now
from home.privacy import is_private
from home.programme import TerritoryName, read_programme
from home.storage import private_storage
from press.documents import WEEK, print_release, write_release
from press.feed import write_feed
from press.forms import KitForm, LibraryForm, SelectionForm
from press.kit import freeze, living_edition
from press.models import PressKitVersion, PressMedia, PressPage, PressRelease

MOST_FEED = 50
MOST_MEDIA = 60
TEXT, PDF = "text/plain; charset=utf-8", "application/pdf"


@require_safe
def room(request: HttpRequest) -> HttpResponse:
    """The page of the press room, found in one query where the page tree would ask five. A private one is not found."""
    page = PressPage.objects.live().filter(~is_private()).first()
    if page is None:
        raise Http404
    return page.serve(request)


@require_safe
def release(request: HttpRequest, slug: str) -> HttpResponse:
    """A release whose hour has come, found by its address alone."""
    found = PressRelease.objects.visible(now()).filter(slug=slug).first()
    if found is None:
        raise Http404
    return found.serve(request)


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    """The releases whose hour has come."""
    releases = PressRelease.objects.visible(now()).latest_first()[:MOST_FEED]
    response = answer_body(request, lambda: write_feed(releases), "application/atom+xml; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    return response


@require_safe
def release_text(request: HttpRequest, slug: str) -> HttpResponseBase:
    release = get_object_or_404(PressRelease.objects.visible(now()), slug=slug)
    return answer_body(request, lambda: write_release(release).encode(), TEXT)


@require_safe
def release_pdf(request: HttpRequest, slug: str) -> HttpResponseBase:
    release = get_object_or_404(PressRelease.objects.visible(now()), slug=slug)
    return answer_body(request, lambda: print_release(release), PDF, f"communique-{release.slug[:80]}.pdf")


# The press kit -----------------------------------------------------------------------------------------------------


@require_safe
def kit(request: HttpRequest) -> HttpResponseBase:
    """The latest version of France, or of a territory; where a territory has none, its living edition."""
    form = KitForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    text = next((asked[name] for name in ("departement", "region", "territoire") if asked.get(name)), "")
    territory = _find_territory(asked, text)
    if not form.is_valid() or (text and territory is None):
        return render(request, "press/kit_unknown.html", {"asked": text}, status=404)
    slug = territory.slug if territory else ""
    version = _find_version(slug, asked.get("version"))
    file = freeze(version).served if version else _Living(living_edition(territory, now()))
    response = answer_file(request, file, f"dossier-de-presse{f'-{slug}' if slug else ''}.pdf")
    response["X-Robots-Tag"] = "noindex"
    return response


def _find_territory(asked: dict[str, Any], text: str) -> TerritoryName | None:
    """By the code of a département or of a région, which may be the same, or by what was typed."""
    programme = read_programme()
    if asked.get("region") and text == asked["region"]:
        wanted = f"region={text.strip()}"
        return next((row for row in programme.territories() if row.query == wanted), None)
    return programme.find_territory(text) if text else None


def _find_version(territory: str, number: int | None) -> PressKitVersion | None:
    versions = PressKitVersion.objects.visible(now())
    if number is None:
        return versions.latest_of(territory)
    return get_object_or_404(versions, territory=territory, number=number)


class _Living:
    """A file of private storage that no row names."""

    storage = private_storage

    def __init__(self, name: str) -> None:
        self.name = name


# Media -------------------------------------------------------------------------------------------------------------


@require_safe
def media_library(request: HttpRequest) -> HttpResponse:
    """Photos, videos, logos, documents: to look at, to take one by one or as a selection."""
    form = LibraryForm(request.GET)
    kind = form.cleaned_data["nature"] if form.is_valid() else ""
    found = PressMedia.objects.visible(now()).in_order()
    media = found.filter(kind=kind) if kind else found
    present = set(PressMedia.objects.visible(now()).order_by().values_list("kind", flat=True).distinct())
    kinds = [(value, label, value == kind) for value, label in PressMedia.Kind.choices if value in present]
    context = {"media": media[:MOST_MEDIA], "kinds": kinds, "kind": kind}
    return render(request, "press/media_library.html", context)


@require_safe
def media_file(request: HttpRequest, code: str, version: str) -> HttpResponseBase:
    """The « hd » file or the « web » one of a medium whose hour has come."""
    medium = get_object_or_404(PressMedia.objects.visible(now()), code=code)
    return serve_medium(request, medium, version)


def serve_medium(request: HttpRequest, medium: PressMedia, version: str, **options: Any) -> HttpResponseBase:
    """Http404 for a version that the medium has not."""
    file = {"hd": medium.file, "web": medium.web_file}.get(version)
    if not file or not file.storage.exists(file.name):
        raise Http404
    extension = file.name.rpartition(".")[2]
    return answer_file(
        request,
        file,
        f"{medium.code}-{version}.{extension}",
        as_attachment=version == "hd" or extension == "svg",
        **options,
    )


@require_safe
def media_archive(request: HttpRequest) -> HttpResponseBase:
    """The chosen media (`?media=code&media=code`), or all of them, as a ZIP sent while it is made."""
    form = SelectionForm(request.GET)
    chosen = form.cleaned_data["media"] if form.is_valid() else []
    media = PressMedia.objects.visible(now()).in_order()
    media = media.filter(code__in=chosen) if chosen else media
    pieces = [_piece(medium) for medium in media if medium.weight]
    if not pieces:
        raise Http404
    body = [] if request.method == "HEAD" else stream_archive(f"{WEEK} – médiathèque de la presse", pieces)
    response = StreamingHttpResponse(body, content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="semaine-ia-presse.zip"'
    response["Cache-Control"] = ASK_AGAIN
    response["X-Robots-Tag"] = "noindex"
    return response


def _piece(medium: PressMedia) -> Piece:
    about = "\n".join(
        part for part in (medium.caption, f"Crédit : {medium.credit}", f"Licence : {medium.licence}") if part
    )
    return Piece(medium.title, medium.extension, about, medium.file)
