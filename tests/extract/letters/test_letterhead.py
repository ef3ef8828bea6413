"""Whose letter it is, however its head is laid out."""

import pytest

from extract.letters.deportation_letter import read
from extract.letters.head import read_head
from tests.extract.builders import a_page

HEADS = {
    "narrow cell left of number and date": (
        "                                 BERITA FAKSIMILE\n"
        "                       NOMOR     286/B/Kons/VI/24\n"
        "                       TANGGAL   14 JUNI 2024\n"
        "     KONSULAT          KEPADA    Gubernur Kalimantan Utara; Kepala BP3MI\n"
        " REPUBLIK INDONESIA    PERIHAL   DEPORTASI WNI\n"
        "       TAWAU           SIFAT     Segera\n"
        "Bersama ini diberitahukan bahwa Imigresen Tawau akan mendeportasi 13 WNI",
        "KONSULAT REPUBLIK INDONESIA TAWAU",
    ),
    "small letterhead beside the title": (
        "                                SENARAI WARGA ASING        NO. RUJUKAN: IM.J/427-3/3\n"
        "  JABATAN IMIGRESEN MALAYSIA    KE NEGARA ASAL             TARIKH: 18/12/2023\n"
        "  NEGERI JOHOR\n"
        "DEPOT: DEPOT IMIGRESEN PEKAN NENAS      JUMLAH: 26",
        "JABATAN IMIGRESEN MALAYSIA NEGERI JOHOR",
    ),
    "a mission beside a task force": (
        "KONSULAT JENDERAL RI KUCHING      SATUAN TUGAS PEMULANGAN PMI\n"
        "Fungsi Konsuler                   PLBN Nanga Badau, Kapuas Hulu\n"
        "              BERITA ACARA PENYERAHAN\n              No: 55/BAST/SATGAS/09/2024",
        "KONSULAT JENDERAL RI KUCHING",
    ),
    "a depot's department beside the mission, its number": (
        "KONSULAT JENDERAL REPUBLIK INDONESIA      JABATAN IMIGRESEN MALAYSIA\n"
        "KUCHING                                   NEGERI SARAWAK\n"
        "Ruj. Kami : IM.101/S-M/02/22",
        "JABATAN IMIGRESEN MALAYSIA NEGERI SARAWAK",
    ),
    "the mission beside a department, its number": (
        "JABATAN IMIGRESEN MALAYSIA      KONSULAT JENDERAL REPUBLIK INDONESIA\n"
        "NEGERI SARAWAK                  KUCHING\nNomor : 12/KONS/II/2024",
        "KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
    ),
    "a form's number in the cell beside": (
        "POS PELAYANAN PELINDUNGAN PMI (P4MI) NUNUKAN      Formulir F-07\n"
        "Jl. Pelabuhan, Nunukan                            No. 139/MNF/P4MI-NNK/VI/2024",
        "POS PELAYANAN PELINDUNGAN PMI (P4MI) NUNUKAN",
    ),
    "another page's table beside it": (
        "JABATAN IMIGRESEN MALAYSIA NEGERI SABAH         LAHIR\nRuj. Kami : IM.101/S-SDK/E/US/3673",
        "JABATAN IMIGRESEN MALAYSIA NEGERI SABAH",
    ),
    "a ruling line between, no wide gap": (
        "+------------------------------------------+\n"
        "| JABATAN IMIGRESEN MALAYSIA | SULIT F-07  |\n"
        "+------------------------------------------+\n",
        "JABATAN IMIGRESEN MALAYSIA",
    ),
    "one word on each line": (
        "JABATAN\nIMIGRESEN\nMALAYSIA\nNEGERI PERAK\nRuj. Kami : IM.109/S-LKP/3/22",
        "JABATAN IMIGRESEN MALAYSIA NEGERI PERAK",
    ),
    "five narrow lines": (
        "BALAI PELAYANAN\nPELINDUNGAN PEKERJA\nMIGRAN INDONESIA\nKEPULAUAN RIAU\nNomor : 1/A/2024",
        "BALAI PELAYANAN PELINDUNGAN PEKERJA MIGRAN INDONESIA KEPULAUAN RIAU",
    ),
    "the state behind the town": (
        "KONSULAT JENDERAL REPUBLIK INDONESIA\nKOTA KINABALU - SABAH\nNo. : 1/A/2024",
        "KONSULAT JENDERAL REPUBLIK INDONESIA KOTA KINABALU",
    ),
    "state and country behind the town": (
        "KONSULAT REPUBLIK INDONESIA\nTAWAU, SABAH, MALAYSIA\nNo. : 1/A/2024",
        "KONSULAT REPUBLIK INDONESIA TAWAU",
    ),
    "a letter read of the picture before it": (
        "KEMENTERIAN PELINDUNGAN PEKERJA MIGRAN INDONESIA\nM BP3MI KALIMANTAN BARAT\n"
        "Nomor : 233/BP3MI.14/V/2025",
        "BP3MI KALIMANTAN BARAT",
    ),
    "a town misread": (
        "KANTOR DAGANG DAN EKONOMI INDONESIA\nTAIPE!\nNomor : 887/KDEI/V/2025",
        "KANTOR DAGANG DAN EKONOMI INDONESIA TAIPEI",
    ),
    "the post below its office": (
        "BP3MI KEPULAUAN RIAU\nP4MI KOTA TANJUNGPINANG\nNomor : B.231/P4MI-TPI/VI/2023",
        "P4MI KOTA TANJUNGPINANG",
    ),
    "a federal territory": (
        "JABATAN IMIGRESEN MALAYSIA\nWILAYAH PERSEKUTUAN LABUAN\nRuj : IM.WPL/PEN/0099/2023(4)",
        "JABATAN IMIGRESEN MALAYSIA WILAYAH PERSEKUTUAN LABUAN",
    ),
    "a branch": (
        "JABATAN IMIGRESEN MALAYSIA\nNEGERI SABAH\nCAWANGAN TAWAU\nRuj : IM.101/S-TWU/2024(4)",
        "JABATAN IMIGRESEN MALAYSIA NEGERI SABAH CAWANGAN TAWAU",
    ),
    "a label of the task force": (
        "DAFTAR WNI/PMI-B\nNOMOR : 178/SATGAS-PMI/IV/2022\n"
        "SATUAN TUGAS : SATGAS PEMULANGAN PMI KABUPATEN SAMBAS\nPINTU MASUK : PLBN ARUK",
        "SATGAS PEMULANGAN PMI KABUPATEN SAMBAS",
    ),
    "a depot below labels without colons": (
        "PEMERINTAH PROVINSI KALIMANTAN BARAT\n         DINAS SOSIAL\n"
        "Nomor        460/817/DINSOS-C/2023      Pontianak, 5 Juni 2023\n"
        "Asal Depot   Depot Imigresen Semuja, Malaysia",
        "DINAS SOSIAL",
    ),
    "whom it is for, by the holder of the office": (
        "JABATAN IMIGRESEN MALAYSIA NEGERI SARAWAK\n"
        "                                     IM.109/S-SEM/SIR299/06/21(16)\n"
        "Konsul Jenderal\nKonsulat Jenderal Republik Indonesia Kuching",
        "JABATAN IMIGRESEN MALAYSIA NEGERI SARAWAK",
    ),
}


@pytest.mark.parametrize(("text", "issuer"), HEADS.values(), ids=HEADS)
def test_issuer_of_a_letterhead_of_cells(text, issuer):
    assert read_head([a_page(text)]).fields["issuer"].value == issuer


ACTS = {
    "who received": (
        "Pada hari ini tanggal 10 Mei 2022 bertempat di PLBN Entikong, Balai Pelayanan\n"
        "Pelindungan Pekerja Migran Indonesia (BP3MI) Kalimantan Barat telah menerima\n"
        "deportasi 20 orang WNI dari Malaysia",
        "BALAI PELAYANAN PELINDUNGAN PEKERJA MIGRAN INDONESIA (BP3MI) KALIMANTAN BARAT",
    ),
    "who handed over": (
        "Pada hari ini, KJRI Johor Bahru menyerahkan 12 orang WNI kepada petugas",
        "KJRI JOHOR BAHRU",
    ),
    "who reports": (
        "Bersama ini kami, P4MI Nunukan, melaporkan kedatangan 118 orang deportan",
        "P4MI NUNUKAN",
    ),
    "whom it was handed to": (
        "Pada hari ini telah diserahkan 12 orang WNI kepada BP3MI Riau di Dumai",
        None,
    ),
    "who sent them": ("Imigresen Tawau akan mendeportasi 13 WNI dengan kapal", None),
}


@pytest.mark.parametrize(("text", "issuer"), ACTS.values(), ids=ACTS)
def test_a_letter_without_letterhead_says_who_acts(text, issuer):
    document = read([a_page("BERITA ACARA SERAH TERIMA\nNomor : 1/A/2024\n" + text)])
    found = document.field("issuer")
    assert (found.value if found else None) == issuer
