"""The form of an event: what an organiser tells, checked as the admin and the imports check it. No other field is read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

from events import geo
from events.access.tokens import draw_token, is_token
from events.access.traps import TrapMixin
from events.choices import Access, Modality, OrganiserKind, Precision
from events.dates import PARIS
from events.models import Audience, EventFormat, EventPage
from events.submission.content import FIELDS, Content, write_content
from events.submission.fields import CommuneField, LineField, PointField, TextField, WebField
from events.submission.slots import BaseSlotFormSet
from events.submission.uploads import ACCEPT, RULES
from events.validation import check_event
from home.models import Edition

PUBLIC, PRIVATE = "Public.", "Privé : seule l’équipe le voit."
_phone = RegexValidator(r"^\+?[0-9 ().-]{6,29}$", "Écrivez ce numéro avec des chiffres : 03 27 00 00 00.")
_postcode = RegexValidator(r"^[0-9]{5}$", "Un code postal a cinq chiffres.")


def _line(label: str, length: int, **kwargs: Any) -> LineField:
    return LineField(label=label, max_length=length, **{"required": False} | kwargs)


class EventFields(forms.Form):
    """Every field of `content.FIELDS`, with access and audiences. `EventFields(data, initial=read_content(event))`."""

    title = _line("Titre", 120, required=True, help_text="Ce que l’on va y faire, en quelques mots.")
    format = forms.ModelChoiceField(EventFormat.objects.all(), label="Format", empty_label="Choisissez")
    summary = _line("Résumé", 200, required=True, help_text="Une ou deux phrases, 200 signes au plus.")
    description = TextField(
        label="Description",
        max_length=8000,
        required=False,
        rows=6,
        help_text="Le déroulé, qui accueille, ce qu’il faut apporter.",
    )

    modality = forms.ChoiceField(
        label="Comment vient-on ?",
        choices=Modality.choices,
        initial=Modality.IN_PERSON,
        widget=forms.RadioSelect,
    )
    commune_code = CommuneField(label="Commune", required=False, help_text="Son nom ou son code postal.")
    commune_code.is_expected = True  # unless all happens on line: the rules of the model say so
    venue_name = _line("Nom du lieu", 120, help_text="Médiathèque, salle des fêtes, café…")
    address = _line("Adresse", 200, help_text="Numéro et rue.")
    postcode = _line("Code postal", 5, validators=[_postcode])
    online_url = WebField(
        label="Lien de connexion", help_text="Pour un événement en ligne. Ce lien est public."
    )

    audiences = forms.ModelMultipleChoiceField(
        Audience.objects.all(), label="Pour qui ?", required=False, widget=forms.CheckboxSelectMultiple
    )
    access = forms.MultipleChoiceField(
        label="Le lieu et l’animation conviennent en cas de…", required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(code, label.removeprefix("Handicap ")) for code, label in Access.choices],
    )  # fmt: skip
    access_text = TextField(
        label="Précisions d’accès", max_length=600, required=False, rows=2,
        help_text="Plain-pied, ascenseur, boucle magnétique, LSF… Si vous ne savez pas, dites-le aussi.",
    )  # fmt: skip
    conditions = _line("Conditions et prix", 120, help_text="Vide : gratuit et ouvert à tous.")
    capacity = forms.IntegerField(label="Nombre de places", required=False, min_value=1, max_value=100_000)
    registration_url = WebField(label="Inscription en ligne", help_text="Le lien du formulaire.")
    registration_phone = _line("Inscription par téléphone", 30, validators=[_phone], help_text=PUBLIC)
    registration_email = forms.EmailField(
        label="Inscription par courriel", required=False, max_length=254, help_text=PUBLIC
    )
    is_open_to_press = forms.BooleanField(label="La presse est la bienvenue", required=False)

    organiser_name = _line("Structure organisatrice", 120, required=True, help_text=PUBLIC)
    organiser_kind = forms.ChoiceField(
        label="Type de structure", choices=[("", "Choisissez"), *OrganiserKind.choices]
    )
    organiser_url = WebField(label="Site de la structure", help_text=PUBLIC)
    contact_name = _line("Votre nom", 120, required=True, help_text=PRIVATE)
    contact_email = forms.EmailField(
        label="Votre courriel", max_length=254, help_text=f"{PRIVATE} Vous y recevrez un lien pour confirmer."
    )
    contact_phone = _line("Votre téléphone", 30, validators=[_phone], help_text=PRIVATE)

    image_alt = _line("Ce que montre l’image", 200, help_text="Pour qui ne la voit pas.")
    image_credit = _line("Crédit de l’image", 120, help_text="Qui l’a faite.")

    has_picture = False  # set before the check: an image needs words
    AUTOCOMPLETE = {
        "organiser_name": "organization", "organiser_url": "url", "contact_name": "name", "contact_email": "email",
        "contact_phone": "tel", "postcode": "postal-code", "address": "street-address",
    }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, value in self.AUTOCOMPLETE.items():
            self.fields[name].widget.attrs["autocomplete"] = value

    def clean(self) -> dict[str, Any]:
        """The rules of the model, each problem on its field."""
        data = super().clean() or {}
        event = EventPage(title=data.get("title") or "-", edition_id=0)
        values = {name: data[name] for name in FIELDS if name in data and name != "format"}
        values["location"] = data.get("point", "")
        write_content(event, values)  # type: ignore[arg-type]
        try:
            check_event(event, with_slots=False)
        except ValidationError as error:
            for name, sentences in error.message_dict.items():
                name = "commune_code" if name == "location" else name
                if name in self.fields and name not in self.errors:
                    self.add_error(name, sentences)
        if self.has_picture and not data.get("image_alt") and "image_alt" not in self.errors:
            self.add_error("image_alt", "Décrivez ce que montre l’image, pour qui ne la voit pas.")
        return data

    @property
    def zone(self) -> str:
        """The IANA zone of the venue, as far as it is known."""
        code = getattr(self, "cleaned_data", {}).get("commune_code", "")
        return geo.time_zone_of(code) if code else PARIS

    def content(self, slots: BaseSlotFormSet) -> Content:
        """What to write on the event. Only once both are valid."""
        names = [*FIELDS, "access", "audiences"]
        content: dict[str, Any] = {name: self.cleaned_data[name] for name in names}
        return content | {"audiences": list(content["audiences"]), "slots": slots.walls()}  # type: ignore[return-value]

    def is_complete(self, slots: BaseSlotFormSet, edition: Edition | None) -> bool:
        """Whether the fields and the slots are right, each problem beside its field."""
        is_valid = self.is_valid()
        slots.is_valid()
        return slots.check(self.zone, edition) and is_valid


class ProposalForm(TrapMixin, EventFields):
    """The same, from a stranger: traps, a picture, consent, and the key that makes two sendings one."""

    image = forms.FileField(
        label="Votre image", required=False, help_text=f"Facultatif. {RULES} Vous avez le droit de la publier.",
        widget=forms.FileInput(attrs={"accept": ACCEPT}),
    )  # fmt: skip
    image_gardee = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    retirer_image = forms.BooleanField(label="Retirer cette image", required=False)
    consent = forms.BooleanField(
        label="J’accepte",
        error_messages={"required": "Cochez cette case : sans votre accord, nous ne pouvons rien recevoir."},
    )
    point = PointField(label="Point sur la carte")
    cle = forms.CharField(max_length=64, widget=forms.HiddenInput, initial=draw_token, required=False)

    field_order = (*EventFields.base_fields, "image", "retirer_image", "consent")

    def content(self, slots: BaseSlotFormSet) -> Content:
        """With the point that was placed on the map, exact where the map shows streets; unless there is no place."""
        content, point = super().content(slots), self.cleaned_data["point"]
        if point and content["modality"] != Modality.ONLINE:
            precision = Precision.EXACT if settings.TILE_URL else Precision.STREET
            content |= {"location": point, "location_precision": precision}
        return content

    def key(self) -> str:
        """The key of this sending, "" when it is not one of ours."""
        key = self.data.get("cle", "")
        return key if is_token(key) else ""
