"""The register in the database: import, supersede, look-up; and its commands."""

import csv
import gzip
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from sqlalchemy import func, select

from matching.match import Decision
from matching.record import Person, Reading
from periksa.match import match as match_command
from periksa.register import register as register_command
from store import register, register_lookup
from store.database import STAFF, WORKER, Database
from store.register_columns import BadRegisterFile, UnknownColumns
from store.register_import import Imported, OlderExtract, import_extract
from store.tables import EnrolmentRow, Extract, PersonKey, PersonRow
from tests.matching.people import invented_people
from tests.servers import fresh_database

TODAY = date(2026, 3, 1)
HEADING = (
    "kpj,nik,full_name,birth_date,birth_place,sex,passport_number,segment,agency_code,agency_name,"
    "destination_country,programme,phase,period_start,period_end,paid_at,status,amount"
)
COLUMNS = HEADING.split(",")
PEOPLE = invented_people(60, seed=7)
SHE = PEOPLE[5]


def rows_of(person: Person, **changes: str) -> list[dict[str, str]]:
    """Both programmes during and after work, as the register writes them."""
    base = {
        "kpj": person.kpj,
        "nik": person.nik,
        "full_name": person.full_name,
        "birth_date": f"{person.birth_date}",
        "birth_place": person.birth_place,
        "sex": person.sex,
        "passport_number": person.passport_numbers[0],
        "segment": "PMI",
        "agency_code": "P3MI0101",
        "agency_name": "PT CONTOH",
        "destination_country": "HKG",
        "phase": "during_after",
        "period_start": "2025-01-10",
        "period_end": "2027-02-09",
        "paid_at": "2025-01-05",
        "status": "AKTIF",
        "amount": "332500",
    }
    return [{**base, "programme": p, **changes} for p in ("JKK", "JKM")]


def text_of(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, delimiter=delimiter, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


ROWS = [row for person in PEOPLE for row in rows_of(person)]


@pytest.fixture
def bring(database: Database, tmp_path: Path):
    """Import rows, or the bytes of a file, into the database."""

    def bring(content: list[dict[str, str]] | bytes, name: str = "r.csv", **options) -> Imported:
        path = tmp_path / name
        data = content if isinstance(content, bytes) else text_of(content).encode()
        path.write_bytes(data)
        return import_extract(database, path, TODAY, **options)

    return bring


@pytest.fixture
def session(database: Database):
    with database.transaction(WORKER) as opened:
        yield opened


def xlsx(rows: list[dict[str, str]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["No. KPJ", "NIK", "Nama Lengkap", "Tgl Lahir", "Program", "Masa",
                  "Periode Awal", "Periode Akhir", "Tgl Bayar", "Status"])  # fmt: skip
    for row in rows:
        sheet.append([int(row["kpj"]), row["nik"], row["full_name"],
                      date.fromisoformat(row["birth_date"]), "Kecelakaan Kerja",
                      "Selama dan Setelah Bekerja", date.fromisoformat(row["period_start"]),
                      "09-02-2027", row["paid_at"], row["status"]])  # fmt: skip
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


FORMS = {
    "csv": (lambda: text_of(ROWS).encode(), 120),
    "csv in gzip, wrong name": (lambda: gzip.compress(text_of(ROWS[:60]).encode()), 60),
    "semicolons and a byte-order mark": (lambda: text_of(ROWS[:40], ";").encode("utf-8-sig"), 40),
    "Windows-1252": (
        lambda: text_of(rows_of(SHE, full_name="RENÉ", agency_code="é")).encode("cp1252"),
        2,
    ),
    "xlsx with Indonesian titles": (lambda: xlsx(ROWS[:30]), 30),
    "xlsx in gzip": (lambda: gzip.compress(xlsx(ROWS[:20])), 20),
    "blank lines between": (lambda: text_of(ROWS[:10]).replace("\r\n", "\r\n\r\n").encode(), 10),
}


@pytest.mark.parametrize(("make", "rows"), FORMS.values(), ids=FORMS)
def test_forms_of_a_file(bring, make, rows):
    done = bring(make(), name="extract.dat", older=True)
    assert (done.rows, done.bad_rows, done.new, done.problems) == (rows, 0, True, ())


def test_an_extract_is_in_use_whole_and_the_one_before_is_not(bring, session):
    first = bring(ROWS[:80], name="first.csv", older=True)
    second = bring(ROWS, name="second.csv", older=True)
    states = {e.id: e.state for e in session.scalars(select(Extract))}
    assert states[first.extract_id] == "superseded"
    assert states[second.extract_id] == "current"
    for table in (PersonRow, PersonKey, EnrolmentRow):
        assert set(session.scalars(select(table.extract_id).distinct())) == {second.extract_id}
    assert (second.rows, second.persons) == (120, 60)
    assert second.as_of == date(2025, 1, 5)  # the newest payment


def test_the_same_file_twice_changes_nothing(bring, session):
    bring(ROWS, older=True)
    before = session.scalar(select(func.count()).select_from(EnrolmentRow))
    again = bring(ROWS)
    assert not again.new
    assert session.scalar(select(func.count()).select_from(EnrolmentRow)) == before


def test_the_same_file_is_taken_again_when_persons_are_filed_under_other_keys(bring, database):
    bring(ROWS[:20], older=True)
    first = bring(ROWS, as_of=date(2026, 3, 1), older=True)
    with database.transaction(STAFF) as session:
        session.get_one(Extract, first.extract_id).keys_version -= 1
    again = bring(ROWS)
    assert (again.new, again.rows, again.as_of) == (True, first.rows, date(2026, 3, 1))
    with database.transaction(STAFF) as session:
        for table in (PersonRow, PersonKey, EnrolmentRow):
            assert set(session.scalars(select(table.extract_id).distinct())) == {again.extract_id}
    assert not bring(ROWS).new


def test_a_superseded_file_can_be_wanted_again(bring):
    bring(ROWS, older=True)
    bring(ROWS[:20], older=True)
    assert bring(ROWS, older=True).new


def test_the_day_of_the_extract(bring):
    late = [{**row, "paid_at": "2027-01-01"} for row in ROWS[:4]]
    assert bring(late + ROWS[4:8], older=True).as_of == date(2025, 1, 5)  # plans do not count
    assert bring(late, older=True).as_of == TODAY
    assert bring(ROWS[:6], as_of=date(2026, 2, 2), older=True).as_of == date(2026, 2, 2)


def test_an_older_extract_is_refused_and_nothing_changes(bring, session):
    held = bring(ROWS[:50], as_of=date(2026, 2, 1), older=True)
    with pytest.raises(OlderExtract):
        bring(ROWS[:30], as_of=date(2026, 1, 31))
    extract = register.current(session)
    assert extract is not None
    assert extract.id == held.extract_id


BAD_ROWS = {
    "no kpj": ({"kpj": ""}, "kpj"),
    "kpj of the health scheme": ({"kpj": "0001234567890"}, "kpj"),
    "kpj in powers of ten": ({"kpj": "1.0E+10"}, "kpj"),
    "no name": ({"full_name": " "}, "full_name"),
    "unknown programme": ({"programme": "JP"}, "programme"),
    "unknown phase": ({"phase": "later"}, "phase"),
    "no such day": ({"period_start": "2025-02-30"}, "period_start"),
    "no end": ({"period_end": ""}, "period_end"),
    "payment unreadable": ({"paid_at": "yes"}, "paid_at"),
    "not a migrant worker": ({"segment": "PU"}, "segment"),
}


@pytest.mark.parametrize(("change", "column"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_a_bad_row_is_listed_with_its_line_and_stops_nobody(bring, change, column):
    rows = [*ROWS[:3], {**ROWS[3], **change}, *ROWS[4:10]]
    done = bring(rows, older=True)
    assert (done.rows, done.bad_rows) == (9, 1)
    (problem,) = done.problems
    assert (problem.line, problem.column, problem.kept) == (5, column, False)


def test_a_row_is_kept_without_a_value_that_cannot_be_read(bring):
    rows = [{**ROWS[0], "nik": "12345", "birth_date": "unknown"}, *ROWS[2:6]]
    done = bring(rows, older=True)
    assert (done.rows, done.bad_rows) == (5, 0)
    assert {(p.line, p.column, p.kept) for p in done.problems} == {
        (2, "nik", True),
        (2, "birth_date", True),
    }


def test_cells_too_long_cut_lines_and_nul_bytes_do_not_stop_the_rest(bring):
    lines = text_of(ROWS[:8]).encode().splitlines(keepends=True)
    lines[2] = b'10000000000,"' + b"x" * 9000 + b'"\r\n'
    lines[4] = b"10000000000,cut\r\n"
    lines[6] = lines[6].replace(b"PMI", b"P\0MI")
    done = bring(b"".join(lines), older=True)
    assert done.rows == 6
    assert {p.line for p in done.problems} == {3, 5}


REFUSED = {
    "empty": (b"", BadRegisterFile),
    "no table": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), UnknownColumns),
    "gzip cut off": (gzip.compress(text_of(ROWS).encode())[:-400], BadRegisterFile),
    "zip that is no workbook": (b"PK\x03\x04" + b"\0" * 60, BadRegisterFile),
    "no payment column": (text_of(ROWS).replace("paid_at", "remark").encode(), UnknownColumns),
}


@pytest.mark.parametrize(("data", "error"), REFUSED.values(), ids=REFUSED)
def test_a_refused_file_changes_nothing(bring, session, data, error):
    held = bring(ROWS[:50], older=True)
    with pytest.raises(error):
        bring(data, older=True)
    extract = register.current(session)
    assert extract is not None
    assert (extract.id, extract.rows) == (held.extract_id, 50)


def test_rows_that_disagree_become_one_person(bring, session):
    rows = [
        *rows_of(SHE, passport_number="B1111111"),
        *rows_of(SHE, passport_number="C2222222"),
        *rows_of(SHE, passport_number="C2222222", birth_date="1970-01-01")[:1],
        *rows_of(SHE, full_name="SITI LAIN", passport_number="")[:1],
    ]
    bring(rows, older=True)
    person = register.person(session, SHE.kpj)
    assert person is not None
    assert (person.full_name, person.birth_date) == (SHE.full_name, SHE.birth_date)
    assert person.other_names == ("SITI LAIN",)
    assert person.other_birth_dates == (date(1970, 1, 1),)
    assert person.passport_numbers == ("C2222222", "B1111111")
    assert [e.programme for e in person.enrolments] == ["JKK", "JKM", "JKK", "JKM", "JKK", "JKK"]
    assert person.enrolments[0].paid_at == date(2025, 1, 5)
    assert register.person(session, "99999999999") is None


def test_matching_with_the_register_in_use(bring, session):
    bring(ROWS, older=True)
    readings = [
        Reading(full_name=SHE.full_name, nik=SHE.nik, birth_date=SHE.birth_date),
        Reading(full_name="MARGARETHA LOLOWANG", birth_date=date(1950, 2, 3)),
        Reading(),
    ]
    found = register.match_all(session, readings)
    assert [m.decision for m in found] == [Decision.MATCH, Decision.NONE, Decision.NONE]
    assert found[0].candidates[0].kpj == SHE.kpj
    assert register.match(session, readings[0]) == found[0]
    assert SHE.kpj in {p.kpj for p in register.find(session, readings[0])}
    assert register.match_all(session, []) == []


@pytest.fixture
def empty(postgres_template: str):
    with fresh_database(postgres_template) as url:
        opened = Database(url)
        yield opened
        opened.close()


NAME_AND_DATE = Reading(
    full_name=SHE.full_name,
    birth_date=SHE.birth_date,
    sex=SHE.sex,
    passport_number="Z0000001",
    birth_place="PALU",
)


@pytest.mark.parametrize(
    ("reading", "told"),
    [
        (replace(NAME_AND_DATE, country="HKG"), {"country": "same"}),
        (replace(NAME_AND_DATE, country="SAU"), {"country": "other"}),
        (replace(NAME_AND_DATE, agency="P3MI0101"), {"agency": "same"}),
        (replace(NAME_AND_DATE, agency=" p3mi0101"), {"agency": "same"}),
        (replace(NAME_AND_DATE, agency="P3MI0102"), {"agency": "other"}),
        (replace(NAME_AND_DATE, agency="KJRI KUCHING"), {}),
        (replace(NAME_AND_DATE, nik=SHE.nik, country="SAU"), {}),
    ],
    ids=[
        "country",
        "another country",
        "agency",
        "its code typed otherwise",
        "another agency",
        "an office",
        "NIK agrees",
    ],
)
def test_country_and_agency_tell_where_numbers_do_not(bring, session, reading, told):
    other = replace(PEOPLE[7], kpj="10000099999")
    bring([*ROWS, *rows_of(other, agency_code="P3MI0102", destination_country="SAU")])
    found = register.match(session, reading).candidates[0]
    assert found.kpj == SHE.kpj
    levels = {reason.fact: reason.level for reason in found.reasons}
    assert {fact: levels[fact] for fact in ("country", "agency") if fact in levels} == told


@pytest.mark.parametrize("question", ["persons_by_number", "_counted"])
def test_an_import_in_the_midst_of_a_look_up(bring, database, monkeypatch, question):
    bring(ROWS)
    asked = getattr(register_lookup, question)
    imports = iter([[*ROWS, *rows_of(replace(SHE, kpj="10000099999"))]])

    def meanwhile(*given):
        for rows in imports:  # once
            bring(rows, "newer.csv")
        return asked(*given)

    monkeypatch.setattr(register_lookup, question, meanwhile)
    reading = Reading(full_name=SHE.full_name, birth_date=SHE.birth_date, nik=SHE.nik)
    with database.transaction(STAFF) as session:
        assert register.match(session, reading).decision is Decision.MATCH


def test_without_a_register_nobody_can_tell(empty: Database):
    with empty.transaction(STAFF) as session:
        found = register.match(session, Reading(full_name="SITI"))
        assert (found.decision, found.candidates) == (Decision.POSSIBLE, ())
        assert register.find(session, Reading(full_name="SITI")) == ()
        assert register.person(session, SHE.kpj) is None


def test_commands(empty: Database, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("PERIKSA_DATABASE_URL", empty.url)
    file, queries, out = tmp_path / "r.csv", tmp_path / "q.csv", tmp_path / "out.csv"
    file.write_text(text_of([{**ROWS[0], "kpj": "x"}, *ROWS[1:]]), "utf-8")
    queries.write_text(
        "query_id,full_name,birth_date,sex,nik,passport_number,age,document_date\n"
        f"Q1,{SHE.full_name},{SHE.birth_date},{SHE.sex},{SHE.nik},,,\n"
        f"Q2,{SHE.full_name},,{SHE.sex},,,not read,2024-01-01\n"
        "Q3,MARGARETHA LOLOWANG,12-03-1950,P,,,,\n",
        "utf-8",
    )
    run = CliRunner().invoke
    early = run(match_command, [str(queries)])
    assert (early.exit_code, "register import" in early.stderr) == (3, True)
    first = run(register_command, ["import", str(file), "--json", "--problems", str(out)])
    assert first.exit_code == 0
    told = json.loads(first.stdout)
    assert (told["rows"], told["bad_rows"], told["problems"][0]["line"]) == (119, 1, 2)
    assert "2,kpj,not 11 figures,False" in out.read_text("utf-8")
    second = run(register_command, ["import", str(file)])
    assert "in use already" in second.output
    older = run(register_command, ["import", str(queries)])
    assert (older.exit_code, "U320" in older.stderr) == (1, True)
    shown = run(register_command, ["status"])
    assert "current" in shown.output
    assert run(match_command, [str(queries), "--out", str(out)]).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"))))
    by_query = {q: [r for r in rows if r["query_id"] == q] for q in ("Q1", "Q2", "Q3")}
    assert [(r["decision"], r["kpj"]) for r in by_query["Q1"]] == [("match", SHE.kpj)]
    assert {r["decision"] for r in by_query["Q2"]} == {"possible"}
    assert 1 <= len(by_query["Q2"]) <= 5
    assert [(r["decision"], r["kpj"]) for r in by_query["Q3"]] == [("none", "")]
