"""What the two groups of the team may do; running again changes nothing."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from home.groups import COMMUNICATION, MODERATION, ensure_groups
from home.models import Edition, Partner, SiteSettings
from tests import factories


def count_all() -> tuple[int, ...]:
    models = (Group, GroupPagePermission, GroupCollectionPermission, Group.permissions.through)
    return tuple(model.objects.count() for model in models)


@pytest.fixture
def team(small_site: object) -> object:
    ensure_groups()
    return small_site


def test_twice_is_once(team: object) -> None:
    before = count_all()
    ensure_groups()
    assert count_all() == before
    assert sorted(Group.objects.values_list("name", flat=True)) == [COMMUNICATION, MODERATION]


def test_a_permission_added_by_hand_stays(team: object) -> None:
    group = Group.objects.get(name=MODERATION)
    permission = Group.objects.get(name=COMMUNICATION).permissions.exclude(group=group).first()
    group.permissions.add(permission)
    ensure_groups()
    assert permission in group.permissions.all()


def test_a_group_with_people_is_kept(small_site: object) -> None:
    group, _ = Group.objects.get_or_create(name="Editors")
    factories.make_user("ancienne", groups=["Editors"])
    ensure_groups()
    assert Group.objects.filter(pk=group.pk).exists()


@pytest.mark.parametrize(
    ("name", "home", "programme"), [(COMMUNICATION, True, True), (MODERATION, False, True)]
)
def test_pages_that_each_group_may_edit(team: object, name: str, home: bool, programme: bool) -> None:
    user = factories.make_user(groups=[name])
    event = factories.make_event()
    assert team.home.permissions_for_user(user).can_edit() is home
    assert team.home.permissions_for_user(user).can_publish() is home
    assert team.programme.permissions_for_user(user).can_add_subpage() is programme
    assert event.permissions_for_user(user).can_publish() is programme
    assert event.permissions_for_user(user).can_unpublish() is programme


ADMIN_VIEWS = [
    (lambda: reverse(Edition.snippet_viewset.get_url_name("list")), True, False),
    (lambda: reverse(Partner.snippet_viewset.get_url_name("add")), True, False),
    (lambda: reverse("wagtailsettings:edit", args=["home", "sitesettings"]), True, False),
    (lambda: reverse("wagtailsettings:edit", args=["home", "navigationsettings"]), True, False),
    (lambda: reverse("wagtailimages:index"), True, True),
    (lambda: reverse("wagtaildocs:index"), True, False),
    (lambda: reverse("wagtailredirects:index"), True, False),
    (lambda: reverse("wagtailusers_users:index"), False, False),
    (lambda: reverse("wagtailusers_groups:index"), False, False),
    (lambda: reverse("wagtailsites:index"), False, False),
    (lambda: reverse("wagtailadmin_home"), True, True),
]


@pytest.mark.parametrize(("address", "communication", "moderation"), ADMIN_VIEWS)
def test_admin_views_of_each_group(
    client: object, team: object, address: object, communication: bool, moderation: bool
) -> None:
    SiteSettings.objects.create()
    for name, allowed in ((COMMUNICATION, communication), (MODERATION, moderation)):
        client.force_login(factories.make_user(f"compte-{name}", groups=[name]))
        response = client.get(address(), follow=True)
        seen = response.status_code == 200 and not (
            response.redirect_chain and response.redirect_chain[-1][0] == reverse("wagtailadmin_home")
        )
        assert seen is allowed, name


def test_menu_of_a_volunteer(client: object, team: object) -> None:
    client.force_login(factories.make_user("compte", groups=[MODERATION]))
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    for absent in ("Contenus", "Navigation", "/admin/reports/"):
        assert absent not in html
