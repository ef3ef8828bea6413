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
THIS AGREEMENT is made on the August 2, 2019 BETWEEN:
(1) LIM SIEW CONTOH, of BLK 412 HOUGANG AVENUE 10 #08-1137 SINGAPORE 530412 ("the Employer"); and
(2) TARSINI CONTOH, female, born on December 15, 1985 at Grobogan, holder of Indonesian
Passport No. X9003392 ("the Domestic Worker"),
who agree as follows:
""",
            WORKER
            | {
                "employer_name": "LIM SIEW CONTOH",
                "employer_address": "BLK 412 HOUGANG AVENUE 10 #08-1137 SINGAPORE 530412",
                "contract_date": "2019-08-02",
                "destination_country": "SGP",
                "job_title": "DOMESTIC WORKER",
                "sex": "F",
            },
        ),
        (
            """
Yang bertanda tangan di bawah ini, Hasan Contoh, bertindak untuk dan atas nama CONTOH CORP,
selanjutnya disebut Majikan, dan TARSINI CONTOH, lahir di Grobogan pada tanggal 15 Desember 1985,
pemegang paspor nomor X9003392, selanjutnya disebut Calon Awak Kapal.
""",
            WORKER | {"employer_name": "CONTOH CORP"},
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
        (
            """
Clause 1 Parties. Employer: MUSCAT CONTOH HOTELS LLC, WAY 3501, AL QURUM, MUSCAT.
Worker: TARSINI CONTOH, passport X9003392, born 15/DEC/1985 at GROBOGAN. Clause 2 Work.
""",
            WORKER
            | {
                "employer_name": "MUSCAT CONTOH HOTELS LLC",
                "employer_address": "WAY 3501, AL QURUM, MUSCAT",
            },
        ),
        (
            """
concluded between: WISLA CONTOH SP. Z O.O., JL. RAYA 14, 62-800 KALISZ, hereinafter the
"Employer", and: Mr/Ms TARSINI CONTOH, born in GROBOGAN on 15.12.1985, passport: X9003392,
hereinafter the "Employee".
""",
            WORKER
            | {
                "employer_name": "WISLA CONTOH SP. Z O.O.",
                "employer_address": "JL. RAYA 14, 62-800 KALISZ",
            },
        ),
        (
            """
made between CONTOH ENGINEERING LLC of P.O. BOX 1234, DUBAI (hereinafter referred to as "the
Company") of the one part and TARSINI CONTOH, born in GROBOGAN on 15 December 1985, holder of
Passport No. X9003392 (hereinafter referred to as "the Employee") of the other part.
""",
            WORKER
            | {
                "employer_name": "CONTOH ENGINEERING LLC",
                "employer_address": "P.O. BOX 1234, DUBAI",
            },
        ),
        (
            """
Kami yang bertanda tangan di bawah ini, CHEN CONTOH LIN, beralamat di NO. 5, LANE 3, TAIPEI, yang
selanjutnya disebut Majikan, dan TARSINI CONTOH, kelahiran Grobogan 15 Desember 1985, paspor nomor
X9003392, yang selanjutnya disebut Pekerja, sepakat sebagai berikut.
""",
            WORKER
            | {"employer_name": "CHEN CONTOH LIN", "employer_address": "NO. 5, LANE 3, TAIPEI"},
        ),
        (
            """
This contract is between the employer, ABDULLAH CONTOH, holder of ID No. 1045678901, residing at
7842 KING FAHD ROAD, JEDDAH 23431, and the domestic worker, TARSINI CONTOH, born on 15 December
1985 in Grobogan, holder of passport no. X9003392 issued at Jakarta. The contract is for 2 years.
""",
            WORKER
            | {
                "employer_name": "ABDULLAH CONTOH",
                "employer_address": "7842 KING FAHD ROAD, JEDDAH 23431",
            },
        ),
    ],
    ids=[
        *(
            "numbered_and_named_after",
            "hereinafter_the",
            "numbered_of_address",
            "prospective_crew",
            "listed_with_figures",
            "announced",
        ),
        *("addressed", "the_company", "undersigned", "the_employer"),
    ],
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


def test_a_person_addressed_and_never_named_a_party() -> None:
    text = """
                SURAT PERJANJIAN PENEMPATAN
Antara: PT. CONTOH INTERNASIONAL (SIP3MI 288/SIP3MI/2019), Jl. Otista No. 31, Jakarta; dan
Saudari SITI CONTOH WULANDARI, tempat/tanggal lahir BOJONEGORO/22-11-1994, No. KTP
3522036211940017, No. Paspor B1773481, alamat DUSUN GLAGAH RT 007 RW 003 KAB. BOJONEGORO.
Rincian penempatan:
"""
    read = values(text, Kind.PLACEMENT_CONTRACT)
    assert {name: read.get(name) for name in ("full_name", "birth_date", "nik")} == {
        "full_name": "SITI CONTOH WULANDARI",
        "birth_date": "1994-11-22",
        "nik": "3522036211940017",
    }
    assert read["passport_number"] == "B1773481"
    assert read["address"] == "DUSUN GLAGAH RT 007 RW 003 KAB. BOJONEGORO"
