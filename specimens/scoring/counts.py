"""Counts: marks added up by kind, field, difficulty, layout and source."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Final, TypeVar

from extract.document import Kind
from specimens.scoring.score import DocumentMark, Mark, Outcome, Score

Key = TypeVar("Key", str, int, tuple[str, str])
_Z: Final = 1.959964  # of the normal distribution: two-sided 95 %
_A_TURN: Final = 3
"""Errors of one document before another has its turn."""


def share(part: float, whole: float) -> float | None:
    """`part` of `whole`, 0..1; None of nothing."""
    return part / whole if whole else None


def interval(part: int, whole: int) -> tuple[float, float]:
    """Wilson's score interval (1927) of a share, two-sided 95 %; 0..1 where nothing was seen."""
    if not whole:
        return 0.0, 1.0
    seen, weight = part / whole, _Z * _Z / whole
    middle = (seen + weight / 2) / (1 + weight)
    half = _Z * sqrt(seen * (1 - seen) / whole + weight / (4 * whole)) / (1 + weight)
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class ValueCounts:
    """How many values came out how; `near` counts the right ones too."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    invented: int = 0
    near: int = 0

    @property
    def wanted(self) -> int:
        """Values that the papers print."""
        return self.right + self.wrong + self.missing

    @property
    def given(self) -> int:
        """Values that were read, optional ones aside."""
        return self.right + self.wrong + self.invented

    @property
    def accuracy(self) -> float | None:
        """Share of the printed values that are right."""
        return share(self.right, self.wanted)

    @property
    def near_accuracy(self) -> float | None:
        """Share of the printed values that are right or near."""
        return share(self.near, self.wanted)

    @property
    def invented_share(self) -> float | None:
        """Share of the given values that no paper prints."""
        return share(self.invented, self.given)


@dataclass(frozen=True, slots=True)
class DocumentCounts:
    """How many documents were taken for what they are, and how many rows were found."""

    documents: int = 0
    kind_right: int = 0
    pages_right: int = 0
    rows_wanted: int = 0
    rows_given: int = 0
    rows_found: int = 0

    @property
    def kind_accuracy(self) -> float | None:
        """Share of the documents whose kind is right."""
        return share(self.kind_right, self.documents)

    @property
    def row_recall(self) -> float | None:
        """Share of the workers of the papers that were found."""
        return share(self.rows_found, self.rows_wanted)

    @property
    def row_precision(self) -> float | None:
        """Share of the workers that were read which the papers name."""
        return share(self.rows_found, self.rows_given)


@dataclass(frozen=True, slots=True)
class FindingCounts:
    """How often a finding was expected, of these reported, and reported without cause."""

    expected: int
    reported: int
    without_cause: int


def count_values(marks: Iterable[Mark]) -> ValueCounts:
    """All marks together."""
    marks = tuple(marks)
    outcomes = Counter(mark.outcome for mark in marks)
    return ValueCounts(
        right=outcomes[Outcome.RIGHT],
        wrong=outcomes[Outcome.WRONG],
        missing=outcomes[Outcome.MISSING],
        invented=outcomes[Outcome.INVENTED],
        near=sum(mark.near for mark in marks),
    )


def count_by(marks: Iterable[Mark], key: Callable[[Mark], Key]) -> dict[Key, ValueCounts]:
    """The marks of each `key`, in the order of the keys."""
    groups: dict[Key, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(key(mark), []).append(mark)
    return {each: count_values(groups[each]) for each in sorted(groups)}


def worst_fields(score: Score) -> list[tuple[tuple[str, str], ValueCounts]]:
    """(kind, field) with its counts, the least accurate first; what is never printed comes last."""
    counted = count_by(score.values, lambda mark: (mark.kind, mark.field))
    return sorted(counted.items(), key=lambda each: _rank(each[1]))


def _rank(counts: ValueCounts) -> tuple[float, int, int]:
    accuracy = counts.accuracy
    return (2.0 if accuracy is None else accuracy, -counts.wanted, -counts.invented)


def count_documents(marks: Iterable[DocumentMark]) -> DocumentCounts:
    """All documents together; other papers have no rows to count."""
    marks = tuple(marks)
    with_rows = [mark for mark in marks if mark.kind != Kind.OTHER]
    return DocumentCounts(
        documents=len(marks),
        kind_right=sum(mark.kind_right for mark in marks),
        pages_right=sum(mark.pages_right for mark in marks),
        rows_wanted=sum(mark.rows_wanted for mark in with_rows),
        rows_given=sum(mark.rows_given for mark in with_rows),
        rows_found=sum(mark.rows_found for mark in with_rows),
    )


def documents_by_kind(score: Score) -> dict[str, DocumentCounts]:
    """The documents of each kind of the truth, in the order of the names."""
    kinds = sorted({mark.kind for mark in score.documents})
    return {kind: count_documents(m for m in score.documents if m.kind == kind) for kind in kinds}


def findings_by_code(score: Score) -> Mapping[str, FindingCounts]:
    """What was expected and reported, by code."""
    codes = sorted({mark.code for mark in score.findings})
    return {
        code: FindingCounts(
            expected=sum(mark.expected for mark in score.findings if mark.code == code),
            reported=sum(
                mark.expected and mark.reported for mark in score.findings if mark.code == code
            ),
            without_cause=sum(
                mark.reported and not mark.expected for mark in score.findings if mark.code == code
            ),
        )
        for code in codes
    }


def worst_errors(score: Score, most: int) -> list[Mark]:
    """What was got wrong, first where the reader was surest of it; what is missing comes last.

    Documents take turns with a few errors each, so that one bad page does not hide the others.
    """
    errors = [mark for mark in score.values if mark.outcome is not Outcome.RIGHT]
    turns: Counter[tuple[str, int | None]] = Counter()
    ranked = []
    for mark in sorted(errors, key=_harm, reverse=True):
        document = (mark.where.file, mark.where.document)
        ranked.append((mark.given is None, turns[document] // _A_TURN, mark))
        turns[document] += 1
    return [mark for *_, mark in sorted(ranked, key=lambda each: each[:2])][:most]


def _harm(mark: Mark) -> tuple[bool, float]:
    """A value that is wrong harms more than none, and the more the surer it looks."""
    sure = mark.given.confidence if mark.given else None
    return mark.given is not None, sure or 0.0
