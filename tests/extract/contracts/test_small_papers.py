"""Small papers, each for one way in which forms and sentences of contracts differ."""

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from tests.extract.builders import pages


def read(text: str, kind: Kind = Kind.EMPLOYMENT_CONTRACT) -> dict[str, str | None]:
    """All fields of the contract and of its worker."""
    held = contract(pages(text), kind)
    fields = (*held.fields, *(field for worker in held.workers for field in worker.fields))
    return {field.name: field.value for field in fields}


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("Worker : SITI AMINAH\nContract No. : KR-2021/338\n", "KR-2021/338", None),
        ("Worker : SITI AMINAH\nDate of Contract : 21 March 2021\n", None, "2021-03-21"),
        ("NOMOR 15/SPP-SG/III/2024\nTANGGAL 17 MARET 2024\n", "15/SPP-SG/III/2024", "2024-03-17"),
        ("No. 18/PK/XII/2024 / Tanggal 06-12-2024\n", "18/PK/XII/2024", "2024-12-06"),
        ("JOB OFFER & CONTRACT      Contract Ref. MB11935003AE\n", "MB11935003AE", None),
        ("Bil. Rujukan: JB/733/PB/2021\n", "JB/733/PB/2021", None),
        (
            "PT CONTOH KARYA          No. 20/PK/X/2022\nKOTA            13 Oktober 2022\n",
            "20/PK/X/2022",
            "2022-10-13",
        ),
        ("Tanggal : 02-01-2020\nTanggal Kontrak : 08.04.2021\n", None, "2021-04-08"),
    ],
    ids=[
        "number in a person's particulars",
        "day in a person's particulars",
        "day below the number",
        "day behind a stroke",
        "number at the end of the title",
        "bil rujukan",
        "day alone in the head",
        "of two days that of the contract",
    ],
)
def test_number_and_day(text: str, number: str | None, day: str | None) -> None:
    said = read(text)
    assert (said.get("contract_number"), said.get("contract_date")) == (number, day)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nama Pekerja : TUTI\nTempat/Tgl Lahir : LAMPUNG SELATAN/09.06.1985\n",
            {"full_name": "TUTI", "birth_date": "1985-06-09", "birth_place": "LAMPUNG SELATAN"},
        ),
        (
            "Tenure : 24 months from 12/03/2022\n",
            {"contract_months": "24", "start_date": "2022-03-12"},
        ),
        (
            "Masa Kontrak : 2 tahun mulai 1 Mei 2024\n",
            {"contract_months": "24", "start_date": "2024-05-01"},
        ),
        ("Tenure : 24 months, signed 12/03/2022\n", {"contract_months": "24"}),
    ],
    ids=["place and day with a stroke", "from a day", "mulai", "a day of another kind"],
)
def test_values(text: str, expected: dict[str, str]) -> None:
    assert read(text) == expected


BRUNEI = """
          SYARIKAT CONTOH DAMIT SDN BHD
          NO. 12, SIMPANG 88, JALAN KIULAP, BE1518
          Negara Brunei Darussalam
                                                   23 Januari 2021
                 PERJANJIAN PENGGAJIAN
Kepada: GIMAN MUKTI (No. Paspot C9626256), warganegara Indonesia, lelaki, tarikh lahir 18 Januari
1970, beralamat di DUSUN CONTOH RT 003/RW 001, KAB.
SRAGEN.
Dengan ini pihak kami ("Majikan") bersetuju mengambil awda bekerja di Brunei Darussalam:
1. Jawatan : TUKANG MASAK
"""


def test_a_letter_to_the_worker_in_malay() -> None:
    assert read(BRUNEI) == {
        "contract_date": "2021-01-23",
        "employer_name": "SYARIKAT CONTOH DAMIT SDN BHD",
        "employer_address": "NO. 12, SIMPANG 88, JALAN KIULAP, BE1518",
        "job_title": "TUKANG MASAK",
        "destination_country": "BRN",
        "full_name": "GIMAN MUKTI",
        "birth_date": "1970-01-18",
        "sex": "M",
        "passport_number": "C9626256",
        "address": "DUSUN CONTOH RT 003/RW 001, KAB. SRAGEN",
    }
