"""Manifests told as numbered text: '1. NAME (LD), 34 THN, PASPOR X1234567, ASAL PLACE, offence'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Field, Source, Worker
from extract.forms.fields import field, run_of
from extract.forms.running import Ink, Running
from extract.letters.list_items import FACTS, LABELS, Item, items_of
from extract.letters.manifest_columns import Column, column_of, heading_sex
from extract.letters.manifest_values import age_of, printed_name, travel_documents
from extract.letters.telling import OFFENCE_LABEL, REMOVED
from extract.values.dates import find_dates
from extract.values.gazetteer import is_region, spelled_origin
from extract.values.offences import OFFENCES, is_offence, spelled_offence
from extract.values.sex import sex_of
from ocr.ocr_page import OcrPage


def list_workers(pages: Sequence[OcrPage], run: Running) -> tuple[Worker, ...]:
    """Workers listed one by one in numbered text, in order; items that name no worker are left.

    `run`: the text of the pages, which may introduce a list of names alone.
    """
    items = list(items_of(pages))
    told: list[Worker] = []
    sex: Field | None = None
    for item in items:
        if (headed := heading_sex(item.run.text)) is not None:
            ink = item.run.ink(0, len(item.run.text))
            sex = field("sex", headed, ink, Source.NARRATIVE, 0.9)
        elif (worker := worker_told(item.run, item.start)) is not None:
            bare = sex is not None and worker.field("sex") is None
            told.append(Worker((*worker.fields, sex)) if sex and bare else worker)
    return tuple(told) or _bare_names(run, items)


_INTRODUCED: Final = re.compile(
    r"\b(?:NAMA|SENARAI|DAFTAR)\b.{0,160}?(?:BERIKUT|BERIKUT INI|YAITU|IAITU|:)", re.IGNORECASE
)


def _bare_names(text: Running, items: Sequence[Item]) -> tuple[Worker, ...]:
    """Workers of a list of names alone; only one that is introduced as such, numbered from 1 on."""
    if not _INTRODUCED.search(text.text):
        return ()
    names: list[Worker] = []
    for item in items:
        run, mark = item.run, item.mark
        if mark is None or not mark.at or _NO_WORKER.search(run.text):
            continue
        part = Part(run.text[mark.end :], mark.end, len(run.text))
        name = _name(run, [part]) if len(part.text) <= 60 and "," not in part.text else None
        if name is not None and mark.at == len(names) + 1 and name.raw[:1].isupper():
            names.append(Worker((name,)))
    return tuple(names) if len(names) >= 2 else ()


_NAMED: Final = re.compile(
    r"\b(?:BERNAMA|ATAS\s+NAMA|A\.\s?N\.?|YAITU\s+SDRI?\.?|NAMED)\s*:?\s+(?=[A-Z])",
    re.IGNORECASE,
)


def named_workers(run: Running) -> tuple[Worker, ...]:
    """Workers named in a sentence ('seorang WNI bernama NAME, paspor nomor ..., asal ...')."""
    found: dict[str, Worker] = {}
    for match in _NAMED.finditer(run.text):
        stop = re.compile(r"\.\s+(?=[A-Z])|;|\bBERNAMA\b").search(run.text, match.end())
        end = min(stop.start() if stop else len(run.text), match.end() + 400)
        worker = worker_told(run_of(run.ink(match.end(), end)), 0)
        if worker is not None and (name := worker.value("full_name")):
            found.setdefault(name, worker)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an item between separators: text[start:end] of its running text."""

    text: str
    start: int
    end: int


_OFFENCES: Final = "|".join(sorted({offence.split()[0] for offence in OFFENCES}))
_CUT: Final = re.compile(
    rf"(?:^|\s)[a-h]\s?[.)]\s*(?=(?:{LABELS})\b)|\s*[,;()\[\]]\s*|\s+[-–—/]\s+|(?<=[A-Za-z])/(?=\d)|(?<=[A-Z])/(?=[A-Z]{{1,2}}\b)"
    rf"|(?<=\d)\s?/\s?(?=(?:LD|PD|LK|PR|L|P)\b)"
    rf"|(?<!KASUS)(?<!MASALAH)(?<!KARENA)(?<!KESALAHAN)(?<!MEMILIKI)(?<!PUNYA)"
    rf"(?<!TANPA)(?<!TIADA)(?<!TIDAK ADA)(?<!MASUK)(?<!BEKERJA)(?<!PELANGGARAN)"
    rf"(?<!DIDEPORTASI)(?<!TELAH)(?<!AKAN)(?<!YANG)(?<!DITANGKAP)(?<!DITAHAN)(?<!DIPULANGKAN)"
    rf"\s+(?=(?:{FACTS}|PELANGGARAN|DIDEPORTASI|DITANGKAP|DITAHAN)\b)"
    rf"|(?<!:)\s+(?=\d{{1,2}}\s*(?:THN|TAHUN|TH|YEARS?)\b)"
    rf"|(?<=[A-Z0-9]{{4}})\.\s+(?=(?-i:[a-z]{{3}})|(?:{FACTS}|{_OFFENCES})\b)",
    re.IGNORECASE,
)


_WHOLE: Final = re.compile(
    r"\b\d{1,3}\w?(?:\s?\(\w{1,3}\))+|\(\s*(?:SPLP|PAS+PO?R?T?)\s*\)", re.IGNORECASE
)
"""What has brackets that part nothing: sections of an act, 15(1)(c); the kind of a document."""


_STROKE: Final = re.compile(r"(?<!\d)\s?/\s?|\s?/\s?(?!\d)")
_LIST_OF_STROKES: Final = 3
"""Strokes of an item whose facts are parted by strokes alone."""


def parts_of(text: str, start: int) -> list[Part]:
    """Pieces of `text` from `start` on, empty ones left out."""
    parts, at = [], start
    masked = _WHOLE.sub(lambda section: "x" * len(section[0]), text)
    if len(_STROKE.findall(masked, start)) >= _LIST_OF_STROKES and "," not in masked[start:]:
        masked = _STROKE.sub(lambda stroke: ",".ljust(len(stroke[0])), masked)
    for cut in _CUT.finditer(masked, start):
        if cut.start() > at:
            parts.append(Part(text[at : cut.start()], at, cut.start()))
        at = max(at, cut.end())
    if at < len(text):
        parts.append(Part(text[at:], at, len(text)))
    return [part for part in parts if re.search(r"\w", part.text)]


_ORIGIN: Final = re.compile(
    r"^\W?(?:BERASAL\s+DARI|BERASAL|ASA[LI1]|ALAMAT)(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))(?:\s+ASAL)?[\s:.]*",
    re.I,
)
"""What leads to an origin, which may be read as one word with it: asalJember."""

_OFFENCE: Final = re.compile(
    rf"^(?:{OFFENCE_LABEL.pattern}|KASUS\b(?!\s+(?:PIDANA|PERDATA|HUKUM|POLISI)\b)[\s:.]*)", re.I
)
_PAPERLESS: Final = re.compile(
    r"^(?:DOK(?:UMEN)?\W+)?(?:TANPA|TIDAK ADA|TDK ADA|TIADA|NO|NONE|NIHIL|HILANG)"
    r"\s*(?:DOK(?:UMEN)?|PASPORT?|PASSPORT|SPLP|DOCUMENTS?)?$",
    re.I,
)
_SEX: Final = re.compile(r"^(?:JENIS KELAMIN|JANTINA|SEX)\b[\s:.]*", re.I)
_AGE: Final = re.compile(
    r"^(?:UMUR|USIA|AGE)\b[\s:.]*[0-9OIlSB|]{1,3}"
    r"|^\W*[0-9OIlSB|]{1,3}\s*(?:THN?|TAHUN|TAHU|YEARS?|YRS?)\b|^\d{2}$",
    re.I,
)
_UNKNOWN: Final = re.compile(r"\b(?:TIDAK|TDK|TAK)\s+(?:DIKETAHUI|JELAS|INGAT)\b|\bUNKNOWN\b", re.I)


_LABEL_WORDS: Final = 3
"""Words of a label."""


def _is_label(text: str) -> bool:
    """Whether a part is a label whose value was cut from it: 'Umur:'."""
    bare = text.endswith(":") and not is_offence(text) and not any(c.isdigit() for c in text)
    return bare and len(text.split()) <= _LABEL_WORDS and column_of(text) is not None


def _is_other(text: str) -> bool:
    """Whether a part is labelled as something that is not asked for: 'Agama: Islam'."""
    label, colon, value = text.partition(":")
    return bool(colon and value) and column_of(label) is Column.OTHER


_BEARER: Final = re.compile(
    r"\W*(?:PEMEGANG|MEMEGANG|PEMILIK|MEMBAWA|DENGAN|HOLDER|NO|NOMOR"
    r"|DOK(?:UMEN)?(?:\s+PERJALANAN)?)\W*",
    re.I,
)
"""Words before a document, which tell nothing by themselves."""
_NO_WORKER: Final = re.compile(
    r"\b(?:NIP|JABATAN|PIHAK\s+(?:PERTAMA|KEDUA|IMIGRESEN)|PANGKAT|MERUJUK|MENUNJUK|BERDASARKAN"
    r"|DISAMPAIKAN|DIMAKLUMKAN|BERNAMA|ADAPUN|SEHUBUNGAN|DENGAN\s+HORMAT|SEBANYAK|SEBAGAI\s+BERIKUT|DIMAKSUD)\b",
    re.I,
)
"""Words of officers' particulars and of paragraphs: an item that holds one tells of no worker."""


_NO_PAPER: Final = "none"
"""Stands among what is found for the word that there is no document."""
_PAPERS: Final = frozenset(("passport_number", "splp_number", _NO_PAPER))
_STATED: Final = "stated"
"""Stands among what is found for the state of the papers: the reason where no other is told."""
_REASONS: Final = {"offence", _STATED}
_STATE: Final = re.compile(
    r"(?:TIDAK|TDK|TANPA|TIADA|BELUM|NO)\s+(?:(?:MEMILIKI|MEMPUNYAI|PUNYA|MEMBAWA|ADA|VALID)\s+|BER)?"
    r"(?:DOK(?:UMEN)?|PASPORT?|PASSPORT|SPLP|(?:TRAVEL\s+)?DOCUMENTS?)(?:\s+PERJALANAN)?"
    r"|UNDOCUMENTED",
    re.IGNORECASE,
)
"""What tells that there is no document, in other words than those of `_PAPERLESS` too."""


def worker_told(item: Running, start: int) -> Worker | None:
    """The worker an item tells of from `start` on; None when it tells nothing only a worker has."""
    parts = parts_of(item.text, start)
    if not parts or _NO_WORKER.search(item.text):
        return None
    found: dict[str, Field | None] = {}
    origin: list[Part] = []
    unknown: list[Part] = []
    told = False
    for place, part in enumerate(parts):
        if _BEARER.fullmatch(part.text) or _is_label(part.text):
            continue
        fields = _known(item, part, place, papers=bool(_PAPERS & found.keys()))
        if fields is not None:
            told = True
            if _OFFENCE.match(part.text.strip(" .:")):
                found.pop("offence", None)  # what is called the offence is it
            for key, value in fields.items():
                found.setdefault(key, value)
        elif _ORIGIN.match(part.text):
            origin.append(part)
            told = True
        elif place and is_offence(part.text):
            stated = _STATE.fullmatch(part.text.strip(" .:")) and not _PAPERS & found.keys()
            key = _STATED if stated else "offence"
            found.setdefault(key, _offence(item, part, 1.0))
        elif place and (
            is_region(part.text)
            or (origin and not _REASONS & found.keys() and place + 1 < len(parts))
        ):
            origin.append(part)
        else:
            unknown.append(part)
    name = _name(item, unknown)
    if name is None or not told or (_SAYING.search(name.raw) and not _OWN & found.keys()):
        return None
    found.setdefault("offence", found.pop(_STATED, None) or _last_part(item, unknown))
    read = [name, *found.values(), _origin(item, origin)]
    return Worker(tuple(each for each in read if each is not None))


def _last_part(item: Running, unknown: Sequence[Part]) -> Field | None:
    """The last part that nothing explains, of several, as the reason in words of its own."""
    if len(unknown) < 2 or len(unknown[-1].text) < 5:
        return None
    return _offence(item, unknown[-1], 0.7)


def _known(
    item: Running, part: Part, place: int, *, papers: bool
) -> dict[str, Field | None] | None:
    """Fields of a part whose form tells what it is; None when its form does not.

    A part that says that there is no document gives no field, but it is known; where the papers
    were told before (`papers`), it is the reason.
    """
    text = part.text.strip(" .:")
    ink = item.ink(part.start, part.end)
    if documents := travel_documents(text):
        return {
            each.name: field(
                each.name, each.number, ink, Source.NARRATIVE, 0.8 if each.repaired else 1.0
            )
            for each in documents
        }
    if place and _PAPERLESS.match(text):
        again = papers and is_offence(text)
        return {"offence": _offence(item, part, 1.0)} if again else {_NO_PAPER: None}
    if place and (_UNKNOWN.search(text) or _is_other(text)):
        return {}
    if match := _OFFENCE.match(text):
        rest = Part(text[match.end() :], part.start + match.end(), part.end)
        return {"offence": _offence(item, rest, 1.0)}
    if place and REMOVED.match(text):
        return {}
    name, value = _plain(text, place)
    return {name: field(name, value, ink, Source.NARRATIVE)} if name else None


def _plain(text: str, place: int) -> tuple[str, str]:
    """(field, value) of a part that is a sex, a birth date or an age; ("", "") of others."""
    if place and (sex := sex_of(_SEX.sub("", text))) is not None:
        return "sex", sex
    dates = find_dates(text)
    if dates and len(text) - len(dates[0].text) <= 40:
        return "birth_date", dates[0].date.isoformat()
    if _AGE.match(text) and (age := age_of(re.sub(r"^\D+(?=[0-9OIlSB|])", "", text))):
        return "age", age
    return "", ""


def _offence(item: Running, part: Part, certainty: float) -> Field | None:
    value = spelled_offence(part.text)
    return field("offence", value, item.ink(part.start, part.end), Source.NARRATIVE, certainty)


_TELLING: Final = re.compile(
    r"\b(?:BERNAMA|WARGA\s?NEGARA|(?:DI|ME)MAKLUMKAN|DISAMPAIKAN|DIBERITAHUKAN|SUKACITA|SEORANG"
    r"|PENAMA|KEPADA|BAHA?WA|TAHANAN|ATAS\s+NAMA)\b",
    re.IGNORECASE,
)
"""Words of a sentence, which no name holds: a numbered paragraph is no item of a list."""


_SAYING: Final = re.compile(
    r"\b(?:UNTUK|YANG|AGAR|SUPAYA|HINGGA|DENGAN|KEPADA|KE|DI|PADA|OLEH|DALAM|ATAS|GUNA|SERTA|DAN"
    r"|TERSEBUT|MOHON|TO|THE|OF|FOR|AND)\b",
    re.IGNORECASE,
)
"""Words that join those of a sentence. A numbered request that speaks of the regions of origin
holds them, and nothing of what is told of one person alone.
"""
_OWN: Final = _PAPERS | {"sex", "birth_date", "age"}
"""What is told of one person alone."""


_BEFORE_NAME: Final = re.compile(
    r"^(?:\W*\d{1,3}\s?[.)]\s*)?(?:(?:NAMA|NAME|SDRI?)\b[\s:.]*)?"
    r"(?:(?:ATAS\s+NAMA\b|A[./]\s?N\b|BERNAMA\b)[\s:.]*(?:SDRI?\b[\s:.]*)?)?",
    re.I,
)
"""The number of a card and the label of a name."""
_JOINED: Final = 0.98
"""How sure it is that what stands on two lines is one value."""


def _whole(ink: Ink) -> float:
    """How sure it is that `ink` is one value."""
    return _JOINED if len({placed.word.line for placed in ink}) > 1 else 1.0


def _name(item: Running, unknown: Sequence[Part]) -> Field | None:
    """The first part that nothing else explains is the name; it must look like one."""
    for part in unknown:
        text = _BEFORE_NAME.sub("", part.text)
        if _TELLING.search(text):
            return None
        name = printed_name(text)
        words = name.split()
        if words and len(words) <= 10 and sum(c.isalpha() for c in name) >= 0.7 * len(name):
            ink = item.ink(part.start, part.end)
            return field("full_name", name, ink, Source.NARRATIVE, _whole(ink))
        return None
    return None


def _origin(item: Running, parts: Sequence[Part]) -> Field | None:
    """District and province, which commas parted, as one value."""
    if not parts:
        return None
    value = ", ".join(
        spelled
        for part in parts
        if (spelled := spelled_origin(_ORIGIN.sub("", part.text.strip(" .:"))))
    )
    ink = item.ink(parts[0].start, parts[-1].end)
    return field("origin", value, ink, Source.NARRATIVE, _whole(ink)) if value else None
