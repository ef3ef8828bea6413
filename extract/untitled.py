"""What a page is on which no title was read: by the sentence that opens it, or by many signs.

One word tells nothing, since every paper here speaks of the others; a page is taken for a paper
when most of what such a paper has to say stands on it.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
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
_BOOK_NUMBER: Final = re.compile(r"\b[A-Z]{1,2} ?\d{6,7}\b")
_BIO_LEAST: Final = 5
_BIO_WORDS: Final = 110
"""A bio page and the page beside it have no more words."""
_LABEL_ALIKE: Final = 78.0
_SLIPPED: Final = re.compile(r"\b(?=\w*[a-z]\w*[a-z]|\w*[A-Z]\w*[A-Z])[A-Za-z01458]{4,}\b")
_LETTERS: Final = str.maketrans("01458", "oiasb")
_NEWS: Final = re.compile(
    r"\b(editor|penulis|reporter|wartawan|redaksi|jurnalis|pewarta)\b\s*[:/)]"
    r"|(baca juga|artikel ini)|(\(antara\)|\btribun|\bkompas\b|\bdetik|antaranews|liputan6"
    r"|okezone|sindonews|\binews\b|republika|kumparan|\btempo\.co)"
    r"|(\d{1,2}[:.]\d{2} wib)|(ujarnya|katanya|ungkapnya|jelasnya|tuturnya|kata dia|imbuhnya|\bsaid\b)|(https?://|www\.\w+\.(?:com|co\.id|id)\b"
    r"|\w{4,}\.(?:com|co\.id)\b)|(\(foto|foto\s*:|dok\.|komentar|bagikan|share)",
    re.IGNORECASE,
)
"""What a printed news story bears; each group is one sign."""
_NEWS_SIGNS: Final = 2
_IDENTITY: Final = re.compile(
    r"\b(nama|name)\b|\b((?:tempat|place).{0,20}(?:lahir|birth)"
    r"|(?:tanggal|date of) (?:lahir|birth))|((?:paspor|pas?sport)\W{0,3}(?:no|nomor|number)"
    r"|(?:no|nomor)\W{0,3}(?:paspor|pas?sport))"
    r"|\b(nik|ktp)\b|\b(alamat|address)\b",
    re.IGNORECASE,
)
_IDENTITY_SIGNS: Final = 2
"""Labels of a person that the first page of a contract bears and its later pages do not."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """Patterns of which `least` must stand on the page, all of the first `needed` among them."""

    needed: int
    least: int
    patterns: tuple[re.Pattern[str], ...]


def _signs(needed: int, least: int, *patterns: str) -> _Signs:
    return _Signs(needed, least, tuple(re.compile(p, re.IGNORECASE) for p in patterns))


_SIGNS: Final[Mapping[Kind, _Signs]] = {
    Kind.PLACEMENT_CONTRACT: _signs(
        2,
        5,
        r"\bp3mi\b|\bpptkis\b|\bpjtki\b|\bsip3mi\b|\bsipptki\b|\bbp2mi\b",
        r"\bcpmi\b|calon (?:pmi|tki|pekerja migran|tenaga kerja)",
        r"pihak (?:pertama|kesatu)",
        r"pihak kedua",
        r"penempatan",
        r"\bbiaya|pembiayaan",
        r"negara (?:tujuan|penempatan)",
    ),
    Kind.EMPLOYMENT_CONTRACT: _signs(
        3,
        6,
        r"\b(?:majikan|pemberi kerja|pengguna jasa|pengguna|employer|prinsipal|principal)\b",
        r"\b(?:gaji|upah|salary|wages?)\b",
        r"masa (?:kontrak|perjanjian|kerja)|jangka waktu|tempoh|duration|lama kontrak"
        r"|(?:contract period|period of (?:employment|contract))|term of (?:contract|employment)",
        r"\b(?:pekerja|employee|worker|helper|pelaut|seafarer|pmi|tki)\b",
        r"hari libur|rest day|jam kerja|working hours|\bcuti\b|annual leave|overtime|lembur",
        r"\b(?:jabatan|jawatan|position|job title|occupation|jenis pekerjaan)\b",
        r"paspor|pas?sport",
    ),
    Kind.DEPORTATION_LETTER: _signs(
        1,
        4,
        r"deporta|pengusiran|hantar pulang|dipulangkan|pemulangan"
        r"|(?:wni|pmi|tki)\W{0,2}b(?:ermasalah)?\b",
        r"\bdepot\b|\bdepoh\b|imigresen|tarhil|detention|detensi|\btahanan\b",
        r"\bkonsul|\bkbri\b|\bkjri\b|\bkdei\b|perwakilan ri|satgas|\bp4mi\b|\bb?p3mi\b|\bbp2mi\b",
        r"\bsplp\b|tidak memiliki dokumen|overstay|tanpa izin|tinggal lebih masa",
        r"\bl/p\b|jantina|jenis kelamin|\blelaki\b|laki-laki",
        r"\b\d{1,3} orang\b|jumlah",
    ),
}
"""What the papers have to say, by kind."""


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
    signs = [_any_like(labels, words) for labels in _BIO_SIGNS]
    number = _BOOK_NUMBER.search(text) is not None
    return any(signs[:2]) and sum(signs) + number >= _BIO_LEAST


def _any_like(labels: Sequence[str], words: Collection[str]) -> bool:
    """Whether one of the words is one of the labels, slips and all."""
    return any(fuzz.ratio(label, word) >= _LABEL_ALIKE for label in labels for word in words)


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


def told_by_signs(seen: Sequence[Line]) -> Kind | None:
    """The kind of which most signs stand on the page, if any."""
    text = text_of(seen)
    for kind, signs in _SIGNS.items():
        here = [pattern.search(text) is not None for pattern in signs.patterns]
        if all(here[: signs.needed]) and sum(here) >= signs.least and _names_someone(kind, text):
            return kind
    return None


def is_news(seen: Sequence[Line]) -> bool:
    """Whether the page is a printed news story: it speaks of deportees and is no letter."""
    return _different(_NEWS, text_of(seen)) >= _NEWS_SIGNS


def names_someone(seen: Sequence[Line]) -> bool:
    """Whether the page bears labels of a person, as the first page of a contract does."""
    return _different(_IDENTITY, text_of(seen)) >= _IDENTITY_SIGNS


def _names_someone(kind: Kind, text: str) -> bool:
    return kind is Kind.DEPORTATION_LETTER or _different(_IDENTITY, text) >= _IDENTITY_SIGNS


def _different(pattern: re.Pattern[str], text: str) -> int:
    """How many of the pattern's groups are found in `text`."""
    return len({match.lastindex for match in pattern.finditer(text)})
