"""Deportation papers: a mission's note, an arrival table, a list of Imigresen, handover minutes."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from specimens.days import ROMAN, WEEKDAYS, long, short, spelled
from specimens.flow import Flow
from specimens.manifest import Row
from specimens.words import OFFICIALS
from specimens.worker import Told

_WITHOUT: Final = "-"
_POST: Final = "POS PELAYANAN PELINDUNGAN PEKERJA MIGRAN INDONESIA"
_CONSULATE: Final = [
    "KJRI KUCHING",
    "KONSULAT JENDERAL REPUBLIK INDONESIA",
    "KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
    "KONSULAT JENDERAL REPUBLIK INDONESIA DI KUCHING",
]


def note(flow: Flow, rows: Sequence[Row], day: date, rng: random.Random) -> Told:
    """A mission reports ahead: running text, then the workers as a numbered list."""
    written = day - timedelta(days=1)
    number = f"{rng.randint(100, 899)}/KONS/DEP/{written:%m}/{written.year}"
    men = sum(row.sex == "M" for row in rows)
    flow.centred("KONSULAT JENDERAL REPUBLIK INDONESIA", 1.5)
    flow.centred("KUCHING", 1.5)
    flow.ruled_off(double=True)
    flow.pair("Nomor", number)
    flow.pair("Tanggal", long(written))
    flow.pair("Kepada", "Kepala BP3MI Kalimantan Barat")
    flow.pair("Perihal", "Pemberitahuan pemulangan WNI/PMI deportasi dari Sarawak")
    flow.gap()
    flow.paragraph(
        f"Dengan hormat disampaikan bahwa pada hari {WEEKDAYS[day.weekday()]}, {long(day)}, Jabatan"
        f" Imigresen Malaysia akan mendeportasi {len(rows)} ({spelled(len(rows))}) orang WNI/PMI"
        f" dari Depot Imigresen Bekenu, Miri, terdiri atas {men} laki-laki dan"
        f" {len(rows) - men} perempuan, melalui PLBN Entikong.",
        justify=True,
    )
    flow.paragraph("Adapun nama-nama dimaksud adalah sebagai berikut:")
    for count, row in enumerate(rows, 1):
        sex = "laki-laki" if row.sex == "M" else "perempuan"
        paper = (
            f"paspor {row.passport_number}"
            if row.passport_number
            else (f"SPLP {row.splp_number}" if row.splp_number else "tanpa dokumen")
        )
        flow.paragraph(
            f"{count}. {row.full_name}, {sex}, {row.age(day)} tahun, {paper}, asal"
            f" {row.origin}, {row.offence.lower()}",
            indent=6,
        )
    flow.paragraph(
        "Mohon kiranya dapat dilakukan penjemputan dan pendataan sesuai ketentuan. Atas perhatian"
        " dan kerja sama Saudara diucapkan terima kasih.",
        justify=True,
    )
    flow.signatures((("", ""), ("Konsul Jenderal", rng.choice(OFFICIALS))), stamped="KJRI")
    return _told(
        "deportasi_nota",
        rows,
        day,
        printed=("age", "passport_number", "splp_number", "origin", "offence"),
        fields={
            "letter_number": number,
            "letter_date": written.isoformat(),
            "issuer": "KONSULAT JENDERAL REPUBLIK INDONESIA KUCHING",
            "deported_from": "MYS",
            "depot": "DEPOT IMIGRESEN BEKENU, MIRI",
            "entry_point": "PLBN ENTIKONG",
        },
        alternatives={"issuer": _CONSULATE, "depot": ["BEKENU", "DEPOT IMIGRESEN BEKENU"]},
    )


def arrivals(flow: Flow, rows: Sequence[Row], day: date, rng: random.Random) -> Told:
    """A service post lists who arrived: a ruled table over as many pages as it needs."""
    number = f"B.{rng.randint(100, 999)}/P4MI-NNK/{ROMAN[day.month - 1]}/{day.year}"
    flow.centred(f"{_POST} (P4MI) NUNUKAN", 1)
    flow.centred("Jl. Contoh Pelabuhan No. 1, Nunukan", -2, bold=False)
    flow.ruled_off()
    flow.centred("LAPORAN KEDATANGAN PMI BERMASALAH / DEPORTASI")
    flow.gap(0.5)
    flow.pair("Nomor laporan", number)
    flow.pair("Tanggal laporan", long(day))
    flow.pair("Tanggal tiba", long(day))
    flow.pair("Asal", "Malaysia, Depot Imigresen Tawau")
    flow.pair("Pintu masuk", "Pelabuhan Tunon Taka, Nunukan")
    flow.pair("Jumlah", f"{len(rows)} orang")
    widths = _filled((9.0, 42.0, 9.0, 22.0, 24.0, 30.0), flow)
    flow.table(
        ("No", "Nama Lengkap", "L/P", "Tanggal Lahir", "Dokumen", "Daerah Asal", "Kasus"),
        widths,
        [
            (
                str(count),
                row.full_name,
                _letter_of(row.sex),
                short(row.birth_date),
                row.paper or _WITHOUT,
                row.origin,
                row.offence.capitalize(),
            )
            for count, row in enumerate(rows, 1)
        ],
        smaller=2.2,
    )
    flow.signatures(
        (
            ("Petugas pendata", rng.choice(OFFICIALS[:2])),
            ("Koordinator P4MI", rng.choice(OFFICIALS[2:])),
        ),
        f"Nunukan, {long(day)}",
        "P4MI",
    )
    return _told(
        "deportasi_kedatangan",
        rows,
        day,
        printed=("birth_date", "passport_number", "splp_number", "origin", "offence"),
        fields={
            "letter_number": number,
            "letter_date": day.isoformat(),
            "issuer": "P4MI NUNUKAN",
            "deported_from": "MYS",
            "depot": "DEPOT IMIGRESEN TAWAU",
            "entry_point": "PELABUHAN TUNON TAKA, NUNUKAN",
        },
        alternatives={
            "issuer": [f"{_POST} (P4MI) NUNUKAN", f"{_POST} NUNUKAN"],
            "depot": ["TAWAU"],
            "entry_point": ["PELABUHAN TUNON TAKA"],
        },
    )


def immigration_list(flow: Flow, rows: Sequence[Row], day: date, rng: random.Random) -> Told:
    """A list of Jabatan Imigresen in Malay; it says one more than it lists."""
    written = day - timedelta(days=2)
    number = f"IM.101/S-KK/E/{rng.randint(1000, 9999)}/{rng.randint(1, 12)}({rng.randint(10, 60)})"
    stated = len(rows) + 1
    flow.paragraph("JABATAN IMIGRESEN MALAYSIA", bold=True)
    flow.paragraph("NEGERI SABAH", bold=True)
    flow.paragraph("DEPOT IMIGRESEN KEMANIS, PAPAR")
    flow.gap(0.5)
    flow.pair("Ruj. Kami", number)
    flow.pair("Tarikh", long(written, "ms"))
    flow.gap(0.5)
    flow.centred("SENARAI NAMA WARGANEGARA INDONESIA YANG AKAN DIHANTAR PULANG", under=True)
    flow.paragraph(f"Tarikh penghantaran pulang : {long(day, 'ms')}")
    widths = _filled((12.0, 58.0, 20.0, 26.0, 28.0), flow)
    flow.table(
        ("BIL.", "NAMA TAHANAN", "JANTINA", "TARIKH LAHIR", "NO. DOKUMEN", "KESALAHAN"),
        widths,
        [
            (
                f"{count}.",
                row.full_name,
                "LELAKI" if row.sex == "M" else "PEREMPUAN",
                f"{row.birth_date:%d.%m.%Y}",
                row.paper or "TIADA",
                row.section,
            )
            for count, row in enumerate(rows, 1)
        ],
        smaller=2.0,
    )
    flow.paragraph(f"JUMLAH : {stated} ORANG", bold=True)
    flow.signatures((("Disediakan oleh", "PEGAWAI BERTUGAS"), ("Disahkan oleh", "KOMANDAN DEPOT")))
    told = _told(
        "deportasi_senarai",
        rows,
        day,
        printed=("birth_date", "passport_number", "splp_number", "section"),
        fields={
            "letter_number": number,
            "letter_date": written.isoformat(),
            "issuer": "JABATAN IMIGRESEN MALAYSIA NEGERI SABAH",
            "depot": "DEPOT IMIGRESEN KEMANIS, PAPAR",
            "stated_count": str(stated),
        },
        alternatives={
            "issuer": ["JABATAN IMIGRESEN MALAYSIA", "JABATAN IMIGRESEN MALAYSIA, NEGERI SABAH"],
            "depot": ["KEMANIS", "DEPOT IMIGRESEN KEMANIS", "DEPOT KEMANIS"],
        },
    )
    return replace(told, optional={"deported_from": "MYS"}, findings=("count_mismatch",))


def minutes(flow: Flow, rows: Sequence[Row], day: date, rng: random.Random) -> Told:
    """Minutes of a handover: narrative, then an annex whose table has no ruling."""
    number = f"BA-{rng.randint(10, 99)}/SATGAS/{ROMAN[day.month - 1]}/{day.year}"
    giver, taker = rng.sample(OFFICIALS, 2)
    flow.centred("BERITA ACARA SERAH TERIMA", 2)
    flow.centred("WARGA NEGARA INDONESIA / PEKERJA MIGRAN INDONESIA DEPORTAN")
    flow.centred(f"Nomor : {number}", bold=False)
    flow.gap()
    flow.paragraph(
        f"Pada hari ini {WEEKDAYS[day.weekday()]} tanggal {long(day)}, bertempat di PLBN Aruk,"
        " kami yang bertanda tangan di bawah ini:",
        justify=True,
    )
    flow.pair("1. Nama", giver, 5)
    flow.pair("Instansi", "Konsulat Jenderal Republik Indonesia di Kuching", 9)
    flow.pair("2. Nama", taker, 5)
    flow.pair("Instansi", "Satuan Tugas Pemulangan Kabupaten Sambas", 9)
    flow.gap(0.5)
    flow.paragraph(
        f"telah melakukan serah terima {len(rows)} ({spelled(len(rows))}) orang deportan dari Depot"
        " Imigresen Semuja, Serian, Malaysia, yang daftar namanya terlampir dan merupakan bagian"
        " tidak terpisahkan dari berita acara ini. Seluruhnya dalam keadaan sehat dan selanjutnya"
        " dibawa ke tempat penampungan untuk didata.",
        justify=True,
    )
    flow.paragraph("Demikian berita acara ini dibuat dengan sebenarnya.")
    flow.signatures((("Yang menyerahkan", giver), ("Yang menerima", taker)), stamped="SATGAS")
    _annex(flow, rows, day, number)
    return _told(
        "deportasi_berita_acara",
        rows,
        day,
        printed=("age", "passport_number", "splp_number", "origin"),
        fields={
            "letter_number": number,
            "letter_date": day.isoformat(),
            "issuer": "KONSULAT JENDERAL REPUBLIK INDONESIA DI KUCHING",
            "deported_from": "MYS",
            "depot": "DEPOT IMIGRESEN SEMUJA, SERIAN",
            "entry_point": "PLBN ARUK",
        },
        alternatives={
            "issuer": [*_CONSULATE, "SATUAN TUGAS PEMULANGAN KABUPATEN SAMBAS"],
            "depot": ["SEMUJA", "DEPOT IMIGRESEN SEMUJA"],
        },
    )


def _annex(flow: Flow, rows: Sequence[Row], day: date, number: str) -> None:
    """The names, in columns without any ruling."""
    flow.new_page()
    flow.centred("LAMPIRAN BERITA ACARA")
    flow.centred(f"Nomor : {number}", bold=False)
    widths = _filled((10.0, 56.0, 14.0, 16.0, 32.0), flow)
    flow.table(
        ("NO", "NAMA", "L/P", "UMUR", "PASPOR/SPLP", "ASAL"),
        widths,
        [
            (
                str(count),
                row.full_name,
                _letter_of(row.sex),
                f"{row.age(day)} th",
                row.paper or _WITHOUT,
                row.origin,
            )
            for count, row in enumerate(rows, 1)
        ],
        ruled=False,
        smaller=1.0,
    )


def _told(
    layout: str,
    rows: Sequence[Row],
    day: date,
    *,
    printed: Sequence[str],
    fields: dict[str, str],
    alternatives: dict[str, list[str]],
) -> Told:
    """What every such paper prints, `fields` besides, and of each worker what `printed` names."""
    common = {"deportation_date": day.isoformat(), "stated_count": str(len(rows))}
    workers = tuple(row.told(day, printed) for row in rows)
    return Told("deportation_letter", layout, common | fields, workers, alternatives)


def _filled(widths: Sequence[float], flow: Flow) -> tuple[float, ...]:
    """Column widths in millimetres, and a last column that takes the rest."""
    return (*widths, flow.width - sum(widths))


def _letter_of(sex: str) -> str:
    return "L" if sex == "M" else "P"
