"""Letters about one worker or a few: each told in labelled lines ('Nama : ...')."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from extract.document import Source, Worker
from extract.forms.labels import Entry, find_entries
from extract.forms.running import Ink, Placed
from extract.forms.vocabulary import Vocabulary, fold
from extract.letters.head_labels import PHRASES, Part
from extract.letters.manifest_columns import Column
from extract.letters.manifest_table import Entry as Row
from extract.letters.manifest_workers import worker_of
from ingest.box import Box
from ocr.lines import lines
from ocr.ocr_page import OcrPage


class _Officer(StrEnum):
    """Labels of a block that tells of an officer, not of a worker."""

    OFFICER = "officer"


_PHRASES: Final[dict[Column | _Officer, str]] = {
    Column.NAME: "Nama|Nama Lengkap|Nama PMI|Nama WNI|Nama Deportan|Nama Tahanan|Nama Penuh|Name"
    "|Full Name|Nama/Name|Nama Pekerja|Nama TKI",
    Column.SEX: "Jenis Kelamin|Kelamin|L/P|JK|LK/PR|Seks|Jns Kelamin|Jantina|Sex|Gender",
    Column.BIRTH_DATE: "Tempat/Tgl Lahir|Tempat/Tanggal Lahir|Tempat, Tanggal Lahir|Tanggal Lahir"
    "|Tempat dan Tanggal Lahir|Tgl Lahir|Tarikh Lahir|Tempat/Tarikh Lahir|Date of Birth|TTL|DOB"
    "|Tempat & Tanggal Lahir|Tempat Tgl Lahir",
    Column.AGE: "Umur|Usia|Age",
    Column.PASSPORT: "No. Paspor|Nomor Paspor|No Paspor|Paspor|No. Pasport|Passport No|Passport No."
    "|Passport Number|No. Passport|Pasport",
    Column.SPLP: "No. SPLP|Nomor SPLP|No SPLP|SPLP",
    Column.DOCUMENT: "Dokumen|No. Dokumen|Dokumen Perjalanan|Paspor/SPLP|No. Paspor/SPLP"
    "|No. Pasport/SPLP|No. Passport/SPLP|Pasport/SPLP|Passport/SPLP|Passport/SPLP No"
    "|No. SPLP/Paspor|SPLP/Paspor|SPLP/Pasport|Travel Document|No. Dokumen Perjalanan",
    Column.ORIGIN: "Asal|Daerah Asal|Alamat Asal|Alamat|Alamat di Indonesia|Kabupaten Asal"
    "|Alamat Indonesia|Address in Indonesia|Place of Origin",
    Column.OFFENCE: "Kasus|Masalah|Permasalahan|Kesalahan|Pelanggaran|Alasan Deportasi|Offence"
    "|Jenis Kasus|Jenis Pelanggaran|Alasan|Sebab Deportasi|Reason|Kesalahan/Seksyen",
    Column.OTHER: "Kewarganegaraan|Warganegara|Nationality|Pekerjaan|Majikan|Tempat Lahir|Agama"
    "|Status|Nomor|Tanggal|Perihal|Kepada|Lampiran|Depot|Pintu Masuk|Jumlah|Dari|Keterangan",
    _Officer.OFFICER: "NIP|Jabatan|Pangkat|Pangkat/Gol|Instansi|Jawatan|NIK Pegawai",
}
_OF_LETTERS: Final[dict[str, Column | _Officer]] = {
    phrase: Column.OTHER
    for part, phrases in PHRASES.items()
    if part not in (Part.MEN, Part.WOMEN, Part.CHILDREN)  # here they are a worker's sex
    for phrase in phrases.split("|")
}
"""Labels of the letter itself: they end a worker's particulars."""
_VOCABULARY: Final = Vocabulary(
    _OF_LETTERS
    | {phrase: meaning for meaning, phrases in _PHRASES.items() for phrase in phrases.split("|")}
)
_EVIDENCE: Final = frozenset(
    (Column.BIRTH_DATE, Column.AGE, Column.PASSPORT, Column.SPLP, Column.DOCUMENT, Column.OFFENCE)
)


_LABELS_NAME: Final = 75.0
"""Per cent of likeness to the word for a name from which a label may hold it."""
_FACTS: Final = 10
"""Facts that are told of one worker at most, and one for being told of."""


def most_told(pages: Sequence[OcrPage]) -> int:
    """More facts than labelled lines can tell: each worker's begin with a word for the name."""
    words = (fold(word.text) for page in pages for word in page.words)
    likely = sum(
        max(fuzz.partial_ratio(name, word) for name in ("nama", "name")) >= _LABELS_NAME
        for word in words
        if len(word) >= len("nama")
    )
    return _FACTS * (likely + 1)


def form_workers(pages: Sequence[OcrPage]) -> tuple[Worker, ...]:
    """Workers whose particulars stand in labelled lines that begin with the name."""
    blocks: list[list[Entry[Column | _Officer]]] = []
    for page in pages:
        entries = _downwards(find_entries(page, _VOCABULARY))
        for entry in entries:
            if entry.meaning is Column.NAME:
                blocks.append([replace(entry, value=_whole_name(entry, entries))])
            elif blocks:
                blocks[-1].append(entry)
    return tuple(worker for block in blocks if (worker := _worker(block)) is not None)


def _downwards(
    entries: Sequence[Entry[Column | _Officer]],
) -> Sequence[Entry[Column | _Officer]]:
    """The labelled lines from top to bottom, where the particulars of one stand in two columns.

    Where names stand side by side each column tells of workers of its own: the order is kept.
    """
    names = sorted(
        (each.label for each in entries if each.meaning is Column.NAME), key=lambda box: box.top
    )
    if any(after.top < before.bottom for before, after in pairwise(names)):
        return entries
    edges = [name.top - name.height / 2 for name in names]
    return sorted(entries, key=lambda each: bisect_right(edges, each.label.top))


_NEXT: Final = 2.2
"""Letter heights from a line of a name to the next one at most."""
_APART: Final = 2.0
"""Letter heights between columns."""


def _whole_name(name: Entry[Column | _Officer], entries: Sequence[Entry[Column | _Officer]]) -> Ink:
    """The value of a name with its lines below, where labels stand right of those."""
    if not name.value or not name.colon:
        return name.value
    first, last = name.value[0].word.box, name.value[-1].word.box
    taken = {id(placed.word) for entry in entries for placed in entry.value}
    labels = [entry.label for entry in entries]
    more: list[Placed] = []
    for line in lines(name.page):
        down = line.box.middle[1] - last.middle[1]
        if not last.height / 2 < down < _NEXT * last.height:
            continue
        part, *others = line.segments(_APART)
        own = abs(part.box.left - first.left) < last.height and id(part.words[0]) not in taken
        labelled = others and any(_level(others[0].box, label) for label in labels)
        if not own or not labelled:
            break
        more += [Placed(name.page, word) for word in part.words]
        last = part.box
    return (*name.value, *more)


def _level(box: Box, label: Box) -> bool:
    """Whether a part of a line begins with a label."""
    return abs(box.left - label.left) < 1 and abs(box.middle[1] - label.middle[1]) < label.height


_CLOSING: Final = frozenset(("DEMIKIAN", "SEKIAN", "ATAS", "TEMBUSAN", "MOHON", "KIRANYA"))


def _before_closing(value: Ink) -> Ink:
    """A value without the letter's closing sentence, which stands close below the last one."""
    top = value[0].word.box.bottom
    for place, placed in enumerate(value[1:], start=1):
        closes = placed.word.text.upper().strip(".,:") in _CLOSING
        if closes and placed.word.box.top > top - 1:
            return value[:place]
    return value


def _worker(block: Sequence[Entry[Column | _Officer]]) -> Worker | None:
    """The worker of one block; None for officers and for names that nothing is told of."""
    cells: dict[Column, tuple[Ink, ...]] = {}
    for entry in block:
        if isinstance(entry.meaning, Column):
            if entry.value and entry.meaning is not Column.OTHER:
                cells.setdefault(entry.meaning, (_before_closing(entry.value),))
        else:
            return None
    if not _EVIDENCE & set(cells) or Column.NAME not in cells:
        return None
    return worker_of(Row(None, cells), Source.LABEL)
