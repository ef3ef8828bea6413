"""Parties named in the title of a contract: "ANTARA", a name, "DENGAN", a name, line by line."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.contracts.meanings import Party
from extract.contracts.parties import first_party
from extract.contracts.said import DERIVED, Said
from extract.contracts.values import name_value
from extract.document import Kind
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_BETWEEN: Final = re.compile(r"\W*(?:di ?)?(?:antara|(?:by and )?between)\W*", re.IGNORECASE)
_AND: Final = re.compile(r"\W*(?:dengan|dan|and|with|&)\W*", re.IGNORECASE)
_HEAD: Final = 25
"""Lines of the first page among which such a title stands."""
_MOST: Final = 3
"""Lines of the first name at most."""
_NAMED: Final = {
    Party.AGENCY: "agency_name",
    Party.EMPLOYER: "employer_name",
    Party.WORKER: "full_name",
}


def title_parties(page: OcrPage, kind: Kind) -> Iterator[Said]:
    """Both parties of the title; nothing where it names none, or only what they are.

    The head's running text begins the paper's, so places in it are places in the whole.
    """
    head = lines(page)[:_HEAD]
    starts = [sum(len(line.text) + 1 for line in head[:at]) for at in range(len(head))]
    opens = next((at for at, line in enumerate(head) if _BETWEEN.fullmatch(line.text)), len(head))
    joint = next((at for at in range(opens + 2, len(head)) if _AND.fullmatch(head[at].text)), None)
    if joint is None or joint - opens - 1 > _MOST or joint + 1 == len(head):
        return
    yield from _name(first_party(kind), head[opens + 1 : joint], starts[opens + 1])
    yield from _name(Party.WORKER, head[joint + 1 : joint + 2], starts[joint + 1])


def _name(party: Party, named: Sequence[Line], start: int) -> Iterator[Said]:
    """The name on some lines, if it is set in capitals."""
    text = " ".join(line.text for line in named)
    if text.isupper() and (value := name_value(text)):
        yield Said(_NAMED[party], value, start, start + len(text), DERIVED)
