"""Whatever is typed: never an error of ours, and what is kept is shown literally, without a control sign."""

from __future__ import annotations

import unicodedata
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.models import EventPage
from events.submission.fields import CommuneField, LineField, TextField, WebField
from events.submission.slots import make_slot_formset
from tests.events.submission.typed import filled, post, soup, typed
from tests.reading import texts_of

TEXT = st.text(max_size=400)
NAMES = (
    "title", "summary", "description", "venue_name", "address", "access_text", "conditions", "organiser_name",
    "contact_name", "image_alt", "image_credit",
)  # fmt: skip
ODD = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}} {0.__class__} ${title} %(x)s", "'; DROP TABLE x; --",
    "=1+1", "@SUM(A1)", "\u202eelgoog\u202c", "e\u0301" * 30, "👩‍👩‍👧‍👦" * 5, "a\u0001b\u0007c", "\r\nBcc: victime@example.org", "]]>&lt;",
    "\ufeff\u200b", "\u00ad", "x" * 100_000, "javascript:alert(1)", "\ud7ff\ue000", "𝔸𝕓𝕔", "\u2028\u2029", "../../etc/passwd", "Ω" * 119,
)  # fmt: skip


def is_clean(text: str) -> bool:
    return not any(unicodedata.category(char) in ("Cc", "Cs") and char != "\n" for char in text)


@settings(max_examples=400, deadline=None)
@given(TEXT)
def test_fields_keep_no_control_sign(text):
    assert is_clean(LineField(required=False).clean(text))
    assert "\n" not in LineField(required=False).clean(text)
    kept = TextField(required=False).clean(text)
    assert is_clean(kept)
    assert TextField(required=False).clean(kept) == kept


@settings(max_examples=400, deadline=None)
@given(TEXT)
def test_a_web_address_is_http_or_an_error(text):
    from django.core.exceptions import ValidationError

    for field in (WebField(), CommuneField(required=False)):
        try:
            kept = field.clean(text)
        except ValidationError:
            kept = ""
        assert kept == "" or kept.startswith(("http://", "https://")) or len(kept) == 5


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=3), st.text(max_size=12))
def test_odd_slots_are_wrong_or_blank(rows, total):
    data = {"creneaux-TOTAL_FORMS": total, "creneaux-INITIAL_FORMS": "0"}
    for rank, values in enumerate(rows):
        data |= {
            f"creneaux-{rank}-{name}": value
            for name, value in zip(("date", "start_time", "end_time"), values, strict=True)
        }
    slots = make_slot_formset(data)
    slots.is_valid()
    slots.check("Pacific/Tahiti", None)
    assert len(slots.forms) <= 30


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries(dict.fromkeys(NAMES, TEXT)),
    st.sampled_from(["verifier", "ajouter-creneau", "modifier", "x", ""]),
)
def test_no_text_breaks_the_form(client, page, values, action):
    assert post(client, typed(action, **values)).status_code in (200, 400)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_what_is_kept_is_shown_as_it_is(client, page, clock, text):
    data = typed(
        "verifier", **{name: text[:60] for name in NAMES if name not in ("image_alt", "image_credit")}
    )
    clock.shift(timedelta(minutes=1))
    answer = post(client, data)
    recap = soup(answer)
    assert not recap.select("main script, main img, [onerror]")
    if answer.status_code == 400:  # nothing visible is left of a title made of invisible signs
        assert recap.select(".problems a")
        return
    assert post(client, filled(recap) | {"action": "envoyer"}).status_code == 303
    event = EventPage.objects.get()
    assert is_clean(event.title + event.description)
    assert (
        event.title in texts_of(recap, ".recap__list dd")[0]
        or " ".join(event.title.split()) == texts_of(recap, ".recap__list dd")[0]
    )


@pytest.mark.django_db
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_any_field_takes_any_text(client, page, text):
    text = text.replace("\u0001", "\u0000")
    for name in [*typed(), "creneaux-MAX_NUM_FORMS", "image", "inconnu"]:
        assert post(client, typed("verifier") | {name: text}).status_code in (200, 400), name


@pytest.mark.django_db
@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"--x\r\n", b"title=%ff%fe%00&action=verifier"])
@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
    ],
)
def test_odd_bodies_are_refused(client, page, body, kind):
    answer = client.generic("POST", "/proposer-un-evenement/envoyer/", body, content_type=kind)
    assert answer.status_code in (200, 400)


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "patch"])
def test_only_a_post_sends(client, page, method):
    assert getattr(client, method)("/proposer-un-evenement/envoyer/").status_code == 405
