"""Entries of a table as workers: each cell's text as a value of output.md."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extract.document import Field, Source, Worker
from extract.forms.fields import field, run_of
from extract.forms.running import Ink, text_of
from extract.letters.manifest_columns import HEADING_WORDS, Column, ends_list
from extract.letters.manifest_noise import is_origin, is_reason, named, without_noise
from extract.letters.manifest_table import Entry
from extract.letters.manifest_values import (
    age_of,
    is_nothing,
    printed_name,
    splp_series,
    travel_documents,
    without_number,
)
from extract.values.dates import parse_date
from extract.values.gazetteer import PROVINCES, spelled_origin
from extract.values.offences import is_offence, spelled_offence
from extract.values.sex import sex_of

_TEXT_LAYER: Final = "text layer"
"""The engine of pages that were not read from an image."""
_LIKE_L: Final = frozenset("I1|!l[]iT(t")
"""What the single letter L of a sex column is read as."""
_SPECKS: Final = " .,'`"
"""What stays beside such an L of the serif of its foot: "I.", "1."."""
_LIKE_LD: Final = re.compile(r"[\[|(]?[LI1|l]{1,2}[DO0]\W?")
_LIKE_PD: Final = re.compile(r"[\[|(]?[PF][DO0I)]\W?")
"""What LD and PD are read as."""


def workers_of(entries: Iterable[Entry]) -> tuple[Worker, ...]:
    """The workers that rows list; rows that tell of nobody are left out."""
    listed = tuple(entries)
    series = splp_series(text_of(entry.ink(Column.DOCUMENT)) for entry in listed)
    named = any(_SPLP.search(text_of(entry.ink(Column.DOCUMENT))) for entry in listed)
    counted = [entry for entry in listed if entry.ink(Column.NUMBER)]
    numbered = len(counted) > _NUMBERED * len(listed)
    rows = zip(listed, numbers_due([entry.number for entry in listed]), strict=True)
    told = ((worker_of(entry, around=Around(named, series, due)), entry) for entry, due in rows)
    return tuple(
        worker for worker, entry in told if _is_worker(worker, numbered and entry not in counted)
    )


_NUMBERED: Final = 0.8
"""Of the rows of a list, those with a number from which all have one."""


_OWN: Final = ("full_name", "birth_date", "age", "passport_number", "splp_number")
"""What is told of one person alone."""


_HOLDERS: Final = re.compile(r"(?:PEMEGANG|PENGGUNA|HOLDERS?|(?:TANPA|TIDAK)\s+\w+)\b")
"""Headings over those with one kind of document, or with none."""


def _is_worker(worker: Worker, uncounted: bool) -> bool:
    """Whether a row tells of a person: not a total, a signature, a heading between the rows.

    `uncounted`: it has no number though the others have.
    """
    name = worker.value("full_name")
    others = any(worker.value(field) for field in _OWN[1:])
    if name is None or uncounted:
        return others
    headed = all(word in HEADING_WORDS for word in re.findall(r"\w+", name))
    headed = headed or _HOLDERS.match(name) is not None
    return others or not (":" in name or headed or is_offence(name) or ends_list(name))


@dataclass(frozen=True, slots=True)
class Around:
    """What a list tells of a row besides the row.

    `named`: it calls an SPLP an SPLP, so that a bare number in a column of either document is a
    passport's; `series`: the letters with which its SPLP begin; `due`: the number that its
    neighbours leave to a row whose own was not read.
    """

    named: bool = False
    series: frozenset[str] = frozenset()
    due: int | None = None


def numbers_due(numbers: Sequence[int | None]) -> tuple[int | None, ...]:
    """For each row without a number the one that the rows above and below leave to it."""
    made: list[int | None] = []
    for place, number in enumerate(numbers):
        known = [(at, own) for at, own in enumerate(numbers) if own is not None]
        above = [own + place - at for at, own in known if at < place][-1:]
        below = [own + place - at for at, own in known if at > place][:1]
        due = {*above, *below}
        made.append(due.pop() if number is None and len(due) == 1 else None)
    return tuple(made)


def worker_of(entry: Entry, source: Source = Source.TABLE, *, around: Around = Around()) -> Worker:
    """The worker that a row lists; columns that the row leaves empty give no field."""
    fields = [_name(entry, around.due), *_sex(entry), _birth_date(entry), _age(entry)]
    fields += [*_documents(entry, around), _origin(entry), _offence(entry)]
    fields += _shared(entry)
    kept: dict[str, Field] = {}
    for each in fields:
        if each is not None:
            kept.setdefault(each.name, replace(each, source=source))
    return Worker(tuple(kept.values()))


_SPLP: Final = re.compile(r"\bS\s?P\s?[LI1]\s?P\b", re.IGNORECASE)
_MORE: Final = re.compile(
    r"\s*[(/,]?\s*(?:\b(?:NO\W*)?(?:PASPOR\w*|SPLP)\b|\b[A-Z]{1,2}\s?\d{5,}"
    r"|(?:TANPA|TIADA|NON|T(?:IDAK|DK)\s+(?:ADA|MEMILIKI|PUNYA))\s+(?:DOK\w*|PASPOR\w*|SPLP)\b"
    r"|\((?:LD|PD|LK|PR|L|P|M|F)\)|\b\d{1,2}\s*(?:THN?|TAHUN)\b)"
    r"|\s*[/,]\s*(?:LD|PD|LK|PR|L|P|M|F)\W*$",
    re.IGNORECASE,
)
"""What may follow a name in its cell: a document, the sex in brackets, an age."""


def _name(entry: Entry, due: int | None) -> Field | None:
    """The name as printed; words that the reader hardly believed at either end are no name.

    `due`: the number of the row, which may be read as one word with the name.
    """
    ink = named(entry.ink(Column.NAME))
    run = run_of(ink)
    more = _MORE.search(run.text)
    if more and more.start() > 0:
        ink = run.ink(0, more.start())
    text = run.text[: more.start()] if more and more.start() > 0 else run.text
    name = printed_name(without_number(text, due))
    if not any(c.isalpha() for c in name) or is_nothing(name, exactly=True):
        return None
    certainty = 0.8 if any(c.isdigit() for c in name) else 1.0
    return field("full_name", name, ink, Source.TABLE, certainty)


_SEX_BESIDE: Final = re.compile(r"[(/,]\s*(?P<sex>LD|PD|LK|PR|L|P|M|F)\s*(?:\)|\W*$)")
"""The sex behind a name in its cell: NAME (L), NAME / P."""
_SEX_BEFORE: Final = re.compile(r"\W*(?P<sex>LD|PD|LK|PR|L|P)\b\W+(?=\d)")
"""The sex before a birth date in its cell: L, 14-01-1975."""
_MARKED: Final = re.compile(r"[√✓✔☑☒✗✘■●•/\\+*]")
"""Ticks that are no letters, and the strokes that stand for them."""


_SEX_AND_AGE: Final = re.compile(
    r"\W*(?P<sex>[A-Za-z][A-Za-z -]{0,10}?)\s*[/,(-]\s*(?P<age>\d{1,2})\s*(?:TH\w*|TAHUN|Y\w*)?\W*",
    re.IGNORECASE,
)
_AGE_AND_SEX: Final = re.compile(
    r"\W*(?P<age>\d{1,2})\s*(?:THN?|TAHUN|YRS?)?\s*[/,(-]\s*(?P<sex>[A-Za-z][A-Za-z -]{0,10}?)\W*",
    re.IGNORECASE,
)


def _both(ink: Ink) -> "re.Match[str] | None":
    """Sex and age in one cell, either first: L/34, P (28 th), 34 / L."""
    text = text_of(ink)
    return _SEX_AND_AGE.fullmatch(text) or _AGE_AND_SEX.fullmatch(text)


def _sex(entry: Entry) -> Iterator[Field | None]:
    """The sex column; else what stands beside the name."""
    ink = entry.ink(Column.SEX)
    text = text_of(ink)
    sex = sex_of(text)
    if sex is not None:
        yield field("sex", sex, ink, Source.TABLE)
    elif text.strip(_SPECKS) in _LIKE_L or _LIKE_LD.fullmatch(text.strip()):
        yield field("sex", "M", ink, Source.TABLE, 0.8)
    elif _LIKE_PD.fullmatch(text.strip()):
        yield field("sex", "F", ink, Source.TABLE, 0.8)
    for both in (ink, entry.ink(Column.AGE)):
        aged = _both(both)
        if aged and (sex := sex_of(aged["sex"])) is not None:
            yield field("sex", sex, both, Source.TABLE)
    for column, ticked in ((Column.MAN, "M"), (Column.WOMAN, "F")):
        mark = entry.ink(column)
        if _MARKED.search(text_of(mark)) or not is_nothing(text_of(mark)):
            yield field("sex", ticked, mark, Source.TABLE, 0.95)
    for told in (entry.ink(Column.NAME), entry.ink(Column.BIRTH_DATE)):
        for beside in _SEX_BESIDE.finditer(text_of(told).upper()):
            yield field("sex", sex_of(beside["sex"]), told, Source.TABLE, 0.95)
    dated = entry.ink(Column.BIRTH_DATE)
    if before := _SEX_BEFORE.match(text_of(dated)):
        yield field("sex", sex_of(before["sex"]), dated, Source.TABLE, 0.9)


_SHARED: Final = {Column.SEX: "sex", Column.ORIGIN: "origin", Column.OFFENCE: "offence"}


def _shared(entry: Entry) -> Iterator[Field | None]:
    """What the headings above a row tell of all below them."""
    for column, (value, ink) in entry.shared.items():
        if value:
            yield field(_SHARED[column], value, ink, Source.TABLE, 0.9)


def _date_forms(text: str) -> Iterator[str]:
    """The text of a date, and what it is without dirt around and for its separators."""
    yield text
    yield re.sub(r"^[A-Za-z][A-Za-z .'-]*/\s*", "", text)
    yield re.sub(r"[.,°'\s]*-[.,°'\s]*", "-", text)
    yield re.sub(r"(?<=\d)\s*[:;,.'°]+\s*(?=\d)", ".", text)
    yield re.sub(r"(?<=\d)\W+(?=\d)", "-", text.strip())


def _birth_date(entry: Entry) -> Field | None:
    ink = entry.ink(Column.BIRTH_DATE)
    text = text_of(ink)
    if is_nothing(text):
        return None
    day = next((d for form in _date_forms(text) if (d := parse_date(form))), None)
    if day is None and not any(c.isdigit() for c in text):
        return None
    sure = 1.0 if day is not None and 1920 <= day.year <= 2025 else 0.5
    return field("birth_date", day.isoformat() if day else None, ink, Source.TABLE, sure)


_AGE_BESIDE: Final = re.compile(
    r"\d{4}\s*[/(,]\s*(?P<behind>\d{1,2})\s*(?:TH\w*|TAHUN)?\W*$|^\W*\((?P<before>\d{1,2})\)\s*\d",
    re.IGNORECASE,
)
"""The age beside a birth date in its cell: 28-11-1993 / 29, (29) 28-11-1993."""


_YEARS: Final = re.compile(r"\d{2}\s*(?:TH\w*|TAHUN)?\W*", re.IGNORECASE)


def _age(entry: Entry) -> Field | None:
    ink = entry.ink(Column.AGE)
    text = text_of(ink)
    sexed = entry.ink(Column.SEX)
    both = ink or sexed
    if aged := _both(both):
        return field("age", age_of(aged["age"]), both, Source.TABLE)
    if not ink and (beside := _AGE_BESIDE.search(text_of(entry.ink(Column.BIRTH_DATE)))):
        years = beside["behind"] or beside["before"]
        return field("age", age_of(years), entry.ink(Column.BIRTH_DATE), Source.TABLE, 0.98)
    for ticked in (entry.ink(Column.MAN), entry.ink(Column.WOMAN)):
        if not ink and _YEARS.fullmatch(text_of(ticked)):  # Umur over L and P
            return field("age", age_of(text_of(ticked)), ticked, Source.TABLE, 0.98)
    return None if is_nothing(text) else field("age", age_of(text), ink, Source.TABLE)


def _documents(entry: Entry, around: Around) -> Iterator[Field | None]:
    """Numbers of passport and SPLP, whichever column they stand in."""
    for column, name in (
        (Column.PASSPORT, "passport_number"),
        (Column.SPLP, "splp_number"),
        (Column.DOCUMENT, "passport_number" if around.named else None),
        (Column.NAME, None),
        (Column.NOTES, None),
    ):
        for ink in _papers(entry, column):
            run = run_of(ink)
            found = travel_documents(run.text, name, around.series)
            for each in found:
                number_ink = run.ink(each.start, each.end)
                sure = 0.8 if each.repaired else 1.0
                yield field(each.name, each.number, number_ink, Source.TABLE, sure)
            figures = sum(c.isdigit() for c in run.text)
            if not found and name and figures >= 4 and not is_nothing(run.text):
                yield field(name, None, ink, Source.TABLE, 0.5)


def _papers(entry: Entry, column: Column) -> tuple[Ink, ...]:
    """The ink of a column of documents; a kind and its number in two cells are one."""
    parts = entry.cells.get(column, ())
    if column is not Column.DOCUMENT or len(parts) < 2:
        return parts
    kinds = [p for p in parts if not any(c.isdigit() for c in text_of(p))]
    numbers = [p for p in parts if p not in kinds]
    return ((*kinds[0], *numbers[0]), *numbers[1:]) if kinds and numbers else parts


_LABEL: Final = re.compile(r"^\W*(?:DAERAH\s+)?ASAL\s*:", re.IGNORECASE)


def _origin(entry: Entry) -> Field | None:
    """District and province; two columns make one origin."""
    cells = [without_noise(ink, is_origin) for ink in entry.cells.get(Column.ORIGIN, ())]
    parts = [ink for ink in cells if not is_nothing(_LABEL.sub("", text_of(ink)))]
    spelled = [origin for ink in parts if (origin := spelled_origin(text_of(ink)))]
    if len(spelled) == 2 and spelled[0] in PROVINCES and spelled[1] not in PROVINCES:
        spelled.reverse()
    origin = ", ".join(spelled)
    ink: Ink = tuple(placed for part in parts for placed in part)
    return field("origin", origin, ink, Source.TABLE) if origin else None


_SECTION: Final = re.compile(r"\W*\d{1,3}\s?[(\[{]\s?\d{1,2}\s?[)\]}]?\W*")
"""A section of an act in figures alone: 15(4)."""


def _offence(entry: Entry) -> Field | None:
    """The offence column; else remarks that read as an offence."""
    ink = without_noise(entry.ink(Column.OFFENCE), is_reason)
    if not ink and is_offence(text_of(entry.ink(Column.NOTES))):
        ink = entry.ink(Column.NOTES)
    text = text_of(ink)
    told = any(c.isalpha() for c in text) or _SECTION.fullmatch(text)
    if not told or text.strip().upper() in {"TIADA", "NIHIL"}:
        return None
    printed = ink[0].page.engine == _TEXT_LAYER
    value = spelled_offence(text, exact=printed)
    return field("offence", value, ink, Source.TABLE)
