"""Parties introduced in sentences: whoever follows, and however the sentence ends."""

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from tests.extract.builders import pages


def values(text: str, kind: Kind) -> dict[str, str | None]:
    held = contract(pages(text), kind)
    worker = [field for one in held.workers for field in one.fields]
    return {field.name: field.value for field in (*held.fields, *worker)}


WORKER = {
    "full_name": "TARSINI CONTOH",
    "birth_date": "1985-12-15",
    "birth_place": "GROBOGAN",
    "passport_number": "X9003392",
}
TITLE = "                 PERJANJIAN KERJA\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
Kami yang bertanda tangan di bawah ini:
I. FORTUNE CONTOH INDUSTRY CO., LTD., berkedudukan di NO. 6, GONGYE 2ND RD., TAOYUAN CITY,
selanjutnya disebut PIHAK PERTAMA (Pemberi Kerja);
II. TARSINI CONTOH, lahir di Grobogan pada tanggal 15 Desember 1985, jenis kelamin Perempuan,
pemegang paspor Republik Indonesia nomor X9003392, bertempat tinggal di KP. LABUHAN RT.5 RW.6,
selanjutnya disebut PIHAK KEDUA (Pekerja); sepakat mengadakan perjanjian kerja.
""",
            WORKER
            | {
                "employer_name": "FORTUNE CONTOH INDUSTRY CO., LTD.",
                "employer_address": "NO. 6, GONGYE 2ND RD., TAOYUAN CITY",
                "sex": "F",
                "address": "KP. LABUHAN RT.5 RW.6",
            },
        ),
        (
            """
This contract is entered into by and between FAHAD AL-CONTOH, of VILLA 14, RIYADH 13521
(hereinafter the "Employer"), and TARSINI CONTOH, Indonesian citizen, born in GROBOGAN on
15 December 1985, holding Passport No. X9003392 (hereinafter the "Worker").
""",
            WORKER
            | {"employer_name": "FAHAD AL-CONTOH", "employer_address": "VILLA 14, RIYADH 13521"},
        ),
        (
            """
Perjanjian ini dibuat oleh dan antara :
1. LADANG CONTOH SDN. BHD., beralamat di BATU 31, JALAN BISTARI, SABAH,
selanjutnya disebut Majikan;
2. TARSINI CONTOH, lahir di GROBOGAN tanggal 15 Desember 1985, pemegang Paspor No. X9003392,
selanjutnya disebut Pekerja.
""",
            WORKER
            | {
                "employer_name": "LADANG CONTOH SDN. BHD.",
                "employer_address": "BATU 31, JALAN BISTARI, SABAH",
            },
        ),
    ],
    ids=["numbered_and_named_after", "hereinafter_the", "listed_with_figures"],
)
def test_parties_of_work(text: str, expected: dict[str, str]) -> None:
    read = values(TITLE + text, Kind.EMPLOYMENT_CONTRACT)
    assert {name: read.get(name) for name in expected} == expected


def test_parties_named_in_brackets() -> None:
    text = """
Perjanjian penempatan antara PT. CONTOH DUTA, dalam hal ini diwakili oleh Raka Hutapea selaku
Direktur (PIHAK PERTAMA), dengan SITI CONTOH, Perempuan, lahir di Buleleng, 16 Oktober 1984,
NIK 5108175610840008, alamat KP. BANTARSARI RT.8 RW.2 BULELENG, BALI (PIHAK KEDUA).
"""
    assert values(text, Kind.PLACEMENT_CONTRACT) == {
        "agency_name": "PT. CONTOH DUTA",
        "full_name": "SITI CONTOH",
        "birth_date": "1984-10-16",
        "birth_place": "BULELENG",
        "sex": "F",
        "nik": "5108175610840008",
        "address": "KP. BANTARSARI RT.8 RW.2 BULELENG, BALI",
    }
