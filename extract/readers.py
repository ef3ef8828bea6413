"""One reader for each kind of paper."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from extract import other
from extract.contracts import employment_contract, placement_contract
from extract.document import Document, Kind
from extract.letters import deportation_letter
from extract.passports import passport
from ocr.ocr_page import OcrPage

READERS: Final[Mapping[Kind, Callable[[Sequence[OcrPage]], Document]]] = {
    Kind.PASSPORT: passport.read,
    Kind.PLACEMENT_CONTRACT: placement_contract.read,
    Kind.EMPLOYMENT_CONTRACT: employment_contract.read,
    Kind.DEPORTATION_LETTER: deportation_letter.read,
    Kind.OTHER: other.read,
}
"""Kind -> the function that reads its fields from its pages."""
