"""What the event form checks and fills in, besides its fields."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.models import Page

from events import geo
from events.admin.widgets import CommuneField
from events.choices import Precision
from events.dates import PARIS, find_slot_problems
from events.validation import RESERVED_SLUGS
from home.models import Edition

MIN_SLOTS = 1  # to publish


def free_slug(slug: str, hint: str, parent: Page, page: Page | None) -> str:
    """`slug` when nobody has it, else with `hint` after it, else with a number after that."""
    with_hint = slugify(f"{slug} {hint}")
    for candidate in [slug, with_hint, *(f"{with_hint}-{number}" for number in range(2, 1000))]:
        if candidate not in RESERVED_SLUGS and Page._slug_is_available(candidate, parent, page):
            return candidate
    return slug


class EventForm(WagtailAdminPageForm):
    """The event form. A draft may be incomplete; what is there must be right."""

    commune_code = CommuneField(
        label="Commune",
        required=False,
        help_text="Commencez à écrire son nom ou son code postal, puis choisissez-la dans la liste. "
        "Le département, la région et le fuseau horaire en découlent.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        event = kwargs.get("instance")
        if event is not None and event.edition_id is None:
            kwargs["initial"] = {"edition": Edition.objects.current()} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False  # follows from the title when it is left blank

    def defer_required_fields(self) -> None:
        """In a draft, the slot that the form shows at first may stay blank."""
        super().defer_required_fields()
        self._allow_blank_slots(True)

    def restore_required_fields(self) -> None:
        super().restore_required_fields()
        self._allow_blank_slots(False)

    def _allow_blank_slots(self, allowed: bool) -> None:
        for rank, form in enumerate(self.formsets["slots"].forms):
            form.empty_permitted = form.instance.pk is None and (allowed or rank >= MIN_SLOTS)

    def clean_slug(self) -> str:
        """Two events often bear one title: until it is published, an event takes a free address by itself."""
        slug = self.cleaned_data["slug"] or slugify(self.cleaned_data.get("title", ""))
        was_public = self.instance.pk and (self.instance.live or self.instance.first_published_at)
        if not slug or was_public:
            return slug
        commune = geo.find_commune(self.cleaned_data.get("commune_code") or "")
        parent = self.parent_page or self.instance.get_parent()
        return free_slug(slug, commune.name if commune else "", parent, self.instance)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        moved = "commune_code" in self.changed_data and "location" not in self.changed_data
        if moved and data.get("location_precision") == Precision.COMMUNE:
            data["location"] = ""  # the point was the centre of the former commune
        return data

    def _post_clean(self) -> None:
        """Run the model's rules: not those of a complete event for a draft, and not the slots, checked below."""
        self.instance.is_complete_check = not self.is_deferred_validation
        self.instance.is_slot_check = False
        try:
            super()._post_clean()
        finally:
            del self.instance.is_complete_check, self.instance.is_slot_check

    def is_valid(self) -> bool:
        if not super().is_valid():
            return False
        self._check_slots()
        return super().is_valid()

    def _check_slots(self) -> None:
        """Put each problem beside its slot."""
        forms = [form for form in self.formsets["slots"].forms if _is_kept(form)]
        commune = geo.find_commune(self.cleaned_data.get("commune_code") or "")
        zone = geo.time_zone_of(commune.code) if commune else PARIS
        edition = self.cleaned_data["edition"]
        walls = [form.instance.wall for form in forms]
        for rank, sentence in find_slot_problems(walls, zone, edition.first_day, edition.last_day).items():
            field = "end_time" if walls[rank].end <= walls[rank].start else "date"
            if sentence not in forms[rank].errors.get(field, []):
                forms[rank].add_error(field, sentence)

    def save(self, commit: bool = True) -> Any:
        event = super().save(commit=commit)
        if not commit:
            event.derive()  # a preview and a draft show what a publication will show
        return event

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """After an automatic save, the open page learns what was filled in for it."""
        names = ("slug", "location_precision")
        updates = [(name, getattr(self.instance, name)) for name in names]
        return super().get_field_updates_for_resave() + [
            (name, value) for name, value in updates if value != self.data.get(name)
        ]


def _is_kept(form: Any) -> bool:
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")


class EventCopyForm(CopyForm):
    """Copy an event: a free address is proposed. No alias: each event has a short code of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)
        self.fields["new_slug"].initial = free_slug(self.page.slug, "copie", self.page.get_parent(), None)
