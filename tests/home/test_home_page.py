"""The home page in its three phases, for a reader and for an editor who previews."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.clock import now
from home.models import Edition, KeyFigure, Phase
from tests import factories
from tests.home.makers import make_image, make_organiser, make_partner, set_navigation

PARIS = ZoneInfo("Europe/Paris")
DAYS = {
    "before": datetime(2031, 5, 18, 23, 59, tzinfo=PARIS),
    "during": datetime(2031, 5, 19, 0, 1, tzinfo=PARIS),
    "after": datetime(2031, 5, 26, 0, 1, tzinfo=PARIS),
}
TITLES = {"before": "Bientôt chez vous", "during": "C’est maintenant", "after": "C’était bien"}


@pytest.fixture
def home(small_site: object) -> object:
    for phase, title in TITLES.items():
        setattr(small_site.home, f"title_{phase}", title)
    small_site.home.save()
    return small_site.home


@pytest.mark.parametrize("phase", list(TITLES))
def test_a_reader_sees_the_phase_of_the_day(client: object, home: object, clock: object, phase: str) -> None:
    clock.move_to(DAYS[phase])
    response = client.get("/")
    assert response.context["phase"] == phase
    shown = [title for title in TITLES.values() if title in response.content.decode()]
    assert shown == [TITLES[phase]]


@pytest.mark.parametrize("phase", list(TITLES))
def test_an_editor_previews_any_phase(home: object, phase: str) -> None:
    html = home.make_preview_request(preview_mode=phase).content.decode()
    assert [title for title in TITLES.values() if title in html] == [TITLES[phase]]


def test_a_preview_shows_the_events_of_its_moment(home: object, clock: object) -> None:
    """Ten days before the week, the preview of the week shows an event as today's; the real page does not move."""
    clock.move_to(datetime(2031, 5, 9, 10, tzinfo=PARIS))
    factories.make_event(slots=[factories.make_slot(3)])
    during = home.make_preview_request(preview_mode="during")
    assert during.context_data["phase"] == "during"
    assert (
        'aria-current="date"' in during.content.decode() or "aujourd’hui" in during.content.decode().lower()
    )
    assert now() == datetime(2031, 5, 9, 10, tzinfo=PARIS)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("day", DAYS.values())
def test_a_moment_of_a_phase_is_in_it(phase: Phase, day: datetime) -> None:
    edition = Edition(first_day=factories.FIRST_DAY, last_day=factories.LAST_DAY)
    moment = edition.moment_of(phase, day)
    assert edition.phase_at(moment) == phase
    assert moment == day or edition.phase_at(day) != phase


def test_preview_opens_on_the_phase_of_the_day(home: object, clock: object) -> None:
    assert [mode for mode, _ in home.preview_modes] == ["before", "during", "after"]
    clock.move_to(DAYS["after"])
    assert home.default_preview_mode == Phase.AFTER
    Edition.objects.all().delete()
    assert home.default_preview_mode == Phase.BEFORE


def test_home_without_edition(client: object, home: object) -> None:
    Edition.objects.all().delete()
    response = client.get("/")
    assert response.status_code == 200
    assert response.context["phase"] == "before"


def test_context_gives_what_the_page_shows(home: object) -> None:
    figure = KeyFigure.objects.create(value="48", unit="%", label="utilisent l’IA", source="Baromètre")
    partner, organiser = make_partner("Astek"), make_organiser("Café IA")
    home.commitments = [{"type": "commitment", "value": {"title": "Démystifier", "text": "Ensemble."}}]
    context = home.get_context(RequestFactory().get("/"))
    assert list(context["key_figures"]) == [figure]
    assert context["partner_groups"] == [(partner.category, [partner])]
    assert list(context["organisers"]) == [organiser]
    assert [row["title"] for row in context["commitments"]] == ["Démystifier"]


@pytest.mark.parametrize("number", [1, 30])
def test_home_costs_the_same_with_one_or_thirty_events(
    client: object, home: object, django_assert_max_num_queries: object, number: int
) -> None:
    factories.make_events(number)
    set_navigation([{"page": home.pk}], {"Groupe": [{"page": home.pk}]})
    for rank in range(number):
        make_partner(f"Partenaire {rank}", logo=make_image())
        make_organiser(f"Organisateur {rank}", logo=make_image())
    client.get("/")  # draws the renditions
    with django_assert_max_num_queries(15) as captured:
        client.get("/")
    assert len(captured) == HOME_QUERIES


HOME_QUERIES = 15


@pytest.mark.parametrize("phase", list(TITLES))
def test_the_editor_frames_a_preview_under_the_public_policy(
    admin_client: object, client: object, home: object, phase: str
) -> None:
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[home.pk])
    form = nested_form_data(get_form_data_of(admin_client, home))
    assert admin_client.post(address, form).json()["is_valid"]
    preview = admin_client.get(address, {"mode": phase, "in_preview_panel": "true"})
    assert TITLES[phase] in preview.content.decode()
    policy = preview["Content-Security-Policy"]
    assert policy == client.get("/")["Content-Security-Policy"].replace(
        "frame-ancestors 'none'", "frame-ancestors 'self'"
    )
    assert "frame-ancestors 'self'" in policy
    assert preview["X-Frame-Options"] == "SAMEORIGIN"


def get_form_data_of(admin_client: object, page: object) -> dict:
    """What the editor's form of a page sends when nothing was changed."""
    form = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    fields = {name: form[name].value() for name in form.fields if name != "commitments"}
    fields = {name: "" if value is None else value for name, value in fields.items()}
    comments = {f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
    return fields | comments | {"commitments": streamfield([])}
