"""Pages of one file to stretches: which pages are one paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from extract.classify import KindGuess, classify
from extract.document import Kind
from ocr.ocr_page import OcrPage

_MANY_PAGES: Final = frozenset(
    {Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT, Kind.DEPORTATION_LETTER}
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pages that are one paper, and what they are."""

    kind: Kind
    confidence: float
    pages: tuple[OcrPage, ...]
    title: str = ""


def split(pages: Sequence[OcrPage]) -> tuple[Stretch, ...]:
    """The papers of one file, in order. Blank pages belong to none; if all are, they are one."""
    stretches: list[Stretch] = []
    for page in pages:
        if page.blank or not page.words:
            continue
        guess = classify(page)
        if stretches and _belongs(guess, stretches[-1]):
            last = stretches[-1]
            stretches[-1] = replace(last, pages=(*last.pages, page))
        else:
            kind = guess.kind or Kind.OTHER
            sure = guess.confidence if guess.kind else 0.6
            stretches.append(Stretch(kind, sure, (page,), guess.title))
    if not stretches and pages:
        return (Stretch(Kind.OTHER, 0.9, tuple(pages)),)
    return tuple(stretches)


def _belongs(guess: KindGuess, last: Stretch) -> bool:
    """Whether a page carries on the stretch before it."""
    if last.kind not in _MANY_PAGES:
        return guess.kind is None and guess.continues and last.kind is Kind.OTHER
    if guess.kind is None:
        return guess.continues
    if guess.kind is not last.kind:
        return False
    if guess.kind is Kind.DEPORTATION_LETTER:
        # Letter, minutes and list of one handover are one paper; two lists of a kind are two.
        return not (guess.numbered and guess.title == last.title)
    return not guess.starts
