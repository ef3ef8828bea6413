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
    heads = [line for line in lines(page) if line.box.top < above][:10]
    ranked = [(rank, -place) for place, line in enumerate(heads) if (rank := _rank(line.text))]
    if not ranked:
        return None
    place = -max(ranked)[1]
    ink, text = line_ink(page, heads[place]), fold(heads[place].text)
    if place + 1 < len(heads) and _completes(heads[place], heads[place + 1]):
        ink += line_ink(page, heads[place + 1])
        text = f"{text} {fold(heads[place + 1].text)}"
    return field("issuer", spelled_office(text), ink, Source.LABEL)


def office_in(text: str) -> str | None:
    """`text` as the name of an office, upper case; None when it names none."""
    return spelled_office(fold(text)) if _rank(text) else None


def _rank(text: str) -> int:
    """How particular the office is that a line of the letterhead names; 0: it names none."""
    upper = spelled_office(fold(text))
    if _NO_OFFICE.match(upper) or len(upper) > 90:
        return 0
    for rank, names in _OFFICES:
        for name in names:
            if name in upper or (len(name) >= 7 and fuzz.partial_ratio(name, upper) >= 88):
                return rank
    return 0


def _completes(line: Line, after: Line) -> bool:
    """Whether the next line ends the office's name: a place, or the rest of a long name."""
    text = spelled_office(fold(after.text))
    if _NO_OFFICE.match(text) or after.box.top - line.box.bottom > 1.5 * line.box.height:
        return False
    bare = re.sub(r"^(?:DI|NEGERI|PROVINSI|WILAYAH)\s+", "", text)
    named = bare.split(",")[0] in CITIES_ABROAD or is_region(bare)
    goes_on = re.match(r"(?:PEKERJA MIGRAN|INDONESIA\b|REPUBLIK|\(BP3MI|\(P4MI)", text) is not None
    return (named and len(text) < 40) or goes_on
