"""Labels, headings and titles are no values, whatever stands where a value is sought."""

import pytest

from extract.contracts.asked import asks, holds_label, is_heading, is_trade
from extract.contracts.values import VALUES, address_value, job_value, name_value, person_value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uraian Data", True),
        ("PERKARA | BUTIRAN", True),
        ("Item Description", True),
        ("Information", True),
        ("No. Uraian Keterangan", True),
        ("DATA RAHMAN", False),
        ("", False),
    ],
)
def test_words_over_columns(text: str, expected: bool) -> None:
    assert is_heading(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2. Jabatan", True),
        ("b) Masa Kontrak", True),
        ("IV. Wages", True),
        ("Pasal 1 Jabatan", True),
        ("Article 4. Wages", True),
        ("Name Passport No.", True),
        ("Nama Alamat", True),
        ("Uraian Data", True),
        ("Caregiver / Domestic Worker", False),
        ("2. PERAWAT LANSIA", False),
        ("Jabatan", False),
    ],
)
def test_labels_with_their_numbers(text: str, expected: bool) -> None:
    assert asks(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NRIC No. S7115461D", True),
        ("Passport No. A5740989", True),
        ("Indonesian Agency (P3MI) PT. CONTOH KARYA", True),
        ("Tanggal Lahir 12-03-1990", True),
        ("MIGRANT WORKER CONTOH PTE LTD", False),
        ("AGENSI PEKERJAAN CONTOH SDN BHD", False),
        ("PT. CONTOH KARYA", False),
        ("SITI AMINAH", False),
    ],
)
def test_a_label_before_its_value(text: str, expected: bool) -> None:
    assert holds_label(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Domestic Worker", True),
        ("PERAWAT LANSIA", True),
        ("Jabatan", False),
        ("Pemberi Kerja", False),
        ("Masa Kontrak", False),
    ],
)
def test_only_words_for_the_worker_are_trades(text: str, expected: bool) -> None:
    assert is_trade(text) is expected


@pytest.mark.parametrize("text", ["Uraian Data", "2. Jabatan", "Keterangan", "PERKARA BUTIRAN"])
@pytest.mark.parametrize("name", sorted(VALUES))
def test_no_field_takes_what_asks(name: str, text: str) -> None:
    assert VALUES[name](text) is None


@pytest.mark.parametrize(
    ("make", "text", "expected"),
    [
        (name_value, "PT. CONTOH UTAMA. Pihak-pihak menurunkan", "PT. CONTOH UTAMA"),
        (name_value, "PT. CONTOH KARYA selaku P3MI", "PT. CONTOH KARYA"),
        (name_value, "PT. CONTOH KARYA PERJANJIAN PENEMPATAN PMI", "PT. CONTOH KARYA"),
        (name_value, "CONTOH BINA SDN. BHD. MEWAH", "CONTOH BINA SDN. BHD. MEWAH"),
        (person_value, "BAIQ zoHRIAH", "BAIQ ZOHRIAH"),
        (person_value, "SITI AMINAH B5740989", None),
        (person_value, "nama orang yang menandatangani", None),
        (address_value, "5 HIGASHI-CHO, SAITAMA 332- 0012", "5 HIGASHI-CHO, SAITAMA 332-0012"),
        (address_value, "RT 4 RW 002DESA CONTOH, KUDUS", "RT 4 RW 002 DESA CONTOH, KUDUS"),
        (address_value, "FLAT9B, BLOCK4, KOWLOON", "FLAT 9B, BLOCK 4, KOWLOON"),
        (job_value, "sebagai pemberi kerja", None),
        (job_value, "Domestic Worker", "DOMESTIC WORKER"),
    ],
)
def test_what_is_left_of_a_value(make, text: str, expected: str | None) -> None:
    assert make(text) == expected
