"""Persons of an extract whose rows come in any order, over many writes."""

from datetime import date
from pathlib import Path

import pytest

from store import register, register_import, register_persons, register_rows
from store.database import WORKER, Database

HEADING = (
    "kpj,full_name,birth_date,passport_number,"
    "programme,phase,period_start,period_end,paid_at,status"
)
COVER = "JKK,during_after,2025-01-01,2027-01-31,2025-01-01,AKTIF"
SAID = (
    ("10000000002", "SITI", "1990-05-04", "B1111111"),
    ("10000000001", "BUDI BIN KARTO", "1985-02-03", "C1111111"),
    ("10000000002", "SITI AMINAH", "1990-05-04", "B1111111"),
    ("10000000003", "SLAMET", "1970-01-01", ""),
    ("10000000002", "SITI AMINAH", "1990-04-05", "B2222222"),
    ("10000000001", "BUDI", "1985-02-03", ""),
    ("10000000002", "SITI", "1990-05-04", "B1111111"),
)


@pytest.mark.parametrize("together", [1, 2, 100], ids=["one by one", "in twos", "at once"])
def test_rows_far_apart_are_one_person(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(register_rows, "TOGETHER", together)
    monkeypatch.setattr(register_persons, "TOGETHER", together)
    path = tmp_path / "register.csv"
    # the blank lines make each file another one
    lines = (",".join((*said, COVER)) for said in SAID)
    path.write_text("\n".join((HEADING, *lines)) + "\n" * together, "utf-8")
    done = register_import.import_extract(database, path, date(2026, 3, 1), older=True)
    assert (done.rows, done.persons, done.new) == (7, 3, True)
    with database.transaction(WORKER) as session:
        siti = register.person(session, "10000000002")
        budi = register.person(session, "10000000001")
    assert siti is not None
    assert budi is not None
    # as often as another: the one that was said first
    assert (siti.full_name, siti.other_names) == ("SITI", ("SITI AMINAH",))
    assert (siti.birth_date, siti.other_birth_dates) == (date(1990, 5, 4), (date(1990, 4, 5),))
    assert siti.passport_numbers == ("B1111111", "B2222222")
    assert (budi.full_name, budi.other_names) == ("BUDI BIN KARTO", ("BUDI",))
    assert len(siti.enrolments) == 4
