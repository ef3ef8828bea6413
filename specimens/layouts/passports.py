"""Biographical pages of passports in three arrangements of our own, TD3 size (125 x 88 mm)."""

import math
import random
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Final

from specimens import fonts, picture
from specimens.days import MONTHS
from specimens.mrz import td3
from specimens.sheet import RED, Colour, Ink, Sheets
from specimens.worker import Told, Worker


class Slip(StrEnum):
    """A mistake of the issuer that a reader must notice."""

    NONE = "none"
    OTHER_BIRTH_DATE = "other birth date"
    WRONG_DIGIT = "wrong digit"


TD3: Final = (125.0, 88.0)
SPREAD: Final = (125.0, 176.0)
_FINDINGS: Final[dict[Slip, tuple[str, ...]]] = {
    Slip.NONE: (),
    Slip.OTHER_BIRTH_DATE: ("mrz_viz_mismatch",),
    Slip.WRONG_DIGIT: ("mrz_check_digit",),
}
_PITCH: Final = 2.54  # millimetres for each character (ICAO 9303 part 3, 4.3)
_LABEL: Final = Ink("sans", 4.6, False, (0.25, 0.3, 0.45))


def columns(sheets: Sheets, worker: Worker, rng: random.Random, slip: Slip = Slip.NONE) -> Told:
    """Labels in both languages above values, portrait on the left, values in a plain face."""
    _ground(sheets, 0, (0.86, 0.93, 0.9), rng)
    value = Ink("sans", 8.5, True)
    sheets.text(6, 8, "REPUBLIK INDONESIA", Ink("sans", 9.5, True, (0.1, 0.3, 0.25)))
    sheets.text(62, 8, "REPUBLIC OF INDONESIA", Ink("sans", 6.5, False, (0.1, 0.3, 0.25)))
    sheets.text(119, 8, "PASPOR / PASSPORT", Ink("sans", 7, True, (0.1, 0.3, 0.25)), "right")
    _portrait(sheets, (7, 16, 31, 40), worker.sex)
    number = worker.passport_number
    cells = (
        (43, 16, "Jenis / Type", "P"),
        (60, 16, "Kode Negara / Country Code", "IDN"),
        (92, 16, "No. Paspor / Passport No.", number),
        (43, 25, "Nama Lengkap / Full Name", worker.full_name),
        (43, 34, "Kewarganegaraan / Nationality", "INDONESIA"),
        (92, 34, "Jenis Kelamin / Sex", _sex(worker)),
        (43, 43, "Tempat Lahir / Place of Birth", worker.birth_place),
        (92, 43, "Tgl. Lahir / Date of Birth", _day(worker.birth_date, "id")),
        (43, 52, "Tgl. Pengeluaran / Date of Issue", _day(worker.passport_issued, "id")),
        (92, 52, "Tgl. Habis Berlaku / Date of Expiry", _day(worker.passport_expires, "id")),
        (43, 61, "Kantor yang Mengeluarkan / Issuing Office", worker.region.office),
        (92, 61, "No. Reg. / Reg. No.", f"1A11{worker.kpj[-4:]}-{worker.passport_number[1:4]}"),
    )
    for x, y, label, words in cells:
        sheets.text(x, y, label, _LABEL)
        sheets.text(x, y + 4, words, value)
    return _finished(sheets, worker, slip, 72, "paspor_kolom")


def lined(sheets: Sheets, worker: Worker, rng: random.Random, slip: Slip = Slip.NONE) -> Told:
    """Older booklet: `label / label : value` line by line, values in typewriter face."""
    _ground(sheets, 0, (0.95, 0.9, 0.84), rng)
    sheets.box((0, 0, 125, 9), (0.45, 0.16, 0.12), None)
    sheets.text(6, 6.2, "PASPOR REPUBLIK INDONESIA", Ink("serif", 10, True, (1, 1, 1)))
    sheets.text(119, 6.2, worker.passport_number, Ink("mono", 10, True, (1, 1, 1)), "right")
    _portrait(sheets, (92, 14, 27, 35), worker.sex)
    lines = (
        ("Jenis/Kode Negara", "Type/Country Code", "P / IDN"),
        ("Nomor Paspor", "Passport Number", worker.passport_number),
        ("Nama Lengkap", "Full Name", worker.full_name),
        ("Kewarganegaraan", "Nationality", "INDONESIA"),
        ("Tanggal Lahir", "Date of Birth", f"{worker.birth_date:%d-%m-%Y}"),
        ("Jenis Kelamin", "Sex", _sex(worker)),
        ("Tempat Lahir", "Place of Birth", worker.birth_place),
        ("Tanggal Pengeluaran", "Date of Issue", f"{worker.passport_issued:%d-%m-%Y}"),
        ("Tanggal Habis Berlaku", "Date of Expiry", f"{worker.passport_expires:%d-%m-%Y}"),
        ("Kantor yang Mengeluarkan", "Issuing Office", worker.region.office),
    )
    for row, (label, english, words) in enumerate(lines):
        y = 15.5 + 5.6 * row
        sheets.text(6, y, label, Ink("serif", 6.5))
        sheets.text(6, y + 2.2, english, Ink("serif", 4.8, False, (0.35, 0.3, 0.3)))
        sheets.text(41, y + 0.6, ": " + words, Ink("mono", 8, True))
    return _finished(sheets, worker, slip, 74.5, "paspor_baris")


def spread(sheets: Sheets, worker: Worker, rng: random.Random, slip: Slip = Slip.NONE) -> Told:
    """Both pages of an open booklet: endorsements above, the data page with a ghost below."""
    _ground(sheets, 88, (0.85, 0.89, 0.95), rng)
    sheets.box((0, 0, 125, 88), (0.96, 0.96, 0.94), None)
    sheets.text(62.5, 14, "CATATAN PENGESAHAN / ENDORSEMENTS", Ink("sans", 7.5, True), "middle")
    for row in range(6):
        sheets.line((14, 26 + 9 * row), (111, 26 + 9 * row), 0.15)
    sheets.text(62.5, 83, "3", Ink("serif", 7), "middle")
    sheets.line((0, 88), (125, 88), 0.5)
    top, bold = 88.0, Ink("wide", 7.2, True)
    sheets.text(62.5, top + 7, "INDONESIA", Ink("wide", 10, True, (0.15, 0.2, 0.45)), "middle")
    _portrait(sheets, (6, top + 12, 30, 39), worker.sex)
    _portrait(sheets, (104, top + 44, 14, 18), worker.sex, pale=True)
    cells = (
        (40, 13, "JENIS/TYPE", "P"),
        (55, 13, "KODE NEGARA/COUNTRY", "IDN"),
        (90, 13, "NOMOR PASPOR/PASSPORT NO", worker.passport_number),
        (40, 22, "NAMA/NAME", worker.full_name),
        (40, 31, "KEBANGSAAN/NATIONALITY", "WARGA NEGARA INDONESIA"),
        (90, 31, "JENIS KELAMIN/SEX", "P / F" if worker.sex == "F" else "L / M"),
        (40, 40, "TANGGAL LAHIR/DATE OF BIRTH", _day(worker.birth_date, "en")),
        (40, 49, "TEMPAT LAHIR/PLACE OF BIRTH", worker.birth_place),
        (40, 58, "DIKELUARKAN/DATE OF ISSUE", _day(worker.passport_issued, "en")),
        (76, 58, "BERLAKU S.D./DATE OF EXPIRY", _day(worker.passport_expires, "en")),
        (40, 66, "KANTOR/ISSUING OFFICE", worker.region.office),
    )
    for x, y, label, words in cells:
        sheets.text(x, top + y, label, _LABEL.but(size=4.2))
        sheets.text(x, top + y + 3.6, words, bold)
    return _finished(sheets, worker, slip, top + 75.5, "paspor_terbuka")


LAYOUTS: Final = ((columns, TD3), (lined, TD3), (spread, SPREAD))


def zone(worker: Worker, slip: Slip = Slip.NONE) -> str:
    """The two lines of the machine readable zone, with the mistake that `slip` names."""
    born = worker.birth_date
    if slip is Slip.OTHER_BIRTH_DATE:
        born = born.replace(year=born.year - 1, day=min(born.day, 28))
    lines = td3(
        worker.full_name,
        worker.passport_number,
        born=born,
        sex=worker.sex,
        expires=worker.passport_expires,
    )
    if slip is Slip.WRONG_DIGIT:  # the last digit of the birth date, its check digit left alone
        place = lines.index("\n") + 1 + 18
        lines = lines[:place] + str((int(lines[place]) + 3) % 10) + lines[place + 1 :]
    return lines


def _finished(sheets: Sheets, worker: Worker, slip: Slip, y: float, layout: str) -> Told:
    lines = zone(worker, slip)
    alternatives = {}
    if slip is Slip.OTHER_BIRTH_DATE:
        other = worker.birth_date.replace(
            year=worker.birth_date.year - 1, day=min(worker.birth_date.day, 28)
        )
        alternatives["birth_date"] = [other.isoformat()]
    wide = 44 * _PITCH
    sheets.picture(
        (6.5, y - 4.5, wide, 2 * 2.5 * _PITCH),
        picture.lettering(lines, fonts.first_of(fonts.MRZ_FILES)),
    )
    return Told(
        kind="passport",
        layout=layout,
        fields={
            "issue_date": worker.passport_issued.isoformat(),
            "expiry_date": worker.passport_expires.isoformat(),
            "issuing_country": "IDN",
            "issuing_office": worker.region.office,
            "mrz": lines,
        },
        workers=(
            {
                "full_name": worker.full_name,
                "passport_number": worker.passport_number,
                "birth_date": worker.birth_date.isoformat(),
                "birth_place": worker.birth_place,
                "sex": worker.sex,
                "nationality": "IDN",
            },
        ),
        alternatives=alternatives,
        findings=_FINDINGS[slip],
    )


def _ground(sheets: Sheets, top: float, tint: Colour, rng: random.Random) -> None:
    """Security print: fine waves in a pale colour over the page."""
    sheets.box((0, top, 125, 88), tint, None)
    darker: Colour = (tint[0] - 0.07, tint[1] - 0.07, tint[2] - 0.05)
    phase = rng.random() * 6
    for row in range(0, 88, 3):
        points: Sequence[tuple[float, float]] = [
            (x, top + min(87.5, max(0.5, row + 1.6 * math.sin(x / 6 + phase + row / 9))))
            for x in range(0, 126, 2)
        ]
        sheets.trail(points, darker, 0.12)


def _portrait(
    sheets: Sheets, place: tuple[float, float, float, float], sex: str, pale: bool = False
) -> None:
    """A grey shape of head and shoulders with CONTOH across: nobody's face."""
    left, top, wide, high = place
    light = 0.9 if pale else 0.72
    sheets.box(place, (light, light, light + 0.02), (0.5, 0.5, 0.5), 0.15)
    shade: Colour = (light - 0.22, light - 0.24, light - 0.22)
    if sex == "F":
        sheets.oval((left + wide * 0.22, top + high * 0.12, wide * 0.56, high * 0.62), shade, None)
    sheets.oval((left + wide * 0.12, top + high * 0.62, wide * 0.76, high * 0.37), shade, None)
    face: Colour = (light + 0.06, light, light - 0.06)
    sheets.oval((left + wide * 0.3, top + high * 0.2, wide * 0.4, high * 0.42), face, None)
    with sheets.leaning(left + wide / 2, top + high / 2, 35):
        size = wide * 0.52
        sheets.text(
            left + wide / 2, top + high / 2, "CONTOH", Ink("sans", size, True, RED), "middle"
        )


def _sex(worker: Worker) -> str:
    return "P/F" if worker.sex == "F" else "L/M"


def _day(day: date, language: str) -> str:
    """`5 MAR 1990`: the first letters of a month."""
    return f"{day.day:02} {MONTHS[language][day.month - 1][:3].upper()} {day.year}"
