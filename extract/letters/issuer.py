"""Who writes a letter: the office in its letterhead."""

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from extract.document import Field, Source
from extract.forms.fields import field, line_ink
from extract.forms.labels import Entry
from extract.forms.running import Running
from extract.letters.head_labels import Part
from extract.letters.letter_number import reference_in
from extract.letters.letterhead import Cell, head_cells, holder_in
from extract.letters.line_cells import HEAD_LINES
from extract.values.countries import country_code
from extract.values.dates import find_dates
from extract.values.gazetteer import (
    CITIES_ABROAD,
    OFFICE_WORDS,
    REGIONS,
    fold,
    is_region,
    nearest,
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
    (8, ("POS PELAYANAN", "P4MI")),
    (7, ("BP3MI", "BALAI PELAYANAN", "BALAI BESAR", "UPT BP2MI", "LP3TKI")),
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
            "RUMAH PERLINDUNGAN",
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


def issuer_of(page: OcrPage, entries: Sequence[Entry[Part]], number: str = "") -> Field | None:
    """The office in the letterhead: the most particular one of those in its cells.

    `entries`: the page's labels. `number`: the letter's own; of offices side by side the one
    writes whose initials it shows.
    """
    cells = head_cells(page, entries)
    ranked = [
        ((rank > _MINISTRY, cell.standing, _shown_in(number, opening), rank, -place), cell)
        for place, cell in enumerate(cells)
        if (rank := _rank_of(cell, opening := _opening(cell, cells)))
    ]
    if not ranked:
        return None
    best = max(ranked, key=lambda each: each[0])[1]
    name = [_without_logo(best.line)]
    for row in range(best.row + 1, best.row + 1 + 2 * _MOST_MORE):
        below = _beneath(name[-1], row, cells)
        if below is not None and len(name) <= _MOST_MORE:
            if not _completes(name, below):
                break
            name.append(below)
    ink = tuple(placed for line in name for placed in line_ink(page, line))
    text = _TELLS.sub("", " ".join(fold(line.text) for line in name))
    return field("issuer", _in_its_town(_spelled(_particular(text))), ink, Source.LABEL)


def _opening(cell: Cell, cells: Sequence[Cell]) -> str:
    """What the name that begins in a cell opens with: more than its bare first word."""
    rest = _beneath(cell.line, cell.row + 1, cells)
    if not _BEGINS.fullmatch(fold(cell.text)) or rest is None or _NO_OFFICE.match(fold(rest.text)):
        return cell.text
    return f"{cell.text} {rest.text}"


def _rank_of(cell: Cell, opening: str) -> int:
    """How particular the office is whose name opens so in a cell; 0: none does."""
    folded = fold(opening)
    if cell.text.split()[0].islower() or holder_in(folded) or reference_in(folded):
        return 0
    return _rank(opening)


_BEGINS: Final = re.compile(
    r"JABATAN|POS|BALAI|BALAI BESAR|KANTOR|SATUAN|DINAS|UNIT PELAKSANA TEKNIS|PEJABAT|DEPARTMENT OF"
    r"|DEPARTMENT|BADAN|CONSULATE|EMBASSY"
)
"""First lines of names in narrow cells, which name no office yet."""
_MINISTRY: Final = 3
"""Rank of offices that stand above others."""


_INITIALS: Final = (
    (re.compile(r"^(?:\(\d+\)\s*(?:DLM|DALAM)\.?)?\s*IM\b"), re.compile("IMIGRESEN|IMMIGRATION")),
    (re.compile(r"\b(?:KONS|KJRI|KBRI|KRI)\b"), re.compile("KONSUL|KEDUTAAN|EMBASSY|KJRI|KBRI")),
)
"""What numbers of letters show of who writes, and the names of those offices."""


def _shown_in(number: str, text: str) -> bool:
    """Whether a letter's number shows the initials of the office that `text` names."""
    return any(shown.search(number) and named.search(fold(text)) for shown, named in _INITIALS)


def _without_logo(line: Line) -> Line:
    """The name without what was read of a picture before it: 'M BP3MI RIAU'."""
    words = line.words
    while len(words) > 1 and len(words[0].text) <= _OF_PICTURE and _rank(words[1].text):
        words = words[1:]
    return Line(words)


_OF_PICTURE: Final = 2
"""Letters at most that are read of a picture."""


_MOST_MORE: Final = 4
"""Lines that an office's name goes on over."""


def _beneath(line: Line, row: int, cells: Sequence[Cell]) -> Line | None:
    """What of a row stands under a line; cells beside the letterhead do not."""
    box = line.box
    words = tuple(
        word
        for cell in cells
        if cell.row == row and cell.box.left < box.right and cell.box.right > box.left
        for word in cell.line.words
    )
    return Line(words) if words else None


def _particular(text: str) -> str:
    """The more particular of two offices parted by a stroke: 'KP2MI / BP3MI KALIMANTAN UTARA'."""
    parts = re.split(r"\s+/\s+", text)
    return max(parts, key=_rank) if len(parts) == 2 and all(map(_rank, parts)) else text


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


_ACTS: Final = re.compile(
    r"(?:^|[.,;]\s+|\b(?:KAMI|BAHWA|INI)\W+)(?P<office>(?:KONSULAT|KEDUTAAN|KJRI|KBRI|KRI|KDEI|BALAI"
    r"|BP3MI|P4MI|POS\s+PELAYANAN|UPT|SATGAS|SATUAN\s+TUGAS|DINAS|KANTOR|JABATAN)\s[^.,;:]{3,110}?),?\s+"
    r"(?:(?:TELAH|SUDAH|AKAN|DENGAN\s+INI)\s+)*(?:MENERIMA|MENYERAHKAN|MELAKUKAN|MELAKSANAKAN"
    r"|MEMBERITAHUKAN|MELAPORKAN|MENYAMPAIKAN|MENERANGKAN|MENYATAKAN|MEMFASILITASI|MEMAKLUMKAN)\b",
    re.IGNORECASE,
)
"""An office that receives, hands over or tells, in a sentence of its own letter."""


def acting_office(run: Running) -> Field | None:
    """The office of which a letter without letterhead says that it received or handed over."""
    for acts in _ACTS.finditer(run.text[:_OPENING]):
        printed = acts["office"]
        if printed[0].isupper() and (office := office_in(printed)) is not None:
            ink = run.ink(acts.start("office"), acts.end("office"))
            return field("issuer", office, ink, Source.NARRATIVE, 0.95)
    return None


_OPENING: Final = 2_000
"""Characters in which a letter says who writes."""


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
    r"(?:(?:PEKERJA )?MIGRAN|PELAYANAN|IMIGRESEN|MALAYSIA$|INDONESIA\b|REPUBLIK"
    r"|\(BP3MI|\(P4MI|PERBATASAN|PERWAKILAN|CABANG|CAWANGAN|SEKTOR"
    r"|BERMASALAH|PELINDUNGAN|TENAGA KERJA|DAN TRANSMIGRASI|TRANSMIGRASI|DAERAH|RESOR"
    r"|WILAYAH PERSEKUTUAN"
    r"|(?:KABUPATEN|KOTA|PROVINSI)\s+[A-Z]+|BAGI\s|MERANGKAP|KELAS\s|TPI\s)"
)
_OPEN: Final = re.compile(r"\b(?:DAN|PEKERJA|MIGRAN|REPUBLIK|DI|OF|THE|JENDERAL|BESAR|PELAYANAN)$")
"""Words that an office's name does not end with."""
_STATES: Final = (
    *("SABAH", "SARAWAK", "JOHOR", "MELAKA", "NEGERI SEMBILAN", "SELANGOR", "PERAK", "KEDAH"),
    *("PERLIS", "KELANTAN", "TERENGGANU", "PAHANG", "PULAU PINANG", "LABUAN", "PUTRAJAYA"),
)
"""States of Malaysia, one of which an immigration office may name."""
_TOWNS_ABROAD: Final = (
    *(town for town in CITIES_ABROAD if town not in _STATES),
    *("KUWAIT CITY", "SINGAPORE", "SINGAPURA", "DAMASKUS", "DAMASCUS", "BEIRUT", "KAIRO"),
    *("CAIRO", "MANAMA", "BAGHDAD", "HANOI", "BANGKOK", "SONGKHLA", "PHNOM PENH", "MANILA"),
    *("DAVAO CITY", "YANGON", "ISTANBUL", "ANKARA", "SYDNEY", "PERTH", "KOTA BHARU", "MELAKA"),
)
_AS_READ: Final = 88.0
"""How near (rapidfuzz's ratio) what was read is to a town."""


def _in_its_town(text: str) -> str:
    """A mission's name up to its town, put right; not the state and country behind that."""
    if not _MISSION.match(text):
        return text
    words = text.split()
    for end in range(2, len(words) + 1):
        for count in (3, 2, 1):
            town = nearest(" ".join(words[end - count : end]), _TOWNS_ABROAD, _AS_READ)
            behind = " ".join(words[end:])
            if town and end > count and _is_beyond(behind):
                return " ".join((*words[: end - count], town))
    return text


_MISSION: Final = re.compile(
    r"KONSULAT|KEDUTAAN|KJRI|KBRI|KRI\b|KDEI|KANTOR DAGANG|CONSULATE|EMBASSY"
)


def _is_beyond(behind: str) -> bool:
    """Whether what follows a town is nothing, or the state or the country it lies in."""
    parts = re.split(r"\W+(?=MALAYSIA$)|\s*[,(–—-]+\s*", behind.strip(" ,-–—()"))
    return all(not part or part in _STATES or country_code(part) for part in parts)


def _completes(name: Sequence[Line], after: Line) -> bool:
    """Whether the next line goes on with the office's name: a place, or the rest of a long name."""
    line = name[-1]
    text = spelled_office(fold(after.text))
    if _NO_OFFICE.match(text) or after.box.top - line.box.bottom > 1.5 * line.box.height:
        return False
    if find_dates(text) or _is_sentence(after.text) or after.words[0].text.islower():
        return False
    bare = re.sub(r"^(?:DI|NEGERI|PROVINSI|WILAYAH)\s+", "", text)
    place = re.split(r"\s*,|\s[-–—]", bare)[0]
    torn = f"{fold(line.words[-1].text)} {place}"  # a town over two lines
    cities = torn in _TOWNS_ABROAD or nearest(place, _TOWNS_ABROAD, _AS_READ)
    named = cities or place in _STATES or is_region(bare) or torn in REGIONS
    goes_on = _GOES_ON.match(text) is not None or _OPEN.search(fold(line.text)) is not None
    return (bool(named) and len(text) < 40) or (goes_on and _rank_of_own(name, text))


def _rank_of_own(name: Sequence[Line], text: str) -> bool:
    """Whether a line does not name another office, as the one below a ministry's does."""
    return len(name) == 1 or _rank(text) <= _rank(name[0].text)
