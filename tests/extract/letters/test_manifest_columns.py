import pytest

from extract.letters.manifest_columns import (
    Column,
    column_of,
    ends_list,
    heading_sex,
    listed_sex,
)

HEADERS = {
    "No": Column.NUMBER,
    "BIL.": Column.NUMBER,
    "No. Urut": Column.NUMBER,
    "Nama": Column.NAME,
    "NAMA LENGKAP": Column.NAME,
    "NAMA / NO. PASPOR": Column.NAME,
    "Nama Ayah": Column.OTHER,
    "Tarikh Masuk Depot": Column.OTHER,
    "Tgl Terbit Paspor": Column.OTHER,
    "Alamat di Malaysia": Column.OTHER,
    "Alamat di Indonesia": Column.ORIGIN,
    "Tempat Asal": Column.ORIGIN,
    "Golongan Darah": Column.OTHER,
    "Keterangan Kesehatan": Column.OTHER,
    "No. Kes": Column.OTHER,
    "No. Seksyen": Column.OFFENCE,
    "Pasal Dilanggar": Column.OFFENCE,
    "Jenis Perkara": Column.OFFENCE,
    "No. Perkara": Column.OTHER,
    "Tempat Tinggal": Column.OTHER,
    "Umur Anak": Column.OTHER,
    "No. Paspor Lama": Column.OTHER,
    "Tgl. Lhr": Column.BIRTH_DATE,
    "Alasan Deportasi": Column.OFFENCE,
    "BUTIRAN TAHANAN": Column.NAME,
    "Butiran Kesalahan": Column.OFFENCE,
    "Identitas PMI": Column.NAME,
    "Nama Majikan": Column.OTHER,
    "L/P": Column.SEX,
    "LD/PD": Column.SEX,
    "JANTINA": Column.SEX,
    "Jenis Kelamin": Column.SEX,
    "Tgl Lahir": Column.BIRTH_DATE,
    "TARIKH LAHIR": Column.BIRTH_DATE,
    "Tempat/Tgl Lahir": Column.BIRTH_DATE,
    "Tempat Lahir": Column.OTHER,
    "TTL": Column.BIRTH_DATE,
    "T/LAHIR": Column.BIRTH_DATE,
    "KELAHIRAN": Column.BIRTH_DATE,
    "JAN": Column.SEX,
    "Violation": Column.OFFENCE,
    "Penyebab Deportasi": Column.OFFENCE,
    "Home Town": Column.ORIGIN,
    "Tujuan / Asal": Column.ORIGIN,
    "Tujuan": Column.OTHER,
    "Tempat, Tgl": Column.BIRTH_DATE,
    "Umur (thn)": Column.AGE,
    "NEGERI/WILAYAH": Column.ORIGIN,
    "Alamat Luar Negeri": Column.OTHER,
    "Wilayah Kerja": Column.OTHER,
    "WARGANEGARA": Column.OTHER,
    "No Paspor": Column.PASSPORT,
    "NO. PASPORT / DOKUMEN": Column.DOCUMENT,
    "Paspor/SPLP": Column.DOCUMENT,
    "No SPLP": Column.SPLP,
    "Alamat Asal": Column.ORIGIN,
    "Daerah Asal": Column.ORIGIN,
    "DAERAHASAL": Column.ORIGIN,
    "TGLLAHIR": Column.BIRTH_DATE,
    "Kab/Kota": Column.ORIGIN,
    "Kasus": Column.OFFENCE,
    "KESALAHAN": Column.OFFENCE,
    "Masalah": Column.OFFENCE,
    "Masaiah": Column.OFFENCE,
    "KETERANGAN": Column.NOTES,
    "Kewarganegaraan": Column.OTHER,
    "Date of Birth": Column.BIRTH_DATE,
    "TARIKH TANGKAP": Column.OTHER,
    "Tgl Masuk": Column.OTHER,
    "Alamat Tujuan": Column.OTHER,
    "Tanda Tangan": Column.OTHER,
    "Tempat, Tgl Lahir sesuai paspor": Column.BIRTH_DATE,
    "Nama menurut SPLP": Column.NAME,
    "Alamat dalam dokumen": Column.ORIGIN,
    "Lama": None,
    "": None,
    "Kelompok": None,
}


@pytest.mark.parametrize(("header", "column"), HEADERS.items(), ids=HEADERS)
def test_column_of(header, column):
    assert column_of(header) is column


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JUMLAH KESELURUHAN : 15 ORANG", True),
        ("Entikong, 20 Maret 2024", True),
        ("Demikian disampaikan", True),
        ("Petugas Pemeriksa,", True),
        ("Konsul Jenderal,", True),
        ("Yang Membuat Daftar,", True),
        ("a.n. Kepala", True),
        ("Pelaksana Fungsi Konsuler-1,", True),
        ("Plt. Kepala Bidang", True),
        ("Atase Ketenagakerjaan", True),
        ("PELAWAN BIN ATAS", False),
        ("NIP. 19840622 199611 1 798", True),
        ("petugas di perbatasan", False),
        ("KONSULATI BINTI AHMAD", False),
        ("7 SUKARDI L 12-03-1990", False),
        ("", False),
    ],
)
def test_ends_list(text, expected):
    assert ends_list(text) is expected


LISTED = {
    "Nama (Perempuan)": "F",
    "Nama (Laki- laki)": "M",
    "Nama": None,
    "Nama (L/P)": None,
}


@pytest.mark.parametrize(("heading", "sex"), LISTED.items(), ids=LISTED)
def test_the_sex_that_a_heading_of_names_gives(heading, sex):
    assert listed_sex(heading) == sex


def test_the_second_line_of_headings_is_no_heading_of_a_sex():
    assert heading_sex("laki) lahir") is None
