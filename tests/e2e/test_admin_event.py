"""A moderator writes an event in a real browser, under the content security policy of the admin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

TITLE = "Veillée numérique du navigateur"
PASSWORD = "mot-de-passe-d-essai"


@pytest.fixture
def moderator(site: str) -> Iterator[Any]:
    """A member of the group « Modération »; what it wrote goes away with it."""
    from events.models import EventPage
    from home.groups import ensure_groups
    from tests.factories import make_user

    ensure_groups()
    user = make_user("moderation-navigateur", groups=["Modération"])
    yield user
    for event in EventPage.objects.filter(owner=user):
        event.delete()
    user.delete()


@pytest.fixture
def admin(new_page: Callable[..., Any], moderator: Any) -> Any:
    """The admin after login; `admin.problems` fills with what the browser refused or asked of another site."""
    page = new_page(width=1280, height=1000)
    page.problems = []
    page.on("console", lambda message: is_problem(message) and page.problems.append(message.text))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.goto("/admin/login/")
    page.fill("[name=username]", moderator.username)
    page.fill("[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def is_problem(message: Any) -> bool:
    """An error of the console, but for the answer 400 with which Wagtail puts off an automatic save."""
    return message.type == "error" and "status of 400" not in message.text


def open_form(page: Any, address: str) -> None:
    """Wagtail takes what it finds two seconds after the form came as the state that nobody changed."""
    page.goto(address)
    page.wait_for_timeout(2500)


def tab(page: Any, name: str) -> None:
    page.get_by_role("tab", name=re.compile(f"^{name}")).click()


def fill_what_and_when(page: Any, day: str) -> None:
    page.get_by_role("textbox", name=re.compile("Titre")).fill(TITLE)
    page.locator("[name=format]").select_option(index=1)
    tab(page, "Quand")
    page.fill("[name=slots-0-date]", day)
    page.fill("[name=slots-0-start_time]", "18:00")
    page.fill("[name=slots-0-end_time]", "20:00")


def choose_anor(page: Any) -> None:
    commune = page.locator("[name=commune_code]")
    commune.press_sequentially("anor", delay=20)
    page.get_by_role("option", name=re.compile(r"^Anor \(59\)")).wait_for()
    commune.press("ArrowDown")
    commune.press("Enter")
    assert commune.input_value() == "Anor (59)"


def point(page: Any) -> tuple[float, float]:
    latitude, longitude = page.locator("[name=location]").input_value().split(",")
    return float(latitude), float(longitude)


def publish(page: Any) -> None:
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name=re.compile("Publier")).click()
    page.wait_for_load_state("networkidle")


def test_an_event_is_written_placed_and_published(admin: Any, site: str) -> None:
    from events.models import EventPage
    from home.models import Edition

    day = Edition.objects.current().days[3].isoformat()
    open_form(admin, "/admin/evenements/choose_parent/")
    fill_what_and_when(admin, day)
    admin.wait_for_url("**/edit/**")  # the first automatic save made the draft
    tab(admin, "Où")
    choose_anor(admin)
    centre = point(admin)
    assert admin.locator("[name=location_precision]").input_value() == "commune"
    admin.fill("[name=venue_name]", "Salle des fêtes")

    marker = admin.get_by_role("button", name=re.compile("Repère de l’événement"))
    marker.wait_for()
    marker.scroll_into_view_if_needed()
    box = marker.bounding_box()
    admin.mouse.move(box["x"] + 14, box["y"] + 14)
    admin.mouse.down()
    admin.mouse.move(box["x"] + 94, box["y"] + 54, steps=6)
    admin.mouse.up()
    dragged = point(admin)
    assert dragged[0] < centre[0]
    assert dragged[1] > centre[1]
    assert admin.locator("[name=location_precision]").input_value() == "exact"

    marker.focus()
    admin.keyboard.press("ArrowUp")
    admin.keyboard.press("Shift+ArrowLeft")
    placed = point(admin)
    assert placed[0] > dragged[0]
    assert placed[1] < dragged[1]

    tab(admin, "Organisateur")
    admin.fill("[name=organiser_name]", "Médiathèque d’Anor")
    publish(admin)
    event = EventPage.objects.get(title=TITLE)
    assert event.live
    assert (event.latitude, event.longitude) == pytest.approx(placed)
    assert (event.department_code, event.location_precision) == ("59", "exact")
    assert admin.problems == []

    admin.goto("/programme/?q=veillee+numerique")
    assert TITLE in admin.locator("main").inner_text()


def test_a_slot_is_added_and_the_public_page_shows_it(admin: Any, site: str) -> None:
    from events.models import EventPage
    from home.models import Edition
    from tests.factories import make_event, make_slot

    days = Edition.objects.current().days
    event = make_event(TITLE, slots=[make_slot(days[2])], edition=Edition.objects.current())
    open_form(admin, f"/admin/pages/{event.pk}/edit/")
    tab(admin, "Quand")
    admin.get_by_role("button", name=re.compile("Ajouter.*créneau")).click()
    admin.fill("[name=slots-1-date]", days[4].isoformat())
    admin.fill("[name=slots-1-start_time]", "10:15")
    admin.fill("[name=slots-1-end_time]", "09:00")
    publish(admin)
    tab(admin, "Quand")
    assert "La fin doit venir après le début" in admin.locator("#tab-quand").inner_text()
    admin.fill("[name=slots-1-end_time]", "11:45")
    publish(admin)
    assert EventPage.objects.get(pk=event.pk).slots.count() == 2
    assert admin.problems == []
    admin.goto(f"/programme/{event.slug}/")
    assert "10\u00a0h\u00a015" in admin.locator("main").inner_text()
    EventPage.objects.get(pk=event.pk).delete()


def test_moving_the_point_is_kept_by_the_automatic_save(admin: Any, site: str) -> None:
    from events.models import EventPage
    from home.models import Edition
    from tests.factories import make_event, make_slot

    edition = Edition.objects.current()
    event = make_event(TITLE, slots=[make_slot(edition.days[2])], edition=edition)
    open_form(admin, f"/admin/pages/{event.pk}/edit/")
    tab(admin, "Où")
    marker = admin.get_by_role("button", name=re.compile("Repère de l’événement"))
    marker.wait_for()
    marker.focus()
    with admin.expect_response(
        lambda answer: answer.request.method == "POST" and "/edit/" in answer.url
    ) as saved:
        admin.keyboard.press("Shift+ArrowRight")
    assert saved.value.json()["success"]
    draft = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object()
    assert draft.longitude > event.longitude
    assert EventPage.objects.get(pk=event.pk).longitude == event.longitude
    event.delete()
