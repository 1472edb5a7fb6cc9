"""A file of a network: every wrong cell named, all or nothing, once."""

from __future__ import annotations

import csv
import io
import json
import time
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook

from events.imports.readers import Table, UnreadableFile, read_table
from events.imports.verbs import import_table, mark_errors
from events.models import EventPage, ExternalEvent, OutboxMail, Proposal, Source, State
from tests.factories import FIRST_DAY, make_audience, make_format

DAY = FIRST_DAY + timedelta(days=2)
RIGHT = {
    "Identifiant": "R-1", "Titre": "Café IA au bureau de poste", "Format": "cafe-ia", "Résumé": "Parlons de l’IA.",
    "Créneaux": f"{DAY:%d/%m/%Y} 14:00-16:00 | {DAY:%d/%m/%Y} 17h-18h30", "Commune": "59012",
    "Nom du lieu": "Bureau de poste", "Structure": "La Poste", "Type de structure": "Bureau de poste",
    "Accessibilité": "mi, hi", "Publics": "tout-public",
}  # fmt: skip


@pytest.fixture(autouse=True)
def lists(small_site: Any, clock: Any) -> None:
    make_format(), make_audience()


def csv_of(*rows: dict[str, str], separator: str = ";", encoding: str = "utf-8-sig") -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(RIGHT), delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode(encoding)


def run(data: bytes, **options: Any) -> Any:
    return import_table(read_table(data), source="La Poste", email="reseau@example.org", **options)


@pytest.mark.parametrize(("separator", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "cp1252")])
def test_the_usual_writings_of_csv_are_read(separator: str, encoding: str) -> None:
    table = read_table(csv_of(RIGHT, separator=separator, encoding=encoding))
    assert table == Table(list(RIGHT), [(2, list(RIGHT.values()))])


def test_a_right_line_waits_for_the_moderators_and_comes_once() -> None:
    assert run(csv_of(RIGHT)).added == 1
    again = run(csv_of(RIGHT))
    assert (again.added, again.known) == (0, 1)
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.source, proposal.email) == (
        State.WAITING,
        Source.IMPORT,
        "reseau@example.org",
    )
    event = proposal.event
    assert (event.live, event.commune_name, event.slots.count()) == (False, "Anor", 2)
    assert event.access_codes == ["hi", "mi"]
    assert ExternalEvent.objects.get().event == event
    assert not OutboxMail.objects.exists()


def test_an_xlsx_is_read_as_a_csv() -> None:
    book, file = Workbook(), io.BytesIO()
    book.active.append(list(RIGHT))
    book.active.append(list(RIGHT.values()))
    book.save(file)
    assert read_table(file.getvalue()).rows == [(2, list(RIGHT.values()))]


def test_openagenda_json_is_read() -> None:
    timing = {"begin": f"{DAY}T12:00:00+00:00", "end": f"{DAY}T14:00:00+00:00"}
    event = {
        "uid": 7, "title": {"fr": "Atelier"}, "description": {"fr": "Court"}, "timings": [timing],
        "location": {"name": "Salle", "insee": "59012"}, "attendanceMode": 1, "category": "cafe-ia",
        "organizer": {"name": "Mairie"}, "registration": [{"type": "link", "value": "https://example.org/i"}],
    }  # fmt: skip
    report = run(json.dumps({"events": [event]}).encode())
    assert report.problems == []
    page = EventPage.objects.get(title="Atelier")
    assert page.slots.get().wall.start.hour == 14
    assert page.registration_url == "https://example.org/i"


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 no", b"{", b'{"events": 3}', b"[1]", b"a;b\n1;2", b"\xff\x00"]
)
def test_a_broken_file_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        run(data)


def test_one_wrong_line_stores_nothing_unless_asked() -> None:
    data = csv_of(RIGHT, RIGHT | {"Identifiant": "R-2", "Commune": "Nulle-Part-sur-Rien"})
    report = run(data)
    assert [(p.line, p.heading) for p in report.problems] == [(3, "Commune")]
    assert (Proposal.objects.count(), ExternalEvent.objects.count()) == (0, 0)
    lines = mark_errors(read_table(data), report)
    assert lines[1][-1] == ""
    assert lines[2][-1].startswith("Commune : Nous ne trouvons pas")
    assert run(data, keep_going=True).is_stored
    assert Proposal.objects.count() == 1


def test_the_command_says_what_is_wrong(tmp_path: Any) -> None:
    path, corrected, out = tmp_path / "reseau.csv", tmp_path / "corrige.csv", io.StringIO()
    path.write_bytes(csv_of(RIGHT | {"Titre": "", "Résumé": "=1+1"}))
    with pytest.raises(CommandError):
        call_command("import_events", path, email="a@example.org", corrected=corrected, stdout=out)
    assert "ligne 2, Titre" in out.getvalue()
    assert ";=1+1" not in corrected.read_text(encoding="utf-8-sig")


def test_a_thousand_lines_fifty_wrong() -> None:
    wrong = [("Commune", "Nulle-Part-sur-Rien"), ("Créneaux", "demain"), ("Format", "inconnu"), ("Titre", ""),
             ("Accessibilité", "zz")]  # fmt: skip
    rows, expected = [], []
    for rank in range(1000):
        row = RIGHT | {"Identifiant": f"R-{rank}"}
        if rank % 20 == 7:
            heading, value = wrong[rank // 20 % 5]
            row[heading] = value
            expected.append((rank + 2, heading))
        rows.append(row)
    began = time.process_time()
    report = run(csv_of(*rows), is_dry=True)
    spent = time.process_time() - began
    assert [(p.line, p.heading) for p in report.problems] == expected
    assert (report.added, report.wrong, Proposal.objects.count()) == (950, 50, 0)
    assert spent <= 20
