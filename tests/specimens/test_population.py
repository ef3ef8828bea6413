"""The invented population agrees with itself and meets every outcome."""

import csv
import io
import random
from datetime import date

import pytest

from specimens.manifest import stranger
from specimens.population import FATES, Maker, bystanders, cast
from specimens.register import COLUMNS, register_csv, rows
from specimens.worker import Cover

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def made():
    maker = Maker(random.Random(3), TODAY)  # noqa: S311
    actors = cast(maker)
    return actors, [*actors, *bystanders(maker, actors, 60)], maker


def test_a_nik_tells_birth_date_sex_and_region(made):
    for worker in made[1]:
        day = worker.birth_date.day + (40 if worker.sex == "F" else 0)
        assert len(worker.nik) == 16
        assert worker.nik[:4] == worker.region.code
        assert worker.nik[6:12] == f"{day:02}{worker.birth_date:%m%y}"


def test_no_number_is_given_twice(made):
    everyone = made[1]
    for number in ("nik", "kpj", "passport_number"):
        assert len({getattr(worker, number) for worker in everyone}) == len(everyone)


def test_a_look_alike_shares_the_name_and_nothing_else(made):
    actor, alike = made[0][3], made[1][len(made[0]) + 1]
    assert alike.full_name == actor.full_name
    assert alike.birth_date != actor.birth_date
    assert alike.nik != actor.nik


@pytest.mark.parametrize(
    ("cover", "phases"),
    [
        (Cover.FULL, {"before", "during_after"}),
        (Cover.BEFORE, {"before"}),
        (Cover.ABSENT, set()),
    ],
)
def test_the_register_holds_what_was_paid(made, cover, phases):
    workers = [w for w in made[0] if w.cover is cover and w.placement.agency]
    assert workers
    for worker in workers:
        assert {row["phase"] for row in rows(worker, TODAY)} == phases


def test_unpaid_rows_have_no_day_of_payment(made):
    lines = list(csv.DictReader(io.StringIO(register_csv(made[1], TODAY))))
    assert tuple(lines[0]) == COLUMNS
    assert {line["status"] for line in lines} == {"AKTIF", "NONAKTIF", "BELUM BAYAR", "BATAL"}
    assert all((line["status"] == "BELUM BAYAR") == (line["paid_at"] == "") for line in lines)


def test_every_fate_is_in_the_cast(made):
    actors = made[0]
    assert len(actors) == len(FATES)
    assert any(worker.renewal for worker in actors)
    assert any(worker.term.start > TODAY for worker in actors)
    assert any(worker.register_name for worker in actors)
    assert sum(worker.returned is not None for worker in actors) == 3


def test_rows_of_manifests_carry_one_number_at_most(made):
    drawn = [stranger(made[2], TODAY) for _ in range(50)]
    assert all(not (row.passport_number and row.splp_number) for row in drawn)
    assert any(not row.passport_number and not row.splp_number for row in drawn)
    assert any(" BIN" in row.full_name for row in drawn)
