"""Truth: what one specimen file prints, as its truth file says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, str]
"""Normalised values by field name, only what the paper prints."""


class NotATruth(ValueError):
    """The text is no truth file; the message says what is wrong with its shape."""


@dataclass(frozen=True, slots=True)
class TrueDocument:
    """One document of a specimen.

    `alternatives`: other values of a field that are right as well. `optional`: values that follow
    without being printed; to give them is neither right nor invented. `findings`: codes that a
    reader should report.
    """

    kind: str
    pages: tuple[int, ...]
    fields: Values
    workers: tuple[Values, ...]
    alternatives: Mapping[str, tuple[str, ...]]
    optional: Values
    findings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Truth:
    """One specimen file. `difficulty`: 0 clean, 1 office scan, 2 poor copy or fax, 3 photo."""

    file: str
    difficulty: int
    layout: str
    documents: tuple[TrueDocument, ...]


def parse_truth(text: str) -> Truth:
    """The truth that `text` (JSON, docs/specimens.md) tells. Raises NotATruth."""
    try:
        told = json.loads(text)
        return Truth(
            file=str(told["file"]),
            difficulty=int(told["difficulty"]),
            layout=str(told["layout"]),
            documents=tuple(_document(each) for each in told["documents"]),
        )
    except KeyError as missing:
        raise NotATruth(f"lacks {missing}") from missing
    except (ValueError, TypeError, AttributeError) as wrong:
        raise NotATruth(f"has another shape: {type(wrong).__name__}") from wrong


def _document(told: Any) -> TrueDocument:
    return TrueDocument(
        kind=str(told["kind"]),
        pages=tuple(int(page) for page in told["pages"]),
        fields=_values(told["fields"]),
        workers=tuple(_values(worker) for worker in told["workers"]),
        alternatives={
            name: tuple(str(value) for value in values)
            for name, values in told.get("alt", {}).items()
        },
        optional=_values(told.get("optional", {})),
        findings=frozenset(map(str, told.get("expected_findings", ()))),
    )


def _values(told: Any) -> dict[str, str]:
    return {str(name): str(value) for name, value in told.items()}
