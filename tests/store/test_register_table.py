"""Register files as agencies and branches send them: headings, cells, lines, sheets, encodings."""

import gzip
import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from store.register_columns import BadRegisterFile, BadRow, Problem, Row, UnknownColumns, row_of
from store.register_table import open_rows
from store.register_values import day_of, kpj_of, nik_of

TITLES = ["No. KPJ", "NIK", "Nama Lengkap", "Tgl Lahir", "Program", "Masa",
          "Periode Awal", "Periode Akhir", "Tgl Bayar", "Status"]  # fmt: skip
SITI = ["20000000017", "3212014305900013", "SITI AMINAH", "03/05/1990", "JKK", "Selama",
        "10-01-2025", "09-02-2027", "05-01-2025", "AKTIF"]  # fmt: skip
BUDI = ["20000000025", "3212012512850011", "BUDI", "25/12/1985", "JKM", "Selama",
        "2025-01-10", "2027-02-09", "", "AKTIF"]  # fmt: skip


def read(path: Path) -> tuple[list[Row], list[Problem]]:
    rows: list[Row] = []
    problems: list[Problem] = []
    with open_rows(path, problems.append) as lines:
        for heading, line, cells in lines:
            try:
                rows.append(row_of(line, cells, heading, problems.append))
            except BadRow as bad:
                problems.append(Problem(line, bad.column, bad.reason))
    return rows, problems


def csv_of(*lines: list[str], delimiter: str = ",") -> str:
    return "".join(delimiter.join(line) + "\r\n" for line in lines)


def book_of(*sheets: list[list[object]], **states: str) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, lines in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"s{number}")
        sheet.sheet_state = states.get(sheet.title, "visible")
        for line in lines:
            sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


BOTH = csv_of(TITLES, SITI, BUDI)
SHEET: list[list[object]] = [[*TITLES], [*SITI], [*BUDI]]

FORMS: dict[str, tuple[bytes, list[int]]] = {
    "commas": (BOTH.encode(), [2, 3]),
    "semicolons": (csv_of(TITLES, SITI, BUDI, delimiter=";").encode(), [2, 3]),
    "tabs": (csv_of(TITLES, SITI, BUDI, delimiter="\t").encode(), [2, 3]),
    "a byte-order mark": (BOTH.encode("utf-8-sig"), [2, 3]),
    "Unicode text of a spreadsheet": (
        csv_of(TITLES, SITI, BUDI, delimiter="\t").encode("utf-16"), [2, 3],
    ),
    "UTF-16 without a mark": (BOTH.encode("utf-16-le"), [2, 3]),
    "a line that names the delimiter": (
        b"sep=;\r\n" + csv_of(TITLES, SITI, BUDI, delimiter=";").encode(), [3, 4],
    ),
    "lines end in carriage returns": (BOTH.replace("\r\n", "\r").encode(), [2, 3]),
    "titles above with other delimiters": (
        b"DATA PESERTA, PER 1 MARET 2026, KC SURABAYA\r\n\r\nCabang: 07, 08, 09\r\n"
        + csv_of(TITLES, SITI, BUDI, delimiter=";").encode(), [5, 6],
    ),
    "a heading of two lines": (
        csv_of(
            ["No. KPJ", "NIK", "Nama", "Tgl", "Program", "Masa", "Periode", "", "Tgl", "Status"],
            ["", "", "Lengkap", "Lahir", "", "", "Awal", "Akhir", "Bayar", "Peserta"],
            SITI, BUDI,
        ).encode(), [3, 4],
    ),
    "titles over two lines of a cell": (
        BOTH.replace("Tgl Bayar", '"Tgl\nBayar"').encode(), [3, 4],
    ),
    "a name over two lines": (BOTH.replace("SITI AMINAH", '"SITI\r\nAMINAH"').encode(), [2, 4]),
    "text forced by formulas and marks": (
        BOTH.replace(SITI[0], f'="{SITI[0]}"').replace(BUDI[0], f"'{BUDI[0]}").encode(), [2, 3],
    ),
    "empty columns between and after": (
        csv_of(*[[*line[:3], "", *line[3:], "", ""] for line in (TITLES, SITI, BUDI)]).encode(),
        [2, 3],
    ),
    "a workbook": (book_of(SHEET), [2, 3]),
    "a workbook in gzip": (gzip.compress(book_of(SHEET)), [2, 3]),
    "titles above in a workbook": (
        book_of([["BPJS KETENAGAKERJAAN"], [], ["Per", date(2026, 3, 1)], [], *SHEET]), [6, 7],
    ),
    "a row of numbers of columns": (BOTH.encode(), [2, 3]),
}  # fmt: skip


@pytest.mark.parametrize(("data", "lines"), FORMS.values(), ids=FORMS)
def test_forms(tmp_path: Path, data: bytes, lines: list[int]) -> None:
    path = tmp_path / "register"
    path.write_bytes(data)
    rows, problems = read(path)
    assert [row.line for row in rows] == lines
    assert problems == []
    siti, budi = rows
    assert (siti.kpj, siti.identity[:2], siti.identity[4]) == (
        SITI[0], ("SITI AMINAH", date(1990, 5, 3)), SITI[1],
    )  # fmt: skip
    assert (siti.period_start, siti.period_end) == (date(2025, 1, 10), date(2027, 2, 9))
    assert (siti.paid_at, budi.paid_at) == (date(2025, 1, 5), None)
    assert (budi.kpj, budi.identity[1], budi.programme) == (BUDI[0], date(1985, 12, 25), "JKM")


def changed(column: str, value: str) -> list[str]:
    return [value if title == column else cell for title, cell in zip(TITLES, SITI, strict=True)]


CELLS: dict[str, tuple[str, str, str, bool]] = {
    "KPJ in powers of ten": ("No. KPJ", "2.00E+10", "powers of ten", False),
    "KPJ in powers of ten, comma": ("No. KPJ", '"2,00E+10"', "powers of ten", False),
    "KPJ without its zeros": ("No. KPJ", "200000017", "zeros in front", True),
    "KPJ as a number with zeros gone": ("No. KPJ", "200000017.0", "zeros in front", True),
    "KPJ too long": ("No. KPJ", "0001234567890", "not 11 figures", False),
    "NIK in powers of ten": ("NIK", "3.21201E+15", "powers of ten", True),
    "NIK in powers of ten, many figures": ("NIK", "3.201011411900E+15", "powers of ten", True),
    "NIK that was a number": ("NIK", "3212014305900010.0", "was a number", True),
    "NIK that ends in 0000": ("NIK", "3212014305900000", "ends in 0000", True),
    "NIK too short": ("NIK", "321201430590001", "not 16 figures", True),
    "birth in days of a spreadsheet": ("Tgl Lahir", "32996", "count of days", True),
    "start in days of a spreadsheet": ("Periode Awal", "45667.0", "count of days", True),
    "a month above twelve": ("Periode Awal", "01/25/2025", "no date", False),
    "no such day": ("Tgl Bayar", "30-02-2025", "no date", False),
    "two days in a cell": ("Periode Akhir", "10-01-2025 s/d 09-02-2027", "more than one", False),
    "a year that cannot be": ("Periode Akhir", "09-02-0227", "year that cannot be", False),
    "a year too late": ("Periode Akhir", "2927-02-09", "year that cannot be", False),
    "an end before the start": ("Periode Akhir", "2024-02-09", "before period_start", False),
    "payment by a formula that failed": ("Tgl Bayar", "#N/A", "formula that failed", False),
    "status by a formula that failed": ("Status", "#REF!", "formula that failed", False),
    "NIK by a formula that failed": ("NIK", "#VALUE!", "formula that failed", True),
    "no letters in a name": ("Nama Lengkap", "12345", "no letters", False),
    "a name shifted by a comma": ("Nama Lengkap", "SITI, S.KOM", "more cells than titles", False),
    "the heading again": ("No. KPJ", "No. KPJ", "the heading again", False),
}


@pytest.mark.parametrize(("column", "value", "reason", "kept"), CELLS.values(), ids=CELLS)
def test_every_problem_has_a_line_and_a_reason(
    tmp_path: Path, column: str, value: str, reason: str, kept: bool
) -> None:
    path = tmp_path / "r.csv"
    path.write_text(csv_of(TITLES, BUDI, changed(column, value), BUDI), "utf-8")
    rows, problems = read(path)
    assert [row.line for row in rows] == ([2, 3, 4] if kept else [2, 4])
    (problem,) = problems
    assert (problem.line, problem.kept) == (3, kept)
    assert reason in problem.reason


UNDONE: dict[str, tuple[Callable[[str], tuple[object, str]], str, object]] = {
    "KPJ with points": (kpj_of, "20.000.000.017", "20000000017"),
    "KPJ with commas": (kpj_of, "20,000,000,017", "20000000017"),
    "KPJ with blanks": (kpj_of, "2000 0000 017", "20000000017"),
    "KPJ as a number": (kpj_of, "20000000017.0", "20000000017"),
    "KPJ in wide figures": (kpj_of, "２００００００００１７", "20000000017"),
    "NIK with points": (nik_of, "321201.430590.0013", "3212014305900013"),
    "NIK behind a mark": (nik_of, "'3212014305900013", "3212014305900013"),
    "day with a clock": (day_of, "2025-01-10 00:00:00", date(2025, 1, 10)),
    "day with a zone": (day_of, "2025-01-10T00:00:00+07:00", date(2025, 1, 10)),
    "day with a short clock": (day_of, "10/01/2025 0:00", date(2025, 1, 10)),
    "day first, no zeros": (day_of, "1/2/2025", date(2025, 2, 1)),
    "year first, slashes": (day_of, "2025/01/10", date(2025, 1, 10)),
    "run together": (day_of, "20250110", date(2025, 1, 10)),
    "in words": (day_of, "10 Januari 2025", date(2025, 1, 10)),
    "short": (day_of, "10-Jan-25", date(2025, 1, 10)),
    "behind a mark": (day_of, "'10/01/2025", date(2025, 1, 10)),
    "nothing": (day_of, "", None),
}


@pytest.mark.parametrize(("read_cell", "text", "value"), UNDONE.values(), ids=UNDONE)
def test_spellings_of_a_value(
    read_cell: Callable[[str], tuple[object, str]], text: str, value: object
) -> None:
    assert read_cell(text) == (value, "")


@pytest.mark.parametrize("nothing", ["-", "–", "NULL", r"\N", "0000-00-00", "00/00/0000"])
def test_words_for_nothing(tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(csv_of(TITLES, changed("Tgl Bayar", nothing)), "utf-8")
    rows, problems = read(path)
    assert ([row.paid_at for row in rows], problems) == ([None], [])


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("HKG", "HKG"),
        ("twn", "TWN"),
        ("Hong Kong", "HKG"),
        ("MALAYSIA", "MYS"),
        ("?", "?"),
        ("", ""),
    ],
)
def test_countries_are_codes_where_they_are_known(tmp_path: Path, text: str, country: str) -> None:
    path = tmp_path / "r.csv"
    path.write_text(csv_of([*TITLES, "Negara Tujuan"], [*SITI, text]), "utf-8")
    rows, problems = read(path)
    assert ([row.destination_country for row in rows], problems) == ([country], [])


def test_letters_of_old_spreadsheets_behind_a_long_plain_start(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    plain = csv_of(TITLES, *[SITI] * 1200).encode()
    assert len(plain) > 70_000
    path.write_bytes(plain + csv_of(changed("Nama Lengkap", "RENÉ")).encode("cp1252"))
    rows, problems = read(path)
    assert (rows[-1].identity[0], problems) == ("RENÉ", [])
    path.write_bytes(plain + csv_of(changed("Nama Lengkap", "REN\ufffd")).encode())
    assert "letters" in read(path)[1][0].reason


def test_an_open_quotation_mark_costs_its_own_line_alone(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    lines = [TITLES, *[SITI] * 3, changed("Nama Lengkap", '"SITI'), *[BUDI] * 50]
    path.write_text(csv_of(*lines), "utf-8")
    rows, problems = read(path)
    assert len(rows) == 53
    assert [(p.line, p.column, p.kept) for p in problems] == [(5, "line", False)]
    path.write_text(csv_of(*lines[:20], changed("Nama Lengkap", 'X"'), BUDI), "utf-8")
    rows, problems = read(path)  # another one closes it again, far below
    assert (len(rows), [p.line for p in problems]) == (20, [5])


def test_short_lines(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    titles, siti = ([*row[:8], row[9], row[8]] for row in (TITLES, SITI))
    path.write_text(csv_of(titles, siti[:9], siti[:8], siti[:5]), "utf-8")
    rows, problems = read(path)
    assert [(row.line, row.paid_at) for row in rows] == [(2, None)]  # an empty last cell left away
    assert [(p.line, p.reason) for p in problems] == [
        (3, "the line is cut off"),
        (4, "the line is cut off"),
    ]


def us(day: str) -> list[str]:
    return changed("Tgl Lahir", day)


ORDERS: dict[str, tuple[list[list[str]], str]] = {
    "months first": ([us("03/25/1990"), us("04/05/1990")], "months stand before days"),
    "some months first": (
        [us("25/03/1990")] * 20 + [us("03/25/1990")] * 3 + [us("04/05/1990")],
        "months stand before days",
    ),
    "exchanged by a spreadsheet": (
        [us("25/03/1990")] * 3 + [us(f"1990-05-{day:02}") for day in range(1, 13)] * 2,
        "exchanged days and months",
    ),
    "one slip": ([us("25/03/1990")] * 3 + [us("03/25/1990"), us("04/05/1990")], ""),
    "days first": ([us("25/03/1990"), us("04/05/1990")], ""),
    "ISO": ([us(f"1990-05-{day:02}") for day in range(1, 29)], ""),
}


@pytest.mark.parametrize(("lines", "reason"), ORDERS.values(), ids=ORDERS)
def test_days_that_would_be_taken_for_months(
    tmp_path: Path, lines: list[list[str]], reason: str
) -> None:
    path = tmp_path / "r.csv"
    path.write_text(csv_of(TITLES, *lines), "utf-8")
    if not reason:
        assert read(path)[0]
        return
    with pytest.raises(BadRegisterFile, match=reason):
        read(path)


def test_two_titles_for_one_column(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(csv_of([*TITLES, "Nama"], [*SITI, "PT CONTOH"]), "utf-8")
    rows, problems = read(path)
    assert rows[0].identity[0] == "SITI AMINAH"
    assert [(p.column, p.kept) for p in problems] == [("full_name", True)]
    assert "more than one title" in problems[0].reason


def test_sheets(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    turned = [[*reversed(line)] for line in SHEET]  # each sheet has a heading of its own
    path.write_bytes(book_of([["Catatan"], ["x"]], SHEET, [["Judul"], *turned]))
    rows, problems = read(path)
    assert [(row.line, row.kpj) for row in rows] == [
        (4, SITI[0]), (5, BUDI[0]), (8, SITI[0]), (9, BUDI[0]),
    ]  # fmt: skip
    assert [(p.line, p.reason, p.kept) for p in problems] == [
        (1, "sheet 1 holds no register", True),
        (3, "the heading of sheet 2 counts as this line", True),
        (7, "the heading of sheet 3 counts as this line", True),
    ]


def test_numbers_and_days_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    book = book_of([
        [*TITLES],
        [20000000017, 3212014305900010, "SITI", date(1990, 5, 3), "JKK", "Selama", 45667, 46427.0,
         "05-01-2025", "AKTIF"],
        [20000000025, "3212012512850011", "BUDI", "25/12/1985", "JKM", "Selama", "2025-01-10",
         "2027-02-09"],
    ])  # fmt: skip
    path.write_bytes(book)
    rows, problems = read(path)
    assert [row.period_start for row in rows] == [date(2025, 1, 10)] * 2
    assert [row.period_end for row in rows] == [date(2027, 2, 9)] * 2
    assert rows[0].identity[4] == "3212014305900010"
    assert {(p.line, p.column, p.kept) for p in problems} == {
        (2, "nik", True), (2, "period_start", True), (2, "period_end", True),
    }  # fmt: skip


def with_formula() -> bytes:
    return book_of([[*TITLES], [*SITI[:8], "=A1", "AKTIF"]])


def from_1904() -> bytes:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    for line in SHEET:
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zip_of(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, BOTH)
    return out.getvalue()


REFUSED = {
    "a hidden register": (lambda: book_of(SHEET, SHEET, s2="hidden"), "sheet 2 is hidden"),
    "formulas without values": (with_formula, "formulas without values"),
    "days from 1904": (from_1904, "1904"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel"),
    "a web page named .xls": (lambda: b"\r\n<html><table>" + BOTH.encode(), "web page"),
    "a PDF": (lambda: b"%PDF-1.7\n", "PDF"),
    "a zip of a CSV": (lambda: zip_of("r.csv"), "KeyError|BadZipFile|ValueError"),
    "nothing but ends of lines": (lambda: b"\r\n\r\n", "empty"),
}


@pytest.mark.parametrize(("make", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_says_why(tmp_path: Path, make: Callable[[], bytes], reason: str) -> None:
    path = tmp_path / "r"
    path.write_bytes(make())
    with pytest.raises(BadRegisterFile, match=reason):
        read(path)


def test_columns_that_are_missing_are_named(tmp_path: Path) -> None:
    path = tmp_path / "r.xlsx"
    path.write_bytes(book_of([["Judul"]], [[title for title in TITLES if title != "Tgl Bayar"]]))
    with pytest.raises(UnknownColumns, match=r"paid_at$"):
        read(path)
