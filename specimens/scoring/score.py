"""Score: every value of every specimen, marked right, wrong, missing or invented."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath
from typing import Final

from extract.document import Kind
from specimens.scoring.answer import Answer, AnsweredDocument, Given, Givens
from specimens.scoring.pairs import pair_documents, pair_rows
from specimens.scoring.truth import TrueDocument, Truth, Values
from specimens.scoring.values import is_near, is_same

BEYOND: Final = Kind.OTHER.value
"""Kind under which the values of documents that are not there are counted."""
JUDGED_FINDINGS: Final = frozenset({"mrz_viz_mismatch", "mrz_check_digit", "count_mismatch"})
"""Findings that truth files speak of; a reader is free to report any other."""


class Outcome(StrEnum):
    """What became of one value."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the specimens. Documents and rows count from 1; None: beyond the truth."""

    file: str
    difficulty: int
    layout: str
    document: int | None = None
    row: int | None = None

    def __str__(self) -> str:
        """As people say it: file#document:row."""
        document = "+" if self.document is None else str(self.document)
        return f"{self.file}#{document}" + (f":{self.row}" if self.row else "")


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of one value; `near` when it is right or a person would see what was meant."""

    where: Where
    kind: str
    field: str
    outcome: Outcome
    near: bool
    wanted: str | None
    given: Given | None


@dataclass(frozen=True, slots=True)
class DocumentMark:
    """What became of one document of the truth; rows are its workers."""

    where: Where
    kind: str
    read: AnsweredDocument | None
    pages_right: bool
    rows_wanted: int
    rows_given: int
    rows_found: int

    @property
    def kind_right(self) -> bool:
        """Whether it was taken for what it is."""
        return self.read is not None and self.read.kind == self.kind


@dataclass(frozen=True, slots=True)
class FindingMark:
    """A finding that was expected, reported, or both."""

    where: Where
    code: str
    expected: bool
    reported: bool


@dataclass(frozen=True, slots=True)
class Score:
    """All marks of a set of specimens; `answered` are the answers to its files."""

    files: int
    answered: tuple[Answer, ...]
    documents: tuple[DocumentMark, ...]
    extra_documents: int
    values: tuple[Mark, ...]
    findings: tuple[FindingMark, ...]


def score(truths: Iterable[Truth], answers: Iterable[Answer]) -> Score:
    """Marks the answers, matched by the name of the file; of two answers to one file the last.

    A document of the wrong kind still has its values compared; one that was not found, or a file
    that was not answered, has every value missing.
    """
    by_name = {PurePath(answer.file).name: answer for answer in answers}
    truths = tuple(truths)
    parts = [_file(truth, by_name.get(PurePath(truth.file).name)) for truth in truths]
    return Score(
        files=len(truths),
        answered=tuple(answer for part in parts for answer in part.answered),
        documents=tuple(mark for part in parts for mark in part.documents),
        extra_documents=sum(part.extra_documents for part in parts),
        values=tuple(mark for part in parts for mark in part.values),
        findings=tuple(mark for part in parts for mark in part.findings),
    )


def _file(truth: Truth, answer: Answer | None) -> Score:
    read = answer.documents if answer else ()
    place = Where(truth.file, truth.difficulty, truth.layout)
    pairs = pair_documents(truth.documents, read)
    partner: Mapping[int, AnsweredDocument] = {i: read[j] for i, j in pairs.both}
    documents: list[DocumentMark] = []
    values: list[Mark] = []
    findings: list[FindingMark] = []
    for i, true in enumerate(truth.documents):
        here = replace(place, document=i + 1)
        mark, marks = _document(true, partner.get(i), here)
        documents.append(mark)
        values += marks
        findings += _findings(true, partner.get(i), here)
    for j in pairs.extra:
        for group in (read[j].fields, *read[j].workers):
            values += _group({}, group, place, BEYOND, None)
    answered = (answer,) if answer else ()
    return Score(1, answered, tuple(documents), len(pairs.extra), tuple(values), tuple(findings))


def _document(
    true: TrueDocument, read: AnsweredDocument | None, where: Where
) -> tuple[DocumentMark, list[Mark]]:
    rows: Sequence[Givens] = read.workers if read else ()
    pairs = pair_rows(true.workers, rows)
    mark = DocumentMark(
        where=where,
        kind=true.kind,
        read=read,
        pages_right=read is not None and sorted(read.pages) == sorted(true.pages),
        rows_wanted=len(true.workers),
        rows_given=len(rows),
        rows_found=len(pairs.both),
    )
    values = list(_group(true.fields, read.fields if read else {}, where, true.kind, true))
    partner = dict(pairs.both)
    for i, worker in enumerate(true.workers):
        given = rows[partner[i]] if i in partner else {}
        values += _group(worker, given, replace(where, row=i + 1), true.kind, true)
    for j in pairs.extra:
        values += _group({}, rows[j], where, true.kind, true)
    return mark, values


def _group(
    wanted: Values, given: Givens, where: Where, kind: str, document: TrueDocument | None
) -> Iterator[Mark]:
    """Marks of the fields of a document or of one worker; optional values get none."""
    for field, value in wanted.items():
        found = given.get(field)
        if found is None:
            yield Mark(where, kind, field, Outcome.MISSING, False, value, None)
            continue
        accepted = (value, *(document.alternatives.get(field, ()) if document else ()))
        if is_same(field, found.value, accepted):
            yield Mark(where, kind, field, Outcome.RIGHT, True, value, found)
        else:
            near = is_near(field, found.value, accepted)
            yield Mark(where, kind, field, Outcome.WRONG, near, value, found)
    for field, found in given.items():
        if field in wanted or (document and _is_optional(field, found, document)):
            continue
        yield Mark(where, kind, field, Outcome.INVENTED, False, None, found)


def _is_optional(field: str, given: Given, document: TrueDocument) -> bool:
    return field in document.optional and is_same(field, given.value, [document.optional[field]])


def _findings(
    true: TrueDocument, read: AnsweredDocument | None, where: Where
) -> Iterator[FindingMark]:
    reported = read.findings if read else frozenset()
    for code in sorted(true.findings | reported & JUDGED_FINDINGS):
        yield FindingMark(where, code, code in true.findings, code in reported)
