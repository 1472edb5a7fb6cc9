"""Traps for robots: a field that people do not see, and a signed time before which nobody has read the form."""

from __future__ import annotations

from datetime import timedelta

from django import forms
from django.core import signing

SALT = "events.access.traps"
SOONEST = timedelta(seconds=3)
LATEST = timedelta(hours=24)
REFUSED = "Votre envoi n’a pas pu être vérifié. Relisez le formulaire, puis envoyez-le de nouveau."


def stamp_form() -> str:
    """The signed instant at which a form was shown."""
    return signing.TimestampSigner(salt=SALT).sign("formulaire")


def check_stamp(stamp: str, *, soonest: timedelta = SOONEST) -> bool:
    """Whether a form comes back neither at once nor a day later, with a stamp that we made."""
    signer = signing.TimestampSigner(salt=SALT)
    try:
        signer.unsign(stamp, max_age=LATEST)
    except signing.BadSignature:
        return False
    try:
        signer.unsign(stamp, max_age=soonest)
    except signing.SignatureExpired:
        return True
    return False


class TrapMixin(forms.Form):
    """Adds both traps to a form. `site_web` is the field that must stay empty; `tampon` the stamp."""

    site_web = forms.CharField(required=False, label="Laissez ce champ vide", max_length=200)
    tampon = forms.CharField(required=False, widget=forms.HiddenInput, initial=stamp_form, max_length=200)

    def is_trapped(self) -> bool:
        """True when a robot filled what nobody sees, or when the stamp is missing, false, too young or too old."""
        return bool(self.data.get("site_web")) or not check_stamp(self.data.get("tampon", ""))
