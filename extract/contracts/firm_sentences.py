"""Sentences that name employer and agencies where no party is introduced."""

import re
from collections.abc import Iterator
from typing import Final

from extract.contracts.said import LIKELY, Said
from extract.contracts.values import address_value, name_value, serial_value
from extract.document import Kind
from extract.values.identifiers import clean_passport_number

COMMA: Final = (
    r"\s*,(?!\s*(?-i:[A-Z]{2,})\s*(?:\(|$))(?!\s*(?i:ltd|inc|llc|corp|co|s\.a|pte|sdn)\b)"
)
"""A comma that ends a name, and not the one in "CO., LTD." or "HO YUK LAN, IRENE ("."""
_FOR_EMPLOYER: Final = re.compile(
    r"\b(?i:(?:pada|kepada|untuk|dengan|di|oleh)\W{1,4}(?:pihak\s+)?(?:pengguna(?: jasa)?|majikan"
    r"|pemberi kerja|perusahaan pengguna|perusahaan)(?:\s+(?:yang )?bernama)?)\s*:?\s+"
    r"(?P<name>[A-Z0-9].{2,80}?)"
    r"(?=\s*[(;]|\s+(?:sebagai|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan|sejak"
    r"|melalui)\b|,\s*(?:yang|beralamat|di)\b|\.\s+[A-Z][a-z])",
)
_RESIDENCE: Final = re.compile(
    r"employer.{0,3}s residence\W{1,3}at\W{1,3}(?P<where>.{8,160}?)"
    r"(?=[\s.]*(?:4\s*\.\s*[(A-Z]|;|\band shall\b|\(?The (?:Helper|Employer)\b))",
    re.IGNORECASE,
)
_ORIGIN: Final = re.compile(
    r"(?:place of origin for the purposes? of this contract"
    r"|home address(?: in the place of origin)?) is\s*:?\s*(?P<where>.{6,160}?)"
    r"(?=[\s.]*(?:2\s*\.\s*[(A-Z]|;|\(?The (?:Helper|Employer)\b))",
    re.IGNORECASE,
)


_HELD: Final = re.compile(
    r"(?:holder of|holding|pemegang)\W+(?:an?\W+|the\W+)?(?:indonesian\W+)?"
    r"(?:passport|paspor|pasport)\W+(?:indonesia\W+|ri\W+)?(?:(?:no|nomor|number|bil)\b\W*)?([A-Z0-9]{1,2}\s?[A-Z0-9]{6,7})\b",
    re.IGNORECASE,
)


def employer_said(text: str) -> Iterator[Said]:
    """'pada Pengguna X sebagai'; the residence and the place of origin of form ID 407."""
    for match in _FOR_EMPLOYER.finditer(text):
        if value := name_value(match["name"]):
            yield Said("employer_name", value, *match.span("name"), LIKELY)
    held = _HELD.search(text)
    if held and (value := clean_passport_number(held[1])):
        yield Said("passport_number", value, *held.span(1), LIKELY)
    for pattern, name in ((_RESIDENCE, "employer_address"), (_ORIGIN, "address")):
        found = pattern.search(text)
        if found and (value := address_value(found["where"])):
            yield Said(name, value, *found.span("where"), LIKELY)


_THROUGH: Final = re.compile(
    r"\bmelalui\W{1,4}(?i:mitra usaha|agency|agensi|agen|syarikah|kantor perekrutan)\s*:?\s+"
    rf"(?P<name>[A-Z0-9].{{2,80}}?)(?={COMMA}|\s*[(;]|\.\.|\.\s+(?!BHD|LTD|CO\b)[A-Z]|\s+Pasal\b"
    r"|\s+(?:sebagai|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan|sejak)\b)"
)
_LICENCE: Final = re.compile(
    r"\b(?:SIP3MI|SIPPTKI|SIUPPAK)\b\W*(?:(?i:No|Nomor)\b\W*)?(?P<number>(?:KEP\W{0,2})?\d[\w./-]{6,})"
)
_ON_BEHALF: Final = re.compile(
    r"\b(?:atas nama|mewakili|on behalf of)\s+(?P<name>.{4,80}?)"
    rf"(?={COMMA}|\s*\(|\s+(?:selanjutnya|yang|berkedudukan|beralamat|hereinafter|dalam)\b"
    r"|\.\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)


def agency_said(text: str, kind: Kind) -> Iterator[Said]:
    """'bertindak untuk dan atas nama X': the agency of a placement, the employer of a contract."""
    for match in _THROUGH.finditer(text):
        if value := name_value(match["name"]):
            yield Said("foreign_agency_name", value, *match.span("name"), LIKELY)
    for match in _LICENCE.finditer(text):
        if value := serial_value(match["number"]):
            yield Said("agency_licence", value, *match.span("number"), LIKELY)
    field = "agency_name" if kind is Kind.PLACEMENT_CONTRACT else "employer_name"
    for match in _ON_BEHALF.finditer(text):
        if "sendiri" in match["name"].lower():
            continue
        if value := name_value(match["name"]):
            agency = re.match(r"PT\b", value) is not None
            yield Said("agency_name" if agency else field, value, *match.span("name"), LIKELY)
