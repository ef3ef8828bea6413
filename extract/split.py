"""Pages of one file to stretches: which pages are one paper, and in what order they are read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.classify import classify
from extract.document import Kind
from extract.heaps import Leaf, gather
from extract.page_cues import NO_CUES, copied, cues
from extract.same_letter import same_letter
from ocr.ocr_page import OcrPage

_LEGIBLE: Final = 0.7
"""How surely the letters of a page are read on average, where they are any; print is far above."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pages that are one paper, in the order in which they are read, and what they are."""

    kind: Kind
    confidence: float
    pages: tuple[OcrPage, ...]
    title: str = ""


def split(pages: Sequence[OcrPage]) -> tuple[Stretch, ...]:
    """The papers of one file, in order. Blank pages belong to none; if all are, they are one.

    Pages that lie out of order go to the paper whose page marks, clauses, numbers and names they
    carry on.
    """
    seen = [page for page in pages if (page.words or page.mrz) and not page.blank]
    seen = [page for page in seen if not _is_back_side(page)] or seen
    if not seen:
        return (Stretch(Kind.OTHER, 0.9, tuple(pages)),) if pages else ()
    if len(seen) == 1:
        return (_stretch([Leaf(classify(seen[0]), NO_CUES)], seen),)
    leaves = leaves_of(seen)

    def begins(heap: Sequence[int], at: int) -> bool:
        if leaves[at].guess.kind is not Kind.DEPORTATION_LETTER:
            return _begins_contract([leaves[i] for i in heap], leaves[at])
        return not same_letter([seen[i] for i in heap], seen[at])

    return tuple(
        _stretch([leaves[i] for i in heap], [seen[i] for i in heap])
        for heap in gather(leaves, begins)
    )


def _begins_contract(heap: Sequence[Leaf], leaf: Leaf) -> bool:
    """Whether a page under a contract's title is more than a page under a running head.

    Later pages bear title and number of their contract again; a copy of its first page does, too,
    but begins another paper.
    """
    if leaf.cues.own and leaf.cues.own == heap[0].cues.own:
        return any(copied(leaf.cues, other.cues) for other in heap)
    return leaf.guess.opens and any(other.guess.opens for other in heap)


def _is_back_side(page: OcrPage) -> bool:
    """Whether nothing on a page could be read for sure: specks, or print that shines through."""
    letters = sum(len(word.text) for word in page.words)
    read = sum(len(word.text) * word.confidence for word in page.words)
    return page.mrz is None and read < _LEGIBLE * letters


def as_one(pages: Sequence[OcrPage]) -> Stretch:
    """`pages`, which are known to be one paper, as one stretch in the order given."""
    return _stretch(leaves_of(pages), pages)


def leaves_of(pages: Sequence[OcrPage]) -> tuple[Leaf, ...]:
    """What each page is and says of its place."""
    return tuple(Leaf(classify(page), cues(page)) for page in pages)


def _stretch(leaves: Sequence[Leaf], pages: Sequence[OcrPage]) -> Stretch:
    guess = next((leaf.guess for leaf in leaves if leaf.guess.starts), leaves[0].guess)
    if guess.kind is None:
        return Stretch(guess.leaning, guess.confidence, tuple(pages), guess.title)
    return Stretch(guess.kind, guess.confidence, tuple(pages), guess.title)
