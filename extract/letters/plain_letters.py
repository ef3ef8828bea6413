"""Letters as these papers print them: accents that the reader invents are taken off."""

import unicodedata
from dataclasses import replace

from ocr.ocr_page import OcrPage, Word

_ALONE = str.maketrans({"ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d"})
_LATIN = 0x250
"""Code points below are Latin letters; marks of other scripts stay."""


def plain(page: OcrPage) -> OcrPage:
    """The page with unaccented Latin letters: names here have no accents, specks on paper do.

    Passports of States that print accents keep theirs.
    """
    if all(word.text.isascii() for word in page.words) or _prints_accents(page):
        return page
    return replace(page, words=tuple(_plain(word) for word in page.words))


def _prints_accents(page: OcrPage) -> bool:
    """Whether the page is a passport whose zone names a State that prints accents."""
    zones = page.mrz.zones() if page.mrz else ()
    return any(zone.lines[0][2:5].rstrip("<") not in _WITHOUT for zone in zones)


_STATES = """
    IDN MYS SGP BRN PHL THA MMR KHM LAO TLS CHN TWN HKG MAC KOR PRK JPN MNG IND PAK BGD NPL LKA
    MDV BTN AFG IRN IRQ SAU ARE QAT KWT BHR OMN YEM JOR LBN SYR ISR PSE EGY SDN ETH KEN TZA UGA NGA
    GHA ZAF GBR GBD GBN GBO GBP GBS USA AUS RUS UKR BLR KAZ KGZ UZB ARM GEO GRC BGR
"""
_WITHOUT = frozenset(_STATES.split())
"""States whose own writing is not Latin, or Latin without accents."""


def _plain(word: Word) -> Word:
    return word if word.text.isascii() else replace(word, text=_bare(word.text))


def _bare(text: str) -> str:
    """Every Latin letter without what stands above or below it."""
    return "".join(
        c if ord(c) >= _LATIN and not 0x1E00 <= ord(c) < 0x1F00 else _base(c)
        for c in text.translate(_ALONE)
    )


def _base(letter: str) -> str:
    """The letter itself, where it is one with an accent."""
    first = unicodedata.normalize("NFD", letter)[0]
    return first if first.isalpha() else letter
