"""Columns that tell what nobody asks for: wherever they stand, what is asked for stays as it is."""

import pytest

from tests.extract.builders import a_page
from tests.extract.letters.lists import manifest_of

KNOWN = {
    "Indonesian": (
        ("No", "1", "2", "3"),
        ("Nama", "SITI AMINAH", "BASRI AKSA", "RATNA DEWI"),
        ("L/P", "P", "L", "P"),
        ("Tgl Lahir", "12-03-1990", "01-07-1985", "30-11-1979"),
        ("No. Paspor", "A1234567", "B7654321", "C2345678"),
        ("Asal", "SAMBAS", "LOMBOK TIMUR", "BONE"),
        ("Kasus", "OVERSTAY", "NARKOBA", "OVERSTAY"),
    ),
    "Malay": (
        ("Bil", "1", "2", "3"),
        ("Nama Tahanan", "SITI AMINAH", "BASRI AKSA", "RATNA DEWI"),
        ("Jantina", "P", "L", "P"),
        ("Tarikh Lahir", "12/03/1990", "01/07/1985", "30/11/1979"),
        ("No. Pasport", "A1234567", "B7654321", "C2345678"),
        ("Alamat", "SAMBAS", "LOMBOK TIMUR", "BONE"),
        ("Kesalahan", "OVERSTAY", "NARKOBA", "OVERSTAY"),
    ),
}
FACTS = ["full_name", "sex", "birth_date", "age", "passport_number", "splp_number", "origin"]
WORKERS = [
    "SITI AMINAH|F|1990-03-12||A1234567||SAMBAS|OVERSTAY",
    "BASRI AKSA|M|1985-07-01||B7654321||LOMBOK TIMUR|NARKOBA",
    "RATNA DEWI|F|1979-11-30||C2345678||BONE|OVERSTAY",
]
FIRMS = ("TAN AH KOW", "LIM SDN BHD", "ABDUL RAHMAN")
WOMEN = ("MARYAM", "AISYAH", "FATIMAH")
TOWNS = ("KOTA KINABALU", "TAWAU", "SANDAKAN")
HOME = ("SURABAYA", "MATARAM", "MAKASSAR")
DAYS = ("01-02-2015", "03-04-2016", "05-06-2017")
HEALTH = ("SEHAT", "SAKIT", "HAMIL")
FOREIGN = {
    "Indonesian": (
        *(("Tinggi Badan", "155 cm", "170", "160"), ("Pekerjaan", "PRT", "BURUH", "PRT")),
        *(("Majikan", *FIRMS), ("Nama Perusahaan", *FIRMS), ("Alamat Majikan", *TOWNS)),
        *(("Tgl Masuk Malaysia", *DAYS), ("Tanggal Ditangkap", *DAYS), ("Tgl Deportasi", *DAYS)),
        *(("Masa Berlaku", *DAYS), ("Tgl Terbit Paspor", *DAYS), ("Kantor Penerbit", *HOME)),
        *(("Lama Tinggal", "3 tahun", "2 tahun", "10 bulan"), ("Alamat di Malaysia", *TOWNS)),
        *(("No HP", "081234567890", "085212345678", "081398765432"), ("Kondisi", *HEALTH)),
        *(("Keterangan Kesehatan", *HEALTH), ("Tujuan Pemulangan", *HOME), ("Nama Ibu", *WOMEN)),
        *(("Nama Ayah", *FIRMS), ("Agama", "ISLAM", "KRISTEN", "ISLAM")),
        *(("Status Kawin", "KAWIN", "JANDA", "KAWIN"), ("Pendidikan", "SD", "SMP", "SD")),
        ("NIK", "6171014103900001", "5203010107850002", "7308063011790003"),
        ("No. Tiket", "T0012345", "T0012346", "T0012347"),
        ("Nama Kapal", "KM LABUAN", "KM PURNAMA", "KM LABUAN"),
        *(("No. Kasus", "K/12/2023", "K/13/2023", "K/14/2023"), ("Tempat Lahir", *HOME)),
        *(("Golongan Darah", "A", "O", "B"), ("Tanda Tangan", "1", "2", "3")),
        ("Barang Bawaan", "1 TAS", "2 TAS", "TIDAK ADA"),
    ),
    "Malay": (
        *(("Nama Majikan", *FIRMS), ("Nama Bapa", *FIRMS), ("Nama Ibu", *WOMEN)),
        *(("Tarikh Masuk Depot", *DAYS), ("Tarikh Tamat Pas", *DAYS), ("Tarikh Tangkapan", *DAYS)),
        *(("Alamat di Malaysia", *TOWNS), ("Lokasi Tangkapan", *TOWNS), ("Tempat Kerja", *TOWNS)),
        *(("Destinasi", *HOME), ("Kesihatan", *HEALTH), ("Catatan Kesihatan", *HEALTH)),
        *(("Bangsa", "BUGIS", "SASAK", "JAWA"), ("Warganegara", *["INDONESIA"] * 3)),
        *(
            ("No. Kes", "K/12/2023", "K/13/2023", "K/14/2023"),
            ("No. Badan", "T101", "T102", "T103"),
        ),
        *(("Tandatangan", "1", "2", "3"), ("Hukuman", "3 bulan", "2 bulan", "5 bulan")),
        *(("Jenis Pas", "PLKS", "PLIK", "PLKS"), ("No. Telefon", "0123456789", "0198765432", "")),
    ),
}


def drawn(columns, ruled):
    widths = [max(map(len, cells)) + 1 for cells in columns]
    rows = [
        [text.ljust(width) for text, width in zip(row, widths, strict=True)]
        for row in zip(*columns, strict=True)
    ]
    if not ruled:
        return a_page("\n".join("  ".join(row) for row in rows))
    line = "+".join(["", *("-" * width for width in widths), ""])
    return a_page("\n".join(f"{line}\n|{'|'.join(row)}|" for row in rows) + f"\n{line}")


@pytest.mark.parametrize(
    ("language", "place", "ruled"),
    [
        (language, place, ruled)
        for language, columns in FOREIGN.items()
        for place in range(len(columns))
        for ruled in (True, False)
    ],
    ids=str,
)
def test_a_further_column_changes_nothing(language, place, ruled):
    known = KNOWN[language]
    at = (1, 2, 4, len(known))[place % 4]  # behind the number, the name, the dates, at the end
    columns = [*known[:at], FOREIGN[language][place], *known[at:]]
    workers = manifest_of([drawn(columns, ruled)]).workers
    told = ["|".join(w.value(name) or "" for name in [*FACTS, "offence"]) for w in workers]
    assert told == WORKERS


@pytest.mark.parametrize("place", range(len(FOREIGN["Indonesian"])))
def test_a_further_column_is_not_what_the_list_leaves_out(place):
    known = [c for c in KNOWN["Indonesian"] if c[0] in {"No", "Nama", "L/P", "Kasus"}]
    workers = manifest_of([drawn([*known, FOREIGN["Indonesian"][place]], True)]).workers
    assert [{f.name for f in worker.fields} for worker in workers] == [
        {"full_name", "sex", "offence"}
    ] * 3
