"""Answer: what was read from one file, as a line of `periksa read --json` says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


class NotAnAnswer(ValueError):
    """The line is no result of reading; the message says what is wrong with its shape."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that was read. `confidence` 0..1 and `source` where the reader says them."""

    value: str
    confidence: float | None = None
    source: str | None = None


Givens = Mapping[str, Given]
"""Values that were read, by field name; never an empty one."""


@dataclass(frozen=True, slots=True)
class AnsweredDocument:
    """One document as it was read; an empty kind where the reader names none."""

    kind: str
    confidence: float | None
    pages: tuple[int, ...]
    fields: Givens
    workers: tuple[Givens, ...]
    findings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was read from one file, in `seconds` from asking to answer; `error` is a code."""

    file: str
    pages: int
    seconds: float | None
    error: str | None
    documents: tuple[AnsweredDocument, ...]


def parse_answer(line: str) -> Answer:
    """The answer in one line of JSON (docs/output.md). Raises NotAnAnswer."""
    try:
        told = json.loads(line)
        seconds = told.get("seconds")
        return Answer(
            file=str(told["file"]),
            pages=int(told.get("pages") or 0),
            seconds=None if seconds is None else float(seconds),
            error=str(told["error"]["code"]) if told.get("error") else None,
            documents=tuple(_document(each) for each in told.get("documents") or ()),
        )
    except KeyError as missing:
        raise NotAnAnswer(f"lacks {missing}") from missing
    except (ValueError, TypeError, AttributeError) as wrong:
        raise NotAnAnswer(f"has another shape: {type(wrong).__name__}") from wrong


def _document(told: Any) -> AnsweredDocument:
    workers = (_givens(worker) for worker in told.get("workers") or ())
    return AnsweredDocument(
        kind=str(told.get("kind") or ""),
        confidence=_share(told.get("kind_confidence")),
        pages=tuple(int(page) for page in told.get("pages") or ()),
        fields=_givens(told.get("fields") or {}),
        workers=tuple(worker for worker in workers if worker),
        findings=frozenset(str(finding["code"]) for finding in told.get("findings") or ()),
    )


def _givens(told: Any) -> dict[str, Given]:
    """The values that are there; a bare value may stand for a field without confidence."""
    found = {}
    for name, field in told.items():
        parts = field if isinstance(field, dict) else {"value": field}
        value = parts.get("value")
        if value is None or value == "":
            continue
        found[str(name)] = Given(str(value), _share(parts.get("confidence")), parts.get("source"))
    return found


def _share(told: Any) -> float | None:
    return None if told is None else float(told)
