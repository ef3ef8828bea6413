"""Workers told in sentences, one after another, by the sex behind their names."""

import pytest

from extract.forms.running import running
from extract.letters.manifest_sentence import sentence_workers
from tests.extract.builders import a_page

TOLD = {
    "in brackets": (
        "telah mendeportasi WNI berikut melalui PLBN ENTIKONG:\n"
        "AGUS HAKIM (L, 32 tahun, Paspor X8798998, Karawang), NURJANAH KOLO (P, 29 tahun,\n"
        "SPLP AA802804, Bireuen) Jumlah: 2 orang.",
        [
            ("AGUS HAKIM", "M", "32", "X8798998", None, "KARAWANG", None),
            ("NURJANAH KOLO", "F", "29", None, "AA802804", "BIREUEN", None),
        ],
    ),
    "parted by semicolons": (
        "Adapun WNI tersebut adalah SITI UTAMI, perempuan, 42 tahun, asal Singkawang,\n"
        "pemegang paspor nomor X9661653, karena bekerja tanpa izin; JUFRI, laki-laki, 39 tahun,\n"
        "asal Bulukumba, tidak memiliki dokumen perjalanan, karena overstay. Sehubungan dengan itu",
        [
            ("SITI UTAMI", "F", "42", "X9661653", None, "SINGKAWANG", "BEKERJA TANPA IZIN"),
            ("JUFRI", "M", "39", None, None, "BULUKUMBA", "OVERSTAY"),
        ],
    ),
    "numbered without points": (
        "DAFTAR NAMA: 01 WIWIN BT JAFAR, P, 24 TAHUN, SPLP SP409272, PRINGSEWU\n"
        "02 MANSYUR BIN SULAIMAN, L, 30 TAHUN, PASPOR E9844852, LAMPUNG SELATAN CCC. DEMIKIAN",
        [
            ("WIWIN BT JAFAR", "F", "24", None, "SP409272", "PRINGSEWU", None),
            ("MANSYUR BIN SULAIMAN", "M", "30", "E9844852", None, "LAMPUNG SELATAN", None),
        ],
    ),
    "a name and another": (
        "identitas WNI: 1. BAIQ YULIANTI @ YANTI (PD, 30 TAHUN, PASPOR C9471109, ASAL DOMPU,\n"
        "KASUS PIDANA); 2. ANDI TAHIR (LD, 19 TAHUN, TANPA DOKUMEN, ASAL BONE, TANPA DOKUMEN).",
        [
            ("BAIQ YULIANTI @ YANTI", "F", "30", "C9471109", None, "DOMPU", "KASUS PIDANA"),
            ("ANDI TAHIR", "M", "19", None, None, "BONE", "TANPA DOKUMEN"),
        ],
    ),
    "officials": (
        "disaksikan oleh Raka Lesmana, Kepala P4MI, dan Yudha Prasetya, Staf Konsuler.",
        [],
    ),
    "nothing": ("", []),
}
FIELDS = ("full_name", "sex", "age", "passport_number", "splp_number", "origin", "offence")


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_sentence_workers(text, expected):
    workers = sentence_workers(running([a_page(text)]))
    assert [tuple(worker.value(name) for name in FIELDS) for worker in workers] == expected
