"""Number and date of a contract: its head, the sentence that opens it, and its signature."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from extract.contracts.meanings import Party, What
from extract.contracts.name_blocks import is_address
from extract.contracts.parties import Owned, names_contract
from extract.contracts.said import CERTAIN, DERIVED, LIKELY, Said
from extract.contracts.values import address_value, date_value, name_value, serial_value
from extract.document import Kind
from extract.forms.running import Placed, Running, run_on
from extract.values.dates import find_dates
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_OPENS: Final = re.compile(
    r"pada hari|hari ini|ditandatangani|enter(?:ed)? into|made (?:on|this|and)|disepakati|diadakan"
    r"|bertanda tangan|(?:di|diper)buat (?:pada|di|dan)|dated|\bmade\b|signed|bertarikh|this day"
    r"|dimeterai|dimaktubkan|disempurnakan"
    r"|agreed (?:in|at|on)"
    r"|conclude",
    re.IGNORECASE,
)
_SIGNED_THEN: Final = re.compile(
    r"\W{0,3}(?:(?:kami )?yang bertanda ?tangan"
    r"|(?:(?:di|in|at)\s\w+(?:\s\w+)?,?\s)?(?:telah\s|have\s|kami\s)?"
    r"(?:(?:kedua(?: belah)?|para) pihak\s(?:telah\s)?|(?:both|the) parties\s(?:have\s)?)?"
    r"(?:ber|di)?(?:sepakat|agreed|setuju|mengadakan|membuat perjanjian|adakan perjanjian"
    r"|buat(?:lah)? (?:perjanjian|kontrak)|tandatangani (?:perjanjian|kontrak)))",
    re.IGNORECASE,
)
"""What the parties did on the day before these words."""
_BETWEEN: Final = re.compile(r"made between|dibuat (?:di )?antara|diadakan antara", re.IGNORECASE)
_NOT_SIGNING: Final = re.compile(
    r"lahir|birth|\bttl\b|pass?port|paspor|berlaku|valid|expir|dikeluarkan|issue|mulai|commenc|from"
    r"|undang|peraturan|keputusan|nomor \d|tahun \d{4} tentang|law no|sampai|hingga|until|berakhir",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[a-z]{3})\.\s+(?=[A-Z])")
_PLACE: Final = re.compile(
    r"(?:^|[\s.;)])[A-Z][A-Za-z.'-]+(?:\s+[A-Z][A-Za-z.'-]+){0,2}\s*,\s*(?:tanggal\s+|tgl\.?\s+)?$"
)
_PLACE_OF_SLIPS: Final = re.compile(r"(?:^|[.;)]\s+)[A-Z][a-z]{3,}\s?\.\s*$")
"""A place before the day of signing, its comma read as a point."""
_SERIAL: Final = r"(?P<number>(?:[A-Z]\s(?=\d{5}))?[A-Za-z0-9][\w./()-]{4,40})"
"""A number as printed; a blank may part its first letter from figures: D 205148."""
_NUMBER: Final = re.compile(
    r"\W{0,3}(?:contract |d\.? ?h\.? contract |reference |agreement |bil\W{1,2})?"
    r"(?:nomor|no|nr|ref|ruj|rujukan|number)\b"
    r"(?:\s+(?:kontrak|perjanjian)(?: kerja)?)?[\s:.;]{1,4}"
    rf"{_SERIAL}(?:$|(?=\s+[-–/]\s|,?\s+(?:tanggal|tgl|dated?|bertarikh)\b))",
    re.IGNORECASE,
)
_NAMED_NUMBER: Final = re.compile(
    r"\b(?:contract|agreement|kontrak|perjanjian)\s+(?:no|number|nomor|ref)\b[\s:.;]{1,4}"
    rf"{_SERIAL}$",
    re.IGNORECASE,
)
"""The number of a contract at the end of a line, whatever stands before it."""
_SUBTITLE_NUMBER: Final = re.compile(
    r"\bNo\b\W{1,3}(?P<number>\d{1,6}/[A-Z][\w.-]*(?:/[\w.-]+)*/(?:19|20)\d{2})$"
)
"""The number of a contract behind its title, made of parts and a year."""
_OTHER_NUMBER: Final = re.compile(
    r"sip3mi|sipptki|izin|lice[nc]|undang|peraturan|keputusan|\bkep\b|visa|permit", re.IGNORECASE
)
_DAY_PARTS: Final = ("year", "month", "day")
_BESIDE_DAY: Final = re.compile(r"/|(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
"""The same day in Chinese characters, before the one in letters."""
_LONE_NUMBER: Final = re.compile(
    r"(?=[^\s]*[A-Z])(?=(?:\D*\d){4})[A-Z0-9]{1,10}(?:[-/.][A-Z0-9.]{1,12}){1,5}"
)
"""Letters and figures in parts: "TG-2021-8574", "KK-5972/2021"."""
_OTHER_SCRIPT: Final = re.compile("^[^\x00-\u024f]+\\s*")
"""A label in letters of another script before the one in Latin letters."""
_APART: Final = 3.0
"""Letter heights that part a number from what stands left of it."""
_HEAD: Final = 10
"""Lines of the first page among which its own number stands."""


_NUMBERED_THEN: Final = re.compile(
    r"\b(?:nomor|no|number)\b\W{1,3}\S*/\S+\W+(?:tanggal|tgl\.?|dated?|bertarikh)\W*$",
    re.IGNORECASE,
)
"""The paper's own number, and the day behind it."""
_BEGINNING: Final = 400
"""Characters of the text among which the paper's own number stands."""
_LICENSED: Final = re.compile(r"\b(?:licen[cs]e|lesen)\b\W*(?:no|number|nombor)?", re.IGNORECASE)
_LETTERHEAD: Final = 4
"""Lines of the first page among which a letterhead stands."""


def signing_dates(text: Running, owned: Sequence[Owned]) -> Iterator[Said]:
    """Days that may be the day of signing, each with how sure that is."""
    taken = _other_dates(text, owned)
    labelled = _labelled(text, owned)
    last = 0
    for found in find_dates(text.text):
        before = text.text[max(last, found.start - 95) : found.start]
        last = found.end
        if (found.start, found.end) in taken:
            continue
        sure = _signing(text.text, found.start, found.end, before) or _alone(
            text, found.start, found.end, found.date
        )
        if any(start <= found.start < end for start, end in labelled):
            sure = max(sure, CERTAIN)
        if sure:
            yield Said("contract_date", found.date.isoformat(), found.start, found.end, sure)
    for start, end in labelled:
        boxes = text.text[start:end]
        if not find_dates(boxes) and (value := date_value(boxes)):
            yield Said("contract_date", value, start, end, CERTAIN)


def _signing(text: str, start: int, end: int, before: str) -> float:
    """How surely a date behind these words is the day of signing; 0 for not at all."""
    sentence = _SENTENCE.split(before)[-1]
    own = start < _BEGINNING and _NUMBERED_THEN.search(before) is not None
    if not own and _NOT_SIGNING.search(sentence[-40:]):
        return 0.0
    if _OPENS.search(before) or _SIGNED_THEN.match(text, end):
        return CERTAIN
    joined = text[max(0, start - 320) : start]
    if _BETWEEN.search(joined) and re.search(r"\b(?:on|pada|tanggal)\s*$", before, re.IGNORECASE):
        return CERTAIN
    low = start > len(text) / 2
    if own or (low and _PLACE.search(before)):
        return LIKELY
    return DERIVED if _PLACE.search(before) or (low and _PLACE_OF_SLIPS.search(before)) else 0.0


def _in_figures(words: Sequence[Placed], day: date) -> int:
    """How many words say the same day in figures: "2024 5 21" of signs that nobody read."""
    figures = {str(getattr(day, part)) for part in _DAY_PARTS}
    same = {each.word.text.strip("年月日.,").lstrip("0") for each in words} == figures
    return len(words) if same else 0


def _alone(text: Running, start: int, end: int, day: date) -> float:
    """How surely a day with nothing beside it, in the head or far down, is the day of signing."""
    ink = text.ink(start, end)
    first, last = text.words.index(ink[0]), text.words.index(ink[-1])
    first -= sum(
        _BESIDE_DAY.fullmatch(near.word.text) is not None
        for near in text.words[max(0, first - 2) : first]
    )
    first -= _in_figures(text.words[max(0, first - len(_DAY_PARTS)) : first], day)
    around = (*text.words[max(0, first - 1) : first], *text.words[last + 1 : last + 2])
    if start < _BEGINNING:
        whole = not any(_is_apart(one, other) for one, other in pairwise(ink))
        free = all(_is_apart(near, ink[0]) and _is_apart(ink[-1], near) for near in around)
        return DERIVED if whole and free else 0.0
    line = ink[0].word.line
    own = line == ink[-1].word.line and all(near.word.line != line for near in around)
    return DERIVED if own and start > len(text.text) / 2 else 0.0


def _is_apart(one: Placed, other: Placed) -> bool:
    """Whether a wide gap, or another line, parts two words."""
    height = max(one.word.box.height, other.word.box.height)
    if (
        one.page is not other.page
        or abs(one.word.box.middle[1] - other.word.box.middle[1]) > height / 2
    ):
        return True
    gap = max(one.word.box.left, other.word.box.left) - min(
        one.word.box.right, other.word.box.right
    )
    return gap > _APART * height


def _other_dates(text: Running, owned: Sequence[Owned]) -> set[tuple[int, int]]:
    """Places of dates inside values of other labels: births, validity of passports, terms."""
    places: set[tuple[int, int]] = set()
    others = {id(p.word) for o in owned if o.what is not What.DATE for p in o.entry.value}
    for found in find_dates(text.text):
        if all(id(p.word) in others for p in text.ink(found.start, found.end)):
            places.add((found.start, found.end))
    return places


def _labelled(text: Running, owned: Sequence[Owned]) -> list[tuple[int, int]]:
    """Stretches that are values of "Tanggal" or "Date" where no person's particulars are told.

    Where a label says that its day is the contract's, another one may be that of a stamp.
    """
    at = {id(placed.word): start for placed, start in zip(text.words, text.starts, strict=True)}
    stretches = []
    terms = [n for n, one in enumerate(owned) if one.what in (What.WAGE, What.TERM)]
    dates = [o for o in owned if o.what is What.DATE and o.entry.value]
    said = [one for one in dates if names_contract(one.entry)]
    for number, one in enumerate(owned):
        if one.what is not What.DATE or not one.entry.value or (said and one not in said):
            continue
        whole = find_dates(one.text)
        day = len(whole) == 1 and whole[0].text.strip() == one.text.strip(" .")
        ends = bool(terms) and number > max(terms) and (one.entry.colon or day)
        if one.whose not in (None, Party.TERMS) and not ends and one not in said:
            continue
        first, last = one.entry.value[0], one.entry.value[-1]
        stretches.append((at[id(first.word)], at[id(last.word)] + len(last.word.text)))
    return stretches


def own_number(page: OcrPage) -> Said | None:
    """The number on a line of its own in the head, where no label entry gave one.

    The head's running text begins the paper's, so places in it are places in the whole.
    """
    head = lines(page)[:_HEAD]
    text = run_on((page, line) for line in head)
    parts = [part.text for line in head for part in _beside(line)]
    for part in parts:
        printed = _OTHER_SCRIPT.sub("", part)
        match = _NUMBER.match(printed) or _NAMED_NUMBER.search(printed)
        if match is None and not _OTHER_NUMBER.search(printed):
            match = _SUBTITLE_NUMBER.search(printed)
        if match and match.end() < len(printed) and "/" not in match["number"]:
            match = None
        if match and (value := serial_value(match["number"])):
            start = text.text.index(match["number"])
            return Said("contract_number", value, start, start + len(match["number"]), LIKELY)
    return None


def _beside(line: Line) -> Sequence[Line]:
    """A line, or what stands side by side on it: a letterhead and the paper's title."""
    parts = line.segments(_APART)
    return (line, *parts) if len(parts) > 1 else (line,)


def lone_number(page: OcrPage) -> Said | None:
    """A serial number without a label: alone on a line of the head, or at its right end."""
    at = 0
    for line in lines(page)[:_HEAD]:
        last = line.words[-1]
        gap = last.box.left - line.words[-2].box.right if len(line.words) > 1 else line.box.width
        start = at + len(line.text) - len(last.text)
        at += len(line.text) + 1
        alone = gap > _APART * last.box.height and _LONE_NUMBER.fullmatch(last.text)
        if alone and not _OTHER_NUMBER.search(line.text) and (value := serial_value(last.text)):
            return Said("contract_number", value, start, start + len(last.text), DERIVED)
    return None


def letterhead_address(page: OcrPage, employer: str) -> Said | None:
    """The address right below the employer's name, where its letterhead begins the paper."""
    at = 0
    for line, below in pairwise(lines(page)[: _LETTERHEAD + 1]):
        at += len(line.text) + 1
        if not line.text.upper().startswith(employer) or not is_address(below.text):
            continue
        if value := address_value(below.text):
            return Said("employer_address", value, at, at + len(below.text), DERIVED)
    return None


def letterhead(page: OcrPage, kind: Kind) -> Said | None:
    """The agency on whose paper a contract is printed, in the first lines.

    A placement agreement is a PT's; a contract of work that of an agency abroad, if the line below
    tells its licence.
    """
    at = 0
    for line, below in pairwise(lines(page)[: _LETTERHEAD + 1]):
        text = line.segments(_APART)[0].text  # beside it may stand the number
        is_pt = re.match(r"\W{0,3}PT\b", text) is not None
        licensed = text.isupper() and _LICENSED.search(below.text) is not None
        believed = is_pt if kind is Kind.PLACEMENT_CONTRACT else licensed
        if believed and (value := name_value(text)):
            name = "agency_name" if is_pt else "foreign_agency_name"
            return Said(name, value, at, at + len(text), DERIVED)
        at += len(line.text) + 1
    return None
