"""How many people a letter says there are: in all, men, women, children, and in its parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, line_ink
from extract.forms.labels import Entry
from extract.forms.running import Ink, Placed, text_of
from extract.letters.head_labels import Part, about, is_beside, line_of
from extract.values.dates import find_dates
from extract.values.numbers import digits, parse_number_words
from ocr.lines import lines
from ocr.ocr_page import OcrPage


@dataclass(frozen=True, slots=True)
class Totals:
    """How many men, women and children the letter says there are; None where it does not."""

    men: int | None = None
    women: int | None = None
    children: int | None = None

    @property
    def sum(self) -> int:
        """All whom the letter counts."""
        return sum(number or 0 for number in (self.men, self.women, self.children))


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of people, its words, and whether its label says that it is of all."""

    number: int
    ink: Ink
    of_all: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """What labelled numbers of parts add up to, and the numbers in the headings of parts."""

    labelled: int | None
    headed: tuple[Counted, ...]


_PEOPLE: Final = re.compile(r"\b(?:ORANG|ORG|JIWA|PERSONS?|PEOPLE)\b", re.IGNORECASE)


_MOST_CELLS: Final = 2
"""Cells with a sex and a number that may be totals; a list has one for each worker."""


def totals_of(entries: Sequence[Entry[Part]]) -> Totals:
    """How many men, women and children labels say there are, by themselves or behind a total."""
    shares = Totals()
    for entry in about(entries, Part.COUNT):
        if (told := shares_in(f"{entry.printed} {text_of(entry.value)}")) is not None:
            shares = told
            break
    men, women, children = (
        _total(tuple(about(entries, part))) for part in (Part.MEN, Part.WOMEN, Part.CHILDREN)
    )
    return Totals(
        men if men is not None else shares.men,
        women if women is not None else shares.women,
        children if children is not None else shares.children,
    )


def _total(entries: Sequence[Entry[Part]]) -> int | None:
    """How many men (women, children) labelled lines say there are."""
    listed = sum(entry.in_cell for entry in entries) > _MOST_CELLS
    told = (entry for entry in entries if not (listed and entry.in_cell))
    return next((number for entry in told if (number := _number_of(entry)) is not None), None)


def _number_of(entry: Entry[Part]) -> int | None:
    """How many men (women, children) a labelled line says there are.

    In lists the same word is one worker's sex, with a date or an age behind it.
    """
    text = text_of(entry.value)
    people = _PEOPLE.search(text) is not None
    if find_dates(text) and not people:
        return None
    words = line_of(entry)
    begins = not any(word.box.right <= entry.label.left + 1 for word in words)
    ends = not words or entry.value[-1].word == words[-1]
    sure = people or (entry.colon and not entry.in_cell)
    alone = is_beside(entry) and begins and (ends or not entry.in_cell)
    return count_in(text) if sure or alone else None


_OF_ALL: Final = re.compile(r"SELURUH|KESELURUHAN|BESAR|GRAND|SEMUA|\bA\s?\+", re.IGNORECASE)
"""What the label of a total says that stands below the totals of parts."""


def counts_of(entries: Sequence[Entry[Part]], pages: Sequence[OcrPage]) -> list[Counted]:
    """Every labelled number of workers, and what sums of parts come to."""
    counts: list[Counted] = []
    for entry in about(entries, Part.COUNT):
        row = _numbers_from(entry)
        if len(row) >= 3 and _whole(row[-1]) == sum(_whole(each) for each in row[:-1]):
            counts.append(Counted(_whole(row[-1]), row[-1:], True))
            continue
        if (count := _labelled(entry)) is not None:
            of_all = _OF_ALL.search(f"{entry.printed} {text_of(entry.value)}") is not None
            counts.append(Counted(count, entry.value, of_all))
    counts += (summed for page in pages for summed in _summed(page))
    return counts or [told for page in pages for told in _told(page)]


_TOLD: Final = re.compile(
    r"\W*(?:JUMLAH|JML|TOTAL|BILANGAN|BANYAKNYA)\b(?P<of>[^:=\d]{1,40})[:=]\s*(?P<number>\d{1,4})\b"
    r"(?![/.-]\d)(?P<people>\W{0,2}(?:ORANG|ORG|JIWA|WNI|PMI)\b)?",
    re.IGNORECASE,
)
"""A total whose label says more than any known one: 'Jumlah yang diserahkan : 90 orang'."""
_OF_PEOPLE: Final = re.compile(
    r"ORANG|PMI|WNI|TKI|DEPORT|TAHANAN|DISERAHKAN|DITERIMA|DIPULANGKAN|PENUMPANG", re.IGNORECASE
)


def _told(page: OcrPage) -> Iterator[Counted]:
    """Lines with a total whose label is not known, but is of people."""
    for line in lines(page):
        told = _TOLD.match(line.text)
        if told and (told["people"] or _OF_PEOPLE.search(told["of"])):
            yield Counted(int(told["number"]), line_ink(page, line), of_all=False)


def _labelled(entry: Entry[Part]) -> int | None:
    """The number behind the label of a total; where it is that of the men, all of them."""
    text = text_of(entry.value)
    count = count_in(text) if _says_count(entry) else None
    shares = shares_in(f"{entry.printed} {text}")
    if shares is None or count not in (None, shares.men, shares.women):
        return count
    return shares.sum


def stated_count(counts: Sequence[Counted]) -> Field | None:
    """How many workers the letter says there are: a number of all before those of its parts."""
    if not counts:
        return None
    numbers = [each.number for each in counts]
    last = len(numbers) > 2 and numbers[-1] == sum(numbers[:-1])
    of_all = (each for each in counts if each.of_all)
    best = next(of_all, counts[-1] if last else counts[0])
    return field("stated_count", str(best.number), best.ink, Source.LABEL)


def parts_of(counts: Sequence[Counted], pages: Sequence[OcrPage]) -> Parts:
    """The numbers of the parts of a list: labelled ones, none of all, and those of headings."""
    labelled = len(counts) > 1 and not any(each.of_all for each in counts)
    headed = [each for page in pages for each in _headed(page)]
    return Parts(
        sum(each.number for each in counts) if labelled else None,
        tuple(headed) if len(headed) > 1 else (),
    )


_MEN: Final = r"(?P<men>LAKI\W?LAKI|LELAKI|PRIA|MALES?|MEN|L[KD]?)"
_WOMEN: Final = r"(?P<women>PEREMPUAN|WANITA|FEMALES?|WOMEN|P[RD]?)"
_CHILDREN: Final = r"(?P<children>ANAK(?:\W?ANAK)?|KANAK\W?KANAK|CHILDREN|BAYI|BALITA)"
_WHO: Final = rf"(?:{_MEN}|{_WOMEN}|{_CHILDREN})(?:\s+DEWASA)?"
_SHARES: Final = (
    re.compile(rf"(?<![\w/]){_WHO}\s*[:=.]?\s*(?P<number>\d{{1,4}})(?![\w/.-])", re.I),
    re.compile(
        rf"(?<![\w/.-])(?P<number>\d{{1,4}})\s*(?:ORANG\s+|ORG\s+)?{_WHO}(?!\w)", re.IGNORECASE
    ),
)
"""'L : 24', 'perempuan 9'; '24 laki-laki', '9 orang wanita'."""
_STROKED: Final = re.compile(
    r"\bL\w*\s*/\s*P\w*\W*(?P<men>\d{1,4})\s*/\s*(?P<women>\d{1,4})\b", re.IGNORECASE
)
"""'L/P : 21/10'."""


def shares_in(text: str) -> Totals | None:
    """The men, women and children that a total is made of; None without both sexes."""
    if (stroked := _STROKED.search(text)) is not None:
        return Totals(int(stroked["men"]), int(stroked["women"]))
    for share in _SHARES:
        found: dict[str, int] = {}
        for told in share.finditer(text):
            who = next(name for name in ("men", "women", "children") if told[name])
            found.setdefault(who, int(told["number"]))
        if "men" in found and "women" in found:
            return Totals(**found)
    return None


_HEADING: Final = re.compile(
    rf"\W*(?:[A-Z0-9]{{1,3}}[.)]\s*)?{_WHO}(?:\s*\([LP][DKR]?\))?\s*[(:=]\s*(?P<number>\d{{1,4}})"
    r"\s*(?:ORANG|ORG|PERSONS?|JIWA|WNI|PMI)?\s*\)?\W*",
    re.IGNORECASE,
)
"""The heading of a part of a list: 'A. LAKI-LAKI DEWASA (10 ORANG)'."""


def _headed(page: OcrPage) -> Iterator[Counted]:
    """The numbers in the headings of the parts of a list."""
    for line in lines(page):
        if (told := _HEADING.fullmatch(line.text)) is not None:
            yield Counted(int(told["number"]), line_ink(page, line), of_all=False)


_YEARS: Final = range(1900, 2100)


def _says_count(entry: Entry[Part]) -> bool:
    """Whether a label is of a total; in lists a cell may read like one (Jumriah, 43)."""
    if _PEOPLE.search(text := text_of(entry.value)) is not None:
        return True
    if count_in(text) in _YEARS:
        return False
    as_long = len(entry.printed.strip(" :.")) == len(entry.phrase)
    return entry.colon or (is_beside(entry) and as_long)


def _numbers_from(entry: Entry[Part]) -> Ink:
    """The bare numbers on the line of the value: men, women and all, in a table of totals."""
    words, first = line_of(entry), entry.value[0].word
    after = words[words.index(first) :] if words else ()
    return tuple(Placed(entry.page, word) for word in after if word.text.isdecimal())


def _whole(placed: Placed) -> int:
    return int(placed.word.text)


_SUM: Final = re.compile(
    r"\W*(?:TOTAL|JUMLAH)?\W*(?:[A-Z]|\d{1,3})(?:\s*\+\s*(?:[A-Z]|\d{1,3}))+\s*=\s*(\d{1,4})\b",
    re.IGNORECASE,
)
"""What the parts of a list come to: 'A + B = 17', 'Jumlah 12 + 5 = 17'."""


def _summed(page: OcrPage) -> tuple[Counted, ...]:
    """Lines that tell what the parts of a list come to."""
    seen = ((line, _SUM.match(line.text)) for line in lines(page))
    return tuple(Counted(int(told[1]), line_ink(page, line), True) for line, told in seen if told)


def count_in(text: str) -> int | None:
    """The number in '24 orang' or '12 (dua belas) orang'; words win where the two differ."""
    words = re.search(r"\(\s*([A-Za-z][A-Za-z\s-]+?)\s*\)", text)
    spelled = parse_number_words(words[1]) if words else None
    if spelled:
        return spelled
    if (equals := _SUM.match(text)) is not None:
        return int(equals[1])
    summed = re.search(r"\b(?:TOTAL|JUMLAH)\W{0,3}(\d{1,4})\b", text, re.IGNORECASE)
    if summed:
        return int(summed[1])
    match = re.match(r"\W*([0-9OIlSBZ|]{1,4})(?!\w|/|\s?[.-]\s?\d|\s*(?i:TA?HU?N?)\b)", text)
    read = digits(match[1]) if match and any(c.isdigit() for c in match[1]) else None
    if read:
        return int(read)
    lead = re.match(r"\W*((?:[A-Za-z]+[\s-]*){1,5}?)(?:ORANG|ORG)\b", text, re.IGNORECASE)
    return parse_number_words(lead[1]) if lead else None
