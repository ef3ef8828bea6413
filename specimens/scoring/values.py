"""Values: when what was read is what the paper says."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Final

from rapidfuzz.distance import Levenshtein


class Sort(Enum):
    """How the values of a field are compared."""

    TEXT = "case, blanks and outer punctuation do not matter"
    NAME = "as text; near when one letter differs"
    NUMBER_OF_PAPER = "blanks and case do not matter"
    DATE = "exactly"
    WHOLE = "leading zeros do not matter"
    AMOUNT = "as a number"
    ZONE = "line by line, without blanks"


_SORTS: Final[Mapping[str, Sort]] = {
    name: sort
    for sort, names in {
        Sort.NAME: ("full_name", "employer_name", "agency_name", "foreign_agency_name"),
        Sort.NUMBER_OF_PAPER: (
            "passport_number",
            "splp_number",
            "nik",
            "contract_number",
            "letter_number",
            "agency_licence",
        ),
        Sort.DATE: (
            "birth_date",
            "issue_date",
            "expiry_date",
            "contract_date",
            "start_date",
            "end_date",
            "letter_date",
            "deportation_date",
        ),
        Sort.WHOLE: ("age", "contract_months", "stated_count"),
        Sort.AMOUNT: ("wage_amount",),
        Sort.ZONE: ("mrz",),
    }.items()
    for name in names
}
_OUTER: Final = " .,;:-"
_NEAR_TEXT: Final = 0.1
"""Share of the letters of a text that may differ when it is near."""


def is_same(field: str, given: str, wanted: Iterable[str]) -> bool:
    """Whether `given` is one of the values in `wanted`, as values of `field` are compared."""
    folded = fold(field, given)
    return any(folded == fold(field, each) for each in wanted)


def is_near(field: str, given: str, wanted: Iterable[str]) -> bool:
    """Whether a person would see at once what was meant; only names and texts can be near."""
    sort = _SORTS.get(field, Sort.TEXT)
    folded = fold(field, given)
    edits = min(Levenshtein.distance(folded, fold(field, each)) for each in wanted)
    if sort is Sort.NAME:
        return edits <= 1
    return sort in {Sort.TEXT, Sort.ZONE} and edits <= _NEAR_TEXT * len(folded)


def likeness(one: str, other: str) -> float:
    """How alike two names are, 0..1: 1 less the share of letters that must be edited."""
    return Levenshtein.normalized_similarity(fold("full_name", one), fold("full_name", other))


def fold(field: str, value: str) -> str:
    """`value` without the differences that do not matter in `field`."""
    return _FOLDS[_SORTS.get(field, Sort.TEXT)](value.upper().strip())


def _text(value: str) -> str:
    one_blank = " ".join(value.split())
    return re.sub(r"\s*([,()])\s*", r"\1", one_blank).strip(_OUTER)


def _amount(value: str) -> str:
    try:
        return str(Decimal(value).normalize())
    except InvalidOperation:
        return value


def _zone(value: str) -> str:
    lines = ("".join(line.split()) for line in value.splitlines())
    return "\n".join(line for line in lines if line)


_FOLDS: Final[Mapping[Sort, Callable[[str], str]]] = {
    Sort.TEXT: _text,
    Sort.NAME: _text,
    Sort.NUMBER_OF_PAPER: lambda value: "".join(value.split()),
    Sort.DATE: lambda value: value,
    Sort.WHOLE: lambda value: value.lstrip("0") or "0",
    Sort.AMOUNT: _amount,
    Sort.ZONE: _zone,
}
