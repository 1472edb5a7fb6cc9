"""The desk in the admin: who enters, what is shown, what each button does, the cost."""

import pytest
from django.test import Client
from django.urls import reverse

from events.models import EventPage, MailTemplate, OutboxMail, Proposal, ReadyReason, State
from home.groups import COMMUNICATION, MODERATION, ensure_groups
from tests.events.space.makers import make_proposal
from tests.factories import LYON, make_user

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture
def desk(small_site) -> Client:
    ensure_groups()
    client = Client()
    client.force_login(make_user("moderation", groups=[MODERATION]))
    return client


def read(client: Client, address: str = "/admin/moderation/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_queue_shows_what_waits_and_nothing_else(desk):
    make_proposal(state=State.WAITING, title="En attente ici")
    make_proposal(state=State.UNCONFIRMED, title="Pas confirmé")
    make_proposal(state=State.PUBLISHED, title="Déjà publié")
    html = read(desk)
    assert "En attente ici" in html
    assert "Pas confirmé" not in html
    assert "Déjà publié" not in html
    assert "ration (1)" in read(desk, "/admin/")  # the sidebar is JSON, its accents are escaped


def test_filters(desk):
    make_proposal(state=State.WAITING, title="Au nord")
    make_proposal(state=State.WAITING, title="À Lyon", commune=LYON)
    make_proposal(state=State.REFUSED, title="Non merci")
    assert "Au nord" not in read(desk, "/admin/moderation/?departement=69")
    assert "À Lyon" in read(desk, "/admin/moderation/?departement=69")
    assert "Non merci" in read(desk, "/admin/moderation/?vue=refus")
    chosen = Proposal.objects.order_by("pk").first().event.format.slug
    assert "Au nord" in read(desk, f"/admin/moderation/?format={chosen}")
    for bad in ("departement=zz&vue=%00&p=-3", "format=inconnu", "format=%00"):
        read(desk, f"/admin/moderation/?{bad}")


@pytest.mark.parametrize("number", [1, 30])
def test_the_queue_costs_the_same(desk, django_assert_max_num_queries, number):
    for rank in range(number):
        make_proposal(state=State.WAITING, title=f"N° {rank}", email=f"a{rank}@example.org")
    read(desk)
    with django_assert_max_num_queries(25):
        read(desk)


def test_a_proposal_shows_its_contact_its_checks_and_its_texts_literally(desk):
    proposal = make_proposal(state=State.WAITING, title=f"Titre {HOSTILE}"[:200], venue_name=HOSTILE[:120])
    html = read(desk, reverse("moderation_proposal", args=[proposal.pk]))
    assert "contact.prive@example.org" in html
    assert "Première proposition" in html
    assert "<script>alert(1)" not in html
    assert "<img src=x" not in html
    assert "<script>alert(1)" not in read(desk)


def test_what_a_change_changes_is_shown_side_by_side(desk):
    proposal = make_proposal()
    event = EventPage.objects.get(pk=proposal.event_id)
    event.venue_name = "Salle neuve"
    event.access_mi = not event.access_mi
    event.save_revision()
    Proposal.objects.filter(pk=proposal.pk).update(has_change=True)
    html = read(desk, reverse("moderation_proposal", args=[proposal.pk]))
    assert "<del>Médiathèque</del>" in html
    assert "<ins>Salle neuve</ins>" in html
    assert "Handicap moteur" in html.split("<h2>L’événement</h2>")[0]


def decide(client: Client, proposal: Proposal, decision: str, message: str = "", version: int | None = None):
    values = {
        "decision": decision,
        "message": message,
        "version": proposal.version if version is None else version,
    }
    return client.post(reverse("moderation_decide", args=[proposal.pk]), values)


@pytest.mark.parametrize(
    ("decision", "state"),
    [("publier", State.PUBLISHED), ("corriger", State.CORRECTION), ("refuser", State.REFUSED)],
)
def test_each_button(desk, decision, state):
    proposal = make_proposal(state=State.WAITING)
    assert decide(desk, proposal, decision, "Voilà pourquoi.").status_code == 302
    assert Proposal.objects.get(pk=proposal.pk).state == state
    assert OutboxMail.objects.count() == 1


@pytest.mark.parametrize("decision", ["corriger", "refuser"])
def test_a_reason_is_required(desk, decision):
    proposal = make_proposal(state=State.WAITING)
    response = decide(desk, proposal, decision)
    assert response.status_code == 400
    assert "Dites à l’organisateur" in response.content.decode()
    assert Proposal.objects.get(pk=proposal.pk).state == State.WAITING


def test_too_late_is_said(desk):
    proposal = make_proposal(state=State.WAITING)
    response = decide(desk, proposal, "publier", version=proposal.version + 5)
    assert "entre-temps" in desk.get(response["Location"]).content.decode()
    assert not OutboxMail.objects.exists()


def chosen(proposal: Proposal, more: int = 0) -> str:
    """What the box of a line sends, for a version `more` than the true one."""
    return f"{proposal.pk}:{proposal.version + more}:{proposal.event.latest_revision_id}"


def test_a_draft_saved_meanwhile_is_not_published_with_many(desk):
    proposal = make_proposal(state=State.WAITING, title="Vu")
    choice = chosen(proposal)
    assert f'value="{choice}"' in read(desk)
    event = EventPage.objects.get(pk=proposal.event_id)
    event.title = "Jamais vu"
    event.save_revision()
    desk.post(reverse("moderation_accept_many"), {"choix": [choice]})
    assert Proposal.objects.get(pk=proposal.pk).state == State.WAITING
    assert not EventPage.objects.get(pk=proposal.event_id).live


def test_many_at_once_each_on_its_own(desk):
    first, second = (make_proposal(state=State.WAITING, title=name) for name in ("Un", "Deux"))
    choices = [chosen(first), chosen(second, more=1), "x:y:z", "1:2", "999999:0:0"]
    html = desk.post(reverse("moderation_accept_many"), {"choix": choices}, follow=True).content.decode()
    assert Proposal.objects.get(pk=first.pk).state == State.PUBLISHED
    assert Proposal.objects.get(pk=second.pk).state == State.WAITING
    assert "À revoir un par un : Deux" in html


@pytest.mark.parametrize("role", [None, "personne"])
def test_nobody_else_enters(small_site, role):
    ensure_groups()
    proposal = make_proposal(state=State.WAITING)
    client = Client()
    if role:
        client.force_login(make_user(role))
    for address in (reverse("moderation"), reverse("moderation_proposal", args=[proposal.pk])):
        assert client.get(address).status_code in (302, 404)
    for address in (reverse("moderation_decide", args=[proposal.pk]), reverse("moderation_accept_many")):
        assert client.post(address, {"decision": "publier", "version": 0}).status_code in (302, 404)
    assert Proposal.objects.get(pk=proposal.pk).state == State.WAITING


def test_the_communication_team_may_moderate_too(small_site):
    ensure_groups()
    client = Client()
    client.force_login(make_user("redaction", groups=[COMMUNICATION]))
    assert client.get("/admin/moderation/").status_code == 200


@pytest.mark.parametrize("body", ["Bonjour $inconnu", "Bonjour ${0.__class__}", "5 $ le café"])
def test_a_mail_text_knows_only_its_names(db, body):
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError):
        MailTemplate(kind="publiee", subject="C’est fait", body=body).full_clean()
    MailTemplate(kind="publiee", subject="$title", body="Vu : $event_url").full_clean()


def test_the_second_moderator_learns_who_decided(desk):
    proposal = make_proposal(state=State.WAITING)
    decide(desk, proposal, "refuser", "Hors sujet.")
    response = decide(desk, proposal, "publier")
    html = desk.get(response["Location"]).content.decode()
    assert "entre-temps par moderation" in html


def test_what_is_decided_shows_no_button(desk):
    proposal = make_proposal(state=State.PUBLISHED)
    html = read(desk, reverse("moderation_proposal", args=[proposal.pk]))
    assert 'value="publier"' not in html


def test_only_the_communication_team_writes_reasons_and_mails(small_site):
    ensure_groups()
    for name, status in ((COMMUNICATION, 200), (MODERATION, 302)):
        client = Client()
        client.force_login(make_user(f"compte-{name}", groups=[name]))
        for model in (MailTemplate, ReadyReason):
            for page in ("list", "add"):
                address = reverse(model.snippet_viewset.get_url_name(page))
                assert client.get(address).status_code == status, (name, address)


def test_the_other_pages_keep_the_filters(desk, monkeypatch):
    monkeypatch.setattr("events.moderation.views.PER_PAGE", 1)
    for title in ("Un", "Deux"):
        make_proposal(state=State.WAITING, title=title, commune=LYON)
    assert 'href="?departement=69&amp;p=2"' in read(desk, "/admin/moderation/?departement=69&format=")
