"""Employment contracts set as tables: Saudi Arabia, Taiwan (with Chinese labels), Singapore."""

import random
from collections.abc import Mapping
from typing import Final

from specimens import fonts, picture
from specimens.days import long, short, spelled
from specimens.flow import Flow
from specimens.layouts.told import contract, partner, sender
from specimens.worker import Told, Worker

_KIND: Final = "employment_contract"
_HAN: Final = {
    "Nama Majikan": "雇主姓名",
    "Nama Pekerja": "勞工姓名",
    "Nomor Paspor": "護照號碼",
    "Tanggal Lahir": "出生日期",
    "Tempat Lahir": "出生地點",
    "Jenis Kelamin": "性別",
    "Jabatan": "職務",
    "Gaji Pokok": "每月工資",
    "Masa Kontrak": "契約期間",
}


def saudi(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """Three ruled tables: employer, worker, terms; the wage in riyal."""
    place, term = worker.placement, worker.term
    number = f"RUH/{term.signed.year}/{place.number}-{rng.randint(10, 99)}"
    flow.centred("KONTRAK KERJA / PERJANJIAN KERJA", 2)
    flow.centred("PEKERJA MIGRAN INDONESIA SEKTOR RUMAH TANGGA - ARAB SAUDI")
    flow.gap(0.5)
    years = term.months // 12
    identity = f"10{rng.randint(10000000, 99999999)}"
    signed = short(term.signed, "/")
    parts = (
        ("", (("Nomor Kontrak", number), ("Tanggal Penandatanganan", signed))),
        (
            "1. PEMBERI KERJA",
            (
                ("Nama Pemberi Kerja", place.employer[0]),
                ("Alamat", place.employer[1]),
                ("Nomor Identitas", identity),
                ("Kantor Perekrutan", place.work.partner),
            ),
        ),
        ("2. PEKERJA", _saudi_worker(worker)),
        (
            "3. KETENTUAN KERJA",
            (
                ("Jabatan", place.job[0]),
                ("Upah", f"{place.wage:,} Riyal Saudi per bulan".replace(",", ".")),
                ("Masa Kontrak", f"{years} ({spelled(years)}) tahun"),
                ("Tanggal Mulai", short(term.start, "/")),
                ("Tanggal Berakhir", short(term.end, "/")),
                ("Perlindungan", "Asuransi kesehatan dan BPJS Ketenagakerjaan"),
            ),
        ),
    )
    for heading, rows in parts:
        if heading:
            flow.paragraph(heading, bold=True)
        flow.table((), (52.0, flow.width - 52.0), rows)
    flow.signatures((("Pemberi Kerja", place.employer[0]), ("Pekerja", worker.full_name)))
    return contract(
        _KIND,
        "kerja_saudi_tabel",
        worker,
        number=number,
        fields={
            "employer_address": place.employer[1],
            "agency_name": sender(worker).name,
            "destination_country": "SAU",
            "start_date": term.start.isoformat(),
            "end_date": term.end.isoformat(),
        }
        | partner(worker),
        printed=("birth_place", "birth_date", "passport_number", "address"),
        optional={"nationality": "IDN"},
    )


def _saudi_worker(worker: Worker) -> tuple[tuple[str, str], ...]:
    return (
        ("Nama Pekerja", worker.full_name),
        ("Tempat Lahir", worker.birth_place),
        ("Tanggal Lahir", short(worker.birth_date, "/")),
        ("Nomor Paspor", worker.passport_number),
        ("Alamat", worker.address),
        ("P3MI", sender(worker).name),
    )


def taiwan(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """One wide table whose labels are Chinese and Indonesian; for renewals as well."""
    place = worker.placement
    term = worker.renewal or worker.term
    renewed = worker.renewal is not None
    number = f"TPE-{rng.randint(10, 99)}{place.number}"
    flow.centred("PERJANJIAN KERJA PERAWAT LANSIA DI TAIWAN", 1.5)
    if renewed:
        flow.centred("(PERPANJANGAN KONTRAK)")
    flow.centred(f"Nomor kontrak: {number}", bold=False)
    flow.paragraph(
        f"Dibuat pada tanggal {long(term.signed)} antara Majikan (Pihak Pertama) dan Pekerja (Pihak"
        " Kedua) yang sepakat sebagai berikut:"
    )
    years = term.months // 12
    rows = (
        ("Nama Majikan", place.employer[0]),
        ("Alamat Majikan", place.employer[1]),
        ("Nama Pekerja", worker.full_name),
        ("Nomor Paspor", worker.passport_number),
        ("Tanggal Lahir", long(worker.birth_date)),
        ("Tempat Lahir", worker.birth_place),
        ("Jenis Kelamin", "Perempuan" if worker.sex == "F" else "Laki-laki"),
        ("Jabatan", place.job[0]),
        ("Gaji Pokok", f"NT$ {place.wage:,} per bulan"),
        (
            "Masa Kontrak",
            f"{years} ({spelled(years)}) tahun, {long(term.start)} s.d. {long(term.end)}",
        ),
        ("Agensi Taiwan", place.work.partner),
    )
    tops = flow.table((), (58.0, flow.width - 58.0), rows)
    _chinese(flow, dict(zip((label for label, _ in rows), tops, strict=True)))
    flow.paragraph(
        "Majikan menyediakan makan dan tempat tinggal. Pekerja berhak atas satu hari libur setiap"
        " tujuh hari. Jaminan sosial mengikuti peraturan kedua negara.",
        justify=True,
    )
    flow.signatures(
        (("Pihak Pertama", place.employer[0]), ("Pihak Kedua", worker.full_name)), stamped="TAIPEI"
    )
    return contract(
        _KIND,
        "kerja_taiwan_perpanjangan" if renewed else "kerja_taiwan",
        worker,
        number=number,
        fields={
            "contract_date": term.signed.isoformat(),
            "contract_months": str(term.months),
            "employer_address": place.employer[1],
            "destination_country": "TWN",
            "start_date": term.start.isoformat(),
            "end_date": term.end.isoformat(),
        }
        | partner(worker),
        printed=("birth_place", "birth_date", "sex", "passport_number"),
        optional={"nationality": "IDN"},
    )


def singapore(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """English, two columns of boxes as an office form, for a worker without an agency at home."""
    place, term = worker.placement, worker.term
    number = f"SG{term.signed:%y}{place.number}{rng.choice('ABCDEF')}"
    flow.centred("STANDARD EMPLOYMENT CONTRACT", 2)
    flow.centred(f"Reference no. {number}", bold=False)
    half = flow.width / 2
    flow.paragraph("PART A - PARTIES", bold=True)
    flow.table(
        ("EMPLOYER", "EMPLOYEE"),
        (half, half),
        (
            (f"Name: {place.employer[0]}", f"Name: {worker.full_name}"),
            (f"Address: {place.employer[1]}", f"Passport No: {worker.passport_number}"),
            (f"Agency: {place.work.partner}", f"Date of Birth: {long(worker.birth_date, 'en')}"),
        ),
    )
    flow.paragraph("PART B - TERMS", bold=True)
    flow.pair("Occupation", place.job[1])
    flow.pair("Country of work", "SINGAPORE")
    flow.pair("Period of employment", f"{term.months} months")
    flow.pair("Date of commencement", long(term.start, "en"))
    flow.pair("Monthly salary", f"S$ {place.wage}.00")
    flow.pair("Rest days", "four a month")
    flow.gap()
    flow.paragraph(f"Signed in Singapore on {long(term.signed, 'en')}.")
    flow.signatures((("Employer", place.employer[0]), ("Employee", worker.full_name)))
    return contract(
        _KIND,
        "kerja_singapura",
        worker,
        number=number,
        fields={
            "employer_address": place.employer[1],
            "job_title": place.job[1],
            "destination_country": "SGP",
            "start_date": term.start.isoformat(),
        }
        | partner(worker),
        printed=("passport_number", "birth_date"),
        optional={"nationality": "IDN"},
    )


def _chinese(flow: Flow, tops: Mapping[str, float]) -> None:
    """Chinese beside each label, where this machine has a font for it."""
    font = fonts.first_of(fonts.CJK_FILES)
    if font is None:
        return
    for label, top in tops.items():
        if label in _HAN:
            png, ratio = picture.writing(_HAN[label], font)
            flow.sheets.picture((flow.style.left + 36, top + 0.9, 3.6 * ratio, 3.6), png)
