"""What a page is on which no title was read: by the sentence that opens it, or by many signs.

One word tells nothing, since every paper here speaks of the others; a page is taken for a paper
when most of what such a paper has to say stands on it.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from rapidfuzz import fuzz

from extract.document import Kind
from extract.forms.vocabulary import fold
from extract.kind_titles import LEAD_INS
from ocr.lines import Line

_CARD: Final = re.compile(
    r"(?:gol\W{0,3}darah|status perkawinan|agama|agarna|be[rn]?[il1]aku hingga|kel/desa"
    r"|seumur hidup|kecamatan|kewarganegaraan|provinsi|pr0vinsi)",
    re.IGNORECASE,
)
"""What an identity card prints; many papers print some of it."""
_CARD_SIGNS: Final = 4
_CARD_WORDS: Final = 90
"""An identity card has no more words."""
_ZONE: Final = re.compile(r"\bp ?< ?[a-z]{3}|<<<<<", re.IGNORECASE)
_PASSPORT: Final = ("paspor", "passport", "pasport", "passeport", "pasaporte")
_BIO_SIGNS: Final = (
    ("issue", "issued", "dikeluarkan", "pengeluaran", "diterbitkan", "dikeluarkan"),
    ("expiry", "expiration", "berlaku", "valid", "habis"),
    ("warganegara", "kewarganegaraan", "nationality", "citizenship"),
    ("kelamin", "sex"),
    ("lahir", "birth", "born"),
    ("name", "nama", "surname", "names"),
)
"""What a bio page labels; the first two stand on few other papers that name a passport."""
_BOOK_NUMBER: Final = re.compile(r"\b[A-Z]{1,2} ?\d{6,7}[A-Z]?\b")
_TYPE_ROW: Final = re.compile(r"(?:P[A-Z<]? +)?[I1l]DN +[A-Z]{1,2} ?\d{6,7}")
"""The line that is nothing but type, code of the State and number, under labels that are ruined."""
_BIO_LEAST: Final = 5
_BIO_WORDS: Final = 110
"""A bio page and the page beside it have no more words."""
_LABEL_ALIKE: Final = 78.0
_SLIPPED: Final = re.compile(r"\b(?=\w*[a-z]\w*[a-z]|\w*[A-Z]\w*[A-Z])[A-Za-z01458]{4,}\b")
_LETTERS: Final = str.maketrans("01458", "oiasb")
_IDENTITY: Final = re.compile(
    r"\b(nama|name)\b|\b((?:tempat|place).{0,20}(?:lahir|birth)"
    r"|(?:tanggal|date of) (?:lahir|birth))|((?:paspor|pas?sport)\W{0,3}(?:no|nomor|number)"
    r"|(?:no|nomor)\W{0,3}(?:paspor|pas?sport))"
    r"|\b(nik|ktp)\b|\b(alamat|address)\b",
    re.IGNORECASE,
)
_IDENTITY_SIGNS: Final = 2
"""Labels of a person that the first page of a contract bears and its later pages do not."""


def text_of(seen: Sequence[Line]) -> str:
    """The words of the lines, with letters where a figure was read inside of a word."""
    return _SLIPPED.sub(lambda word: word[0].translate(_LETTERS), " ".join(ln.text for ln in seen))


def is_bio_page(seen: Sequence[Line]) -> bool:
    """Whether this is a passport's bio page whose machine readable zone was not read."""
    text = " ".join(line.text for line in seen)
    if _ZONE.search(text):
        return True
    words = {word for word in fold(text).split() if len(word) >= 3}
    if sum(len(line.words) for line in seen) > _BIO_WORDS or not _any_like(_PASSPORT, words):
        return False
    if any(_TYPE_ROW.fullmatch(line.text) for line in seen):
        return True
    signs = [_any_like(labels, words) for labels in _BIO_SIGNS]
    number = _BOOK_NUMBER.search(text) is not None
    return any(signs[:2]) and sum(signs) + number >= _BIO_LEAST


def _any_like(labels: Sequence[str], words: Collection[str]) -> bool:
    """Whether one of the words, which are folded, is one of the labels, slips and all."""
    folded = [fold(label) for label in labels]
    return any(fuzz.ratio(label, word) >= _LABEL_ALIKE for label in folded for word in words)


def opening(seen: Sequence[Line]) -> tuple[Kind, str] | None:
    """The kind that a sentence opens, with the sentence's first words; cards open as `other`."""
    text = text_of(seen)
    few = sum(len(line.words) for line in seen) <= _CARD_WORDS
    if few and len({m.group().lower() for m in _CARD.finditer(text)}) >= _CARD_SIGNS:
        return Kind.OTHER, "identity card"
    for kind, pattern in LEAD_INS:
        if match := pattern.search(text):
            return kind, match.group()[:40].lower()
    return None


def names_someone(seen: Sequence[Line]) -> bool:
    """Whether the page bears labels of a person, as the first page of a contract does."""
    return _different(_IDENTITY, text_of(seen)) >= _IDENTITY_SIGNS


def _different(pattern: re.Pattern[str], text: str) -> int:
    """How many of the pattern's groups are found in `text`."""
    return len({match.lastindex for match in pattern.finditer(text)})
