"""Labels below their values."""

import pytest

from extract.forms.vocabulary import Vocabulary
from tests.extract.forms.labelled import labelled

WORDS = Vocabulary(
    {
        "name of worker": "name",
        "passport no": "passport",
        "date of birth": "birth",
        "occupation": "job",
        "domestic worker": "worker",
        "address": "address",
    }
)
BELOW = """
SITI AMINAH
(Name of worker)
DESA CONTOH RT 1
KAB. MALANG
(Address)
12-03-1990
(Date of birth)
DOMESTIC WORKER
(Occupation)
"""
BESIDE = """
SITI AMINAH                 C1234567
(Name of worker)            (Passport No.)

12-03-1990                  COOK
(Date of birth)             (Occupation)

DESA CONTOH RT 1
(Address)
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BELOW,
            [
                ("name", "SITI AMINAH"),
                ("address", "DESA CONTOH RT 1 KAB. MALANG"),
                ("birth", "12-03-1990"),
                ("job", "DOMESTIC WORKER"),
            ],
        ),
        (
            BESIDE,
            [
                ("name", "SITI AMINAH"),
                ("passport", "C1234567"),
                ("birth", "12-03-1990"),
                ("job", "COOK"),
                ("address", "DESA CONTOH RT 1"),
            ],
        ),
        (
            "Name of worker\nSITI AMINAH\nDate of birth\n12-03-1990\nOccupation\nCOOK\n",
            [("name", "SITI AMINAH"), ("birth", "12-03-1990"), ("job", "COOK")],
        ),
        (
            "Name of worker : SITI AMINAH\n(Passport No.)\nOccupation : COOK\n(Address)\n",
            [("name", "SITI AMINAH"), ("passport", ""), ("job", "COOK"), ("address", "")],
        ),
    ],
    ids=["in brackets", "side by side", "labels above stay", "too few"],
)
def test_captions(text: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(text, WORDS) == expected
