"""Letters about deported workers, drawn with the typewriter of builders.py; all invented."""

RULED = """
              POS PELAYANAN PELINDUNGAN PMI (P4MI) ENTIKONG
              DAFTAR KEDATANGAN WNI/PMI BERMASALAH (DEPORTASI)

Nomor              : B.704/P4MI-ETK/III/2024
Tanggal Kedatangan : 20 Maret 2024
Dari               : Malaysia (Depot Tahanan Imigresen Semuja, Serian)
Pintu Masuk        : PLBN Entikong
Jumlah             : 3 orang

+----+------------------+---+------------+----------+----------+---------------+-------------+
|No  |Nama              |L/P|Tgl         |No        |No SPLP   |Alamat Asal    |Masalah      |
|    |                  |   |Lahir       |Paspor    |          |               |             |
+----+------------------+---+------------+----------+----------+---------------+-------------+
|1   |BAHARUDDIN        |L  |24-06-      |-         |SP577355  |LOMBOK TIMUR   |Salah guna   |
|    |RIDWAN            |   |1984        |          |          |               |pas          |
+----+------------------+---+------------+----------+----------+---------------+-------------+
|2   |Siti binti Aksa   |P  |01-09-2001  |C0899646  |-         |SAMBAS, KALBAR |Overstay     |
+----+------------------+---+------------+----------+----------+---------------+-------------+
|3   |MUH. SAKKA        |L  |            |TIADA     |NIHIL     |               |Overstay     |
+----+------------------+---+------------+----------+----------+---------------+-------------+

                                                     Entikong, 21 Maret 2024
                                                     Koordinator P4MI
                                                     Tri Cahyono Subroto
"""

LISTED = """
KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING
              BERITA / FAKSIMILI
NOMOR      : 529/KONS/FAX/01/24
TANGGAL    : 9 Januari 2024
KEPADA     : GUBERNUR KALBAR / BP3MI KALBAR
PERIHAL    : PEMULANGAN WNI DEPORTASI DARI DTI BEKENU

1. MERUJUK PERIHAL TERSEBUT DI ATAS, DENGAN HORMAT DISAMPAIKAN BAHWA PADA TANGGAL 10
JANUARI 2024 PIHAK IMIGRESEN MALAYSIA TELAH MENDEPORTASI WNI SEBANYAK 4 (EMPAT) ORANG DARI
DEPOT TAHANAN IMIGRESEN BEKENU, MIRI MELALUI PLBN ARUK.
2. ADAPUN NAMA-NAMA WNI DIMAKSUD ADALAH SEBAGAI BERIKUT :
   1. MUHAMMAD BIN SULAIMAN (LD), 23 THN, PASPOR E3845090, ASAL MEMPAWAH, KALBAR, Overstay
   2. LATIFAH (PD), 32 THN, TANPA DOKUMEN, ASAL PONOROGO, Tidak memiliki
   dokumen
   3. BASO ALIAS WAGIMIN (LD), 33 THN, SPLP XC417596, Masuk tanpa izin
3. SEHUBUNGAN DENGAN HAL TERSEBUT, MOHON BANTUAN PENANGANAN LEBIH LANJUT.
"""

SENARAI = """
              JABATAN IMIGRESEN MALAYSIA NEGERI SABAH
                   PUSAT TAHANAN SEMENTARA TAWAU
   SENARAI NAMA TAHANAN WARGANEGARA INDONESIA UNTUK DIHANTAR PULANG PADA 8 JULAI 2023
Ruj. : IM.101/S-TWU/E/US/2664/1-6 (40)      Tarikh : 7 Julai 2023

BIL    NAMA                   JANTINA    TARIKH LAHIR    NO. PASPORT / DOKUMEN    KESALAHAN
1      HAMSINAH DAENG BINTI   P          05/05/1984      A6499491                 Sek. 6(1)(c)
       SAKKA
2      RUSTAM BIN DALLE       L          10/02/1993      TIADA                    Sek. 39(b)
3      AMAQ ANWAR             L          22/07/1974      SPLP XD180679            Sek. 15(1)(c)
JUMLAH KESELURUHAN : 3 ORANG
Pintu keluar : Pelabuhan Tawau
"""

ONE = """
KANTOR DAGANG DAN EKONOMI INDONESIA (KDEI) TAIPEI
Nomor   : 1045/KDEI-TPE/PMI/III/2025
Tanggal : 12 Maret 2025
Perihal : Pemberitahuan Deportasi

Dengan hormat, otoritas imigrasi Taiwan akan mendeportasi 1 (satu) orang PMI pada tanggal 14
Maret 2025 melalui Bandara Juanda, dengan data sebagai berikut :

Nama             : AHMAD FAUZI HALLAN
Tempat/Tgl Lahir : Bone, 10 Desember 1971
Jenis Kelamin    : Laki-laki
No. Paspor       : C4455667
Alamat Asal      : BONE, SULSEL
Kasus            : Kabur dari majikan
"""

TOLD = """
KEDUTAAN BESAR REPUBLIK INDONESIA RIYADH
Nomor : 0098/PK/01/2025
Riyadh, 20 Januari 2025

Bersama ini diberitahukan bahwa otoritas Arab Saudi telah memulangkan seorang WNI bernama SITI
AMINAH (P), paspor nomor B1234567, asal Malang, kasus overstay. Demikian disampaikan.
"""

MINUTES = """
KONSULAT JENDERAL REPUBLIK INDONESIA
DI KUCHING
BERITA ACARA SERAH TERIMA
Nomor : BA-045/KCH/VIII/2024
Pada hari ini Kamis tanggal lima belas bulan Agustus tahun dua ribu dua puluh empat, kami :
1. Nama    : Budi Santosa
   Jabatan : Konsul Muda
2. Nama    : Rahmat Hidayat
   NIP     : 19790101 200501 1 002
   Jabatan : Koordinator P4MI Entikong
menyerahkan WNI sebanyak 2 (dua) orang yang dideportasi dari Depot Tahanan Imigresen Semuja
melalui PLBN Entikong, terdiri dari 1 laki-laki dan 1 perempuan :

+----+-------------+------+----------------+
|No  |Nama         |Umur  |Paspor/SPLP     |
+----+-------------+------+----------------+
|LAKI-LAKI DEWASA                          |
+----+-------------+------+----------------+
|1   |SUGENG       |34    |SPLP SP123456   |
+----+-------------+------+----------------+
|PEREMPUAN DEWASA                          |
+----+-------------+------+----------------+
|2   |SRI WAHYUNI  |29    |C7654321        |
+----+-------------+------+----------------+
"""


def manifest(first: int, last: int, header: bool = True) -> str:
    """A ruled list of the workers numbered `first` to `last`, one line each."""
    line = "+----+------------------+---+------------+"
    rows = [line]
    if header:
        rows += ["|No  |Nama              |L/P|No Paspor   |", line]
    for number in range(first, last + 1):
        name = f"SITI {_spelled(number)}"
        rows += [f"|{number:<4}|{name:<18}|P  |C{number:07d}    |", line]
    return "\n".join(rows)


def _spelled(number: int) -> str:
    """A number as letters, for a name of its own."""
    return "".join(chr(ord("A") + int(figure)) for figure in f"{number:03d}") + "NINGSIH"
