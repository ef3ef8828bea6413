"""The workers that a letter lists, however it lists them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Worker
from extract.forms.running import Running
from extract.letters.manifest_form import form_workers, most_told
from extract.letters.manifest_grid import grid_workers
from extract.letters.manifest_header import headed
from extract.letters.manifest_list import list_workers, named_workers
from extract.letters.manifest_sentence import sentence_workers
from extract.letters.manifest_table import Entry, table_entries
from extract.letters.manifest_workers import workers_of
from extract.letters.narrative_people import told_workers
from ocr.ocr_page import OcrPage


@dataclass(frozen=True, slots=True)
class Manifest:
    """Workers in the order of the paper; `last` is the number printed beside the last row."""

    workers: tuple[Worker, ...]
    last: int | None = None


def read_manifest(pages: Sequence[OcrPage], run: Running) -> Manifest:
    """Workers in columns or in numbered text, whichever tells more, else in labelled lines.

    Where none of these is, those whom sentences name. Empty when nobody is. `run`: the text of
    the pages.
    """
    laid = headed(pages)
    entries = table_entries(laid)
    drawn = workers_of(entries)
    listed, said = list_workers(pages, run), sentence_workers(run)
    grid = grid_workers(each.sheet for each in laid)
    best = max((listed, said, grid), key=_facts)
    if drawn and _facts(drawn) >= max(_facts(best), most_told(pages)):
        return _in_columns(drawn, entries)
    form = form_workers(pages)
    if form and _facts(form) >= max(_facts(drawn), _facts(best)) + (len(form) < 2):
        return Manifest(form)
    if _facts(grid) > max(map(_facts, (drawn, listed, said))):
        return Manifest(grid)
    if _facts(listed) > _facts(drawn) and _facts(listed) >= _facts(said):
        return Manifest(listed)
    if not drawn or _facts(said) > _facts(drawn):
        others = form or told_workers(run) or named_workers(run)
        return Manifest(max(others, said, key=_facts))
    return _in_columns(drawn, entries)


def _in_columns(drawn: tuple[Worker, ...], entries: Sequence[Entry]) -> Manifest:
    """The workers of a table, with the last number that it prints."""
    numbers = [entry.number for entry in entries if entry.number is not None]
    return Manifest(drawn, numbers[-1] if numbers else None)


def _facts(workers: Sequence[Worker]) -> int:
    """How much is told of the workers; one who is named like a label is none."""
    named = ((worker.value("full_name"), worker) for worker in workers)
    return sum(1 + len(worker.fields) for name, worker in named if name and not _LABEL.search(name))


_LABEL: Final = re.compile(
    r"\b(?:NAMA|KELAMIN|LAHIR|DOKUMEN|PASPOR|PASPORT|PASSPORT|SPLP|TANGGAL|TARIKH|TGL|TTL|DAERAH|KASUS"
    r"|UMUR|JUMLAH|ALAMAT|PEKERJAAN|BIRTH)\b|\s[A-H]\.$"
)
"""Words of labels and headings, and the letter of the next label: they are in nobody's name."""
