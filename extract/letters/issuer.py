"""Who writes a letter: the office in its letterhead."""

import re
from typing import Final

from rapidfuzz import fuzz

from extract.document import Field, Source
from extract.forms.fields import field, line_ink
from extract.values.gazetteer import CITIES_ABROAD, fold, is_region, spelled_office
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
        ("POLRES", "KEPOLISIAN", "POLDA", "BADAN PENGELOLA PERBATASAN", "BNPP", "RUDENIM", "POLIS"),
    ),
    (5, ("BADAN PELINDUNGAN", "BP2MI", "DIREKTORAT JENDERAL", "NATIONAL IMMIGRATION AGENCY")),
    (3, ("KEMENTERIAN", "MINISTRY", "PEMERINTAH")),
)
_NO_OFFICE: Final = re.compile(
    r"^(?:SENARAI|DAFTAR|BERITA|SURAT|MEMO|PERIHAL|HAL\b|KEPADA|YTH|JL|JALAN|TELP|TEL\b|FAX|E-?MAIL"
    r"|NOMOR|NO\b|RUJ|TARIKH|TANGGAL|LAMPIRAN|WEBSITE|HTTP|NOTA|LAPORAN|REKAP|MANIFES"
    r"|ASA.? DEPORTASI|DARI\b|DEPO[TH]\b)"
)


def issuer_of(page: OcrPage, above: float) -> Field | None:
    """The office in the letterhead: the most particular one of those above `above` (pixels)."""
    seen = [without_labels(line) for line in lines(page)]
    heads = [line for line in seen if line.box.top < above + 0.8 * line.box.height][:10]
    ranked = [(rank, -place) for place, line in enumerate(heads) if (rank := _rank(line.text))]
    if not ranked:
        return None
    place = -max(ranked)[1]
    ink, text = line_ink(page, heads[place]), fold(heads[place].text)
    if place + 1 < len(heads) and _completes(heads[place], heads[place + 1]):
        ink += line_ink(page, heads[place + 1])
        text = f"{text} {fold(heads[place + 1].text)}"
    return field("issuer", _spelled(text), ink, Source.LABEL)


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


def office_in(text: str) -> str | None:
    """`text` as the name of an office, upper case; None when it names none."""
    return _spelled(fold(text)) if _rank(text) else None


def _spelled(text: str) -> str:
    """The name of an office, its words put right; in English it stays English."""
    return spelled_office(text).replace("OF THE REPUBLIK OF", "OF THE REPUBLIC OF")


def _rank(text: str) -> int:
    """How particular the office is that a line of the letterhead names; 0: it names none."""
    upper = spelled_office(fold(text))
    if _NO_OFFICE.match(upper) or len(upper) > 90 or _is_sentence(text):
        return 0
    for rank, names in _OFFICES:
        for name in names:
            if name in upper or (len(name) >= 7 and fuzz.partial_ratio(name, upper) >= 88):
                return rank
    return 0


_GOES_ON: Final = re.compile(
    r"(?:PEKERJA MIGRAN|INDONESIA\b|REPUBLIK|\(BP3MI|\(P4MI|PERBATASAN|PERWAKILAN|CABANG|SEKTOR)"
)


def _completes(line: Line, after: Line) -> bool:
    """Whether the next line ends the office's name: a place, or the rest of a long name."""
    text = spelled_office(fold(after.text))
    if _NO_OFFICE.match(text) or after.box.top - line.box.bottom > 1.5 * line.box.height:
        return False
    bare = re.sub(r"^(?:DI|NEGERI|PROVINSI|WILAYAH)\s+", "", text)
    named = bare.split(",")[0] in CITIES_ABROAD or is_region(bare)
    goes_on = _GOES_ON.match(text) is not None
    return (named and len(text) < 40) or goes_on
