"""Lists whose cells tell several things of a worker, by labels or by the form of each line."""

import pytest

from extract.letters.manifest_workers import workers_of
from tests.extract.builders import a_page
from tests.extract.letters.lists import entries_of

DATE_BELOW_NAME = """
No   Nama dan Tanggal Lahir    Seks   Paspor/SPLP         Kab./Kota
1    SUTINAH SUSILAWATI        P      Paspor B0702969     SUMBAWA
     29-01-2003
2    DEWI CARMI                P      SPLP XE903532       GROBOGAN
     KHOTIMAH
     09-04-1998
3    ANAM FAUZI                L      Tidak ada           LAMPUNG
     14-01-1993                                           SELATAN
"""
TWO_LINES_A_WORKER = """
1.   DEDI LUBIS               Laki-laki         7 Januari 1970
     Paspor: E3122246         Trenggalek        Overstay
2.   RATNA                    Perempuan         19 Januari 1981
     SPLP: XD919157           Sintang           Tidak Memiliki Dokumen
3.   KADEK BT SULAIMAN        Perempuan         9 Maret 1971
     Paspor: X0458686         Ende              Overstay
"""
LABELS = """
     Identitas                          Keterangan
1    Nama: NURUL ROHMAH MAHARANI        SPLP: AA639171
     Lahir: 29 Juli 1994                Asal: Ketapang
     Kelamin: Perempuan                 Kasus: Overstay
2    Nama: BAMBANG FAUZI                SPLP: XE215565
     Lahir: 11 Agustus 1983             Asal: Bireuen
     Kelamin: Laki-laki                 Kasus: Masuk Tanpa Izin
3    Nama: JUMIATI                      SPLP: XE803673
     Lahir: 9 Agustus 1983              Asal: Lamongan
     Kelamin: Perempuan                 Kasus: Overstay
"""
PLACE_OF_BIRTH = """
No   Nama            L/P   Tempat/Tgl Lahir   No Paspor    Kasus
1    SITI AMINAH     P     SAMBAS,            A0000001     Overstay
                           12-03-1990
2    BASRI AKSA      L     BONE,              A0000002     Overstay
                           01-02-1988
"""
PARTICULARS = """
BIL.   BUTIRAN TAHANAN         JANTINA     KESALAHAN    TARIKH MASUK
                                                        DEPOT
1      PARULIAN NASUTION       LELAKI      OVERSTAY     24/01/2021
       NO. PASPORT: E6251006
       T. LAHIR: 23.05.1991
2      SITI AMINAH             PEREMPUAN   OVERSTAY     26/12/2020
       TIADA DOKUMEN
       PERJALANAN
       T. LAHIR: 18.08.1994
3      NASRI ARIF              LELAKI      OVERSTAY     15/05/2021
       NO. PASPORT: E1465195
       T. LAHIR: 25.04.1975
4      PARTINAH                PEREMPUAN   NARKOBA      17/12/2022
       NO. SPLP: SP132775
       T. LAHIR: 29.12.1966
"""
ONE_ROW = """
No   Data Diri              Dokumen          Keterangan
1    NURLAELA               SPLP XC013751    Asal: FLORES TIMUR
     Perempuan, 25 tahun                     Kasus: OVERSTAY
"""
ORIGIN_AND_PAPER = """
No   Nama / Tgl Lahir      Asal / No Dokumen    L/P   Kasus
1    YOHANES BERE NAHAK    DELI SERDANG         L     OVERSTAY
     20-07-1984            Paspor E4468285
2    IWAN SETIAWAN         KUPANG               L     NARKOBA
     11-02-1997            SPLP XD681098
"""
LETTERS_FOR_PAPERS = """
No   Nama              Lk/Pr   Tgl Lahir     No. Dok.        Asal
                                             (P=Paspor,
                                             S=SPLP)
1    MARWAN FADLI      Lk      13-Jan-1984   S: XC414262     BENGKAYANG
2    BAIQ AINI         Pr      21-Apr-2003   P: A2443287     SUMBAWA
3    SRI SUSILO        Pr      02-Feb-1984   P: C2806542     CILACAP
"""
PAGES = {
    "letters for the kinds of papers": (
        LETTERS_FOR_PAPERS,
        [
            "MARWAN FADLI|M|1984-01-13||XC414262|BENGKAYANG|",
            "BAIQ AINI|F|2003-04-21|A2443287||SUMBAWA|",
            "SRI SUSILO|F|1984-02-02|C2806542||CILACAP|",
        ],
    ),
    "a date below each name": (
        DATE_BELOW_NAME,
        [
            "SUTINAH SUSILAWATI|F|2003-01-29|B0702969||SUMBAWA|",
            "DEWI CARMI KHOTIMAH|F|1998-04-09||XE903532|GROBOGAN|",
            "ANAM FAUZI|M|1993-01-14|||LAMPUNG SELATAN|",
        ],
    ),
    "two lines a worker": (
        TWO_LINES_A_WORKER,
        [
            "DEDI LUBIS|M|1970-01-07|E3122246||TRENGGALEK|OVERSTAY",
            "RATNA|F|1981-01-19||XD919157|SINTANG|TIDAK MEMILIKI DOKUMEN",
            "KADEK BT SULAIMAN|F|1971-03-09|X0458686||ENDE|OVERSTAY",
        ],
    ),
    "labels inside the cells": (
        LABELS,
        [
            "NURUL ROHMAH MAHARANI|F|1994-07-29||AA639171|KETAPANG|OVERSTAY",
            "BAMBANG FAUZI|M|1983-08-11||XE215565|BIREUEN|MASUK TANPA IZIN",
            "JUMIATI|F|1983-08-09||XE803673|LAMONGAN|OVERSTAY",
        ],
    ),
    "labels of two words, papers of three kinds": (
        PARTICULARS,
        [
            "PARULIAN NASUTION|M|1991-05-23|E6251006|||OVERSTAY",
            "SITI AMINAH|F|1994-08-18||||OVERSTAY",
            "NASRI ARIF|M|1975-04-25|E1465195|||OVERSTAY",
            "PARTINAH|F|1966-12-29||SP132775||NARKOBA",
        ],
    ),
    "one row": (ONE_ROW, ["NURLAELA|F|||XC013751|FLORES TIMUR|OVERSTAY"]),
    "a region over a paper": (
        ORIGIN_AND_PAPER,
        [
            "YOHANES BERE NAHAK|M|1984-07-20|E4468285||DELI SERDANG|OVERSTAY",
            "IWAN SETIAWAN|M|1997-02-11||XD681098|KUPANG|NARKOBA",
        ],
    ),
    "a place of birth is no origin": (
        PLACE_OF_BIRTH,
        [
            "SITI AMINAH|F|1990-03-12|A0000001|||OVERSTAY",
            "BASRI AKSA|M|1988-02-01|A0000002|||OVERSTAY",
        ],
    ),
}
FIELDS = ["full_name", "sex", "birth_date", "passport_number", "splp_number", "origin", "offence"]


@pytest.mark.parametrize(("drawn", "expected"), PAGES.values(), ids=PAGES)
def test_every_piece_of_a_cell_is_told(drawn, expected):
    workers = workers_of(entries_of([a_page(drawn)]))
    assert ["|".join(w.value(name) or "" for name in FIELDS) for w in workers] == expected
