"""`import_table`: a whole file in the queue, or nothing of it; a dry run is the same thing, undone."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from django.db import transaction

from events.imports.columns import ERRORS, find_field
from events.imports.readers import Table, UnreadableFile
from events.imports.rows import Lists, read_row
from events.models import ExternalEvent, Source
from events.submission.content import Content
from events.submission.store import store_proposal
from events.submission.verbs import enter_queue


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that is wrong: line of the file (from 1), heading ("" when the column is missing), sentence."""

    line: int
    heading: str
    sentence: str


@dataclass(slots=True)
class Report:
    """What an import did, or would do: numbers of lines, and every wrong cell."""

    added: int = 0
    known: int = 0
    wrong: int = 0
    problems: list[Problem] = field(default_factory=list)
    is_stored: bool = False


def import_table(
    table: Table, *, source: str, email: str, is_dry: bool = False, keep_going: bool = False
) -> Report:
    """Everything arrives waiting for the moderators, in the hands of `email`. One wrong line stores nothing,
    unless `keep_going`. Raises UnreadableFile without a column of titles, NoEdition."""
    fields = [find_field(heading) for heading in table.headings]
    if not {"title", "external_id"} <= set(fields):
        raise UnreadableFile("Ce fichier n’a pas les colonnes « Identifiant » et « Titre » du modèle.")
    report = Report()
    contents = _read_lines(table, fields, report, source, email)
    if report.wrong and not keep_going:
        return report
    with transaction.atomic():
        for external_id, content in contents.items():
            _store(content, source, external_id, email)
        report.is_stored = not is_dry
        if is_dry:
            transaction.set_rollback(True)
    return report


def _read_lines(
    table: Table, fields: list[str], report: Report, source: str, email: str
) -> dict[str, Content]:
    """External id → what to store; counts and wrong cells go to the report."""
    lists, headings = Lists.load(), dict(zip(reversed(fields), reversed(table.headings), strict=True))
    known = set(ExternalEvent.objects.filter(source=source).values_list("external_id", flat=True))
    contents: dict[str, Content] = {}
    for line, cells in table.rows:
        values: dict[str, str] = {}
        for name, cell in zip(fields, cells, strict=True):
            if name and not values.get(name):
                values[name] = cell
        read = read_row(values, lists, email=email)
        if read.external_id in known and not read.errors.get("external_id"):
            report.known += 1
        elif read.content is None:
            report.wrong += 1
            report.problems += [Problem(line, headings.get(k, ""), text) for k, text in read.errors.items()]
        else:
            contents[read.external_id] = read.content
            known.add(read.external_id)
            report.added += 1
    return contents


def _store(content: Content, source: str, external_id: str, email: str) -> None:
    key = sha256(f"import\0{source}\0{external_id}".encode()).hexdigest()
    proposal, is_new = store_proposal(content, key=key, email=email, source=Source.IMPORT)
    if is_new:
        enter_queue(proposal)
    ExternalEvent.objects.create(source=source, external_id=external_id, event=proposal.event)


def mark_errors(table: Table, report: Report) -> list[list[str]]:
    """The same lines with one more column, what is wrong with each: the file to correct and send again."""
    sentences: dict[int, list[str]] = {}
    for problem in report.problems:
        prefix = f"{problem.heading} : " if problem.heading else ""
        sentences.setdefault(problem.line, []).append(prefix + problem.sentence)
    kept = [i for i, heading in enumerate(table.headings) if heading != ERRORS]
    lines = [[table.headings[i] for i in kept] + [ERRORS]]
    return lines + [
        [cells[i] for i in kept] + [" / ".join(sentences.get(line, []))] for line, cells in table.rows
    ]
