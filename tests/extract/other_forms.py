"""Contracts whose labels and parties stand where fewer forms put them; all invented."""

from extract.document import Kind
from tests.extract.paper import Paper

_WORKER = {
    "full_name": "SITI AMINAH",
    "birth_date": "1990-02-01",
    "birth_place": "KENDAL",
    "sex": "F",
    "nik": "3324014102900001",
}

OTHER_FORMS: dict[str, Paper] = {
    "boxes_with_labels_above": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                       PERJANJIAN PENEMPATAN
+--------------------------------+--------------------------------+
| Nama Perusahaan (P3MI)         | Nomor SIP3MI                   |
| PT. CONTOH KARYA               | 12345678901234567              |
+--------------------------------+--------------------------------+
| Nama Penanggung Jawab          | NIK Penanggung Jawab           |
| BUDI HARTONO                   | 3578010101700001               |
+--------------------------------+--------------------------------+
| Nama Lengkap                   | NIK                            |
| SITI AMINAH                    | 3324014102900001               |
+--------------------------------+--------------------------------+
| Tempat, Tanggal Lahir          | Jenis Kelamin                  |
| KENDAL, 01-02-1990             | P                              |
+--------------------------------+--------------------------------+
| Jenis Pekerjaan / Jabatan      | Gaji per bulan                 |
| PENATA LAKSANA RUMAH TANGGA    | HK$ 5,090.00                   |
+--------------------------------+--------------------------------+
| Nama Pemberi Kerja             | Mitra Usaha / Agency           |
| TAN SIEW LING                  | CONTOH EMPLOYMENT              |
|                                | PTE LTD                        |
+--------------------------------+--------------------------------+
""",
        ),
        {
            "agency_name": "PT. CONTOH KARYA",
            "agency_licence": "12345678901234567",
            "foreign_agency_name": "CONTOH EMPLOYMENT PTE LTD",
            "employer_name": "TAN SIEW LING",
            "job_title": "PENATA LAKSANA RUMAH TANGGA",
            "wage_amount": "5090.00",
            "wage_currency": "HKD",
        },
        _WORKER,
    ),
    "labels_of_three_lines_in_cells": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                       PERJANJIAN KERJA LAUT
+------------------------+--------------------------------------+
| Nama lengkap / Full    | JOKO PURNOMO                         |
| name                   |                                      |
+------------------------+--------------------------------------+
| Tempat dan tanggal     |                                      |
| lahir / Place and date | BANYUWANGI, 19 Juli 1987             |
| of birth               |                                      |
+------------------------+--------------------------------------+
| Nomor paspor / Passport| C0000001                             |
| no.                    |                                      |
+------------------------+--------------------------------------+
""",
        ),
        {},
        {
            "full_name": "JOKO PURNOMO",
            "birth_date": "1987-07-19",
            "birth_place": "BANYUWANGI",
            "passport_number": "C0000001",
        },
    ),
    "parties_in_running_text": Paper(
        Kind.PLACEMENT_CONTRACT,
        (
            """
                      SURAT PERJANJIAN PENEMPATAN
Pada hari ini, tanggal 31 Mei 2024, telah dibuat Perjanjian Penempatan oleh dan antara PT. CONTOH
KARYA, Perusahaan Penempatan Pekerja Migran Indonesia dengan SIP3MI nomor 12345678901234567, dalam
hal ini diwakili oleh BUDI HARTONO selaku Direktur, selanjutnya disebut PIHAK PERTAMA, dengan SITI
AMINAH, lahir di KENDAL pada tanggal 1 Februari 1990, jenis kelamin perempuan, NIK 3324014102900001,
pemegang paspor nomor C0000001, beralamat di JL. KENANGA NO. 1 RT 001 RW 001 KAB. KENDAL,
selanjutnya disebut PIHAK KEDUA.
""",
        ),
        {
            "contract_date": "2024-05-31",
            "agency_name": "PT. CONTOH KARYA",
            "agency_licence": "12345678901234567",
        },
        {
            **_WORKER,
            "passport_number": "C0000001",
            "address": "JL. KENANGA NO. 1 RT 001 RW 001 KAB. KENDAL",
        },
    ),
    "a_firm_signs_for_its_principal": Paper(
        Kind.EMPLOYMENT_CONTRACT,
        (
            """
                       PERJANJIAN KERJA LAUT
Nama perusahaan               : PT. CONTOH KARYA
Bertindak untuk dan atas nama : CONTOH FISHERY CO., LTD.
prinsipal
selanjutnya disebut PIHAK PERTAMA
Nama lengkap                  : JOKO PURNOMO
selanjutnya disebut PIHAK KEDUA
""",
        ),
        {"agency_name": "PT. CONTOH KARYA", "employer_name": "CONTOH FISHERY CO., LTD."},
        {"full_name": "JOKO PURNOMO"},
    ),
}
"""Name of the case -> contract."""
