"""The communes that the form suggests, with the centre that the map goes to."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from events import geo
from events.forms import CommuneSearchForm


@require_safe
def suggest_communes(request: HttpRequest) -> JsonResponse:
    """Communes whose name or postcode begins like `q`, the most populated first; at most 8."""
    form = CommuneSearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    found = geo.search_communes(text, limit=8) if len(text) >= 2 else []
    rows = [
        {"nom": row.label, "postal": ", ".join(row.postcodes[:3]), "lat": row.latitude, "lon": row.longitude}
        for row in found
    ]
    return JsonResponse({"communes": rows})
