"""First and last pages of two placement contracts of one office, for pages that go astray."""


def _first(number: str, day: str, name: str) -> str:
    return f"""
                 PERJANJIAN PENEMPATAN
Nomor : {number}
Pada hari ini tanggal {day} antara PT CONTOH KARYA dan
Nama : {name}
                     Pasal 1
                     Pasal 2
"""


def _last(day: str, name: str) -> str:
    return f"""
                     Pasal 3
Jakarta, {day}
PIHAK PERTAMA       PIHAK KEDUA
BUDI HARTONO        {name}
"""


A_FIRST = _first("12/PP/I/2024", "5 Januari 2024", "SITI AMINAH")
A_LAST = _last("5 Januari 2024", "SITI AMINAH")
B_FIRST = _first("77/PP/III/2024", "9 Maret 2024", "RATNA DEWI")
B_LAST = _last("9 Maret 2024", "RATNA DEWI")
