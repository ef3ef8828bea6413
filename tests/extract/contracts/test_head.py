"""The day of signing and the paper's own number, among other days and numbers."""

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from tests.extract.builders import pages

TITLE = "                 PERJANJIAN KERJA\n"


def field(name: str, *texts: str) -> str | None:
    held = contract(pages(*texts), Kind.EMPLOYMENT_CONTRACT)
    return next((f.value for f in held.fields if f.name == name), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pada hari ini Senin tanggal 4 Maret 2024 telah disepakati", "2024-03-04"),
        (
            "Pada hari ini, Jumat tanggal delapan bulan Desember tahun dua ribu dua puluh tiga",
            "2023-12-08",
        ),
        ("This contract is made on this 5th day of March in the year 2021", "2021-03-05"),
        ("This contract of employment is entered into this 21.04.2022 by", "2022-04-21"),
        ("Ditandatangani di Mataram pada tanggal 22 November 2023", "2023-11-22"),
        ("Perjanjian ini dibuat pada 12 Ogos 2022 di antara", "2022-08-12"),
        ("Kontrak ini diperbuat pada 10 Ogos 2024 di antara", "2024-08-10"),
        ("Pada tanggal 24 Agustus 2024 telah diadakan Perjanjian Penempatan", "2024-08-24"),
        ("Gaji : RM 1500\nMasa Kontrak : 2 tahun\n\n    Tanggal 9 Januari 2024", "2024-01-09"),
        (
            "Nama Pekerja : SITI\n\n\n\n\n\n            2024 5 21 May 21, 2024\n",
            "2024-05-21",
        ),
        ("Nomor : 1/PK/2024          Tanggal : 2 Januari 2024", "2024-01-02"),
        ("dan Calon PMI\npada tanggal 26 Maret 2023 di Surabaya sepakat membuat", "2023-03-26"),
        ("Pada tanggal 27 November 2024 kedua pihak sepakat melaksanakan", "2024-11-27"),
        ("It is agreed in Abu Dhabi on June 14, 2021 between", "2021-06-14"),
        (
            "Tanggal Lahir : 3 Mei 1990\n\n\n\n                        Cirebon, 7 Juli 2022",
            "2022-07-07",
        ),
        ("Nama Pekerja : SITI\nTanggal Lahir : 3 Mei 1990", None),
        ("Passport No : C1234567 issued 3 May 2020 valid until 3 May 2025", None),
        ("sesuai UU Nomor 18 Tahun 2017 tanggal 22 November 2017 tentang pelindungan", None),
        ("The Employer shall begin on 1 June 2024, commencing 1 June 2024", None),
    ],
    ids=[
        "figures",
        "spelled_out",
        "day_of_month",
        "entered_into",
        "signed_at",
        "malay",
        "malay_made",
        "held_then",
        "labelled_below_the_terms",
        "twice_in_two_scripts",
        "label_in_the_head",
        "agreed_then",
        "both_agreed",
        "agreed_in",
        "beside_the_signatures",
        "a_birth_is_none",
        "a_passport_is_none",
        "a_law_is_none",
        "a_beginning_is_none",
    ],
)
def test_the_day_of_signing(text: str, expected: str | None) -> None:
    assert field("contract_date", TITLE + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("             Nomor Kontrak : SA-6339993", "SA-6339993"),
        ("             Ref: EC/0488/22", "EC/0488/22"),
        ("             Reference no. SG261685B", "SG261685B"),
        ("             D.H. Contract No. : P887123", "P887123"),
        ("             NOMOR : 13416 / PP-GTOG / XII / 2023", "13416/PP-GTOG/XII/2023"),
        ("             Nomor : 2392/PP/901/X1/2026", "2392/PP/901/XI/2026"),
        ("             Nomor : ..................", None),
        ("             No. KSA/7416/2021 - Riyadh, 19 August 2021", "KSA/7416/2021"),
        ("             No. 3120/PK/V/2025 tanggal 01-05-2025", "3120/PK/V/2025"),
        ("             No. 18 tahun 2017", None),
        ("Nama Pekerja : SITI\nNo. Telepon : 0812345678", None),
        ("Pengesahan KJRI : 3995/PK/2022", None),
        ("                    KK-5972/2021", "KK-5972/2021"),
        ("(Formulir 1-5)                         TG-2021-8574", "TG-2021-8574"),
        ("                    Form 12/2021", None),
        ("PT. CONTOH KARYA                        No. PP.8197/SBY/II/2025", "PP.8197/SBY/II/2025"),
        ("nr UZ/27/2024                 No. UZ/27/2024", "UZ/27/2024"),
        ("                    編號 No. 606665-C", "606665-C"),
        ("                    SIP3MI              512/SIP3MI/2021", None),
        ("ID 407                    Contract No. D 205148", "D205148"),
        ("ID 407                    Contract No. of 205148", None),
    ],
    ids=[
        "label",
        "reference",
        "without_a_colon",
        "form_id_407",
        "blanks_inside",
        "roman_month_misread",
        "left_empty",
        "before_the_place",
        "before_the_day",
        "of_a_law",
        "telephone",
        "endorsement",
        "alone_on_its_line",
        "alone_at_the_right",
        "of_the_form",
        "beside_a_letterhead",
        "in_two_languages",
        "behind_another_script",
        "of_a_licence",
        "a_letter_apart_at_the_right_of_the_form",
        "a_word_before_figures",
    ],
)
def test_the_papers_own_number(text: str, expected: str | None) -> None:
    assert field("contract_number", TITLE + text) == expected
