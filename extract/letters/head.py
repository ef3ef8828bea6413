"""What a letter's head and its labelled lines say: number, dates, issuer, places, totals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, line_ink, run_of
from extract.forms.labels import Entry, find_entries
from extract.forms.running import text_of
from extract.letters.counts import Parts, Totals, counts_of, parts_of, stated_count, totals_of
from extract.letters.head_labels import VOCABULARY, Part, about, line_of
from extract.letters.issuer import enclosed_with, issuer_of, office_in
from extract.letters.letter_dates import letter_date, removal_date
from extract.letters.letter_number import letter_number_of
from extract.letters.line_cells import cells_of, is_fax_mark
from extract.letters.manifest_columns import column_of
from extract.letters.places import depot_in, entry_point_in, name_ended
from extract.values.countries import country_code
from extract.values.gazetteer import country_of_place, fold, is_region, spelled_office
from ocr.lines import lines
from ocr.ocr_page import OcrPage


@dataclass(frozen=True, slots=True)
class Head:
    """Fields by name, and how many men, women, children and people in parts there are."""

    fields: dict[str, Field]
    totals: Totals
    parts: Parts


def read_head(pages: Sequence[OcrPage]) -> Head:
    """What labels and the letterhead of `pages` say. A field that they do not print is absent."""
    entries = [entry for page in pages for entry in _entries(page)]
    counts = counts_of(entries, pages)
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
        stated_count(counts),
    )
    fields = {each.name: each for each in readings if each is not None}
    return Head(fields, totals_of(entries), parts_of(counts, pages))


def _entries(page: OcrPage) -> Iterator[Entry[Part]]:
    """The labels of a page; what a fax machine set at its edge names none."""
    marks = {word for line in lines(page)[:_EDGE] if is_fax_mark(line) for word in line.words}
    for entry in find_entries(page, VOCABULARY):
        if not (entry.value and entry.value[0].word in marks):
            yield entry


_EDGE: Final = 2
"""Lines at the top of a page that a fax machine may have set."""


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
        if _DEPOT_HEAD.match(text) and len(text) < 60 and not told:
            return field("depot", text, line_ink(first, line), Source.LABEL, 0.97)
    return None


_DEPOT_HEAD: Final = re.compile(
    r"PUSAT TAHANAN|DEPO[TH] |DTI |PTS "
    r"|(?:[A-Z]+ ){1,3}(?:IMMIGRATION (?:DEPOT|DETENTION)|DETENTION CENT(?:RE|ER))\b"
)
"""How a line of the letterhead names the depot."""


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
        text = re.sub(r"[\s,]+INDONESIA\W*$", "", text_of(entry.value), flags=re.IGNORECASE)
        found = entry_point_in(text)
        whole = found is not None and found.end - found.start >= len(text) - 2
        if entry.colon and (whole or is_region(text)):
            return field("entry_point", fold(text), entry.value, Source.LABEL, 0.97)
    return None
