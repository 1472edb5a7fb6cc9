"""Small forms that read a query string."""

from django import forms


class CommuneSearchForm(forms.Form):
    q = forms.CharField(required=False, max_length=80)


class PlaceForm(forms.Form):
    """A place of the map: latitude and longitude in thousandths of a degree, as `carte.json` gives them."""

    lat = forms.IntegerField(min_value=-90_000, max_value=90_000)
    lon = forms.IntegerField(min_value=-180_000, max_value=180_000)
