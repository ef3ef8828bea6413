"""What a letter's head and its labelled lines say: number, dates, issuer, places, totals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, line_ink, run_of
from extract.forms.labels import Entry, find_entries
from extract.forms.running import Ink, Placed, text_of
from extract.letters.head_labels import VOCABULARY, Part, about, is_beside, line_of
from extract.letters.issuer import enclosed_with, issuer_of, office_in
from extract.letters.letter_dates import letter_date, removal_date
from extract.letters.letter_number import letter_number_of
from extract.letters.line_cells import cells_of
from extract.letters.manifest_columns import column_of
from extract.letters.places import depot_in, entry_point_in, name_ended
from extract.values.countries import country_code
from extract.values.dates import find_dates
from extract.values.gazetteer import country_of_place, fold, is_region, spelled_office
from extract.values.numbers import digits, parse_number_words
from ocr.lines import lines
from ocr.ocr_page import OcrPage


@dataclass(frozen=True, slots=True)
class Totals:
    """How many men, women and children the letter says there are; None where it does not."""

    men: int | None = None
    women: int | None = None
    children: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Fields by name, the totals by sex, and what labelled numbers of parts add up to."""

    fields: dict[str, Field]
    totals: Totals
    of_parts: int | None = None


def read_head(pages: Sequence[OcrPage]) -> Head:
    """What labels and the letterhead of `pages` say. A field that they do not print is absent."""
    entries = [entry for page in pages for entry in find_entries(page, VOCABULARY)]
    counts = [*_counts(entries), *(summed for page in pages for summed in _summed(page))]
    number = letter_number_of((e.value for e in about(entries, Part.NUMBER)), pages)
    own = number.value or "" if number else ""
    readings = (
        number,
        letter_date(entries, pages),
        removal_date(entries, pages),
        issuer_of(pages[0], entries, own) or enclosed_with(pages[0]) or _first_office(entries),
        _deported_from(entries),
        _depot(entries, pages[0]),
        _entry_point(entries),
        _count(counts),
    )
    fields = {each.name: each for each in readings if each is not None}
    men, women, children = (
        _total(tuple(about(entries, part))) for part in (Part.MEN, Part.WOMEN, Part.CHILDREN)
    )
    return Head(fields, Totals(men, women, children), _of_parts(counts))


_PEOPLE: Final = re.compile(r"\b(?:ORANG|ORG|JIWA|PERSONS?|PEOPLE)\b", re.IGNORECASE)


_MOST_CELLS: Final = 2
"""Cells with a sex and a number that may be totals; a list has one for each worker."""


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


def _first_office(entries: Sequence[Entry[Part]]) -> Field | None:
    """Papers without a letterhead: the office of the first who signs, or a fax's "Dari"."""
    for entry in (*about(entries, Part.OFFICE), *about(entries, Part.FROM)):
        if (text := office_in(text_of(entry.value))) is not None:
            return field("issuer", text, entry.value, Source.LABEL, 0.95)
    return None


def _deported_from(entries: Sequence[Entry[Part]]) -> Field | None:
    """The country on a line 'Dari : Malaysia (Depot ...)'."""
    for entry in about(entries, Part.FROM):
        run = run_of(entry.value)
        pieces = re.split(r"[(,;/-]", run.text.strip(" .,"))
        lead, last = pieces[0], pieces[-1]
        code = country_code(lead) or country_code(run.text) or country_code(last)
        if code is None and entry.colon and (town := country_of_place(run.text)) is not None:
            code = town[1]
        if code and code != "IDN":
            ink = run.ink(0, max(1, len(lead.rstrip())))
            return field("deported_from", code, ink, Source.LABEL)
    return None


_DEPOT: Final = re.compile(
    r"\b(?:DEPO[TH]?|(?:DETENTION|DEPORTATION)\s+CENT(?:RE|ER))\b", re.IGNORECASE
)


_HELD: Final = re.compile(r"DEPO|DTI|TAHAN|DETEN|CUSTODY", re.IGNORECASE)
"""What a label of a depot names; a bare 'Asal' is where a worker was born."""


def _depot(entries: Sequence[Entry[Part]], first: OcrPage) -> Field | None:
    """The depot on its own line, in brackets behind the country, or in the letterhead."""
    for entry in (*about(entries, Part.DEPOT), *about(entries, Part.FROM)):
        if not _leads(entry):
            continue  # a sentence tells of the depot
        run = run_of(entry.value)
        found = depot_in(run.text)
        if found is not None:
            ink = run.ink(found.start, found.end)
            return field("depot", found.name, ink, Source.LABEL)
        lead = re.split(r"[(,;]", run.text)[0]
        if entry.meaning is Part.FROM and _DEPOT.search(lead):
            ink = run.ink(0, max(1, len(lead.rstrip())))
            return field("depot", fold(lead), ink, Source.LABEL, 0.97)
        named = entry.meaning is Part.DEPOT and entry.colon and _HELD.search(entry.printed)
        if named and re.search(r"[A-Za-z]{3}", run.text):
            name = name_ended(run.text)
            return field("depot", fold(name), run.ink(0, len(name)), Source.LABEL, 0.9)
    for line in (cell for whole in lines(first)[:6] for cell in cells_of(first, whole)):
        text = spelled_office(re.sub(r"(?<=[A-Za-z]{4})\. (?=[A-Z])", ", ", fold(line.text)))
        told = any(word.text.islower() for word in line.words)  # a sentence runs over this line
        if re.match(r"(?:PUSAT TAHANAN|DEPO[TH] |DTI |PTS )", text) and len(text) < 60 and not told:
            return field("depot", text, line_ink(first, line), Source.LABEL, 0.97)
    return None


def _leads(entry: Entry[Part]) -> bool:
    """Whether a label begins its cell: no word stands close before it."""
    before = (word.box.right for word in line_of(entry) if word.box.right <= entry.label.left + 1)
    return entry.label.left - max(before, default=0.0) > entry.label.height


def _entry_point(entries: Sequence[Entry[Part]]) -> Field | None:
    """The border post, port or airport on its own line."""
    for entry in about(entries, Part.ENTRY):
        run = run_of(entry.value)
        found = entry_point_in(run.text)
        if found is not None:
            ink = run.ink(found.start, found.end)
            return field("entry_point", found.name, ink, Source.LABEL)
        if column_of(run.text) is not None:
            continue  # a heading of the list below
        if entry.colon and re.search(r"[A-Za-z]{3}", run.text) and len(run.text) < 60:
            return field("entry_point", fold(run.text), entry.value, Source.LABEL, 0.9)
    for entry in about(entries, Part.TOWARDS):  # also how letters begin: "To: Kepala BP3MI ..."
        run = run_of(entry.value)
        found = entry_point_in(run.text)
        whole = found is not None and found.end - found.start >= len(run.text) - 2
        if entry.colon and (whole or is_region(run.text)):
            return field("entry_point", fold(run.text), entry.value, Source.LABEL, 0.97)
    return None


_OF_ALL: Final = re.compile(r"SELURUH|KESELURUHAN|BESAR|GRAND|SEMUA|\bA\s?\+", re.IGNORECASE)
"""What the label of a total says that stands below the totals of parts."""


def _counts(entries: Sequence[Entry[Part]]) -> list[tuple[int, Ink, bool]]:
    """Every labelled number of workers, its words, and whether its label says that it is of all."""
    counts: list[tuple[int, Ink, bool]] = []
    for entry in about(entries, Part.COUNT):
        row = _numbers_from(entry)
        if len(row) >= 3 and _whole(row[-1]) == sum(_whole(each) for each in row[:-1]):
            counts.append((_whole(row[-1]), row[-1:], True))
            continue
        count = count_in(text_of(entry.value)) if _says_count(entry) else None
        if count is not None:
            of_all = _OF_ALL.search(f"{entry.printed} {text_of(entry.value)}") is not None
            counts.append((count, entry.value, of_all))
    return counts


def _count(counts: Sequence[tuple[int, Ink, bool]]) -> Field | None:
    """How many workers the letter says there are: a number of all before those of its parts."""
    if not counts:
        return None
    numbers = [count for count, _, _ in counts]
    last = len(numbers) > 2 and numbers[-1] == sum(numbers[:-1])
    of_all = (each for each in counts if each[2])
    count, ink, _ = next(of_all, counts[-1] if last else counts[0])
    return field("stated_count", str(count), ink, Source.LABEL)


def _of_parts(counts: Sequence[tuple[int, Ink, bool]]) -> int | None:
    """What the labelled numbers add up to where they are those of parts, none of all."""
    parts = len(counts) > 1 and not any(of_all for _, _, of_all in counts)
    return sum(count for count, _, _ in counts) if parts else None


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


def _summed(page: OcrPage) -> tuple[tuple[int, Ink, bool], ...]:
    """Lines that tell what the parts of a list come to."""
    seen = ((line, _SUM.match(line.text)) for line in lines(page))
    return tuple((int(told[1]), line_ink(page, line), True) for line, told in seen if told)


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
