"""Items of lists as offices write them, in any order of their parts."""

import pytest

from extract.forms.running import running
from extract.letters.manifest_list import named_workers
from tests.extract.builders import a_page, pages
from tests.extract.letters.lists import listed_on

ITEMS = {
    "brackets": (
        "1. RUSLI BASRI (LD), 28 THN, SPLP AA713610, ASAL BENGKAYANG, KALBAR, Overstay",
        {
            "full_name": "RUSLI BASRI",
            "sex": "M",
            "age": "28",
            "splp_number": "AA713610",
            "origin": "BENGKAYANG, KALBAR",
            "offence": "OVERSTAY",
        },
    ),
    "a point read for a comma, a colon for the last semicolon": (
        "1. PAULUS. laki-laki, 24 tahun. paspor A1308535, asal Cilacap. salah guna pas:",
        {
            "full_name": "PAULUS",
            "sex": "M",
            "age": "24",
            "passport_number": "A1308535",
            "origin": "CILACAP",
            "offence": "SALAH GUNA PAS",
        },
    ),
    "a point before a known offence in capitals": (
        "1. MUH. NASIR, LAKI-LAKI, ASAL KAB. BELU. MASUK TANPA IZIN",
        {
            "full_name": "MUH. NASIR",
            "sex": "M",
            "origin": "KAB. BELU",
            "offence": "MASUK TANPA IZIN",
        },
    ),
    "the kind of a document behind its number, the age before the sex": (
        "1. RUDI HARTONO (34/L), Jember, AA486752 (SPLP), Sek. 6(1)(c) AI 1959/63",
        {
            "full_name": "RUDI HARTONO",
            "sex": "M",
            "age": "34",
            "splp_number": "AA486752",
            "origin": "JEMBER",
            "offence": "SEK. 6(1)(C) AI 1959/63",
        },
    ),
    "the word before an origin read as one with it": (
        "2. MUH. LALU TOKAN (L), lahir 14 Agustus 1992; Paspor No. C4560484; asalJember,"
        " Jawa Timur; tidak memiliki permit kerja",
        {
            "full_name": "MUH. LALU TOKAN",
            "sex": "M",
            "birth_date": "1992-08-14",
            "passport_number": "C4560484",
            "origin": "JEMBER, JAWA TIMUR",
            "offence": "TIDAK MEMILIKI PERMIT KERJA",
        },
    ),
    "slashes": (
        "1) Dewi Sartika Alias Wati / P / lahir 9 Juli 1974 / SPLP No. XC582275"
        " / asal Bone, Sulsel",
        {
            "full_name": "DEWI SARTIKA ALIAS WATI",
            "sex": "F",
            "birth_date": "1974-07-09",
            "splp_number": "XC582275",
            "origin": "BONE, SULSEL",
        },
    ),
    "deported for a reason": (
        "1. SUKRI SOPIAN (L, 32 tahun), pemegang SPLP No. XD966564, asal Kabupaten Lombok Timur,"
        " dideportasi karena overstay;",
        {
            "full_name": "SUKRI SOPIAN",
            "sex": "M",
            "age": "32",
            "splp_number": "XD966564",
            "origin": "KABUPATEN LOMBOK TIMUR",
            "offence": "OVERSTAY",
        },
    ),
    "introduced by a.n.": (
        "1. a.n. HAMZAH bin DAUD / L / 35 th / asal Bone, Sulsel / SPLP XD111222 / overstay",
        {
            "full_name": "HAMZAH BIN DAUD",
            "sex": "M",
            "age": "35",
            "splp_number": "XD111222",
            "origin": "BONE, SULSEL",
            "offence": "OVERSTAY",
        },
    ),
    "the day of removal is no birth": (
        "1. NURHAYATI, perempuan, 34 tahun, paspor B7654321, asal Indramayu, Jawa Barat, telah"
        " dideportasi dari Kuwait pada 3 Mei 2024 karena kabur dari majikan",
        {
            "full_name": "NURHAYATI",
            "sex": "F",
            "age": "34",
            "passport_number": "B7654321",
            "origin": "INDRAMAYU, JAWA BARAT",
            "offence": "KABUR DARI MAJIKAN",
        },
    ),
    "an offence called one": (
        "1. PARYONO, laki-laki, lahir tanggal 13 Februari 1989, Paspor A6853593, asal Batang,"
        " pelanggaran masuk tanpa dokumen yang sah;",
        {
            "full_name": "PARYONO",
            "sex": "M",
            "birth_date": "1989-02-13",
            "passport_number": "A6853593",
            "origin": "BATANG",
            "offence": "MASUK TANPA DOKUMEN YANG SAH",
        },
    ),
    "an offence that is called so by its own name": (
        "1. GATOT (L), 30 THN, asal Brebes, pelanggaran keimigrasian",
        {
            "full_name": "GATOT",
            "sex": "M",
            "age": "30",
            "origin": "BREBES",
            "offence": "PELANGGARAN KEIMIGRASIAN",
        },
    ),
    "labels without colons": (
        "1. SUGENG (L), tgl lahir 03-05-1980, Paspor No. C1234567, berasal dari Malang, Jatim,"
        " kasus kabur dari majikan;",
        {
            "full_name": "SUGENG",
            "sex": "M",
            "birth_date": "1980-05-03",
            "passport_number": "C1234567",
            "origin": "MALANG, JATIM",
            "offence": "KABUR DARI MAJIKAN",
        },
    ),
    "age in words first": (
        "1. SITI AMINAH, umur 34 tahun, perempuan, asal Sambas",
        {"full_name": "SITI AMINAH", "sex": "F", "age": "34", "origin": "SAMBAS"},
    ),
    "sex with age": (
        "1. ANDI MAPPA (L/34 THN), PASPOR B1234567",
        {"full_name": "ANDI MAPPA", "sex": "M", "age": "34", "passport_number": "B1234567"},
    ),
    "no commas": (
        "1. MUHAMMAD WIRE LD 48 THN ASAL LOMBOK BARAT",
        {"full_name": "MUHAMMAD WIRE", "sex": "M", "age": "48", "origin": "LOMBOK BARAT"},
    ),
    "no papers": (
        "1. LALU WIRE (LD), 39 THN, tidak ada dokumen, Masuk tanpa izin",
        {"full_name": "LALU WIRE", "sex": "M", "age": "39", "offence": "MASUK TANPA IZIN"},
    ),
    "papers as the offence": (
        "1. LALU WIRE (LD), 39 THN, SPLP SP713989, Tidak memiliki dokumen",
        {
            "full_name": "LALU WIRE",
            "sex": "M",
            "age": "39",
            "splp_number": "SP713989",
            "offence": "TIDAK MEMILIKI DOKUMEN",
        },
    ),
    "Malaysian section": (
        "1. BASO BIN AKSA (L), A1234567, Seksyen 6(1)(c)",
        {
            "full_name": "BASO BIN AKSA",
            "sex": "M",
            "passport_number": "A1234567",
            "offence": "SEKSYEN 6(1)(C)",
        },
    ),
    "semicolons": (
        "01; MARIAM; P; 13/05/1996; SPLP XD889347; LAMONGAN; MASUK TANPA IZIN",
        {
            "full_name": "MARIAM",
            "sex": "F",
            "birth_date": "1996-05-13",
            "splp_number": "XD889347",
            "origin": "LAMONGAN",
            "offence": "MASUK TANPA IZIN",
        },
    ),
    "strokes without blanks": (
        "1. Nurul Solihah/P/33 th/Lombok Utara/paspor E4791877",
        {
            "full_name": "NURUL SOLIHAH",
            "sex": "F",
            "age": "33",
            "passport_number": "E4791877",
            "origin": "LOMBOK UTARA",
        },
    ),
    "the word for papers before their kind": (
        "1. Saleh Maulana (24 tahun), Laki-laki, asal Landak, dokumen paspor E4877691.",
        {
            "full_name": "SALEH MAULANA",
            "sex": "M",
            "age": "24",
            "passport_number": "E4877691",
            "origin": "LANDAK",
        },
    ),
    "the word for papers that are none": (
        "1. Eka Anggraini (21 tahun), Perempuan, asal Grobogan, dokumen nihil.",
        {"full_name": "EKA ANGGRAINI", "sex": "F", "age": "21", "origin": "GROBOGAN"},
    ),
    "name on its own line": (
        "1. ROHMAT HARTONO\n   L / lahir 29-08-1985 / SPLP SP300024 / asal Ngawi, Jatim / Overstay",
        {
            "full_name": "ROHMAT HARTONO",
            "sex": "M",
            "birth_date": "1985-08-29",
            "splp_number": "SP300024",
            "origin": "NGAWI, JATIM",
            "offence": "OVERSTAY",
        },
    ),
    "a label behind a date": (
        "1. LUH PUSPITA\n   Jenis kelamin: Perempuan; lahir 3 Desember 1996\n"
        "   Dokumen: SPLP XC825683. Asal: Dompu. Kasus: Masuk Tanpa Izin",
        {
            "full_name": "LUH PUSPITA",
            "sex": "F",
            "birth_date": "1996-12-03",
            "splp_number": "XC825683",
            "origin": "DOMPU",
            "offence": "MASUK TANPA IZIN",
        },
    ),
    "starred, facts below with dashes": (
        "1. *NURLAELA*\n   - Perempuan, 25 th\n   - SPLP XC013751\n   - Asal: Flores Timur",
        {
            "full_name": "NURLAELA",
            "sex": "F",
            "age": "25",
            "splp_number": "XC013751",
            "origin": "FLORES TIMUR",
        },
    ),
    "what is not known": (
        "1. DWI SARTIKA, Perempuan, tanggal lahir tidak diketahui, asal tidak diketahui,"
        " Tidak memiliki paspor",
        {"full_name": "DWI SARTIKA", "sex": "F", "offence": "TIDAK MEMILIKI PASPOR"},
    ),
    "labels": (
        "1. AGNES LASMI, Umur: 50 tahun, Agama: Islam, Dok: SPLP SP337149, Asal: Serang",
        {
            "full_name": "AGNES LASMI",
            "age": "50",
            "splp_number": "SP337149",
            "origin": "SERANG",
        },
    ),
    "no papers, and the reason behind the origin": (
        "1) HJ. MURSIDAH; P; lahir 25-01-1985; tidak berdokumen; asal Asahan; tanpa izin masuk",
        {
            "full_name": "HJ. MURSIDAH",
            "sex": "F",
            "birth_date": "1985-01-25",
            "origin": "ASAHAN",
            "offence": "TANPA IZIN MASUK",
        },
    ),
    "the reason before the state of the papers": (
        "1) RUSLI BASRI; L; overstay; asal Sambas; tidak memiliki paspor",
        {"full_name": "RUSLI BASRI", "sex": "M", "origin": "SAMBAS", "offence": "OVERSTAY"},
    ),
    "no other reason than the state of the papers": (
        "1) RUSLI BASRI; L; 28 tahun; asal Sambas; tidak berdokumen",
        {
            "full_name": "RUSLI BASRI",
            "sex": "M",
            "age": "28",
            "origin": "SAMBAS",
            "offence": "TIDAK BERDOKUMEN",
        },
    ),
    "the state of the papers called the reason": (
        "1) RUSLI BASRI; L; asal Sambas; kasus tidak berdokumen; masuk tanpa izin",
        {"full_name": "RUSLI BASRI", "sex": "M", "origin": "SAMBAS", "offence": "TIDAK BERDOKUMEN"},
    ),
    "number misread": (
        "l. SUHARTI (PD), 20 THN",
        {"full_name": "SUHARTI", "sex": "F", "age": "20"},
    ),
}


def values(worker):
    return {field.name: field.value for field in worker.fields}


@pytest.mark.parametrize(("text", "expected"), ITEMS.values(), ids=ITEMS)
def test_item(text, expected):
    (worker,) = listed_on([a_page(text)])
    assert values(worker) == expected


NOBODY = {
    "an officer": "1. Nama : Budi, Jabatan : Konsul, umur 40 tahun",
    "a paragraph": "1. Merujuk surat tanggal 5 Mei 2024, bersama ini disampaikan 2 (dua) orang",
    "a name alone": "1. BUDI SANTOSA",
    "a closing paragraph with a number": (
        "2. Mohon bantuan penjemputan hingga ke daerah asal masing-masing, terima kasih."
    ),
    "no name": "1. 34 THN, ASAL SAMBAS",
    "nothing": "1.",
    "a request": "2. Mohon bantuan penjemputan hingga ke daerah asal masing-masing. Terima kasih",
    "a request in English": "2. PLEASE ASSIST THE RETURN OF ALL, ALAMAT SAMBAS, OVERSTAY",
    "an instruction": "3. Agar dikoordinasikan dengan BP3MI setempat, asal Sambas, Overstay",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody(text):
    assert listed_on([a_page(text)]) == ()


def names(workers):
    return [worker.value("full_name") for worker in workers]


def test_an_item_runs_over_the_end_of_a_page():
    texts = ("1. SITI (PD), 30 THN, ASAL SAMBAS, Bekerja", "tanpa izin\n2. BUDI (LD), 40 THN")
    first, second = listed_on(pages(*texts))
    assert first.value("offence") == "BEKERJA TANPA IZIN"
    assert second.value("full_name") == "BUDI"


def test_an_item_whose_number_was_not_read():
    text = "1. SITI (PD), 30 THN\nBUDI SANTOSO (LD), 40 THN, SPLP SP123456\n3. ANI (PD), 20 THN"
    assert names(listed_on([a_page(text)])) == ["SITI", "BUDI SANTOSO", "ANI"]


RINGED = {
    "glued": "2BUDI SANTOSO, laki-laki, 40 tahun, SPLP SP123456",
    "without its point": "2 BUDI SANTOSO, laki-laki, 40 tahun, SPLP SP123456",
    "not read": "BUDI SANTOSO, laki-laki, 40 tahun, SPLP SP123456",
    "in brackets": "(2) BUDI SANTOSO, laki-laki, 40 tahun, SPLP SP123456",
}


@pytest.mark.parametrize("text", RINGED.values(), ids=RINGED)
def test_an_item_whose_number_a_ring_hides(text):
    told = listed_on([a_page(f"1. SITI, perempuan, 30 tahun, asal Kendal, overstay;\n{text}")])
    assert names(told) == ["SITI", "BUDI SANTOSO"]
    assert told[0].value("splp_number") is None


def test_what_follows_a_list_is_not_its_last_item():
    text = "1. SITI (PD), 30 THN, Overstay\nDEMIKIAN DISAMPAIKAN, TERIMA KASIH.\nKONSUL"
    (worker,) = listed_on([a_page(text)])
    assert worker.value("offence") == "OVERSTAY"


def test_a_worker_named_in_a_sentence():
    text = "telah memulangkan seorang WNI atas nama SITI AMINAH (P), paspor B1234567. Demikian."
    (worker,) = named_workers(running([a_page(text)]))
    assert values(worker) == {
        "full_name": "SITI AMINAH",
        "sex": "F",
        "passport_number": "B1234567",
    }
