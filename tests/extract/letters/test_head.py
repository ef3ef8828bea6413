"""Letterheads, reference numbers and totals."""

import pytest

from extract.letters.head import Totals, count_in, read_head
from tests.extract.builders import a_page

COUNTS = {
    "24 orang": 24,
    "12 (dua belas) orang": 12,
    "1l (sebelas) orang": 11,
    "15 ORANG": 15,
    "dua puluh orang": 20,
    "35 orang (L: 29, P: 4)": 35,
    ": 7": 7,
    "L = 20, P = 8, Total = 28 orang": 28,
    "A + B = 17 orang": 17,
    "12 + 5 = 17": 17,
    "43 tahun": None,
    "orang": None,
    "": None,
    "12/KONS/2024": None,
    "20-07-1980": None,
    "20.07.1980": None,
}


@pytest.mark.parametrize(("text", "count"), COUNTS.items(), ids=COUNTS)
def test_count_in(text, count):
    assert count_in(text) == count


ISSUERS = {
    "the office, not its ministry": (
        "KEMENTERIAN LUAR NEGERI\nKONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
        "KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
    ),
    "the town on the next line": (
        "KEDUTAAN BESAR REPUBLIK INDONESIA\nRIYADH",
        "KEDUTAAN BESAR REPUBLIK INDONESIA RIYADH",
    ),
    "not the depot": (
        "JABATAN IMIGRESEN MALAYSIA\nNEGERI SARAWAK\nDEPOT TAHANAN IMIGRESEN SEMUJA",
        "JABATAN IMIGRESEN MALAYSIA NEGERI SARAWAK",
    ),
    "a task force": (
        "SATUAN TUGAS PEMULANGAN PMI BERMASALAH\nKABUPATEN NUNUKAN\nJalan Pelabuhan No. 1",
        "SATUAN TUGAS PEMULANGAN PMI BERMASALAH KABUPATEN NUNUKAN",
    ),
    "short form": ("KJRI KUCHING\nSURAT", "KJRI KUCHING"),
    "misread": (
        "KONSULAT JENDERAL REPUBLLK INDONESLA KUCHLNG",
        "KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
    ),
    "where they come from, its colon lost": (
        "P4MI NUNUKAN\nAsal Deportasi Depot Imigresen Menggatal, Malaysia",
        "P4MI NUNUKAN",
    ),
    "a reference in the cell beside it": (
        "IMMIGRATION DEPARTMENT OF MALAYSIA                  Ref: IM.101/HQ-G/1315/2023(37)",
        "IMMIGRATION DEPARTMENT OF MALAYSIA",
    ),
    "no sentence of the body": (
        "BERITA ACARA\n0 orang laki-laki dan 2 orang perempuan, dari KJRI Kuching kepada Satgas",
        None,
    ),
    "a border post's task force": (
        "SATUAN TUGAS PEMULANGAN PMI\nPERBATASAN ARUK - SAMBAS",
        "SATUAN TUGAS PEMULANGAN PMI PERBATASAN ARUK - SAMBAS",
    ),
    "three lines": (
        "SATUAN TUGAS PEMULANGAN PEKERJA MIGRAN INDONESIA\n           BERMASALAH\n"
        "  KABUPATEN NUNUKAN PROVINSI KALIMANTAN UTARA\nSekretariat : Jalan Ujang Dewa",
        "SATUAN TUGAS PEMULANGAN PEKERJA MIGRAN INDONESIA BERMASALAH KABUPATEN NUNUKAN"
        " PROVINSI KALIMANTAN UTARA",
    ),
    "the place and date in the cell beside it": (
        f"KONSULATJENDERAL REPUBLIK INDONESIA JOHOR\nBAHRU{'':55}Johor Bahru, 8 Desember",
        "KONSULAT JENDERAL REPUBLIK INDONESIA JOHOR BAHRU",
    ),
    "the subject of a sentence": (
        "SURAT KETERANGAN\nKonsulat Jenderal Republik Indonesia Johor Bahru menerangkan bahwa:",
        "KONSULAT JENDERAL REPUBLIK INDONESIA JOHOR BAHRU",
    ),
    "a party of minutes": (
        "BERITA ACARA\nI. Yudha (KJRI Kota Kinabalu), Pihak yang menyerahkan;",
        None,
    ),
    "a cited message": ("LAPORAN\nDasar: Brafaks KJRI Jeddah", None),
    "a ministry and its office": (
        "KP2MI / BP3MI KALIMANTAN UTARA\nHELPDESK PELABUHAN TUNON TAKA",
        "BP3MI KALIMANTAN UTARA",
    ),
    "a lost blank before a town": (
        "KANTOR IMIGRASI KELAS II TPIENTIKONG",
        "KANTOR IMIGRASI KELAS II TPI ENTIKONG",
    ),
    "an embassy further off": (
        "KEDUTAAN BESAR REPUBLIK INDONESIA\nKUWAIT CITY\nDaiya Block 1",
        "KEDUTAAN BESAR REPUBLIK INDONESIA KUWAIT CITY",
    ),
    "a name broken behind DAN": (
        "DINAS TENAGA KERJA DAN\nTRANSMIGRASI\nKABUPATEN SAMBAS\nJalan Raya 1",
        "DINAS TENAGA KERJA DAN TRANSMIGRASI KABUPATEN SAMBAS",
    ),
    "the task force below the police": (
        "KEPOLISIAN NEGARA REPUBLIK INDONESIA\nDAERAH KALIMANTAN BARAT\nRESOR SANGGAU",
        "KEPOLISIAN NEGARA REPUBLIK INDONESIA DAERAH KALIMANTAN BARAT RESOR SANGGAU",
    ),
    "a consulate in English": (
        "CONSULATE GENERAL OF THE REPUBLIC OF INDONESIA\nJEDDAH",
        "CONSULATE GENERAL OF THE REPUBLIC OF INDONESIA JEDDAH",
    ),
    "the letter that a list is enclosed with": (
        "Lampiran : Surat KJRI Kuching\nDAFTAR NAMA",
        "KJRI KUCHING",
    ),
    "no office": ("DAFTAR NAMA\nSURAT", None),
}


@pytest.mark.parametrize(("text", "issuer"), ISSUERS.values(), ids=ISSUERS)
def test_issuer(text, issuer):
    head = read_head([a_page(text + "\nNomor : 1/A/2024")])
    assert (head.fields["issuer"].value if "issuer" in head.fields else None) == issuer


NUMBERS = {
    "it goes on below a stroke": (
        "Nomor : 274/P4MI-NNK/\n        VI/2024",
        "274/P4MI-NNK/VI/2024",
    ),
    "it goes on below without a stroke": (
        "                    Ruj. Kami : IM.101/S-M(DIT)/SMJ\n"
        "                                228/11/23 (65)",
        "IM.101/S-M(DIT)/SMJ228/11/23(65)",
    ),
    "it goes on below twice": (
        "Nomor : 274/P4MI-NNK/\n        PMI-B/\n        VI/2024",
        "274/P4MI-NNK/PMI-B/VI/2024",
    ),
    "the next line begins with a stroke": (
        "Nomor : 274/P4MI-NNK\n        /VI/2024",
        "274/P4MI-NNK/VI/2024",
    ),
    "a date below it": (
        "Ruj. Kami : IM.101/S-M(DIT)/SMJ\n            12/05/2023",
        "IM.101/S-M(DIT)/SMJ",
    ),
    "its cell goes on at the left": (
        "No. Manifest : 040/MNF-DPT/    Nakhoda : Danu\n01/2023                        Laksmana",
        "040/MNF-DPT/01/2023",
    ),
    "right of an address": (
        "Jl. Pelabuhan, Nunukan                 No. 139/MNF/P4MI-NNK/VI/2024",
        "139/MNF/P4MI-NNK/VI/2024",
    ),
    "a figure set apart": ("IM.1 12/S-SEM/SIR38/05/23(73)", "IM.112/S-SEM/SIR38/05/23(73)"),
    "lost points of an immigration office": (
        "Nomor : W18.IMIIMI.4-GR.03.66-2604",
        "W.18.IMI.IMI.4-GR.03.66-2604",
    ),
    "labelled": ("Nomor : B.704/P4MI-ETK/III/2024", "B.704/P4MI-ETK/III/2024"),
    "blanks around the strokes": ("No. : 529 / KONS / FAX / 01 / 24", "529/KONS/FAX/01/24"),
    "a number in brackets behind it": (
        "Ruj. Kami : IM.101/S-TWU/E/US/7018/1-6 (19)",
        "IM.101/S-TWU/E/US/7018/1-6(19)",
    ),
    "ours, not theirs": (
        "Ruj. Tuan : 221/KONS/2025\nRuj. Kami : IM.101/S-M/02/22",
        "IM.101/S-M/02/22",
    ),
    "a town with a blank": (
        "Nomor : B-00247/JOHOR BAHRU/220424",
        "B-00247/JOHORBAHRU/220424",
    ),
    "a blank behind IM": ("Ruj. Kami : IM. 101/S-MIRI/6015/9(26)", "IM.101/S-MIRI/6015/9(26)"),
    "letter O": ("NOMOR : 947/K0NS/FAX/06/26", "947/KONS/FAX/06/26"),
    "a volume and a sheet": (
        "Ruj. Kami : IM.101/S-DTS/19/2 Jld.2 (34)",
        "IM.101/S-DTS/19/2JLD.2(34)",
    ),
    "a volume spelled out": ("No. Fail : IM.107/LK/3/7 Jilid 4", "IM.107/LK/3/7JILID4"),
    "the sheet before the file": (
        "Ruj. Kami : (12) dlm. IM.101/S-MRI/8/2",
        "(12)DLM.IM.101/S-MRI/8/2",
    ),
    "an office of two words at its end": (
        "Nomor : R/LI-59/IX/2026/Sek Entikong",
        "R/LI-59/IX/2026/SEKENTIKONG",
    ),
    "no town behind a year": ("Nomor : 884/PK/VIII/2021 Penang", "884/PK/VIII/2021"),
    "offices of two words inside": (
        "Nomor : 12/POLSEK SEI NYAMUK/V/2024",
        "12/POLSEKSEINYAMUK/V/2024",
    ),
    "parted by points": (
        "No. Surat : W.16.IMI.IMI.4-GR.03.02-1952",
        "W.16.IMI.IMI.4-GR.03.02-1952",
    ),
    "strokes that were not read": ("Nomor : B.81 P4MI-NNK V 2024", "B.81/P4MI-NNK/V/2024"),
    "a point and a word": ("Nomor : B.81 PUSAT", None),
    "a dash alone": ("Nomor : B-1234", "B-1234"),
    "a reference before points": (
        "No. Agenda : AG-1234\nNomor : 12/KONS/2024",
        "12/KONS/2024",
    ),
    "a date is none": ("No. : 20.07.1980", None),
    "no label": ("BERITA ACARA\n045/BAST/VIII/2024", "045/BAST/VIII/2024"),
    "cited only": ("Menunjuk surat 221/KONS/IX/2025 perihal deportasi", None),
    "an address": ("Jl. Raya 12/14/16", None),
}


@pytest.mark.parametrize(("text", "number"), NUMBERS.values(), ids=NUMBERS)
def test_letter_number(text, number):
    head = read_head([a_page(text)])
    found = head.fields.get("letter_number")
    assert (found.value if found else None) == number


def test_a_fax_without_letterhead_tells_its_office():
    head = read_head([a_page("BERITA FAKSIMILE\nNomor : 1/A/2024\nDari  : KJRI Johor Bahru")])
    assert head.fields["issuer"].value == "KJRI JOHOR BAHRU"


LETTERHEADS = {
    "an office in the body": (
        "BP3MI RIAU\nS.350/UPT-RIAU/PL.02/I/2021 Pekanbaru, 21 Januari 2021\n"
        "Kepada Yth. Gubernur Riau\nDengan ini dilaporkan deportasi melalui Dumai dari\n"
        "Depot Imigresen Machap Umboo, Melaka. Rincian dimaksud:",
        "BP3MI RIAU",
    ),
    "the office that it is sent to": (
        "JABATAN IMIGRESEN MALAYSIA NEGERI SARAWAK\n8 Jun 2021\n"
        "Konsulat Jenderal Republik Indonesia Kuching\nTuan,",
        "JABATAN IMIGRESEN MALAYSIA NEGERI SARAWAK",
    ),
    "an office below the title": (
        "BERITA ACARA SERAH TERIMA\nKJRI KUCHING",
        "KJRI KUCHING",
    ),
}


@pytest.mark.parametrize(("text", "issuer"), LETTERHEADS.values(), ids=LETTERHEADS)
def test_the_letterhead_ends_above_addressee_date_and_title(text, issuer):
    assert read_head([a_page(text)]).fields["issuer"].value == issuer


def test_a_stroke_that_stands_for_the_month_is_none():
    number = read_head([a_page("Nomor : S.350/UPT-RIAU/PL.02//2021")]).fields["letter_number"]
    assert number.value == "S.350/UPT-RIAU/PL.02//2021"


def test_a_sentence_that_begins_a_line_with_a_depot_is_no_letterhead():
    head = read_head([a_page("BERITA ACARA\nDepot Imigresen Semuja, Serian dengan rincian")])
    assert "depot" not in head.fields


def test_a_depot_ends_where_the_next_cell_begins():
    head = read_head(
        [a_page("Depot Imigresen Machap Umboo, Melaka               Date: 25/02/2023")]
    )
    assert head.fields["depot"].value == "DEPOT IMIGRESEN MACHAP UMBOO, MELAKA"


@pytest.mark.parametrize(
    ("text", "depot"),
    [
        ("Place of detention : PTS TAWAU", "PTS TAWAU"),
        ("Asal Depo : Semuja", "SEMUJA"),
        ("Asal : Sampang, Jawa Timur", None),
        (
            "ASAL : MALAYSIA, DEPOT IMIGRESEN PEKAN NENAS, JOHOR",
            "DEPOT IMIGRESEN PEKAN NENAS, JOHOR",
        ),
        ("sebanyak dua WNI dari Depot Tahanan: Imigresen Semuja melalui PLBN Aruk", None),
        ("Daerah Asal : Sampang", None),
    ],
)
def test_labelled_depots(text, depot):
    found = read_head([a_page(text)]).fields.get("depot")
    assert (found.value if found else None) == depot


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ASAL : MALAYSIA, DEPOT IMIGRESEN PEKAN NENAS", "MYS"),
        ("Asal : PTS Kuching / Malaysia", "MYS"),
        ("Negara Asal : Arab Saudi", "SAU"),
        ("Asal : Sampang, Jawa Timur", None),
        ("Asal : Indonesia", None),
    ],
)
def test_labelled_countries(text, code):
    found = read_head([a_page(text)]).fields.get("deported_from")
    assert (found.value if found else None) == code


def test_a_heading_of_a_list_is_no_place():
    text = "Tujuan Kepulangan:\nNo. Paspor / SPLP"
    assert "entry_point" not in read_head([a_page(text)]).fields


def test_totals_by_sex():
    head = read_head([a_page("Jumlah : 45 orang\nLaki-laki : 30 orang\nPerempuan : 15 orang")])
    assert (head.totals.men, head.totals.women, head.totals.children) == (30, 15, None)


ROWS = {
    "the birth date beside the sex": """
Jumlah : 2 orang
NO  NAMA         SEX        TGL LAHIR
1   HAMZAH       Laki-laki  20-07-1980
2   SITI AMINAH  Perempuan  01-02-1990
LAKI-LAKI DEWASA (LD)
3   HASAN        Laki-laki  30-07-1981
""",
    "the age beside the sex, between lines": """
+------------------------------------------+
|1 | HAMZAH      | Laki-laki | 42 | Batang |
+------------------------------------------+
|2 | SITI AMINAH | Perempuan | 30 | Malaka |
+------------------------------------------+
""",
    "a row that begins with the sex": """
+--------------------------------+
| Laki-laki | 42 | SUTARMAN      |
+--------------------------------+
| Perempuan | 30 | YUSTINA MATTA |
+--------------------------------+
""",
    "a date in words beside the sex": """
+------------------------------------+
| Perempuan | 28 Juli 1994 | SAMPANG |
+------------------------------------+
| Laki-laki | 18 Maret 1978 | SEKADAU|
+------------------------------------+
""",
}


@pytest.mark.parametrize("text", ROWS.values(), ids=ROWS)
def test_the_sex_of_a_worker_is_no_total(text):
    assert read_head([a_page(text)]).totals == Totals()


STATED = {
    "a name that looks like the label": ("12   NURHAYATI\n     JUMRIAH   1985", None),
    "a year": ("Jumlah : 1985", None),
    "a year's worth of people": ("Jumlah : 1985 orang", "1985"),
    "the parts and the whole": ("Jumlah : 12\nJumlah : 5\nJumlah : 17", "17"),
    "a grand total below": ("Jumlah : 12\nJumlah : 5\nJumlah Seluruhnya : 17", "17"),
    "a sum of letters": ("Jumlah : 12 orang\nJumlah : 5 orang\nTotal A + B = 17 orang", "17"),
}


@pytest.mark.parametrize(("text", "count"), STATED.values(), ids=STATED)
def test_stated_count(text, count):
    head = read_head([a_page(text)])
    assert (head.fields["stated_count"].value if "stated_count" in head.fields else None) == count


def test_numbers_of_parts_add_up():
    assert read_head([a_page("Jumlah : 12 orang\nLain\nJumlah : 5 orang")]).of_parts == 17
    assert read_head([a_page("Jumlah : 12 orang")]).of_parts is None


def test_a_table_of_totals():
    text = """
+-----------------+
| Laki-laki |  9  |
+-----------------+
| Perempuan |  12 |
+-----------------+
"""
    totals = read_head([a_page(text)]).totals
    assert (totals.men, totals.women) == (9, 12)


def test_an_english_head():
    text = """
Ref: 234/PEN/IX/2025
Issued by: CONSULATE OF THE REPUBLIC OF INDONESIA TAWAU
Vessel: MV LABUAN EXPRESS V Date of deportation: 28 September 2025
From: TAWAU IMMIGRATION DEPOT, Malaysia
To: NUNUKAN
Total: 10 persons
"""
    fields = read_head([a_page(text)]).fields
    expected = {
        "issuer": "CONSULATE OF THE REPUBLIC OF INDONESIA TAWAU",
        "deportation_date": "2025-09-28",
        "depot": "TAWAU IMMIGRATION DEPOT",
        "deported_from": "MYS",
        "entry_point": "NUNUKAN",
        "stated_count": "10",
    }
    assert {name: fields[name].value for name in expected} == expected


def test_to_whom_a_letter_goes_is_no_entry_point():
    assert "entry_point" not in read_head([a_page("To: Kepala BP3MI Kalimantan Utara")]).fields


def test_an_empty_page_has_no_head():
    assert read_head([a_page("")]).fields == {}
