"""Sentences that name employer and agencies where no party is introduced."""

import re
from collections.abc import Iterator
from typing import Final

from extract.contracts.said import LIKELY, Said
from extract.contracts.values import address_value, name_value, serial_value
from extract.document import Kind
from extract.values.countries import exact_country
from extract.values.identifiers import clean_passport_number

COMMA: Final = (
    r"\s*,(?!\s*(?-i:[A-Z]{2,})\s*(?:\(|$))(?!\s*(?i:ltd|inc|llc|corp|co|s\.a|pte|sdn)\b)"
)
"""A comma that ends a name, and not the one in "CO., LTD." or "HO YUK LAN, IRENE ("."""
_FOR_EMPLOYER: Final = re.compile(
    r"\b(?i:(?:pada|kepada|untuk|dengan|di|oleh)\W{1,4}(?:pihak\s+)?(?:pengguna(?: jasa)?|majikan"
    r"|pemberi kerja|perusahaan pengguna|perusahaan|syarikah|syarikat)(?:\s*\([a-z ]+\))?"
    r"(?:\s+(?:yang )?bernama)?)\s*:?\s+"
    r"(?P<name>[A-Z0-9].{2,80}?)"
    r"(?=\s*[(;]|\s+(?:sebagai|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan|sejak"
    r"|melalui)\b|,\s*(?:yang|beralamat|di)\b|\.\s+[A-Z][a-z])",
)
_LISTED: Final = re.compile(
    r"(?<=,\s)(?:pengguna|majikan|pemberi kerja|employer)\s+"
    r"(?P<name>[A-Z]{2,}[\w.'-]*\s[A-Z][^,;(]{1,60}?)"
    r"(?=,\s+[a-z])"
)
"""'Negara penempatan Taiwan, pengguna X, jabatan Y, gaji Z'."""
_WORKS_FOR: Final = re.compile(
    r"\b(?:(?:ke|di)\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|(?i:bekerja|ditempatkan"
    r"|dipekerjakan|menempatkan\s(?:pihak\s\w+|(?:calon\s)?\w+)|(?:sebagai|jabatan)\s[^.;:,]{3,60}?))\s+pada\s+"
    rf"(?P<name>(?!PIHAK|BP[23]MI)[A-Z]{{2,}}\s[A-Z0-9].{{2,80}}?)"
    rf"(?={COMMA}|\s*[(;]|\s+(?:sebagai|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan)\b"
    r"|\.\s+[A-Z][a-z])"
)
"""'sebagai CAREWORKER pada IRYO HOJIN X yang', 'bekerja pada X CO., LTD. (ADDRESS)'."""
_PLACED_WITH: Final = re.compile(
    r"\b(?:place[sd]?|work|employed|deployed)\b[^.;]{3,80}?\swith\s"
    r"(?P<name>[A-Z]{2,}\s[A-Z0-9][^(;]{2,80}?)(?=\s+as\s|\s*[(;,.])"
)
"""'shall place the Candidate in Saudi Arabia with FAHAD NASSER as Domestic Worker'."""
_WHERE: Final = re.compile(
    r"(?:(?:\s+sebagai\s+(?:pemberi kerja|pengguna(?: jasa)?|majikan))?"
    r"\s*,?\s*(?:yang\s+)?(?i:beralamat(?:kan)?|berkedudukan|berlokasi)\s*(?:di|pada)?\s+"
    r"(?P<told>[A-Z0-9][^();]{8,150}?)|\s*\((?P<inside>(?=[^()]*\d)[^()a-z]{10,120})\)"
    r"|\s*,\s*(?P<bare>(?:\d|(?-i:[A-Z]{3})(?=[^();a-z]*\d))(?-i:[^();a-z]){10,120}?))"
    r"(?=\s*[();]|\.\s+(?:[A-Z][a-z]|\()|,?\s+(?:dengan|sebagai|untuk|selama|dan|upah|gaji|di)\b"
    r"|,\s+(?-i:[A-Z][a-z]+)(?:\s(?-i:[A-Z][a-z]+))?\s*,|\s*\.?$)"
)
"""Where the employer is, just behind its name."""
_RESIDENCE: Final = re.compile(
    r"(?:employer.{0,3}s residence\W{1,3}at|(?:work and )?resides? only (?:in|at))\W{0,3}"
    r"(?-i:(?P<where>[A-Z0-9].{8,160}?))"
    r"(?=[\s.]*(?:4\s*\.\s*[(A-Z]|(?<=\.\s)\d\s*[.(]|;|\band shall\b"
    r"|\(?The (?:Helper|Employer)\b))",
    re.IGNORECASE,
)
_ORIGIN: Final = re.compile(
    r"(?:place of origin for the purposes? of this contract"
    r"|home address(?: in the place of origin)?|place of origin) is\s*:?\s*(?P<where>.{6,160}?)"
    r"(?=[\s.]*(?:2\s*\.\s*[(A-Z]|(?<=\.\s)\d\s*[.(]|;|\(?The (?:Helper|Employer)\b))",
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
            yield from _whereabouts(text, match.end("name"))
    for match in (
        *_WORKS_FOR.finditer(text),
        *_LISTED.finditer(text),
        *_PLACED_WITH.finditer(text),
    ):
        for firm in _firm("employer_name", text, match):
            yield firm
            yield from _whereabouts(text, firm.end)
    held = _HELD.search(text)
    if held and (value := clean_passport_number(held[1])):
        yield Said("passport_number", value, *held.span(1), LIKELY)
    for pattern, name in ((_RESIDENCE, "employer_address"), (_ORIGIN, "address")):
        found = pattern.search(text)
        if found and (value := address_value(found["where"])):
            yield Said(name, value, *found.span("where"), LIKELY)


_POINTED: Final = re.compile(r"\b(?:LTD|BHD|CO|INC|CORP|EST|L\.L\.C|A\.S|O\.O)$")
"""Short forms at the end of a firm's name whose point is no full stop."""


def _firm(field: str, text: str, match: re.Match[str]) -> Iterator[Said]:
    """The firm that a match calls `name`, with the point of its last word."""
    start, end = match.span("name")
    if text[end : end + 1] == "." and _POINTED.search(text[start:end]):
        end += 1
    if value := name_value(text[start:end]):
        if re.match(r"PT\b", value):
            field = "agency_name"
        yield Said(field, value, start, end, LIKELY)


def _whereabouts(text: str, start: int) -> Iterator[Said]:
    """The employer's address that stands just behind its name."""
    if (found := _WHERE.match(text, start)) is not None:
        part = next(name for name in ("told", "inside", "bare") if found[name])
        if value := address_value(found[part]):
            yield Said("employer_address", value, *found.span(part), LIKELY)


_NAME_STOP: Final = (
    rf"(?={COMMA}|\s*[(;]|\.\.|\.\s+(?!BHD\b|LTD\b|CO\b|O\.O)[A-Z]|\.?$"
    r"|\s+(?:sebagai|selaku|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan|sejak|bekerja"
    r"|and|dan|in)\b)"
)
"""What ends the name of a firm in a sentence."""
_CARRIED_OUT: Final = re.compile(
    r"\b(?:dilaksanakan oleh|diwakili oleh|represented by|diselenggarakan oleh"
    r"|processed through|through|dibuat oleh|melalui"
    r"|(?:together|jointly|cooperation) with|bersama(?:-sama)?(?: dengan)?|(?:diatur|diurus) oleh"
    r"|(?:arranged|handled|facilitated|recruited|deployed) (?:by|through))\s+"
    rf"(?P<name>PT\b\.?\s[A-Z].{{2,70}}?){_NAME_STOP}"
)
"""'Penempatan dilaksanakan oleh PT X'."""
_DIRECTS: Final = re.compile(
    r"\b(?i:direktur(?: utama)?|director|pimpinan|kuasa)\s+(?:dari\s|of\s)?"
    r"(?P<name>PT\b\.?(?:\s(?!N[oO]\b|Nomor\b)[A-Z][\w&'-]*){1,6})"
)
"""'HENDRA, Direktur PT X dengan SIP3MI Nomor ...'."""
_LICENSED: Final = re.compile(
    r"(?P<name>\bPT\b\.?(?:\s(?!N[oO]\b|Nomor\b)[A-Z][\w&'-]*){1,6}),?\s\(?"
    r"(?=SIP3MI|SIPPTKI|SIUPPAK)"
)
"""'PT X, SIP3MI No. 210/2021, menempatkan ...'."""
_TOGETHER: Final = re.compile(
    r"\b(?:be?kerja\s?sama dengan|in cooperation with|(?:arranged|handled|facilitated) by"
    r"|(?:diatur|diurus) oleh"
    r"|(?i:mitra usaha|agensi)\b[^.;:]{0,40}?\sadalah|through PT\b[^.;:]{4,60}?\sand)\s+"
    rf"(?P<name>(?!PIHAK\b)[A-Z][A-Z0-9&'-]+\s[A-Z].{{2,70}}?){_NAME_STOP}"
)
"""'... bekerja sama dengan X', 'Mitra usaha di negara penempatan adalah X'."""
_THROUGH: Final = re.compile(
    r"\bmelalui\W{1,4}(?i:mitra usaha|agency|agensi|agen|syarikah|kantor perekrutan)\s*:?\s+"
    rf"(?P<name>[A-Z0-9].{{2,80}}?)(?={COMMA}|\s*[(;]|\.\.|\.\s+(?!BHD|LTD|CO\b)[A-Z]|\s+Pasal\b"
    r"|\s+(?:sebagai|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan|sejak)\b)"
)
_BY_COUNTRY: Final = re.compile(
    r"\b(?:melalui|oleh|through|via|by)\s+(?P<one>[A-Z0-9][^();]{2,70}?)"
    r"\s*\((?P<at>[A-Z][A-Za-z ]+)\)\s*,?\s*(?:dan|serta|and)\s+"
    r"(?P<other>[A-Z0-9][^();]{2,70}?)\s*\((?P<there>[A-Z][A-Za-z ]+)\)"
)
"""'melalui X (Brunei) dan PT Y (Indonesia)': two agencies, each with its country."""
_LICENCE: Final = re.compile(
    r"\b(?:SIP3MI|SIPPTKI|SIUPPAK)\b\W*(?:(?i:No|Nomor)\b\W*)?(?P<number>(?:SIP3MI\.|KEP\W{0,2})?\d[\w./-]{6,})"
)
_OF_SERIES: Final = re.compile(r"(?<![\w/])(?P<number>\d{1,5}/SIP3MI/(?:[\w.]+/)?\d{4})")
"""'Izin Nomor 361/SIP3MI/2019': a licence by the letters in it, whatever stands before."""
_ON_BEHALF: Final = re.compile(
    r"\b(?:atas nama|mewakili|on behalf of)\s+(?P<name>.{4,80}?)"
    rf"(?={COMMA}|\s*\(|\s+(?:selanjutnya|yang|berkedudukan|beralamat|hereinafter|dalam)\b"
    r"|\.\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)


_IN_COUNTRIES: Final = re.compile(
    r"\b(?:melalui|oleh|through|via|by)\s+(?P<one>[A-Z0-9][^();:]{2,70}?)\s(?:in|di)\s"
    r"(?P<at>[A-Z][A-Za-z]+(?:\s[A-Z][a-z]+)?)\s*,?\s(?:dan|serta|and)\s"
    r"(?:by\s|through\s|melalui\s|oleh\s)?"
    r"(?P<other>[A-Z0-9][^();:]{2,70}?)\s(?:in|di)\s(?P<there>[A-Z][A-Za-z]+(?:\s[A-Z][a-z]+)?)"
)
"""'arranged through X in Hong Kong and PT. Y in Indonesia'."""


def _by_country(text: str) -> Iterator[Said]:
    """The agencies of which a sentence says in which country each of them is."""
    for match in (*_BY_COUNTRY.finditer(text), *_IN_COUNTRIES.finditer(text)):
        for name, country in (("one", "at"), ("other", "there")):
            code, value = exact_country(match[country]), name_value(match[name])
            if code and value:
                field = "agency_name" if code == "IDN" else "foreign_agency_name"
                yield Said(field, value, *match.span(name), LIKELY)


def agency_said(text: str, kind: Kind) -> Iterator[Said]:
    """'bertindak untuk dan atas nama X': the agency of a placement, the employer of a contract."""
    for match in _THROUGH.finditer(text):
        if value := name_value(match["name"]):
            yield Said("foreign_agency_name", value, *match.span("name"), LIKELY)
    for match in (
        *_CARRIED_OUT.finditer(text),
        *_DIRECTS.finditer(text),
        *_LICENSED.finditer(text),
    ):
        yield from _firm("agency_name", text, match)
    for match in _TOGETHER.finditer(text):
        yield from _firm("foreign_agency_name", text, match)
    yield from _by_country(text)
    for match in (*_LICENCE.finditer(text), *_OF_SERIES.finditer(text)):
        if value := serial_value(match["number"]):
            yield Said("agency_licence", value, *match.span("number"), LIKELY)
    field = "agency_name" if kind is Kind.PLACEMENT_CONTRACT else "employer_name"
    for match in _ON_BEHALF.finditer(text):
        if "sendiri" in match["name"].lower():
            continue
        if value := name_value(match["name"]):
            agency = re.match(r"PT\b", value) is not None
            yield Said("agency_name" if agency else field, value, *match.span("name"), LIKELY)
