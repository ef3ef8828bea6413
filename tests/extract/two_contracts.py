"""First and last pages of two placement contracts of one office, for pages that go astray."""

A_FIRST = """
                 PERJANJIAN PENEMPATAN
Nomor : 12/PP/I/2024
Pada hari ini tanggal 5 Januari 2024 antara PT CONTOH KARYA dan
Nama : SITI AMINAH
                     Pasal 1
                     Pasal 2
"""
A_LAST = """
                     Pasal 3
Jakarta, 5 Januari 2024
PIHAK PERTAMA       PIHAK KEDUA
BUDI HARTONO        SITI AMINAH
"""
B_FIRST = """
                 PERJANJIAN PENEMPATAN
Nomor : 77/PP/III/2024
Pada hari ini tanggal 9 Maret 2024 antara PT CONTOH KARYA dan
Nama : RATNA DEWI
                     Pasal 1
                     Pasal 2
"""
B_LAST = """
                     Pasal 3
Jakarta, 9 Maret 2024
PIHAK PERTAMA       PIHAK KEDUA
BUDI HARTONO        RATNA DEWI
"""
