"""What looks wrong in a contract, for a person to look at. Nothing is corrected here."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from extract.document import Field, Finding, Severity, Worker
from extract.values.identifiers import nik_facts
from ingest.errors import Sentence

_MONTHS_OFF: Final = 1
"""Printed months and printed days may differ by so much before it is worth a look."""


def findings(fields: Sequence[Field], workers: Sequence[Worker]) -> tuple[Finding, ...]:
    """Contradictions inside one contract."""
    values = {f.name: f.value for f in fields if f.value}
    worker = {f.name: f.value for w in workers for f in w.fields if f.value}
    checks: tuple[Callable[[dict[str, str], dict[str, str]], Iterator[Finding]], ...] = (
        _nik,
        _dates,
        _age,
    )
    return tuple(found for check in checks for found in check(values, worker))


def _nik(values: dict[str, str], worker: dict[str, str]) -> Iterator[Finding]:
    """The NIK holds day, month and year of birth, and the sex (day + 40 for women)."""
    facts = nik_facts(worker["nik"]) if "nik" in worker else None
    if facts is None:
        return
    if "birth_date" in worker:
        born = date.fromisoformat(worker["birth_date"])
        if (facts.day, facts.month, facts.year) != (born.day, born.month, born.year % 100):
            yield Finding(
                "nik_birth_mismatch",
                Severity.WARNING,
                Sentence(
                    "Tanggal lahir di dalam NIK berbeda dengan tanggal lahir yang tercetak.",
                    "The birth date inside the NIK differs from the printed birth date.",
                ),
                ("nik", "birth_date"),
            )
    if "sex" in worker and worker["sex"] != facts.sex:
        yield Finding(
            "nik_sex_mismatch",
            Severity.WARNING,
            Sentence(
                "Jenis kelamin menurut NIK berbeda dengan yang tercetak.",
                "The sex told by the NIK differs from the printed one.",
            ),
            ("nik", "sex"),
        )


def _dates(values: dict[str, str], worker: dict[str, str]) -> Iterator[Finding]:
    """First day, last day and length must fit together."""
    if "start_date" not in values or "end_date" not in values:
        return
    start, end = date.fromisoformat(values["start_date"]), date.fromisoformat(values["end_date"])
    if end < start:
        yield Finding(
            "end_before_start",
            Severity.ERROR,
            Sentence("Kontrak berakhir sebelum dimulai.", "The contract ends before it begins."),
            ("start_date", "end_date"),
        )
        return
    months = (end.year - start.year) * 12 + end.month - start.month
    if "contract_months" in values and abs(months - int(values["contract_months"])) > _MONTHS_OFF:
        yield Finding(
            "contract_months_mismatch",
            Severity.WARNING,
            Sentence(
                "Lama kontrak tidak sesuai dengan tanggal mulai dan berakhirnya.",
                "The length of the contract does not fit its first and last day.",
            ),
            ("contract_months", "start_date", "end_date"),
        )


def _age(values: dict[str, str], worker: dict[str, str]) -> Iterator[Finding]:
    """Workers must be 18 (Law 18/2017 article 5)."""
    if "birth_date" not in worker or "contract_date" not in values:
        return
    born, signed = (
        date.fromisoformat(worker["birth_date"]),
        date.fromisoformat(values["contract_date"]),
    )
    age = signed.year - born.year - ((signed.month, signed.day) < (born.month, born.day))
    if age < 18:
        yield Finding(
            "under_age",
            Severity.WARNING,
            Sentence(
                "Pekerja belum berumur 18 tahun pada tanggal perjanjian (UU 18/2017 pasal 5).",
                "The worker was not yet 18 on the day of the contract (Law 18/2017 article 5).",
            ),
            ("birth_date", "contract_date"),
        )
