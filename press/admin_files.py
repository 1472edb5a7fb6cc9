"""The private files, for the team that edits them: embargoed ones too."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

FILES = {"pressmedia": ("file", "web_file"), "presskitversion": ("file", "uploaded")}


def show_file(request: HttpRequest, model: str, pk: int, field: str) -> HttpResponseBase:
    """A file of a row that the user may change."""
    if field not in FILES.get(model, ()):
        raise Http404
    if not request.user.has_perm(f"press.change_{model}"):
        raise PermissionDenied
    file = getattr(get_object_or_404(apps.get_model("press", model), pk=pk), field)
    if not file or not file.storage.exists(file.name):
        raise Http404
    return FileResponse(file.open(), as_attachment=True, filename=file.name.rpartition("/")[2])
