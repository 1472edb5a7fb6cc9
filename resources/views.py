"""The addresses of the communication kit that are not its page: one resource, and an archive of several."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from home.answers import ASK_AGAIN, answer_file
from home.archive import Piece, stream_archive
from resources.forms import KitSelectionForm
from resources.models import DownloadCount, Resource, today

ARCHIVE_TITLE = "Semaine de l’IA pour Tous – kit de communication"


@require_safe
def download(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The latest version, at an address that does not change; 410 and a page of words once withdrawn."""
    resource = get_object_or_404(Resource.objects.prefetch_related("versions"), slug=slug)
    if resource.is_withdrawn:
        return render(request, "resources/withdrawn.html", {"resource": resource}, status=410)
    version = resource.latest
    if version is None or not version.weight:
        raise Http404
    response = answer_file(request, version.file, f"{slug}.{version.extension}", as_attachment=True)
    if request.method == "GET" and response.status_code == 200:
        DownloadCount.add([resource], today())
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def archive(request: HttpRequest) -> HttpResponseBase:
    """The chosen resources (`?r=slug&r=slug`), or all of them, as a ZIP sent while it is made."""
    form = KitSelectionForm(request.GET)
    chosen = form.cleaned_data["r"] if form.is_valid() else []
    found = Resource.objects.offered()
    found = found.filter(slug__in=chosen) if chosen else found
    taken = [resource for resource in found if resource.latest.weight]
    if not taken:
        raise Http404
    is_read = request.method == "GET"
    if is_read:
        DownloadCount.add(taken, today())
    body = stream_archive(ARCHIVE_TITLE, map(_piece, taken)) if is_read else []
    response = StreamingHttpResponse(body, content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="semaine-ia-kit.zip"'
    response["Cache-Control"] = ASK_AGAIN
    response["X-Robots-Tag"] = "noindex"
    return response


def _piece(resource: Resource) -> Piece:
    lines = [
        resource.about,
        f"Crédit\u00a0: {resource.credit}",
        f"Licence\u00a0: {resource.licence}",
        resource.rules,
    ]
    return Piece(
        resource.title,
        resource.latest.extension,
        "\n".join(line for line in lines if line),
        resource.latest.file,
    )
