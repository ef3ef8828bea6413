"""Contradictions inside a contract are told, never corrected."""

import pytest

from extract.contracts.findings import findings
from extract.document import Field, Source, Worker


def _fields(values: dict[str, str]) -> tuple[Field, ...]:
    return tuple(
        Field(name, value, value, 0.9, 1, (0.0, 0.0, 0.1, 0.1), Source.LABEL)
        for name, value in values.items()
    )


@pytest.mark.parametrize(
    ("fields", "worker", "codes"),
    [
        ({}, {"nik": "3510246303900003", "birth_date": "1990-03-23", "sex": "F"}, []),
        ({}, {"nik": "3510246303900003", "birth_date": "1990-03-24"}, ["nik_birth_mismatch"]),
        ({}, {"nik": "3510246303900003", "sex": "M"}, ["nik_sex_mismatch"]),
        ({}, {"nik": "3510240000000003", "birth_date": "1990-03-24"}, []),
        ({"start_date": "2024-03-01", "end_date": "2024-02-01"}, {}, ["end_before_start"]),
        (
            {"start_date": "2024-03-01", "end_date": "2025-02-28", "contract_months": "12"},
            {},
            [],
        ),
        (
            {"start_date": "2024-03-01", "end_date": "2026-02-28", "contract_months": "12"},
            {},
            ["contract_months_mismatch"],
        ),
        ({"contract_date": "2024-03-01"}, {"birth_date": "2006-03-02"}, ["under_age"]),
        ({"contract_date": "2024-03-01"}, {"birth_date": "2006-03-01"}, []),
    ],
    ids=[
        "all_agree",
        "birth_differs",
        "sex_differs",
        "nik_without_a_date_tells_nothing",
        "ends_before_it_begins",
        "a_year_to_the_day",
        "twice_as_long",
        "seventeen",
        "eighteen_today",
    ],
)
def test_what_contradicts_is_told(
    fields: dict[str, str], worker: dict[str, str], codes: list[str]
) -> None:
    found = findings(_fields(fields), (Worker(_fields(worker)),))
    assert [finding.code for finding in found] == codes
    assert all(finding.sentence.id and finding.sentence.en for finding in found)
