"""Change an event, or propose another like it: the form of the proposals, filled with what stands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from events.access.tokens import draw_token, is_token
from events.models import EventPage, Proposal, ProposalPage
from events.space.actions import METHODS, find_allowed, go_back
from events.space.gate import for_holder, show
from events.space.verbs import CONTACT, Overtaken, change, duplicate, keep_contact, latest
from events.submission.content import PLACE, Content, read_content
from events.submission.forms import EventFields
from events.submission.opening import is_open
from events.submission.place import locate
from events.submission.sending import ADD_SLOT, ActionForm, problems_of
from events.submission.slots import make_slot_formset
from events.submission.uploads import ACCEPT, RULES, Picture, UploadRefused, read_picture
from home.models import Edition

NEEDS_OTHER_DATES = (
    "Ce créneau est celui de l’événement que vous dupliquez : donnez-lui une autre date ou un autre lieu."
)


class EditForm(EventFields):
    """The fields of an event, and its image. The address of the holder changes by handing the event over."""

    image = forms.FileField(label="Une autre image", required=False, help_text=RULES)
    retirer_image = forms.BooleanField(label="Retirer l’image", required=False)
    cle = forms.CharField(max_length=64, widget=forms.HiddenInput, initial=draw_token, required=False)

    def __init__(self, *args: Any, event: EventPage, **kwargs: Any) -> None:
        super().__init__(*args, initial=read_content(event), **kwargs)
        self.picture: Picture | None = None
        self.has_picture = bool(event.image_id)
        self.fields["image"].widget.attrs["accept"] = ACCEPT
        email = self.fields["contact_email"]
        email.disabled, email.required = True, False
        email.help_text = "Pour la changer, confiez l’événement à une autre adresse."

    def clean_image(self) -> None:
        """The picture that was sent, checked and written again, is in `picture`."""
        upload = self.cleaned_data.get("image")
        if upload:
            try:
                self.picture = read_picture(upload)
            except UploadRefused as refusal:
                raise forms.ValidationError(str(refusal)) from None

    def clean(self) -> dict[str, Any]:
        drops = bool((self.cleaned_data or {}).get("retirer_image"))
        self.has_picture = bool(self.picture) or (self.has_picture and not drops)
        return super().clean()

    @property
    def drops_picture(self) -> bool:
        return self.cleaned_data["retirer_image"] and not self.picture

    @property
    def key(self) -> str:
        """What makes two sendings of one page one copy."""
        key = self.cleaned_data["cle"]
        return key if is_token(key) else draw_token()


@require_http_methods(METHODS)
@for_holder
def edit_event(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """A published event stays as it is until a moderator has read the change."""
    proposal = find_allowed(email, code, "edit")
    page = Editing(request, proposal, proposal.event.edition)
    if not page.is_complete():
        return page.show("space/edit.html")
    changed = page.changed()
    if not changed:
        return go_back(code, "inchange")
    if changed <= set(CONTACT):
        keep_contact(proposal, page.content())
        return go_back(code, "coordonnees")
    try:
        change(proposal, page.content(), page.form.picture, drops_picture=page.form.drops_picture)
    except Overtaken:
        return go_back(code, "depasse")
    except ValidationError as error:
        return page.show("space/edit.html", " ".join(error.messages))
    return go_back(code, "modifie")


@require_http_methods(METHODS)
@for_holder
def copy_event(request: HttpRequest, email: str, code: str) -> HttpResponseBase:
    """Another event like this one; where it takes place or when must differ."""
    proposal = find_allowed(email, code, "copy")
    form_page = ProposalPage.objects.live().first()
    edition = Edition.objects.current()
    if edition is None or (form_page and not is_open(form_page)):
        return show(request, "space/closed.html", {"form_page": form_page}, status=403)
    page = Editing(request, proposal, edition)
    if not page.is_complete():
        return page.show("space/copy.html")
    if page.is_same():
        return page.show("space/copy.html", NEEDS_OTHER_DATES)
    try:
        copy = duplicate(
            proposal, page.content(), key=page.form.key, picture=page.form.picture,
            drops_picture=page.form.drops_picture,
        )  # fmt: skip
    except ValidationError as error:
        return page.show("space/copy.html", " ".join(error.messages))
    return go_back(copy.event.code, "copie")


class Editing:
    """One coming and going of the form of an event that exists."""

    def __init__(self, request: HttpRequest, proposal: Proposal, edition: Edition) -> None:
        self.request, self.proposal, self.event, self.edition = request, proposal, latest(proposal), edition
        walls = [slot.wall for slot in self.event.slots.all()]
        if request.method != "POST":
            self.form, self.slots = EditForm(event=self.event), make_slot_formset(walls=walls)
            self.adds_slot = False
            return
        self.adds_slot = ActionForm(request.POST).data.get("action") == ADD_SLOT
        self.form = EditForm(request.POST, request.FILES, event=self.event)
        self.slots = make_slot_formset(request.POST, extra_row=self.adds_slot)

    def is_complete(self) -> bool:
        """Whether it was sent and all is right."""
        return self.form.is_bound and not self.adds_slot and self.form.is_complete(self.slots, self.edition)

    def content(self) -> Content:
        """What was sent; an event that moves is placed on the map again, one that stays keeps its point."""
        content = self.form.content(self.slots)
        if self.changed() & set(PLACE):
            return locate(content)
        point = {"location": self.event.location, "location_precision": self.event.location_precision}
        return content | point  # type: ignore[return-value]

    def changed(self) -> set[str]:
        """The names of what differs from what stands."""
        content, stands = self.form.content(self.slots), read_content(self.event)
        names = {name for name, value in content.items() if value != stands[name]}
        return names | ({"image"} if self.form.picture or self.form.drops_picture else set())

    def is_same(self) -> bool:
        """Whether the copy would be at the same time and place as its model, under the same title."""
        return not self.changed() & {*PLACE, "slots", "title"}

    def show(self, template: str, notice: str = "") -> HttpResponseBase:
        is_wrong = self.form.is_bound and not self.adds_slot
        code = self.event.code
        context = {
            "form": self.form,
            "slots": self.slots,
            "proposal": self.proposal,
            "event": self.event,
            "notice": notice,
            "problems": problems_of(self.form, self.slots) if is_wrong else [],
            "trail": [
                {"title": "Mes événements", "url": reverse("space")},
                {"title": self.event.title, "url": reverse("space_event", args=[code])},
            ],
        }
        return show(self.request, template, context, status=400 if is_wrong else 200)
