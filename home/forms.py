"""Forms that read a query string."""

from django import forms

from home.text import clean_query


class SearchForm(forms.Form):
    """`q`: what a reader types. Anything at all may come; nothing is an error."""

    q = forms.CharField(required=False, strip=False)

    def query(self) -> tuple[str, str]:
        """What is kept of the search, and one French sentence about what is not ("" when all is kept)."""
        return clean_query(self.data.get("q", ""))
