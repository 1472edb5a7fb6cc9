"""What one takes away from the space: the pack, the attestation."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_safe

from events.exports.print_views import describe_partners, find_printable
from events.reports.attestation import make_attestation
from events.space.actions import find_allowed
from events.space.gate import find_mine, for_holder
from events.space.pack import stream_pack


@require_safe
@for_holder
def download_pack(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """Only for an event that anyone may see: nothing unpublished leaves in print."""
    proposal = find_allowed(email, code, "pack")
    event, edition = find_printable(proposal.event.slug)
    body = () if request.method == "HEAD" else stream_pack(event, edition, describe_partners())
    response = StreamingHttpResponse(body, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="semaine-ia-{code}.zip"'
    return response


@require_safe
@for_holder
def download_attestation(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """Once the report is there."""
    proposal = find_mine(email, code)
    report = getattr(proposal.event, "report", None)
    if report is None:
        raise Http404
    response = HttpResponse(make_attestation(report), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="attestation-{code}.pdf"'
    return response
