"""Placement contracts: the present P3MI form, the Korean programme, the old PPTKIS form."""

import random
from typing import Final

from specimens.days import ROMAN, WEEKDAYS, long, short, spelled
from specimens.flow import Flow
from specimens.layouts.told import contract, partner, sender
from specimens.worker import Told, Worker

_KIND: Final = "placement_contract"
_COUNTRIES: Final = {
    "HKG": "Hong Kong",
    "TWN": "Taiwan",
    "MYS": "Malaysia",
    "SAU": "Arab Saudi",
    "KOR": "Korea Selatan",
    "SGP": "Singapura",
}
_WAGES: Final = {
    "HKD": "HK$ {:,}.00",
    "TWD": "NT$ {:,}",
    "MYR": "RM {:,}.00",
    "SAR": "SAR {:,}",
    "KRW": "KRW {:,}",
    "SGD": "S$ {:,}.00",
}
_ARTICLES: Final = (
    (
        "Penempatan",
        "PIHAK PERTAMA menempatkan PIHAK KEDUA di negara tujuan {country} pada pemberi kerja"
        " {employer}{through}.",
    ),
    (
        "Pekerjaan dan upah",
        "PIHAK KEDUA bekerja sebagai {job} dengan upah pokok sebesar {wage} setiap bulan.",
    ),
    ("Jangka waktu", "Perjanjian kerja berlaku selama {months}."),
    (
        "Jaminan sosial",
        "PIHAK KEDUA wajib terdaftar dan membayar iuran Jaminan Kecelakaan Kerja dan Jaminan"
        " Kematian BPJS Ketenagakerjaan sebelum, selama dan setelah bekerja. PIHAK PERTAMA"
        " membantu pendaftaran serta perpanjangannya.",
    ),
    (
        "Biaya penempatan",
        "Biaya penempatan dibebankan sesuai peraturan perundang-undangan. PIHAK PERTAMA dilarang"
        " memungut biaya di luar ketentuan tersebut.",
    ),
    (
        "Gagal berangkat",
        "Apabila PIHAK KEDUA tidak diberangkatkan dalam 3 (tiga) bulan sejak perjanjian ini"
        " ditandatangani, dokumen dikembalikan kepada PIHAK KEDUA.",
    ),
    (
        "Penyelesaian perselisihan",
        "Perselisihan diselesaikan secara musyawarah; bila tidak tercapai, melalui Dinas Tenaga"
        " Kerja setempat.",
    ),
)
_KOREAN_ARTICLES: Final = (
    "PIHAK KESATU menempatkan PIHAK KEDUA pada perusahaan {employer} di Republik Korea sebagai"
    " {job}.",
    "PIHAK KEDUA bekerja dengan visa E-9 untuk jangka waktu {months} terhitung mulai {start} dengan"
    " upah pokok {wage} per bulan.",
    "PIHAK KEDUA mengikuti pelatihan awal dan menaati Standard Labor Contract yang telah"
    " ditandatangani dengan pengguna.",
    "Kepesertaan BPJS Ketenagakerjaan menjadi tanggungan PIHAK KEDUA dan dibayar sebelum"
    " keberangkatan untuk seluruh masa kerja.",
    "PIHAK KEDUA yang mengundurkan diri setelah terbit CCVI dicoret dari daftar selama dua tahun.",
)


def p3mi(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """Two pages: parties as forms, terms in numbered articles."""
    agency, term = sender(worker), worker.term
    month = ROMAN[term.signed.month - 1]
    number = f"{worker.placement.number}/PP/{agency.code[-3:]}/{month}/{term.signed.year}"
    flow.centred(agency.name, 3)
    flow.centred(f"SIP3MI Nomor {agency.licence} - {agency.address.title()}", -2.5, bold=False)
    flow.ruled_off(double=True)
    flow.centred("PERJANJIAN PENEMPATAN PEKERJA MIGRAN INDONESIA", 1)
    flow.centred(f"Nomor: {number}", bold=False)
    flow.gap(0.5)
    flow.paragraph(
        f"Pada hari ini {WEEKDAYS[term.signed.weekday()]} tanggal {long(term.signed)}, kami yang"
        " bertanda tangan di bawah ini:"
    )
    _p3mi_parties(flow, worker)
    for count, (heading, words) in enumerate(_ARTICLES, 1):
        flow.need(24)
        flow.centred(f"Pasal {count}")
        flow.centred(heading, bold=False)
        flow.paragraph(words.format(**_terms(worker)), justify=True)
    flow.paragraph(
        "Perjanjian ini dibuat rangkap 3 (tiga), bermeterai cukup, dan berlaku sejak"
        " ditandatangani.",
        justify=True,
    )
    sides = (("PIHAK KEDUA", worker.full_name), ("PIHAK PERTAMA", agency.director))
    town = rng.choice(("Jakarta", "Surabaya", "Bekasi"))
    flow.signatures(sides, f"{town}, {long(term.signed)}", "P3MI")
    fields = {
        "agency_name": agency.name,
        "agency_licence": agency.licence,
        "destination_country": worker.placement.work.country,
    }
    return contract(
        _KIND,
        "penempatan_p3mi",
        worker,
        number=number,
        fields=fields | partner(worker),
        printed=("nik", "birth_place", "birth_date", "sex", "passport_number", "address"),
        optional={"nationality": "IDN"},
    )


def korea(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """Government to government: no agency, KTP in parts, visa E-9."""
    term = worker.term
    number = f"B.{worker.placement.number}/PEN-KS/{term.signed:%m}/{term.signed.year}"
    official = rng.choice(("ARIEF CONTOH WICAKSANA", "LUSIANA CONTOH DEWANTI"))
    flow.centred("PERJANJIAN PENEMPATAN", 2, under=True)
    flow.centred("PROGRAM PEMERINTAH KE PEMERINTAH (G TO G) KOREA SELATAN")
    flow.centred(f"No. {number}", bold=False)
    flow.gap()
    flow.paragraph("Yang bertanda tangan di bawah ini:")
    flow.pair("1. Nama", official)
    flow.pair("Jabatan", "Kepala Subdirektorat Penempatan Pemerintah", 6)
    flow.paragraph("bertindak untuk dan atas nama badan penempatan, disebut PIHAK KESATU.")
    flow.pair("2. Nama", worker.full_name)
    flow.pair("Tempat/tgl. lahir", f"{worker.birth_place}, {long(worker.birth_date)}", 6)
    flow.pair("Jenis kelamin", _sex(worker), 6)
    flow.pair("Status perkawinan", rng.choice(("Kawin", "Belum kawin")), 6)
    flow.pair("KTP  a. NIK", worker.nik, 6)
    flow.pair("b. Dikeluarkan di", f"Kabupaten {worker.birth_place.title()}", 15)
    flow.pair("Alamat", worker.address, 6)
    flow.paragraph("bertindak untuk diri sendiri, disebut PIHAK KEDUA.")
    flow.gap(0.5)
    for count, words in enumerate(_KOREAN_ARTICLES, 1):
        flow.paragraph(f"Pasal {count}", bold=True)
        flow.paragraph(words.format(**_terms(worker)), indent=6, justify=True)
    sides = (("PIHAK KESATU", official), ("PIHAK KEDUA", worker.full_name))
    flow.signatures(sides, f"Jakarta, {long(term.signed)}", "G TO G")
    return contract(
        _KIND,
        "penempatan_korea",
        worker,
        number=number,
        fields={"destination_country": "KOR", "start_date": term.start.isoformat()},
        printed=("birth_place", "birth_date", "sex", "nik", "address"),
        optional={"nationality": "IDN"},
    )


def pptkis(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """The older Taiwan form. Its only KTP number is the director's: the trap of this form."""
    agency, place, term = sender(worker), worker.placement, worker.term
    licence = f"{rng.randint(110, 690)}/MEN/2012"
    number = f"{place.number}/TWN/{agency.code[-3:]}/{term.signed.year}"
    director_ktp = f"317405{rng.randint(10, 28)}0565000{rng.randint(1, 9)}"
    country = _COUNTRIES[place.work.country]
    flow.centred("PERJANJIAN PENEMPATAN")
    flow.centred("ANTARA PELAKSANA PENEMPATAN TENAGA KERJA INDONESIA SWASTA (PPTKIS)")
    flow.centred("DENGAN CALON TENAGA KERJA INDONESIA", under=True)
    flow.centred(f"Nomor : {number}", bold=False)
    flow.paragraph(f"NEGARA PENEMPATAN : {country.upper()}")
    flow.paragraph(
        f"Pada hari {WEEKDAYS[term.signed.weekday()]} tanggal {term.signed.day} bulan"
        f" {long(term.signed).split()[1]} tahun {term.signed.year} telah diadakan Perjanjian"
        " Penempatan antara :"
    )
    flow.pair("Nama Penanggung Jawab", agency.director)
    flow.pair("No. KTP", director_ktp)
    flow.pair("Jabatan", "Direktur Utama")
    flow.pair("Nama PPTKIS", agency.name)
    flow.pair("Nomor SIPPTKI", licence)
    flow.pair("Alamat", agency.address)
    flow.paragraph("Selanjutnya disebut PIHAK PERTAMA, dan")
    _old_worker_and_terms(flow, worker)
    sides = (("Pihak Pertama", agency.director), ("Pihak Kedua", worker.full_name))
    flow.signatures(sides, f"Jakarta, {long(term.signed)}", "PPTKIS")
    return contract(
        _KIND,
        "penempatan_pptkis",
        worker,
        number=number,
        fields={
            "agency_name": agency.name,
            "agency_licence": licence,
            "employer_address": place.employer[1],
            "destination_country": place.work.country,
        },
        printed=("birth_place", "birth_date", "sex", "address"),
        optional={"nationality": "IDN"},
    )


def _p3mi_parties(flow: Flow, worker: Worker) -> None:
    agency = sender(worker)
    flow.paragraph("I. PERUSAHAAN PENEMPATAN (P3MI)", bold=True)
    flow.pair("Nama perusahaan", agency.name, 6)
    flow.pair("Nomor SIP3MI", agency.licence, 6)
    flow.pair("Diwakili oleh", f"{agency.director}, Direktur Utama", 6)
    flow.pair("Alamat kantor", agency.address, 6)
    flow.paragraph("selanjutnya disebut PIHAK PERTAMA;")
    flow.paragraph("II. CALON PEKERJA MIGRAN INDONESIA", bold=True)
    flow.pair("Nama lengkap", worker.full_name, 6)
    flow.pair("Nomor Induk Kependudukan", worker.nik, 6)
    born = f"{worker.birth_place.title()}, {short(worker.birth_date)}"
    flow.pair("Tempat, tanggal lahir", born, 6)
    flow.pair("Jenis kelamin", _sex(worker), 6)
    flow.pair("Nomor paspor", worker.passport_number, 6)
    flow.pair("Alamat sesuai KTP-el", worker.address, 6)
    flow.paragraph("selanjutnya disebut PIHAK KEDUA,")
    flow.paragraph(
        "sepakat mengikatkan diri dalam perjanjian penempatan dengan ketentuan sebagai berikut.",
        justify=True,
    )


def _old_worker_and_terms(flow: Flow, worker: Worker) -> None:
    place = worker.placement
    flow.pair("Nama Calon TKI", worker.full_name)
    flow.pair("Tempat & Tanggal Lahir", f"{worker.birth_place}, {long(worker.birth_date)}")
    flow.pair("Jenis Kelamin", _sex(worker))
    flow.pair("Alamat (sesuai E-KTP)", worker.address)
    flow.pair("Status Perkawinan", "Menikah")
    flow.pair("Nama Orang Tua/Wali", worker.father)
    flow.paragraph("Selanjutnya disebut PIHAK KEDUA.")
    flow.paragraph("Pasal 1", bold=True)
    years = worker.term.months // 12
    terms = (
        ("Negara Tempat Bekerja", _COUNTRIES[place.work.country]),
        ("Nama Pengguna", place.employer[0]),
        ("Alamat Pengguna", place.employer[1]),
        ("Jabatan Pekerjaan", place.job[0]),
        ("Gaji Pokok", f"{place.wage:,} NT".replace(",", ".")),
        ("Lembur", "sesuai ketentuan setempat"),
        ("Lama Kontrak Kerja", f"{years} ({spelled(years)}) Tahun"),
        ("Hari Libur", "satu hari dalam seminggu"),
    )
    for letter, (label, value) in zip("abcdefgh", terms, strict=True):
        flow.pair(f"{letter}. {label}", value)
    flow.paragraph(
        "PIHAK PERTAMA mengikutsertakan PIHAK KEDUA dalam program asuransi TKI dan menyerahkan"
        " Kartu Peserta Asuransi (KPA) sebelum keberangkatan. Perjanjian ini berlaku sampai dengan"
        " 3 (tiga) bulan atau sampai PIHAK KEDUA bekerja ke Luar Negeri.",
        justify=True,
    )


def _terms(worker: Worker) -> dict[str, str]:
    place, months = worker.placement, worker.term.months
    return {
        "country": _COUNTRIES[place.work.country],
        "employer": place.employer[0],
        "through": f" melalui mitra usaha {place.work.partner}" if place.work.partner else "",
        "job": place.job[0],
        "wage": _WAGES[place.work.currency].format(place.wage),
        "months": f"{months} ({spelled(months)}) bulan",
        "start": long(worker.term.start),
    }


def _sex(worker: Worker) -> str:
    return "Perempuan" if worker.sex == "F" else "Laki-laki"
