"""Columns of a manifest by what stands in them: the form of a value tells what it is."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from extract.letters.manifest_columns import Column, like_heading
from extract.letters.manifest_values import is_nothing, travel_documents
from extract.values import gazetteer
from extract.values.dates import find_dates, parse_date
from extract.values.identifiers import clean_passport_number
from extract.values.offences import is_offence
from extract.values.sex import sex_of

_BESIDE_DATE: Final = 25
"""Letters beside a date: its place, its label."""
_ADDRESS: Final = re.compile(
    r"\W*(?:DUSUN|DSN|DESA|DS|KEC|KECAMATAN|KEL|KELURAHAN|JL|JLN|KP|KAMPUNG|RT|KAB|KABUPATEN|KOTA"
    r"|PROV|PROVINSI|PROPINSI)\b[ .]*\w",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"\W*\d{1,3}\s*(?:THN?|TAHUN|YEARS?|YRS?|Y/?O)\b\W*", re.IGNORECASE)


def forms_of(text: str) -> tuple[Column, ...]:
    """What a value may be by its form alone; empty where its form does not tell (a name).

    Travel documents and their absence are DOCUMENT; a region or a piece of an address, ORIGIN.
    """
    bare = text.strip(" .:;,()")
    if not re.search(r"\w", bare):
        return ()
    return tuple(column for column, is_one in _FORMS if is_one(bare))


def _is_paper(text: str) -> bool:
    """Whether a text is a travel document, the kind of one, or says that there is none."""
    found = bool(travel_documents(text)) or _KIND.fullmatch(text) is not None
    return found or is_nothing(text, exactly=True)


def _is_dated(text: str) -> bool:
    """Whether a text is a date, its place or its label beside it."""
    dates = find_dates(text)
    return bool(dates) and len(text) - len(dates[0].text) <= _BESIDE_DATE


def _is_charge(text: str) -> bool:
    return is_offence(text) or _SECTION.fullmatch(text) is not None


_FORMS: Final[tuple[tuple[Column, Callable[[str], bool]], ...]] = (
    (Column.DOCUMENT, _is_paper),
    (Column.BIRTH_DATE, _is_dated),
    (Column.SEX, lambda text: sex_of(text) is not None),
    (Column.AGE, lambda text: _YEARS.fullmatch(text) is not None),
    (Column.OFFENCE, _is_charge),
    (Column.ORIGIN, lambda t: _ADDRESS.match(t) is not None or gazetteer.is_region(t)),
)


_MANY_MEANINGS: Final = frozenset((Column.BIRTH_DATE, Column.ORIGIN, Column.AGE))


def guessed(cells: Sequence[Sequence[str]], headings: Sequence[str] = ()) -> list[Column | None]:
    """What each column (its cell texts, top to bottom) holds, judged by what stands in it.

    A date, a place or a number under a heading that was read but is not known (`headings`) may
    mean anything: it is not guessed, unless the heading is nearly one of that meaning.
    """
    guesses = [_guess(texts) for texts in cells]
    for place, heading in enumerate(headings):
        guess = guesses[place]
        if guess not in _MANY_MEANINGS or like_heading(heading, guess):
            continue
        if sum(c.isalpha() for c in heading) >= 4:
            guesses[place] = Column.OTHER
    if Column.NAME not in guesses:
        lettered = [
            (sum(len(text) for text in texts if not forms_of(text)), -place)
            for place, texts in enumerate(cells)
            if guesses[place] is None
        ]
        if lettered:
            guesses[-max(lettered)[1]] = Column.NAME
    return guesses


_CONTRADICTED: Final[dict[Column, frozenset[Column]]] = {
    Column.NUMBER: frozenset({Column.SEX, Column.BIRTH_DATE, Column.DOCUMENT}),
    Column.NAME: frozenset({Column.NUMBER, Column.SEX, Column.BIRTH_DATE}),
    Column.SEX: frozenset({Column.NUMBER, Column.BIRTH_DATE, Column.DOCUMENT, Column.ORIGIN}),
    Column.AGE: frozenset({Column.SEX, Column.BIRTH_DATE, Column.DOCUMENT, Column.ORIGIN}),
    Column.BIRTH_DATE: frozenset({Column.SEX, Column.DOCUMENT}),
    Column.ORIGIN: frozenset({Column.SEX, Column.BIRTH_DATE}),
    Column.OFFENCE: frozenset({Column.NUMBER, Column.SEX, Column.BIRTH_DATE}),
    **dict.fromkeys(
        (Column.PASSPORT, Column.SPLP, Column.DOCUMENT),
        frozenset({Column.NUMBER, Column.SEX, Column.BIRTH_DATE}),
    ),
}
"""What no column of a kind holds: a heading that stands over it is another column's."""
_LETTERS: Final = 6
"""Letters of a cell beside its date that are no name: Paspor, SPLP, L."""
_FEWEST: Final = 3
"""Cells whose form outweighs a heading."""


def _is_bare(text: str) -> bool:
    """Whether a cell holds nothing but a number, a date or a sex."""
    dates = find_dates(text)
    rest = text.replace(dates[0].text, "") if dates else text
    return sum(c.isalpha() for c in rest) <= _LETTERS or sex_of(rest) is not None


_OTHER_SEX: Final[dict[Column | None, Column]] = {
    Column.MAN: Column.WOMAN,
    Column.WOMAN: Column.MAN,
}
"""Columns of ticks come in pairs: one alone is what was read of the heading L/P."""


def believed(
    columns: Sequence[Column | None], cells: Sequence[Sequence[str]]
) -> list[Column | None]:
    """The columns as headings name them, without those whose cells are plainly something else.

    A column that holds what another is known to hold stays without a meaning.
    """
    made = list(columns)
    for place, column in enumerate(columns):
        full = [text for text in cells[place] if re.search(r"\w", text)]
        lone = column in _OTHER_SEX and _OTHER_SEX[column] not in columns
        if lone and any(sex_of(text) for text in full):
            made[place] = Column.SEX
        bare = [text for text in full if _is_bare(text)]
        plain = len(full) >= _FEWEST and 2 * len(bare) > len(full)
        guess = _guess(full) if column in _CONTRADICTED and plain else None
        if column is not None and guess is not None and guess in _CONTRADICTED.get(column, ()):
            made[place] = guess if guess not in columns else None
    return made


_CHARGES: Final = 0.3
"""Of the remarks of a list, those that are known reasons where all are meant as such."""


def charged(
    columns: Sequence[Column | None], cells: Sequence[Sequence[str]]
) -> tuple[Column | None, ...]:
    """The columns; remarks that tell why each was sent home are the column of the reasons."""
    if Column.OFFENCE in columns or Column.NOTES not in columns:
        return tuple(columns)
    full = [text for text in cells[columns.index(Column.NOTES)] if re.search(r"\w", text)]
    if sum(map(_is_charge, full)) < max(1.0, _CHARGES * len(full)):
        return tuple(columns)
    return _with(columns, Column.NOTES, Column.OFFENCE)


def _with(columns: Sequence[Column | None], old: Column, new: Column) -> tuple[Column | None, ...]:
    """The columns, the first `old` one a `new` one."""
    place = columns.index(old)
    return (*columns[:place], new, *columns[place + 1 :])


_PASSPORT: Final = re.compile(r"[A-Z]\d{7}")
_TRAVEL_PAPER: Final = re.compile(r"(?:SP|XC|XD)\s?\d{6}")
_NO_SLIP: Final = 2
"""Numbers of travel papers among passports that are no passports misread."""
_PAPER_NUMBER: Final = re.compile(r"[A-Z]{1,2}\s?\d{6,7}")
_PAPER_COLUMNS: Final = frozenset((Column.PASSPORT, Column.SPLP, Column.DOCUMENT))


def papers_by_content(
    columns: Sequence[Column | None], cells: Sequence[Sequence[str]]
) -> tuple[Column | None, ...]:
    """The columns; those of documents hold what stands in them.

    A lone column of SPLP numbers in which passports stand too holds either document, as does one
    of passports in which several numbers are of the series of travel papers; where one column
    names the kind of document and another its number, both hold it.
    """
    if Column.SPLP in columns and not {Column.PASSPORT, Column.DOCUMENT} & set(columns):
        words = " ".join(cells[columns.index(Column.SPLP)]).split()
        if any(_PASSPORT.fullmatch(word.strip(" .,")) for word in words):
            columns = _with(columns, Column.SPLP, Column.DOCUMENT)
    if Column.PASSPORT in columns and not {Column.SPLP, Column.DOCUMENT} & set(columns):
        texts = (text.strip(" .,").upper() for text in cells[columns.index(Column.PASSPORT)])
        if sum(_TRAVEL_PAPER.fullmatch(text) is not None for text in texts) >= _NO_SLIP:
            columns = _with(columns, Column.PASSPORT, Column.DOCUMENT)
    made = list(columns)
    for place, column in enumerate(columns):
        bare = " ".join(cells[place])
        kinds = column in _PAPER_COLUMNS or all(map(_is_kind, cells[place]))
        if not kinds or any(c.isdigit() for c in bare) or not _KIND.search(bare):
            continue
        for other in (place + 1, place - 1):
            if not 0 < other < len(columns):
                continue
            numbers = sum(bool(_PAPER_NUMBER.search(text.upper())) for text in cells[other])
            if numbers and 3 * numbers >= len(cells[other]):
                made[place] = made[other] = Column.DOCUMENT
                break
    return tuple(made)


def _is_kind(text: str) -> bool:
    """Whether a cell holds the kind of a document alone, or says that there is none."""
    return _KIND.fullmatch(text.strip(" .:;,()")) is not None or is_nothing(text)


_KIND: Final = re.compile(r"\b(?:PASPORT?|PASSPORT|SPLP)\b", re.IGNORECASE)
_COUNT: Final = re.compile(
    r"\W*(\d{1,3})\s*[.):]?\s*(?:TH\w*|TAHUN|YEARS?|YRS?)?\W*", re.IGNORECASE
)
_SECTION: Final = re.compile(
    r"\W*(?:(?:S|SEK\w*|PER|PERATURAN|PASAL|SECTION)\W*(?:\d.*)?|\d{1,3}[A-Z]?\s?\(\w{1,2}\).*)",
    re.IGNORECASE,
)
"""Sections of an act or regulation: what is charged."""


def _guess(texts: Sequence[str]) -> Column | None:
    """What one column holds, when most of its cells agree."""
    full = [text for text in texts if re.search(r"\w", text)]
    if not full:
        return None
    tests = (
        (Column.SEX, lambda t: sex_of(t) is not None),
        (Column.BIRTH_DATE, lambda t: parse_date(t) is not None),
        (Column.SPLP, lambda t: t.upper().startswith("SPLP")),
        (Column.DOCUMENT, lambda t: clean_passport_number(t) is not None),
        (Column.DOCUMENT, lambda t: bool(travel_documents(t)) or is_nothing(t)),
        (Column.OFFENCE, _is_charge),
        (Column.ORIGIN, lambda t: all(gazetteer.is_region(p) for p in t.split(",") if p.strip())),
    )
    for column, test in tests:
        if sum(map(test, full)) > 0.5 * len(full):
            return Column.DOCUMENT if column is Column.SPLP else column
    counted = [_COUNT.fullmatch(text) for text in full]
    numbers = [int(match[1]) for match in counted if match]
    if len(numbers) > 0.5 * len(full):
        rising = sum(b - a == 1 for a, b in pairwise(numbers))
        return Column.NUMBER if rising * 2 >= len(numbers) - 1 else Column.AGE
    return None
