"""Who writes a letter: the office in its letterhead."""

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from extract.document import Field, Source
from extract.forms.fields import field, line_ink
from extract.letters.letter_number import HEAD_LINES
from extract.values.dates import find_dates
from extract.values.gazetteer import (
    CITIES_ABROAD,
    OFFICE_WORDS,
    REGIONS,
    fold,
    is_region,
    spelled_office,
)
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_OFFICES: Final = (
    (9, ("KONSULAT", "KEDUTAAN", "KJRI", "KBRI", "KDEI", "KANTOR DAGANG", "CONSULATE", "EMBASSY")),
    (
        8,
        (
            "JABATAN IMIGRESEN",
            "IMMIGRATION DEPARTMENT",
            "IMIGRESEN",
            "IMMIGRATION",
            "KANTOR IMIGRASI",
        ),
    ),
    (
        7,
        ("POS PELAYANAN", "P4MI", "BP3MI", "BALAI PELAYANAN", "BALAI BESAR", "UPT BP2MI", "LP3TKI"),
    ),
    (
        7,
        ("SATGAS", "SATUAN TUGAS", "TIM PEMULANGAN", "DINAS SOSIAL", "DINAS TENAGA KERJA", "DINAS"),
    ),
    (
        6,
        (
            "POLRES",
            "POLSEK",
            "KEPOLISIAN",
            "POLDA",
            "LANAL",
            "KODIM",
            "BADAN PENGELOLA PERBATASAN",
            "BNPP",
            "RUDENIM",
            "POLIS",
        ),
    ),
    (
        5,
        (
            "SENTRA TERPADU",
            "KP2MI",
            "BADAN PELINDUNGAN",
            "BP2MI",
            "DIREKTORAT JENDERAL",
            "NATIONAL IMMIGRATION AGENCY",
        ),
    ),
    (3, ("KEMENTERIAN", "MINISTRY", "PEMERINTAH")),
)
_NO_OFFICE: Final = re.compile(
    r"^(?:SENARAI|DAFTAR|BERITA|SURAT|MEMO|PERIHAL|HAL\b|KEPADA|YTH|JL|JALAN|TELP|TEL\b|FAX|E-?MAIL"
    r"|NOMOR|NO\b|RUJ|TARIKH|TANGGAL|LAMPIRAN|WEBSITE|HTTP|NOTA|LAPORAN|REKAP|MANIFES"
    r"|ASA.? DEPORTASI|DARI\b|DEPO[TH]\b|DASAR\b|SUMBER\b|TEMBUSAN|SEKRETARIAT|FORMULIR"
    r"|(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)]\s)|\bPIHAK\b"
)
_TELLS: Final = re.compile(
    r"\s+(?:(?:DENGAN\s+INI\s+)?(?:MENERANGKAN|MENYATAKAN|MEMBERITAHUKAN|MENYAMPAIKAN|MENGINFORMASIKAN"
    r"|MENGUCAPKAN|MEMAKLUMKAN)|DENGAN\s+INI|BAHWA|BAHAWA|TELAH|AKAN|HEREBY|CERTIFIES|WISHES"
    r"|PRESENTS)\b.*$"
)
"""Where a sentence goes on whose subject is the office."""


def issuer_of(page: OcrPage, above: float) -> Field | None:
    """The office in the letterhead: the most particular one of those above `above` (pixels)."""
    seen = [without_labels(line) for line in lines(page)]
    heads = [line for line in seen if line.box.top < above + 0.8 * line.box.height][:10]
    ranked = _ranked(heads[: _letterhead(heads)]) or _ranked(heads)
    if not ranked:
        return None
    place = -max(ranked)[1]
    name = [heads[place]]
    for line in heads[place + 1 :]:
        below = _beneath(name[-1], line)
        if below is not None and len(name) <= _MOST_MORE:
            if not _completes(name, below):
                break
            name.append(below)
    ink = tuple(placed for line in name for placed in line_ink(page, line))
    text = _TELLS.sub("", " ".join(fold(line.text) for line in name))
    return field("issuer", _spelled(_particular(text)), ink, Source.LABEL)


def _ranked(heads: Sequence[Line]) -> list[tuple[int, int]]:
    """How particular each office among the lines is, and its place from below."""
    return [(rank, -place) for place, line in enumerate(heads) if (rank := _rank(line.text))]


_BODY: Final = re.compile(
    r"^(?:KEPADA|YTH|YANG TERHORMAT|TUAN\b|PUAN\b|DEAR\b|DENGAN (?:HORMAT|INI)|BERSAMA INI"
    r"|(?:SURAT|BERITA ACARA|NOTA DINAS|LAPORAN|SENARAI|DAFTAR|MANIFES\w*|REKAP\w*)\b)"
)
"""How what stands below a letterhead begins: the addressee, a greeting, a title."""


def _letterhead(heads: Sequence[Line]) -> int:
    """How many of the lines are the letterhead: those above an addressee, a title or a date."""
    ends = (
        place
        for place, line in enumerate(heads)
        if place and (_BODY.match(fold(line.text)) or find_dates(line.text))
    )
    return next(ends, len(heads))


_MOST_MORE: Final = 2
"""Lines that an office's name goes on over."""


def _beneath(line: Line, below: Line) -> Line | None:
    """What of a line stands under another; cells beside the letterhead do not."""
    parts = below.segments(_APART)
    words = tuple(
        word
        for part in parts
        if part.box.left < line.box.right and part.box.right > line.box.left
        for word in part.words
    )
    return Line(words) if words else None


def _particular(text: str) -> str:
    """The more particular of two offices parted by a stroke: 'KP2MI / BP3MI KALIMANTAN UTARA'."""
    parts = re.split(r"\s+/\s+", text)
    return max(parts, key=_rank) if len(parts) == 2 and all(map(_rank, parts)) else text


_LABEL: Final = re.compile(
    r"(?:OUR\s+)?(?:REF|DATE|NO|NOMOR|TARIKH|TANGGAL|TGL|RUJ|TEL|TELP|FAX|LAMPIRAN|SIFAT)\W{0,3}",
    re.IGNORECASE,
)
_APART: Final = 2.0
"""Letter heights between a letterhead and what stands in a cell beside it."""


def without_labels(line: Line) -> Line:
    """`line` up to a labelled value in a cell beside it: 'IMMIGRATION DEPARTMENT   Ref: 1/2'."""
    parts = line.segments(_APART)
    for place, part in enumerate(parts[1:], start=1):
        if _LABEL.fullmatch(part.words[0].text) or _LABEL.match(part.text.split(":")[0] + ":"):
            return Line(tuple(word for each in parts[:place] for word in each.words))
    return line


_TOLD: Final = re.compile(
    r"\b(?:ORANG|SEBANYAK|DENGAN|TELAH|AKAN|BAHWA|MELALUI|DIBERITAHUKAN|DISAMPAIKAN|YANG|DARI)\b",
)
_SMALL: Final = frozenset(("di", "dan", "ke", "of", "the", "and", "for", "in", "untuk", "atas"))


def _is_sentence(text: str) -> bool:
    """Whether running text stands on a line: words in small letters, or those that tell."""
    words = [word for word in text.split() if word.isalpha()]
    small = sum(word.islower() and word not in _SMALL for word in words)
    capitals = any(word[0].isupper() for word in words)
    return (capitals and small >= 3) or len(_TOLD.findall(text.upper())) >= 2


_ENCLOSED: Final = re.compile(
    r"\b(?:LAMPIRAN|ENCLOSURE|LAMP)\b\W*(?:SURAT|NOTA DINAS|NOTA|BRAFAKS|LETTER OF(?: THE)?)\s+"
    r"(?P<office>[A-Z][A-Z0-9 ]{3,60}?)\s*(?:(?:NOMOR|NO|TANGGAL|TGL|TERTANGGAL)\b.*)?$"
)
"""Whose letter a list is enclosed with, at its top: 'Lampiran : Surat KJRI Kuching'."""


def enclosed_with(page: OcrPage) -> Field | None:
    """The office whose letter a list without a letterhead is enclosed with."""
    for line in lines(page)[:HEAD_LINES]:
        told = _ENCLOSED.search(fold(line.text))
        if told and (office := office_in(told["office"])) is not None:
            return field("issuer", office, line_ink(page, line), Source.LABEL, 0.95)
    return None


def office_in(text: str) -> str | None:
    """`text` as the name of an office, upper case; None when it names none."""
    return _spelled(fold(text)) if _rank(text) else None


def _spelled(text: str) -> str:
    """The name of an office, its words put right; in English it stays English."""
    parted = " ".join(_parted(word) for word in spelled_office(text).split())
    parted = parted.replace("OF THE REPUBLIK OF", "OF THE REPUBLIC OF")
    return parted.replace("CONSULATE JENERAL", "CONSULATE GENERAL")


def _parted(word: str) -> str:
    """`word` as two words of offices or places, where the blank between them was not read."""
    if len(word) < _GLUED or not word.isalpha() or word in OFFICE_WORDS:
        return word
    for at in range(3, len(word) - 3):
        head, tail = word[:at], word[at:]
        known = head in OFFICE_WORDS or head in _SHORT_WORDS
        if known and (tail in OFFICE_WORDS or tail in REGIONS):
            return f"{head} {tail}"
    return word


_GLUED: Final = 9
"""Letters of the shortest word that may be two."""
_SHORT_WORDS: Final = frozenset(("TPI", "PMI", "KJRI", "KBRI", "PLBN", "P4MI", "BP3MI", "KELAS"))


def _rank(text: str) -> int:
    """How particular the office is that a line of the letterhead names; 0: it names none."""
    upper = spelled_office(fold(text))
    if _NO_OFFICE.match(upper) or len(upper) > 90 or _is_sentence(text):
        return 0
    for rank, names in _OFFICES:
        for name in names:
            if name in upper or (
                7 <= len(name) <= len(upper) + 1 and fuzz.partial_ratio(name, upper) >= 88
            ):
                return rank
    return 0


_GOES_ON: Final = re.compile(
    r"(?:PEKERJA MIGRAN|INDONESIA\b|REPUBLIK|\(BP3MI|\(P4MI|PERBATASAN|PERWAKILAN|CABANG|SEKTOR"
    r"|BERMASALAH|PELINDUNGAN|TENAGA KERJA|DAN TRANSMIGRASI|TRANSMIGRASI|DAERAH|RESOR"
    r"|(?:KABUPATEN|KOTA|PROVINSI)\s+[A-Z]+|BAGI\s|MERANGKAP|KELAS\s|TPI\s)"
)
_OPEN: Final = re.compile(r"\b(?:DAN|PEKERJA|MIGRAN|REPUBLIK|DI|OF|THE|JENDERAL|BESAR|PELAYANAN)$")
"""Words that an office's name does not end with."""
_FURTHER_CITIES: Final = frozenset(
    (
        *("KUWAIT CITY", "SINGAPORE", "SINGAPURA", "DAMASKUS", "DAMASCUS", "BEIRUT", "KAIRO"),
        *("CAIRO", "MANAMA", "BAGHDAD", "HANOI", "BANGKOK", "SONGKHLA", "PHNOM PENH", "MANILA"),
        *("DAVAO CITY", "YANGON", "ISTANBUL", "ANKARA", "SYDNEY", "PERTH", "KOTA BHARU", "MELAKA"),
    )
)


def _completes(name: Sequence[Line], after: Line) -> bool:
    """Whether the next line goes on with the office's name: a place, or the rest of a long name."""
    line = name[-1]
    text = spelled_office(fold(after.text))
    if _NO_OFFICE.match(text) or after.box.top - line.box.bottom > 1.5 * line.box.height:
        return False
    if find_dates(text) or _is_sentence(after.text):
        return False
    bare = re.sub(r"^(?:DI|NEGERI|PROVINSI|WILAYAH)\s+", "", text)
    place = bare.split(",")[0]
    torn = f"{fold(line.words[-1].text)} {place}"  # a town over two lines
    cities = {place, torn} & ({*CITIES_ABROAD} | _FURTHER_CITIES)
    named = cities or is_region(bare) or torn in REGIONS
    goes_on = _GOES_ON.match(text) is not None or _OPEN.search(fold(line.text)) is not None
    return (bool(named) and len(text) < 40) or (goes_on and _rank_of_own(name, text))


def _rank_of_own(name: Sequence[Line], text: str) -> bool:
    """Whether a line does not name another office, as the one below a ministry's does."""
    return len(name) == 1 or _rank(text) <= _rank(name[0].text)
