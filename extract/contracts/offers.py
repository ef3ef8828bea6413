"""Letters of offer: the employer is the firm at the head, the worker who is addressed."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.contracts.said import LIKELY, Said
from extract.contracts.values import address_value, name_value, person_value
from extract.values.dates import find_dates
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage

_OFFERS: Final = re.compile(
    r"\b(?:(?:pleased|happy) to (?:offer|appoint|confirm)|offer(?:ing)? you|dengan (?:ini|sukacita)"
    r"\s(?:\w+\s){0,2}(?:menawarkan|melantik|menawarkan kepada)|tawaran (?:pekerjaan|kerja)"
    r"|letter of (?:offer|appointment)|offer of employment"
    r"|(?:bersetuju|setuju|agrees?) (?:untuk |to )?(?:mengambil|menggaji|melantik|employ)"
    r" (?:awda|anda|saudar[ai]|you))\b",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"\W*(?:dear\b|tuan\b|puan\b|saudar[ai]\b|kepada yth|dengan (?:hormat|ini)|yth\b)",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(
    r"\W*(?:(?:our |your )?ref|ruj|date|tarikh|tanggal|no\b(?!\W{1,2}\d{1,4}[A-Z]?,)|nomor|bil"
    r"|to\b|kepada)\b",
    re.IGNORECASE,
)
_NAMED_HERE: Final = re.compile(
    r"\W*(?:to|kepada)\b\s*:?\s*(?-i:[A-Z]{2,}\s?[A-Z(])", re.IGNORECASE
)
"""An addressee whose particulars follow in a sentence."""
_PARTICULARS: Final = re.compile(r".*\b(?:pass?port|paspor|nik|ktp|i/?c|k/?p)\b.*", re.IGNORECASE)
_REGISTERED: Final = re.compile(
    r"\W*(?:\(?(?:co\.? )?(?:reg|no\. (?:syarikat|pendaftaran))|tel|fax|telp|e-?mail|website|www)",
    re.IGNORECASE,
)
_STATE: Final = re.compile(r"\W*negara\s", re.IGNORECASE)
_FIRM: Final = re.compile(
    r"\b(?:BHD|LTD|LIMITED|INC|CORP|CO|COMPANY|LLC|PTE|ENTERPRISE)\b", re.IGNORECASE
)
_HEAD: Final = 25
"""Lines of the first page among which head, addressee and greeting stand."""


def offered(page: OcrPage) -> Iterator[Said]:
    """Employer and worker of a letter of offer; nothing where the page is none.

    The head's running text begins the paper's, so places in it are places in the whole.
    """
    seen = lines(page)
    starts = [sum(len(line.text) + 1 for line in seen[:at]) for at in range(len(seen))]
    told = (line.text for line in seen[:_HEAD])
    greeting = next((at for at, text in enumerate(told) if at and _GREETING.match(text)), None)
    if greeting is None or not _OFFERS.search(" ".join(line.text for line in seen)):
        return
    at = next((n for n in range(greeting) if _begins_letter(seen[n])), None)
    if at is None:
        return
    yield from _head(seen[:at], starts)
    first = at
    if any(_NAMED_HERE.match(line.text) for line in seen[first:greeting]):
        return
    while first < greeting and _begins_letter(seen[first]):
        first += 1
    yield from _addressee(seen, starts, first, greeting)


def _begins_letter(line: Line) -> bool:
    """Whether the head of a letter ends above a line: its reference, its day or its addressee."""
    return _REFERENCE.match(line.text) is not None or bool(find_dates(line.text))


def _head(head: Sequence[Line], starts: Sequence[int]) -> Iterator[Said]:
    """The firm in the first lines, and the lines below it up to its registration or telephone."""
    at = next((n for n, line in enumerate(head) if _FIRM.search(line.text)), None)
    if at is None or not (name := name_value(head[at].text)):
        return
    yield Said("employer_name", name, starts[at], starts[at] + len(head[at].text), LIKELY)
    end = at + 1
    while end < len(head) and not _ends_address(head[end]):
        end += 1
    yield from _address("employer_address", head, starts, at + 1, end)


def _ends_address(line: Line) -> bool:
    """Whether a line tells of registration or telephone, or that what follows is the State."""
    return _REGISTERED.match(line.text) is not None or _STATE.match(line.text) is not None


def _addressee(seen: Sequence[Line], starts: Sequence[int], first: int, end: int) -> Iterator[Said]:
    """Name, then perhaps a line with the passport number, then the address."""
    if first >= end or not (name := person_value(seen[first].text)):
        return
    yield Said("full_name", name, starts[first], starts[first] + len(seen[first].text), LIKELY)
    at = first + 1
    while at < end and _PARTICULARS.fullmatch(seen[at].text):
        at += 1
    yield from _address("address", seen, starts, at, end)


def _address(
    field: str, seen: Sequence[Line], starts: Sequence[int], first: int, end: int
) -> Iterator[Said]:
    """The address on some lines, if there is a figure in it."""
    text = " ".join(line.text for line in seen[first:end])
    if any(c.isdigit() for c in text) and (value := address_value(text)):
        yield Said(field, value, starts[first], starts[end - 1] + len(seen[end - 1].text), LIKELY)
