"""Identifiers on papers: NIK, passport number, travel document (SPLP) number."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from extract.values.numbers import SLIP_CLASS, SLIPS, digits

_TO_LETTER: Final = str.maketrans(
    {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B", "4": "A"}
)
_FIRST_LETTER: Final = str.maketrans({"8": "B", "4": "A"})
"""Passports in circulation begin with A, B, C, E or X, so no other figure is a likely slip."""


@dataclass(frozen=True, slots=True)
class NikFacts:
    """What a NIK says of its holder: day, month, two-digit year of birth; sex "F" or "M"."""

    day: int
    month: int
    year: int
    sex: str

    def agrees(self, birth_date: date) -> bool:
        """Whether the birth date is the one in the NIK; the century is not in it."""
        return (self.day, self.month, self.year) == (
            birth_date.day,
            birth_date.month,
            birth_date.year % 100,
        )


def letters(text: str) -> str:
    """Figures that were misread letters (0 for O, 1 for I, 8 for B ...) as letters."""
    return text.translate(_TO_LETTER)


def clean_nik(text: str) -> str | None:
    """The 16 figures of the NIK in `text`, blanks and dots removed, slips undone; else None.

    Sixteen figures with an impossible date are still a NIK as printed: see `nik_facts`.
    """
    for run in re.findall(
        rf"(?<![A-Za-z0-9])(?:[{SLIP_CLASS}][\s.,'-]?){{15}}[{SLIP_CLASS}](?!\w)", text
    ):
        packed = re.sub(r"[^A-Za-z0-9|!?]", "", run)
        if sum(c.isdigit() for c in packed) >= 11 and (read := digits(packed)):
            return read
    packed = re.sub(r"[\s.,'’:;-]", "", text)
    read = digits(packed)
    return read if read is not None and len(read) == 16 else None


def nik_facts(nik: str) -> NikFacts | None:
    """Birth date and sex in a NIK (PPKKCC DDMMYY SSSS, day + 40 for women); None if impossible."""
    if not re.fullmatch(r"\d{16}", nik):
        return None
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    sex = "F" if day > 40 else "M"
    day = day - 40 if day > 40 else day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return NikFacts(day, month, year, sex)


def clean_passport_number(text: str) -> str | None:
    """The Indonesian passport number in `text`: a letter and 7 figures, or 2 letters and 6.

    Upper case, no blanks; slips are undone by place. None when nothing of that shape is there. No
    series has an O in the second place: it is a nought.
    """
    return _serial(text, re.compile(r"(?:[A-Z]\d{7}|[A-Z][A-NP-Z]\d{6})"), length=8)


def clean_splp_number(text: str) -> str | None:
    """The travel document (SPLP) number in `text`: letters first, then figures, 6 to 12 in all.

    The format is not published, so only slips among the figures are undone; else None.
    """
    packed = re.sub(r"[\s./-]", "", re.sub(r"(?i)\bSPLP\b|\bno(?:mor)?\b\.?|:", " ", text)).upper()
    match = re.fullmatch(rf"([A-Z]{{0,4}})([{SLIP_CLASS}]{{4,12}})", packed)
    if match is None or not 6 <= len(packed) <= 14:
        return None
    head, tail = match.groups()
    read = digits(tail)
    if read is None or sum(c.isdigit() for c in tail) * 2 < len(tail):
        return None
    return head + read


def _serial(text: str, shape: re.Pattern[str], length: int) -> str | None:
    """The first run of `length` characters of that `shape`, as it stands or with slips undone."""
    upper = text.upper()
    packed: list[str] = [re.sub(r"[\s.,:-]", "", upper), *re.findall(r"[A-Z0-9]+", upper)]
    packed += [a + b for a, b in pairwise(packed[1:]) if len(a) <= 2]
    for run in packed:
        if len(run) == length and shape.fullmatch(run):
            return run
    for run in packed:
        if len(run) != length or sum(c.isdigit() for c in run) < 4:
            continue
        for split in (1, 2):
            if split == 2 and not run[:2].isalpha():
                continue
            head = letters(run[:split]) if split == 2 else run[0].translate(_FIRST_LETTER)
            guess = head + run[split:].translate(SLIPS)
            if shape.fullmatch(guess):
                return guess
    return None
