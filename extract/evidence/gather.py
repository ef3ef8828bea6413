"""All evidence against the values of a document: their text, their ink, their column and row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from extract.document import Document, Field, Kind
from extract.evidence.ink import OWN, Claims, Key, claims
from extract.evidence.lists import SURE, column_signs, place_signs, row_signs
from extract.evidence.shape import signs
from ocr.ocr_page import OcrPage

Evidence = Mapping[str, float]
"""Signs against a value by their names (docs/confidence.md), 0..1 each; 0 where not named."""

_FAINT: Final = 0.9
"""Confidence of a word below which its ink was hard to read."""
_EXPECTED: Final = {
    Kind.DEPORTATION_LETTER: 7,
    Kind.EMPLOYMENT_CONTRACT: 15,
    Kind.PLACEMENT_CONTRACT: 15,
    Kind.PASSPORT: 10,
}
"""Values that a paper of a kind mostly prints beside its list."""
_DAYS: Final = ("letter_date", "deportation_date", "contract_date", "issue_date", "start_date")


def gathered(document: Document, pages: Sequence[OcrPage]) -> dict[Key, Evidence]:
    """The evidence against each value; `pages` are those of the document's file."""
    fields = dict(_fields(document))
    where = claims([page for page in pages if page.number in document.pages], fields)
    day = _day(document)
    own = {key: signs(field, day) | where.around(key) for key, field in fields.items()}
    beside = [row_signs(document, own)]
    if len(document.workers) > 1:
        beside.append(column_signs(len(document.workers), fields, own))
        beside.append(place_signs(document, where, own))
    whole = _of_document(document, where)
    if (OWN, "stated_count") in own:
        own[OWN, "stated_count"]["count_wrong"] = whole["count_differs"]
    return {
        key: {**found, **{n: v for each in beside for n, v in each.get(key, {}).items()}, **whole}
        for key, found in own.items()
    }


def _fields(document: Document) -> Iterator[tuple[Key, Field]]:
    for field in document.fields:
        if field.value:
            yield (OWN, field.name), field
    for at, worker in enumerate(document.workers):
        for field in worker.fields:
            if field.value:
                yield (at, field.name), field


def _day(document: Document) -> date | None:
    """A day near which the paper was made."""
    for name in _DAYS:
        if value := document.value(name):
            return date.fromisoformat(value)
    return None


def _of_document(document: Document, where: Claims) -> dict[str, float]:
    """What tells against all values of a document alike."""
    stated, rows = document.value("stated_count"), len(document.workers)
    differs = 0.0
    if stated and stated.isdigit() and int(stated) != rows:
        differs = min(1.0, 0.2 + 2 * abs(int(stated) - rows) / max(1, rows))
    own = len(document.fields)
    if document.kind is not Kind.DEPORTATION_LETTER and document.workers:
        own += len(document.workers[0].fields)
    read = [*document.fields, *(field for each in document.workers for field in each.fields)]
    words = [word for each in where.pages.values() for word in each.page.words]
    return {
        "count_differs": differs,
        "count_unknown": float(document.kind is Kind.DEPORTATION_LETTER and not stated),
        "identifiers_left": min(1.0, where.identifiers_left() / max(1, rows)),
        "few_values": max(0.0, 1.0 - own / _EXPECTED.get(document.kind, 1)),
        "kind_doubt": 1.0 - document.kind_confidence,
        "unsure": sum(field.confidence < SURE for field in read) / max(1, len(read)),
        "faint": sum(word.confidence < _FAINT for word in words) / max(1, len(words)),
    }
