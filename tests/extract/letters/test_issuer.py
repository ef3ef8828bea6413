"""Whose letter it is: offices in letterheads."""

import pytest

from extract.letters.head import read_head
from tests.extract.builders import a_page

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
