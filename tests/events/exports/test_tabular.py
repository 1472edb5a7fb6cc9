"""CSV and XLSX: no cell evaluates, nothing is lost, numbers stay numbers."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from events.exports.columns import COLUMNS, NAMES
from events.exports.openagenda import NUMERIC
from events.exports.records import read_records
from events.exports.tabular import neutralise, write_csv, write_xlsx
from tests import factories

FORMULAS = [
    "=1+1",
    "+33",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "  =1",
    '=HYPERLINK("x")',
]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_becomes_a_text(text):
    assert neutralise(text).startswith("'")


@given(st.text(max_size=60))
def test_a_neutralised_text_never_begins_a_formula(text):
    assert not neutralise(text).lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def read_csv(body: bytes, delimiter: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_csv_opens_in_french(db, small_site):
    event = factories.make_event('=cmd|" /C calc"!A0', summary="Été ; « à » Anor", tags=["IA"])
    body = b"".join(write_csv(read_records([event.pk])))
    assert body.startswith(b"\xef\xbb\xbf")
    row = read_csv(body, ";")[0]
    assert tuple(row) == NAMES
    assert row["title_fr"] == '\'=cmd|" /C calc"!A0'
    assert row["description_fr"] == "Été ; « à » Anor"
    assert row["location_insee"] == "59012"
    assert row["location_region"] == "Hauts-de-France"


def test_a_negative_latitude_stays_a_number(db, small_site):
    event = factories.make_event(commune=factories.SAINT_DENIS_REUNION)
    row = read_csv(b"".join(write_csv(read_records([event.pk]), separator=",", with_bom=False)), ",")[0]
    assert float(row["location_latitude"]) == pytest.approx(event.latitude)
    assert float(row["location_latitude"]) < 0


def test_rfc_4180_variant(client, small_site):
    factories.make_event(summary="a,b")
    response = client.get("/programme/evenements.csv?separateur=virgule")
    body = b"".join(response.streaming_content)
    assert not body.startswith(b"\xef\xbb\xbf")
    assert body.count(b"\r\n") == 2
    assert read_csv(body, ",")[0]["description_fr"] == "a,b"


def test_xlsx_holds_texts_never_formulas(db, small_site):
    event = factories.make_event("=1+1", description="\x01 contrôle \x0b")
    sheet = load_workbook(write_xlsx(read_records([event.pk]), "Essai")).active
    header, row = list(sheet.iter_rows())
    assert tuple(cell.value for cell in header) == NAMES
    cells = dict(zip(NAMES, row, strict=True))
    assert cells["title_fr"].value == "=1+1"
    assert "f" not in {cell.data_type for cell in row}
    assert all(cells[name].data_type == "n" for name in NUMERIC)
    assert cells["capacity"].value is None
    assert cells["longdescription_fr"].value == " contrôle "


def test_columns_are_documented_and_name_nobody():
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
    assert not [column for column in COLUMNS if column.name.startswith("contributor_") or not column.about]
