"""Running text of letters: how many were sent home, from where, through where, when.

Patterns of tokens for Indonesian, Malay and English sentences. Whom a letter tells of is the
matter of `narrative_people`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.letters.narrative_language import Mention, Patterns, Token
from extract.letters.places import FoundPlace, depot_in, entry_point_in
from extract.values.countries import country_code
from extract.values.dates import FoundDate, find_dates
from extract.values.numbers import digits, parse_number_words

LONGEST: Final = 20_000
"""Characters that are looked at; the story of a letter is told before its list ends."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of people and where it stands in the text."""

    count: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Country:
    """An ISO 3166-1 alpha-3 code and where the country stands in the text."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """What running text says of one deportation; None where it is silent."""

    count: Counted | None = None
    men: Counted | None = None
    women: Counted | None = None
    children: Counted | None = None
    depot: FoundPlace | None = None
    entry_point: FoundPlace | None = None
    deported: FoundDate | None = None
    written: FoundDate | None = None
    country: Country | None = None


_HOW_MANY: Final = ["sebanyak", "sejumlah", "seramai", "berjumlah", "jumlah", "total", "ada"]
_IN_ALL: Final = ["seluruhnya", "keseluruhan", "semuanya", "semua", "total", "seluruh"]
_PEOPLE: Final = [
    "orang",
    "org",
    "wni",
    "pmi",
    "pmib",
    "wnib",
    "tki",
    "deportan",
    "tahanan",
    "jiwa",
]
_PEOPLE_EN: Final = [
    "persons",
    "people",
    "indonesians",
    "nationals",
    "workers",
    "deportees",
    "detainees",
    "citizens",
    "passengers",
]
_SENT: Final = (
    "deportasi mendeportasi dideportasi dideportasikan mendeportasikan pendeportasian deportan "
    "pemulangan memulangkan dipulangkan kepulangan pengusiran diusir mengusir penghantaran "
    "dihantar menghantar repatriasi direpatriasi penyerahan diserahkan menyerahkan serah menerima "
    "diterima penerimaan kedatangan tiba penjemputan deported deportation removed removal "
    "repatriated repatriation diantar mengantar dikembalikan diberangkatkan berangkat bertolak "
    "keberangkatan mendarat dikirim dibawa diterbangkan dilepaskan dihantarkan dijemput pulang "
    "kembali datang"
)
_BEFORE_COUNTRY: Final = [
    *("imigresen", "imigrasi", "pemerintah", "kerajaan", "dari", "daripada", "from", "negara"),
    *("deportasi", "deportan", "pendeportasian", "repatriasi", "pemulangan", "pengusiran"),
    *("deportees", "otoritas", "kepolisian", "government", "authorities"),
]
_NO_BRIDGE: Final[Token] = {
    "IS_ALPHA": True,
    "LOWER": {"NOT_IN": ["dari", "daripada", "from", "ke", "di", "oleh", "by"]},
}
_EN: Final[Token] = {"LOWER": {"IN": _PEOPLE_EN}}
_SOME_EN: Final[Token] = {"LOWER": {"IN": ["indonesian", "female", "male"]}, "OP": "?"}
_NUMBER: Final[Token] = {"TEXT": {"REGEX": r"^\d[\dOIl]{0,3}$"}}
_WORDS: Final[list[Token]] = [{"TEXT": "("}, {"IS_ALPHA": True, "OP": "{1,5}"}, {"TEXT": ")"}]
_ORANG: Final[Token] = {"LOWER": {"IN": ["orang", "org", "jiwa"]}, "OP": "?"}
_LAKI: Final[list[Token]] = [{"LOWER": "laki"}, {"TEXT": "-", "OP": "?"}, {"LOWER": "laki"}]


def _after(people: list[Token]) -> list[list[Token]]:
    """Patterns for '60 orang laki-laki' and '60 (enam puluh) laki-laki'."""
    return [[_NUMBER, _ORANG, *people], [_NUMBER, *_WORDS, _ORANG, *people]]


def _before(people: list[Token]) -> list[list[Token]]:
    """Patterns for 'laki-laki sebanyak 60 orang' and 'laki-laki 60 (enam puluh) orang'."""
    says: Token = {"LOWER": {"IN": [*_HOW_MANY, ":", "="]}, "OP": "?"}
    counted: Token = {"LOWER": {"IN": ["orang", "org", "jiwa"]}}
    return [[*people, says, _NUMBER, counted], [*people, says, _NUMBER, *_WORDS, counted]]


def _sexed(words: list[str]) -> list[list[Token]]:
    """Patterns for a number before one of the words, or behind it."""
    people: list[Token] = [{"LOWER": {"IN": words}}]
    return [*_after(people), *_before(people)]


_PATTERNS: Final[Mapping[str, list[list[Token]]]] = {
    "count": [
        [{"LOWER": {"IN": _HOW_MANY}}, {"TEXT": ":", "OP": "?"}, _NUMBER],
        [{"LOWER": "jumlah"}, {"LOWER": {"IN": _IN_ALL}}, {"TEXT": ":", "OP": "?"}, _NUMBER],
        [{"LOWER": {"IN": _HOW_MANY}}, {"TEXT": ":", "OP": "?"}, _NUMBER, *_WORDS],
        [
            {"LOWER": {"IN": _HOW_MANY}},
            {"IS_ALPHA": True, "OP": "{1,5}"},
            {"LOWER": {"IN": _PEOPLE}},
        ],
    ],
    "people": [
        [_NUMBER, {"LOWER": {"IN": ["orang", "org"]}, "OP": "?"}, {"LOWER": {"IN": _PEOPLE[1:]}}],
        [_NUMBER, {"TEXT": {"REGEX": r"^(?:WN[Il1]?|PM[Il1]?|TK[Il1])[A-Za-z]?$"}}],
        [_NUMBER, *_WORDS, {"LOWER": {"IN": _PEOPLE}}],
        [_NUMBER, {"LOWER": {"IN": ["orang", "org"]}}],
        [{"IS_ALPHA": True}, {"TEXT": "("}, _NUMBER, {"TEXT": ")"}, {"LOWER": {"IN": _PEOPLE}}],
        [_NUMBER, _SOME_EN, _EN],
        [_NUMBER, *_WORDS, _SOME_EN, _EN],
    ],
    "men": [*_sexed(["lelaki", "pria", "male", "males", "men"]), *_after(_LAKI), *_before(_LAKI)],
    "women": _sexed(["perempuan", "wanita", "female", "females", "women"]),
    "children": _sexed(["anak", "kanak", "bayi", "balita", "children"]),
    "sent": [[{"LOWER": {"IN": _SENT.split()}}]],
    "authority": [
        [{"LOWER": {"IN": _BEFORE_COUNTRY}}, _NO_BRIDGE],
        [{"LOWER": {"IN": _BEFORE_COUNTRY}}, _NO_BRIDGE, {"IS_ALPHA": True}],
    ],
}


_FOUND: Final = Patterns(_PATTERNS)
_SPOILT: Final = re.compile(r"(?<=\d )[/\[{|]([a-z][a-z ]{2,28}[a-z])[/\]}|](?=\s)", re.IGNORECASE)
"""Number words whose brackets a copy has spoilt: '24 /dua puluh empat/ orang'."""
_STROKE: Final = re.compile(
    r"(?<![\w.,/-])[lI|](?=\d{1,2} (?:\([a-z ]+\) )?(?:orang|org|WNI|PMI|TKI)\b)", re.IGNORECASE
)
"""A one that was read as a letter, before people: 'l6 orang'."""


def read_story(text: str) -> Story:
    """What `text` says of a deportation. The same text gives the same story."""
    text = _SPOILT.sub(lambda seen: f"({seen[1]})", _STROKE.sub("1", text[:LONGEST]))
    mentions = _FOUND.mentions(text)
    return Story(
        count=_total(mentions, text),
        men=_share(mentions["men"], text),
        women=_share(mentions["women"], text),
        children=_share(mentions["children"], text),
        depot=depot_in(text),
        entry_point=entry_point_in(text),
        deported=_deported(text, [mention.start for mention in mentions["sent"]]) or _handed(text),
        written=_written(text),
        country=_country(mentions["authority"]),
    )


def _counted(mention: Mention) -> Counted | None:
    """The number in a mention; words in brackets win over figures, for they are read surer."""
    inside = re.search(r"\(\s*([^()]+?)\s*\)", mention.text)
    words = parse_number_words(inside[1]) if inside else None
    figures = re.search(r"\d[\dOIl]{0,3}", mention.text)
    read = digits(figures[0]) if figures else None
    if words is None and read is None:
        bare = re.sub(r"^\w+\s*:?\s*|\s+\w+$", "", mention.text)
        words = parse_number_words(bare)
    count = words if words is not None else int(read) if read else None
    return Counted(count, mention.start, mention.end) if count is not None else None


_MOST_SHARES: Final = 3
"""Numbers beside one sex in a letter; more of them are the ages of a list."""
_COUNTS: Final = re.compile(r"\b(?:orang|org|jiwa)\b", re.IGNORECASE)


_OF_ONE: Final = re.compile(r"\W{0,3}(?:TGL|TANGGAL|TARIKH|TTL|LAHIR|UMUR|USIA|BORN|DOB)\b", re.I)
"""What follows the sex of one worker of a list; the number before it is that of the row."""


def _share(mentions: list[Mention], text: str) -> Counted | None:
    """The first number of people of one sex."""
    mentions = [mention for mention in mentions if not _OF_ONE.match(text, mention.end)]
    if len(mentions) > _MOST_SHARES:
        mentions = [mention for mention in mentions if _COUNTS.search(mention.text)]
    return next((counted for m in mentions if (counted := _counted(m)) is not None), None)


def _total(mentions: Mapping[str, list[Mention]], text: str) -> Counted | None:
    """How many people in all: behind 'sebanyak', else the first number of people.

    A number of men or women is not the number of all; nor is what follows a date.
    """
    parts = [(m.start, m.end) for name in ("men", "women", "children") for m in mentions[name]]
    for name in ("count", "people"):
        for mention in mentions[name]:
            shared = any(start < mention.end and mention.start < end for start, end in parts)
            dated = re.match(r"\s*(?:[/.-]\s*\d|tahun|bulan|hari)", text[mention.end :], re.I)
            if not shared and not dated and (counted := _counted(mention)) is not None:
                return counted
    return None


_ON: Final = re.compile(
    r"\b(?:PADA|PD|ON)\W+(?:HAR?[INL1]\b[\s\w,'/()-]{0,40}?)?\W*(?:TANGGAL|TARIKH|TGL|TERTANGGAL)?\W*$",
    re.IGNORECASE,
)
_CITED: Final = re.compile(
    r"\b(?:SURAT|NOMOR|NO|RUJ|RUJUKAN|BERTARIKH|TERTANGGAL|NOTA|AKTA|UNDANG|BRAFAKS|FAKSIMILI)\b"
    r"[^;]{0,90}$",
    re.IGNORECASE,
)
_BORN: Final = re.compile(r"\b(?:LAHIR|BERLAKU|BORN|BIRTH)\b[^,;]{0,25}$", re.IGNORECASE)
_DATED: Final = re.compile(r"\b(?:TANGGAL|TARIKH|TGL)\W{0,2}$", re.IGNORECASE)
_WEEKDAY: Final = re.compile(
    r"\b(?:SENIN|SELASA|RABU|KAMIS|JUM.?A?T|SABTU|MINGGU|ISNIN|KHAMIS|JUMAAT|AHAD)\W{1,4}$",
    re.IGNORECASE,
)
_GOES: Final = re.compile(
    r"\b(?:BERANGKAT|BERTOLAK|TIBA|MENDARAT|DIPULANGKAN|DIDEPORTASI|DIHANTAR\s+PULANG)\W{1,2}$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"(?:^|\W)(?:TANGGAL|TARIKH|TGL|DATE)\s*[:;.]\s*$", re.IGNORECASE)


def _deported(text: str, sent: list[int]) -> FoundDate | None:
    """The day on which they were sent: 'pada hari ..., tanggal ...' near a word of sending."""
    best: tuple[int, int] | None = None
    chosen: FoundDate | None = None
    last = 0
    for found in find_dates(text):
        before, last = text[max(last, found.start - 110) : found.start], found.end
        on = (
            _ON.search(before)
            or _WEEKDAY.search(before)
            or _GOES.search(before)
            or re.match(r"(?:tanggal|tarikh)\b", found.text, re.IGNORECASE)
        )
        score = 3 if on else 0
        reach = 320 if on else 220
        score += 2 if any(abs(found.start - at) < reach for at in sent) else 0
        score -= 5 if _BORN.search(before) or (_CITED.search(before) and not on) else 0
        score += 2 if not on and _DATED.search(before) else 0
        score -= 3 if not on and _LABEL.search(before) else 0
        if score >= 4 and (best is None or (score, -found.start) > best):
            best, chosen = (score, -found.start), found
    return chosen or _torn(text, sent)


_DAY: Final = re.compile(r"\b(?:PADA|ON)\s+(?:TANGGAL\s+|TARIKH\s+)?(\d{1,2}\s+[A-Z]{3,9})\b", re.I)
_YEAR: Final = re.compile(r"(?<![\w/.-])20\d{2}(?![\w/.-])")


def _torn(text: str, sent: list[int]) -> FoundDate | None:
    """A day whose year was carried over to the next line, behind other words of that line."""
    for day in _DAY.finditer(text):
        year = _YEAR.search(text, day.end(), day.end() + 80)
        if year is None or not any(abs(day.start() - at) < 120 for at in sent):
            continue
        if found := find_dates(f"{day[1]} {year[0]}"):
            return FoundDate(found[0].date, day.start(1), day.end(1), day[1])
    return None


_OPENING: Final = re.compile(r"\bPADA\s+HARI\s+INI\b", re.IGNORECASE)
_MINUTES: Final = re.compile(
    r"\bBERITA\s+ACARA\b.{0,160}?\bPADA\s+HARI\s+(?=\w+\W{1,3}(?:TANGGAL|TGL|TARIKH|\d))",
    re.IGNORECASE | re.DOTALL,
)
"""How minutes open: with the day on which they are drawn up."""


def _written(text: str) -> FoundDate | None:
    """The day on which minutes are drawn up: 'Pada hari ini, Kamis, tanggal ...'."""
    opening = _OPENING.search(text) or _MINUTES.search(text)
    if opening is None:
        return None
    found = find_dates(text[opening.end() : opening.end() + 200])
    if not found:
        return None
    start = opening.end() + found[0].start
    return FoundDate(found[0].date, start, start + len(found[0].text), found[0].text)


_HANDS: Final = re.compile(
    r"\b(?:MENYERAHKAN|DISERAHKAN|PENYERAHAN|SERAH\s+TERIMA|MENERIMA|DITERIMA)\b", re.IGNORECASE
)


def _handed(text: str) -> FoundDate | None:
    """Minutes of a handover are drawn up on the day on which the workers come home."""
    return _written(text) if _HANDS.search(text) else None


def _country(mentions: list[Mention]) -> Country | None:
    """The country whose authorities sent them."""
    for mention in mentions:
        words = mention.text.split(None, 1)
        code = country_code(words[1]) if len(words) == 2 else None
        if code is not None and code != "IDN":
            start = mention.end - len(words[1])
            return Country(code, start, mention.end)
    return None
