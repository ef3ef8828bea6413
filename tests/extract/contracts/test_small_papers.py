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


TITLED = """
                 PERJANJIAN KERJA
                     ANTARA
             CONTOH PRECISION CO., LTD.
                     DENGAN
                   ANAM FAUZI
                 Nomor 342/PK/IV/2024
(1) Pemberi Kerja berkedudukan di NO. 6, GONGYE 2ND RD., TAOYUAN CITY.
(2) Pekerja lahir di Kebumen tanggal 21 Desember 1976, memiliki paspor nomor X2920180, beralamat
di KP. CONTOH RT.1 RW.1 KEBUMEN.
"""
BLANKS = """
1. Contract No. (2024/24/H) dated (24/02/2025)
2. The Employer: (FAHAD NASSER CONTOH), residing at (VILLA 14, AL MALQA, RIYADH 13521)
3. The Domestic Worker: (KARTINI CONTOH), passport no. (B3440768), date of birth (20/05/1987),
permanent address (KP. CONTOH RT.4 RW.5 SERANG)
4. Contract duration: (24) months starting from arrival
"""
PARTIES_IN_BLANKS = """
Special Working Contract: Contract No (JO-4471/2023) Date (15/10/2023)
First Party (Employer): Name (LAYLA CONTOH) Nationality (Jordanian) Address (ST. 14, SUWEIFIEH)
Second Party (Worker): Name (MARSINAH CONTOH) Passport No (E4445556) Contract Period (24 months)
"""
INTRODUCED = """
First Party: FAISAL SALEM CONTOH, Civil ID 275010112345, residing at BLOCK 3, STREET 12,
HOUSE 8, PERUM (the "Employer"), and
Second Party: SUMARNI CONTOH, Indonesian, holder of passport No. E7788990, date of birth
30/06/1989, female (the "Worker").
"""
HELPER = """
7. The Helper is the holder of Indonesian Passport No. B1624123, date of birth 28 May 1983, place of
birth Brebes, sex F.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TITLED,
            {
                "contract_number": "342/PK/IV/2024",
                "employer_name": "CONTOH PRECISION CO., LTD.",
                "employer_address": "NO. 6, GONGYE 2ND RD., TAOYUAN CITY",
                "full_name": "ANAM FAUZI",
                "birth_date": "1976-12-21",
                "birth_place": "KEBUMEN",
                "passport_number": "X2920180",
                "address": "KP. CONTOH RT.1 RW.1 KEBUMEN",
                "destination_country": "TWN",
            },
        ),
        (
            TITLED.split("(1)", maxsplit=1)[0].replace("ANAM FAUZI", "PIHAK KEDUA"),
            {"contract_number": "342/PK/IV/2024", "employer_name": "CONTOH PRECISION CO., LTD."},
        ),
        (
            BLANKS,
            {
                "contract_number": "2024/24/H",
                "contract_date": "2025-02-24",
                "employer_name": "FAHAD NASSER CONTOH",
                "employer_address": "VILLA 14, AL MALQA, RIYADH 13521",
                "contract_months": "24",
                "full_name": "KARTINI CONTOH",
                "birth_date": "1987-05-20",
                "passport_number": "B3440768",
                "address": "KP. CONTOH RT.4 RW.5 SERANG",
                "destination_country": "SAU",
            },
        ),
        (
            PARTIES_IN_BLANKS,
            {
                "contract_number": "JO-4471/2023",
                "contract_date": "2023-10-15",
                "employer_name": "LAYLA CONTOH",
                "employer_address": "ST. 14, SUWEIFIEH",
                "contract_months": "24",
                "full_name": "MARSINAH CONTOH",
                "passport_number": "E4445556",
            },
        ),
        (
            INTRODUCED,
            {
                "employer_name": "FAISAL SALEM CONTOH",
                "employer_address": "BLOCK 3, STREET 12, HOUSE 8, PERUM",
                "full_name": "SUMARNI CONTOH",
                "birth_date": "1989-06-30",
                "sex": "F",
                "passport_number": "E7788990",
            },
        ),
        (
            "Pada hari ini PT. CONTOH SAMUDRA, SIP3MI No. 210/2021, menempatkan calon PMI\n",
            {"agency_name": "PT. CONTOH SAMUDRA", "agency_licence": "210/2021"},
        ),
        (
            HELPER,
            {
                "birth_date": "1983-05-28",
                "birth_place": "BREBES",
                "sex": "F",
                "passport_number": "B1624123",
            },
        ),
        (
            'between LEUNG KA CONTOH (the "Employer") of ROOM 1507, BLOCK D, SHATIN and SUMIATI\n'
            '(the "Helper"), holder of Passport No. A8684699.\n',
            {
                "employer_name": "LEUNG KA CONTOH",
                "employer_address": "ROOM 1507, BLOCK D, SHATIN",
                "full_name": "SUMIATI",
                "passport_number": "A8684699",
            },
        ),
        (
            "Pemberi kerja KHALID SAAD CONTOH, alamat BUILDING 77, JEDDAH 23453, mempekerjakan\n"
            "pekerja berikut:\n",
            {
                "employer_name": "KHALID SAAD CONTOH",
                "employer_address": "BUILDING 77, JEDDAH 23453",
                "destination_country": "SAU",
            },
        ),
        (
            "1. Hendra Contoh, Direktur PT. CONTOH PEKERTI dengan SIP3MI Nomor 479/SIP3MI/2023\n"
            "dan PIHAK KEDUA ditempatkan di Negara Singapura\n",
            {
                "agency_name": "PT. CONTOH PEKERTI",
                "agency_licence": "479/SIP3MI/2023",
                "destination_country": "SGP",
            },
        ),
    ],
    ids=[
        "title names both",
        "title names the employer",
        "blanks in brackets",
        "parties in blanks",
        "labels before an introduction",
        "agency before its licence",
        "helper's identity in a clause",
        "address behind who it is",
        "party and address before a verb",
        "who directs the agency",
    ],
)
def test_sentences(text: str, expected: dict[str, str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Particulars of Employer\nFull name     NORA CONTOH\nNRIC          751203\n"
            "Home          NO. 7, LORONG DELIMA\naddress       TAMAN\n",
            {"employer_name": "NORA CONTOH", "employer_address": "NO. 7, LORONG DELIMA TAMAN"},
        ),
        (
            "P3MI\nPT. CONTOH PEKERTI\nBerkas: 956\n",
            {"agency_name": "PT. CONTOH PEKERTI"},
        ),
        (
            "Majikan dan alamat      CONTOH SDN. BHD.\n"
            "                        LOT 77, JALAN CONTOH, 98000 MIRI\n",
            {
                "employer_name": "CONTOH SDN. BHD.",
                "employer_address": "LOT 77, JALAN CONTOH, 98000 MIRI",
                "destination_country": "MYS",
            },
        ),
        ("Perusahaan di Korea : CONTOH CO., LTD.\n", {"employer_name": "CONTOH CO., LTD."}),
        ("Lama Penempatan : 18 bulan\n", {"contract_months": "18"}),
    ],
    ids=["label over two lines", "unknown label ends", "and address", "firm there", "length"],
)
def test_labels(text: str, expected: dict[str, str]) -> None:
    assert read(text) == expected
