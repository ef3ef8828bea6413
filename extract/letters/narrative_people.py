"""Workers told of in sentences: who they are by our model, what is said of them by rules.

The model says which names are workers' (and not officials'), and what is an origin or an offence;
dates, ages, sexes and document numbers are read by rules in the words that belong to each name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from extract.document import Field, Source, Worker
from extract.forms.fields import field
from extract.forms.running import Running
from extract.letters.manifest_values import age_of, printed_name, travel_documents
from extract.letters.narrative_language import Mention, entities
from extract.letters.telling import BEHIND_ORIGIN, OFFENCE_LABEL
from extract.values.dates import find_dates
from extract.values.gazetteer import is_region, spelled_origin
from extract.values.offences import spelled_offence
from extract.values.sex import sex_of

LONGEST: Final = 20_000
"""Characters that are looked at."""
_REACH: Final = 420
"""Characters behind a name that may be about its bearer."""
_TOLD_OF: Final = 0.98
"""How sure it is that a fact in a sentence is told of the name before it."""
_NAMED: Final = 0.9
"""How sure a name is that only the model calls a worker's."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A worker's name and the stretches of text, (start, end), that are about them."""

    name: Mention
    stretches: tuple[tuple[int, int], ...]


def told_workers(run: Running) -> tuple[Worker, ...]:
    """Workers whom sentences name, in order; empty where they name none."""
    found = entities(run.text[:LONGEST])
    told = _people(run.text, found)
    workers = [_worker(run, each, found) for each in told]
    shared = _shared(run.text, found, told)
    if shared is None:
        return tuple(workers)
    offence = _offence(run, shared)
    return tuple(
        Worker((*(f for f in worker.fields if f.name != "offence"), *offence)) for worker in workers
    )


def _people(text: str, found: Sequence[Mention]) -> list[_Told]:
    """Everyone who is told of as a worker; who is named again is the same person."""
    names = [each for each in found if each.label in _WHO and _is_name(each.text)]
    told: list[_Told] = []
    officials: list[str] = []
    before: Mention | None = None
    accepted = False
    for place, name in enumerate(names):
        after = names[place + 1].start if place + 1 < len(names) else len(text)
        stretch = _lead(text, name.start, found), _end(text, name.end, after)
        listed = accepted and before and _ALSO.fullmatch(text, before.end, name.start)
        known = next((n for n, each in enumerate(told) if _same(each.name.text, name.text)), None)
        counted = _evidence(text, name, stretch, found) + (2 if listed else 0)
        before, accepted = name, known is not None or counted > 1
        if known is not None:
            fuller = max(told[known].name, name, key=lambda each: len(printed_name(each.text)))
            told[known] = _Told(fuller, (*told[known].stretches, stretch))
        elif accepted and not any(_same(other, name.text) for other in officials):
            told.append(_Told(name, (stretch,)))
        elif counted <= _OFFICIAL:
            officials.append(name.text)
    return told


_WHO: Final = {"PERSON": 1.0, "OFFICIAL": -1.0, "EMPLOYER": -1.0}
"""What the model thinks of a name, as a share of the evidence that its bearer is a worker."""
_OFFICIAL: Final = -2.0
"""Evidence at or below which a name is an official's wherever it stands again."""
_ALSO: Final = re.compile(r"[\s,;.()\d]*(?:DAN|SERTA|DAN\s+SDRI?|SERTA\s+SDRI?)?[\s,;.()\d]*", re.I)
_INTRODUCED: Final = re.compile(
    r"\b(?:BERNAMA|ATAS\s+NAMA|A[./]?\s?N\.?|PENAMA|(?:SEORANG|ORANG)\s+(?:WNI|PMI|DEPORTAN|TAHANAN)\b"
    r".{0,40}|PARA\s+DEPORTAN.{0,25}|MEREKA\s+(?:IALAH|ADALAH)|YANG\s+BERSANGKUTAN)[\s,:.]*"
    r"(?:SDRI?\.?|SAUDAR[AI])?\s*$",
    re.I,
)
_OFFICE: Final = re.compile(
    r"\b(?:KONSUL(?:ER)?|KEPALA|KOORDINATOR|KETUA|PETUGAS|STAF|SEKRETARIS|PELAKSANA|PEGAWAI|DIREKTUR"
    r"|PENGARAH|KOMANDAN|DISAKSIKAN|DIHADIRI|MENGETAHUI|DIKETAHUI|MENYERAHKAN|MENERIMA|HUBUNGI"
    r"|DIHUBUNGI|NARAHUBUNG|DIDAMPINGI|DIWAKILI|BUPATI|CAMAT|DUTA|SELAKU|OLEH|PIHAK)\b[^.;]{0,24}$",
    re.I,
)
_IN_OFFICE: Final = re.compile(r"[\s,(]*(?:NIP\b|SELAKU\b|JABATAN\b|PANGKAT\b|TEMBUSAN\b)", re.I)
_OWN: Final = re.compile(
    r"\b(?:LAHIR|KELAHIRAN|TTL|PASPORT?|PASSPORT|SPLP|BERUMUR|UMUR|BERUSIA|USIA)\b"
    r"|\d{2}\s*(?:TAHUN|THN|TH)\b|^\W{0,2}\(\d{2}\)|\b[A-Z]{1,2}\d{6,7}\b|TANPA\s+DOKUMEN",
    re.I,
)


def _evidence(
    text: str, name: Mention, stretch: tuple[int, int], found: Sequence[Mention]
) -> float:
    """How much speaks for a worker; more than 1 is enough.

    What the model thinks, the words around the name, and whether what follows is said of workers
    only: a birth date, an age, a travel document, an origin, an offence.
    """
    before, behind = text[max(0, name.start - 60) : name.start], text[name.end : stretch[1]]
    near = [
        each.label for each in found if name.end <= each.start < min(stretch[1], name.end + 160)
    ]
    return (
        _WHO[name.label]
        + (2.0 if _INTRODUCED.search(before) else 0.0)
        - (2.0 if _OFFICE.search(before) else 0.0)
        - (3.0 if _IN_OFFICE.match(behind) else 0.0)
        + (2.5 if _OWN.search(behind[:110]) else 0.0)
        + (1.0 if {"ORIGIN", "OFFENCE"} & set(near) else 0.0)
        + (1.0 if stretch[0] < name.start else 0.0)
        - (2.0 if _CLOSING.search(text, 0, name.start) else 0.0)
    )


def _is_name(text: str) -> bool:
    name = printed_name(text)
    letters = sum(c.isalpha() for c in name)
    return letters >= 3 and letters >= 0.7 * len(name) and len(name.split()) <= 9


def _same(one: str, other: str) -> bool:
    """Whether two names are one, letters wrong by the reader or a father's name left out."""
    a, b = printed_name(one), printed_name(other)
    return fuzz.ratio(a, b) >= 88 or a.startswith(f"{b} ") or b.startswith(f"{a} ")


_CLOSING: Final = re.compile(
    r"\b(?:DEMIKIAN|SEKIAN|TEMBUSAN|YANG\s+MENYERAHKAN|ATAS\s+PERHATIAN|PIHAK\s+PERTAMA)\b", re.I
)


def _end(text: str, start: int, after: int) -> int:
    """Where what is said of a name ends: at the next name, the letter's close, or out of reach."""
    end = min(after, start + _REACH, len(text))
    closing = _CLOSING.search(text, start, end)
    return closing.start() if closing else end


_LEADING: Final = re.compile(
    r"[\s,.:-]*(?:(?:BERNAMA|ATAS\s+NAMA|A\W?N\W?|YAITU|YAKNI|IALAH|SDRI?|SAUDAR[AI])[\s,.:;]*)*",
    re.I,
)


_STOP: Final = re.compile(
    r";|(?<!\b[Aa]\.[Nn])(?<!\b[Aa]n)(?<!\b[Nn]o)(?<!\b[Bb]t)(?<!\b[Aa]ls)(?<!\bSdr)(?<!\bSdri)"
    r"(?<!\b[A-Z])(?<!\bKab)(?<!\bProv)\.\s+(?=[A-Z])"
)
"""Where what is said of one person ends: a full stop that shortens no word, a semicolon."""


def _lead(text: str, start: int, found: Sequence[Mention]) -> int:
    """Where what is said before a name begins: 'seorang PMI asal Sambas, NAME'.

    An origin behind another name in the same sentence is that other's.
    """
    for place, each in enumerate(found):
        near = each.label == "ORIGIN" and 0 < start - each.end < 30
        if near and _LEADING.fullmatch(text, each.end, start):
            sentence = max((m.end() for m in _STOP.finditer(text, 0, each.start)), default=0)
            others = any(m.label in _WHO and m.start >= sentence for m in found[:place])
            return start if others else each.start
    return start


def _worker(run: Running, told: _Told, found: Sequence[Mention]) -> Worker:
    """The worker with all that their stretches tell; the first word on each matter counts."""
    ink = run.ink(told.name.start, told.name.end)
    kept: dict[str, Field] = {}
    name = field("full_name", printed_name(told.name.text), ink, Source.NARRATIVE, _NAMED)
    for start, end in told.stretches:
        inside = [each for each in found if start <= each.start and each.end <= end]
        after = max(start, told.name.end) if start <= told.name.start < end else start
        fields = [*_sex_before(run, start), *_facts(run, after, end), *_origin(run, inside)]
        offence = next((each for each in inside if each.label == "OFFENCE"), None)
        fields += _offence(run, offence) if offence else ()
        for each in fields:
            kept.setdefault(each.name, each)
    return Worker(tuple(each for each in (name, *kept.values()) if each is not None))


_BORN: Final = re.compile(
    r"\b(?:(?:KE)?LA[HBN]IR(?:AN)?|DILAHIRKAN|TTL|TGL\W*LAHIR|TARIKH\W*LAHIR)\b[^;]{0,45}$", re.I
)
_AGED: Final = re.compile(
    r"\b(?:BER)?(?:UMUR|USIA)\W{0,3}(?P<said>[0-9OIlSB]{1,3})\b"
    r"|(?P<years>\b[0-9OIlSB]{2})\s*(?:TAHUN|THN|TH|YEARS)\b(?!\s*(?:PENJARA|LALU|LEBIH|SILAM))"
    r"|^\W{0,2}\((?P<bare>\d{2})\)|\(\w{1,2}\s*/\s*(?P<beside>\d{2})\b",
    re.I,
)
_SEX: Final = re.compile(
    r"(?:^|[,;(]\s*|\bKELAMIN\W{1,3}|\bJANTINA\W{1,3})"
    r"(?P<sex>LAKI\W{0,2}LAKI|LELAKI|PEREMPUAN|WANITA|PRIA|LD|PD|[LP](?=\s*[/),]))",
    re.I,
)


_TITLE: Final = re.compile(r"\b(?:(?P<man>SDR\.?|SAUDARA)|(?P<woman>SDRI\.?|SAUDARI))\s*$", re.I)


_SEX_BEFORE: Final = re.compile(
    r"\b(?P<sex>LAKI\W{0,2}LAKI|LELAKI|PEREMPUAN|WANITA|PRIA)\b"
    r"(?:\s+(?:WARGA\s?NEGARA|WNI|PMI|INDONESIA|DEWASA|ASAL|TAHANAN))*"
    r"\s+(?:YANG\s+)?(?:BERNAMA|ATAS\s+NAMA|A\.?N\.?)[\s:]*$",
    re.I,
)


def _sex_before(run: Running, start: int) -> Iterator[Field]:
    """The sex in 'seorang perempuan warganegara Indonesia bernama NAME'."""
    first = max(0, start - 70)
    said = _SEX_BEFORE.search(run.text[first:start])
    if said is not None and (sex := sex_of(said["sex"])):
        ink = run.ink(first + said.start("sex"), first + said.end("sex"))
        made = field("sex", sex, ink, Source.NARRATIVE)
        if made is not None:
            yield made
    title = _TITLE.search(run.text[first:start])
    if title is not None:
        ink = run.ink(first + title.start(), first + title.end())
        made = field("sex", "F" if title["woman"] else "M", ink, Source.NARRATIVE, 0.95)
        if made is not None:
            yield made


def _facts(run: Running, start: int, end: int) -> Iterator[Field]:
    """What the form of text[start:end] tells: birth date, age, sex, document numbers."""
    text = run.text[start:end]
    facts: list[tuple[str, str | None, int, int, float]] = []
    for day in find_dates(text):
        before = text[max(0, day.start - 60) : day.start]
        if _BORN.search(before) and not find_dates(before):
            facts.append(("birth_date", day.date.isoformat(), day.start, day.end, 1.0))
            break
    if aged := _AGED.search(text[:200]):
        facts.append(("age", age_of(next(g for g in aged.groups() if g)), *aged.span(), 1.0))
    if sexed := _SEX.search(text[:160]):
        facts.append(("sex", sex_of(sexed["sex"]), *sexed.span("sex"), 1.0))
    for paper in travel_documents(text):
        sure = 0.8 if paper.repaired else 1.0
        facts.append((paper.name, paper.number, paper.start, paper.end, sure))
    for name, value, first, last, sure in facts:
        ink = run.ink(start + first, start + last)
        made = field(name, value, ink, Source.NARRATIVE, sure * _TOLD_OF) if value else None
        if made is not None:
            yield made


def _origin(run: Running, inside: Sequence[Mention]) -> tuple[Field, ...]:
    """The first origin in a stretch."""
    for each in inside:
        if each.label == "ORIGIN":
            start, end = _whole_origin(run.text, each)
            value, ink = spelled_origin(run.text[start:end]), run.ink(start, end)
            made = field("origin", value, ink, Source.NARRATIVE, 0.95) if value else None
            return (made,) if made is not None else ()
    return ()


_SENTENCE: Final = re.compile(r"(?<!KAB)(?<!KEC)(?<!PROV)(?<!DESA)(?<!KOTA)\.\s", re.I)
_OVER: Final = re.compile(rf"{_SENTENCE.pattern}|;|\sMELALUI\b", re.I)
"""Where an offence ends."""
_REGION_BEHIND: Final = re.compile(r"\s?[,.]\s*(?P<name>[A-Z][\w ]{2,28}?)(?=\s*[,.;)]|$)")


def _whole_origin(text: str, origin: Mention) -> tuple[int, int]:
    """Where an origin stands: up to the end of its sentence, with a province behind a comma."""
    other = BEHIND_ORIGIN.search(text, origin.start, origin.end)
    if other is not None:
        return origin.start, other.start()
    over = _SENTENCE.search(text, origin.start, origin.end)
    if over is not None and not is_region(text[over.end() : origin.end]):
        return origin.start, over.start()
    behind = _REGION_BEHIND.match(text, origin.end)
    if behind is not None and is_region(behind["name"]):
        return origin.start, behind.end()
    return origin.start, origin.end


def _offence(run: Running, offence: Mention) -> tuple[Field, ...]:
    """An offence, which ends with its sentence."""
    over = _OVER.search(run.text, offence.start, offence.end)
    end = over.start() if over else offence.end
    label = OFFENCE_LABEL.match(run.text, offence.start, end)
    start = label.end() if label and label.end() < end else offence.start
    made = field(
        "offence",
        spelled_offence(run.text[start:end]),
        run.ink(start, end),
        Source.NARRATIVE,
        0.9,
    )
    return (made,) if made is not None else ()


_ALL: Final = re.compile(
    r"\b(?:KE(?:DUA|TIGA|EMPAT|LIMA|ENAM)(?:NYA|\W{1,2}(?:DUANYA|TIGANYA|ORANG))?|MEREKA|SEMUANYA"
    r"|SELURUH(?:NYA)?|PARA|MASING-MASING|KESEMUANYA)\b",
    re.I,
)


def _shared(text: str, found: Sequence[Mention], told: Sequence[_Told]) -> Mention | None:
    """The offence that is said of all: the only one, before the first name or behind 'mereka'."""
    offences = [each for each in found if each.label == "OFFENCE"]
    if not told or len({each.text.upper() for each in offences}) != 1:
        return None
    first, last = min(each.name.start for each in told), max(each.name.end for each in told)
    only = offences[0]
    if len(told) == 1 or only.end <= first:
        return only
    return only if only.start >= last and _ALL.search(text, last, only.start) else None
