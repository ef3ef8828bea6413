"""Employment contracts: Malaysia in two languages and in Malay, Hong Kong, and crew."""

import random
from typing import Final

from specimens.days import long, short, spelled
from specimens.flow import Flow
from specimens.layouts.told import also, contract, partner, sender
from specimens.words import RANKS
from specimens.worker import Told, Worker

_KIND: Final = "employment_contract"
_SEXES: Final = {"F": "FEMALE / PEREMPUAN", "M": "MALE / LAKI-LAKI"}
_YEARS: Final = {12: "one (1) year / satu (1) tahun", 24: "two (2) years / dua (2) tahun"}
_BOTH_CLAUSES: Final = (
    "7. The Employer shall insure the Worker under the Employment Injury Scheme. / Majikan wajib"
    " mengasuransikan Pekerja.",
    "8. The Worker shall keep up the membership of BPJS Ketenagakerjaan for the whole term. /"
    " Pekerja wajib menjadi peserta BPJS Ketenagakerjaan selama masa perjanjian.",
    "9. Either party may end this contract with one month's notice in writing. / Masing-masing"
    " pihak dapat mengakhiri perjanjian dengan pemberitahuan tertulis satu bulan sebelumnya.",
)
_HELPER_CLAUSES: Final = (
    "The Helper's place of origin for the purpose of this contract is {origin}, INDONESIA.",
    "The Helper shall be employed by the Employer as a domestic helper for a period of two years"
    " commencing on {start}.",
    "The Helper shall work and reside only in the Employer's residence at {residence}.",
    "The Helper shall only perform domestic duties as per the attached Schedule of Accommodation"
    " and Domestic Duties for the Employer.",
    "The Employer shall pay the Helper wages of HK${wage:,} per month. The amount of wages shall"
    " not be less than the minimum allowable wage.",
    "The Employer shall provide the Helper with suitable and furnished accommodation and with food"
    " free of charge.",
    "The Helper shall be entitled to all rest days, statutory holidays and paid annual leave.",
    "Either party may terminate this contract by giving one month's notice in writing.",
)


def malaysia_two_languages(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """Labels in English and Indonesian, parties first, terms as numbered clauses."""
    place, term = worker.placement, worker.term
    number = f"KL/EC/{place.number}/{term.signed:%y}"
    flow.centred("EMPLOYMENT CONTRACT / PERJANJIAN KERJA", 2)
    flow.centred("between Employer and Worker / antara Majikan dan Pekerja", bold=False)
    flow.centred(f"Contract No. / No. Kontrak : {number}", bold=False)
    flow.ruled_off()
    flow.pair("Date / Tanggal", long(term.signed, "en"))
    flow.gap(0.5)
    flow.pair("Employer / Majikan", place.employer[0])
    flow.pair("Address / Alamat", place.employer[1])
    flow.pair("Telephone / Telepon", f"+60 82-{rng.randint(200000, 999999)}")
    flow.gap(0.5)
    flow.pair("Worker / Pekerja", worker.full_name)
    flow.pair("Indonesian Passport No. / No. Paspor Indonesia", worker.passport_number)
    flow.pair("Date of Birth / Tanggal Lahir", long(worker.birth_date, "en"))
    flow.pair("Sex / Jenis Kelamin", _SEXES[worker.sex])
    flow.pair("Address in Indonesia / Alamat di Indonesia", worker.address)
    agency = sender(worker).name
    flow.pair("Agency in Indonesia / P3MI", agency)
    flow.pair("Agency in Malaysia / Agensi", place.work.partner)
    flow.gap()
    duration = _YEARS.get(term.months, f"{term.months} months / {term.months} bulan")
    for count, (label, value) in enumerate(
        (
            ("Position / Jabatan", f"{place.job[1]} / {place.job[0]}"),
            ("Duration of the Contract / Masa Perjanjian", duration),
            ("Commencement / Mulai Bekerja", long(term.start, "en")),
            ("Basic Monthly Wage / Upah Pokok Bulanan", f"RM{place.wage:,}.00"),
            ("Working Hours / Jam Kerja", "8 hours a day, 6 days a week"),
            ("Rest Day / Hari Istirahat", "one day a week / satu hari seminggu"),
        ),
        1,
    ):
        flow.pair(f"{count}. {label}", value)
    flow.gap(0.5)
    for words in _BOTH_CLAUSES:
        flow.paragraph(words, justify=True)
    flow.signatures(
        (("Employer / Majikan", place.employer[0]), ("Worker / Pekerja", worker.full_name))
    )
    return contract(
        _KIND,
        "kerja_malaysia_dwibahasa",
        worker,
        number=number,
        fields={
            "employer_address": place.employer[1],
            "agency_name": agency,
            "start_date": term.start.isoformat(),
        }
        | partner(worker),
        printed=("birth_date", "sex", "passport_number", "address"),
        optional={"destination_country": "MYS"},
    )


def malaysia_company(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """Malay prose: parties inside the running text, headings in capitals."""
    place, term = worker.placement, worker.term
    number = f"{rng.choice(('HR', 'SM'))}/PP-{place.number}/{term.signed.year}"
    flow.centred(place.employer[0], 3)
    flow.centred(place.employer[1].title(), -2, bold=False)
    flow.ruled_off()
    flow.centred("PERJANJIAN PEKERJAAN", 2, under=True)
    flow.paragraph(f"No. Rujukan : {number}")
    flow.paragraph(
        f"Perjanjian ini dibuat pada {long(term.signed, 'ms')} di antara {place.employer[0]} yang"
        f' beralamat di {place.employer[1]} (selepas ini dinamakan "Majikan") dengan'
        f" {worker.full_name}, Warganegara Indonesia, No. Pasport {worker.passport_number}"
        ' (selepas ini dinamakan "Pekerja").',
        justify=True,
    )
    years = term.months // 12
    items: tuple[tuple[str, str], ...] = (
        ("JAWATAN", f"Pekerja diambil bekerja sebagai {place.job[1]}."),
        ("TEMPOH KONTRAK", f"{years} TAHUN bermula dari {long(term.start, 'ms')}."),
        ("GAJI", f"Gaji pokok sebanyak RM {place.wage}.00 sebulan, dibayar sebelum 7 haribulan."),
        ("TEMPAT KERJA", f"{place.employer[1]}."),
        (
            "WAKTU KERJA",
            "8 jam sehari, 6 hari seminggu. Kerja lebih masa dibayar mengikut undang-undang.",
        ),
        ("CUTI", "11 hari cuti am dan 8 hari cuti tahunan bagi setiap tahun perkhidmatan."),
        ("TEMPAT TINGGAL", "Majikan menyediakan asrama dengan bayaran RM 50.00 sebulan."),
        ("PENAMATAN", "Mana-mana pihak boleh menamatkan perjanjian ini dengan notis 4 minggu."),
    )
    for count, (heading, words) in enumerate(items, 1):
        flow.paragraph(f"{count}. {heading}", bold=True)
        flow.paragraph(words, indent=7)
    flow.signatures((("MAJIKAN", "PENGURUS SUMBER MANUSIA"), ("PEKERJA", worker.full_name)))
    return contract(
        _KIND,
        "kerja_malaysia_syarikat",
        worker,
        number=number,
        fields={
            "employer_address": place.employer[1],
            "job_title": place.job[1],
            "start_date": term.start.isoformat(),
        },
        printed=("passport_number",),
        optional={"destination_country": "MYS", "nationality": "IDN"},
    )


def hong_kong(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """After the manner of a standard contract for helpers: clauses with blanks filled in."""
    place, term = worker.placement, worker.term
    number = f"{rng.choice('HKP')}{rng.randint(100000, 999999)}"
    flow.centred("EMPLOYMENT CONTRACT", 3)
    flow.centred("(For a Domestic Helper recruited from abroad)", bold=False)
    flow.sheets.text(
        flow.sheets.width - flow.style.right,
        flow.y + 6,
        f"Contract No. {number}",
        flow.ink.but(bold=True),
        "right",
    )
    flow.gap(2)
    flow.paragraph(
        f'This contract is made between {place.employer[0]} ("the Employer") and'
        f' {worker.full_name} ("the Helper") on {long(term.signed, "en")} and has the following'
        " terms:",
        justify=True,
    )
    terms = {
        "origin": worker.address,
        "start": long(term.start, "en"),
        "residence": place.employer[1],
        "wage": place.wage,
    }
    for count, words in enumerate(_HELPER_CLAUSES, 1):
        flow.paragraph(f"{count}.", bold=True)
        flow.y -= flow.step * 1.35
        flow.paragraph(words.format(**terms), indent=9, justify=True)
    flow.gap(0.5)
    flow.pair("Passport No. of Helper", worker.passport_number)
    flow.pair("Date of birth", long(worker.birth_date, "en"))
    agency = sender(worker).name
    flow.pair("Agency in Indonesia", agency)
    flow.pair("Agency in Hong Kong", place.work.partner)
    flow.signatures(
        (("Signature of Employer", place.employer[0]), ("Signature of Helper", worker.full_name))
    )
    told = contract(
        _KIND,
        "kerja_hongkong",
        worker,
        number=number,
        fields={
            "employer_address": place.employer[1],
            "agency_name": agency,
            "job_title": "DOMESTIC HELPER",
            "destination_country": "HKG",
            "start_date": term.start.isoformat(),
        }
        | partner(worker),
        printed=("passport_number", "birth_date", "address"),
        optional={"nationality": "IDN"},
    )
    return also(told, address=(worker.address, f"{worker.address}, INDONESIA"))


def crew(flow: Flow, worker: Worker, rng: random.Random) -> Told:
    """Seafarer's contract (PKL): numbered particulars in both languages, terms in a table."""
    place, term = worker.placement, worker.term
    vessel, imo, flag = place.vessel or ("-", "-", "-")
    rank = rng.choice(RANKS)
    number = f"PKL-{place.number}/{term.signed:%m}/{term.signed.year}"
    flow.centred("PERJANJIAN KERJA LAUT", 2)
    flow.centred("SEAFARER'S EMPLOYMENT AGREEMENT")
    flow.centred(f"No. {number}", bold=False)
    flow.gap(0.5)
    flow.paragraph("A. PELAUT / SEAFARER", bold=True)
    flow.pair("Nama lengkap / Full name", worker.full_name)
    flow.pair(
        "Tempat, tgl lahir / Place, date of birth",
        f"{worker.birth_place}, {short(worker.birth_date, '/')}",
    )
    flow.pair("Nomor paspor / Passport no.", worker.passport_number)
    flow.pair("Kode pelaut / Seafarer code", f"6202{place.number}11")
    flow.pair("Alamat / Address", worker.address)
    flow.paragraph("B. PEMBERI KERJA / SHIPOWNER", bold=True)
    flow.pair("Prinsipal / Principal", place.employer[0])
    flow.pair("Alamat / Address", place.employer[1])
    agency = sender(worker).name
    flow.pair("Agen awak kapal / P3MI", agency)
    flow.paragraph("C. KAPAL / VESSEL", bold=True)
    flow.pair("Nama kapal / Name", vessel)
    flow.pair("IMO / Bendera (Flag)", f"{imo} / {flag}")
    flow.table(
        ("Uraian / Item", "Ketentuan / Term"),
        (70, flow.width - 70),
        (
            ("Jabatan / Rank", rank),
            ("Upah pokok / Basic wage", f"USD {place.wage:,}.00 per month"),
            ("Jangka waktu PKL / Period", f"{term.months} ({spelled(term.months)}) bulan / months"),
            ("Mulai berlaku / Commencement", short(term.start, "/")),
            ("Jam kerja / Hours", "44 jam per minggu / hours per week"),
            ("Jaminan sosial / Social security", "BPJS Ketenagakerjaan (JKK, JKM) dan P&I"),
        ),
        bold_from=1,
    )
    flow.signatures(
        (("Pelaut / Seafarer", worker.full_name), ("Pemberi kerja / Owner", place.employer[0])),
        f"Jakarta, {long(term.signed)}",
        "SYAHBANDAR",
    )
    return contract(
        _KIND,
        "kerja_laut",
        worker,
        number=number,
        fields={
            "employer_address": place.employer[1],
            "agency_name": agency,
            "job_title": rank,
            "start_date": term.start.isoformat(),
            "wage_currency": "USD",
        },
        printed=("birth_place", "birth_date", "passport_number", "address"),
    )
