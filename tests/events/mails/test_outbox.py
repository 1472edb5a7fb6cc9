"""Mails: nothing lost, nobody made to wait, no word of a stranger to an address that nobody confirmed."""

import socket
import threading
from datetime import timedelta
from string import Template

import pytest
from aiosmtpd.controller import Controller
from django.core import mail
from django.db import connection, transaction

from events.mails.defang import clean_value
from events.mails.kinds import MailKind
from events.mails.outbox import RETRIES, post_mail, send_due
from events.mails.texts import TEXTS, UNVERIFIED
from events.models import MailTemplate, OutboxMail

VALUES = {
    "title": "Café",
    "dates": "samedi",
    "place": "Anor",
    "event_url": "https://x.fr/e",
    "space_url": "https://x.fr/o",
}


@pytest.mark.parametrize("kind", MailKind)
def test_every_kind_has_a_text_whose_names_are_known(kind):
    text = TEXTS[kind]
    for template in (Template(text.subject), Template(text.body)):
        assert template.is_valid()
        assert set(template.get_identifiers()) <= set(text.names)


def test_a_mail_to_a_stranger_holds_no_typed_word():
    assert all(not {"title", "message", "place", "dates"} & set(TEXTS[kind].names) for kind in UNVERIFIED)


def test_a_mail_leaves_after_the_commit(db):
    post_mail(MailKind.ACCEPTED, "a@example.org", VALUES)
    assert mail.outbox == []
    assert send_due() == (1, 0)
    sent = mail.outbox[0]
    assert sent.to == ["a@example.org"]
    assert sent.subject == "C’est publié : Café"
    assert "$" not in sent.body
    assert send_due() == (0, 0)


def test_what_is_rolled_back_is_never_sent(transactional_db):
    with transaction.atomic():
        post_mail(MailKind.ACCEPTED, "a@example.org", VALUES)
        transaction.set_rollback(True)
    assert not OutboxMail.objects.exists()


def test_a_refused_mail_is_tried_again_later_and_later(db, clock, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = closed.getsockname()
    post_mail(MailKind.ACCEPTED, "a@example.org", VALUES)
    for wait in RETRIES:
        assert send_due() == (0, 1)
        assert send_due() == (0, 0)
        clock.shift(wait)
    assert OutboxMail.objects.get().sent_at is None


class Recorder:
    """A mail server that answers what it is told to, and keeps what it took."""

    def __init__(self, answer: str = "250 OK") -> None:
        self.answer, self.taken = answer, []

    async def handle_DATA(self, server, session, envelope):
        if self.answer.startswith("250"):
            self.taken.append((envelope.rcpt_tos, envelope.content.decode("utf-8", "replace")))
        return self.answer


@pytest.fixture
def smtp_server(settings):
    recorder = Recorder()
    controller = Controller(recorder, hostname="127.0.0.1", port=0)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        controller.port = free.getsockname()[1]
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", controller.port
    yield recorder
    controller.stop()


def test_a_real_server_takes_the_mail_once(db, clock, smtp_server):
    smtp_server.answer = "451 plus tard"
    post_mail(MailKind.ACCEPTED, "a@example.org", VALUES)
    assert send_due() == (0, 1)
    smtp_server.answer = "250 OK"
    clock.shift(RETRIES[0])
    assert send_due() == (1, 0)
    clock.shift(timedelta(days=1))
    assert send_due() == (0, 0)
    assert [to for to, _ in smtp_server.taken] == [["a@example.org"]]
    assert "Message-ID: <semaine-" in smtp_server.taken[0][1]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Café IA à Anor", "Café IA à Anor"),
        ("https://piege.example/x", "https : //piege . example/x"),
        ("voir piege.com.", "voir piege . com."),
        ("a\r\nBcc: x@y.fr", "a Bcc: x@y . fr"),
        ("\u202etxt", "txt"),
    ],
)
def test_typed_words_make_no_link(typed, shown):
    assert clean_value(typed) == shown


def test_a_subject_is_one_line(db):
    post_mail(MailKind.ACCEPTED, "a@example.org", VALUES | {"title": "x\r\nBcc: victime@example.org"})
    send_due()
    assert mail.outbox[0].recipients() == ["a@example.org"]
    assert "\n" not in mail.outbox[0].subject


def test_the_team_rewrites_a_text(db):
    MailTemplate.objects.create(
        kind=MailKind.ACCEPTED, subject="Hourra $title", body="Bravo $title $inconnu {0.__class__}"
    )
    post_mail(MailKind.ACCEPTED, "a@example.org", VALUES)
    send_due()
    assert mail.outbox[0].subject == "Hourra Café"
    assert mail.outbox[0].body == "Bravo Café $inconnu {0.__class__}\n"


def test_two_senders_send_one_mail(transactional_db):
    post_mail(MailKind.ACCEPTED, "a@example.org", VALUES)

    def send() -> None:
        send_due()
        connection.close()  # a thread that ends with its connection keeps it from the others

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(mail.outbox) == 1
