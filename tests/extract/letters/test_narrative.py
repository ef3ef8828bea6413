"""Sentences of letters as they are written, and what they say."""

import pytest

from extract.letters.narrative import read_story

STORIES = {
    "mission, Indonesian": (
        "KJRI Kuching memfasilitasi deportasi sebanyak 95 orang WNI/PMI-B, terdiri dari 60"
        " laki-laki dan 35 perempuan, dari Depot Tahanan Imigresen Semuja melalui PLBN Entikong"
        " pada hari"
        " Kamis, tanggal 15 Agustus 2024.",
        {
            "count": 95,
            "men": 60,
            "women": 35,
            "depot": "DEPOT TAHANAN IMIGRESEN SEMUJA",
            "entry_point": "PLBN ENTIKONG",
            "deported": "2024-08-15",
        },
    ),
    "minutes that hand over, the month in words": (
        "Pada hari ini, Selasa tanggal tiga belas bulan lima tahun dua ribu dua puluh lima"
        " (13-05-2025), bertempat di Pelabuhan Tunon Taka Nunukan, PIHAK PERTAMA menyerahkan"
        " kepada PIHAK KEDUA sebanyak 10 (sepuluh) orang WNI.",
        {
            "count": 10,
            "entry_point": "PELABUHAN TUNON TAKA NUNUKAN",
            "written": "2025-05-13",
            "deported": "2025-05-13",
        },
    ),
    "all of them behind those of each sex": (
        "laki-laki 12 orang dan perempuan 9 orang, jumlah seluruhnya 21 orang",
        {"count": 21, "men": 12, "women": 9},
    ),
    "rows of a list before the sex of one": (
        "6 Laki-laki, Tgl lahir 23-01-1990 SPLP 5 Perempuan, Tgl lahir 16-02-1991",
        {},
    ),
    "minutes without 'ini'": (
        "BERITA ACARA PENERIMAAN WNI Nomor: 297/BA/V/2023 Pada hari Minggu tanggal 7 Mei 2023 telah"
        " diterima dari Pemerintah Malaysia 1 (satu) orang WNI",
        {"count": 1, "written": "2023-05-07", "deported": "2023-05-07", "country": "MYS"},
    ),
    "figures and words in capitals": (
        "DISAMPAIKAN BAHWA PADA TANGGAL 10 JANUARI 2024 PIHAK IMIGRESEN MALAYSIA TELAH MENDEPORTASI"
        " WNI SEBANYAK 12 (DUA BELAS) ORANG DARI DEPOT TAHANAN IMIGRESEN BEKENU, MIRI MELALUI PLBN"
        " ARUK.",
        {
            "count": 12,
            "depot": "DEPOT TAHANAN IMIGRESEN BEKENU, MIRI",
            "entry_point": "PLBN ARUK",
            "deported": "2024-01-10",
            "country": "MYS",
        },
    ),
    "Malay": (
        "Dengan hormatnya dimaklumkan seramai 40 orang tahanan warganegara Indonesia akan dihantar"
        " pulang pada 5 Februari 2025 dari Depot Imigresen Semuja melalui ICQS Tebedu.",
        {"count": 40, "depot": "DEPOT IMIGRESEN SEMUJA", "deported": "2025-02-05"},
    ),
    "cited letter first": (
        "Menindaklanjuti surat Konsulat RI Tawau Nomor 221/KONS/IX/2025 tanggal 23 September 2025"
        " perihal pemulangan, pada hari Kamis, tanggal 25 September 2025 telah tiba di Pelabuhan"
        " Tunon Taka Nunukan sejumlah 201 orang deportan dari Tawau, yaitu 145 orang laki-laki,"
        " 55 orang perempuan dan 1 orang anak.",
        {
            "count": 201,
            "men": 145,
            "women": 55,
            "children": 1,
            "entry_point": "PELABUHAN TUNON TAKA NUNUKAN",
            "deported": "2025-09-25",
            "country": "MYS",
        },
    ),
    "minutes with the date in words": (
        "Pada hari ini Kamis tanggal lima belas bulan Agustus tahun dua ribu dua puluh empat,"
        " bertempat di Zona Netral Border Tebedu-Entikong, dilakukan serah terima 45 (empat puluh"
        " lima) orang PMI.",
        {"count": 45, "deported": "2024-08-15", "written": "2024-08-15"},
    ),
    "glued brackets": ("mendeportasi sebanyak 14(empat belas)orang WNI", {"count": 14}),
    "figure misread, words right": ("dipulangkan sebanyak 1l (sebelas) orang", {"count": 11}),
    "words only": ("dihantar pulang seramai dua puluh orang", {"count": 20}),
    "airport, Saudi Arabia": (
        "otoritas Arab Saudi telah memulangkan 11 WNI/PMI dari Tarhil Shumaisi menuju Bandara"
        " Soekarno-Hatta pada 18 Januari 2025",
        {
            "count": 11,
            "depot": "TARHIL SHUMAISI",
            "entry_point": "BANDARA SOEKARNO-HATTA",
            "deported": "2025-01-18",
            "country": "SAU",
        },
    ),
    "English": (
        "the following 6 Indonesian nationals will be removed from Hong Kong on 9 May 2025",
        {"count": 6, "deported": "2025-05-09", "country": "HKG"},
    ),
    "the year behind other words of the next line": (
        "UNTUK DIHANTAR PULANG PADA 4 DISEMBER Ruj. : IM.101/S-TWU/8464/1-6 (54) 2024",
        {"deported": "2024-12-04"},
    ),
    "birth dates are not the day": (
        "mendeportasi SITI, lahir pada tanggal 3 Mei 1990, dan lain-lain",
        {},
    ),
    "a street named after a port": ("Jalan Pelabuhan Baru No. 1 Nunukan", {}),
    "the way out abroad": ("Pintu keluar : Pelabuhan Tawau", {}),
    "a weekday says which date is meant, and no place goes on in small letters": (
        "Menyambung surat nomor S-1/IM/2024 tanggal 1 Maret 2024, ia mendekam di Depo Imigresen"
        " Pekan Nenas lantaran overstay lalu mendarat di PLBN Aruk, Selasa 5 Maret 2024",
        {
            "depot": "DEPO IMIGRESEN PEKAN NENAS",
            "entry_point": "PLBN ARUK",
            "deported": "2024-03-05",
        },
    ),
    "a long way from the word of sending to its day": (
        "KJRI Kuching akan memfasilitasi deportasi sebanyak 162 orang WNI/PMI-B. terdiri dari 152"
        " laki-laki dan 10 perempuan. dari Depot Imigresen Semuja. Serian. melalui ICQS Tebedu,"
        " Sarawak, Malaysia, menuju PLBN Entikong dengan dua bus, pada han Selasa,"
        " tanggal.21 Februari 2022. karena",
        {
            "count": 162,
            "men": 152,
            "women": 10,
            "depot": "DEPOT IMIGRESEN SEMUJA, SERIAN",
            "entry_point": "PLBN ENTIKONG",
            "deported": "2022-02-21",
        },
    ),
    "the day of leaving behind another letter": (
        "Pemegang surat ini diusir. Berangkat 26 Oktober 2024 menuju PLBN Aruk.",
        {"entry_point": "PLBN ARUK", "deported": "2024-10-26"},
    ),
    "the day of coming home behind a cited message": (
        "Dasar: Brafaks KJRI Jeddah Nomor 863/PEN/II/2025 tanggal 15 Februari 2025. Tiba di"
        " BANDARA SOEKARNO-HATTA tanggal 17 Februari 2025 sebanyak 6 orang",
        {"count": 6, "entry_point": "BANDARA SOEKARNO-HATTA", "deported": "2025-02-17"},
    ),
    "Malay, figures in brackets": (
        "sembilan (9) orang PATI warga Indonesia akan dihantar pulang pada 04/06/2021 jam 8.00"
        " pagi dengan feri ke Nunukan.",
        {"count": 9, "entry_point": "NUNUKAN", "deported": "2021-06-04"},
    ),
    "the country in a title": ("DAFTAR NAMA PMI-B DEPORTASI MALAYSIA", {"country": "MYS"}),
    "a country of two words in a title": (
        "LAPORAN KEPULANGAN WNI DEPORTASI DARI ARAB SAUDI",
        {"country": "SAU"},
    ),
    "English, the number in words beside it": (
        "5 (five) Indonesian nationals will be repatriated from Singapore on 7 June 2025 via"
        " HarbourFront Ferry Terminal to Batam Centre.",
        {"count": 5, "country": "SGP", "deported": "2025-06-07", "entry_point": "BATAM CENTRE"},
    ),
    "English, arriving at a town": (
        "9 Indonesian nationals will be deported from LENGGENG IMMIGRATION DEPOT, Malaysia, on"
        " 2 August 2025 and will arrive at DUMAI.",
        {
            "count": 9,
            "depot": "LENGGENG IMMIGRATION DEPOT",
            "entry_point": "DUMAI",
            "deported": "2025-08-02",
        },
    ),
    "ages beside the sex are no totals": (
        "Jumlah 14 orang 1 SITI 21 Perempuan 2 WATI 37 Perempuan 3 SRI 40 Perempuan"
        " 4 INAQ 50 Perempuan",
        {"count": 14},
    ),
    "nothing": ("Demikian disampaikan, terima kasih.", {}),
    "empty": ("", {}),
}


def told(story):
    """The story as plain values; what is absent is left out."""
    values = {
        "count": story.count and story.count.count,
        "men": story.men and story.men.count,
        "women": story.women and story.women.count,
        "children": story.children and story.children.count,
        "depot": story.depot and story.depot.name,
        "entry_point": story.entry_point and story.entry_point.name,
        "deported": story.deported and story.deported.date.isoformat(),
        "written": story.written and story.written.date.isoformat(),
        "country": story.country and story.country.code,
    }
    return {name: value for name, value in values.items() if value is not None}


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES)
def test_story(text, expected):
    assert told(read_story(text)) == expected


def test_a_story_points_at_its_words():
    text = "telah dipulangkan sebanyak 12 orang melalui PLBN Aruk"
    story = read_story(text)
    assert "12" in text[story.count.start : story.count.end]
    assert text[story.entry_point.start : story.entry_point.end] == "PLBN Aruk"


def test_a_flood_of_text_is_cut():
    assert read_story("orang " * 50_000).count is None
