"""Labels of a passport's data page, however badly they were read, and what else stands there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from statistics import median
from typing import Final

from rapidfuzz import fuzz, process

from extract.values.gazetteer import REGIONS
from ingest.box import Box, around
from ocr.lines import lines
from ocr.ocr_page import OcrPage, Word

_LOCAL_AND_ENGLISH: Final[dict[str, tuple[str, str]]] = {
    "full_name": ("nama lengkap|nama|nama pemegang", "full name|name|name of bearer"),
    "passport_number": (
        "no paspor|nomor paspor|no pasport|paspor no",
        "passport no|passport number|document no",
    ),
    "nationality": ("kewarganegaraan|warga negara|kebangsaan", "nationality"),
    "birth_date": ("tgl lahir|tanggal lahir|lahir", "date of birth|birth date"),
    "birth_place": ("tempat lahir", "place of birth|birth place"),
    "birth": (
        "tempat tgl lahir|tempat tanggal lahir",
        "place date of birth|place and date of birth",
    ),
    "sex": ("jenis kelamin|kelamin", "sex|gender"),
    "issue_date": (
        "tgl pengeluaran|tanggal pengeluaran|tanggal dikeluarkan|tgl dikeluarkan|tanggal terbit"
        "|tgl terbit|pengeluaran",
        "date of issue|issue date",
    ),
    "expiry_date": (
        "tgl habis berlaku|tanggal habis berlaku|habis berlaku|berlaku hingga|berlaku sampai dengan"
        "|tanggal kedaluwarsa",
        "date of expiry|expiry date|valid until",
    ),
    "issuing_office": (
        "kantor yang mengeluarkan|kantor imigrasi|dikeluarkan di|tempat pengeluaran"
        "|kantor penerbit|kantor yang menerbitkan",
        "issuing office|issuing authority|authority|place of issue",
    ),
    "issuing_country": ("kode negara|kode", "country code|issuing state|code of issuing state"),
    "type": ("jenis", "type"),
    "registration": ("no reg|nomor registrasi|no register|nikim", "reg no|registration number"),
    "signature": ("tanda tangan pemegang|tanda tangan", "signature of bearer|signature"),
    "title": (
        "republik indonesia|paspor|contoh",
        "republic of indonesia|passport|specimen|sample",
    ),
}
"""Wording from the booklets; local and English may stand together or alone. The last four names
are no fields of ours: they keep their values from being taken for others'."""

_ELSEWHERE: Final[dict[str, tuple[str, str]]] = {
    "surname": ("nom|nachname|apellidos|nama keluarga", "surname|family name|last name"),
    "given_names": (
        "prenoms|prenom|vornamen|nombres|nama depan",
        "given names|given name|first names|first name|forenames",
    ),
    "passport_number": ("passeport no|no du passeport|pasaporte no", "passport no"),
    "nationality": ("nationalite|nacionalidad|staatsangehorigkeit|warganegara", "nationality"),
    "birth_date": (
        "date de naissance|fecha de nacimiento|tarikh lahir|lahir",
        "date of birth|born on",
    ),
    "birth_place": ("lieu de naissance|lugar de nacimiento", "place of birth"),
    "sex": ("sexe|sexo|jantina|kelamin", "sex"),
    "issue_date": (
        "date de delivrance|fecha de expedicion|tarikh dikeluarkan|dikeluarkan",
        "date of issue|issued on|issued",
    ),
    "expiry_date": (
        "date dexpiration|fecha de caducidad|tarikh tamat|berlaku sd",
        "date of expiry|valid until|valid to",
    ),
    "issuing_office": ("autorite|autoridad|dikeluarkan oleh|oleh", "authority|issued by"),
    "issuing_country": ("code du pays|kod negara", "code of issuing state|country code"),
    "middle_name": ("panggitnang apelyido|gitnang pangalan", "middle name"),
}
"""Wording of other booklets: French, Spanish and Malay, and terse ones, beside English.

A middle name is part of no zone, and of no name of ours.
"""

_ONLY_BESIDE: Final = frozenset({"nom", "dikeluarkan", "issued", "oleh"})
"""Words that are a label only together with their like in the other language."""

TALLEST: Final = 3.5
"""Heights of a usual word from which a word is no print: portraits read as letters."""

LONGEST: Final = 9
"""Words of a label at most; a longer run of words is prose."""


def _forms(wording: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Every folded writing of every label to its name; both languages together, or one."""
    forms: dict[str, str] = {}
    for name, (local, english) in wording.items():
        ours, theirs = local.split("|"), english.split("|")
        together = [a + b for a, b in (*product(ours, theirs), *product(theirs, ours))]
        alone = [form for form in (*ours, *theirs) if form not in _ONLY_BESIDE]
        forms.update({fold(form): name for form in (*together, *alone)})
    return forms


def fold(text: str) -> str:
    """Letters only, lower case, figures that look like letters turned into them."""
    return re.sub(r"[^a-z]", "", text.lower().translate(str.maketrans("01458", "olasb")))


_HOME: Final = _forms(_LOCAL_AND_ENGLISH)
_FORMS: Final = _forms(_ELSEWHERE) | _HOME
_KEYS: Final = list(_FORMS)
_WORDS: Final = frozenset(
    word
    for name, wording in _LOCAL_AND_ENGLISH.items()
    if name != "title"
    for text in wording
    for word in re.split(r"[ |]", text)
    if len(word) > 1
)
"""Single words of labels: what is left of one whose lines were read apart."""
_PLACES: Final = frozenset(fold(region) for region in REGIONS)
"""MAJALENGKA is no 'nama lengkap'."""


@dataclass(frozen=True)
class Piece:
    """Words that stand together on one line of a page (`number` is the page's, 1-based)."""

    words: tuple[Word, ...]
    number: int

    @cached_property
    def text(self) -> str:
        """The words with single blanks, without a leading colon."""
        return " ".join(word.text for word in self.words).lstrip(" :;.")

    @cached_property
    def box(self) -> Box:
        """Around the words, in working pixels."""
        return around(word.box for word in self.words)

    @property
    def confidence(self) -> float:
        """Least confidence of the words, 0..1."""
        return min(word.confidence for word in self.words)


@dataclass(frozen=True)
class Label:
    """A label: what it names, how alike (0..100) it is, and the words it is made of."""

    name: str
    score: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page parted into labels and other pieces, both in reading order."""

    page: OcrPage
    labels: tuple[Label, ...]
    values: tuple[Piece, ...]


def sheet(page: OcrPage) -> Sheet:
    """`page` parted into labels and values; the machine readable zone is left out."""
    labels: list[Label] = []
    values: list[Piece] = []
    tall = TALLEST * median(word.box.height for word in page.words) if page.words else 0.0
    for line in lines(page):
        for segment in line.segments(1.4):
            words = tuple(
                word for word in segment.words if word.box.height <= tall and not _is_zone(word)
            )
            if words:
                _part(Piece(words, page.number), labels, values)
    return Sheet(page, tuple(labels), tuple(values))


def _is_zone(word: Word) -> bool:
    """Whether the word belongs to a machine readable zone."""
    return word.text.count("<") >= 3 or (len(word.text) > 30 and "<" in word.text)


def _part(piece: Piece, labels: list[Label], values: list[Piece]) -> None:
    """Sort the words of a piece into labels and what stands between them."""
    if len(piece.words) > LONGEST + 6:
        return
    found = sorted(_windows(piece), key=lambda each: -each[0])
    taken: set[int] = set()
    kept: list[tuple[int, int, str, float]] = []
    for _, start, end, name, score in found:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end, name, score))
    for start, end, name, score in kept:
        begin, finish = _with_translations(piece.words, start, end, taken)
        taken.update(range(begin, finish))
        labels.append(Label(name, score, Piece(piece.words[begin:finish], piece.number)))
    run: list[Word] = []
    for place, word in enumerate(piece.words):
        if place in taken:
            values.extend(_value(run, piece.number))
            run = []
        else:
            run.append(word)
    values.extend(_value(run, piece.number))


def _with_translations(
    words: Sequence[Word], start: int, end: int, taken: set[int]
) -> tuple[int, int]:
    """First word and word after the last of a label with what strokes join to it.

    "Geburtsort / Place of birth / Lieu de naissance" is known by its English. Before a label stands
    no value; behind a stroke may stand one, in capitals.
    """
    begin, finish = start, end
    while begin > 0 and begin - 1 not in taken and not re.search(r"\d{2}", words[begin - 1].text):
        begin -= 1
    if begin == start or not words[start - 1].text.endswith("/"):
        begin = start
    joined = words[end - 1].text.endswith("/")
    while finish < len(words) and finish not in taken and _is_wording(words[finish].text):
        joined = joined or words[finish].text.startswith("/")
        finish += 1
    return begin, finish if joined else end


def _is_wording(text: str) -> bool:
    """Whether a word may be of a label: a stroke, or letters that are not all capitals."""
    return text == "/" or (text.upper() != text and not re.search(r"\d", text))


def _value(run: Sequence[Word], number: int) -> Iterator[Piece]:
    """The words as a piece, unless nothing but marks, or but words of labels, is left of them."""
    words = [word for word in run if re.search(r"[^\W_]", word.text)]
    if words and not all(fold(word.text) in _WORDS for word in words):
        yield Piece(tuple(words), number)


def _windows(piece: Piece) -> Iterator[tuple[float, int, int, str, float]]:
    """(weight, first word, word after the last, name, score) of every run that may be a label."""
    folded = [fold(word.text) for word in piece.words]
    for start in range(len(folded)):
        for end in range(start + 1, min(len(folded), start + LONGEST) + 1):
            text = "".join(folded[start:end])
            ends = folded[start] and folded[end - 1]
            if len(text) < 3 or not ends or text in _PLACES:
                continue
            best = process.extractOne(text, _KEYS, scorer=fuzz.ratio, score_cutoff=_least(text))
            if best is not None:
                weight = (best[1] - 50) * len(text)
                yield weight, start, end, _FORMS[best[0]], best[1]


def _least(text: str) -> float:
    """Likeness that a run of letters needs to be a label: short runs must be nearly right."""
    if len(text) < 6:
        return 90.0
    return 80.0 if len(text) < 10 else 68.0


def likeness(piece: Piece, name: str) -> float:
    """How alike (0..100) a piece is to the best Indonesian writing of the label of that name."""
    keys = [form for form, meant in _HOME.items() if meant == name]
    best = process.extractOne(fold(piece.text), keys, scorer=fuzz.ratio)
    return float(best[1]) if best else 0.0
