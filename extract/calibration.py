"""Calibration: from how sure a reader feels to how often it is right.

Readers feel a confidence from the ink and the label. How often a value that felt so was right was
measured, by group (kind of paper, source, text or fact), on specimens with seeds that no reader was
tuned on; the table and its origin lie in calibration.json, written by `training/calibrate.py`.
Curves rise, so calibration never changes which of two values of a group is the surer. A group whose
feelings were good enough has no curve.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from extract.document import Document, Field, Kind

Curve = tuple[tuple[float, float], ...]
"""Rising knots (felt, right), 0..1; straight between them, through (0, 0) and level at the end."""

TABLE: Final = Path(__file__).with_name("calibration.json")
_FAMILIES: Final = {
    Kind.PASSPORT: "passport",
    Kind.PLACEMENT_CONTRACT: "contract",
    Kind.EMPLOYMENT_CONTRACT: "contract",
    Kind.DEPORTATION_LETTER: "letter",
    Kind.OTHER: "other",
}
_TEXTS: Final = frozenset(
    {
        "address",
        "agency_name",
        "birth_place",
        "depot",
        "employer_address",
        "employer_name",
        "entry_point",
        "foreign_agency_name",
        "full_name",
        "issuer",
        "issuing_office",
        "job_title",
        "offence",
        "origin",
    }
)


def group(kind: Kind, source: str, field: str) -> str:
    """The name of the group in the table; both kinds of contract are read alike.

    A text may be wrong by one letter and nothing tells; a fact (a date, a number, a code) has a
    form of its own, and what has that form is seldom wrong.
    """
    return f"{_FAMILIES[kind]} {source} {'text' if field in _TEXTS else 'fact'}"


def _load(path: Path) -> Mapping[str, Curve]:
    if not path.exists():
        return {}
    curves = json.loads(path.read_text(encoding="utf-8"))["curves"]
    return {name: tuple((felt, right) for felt, right in knots) for name, knots in curves.items()}


CURVES: Final = _load(TABLE)


def calibrated(
    documents: Sequence[Document], curves: Mapping[str, Curve] = CURVES
) -> tuple[Document, ...]:
    """The documents with the confidence of each field as it was measured."""
    return tuple(_document(document, curves) for document in documents)


def at(curve: Curve, felt: float) -> float:
    """How often a value that feels so sure is right, 0..1."""
    place = bisect_right(curve, felt, key=lambda knot: knot[0])
    if place == len(curve):
        return curve[-1][1]
    (x1, y1), (x2, y2) = ((0.0, 0.0), *curve)[place : place + 2]
    return y1 + (y2 - y1) * (felt - x1) / (x2 - x1)


def _document(document: Document, curves: Mapping[str, Curve]) -> Document:
    def fields(them: Sequence[Field]) -> tuple[Field, ...]:
        return tuple(_field(each, document.kind, curves) for each in them)

    return replace(
        document,
        fields=fields(document.fields),
        workers=tuple(replace(each, fields=fields(each.fields)) for each in document.workers),
    )


def _field(field: Field, kind: Kind, curves: Mapping[str, Curve]) -> Field:
    curve = curves.get(group(kind, field.source.value, field.name))
    return replace(field, confidence=at(curve, field.confidence)) if curve else field
