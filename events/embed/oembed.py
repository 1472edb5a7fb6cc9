"""The question that an oEmbed consumer asks."""

from django import forms


class OEmbedForm(forms.Form):
    """`url` of the page; `maxwidth`, `maxheight` in pixels; only JSON is spoken."""

    url = forms.URLField(max_length=2000, assume_scheme="https")
    maxwidth = forms.IntegerField(min_value=100, max_value=4000, required=False)
    maxheight = forms.IntegerField(min_value=100, max_value=4000, required=False)
    format = forms.ChoiceField(choices=[("json", "json")], required=False)
