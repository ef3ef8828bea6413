"""Calibration: from how sure a reader feels to how often it is right.

Readers feel a confidence from the ink and the label. A layout that is misread gives clean
characters in wrong places: of that the ink knows nothing, but the evidence does
(`extract.evidence`). A logistic model for each family of values weighs what was felt, the field,
the source and the evidence; no sign speaks for a value, and no reader's doubt is lost. The weights
and their origin lie in calibration.json, written by `training/calibrate.py`; docs/confidence.md
names the signs. A family without weights keeps what was felt.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, log10
from pathlib import Path
from typing import Final

from extract.document import Document, Field, Finding, Kind, Severity
from extract.evidence.gather import Evidence, gathered
from extract.evidence.ink import OWN, Key
from extract.evidence.lists import SURE
from ingest.errors import Sentence
from ocr.ocr_page import OcrPage

Weights = Mapping[str, Mapping[str, float]]
"""For each family the weight of each reason to doubt, in log odds of being wrong."""

TABLE: Final = Path(__file__).with_name("calibration.json")
_FAMILIES: Final = {
    Kind.PASSPORT: "passport",
    Kind.PLACEMENT_CONTRACT: "contract",
    Kind.EMPLOYMENT_CONTRACT: "contract",
    Kind.DEPORTATION_LETTER: "letter",
    Kind.OTHER: "other",
}
_SUREST: Final = 0.999
"""What readers feel above this tells nothing more."""
_DOUBTED: Final = 0.85
"""A value that was felt sure and is below this now is doubted for its evidence."""
_FEWEST, _MANY = 3, 0.25
"""Values, and their share, that must be so doubted to doubt the layout."""


def family(kind: Kind, key: Key) -> str:
    """Values that are weighed alike: both kinds of contract; the rows of a list by themselves."""
    name = _FAMILIES[kind]
    return "row" if name == "letter" and key[0] != OWN else name


def reasons(field: Field, evidence: Evidence) -> dict[str, float]:
    """All that a value is weighed by: always 1, its field and source, what was felt, evidence.

    What was felt is counted in powers of ten, in two steps: `felt` is 0 where the reader felt
    0.999, 1 at 0.99 and below; `felt_unsure` is 0 at 0.99, 1 at 0.9, 2 where nothing was felt.
    """
    felt = 3 + log10(max(1 - field.confidence, 1 - _SUREST))
    return {
        "always": 1.0,
        f"field {field.name}": 1.0,
        f"source {field.source.value}": 1.0,
        "felt": min(felt, 1.0),
        "felt_unsure": max(felt - 1.0, 0.0),
        **evidence,
    }


def right(weights: Mapping[str, float], doubts: Mapping[str, float]) -> float:
    """How likely a value is right, 0..1, that is weighed by `doubts`."""
    against = sum(weights.get(name, 0.0) * much for name, much in doubts.items())
    return 1 / (1 + exp(against))


def _load(path: Path) -> Weights:
    if not path.exists():
        return {}
    weights: Weights = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return weights


WEIGHTS: Final = _load(TABLE)


def calibrated(
    documents: Sequence[Document], pages: Sequence[OcrPage], weights: Weights = WEIGHTS
) -> tuple[Document, ...]:
    """The documents with confidences as often right; `pages` are those of their file."""
    return tuple(_document(document, pages, weights) for document in documents)


def _document(document: Document, pages: Sequence[OcrPage], weights: Weights) -> Document:
    if _FAMILIES[document.kind] not in weights:
        return document
    evidence = gathered(document, pages)
    doubted: list[str] = []

    def weighed(fields: Sequence[Field], place: int) -> tuple[Field, ...]:
        made = []
        for field in fields:
            key = (place, field.name)
            of_family = weights.get(family(document.kind, key))
            sure = field.confidence
            if of_family is not None and key in evidence:
                sure = right(of_family, reasons(field, evidence[key]))
            if sure < _DOUBTED and field.confidence >= SURE:
                doubted.append(field.name)
            made.append(replace(field, confidence=sure))
        return tuple(made)

    made = replace(
        document,
        fields=weighed(document.fields, OWN),
        workers=tuple(
            replace(worker, fields=weighed(worker.fields, place))
            for place, worker in enumerate(document.workers)
        ),
    )
    if len(doubted) < max(_FEWEST, _MANY * len(evidence)):
        return made
    return replace(made, findings=(*made.findings, _layout_unsure(doubted)))


def _layout_unsure(doubted: Sequence[str]) -> Finding:
    """Many values were read clearly and do not look like what they are said to be."""
    return Finding(
        "layout_unsure",
        Severity.WARNING,
        Sentence(
            "Susunan dokumen ini mungkin salah dipahami: banyak isian tidak sesuai dengan kolom "
            "atau labelnya. Bandingkan dengan aslinya.",
            "The layout of this document may have been misunderstood: many values do not fit "
            "their column or label. Compare with the original.",
        ),
        tuple(dict.fromkeys(doubted)),
    )
