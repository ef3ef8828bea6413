"""Headers of manifests: which lines name columns, and what stands over each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from rapidfuzz import fuzz

from extract.forms.strips import Span
from extract.letters.manifest_columns import (
    ACCORDING,
    DETAILS,
    HEADING_WORDS,
    Column,
    column_of,
    heading_sex,
    parted,
)
from extract.letters.manifest_sheet import Sheet, sheet_of
from extract.letters.manifest_stories import Part, overlaps, span_of, stories_of
from extract.values.gazetteer import REGIONS, fold, nearest
from ocr.lines import Line
from ocr.ocr_page import Direction, OcrPage, Rule, Word

_GAP: Final = 0.8
"""Words of one heading stand closer than this many letter heights."""
_UNKNOWN: Final = 1.15
"""Words that name no column by themselves belong to a heading as near as this."""
_SAME: Final = 1.8
"""Headings of one meaning stand farther apart than this, or they are one."""
_TOGETHER: Final = 0.9
"""Heights between the lines of a header."""
_SPREAD: Final = 1.6
"""The same where every word is one of headings."""
_APART: Final = 2.5
"""Heights between headings and those that part them, at most."""
_LEVEL: Final = 0.85
"""Heights between the middles of lines whose cells are side by side."""
_WIDER: Final = 1.5
"""Of the gap between the words of a heading, that to the next heading."""
_MOST_LINES: Final = 8
_DOUBTFUL: Final = 0.8
"""Confidence of a word below which it may be of the other side of the paper."""
_CERTAIN: Final = 0.99
"""Confidence of most words of a page that is printed well."""
_OTHER_SIDE: Final = 0.12
"""Of the words of a page, those below from which they are of the other side."""
_SURE: Final = 4
"""Columns that a later header without that of the names has at least."""
_PAPERS: Final = frozenset((Column.PASSPORT, Column.SPLP, Column.DOCUMENT))


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a column: its words' text, where it lies, and what the column holds."""

    text: str
    span: Span
    column: Column | None


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of one table, left to right, and the lines (places on the page) they fill."""

    headings: tuple[Heading, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Headed:
    """A page laid flat, and the headers of the lists on it from top to bottom."""

    sheet: Sheet
    headers: tuple[Header, ...]


def headed(pages: Iterable[OcrPage]) -> tuple[Headed, ...]:
    """The pages laid flat, each with the headers of its lists.

    Where none has one, or print shows through from the other side of the paper and runs into
    headings and cells, what the reader was hardly sure of is left out.
    """
    listed = tuple(_without_doubtful(page) if _shows_through(page) else page for page in pages)
    laid = tuple(map(_laid, listed))
    if any(each.headers for each in laid):
        return laid
    sure = tuple(map(_laid, map(_without_doubtful, listed)))
    return sure if any(each.headers for each in sure) else laid


def _laid(page: OcrPage) -> Headed:
    sheet = sheet_of(page)
    return Headed(sheet, headers_of(sheet.lines, sheet.flat.rules))


def _shows_through(page: OcrPage) -> bool:
    """Whether the words of a page are of two kinds: most are sure, and a good part hardly."""
    sure = [word.confidence for word in page.words]
    doubtful = sum(each < _DOUBTFUL for each in sure)
    return bool(sure) and median(sure) >= _CERTAIN and doubtful >= _OTHER_SIDE * len(sure)


def _without_doubtful(page: OcrPage) -> OcrPage:
    return replace(page, words=tuple(w for w in page.words if w.confidence >= _DOUBTFUL))


def headers_of(seen: Sequence[Line], rules: Sequence[Rule]) -> tuple[Header, ...]:
    """The headers of the lists among the lines of a flattened page, from top to bottom."""
    found: list[Header] = []
    at = 0
    while at < len(seen):
        header = _header_from(seen, at, rules)
        if header is None or (found and not _names_again(header)):
            at += 1
        else:
            found.append(header)
            at = header.last + 1
    return tuple(found)


def _in_row(line: Line, below: Line) -> bool:
    """Whether a line is that of a cell two lines tall, level with the number of the first row."""
    apart = below.box.middle[1] - line.box.middle[1]
    level = apart < _LEVEL * min(line.box.height, below.box.height)
    return level and below.text.strip("|[ ")[:1].isdigit()


def _names_again(header: Header) -> bool:
    """Whether a later header on a page is one: cells may read like headings (Tahir, Lampung)."""
    columns = {heading.column for heading in header.headings} - {None, Column.OTHER}
    return Column.NAME in columns or len(columns) >= _SURE


def _header_from(seen: Sequence[Line], first: int, rules: Sequence[Rule]) -> Header | None:
    """The header whose first line is `first`; None where none begins there."""
    best: tuple[int, Header] | None = None
    if not _may_head(seen[first]):
        return None
    for last in range(first, min(len(seen), first + _MOST_LINES)):
        if last > first and not (_may_head(seen[last]) and _near(seen[last - 1], seen[last])):
            break
        if last > first and last + 1 < len(seen) and _in_row(seen[last], seen[last + 1]):
            break
        headings = _headings(seen[first : last + 1], rules)
        score = _score(headings)
        if score and (best is None or score >= best[0]):
            best = score, Header(headings, first, last)
    return best[1] if best else None


def _score(headings: Sequence[Heading]) -> int:
    """How many columns are named; 0 where they do not make a list of workers."""
    columns = {heading.column for heading in headings} - {None, Column.OTHER}
    details = columns & DETAILS
    if Column.NAME in columns and (len(columns) >= 3 or (len(columns) == 2 and details)):
        return len(columns) if len(headings) >= 3 or len(columns) > 2 else 0
    return len(columns) if len(details) >= 3 else 0


def _near(above: Line, below: Line) -> bool:
    """Whether two lines may be of one header.

    Headings below others ("JENIS KELAMIN" over "L" and "P") may stand apart from them.
    """
    height = max(above.box.height, below.box.height)
    apart = (below.box.top - above.box.bottom) / height
    if apart < _TOGETHER or (apart < _SPREAD and all(map(_known, _words_of(below)))):
        return True
    parts = [segment.text for segment in below.segments(_GAP)]
    return apart < _APART and len(parts) >= _SURE and None not in map(column_of, parts)


def _may_head(line: Line) -> bool:
    """Whether a line is made of words that headings are made of."""
    if heading_sex(line.text) is not None or _is_region(line):
        return False
    if sum(c.isdigit() for c in line.text) > 2 or re.search(r":(?!\w)|\w:\s", line.text):
        return False
    words = _words_of(line)
    return sum(map(_known, words)) >= max(1, 0.5 * len(words))


def _is_region(line: Line) -> bool:
    """Whether a line names the region of the rows below it: KABUPATEN SAMBAS is no KABUPATEN."""
    kind, _, name = line.text.partition(" ")
    return column_of(kind) is Column.ORIGIN and nearest(fold(name), REGIONS, 88.0) is not None


def _words_of(line: Line) -> list[str]:
    """The words of a line in capitals, those that were read as one apart."""
    read = re.findall(r"[A-Z0-9]+", line.text.upper())
    return [part for word in read for part in parted(word)]


def _known(word: str) -> bool:
    """Whether headings use this word, read with a slip or two."""
    if len(word) < 4:
        return word in HEADING_WORDS
    few = len(word) // 5  # a short word with a letter less is another word: Lama is no Alamat
    return any(
        len(name) >= 4 and abs(len(name) - len(word)) <= few and fuzz.ratio(word, name) >= 78
        for name in HEADING_WORDS
    )


def _headings(lines: Sequence[Line], rules: Sequence[Rule]) -> tuple[Heading, ...]:
    """The words of a header's lines by the column that they stand over."""
    downs = [rule for rule in rules if rule.direction is Direction.DOWN]
    shelves = [rule.box for rule in rules if rule.direction is Direction.ACROSS]
    parts: list[Part] = []
    for place, line in enumerate(lines):
        under = [word for lower in lines[place + 1 :] for word in lower.words]
        parts += [(place, words) for words in _on_line(line, downs, under)]
    upper = stories_of(parts, shelves, [rule.box for rule in downs])
    groups: list[list[Part]] = []
    for part in parts:
        if any(part is each for story in upper for each in story.parts):
            continue
        home = next((g for g in groups if overlaps(span_of(_words_in(g)), part)), None)
        if home is None:
            groups.append([part])
        else:
            home.append(part)
    made = []
    for group in groups:
        words = _words_in(sorted(group, key=lambda part: part[0]))
        above = next((s for s in upper if any(b in group for b in s.below)), None)
        over = _words_in(above.parts) if above is not None else []
        column = _ticked(words, groups) or _below_another(_text(words), _text(over))
        made.append(Heading(_text(words), span_of(words), column))
    return tuple(sorted(_papers_apart(made), key=lambda heading: heading.span.middle))


def _words_in(parts: Iterable[Part]) -> list[Word]:
    return [word for _, words in parts for word in words]


def _below_another(text: str, above: str) -> Column | None:
    """What a heading says below another that it shares ("" for none): KELAHIRAN over TANGGAL."""
    own = column_of(text)
    if not above:
        return own
    both = column_of(f"{above} {text}")
    if own is None or own is Column.NUMBER:
        return both
    return both if own is Column.OTHER and both is Column.BIRTH_DATE else own


def _papers_apart(headings: Sequence[Heading]) -> list[Heading]:
    """Beside a column of SPLP, "Dokumen / Paspor" is one of passports."""
    if not any(heading.column is Column.SPLP for heading in headings):
        return list(headings)
    return [
        replace(each, column=Column.PASSPORT)
        if each.column is Column.DOCUMENT and column_of(each.text.split()[-1]) is Column.PASSPORT
        else each
        for each in headings
    ]


def _ticked(words: Sequence[Word], groups: Sequence[list[tuple[int, list[Word]]]]) -> Column | None:
    """MAN or WOMAN where the last word says so and another heading the opposite ('SEX L', 'P')."""
    ends = {column_of(max(group, key=lambda part: part[0])[1][-1].text) for group in groups}
    own = column_of(words[-1].text)
    return own if own in {Column.MAN, Column.WOMAN} and {Column.MAN, Column.WOMAN} <= ends else None


def _on_line(line: Line, rules: Sequence[Rule], under: Sequence[Word] = ()) -> list[list[Word]]:
    """The headings on one line: parted by drawn lines and gaps, unless both sides say one thing.

    `under`: the words of the header's lines below, with which its headings may go on.
    """
    parts: list[list[Word]] = []
    cut_before: list[bool] = []
    for segment in line.segments(_GAP):
        cell: list[Word] = []
        cells = [cell]
        for word in segment.words:
            if cell and _drawn_between(cell[-1], word, rules):
                cell = []
                cells.append(cell)
            cell.append(word)
        for place, words in enumerate(cells):
            for part in split_headings(words, under):
                parts.append(part)
                cut_before.append(place > 0)
    made = parts[:1]
    height = median(word.box.height for word in line.words)
    for part, cut in zip(parts[1:], cut_before[1:], strict=True):
        gap = (part[0].box.left - made[-1][-1].box.right) / height
        ruled = cut or _drawn_between(made[-1][-1], part[0], rules)
        if not ruled and _is_one(_with_under(made[-1], under), _with_under(part, under), gap):
            made[-1] = [*made[-1], *part]
        else:
            made.append(part)
    return made


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


_LEADS: Final = frozenset({"JENIS", "JNS", "NO", "NOMOR", "NOMBOR", "TYPE", "NUMBER"})
"""Words that begin a heading and never end one that goes on below."""


def _with_under(words: Sequence[Word], under: Sequence[Word]) -> str:
    """The text of a piece of a heading, with the words below it where it needs them: Jenis, No."""
    text = _text(words)
    if words[0].text.upper().strip(".") not in _LEADS:
        return text
    if column_of(text) not in {None, Column.NUMBER}:
        return text
    span = span_of(words)
    held = [word for word in under if span.left < word.box.middle[0] < span.right]
    both = f"{text} {_text(held)}"
    return both if column_of(both) is not None else text


def _is_one(before: str, after: str, gap: float) -> bool:
    """Whether two pieces on a line are one heading though a gap (in letter heights) parts them."""
    if gap < _GAP or gap > _SAME:
        return False
    one, other = column_of(before), column_of(after)
    if not re.search(r"\w", after) or before.upper().rstrip(" .") in {"NO", "NOMOR"}:
        return other in {None, Column.NUMBER} | _PAPERS
    if _DATE.fullmatch(before.upper()):
        return other is Column.BIRTH_DATE or after.upper() == "OF"
    if one is None or other is None:
        return gap < _UNKNOWN
    if one is Column.NOTES and other is Column.OFFENCE:
        return True  # "Keterangan Kasus" is one heading
    return one is other is not Column.OTHER and not re.match(r"PROV|PROP|KAB", after.upper())


_DATE: Final = re.compile(r"(?:TANGGAL|TGL\.?|TARIKH|DATE|DATE OF)")


def _drawn_between(one: Word, other: Word, rules: Sequence[Rule]) -> bool:
    """Whether a line is drawn down between two words of a line."""
    y = (one.box.middle[1] + other.box.middle[1]) / 2
    slack = 0.2 * one.box.height
    return any(
        one.box.right - slack < rule.box.middle[0] < other.box.left + slack
        and rule.box.top < y < rule.box.bottom
        for rule in rules
    )


_JOINS: Final = ACCORDING | {"/", "&", "+", "DAN", "AND", "ATAU", "OR", "SERTA"}


def _both(words: Sequence[Word], cut: int) -> bool:
    """Whether a heading says that its cells hold two things: 'Nama / Tgl Lahir', 'Nama (L/P)'.

    A gap wider than those between its words ends it.
    """
    gaps = [b.box.left - a.box.right for a, b in pairwise(words)]
    if gaps[cut - 1] > _WIDER * max(min(gaps), 1.0) and len(words) > 2:
        return False
    texts = [word.text.upper() for word in words[: cut + 1]]
    joined = any(text in _JOINS or text.endswith("/") for text in texts)
    return joined or texts[-1][0] in "/("


def split_headings(words: list[Word], under: Sequence[Word] = ()) -> list[list[Word]]:
    """The headings that stand so close in `words` that they look like one ('No Nama L/P').

    `under`: words below, with which a piece may go on ('Jenis Tanggal Lahir' over 'Kel.').
    """
    for cut in range(1, len(words)):
        first = column_of(_with_under(words[:cut], under))
        rest = column_of(_with_under(words[cut:], under))
        known = first not in (None, Column.OTHER) and rest not in (None, Column.OTHER)
        papers = {first, rest} <= _PAPERS and not words[cut].text.upper().startswith("NO")
        numbered = first is Column.NUMBER and words[0].text.upper().startswith("NO")
        numbered = numbered and rest is not Column.NAME
        numbered = numbered or rest is Column.NUMBER  # Passport No
        noted = first is Column.NOTES  # "Keterangan Kasus" is one heading
        if known and first is not rest and not (numbered or noted or papers or _both(words, cut)):
            return [words[:cut], *split_headings(words[cut:], under)]
    return [words]
