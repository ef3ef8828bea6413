"""Sentences that name the parties of a contract."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from extract.contracts.firm_sentences import COMMA
from extract.contracts.meanings import Party
from extract.contracts.parties import CLOSING, closing_party, party_of
from extract.contracts.said import CERTAIN, DERIVED, LIKELY, Said, trim
from extract.contracts.values import (
    address_value,
    birth_value,
    name_value,
    sex_value,
)
from extract.document import Kind
from extract.forms.running import Running
from extract.values.dates import find_dates
from extract.values.identifiers import clean_nik, clean_passport_number

_OPENING: Final = re.compile(r"\b(?:between|antara|diantara)\b\s*:?", re.IGNORECASE)
_JOINT: Final = re.compile(r"\b(?:and|dan|dengan)\b", re.IGNORECASE)
_JOINS_NAME: Final = re.compile(r"\b(?:and|dan|dengan)\s+(?=[A-Z]{2,}\s[A-Z]{2,}\s?,)")
_LONGEST: Final = 420
"""Characters of the longest introduction of one party."""
_NAME_END: Final = re.compile(
    rf"{COMMA}|\s*[(;]|\s+(?:I/?C\b|NRIC|No\.?\s|Nomor|HKID|holder|pemegang|warga\s?negara|yang\b|beralamat"
    r"|of\b|dari\b|berasal|bertempat|with\b|whose|selepas|selanjutnya|hereinafter|residing|having"
    r"|umur|lahir|born\b|NIK\b|jenis kelamin|holding\b|Indonesian\b|as\b|sebagai"
    r"|Passport|Paspor|Pasport|berkedudukan|selaku|a citizen|an? "
    r"|dengan\b|Perusahaan\b)|\.\s+(?:(?-i:[A-Z][a-z]{3})|lahir\b)",
    re.IGNORECASE,
)
_ADDRESS_START: Final = re.compile(
    r"\b(?:beralamat(?:kan)?(?:\s+(?:di|pada))?|alamat(?:\s+di)?|bertempat tinggal di"
    r"|berkedudukan(?:\s+di)?|residing at"
    r"|(?:registered )?(?:address|office|seat)(?: is)?(?: at| in)?"
    r"|(?<!holder\s)(?<!date\s)(?<!place\s)of|dari|berasal dari|tinggal di)\b"
    r"\s*:?\s*",
    re.IGNORECASE,
)
_ADDRESS_END: Final = re.compile(
    r"\s*\(|\s*,?\s*\b(?:hereinafter|selepas ini|selanjutnya|yang selanjutnya|here in after"
    r"|dalam hal|warga\s?negara|I/?C No|holder of|pemegang|(?:mem|di)pekerjakan|mengambil)\b",
    re.IGNORECASE,
)
_PASSPORT: Final = re.compile(
    r"(?:pass?port?|paspor)\s*(?:(?:republik\s+)?indonesia\s*|ri\s+)?(?:no|nomor|number|bil)?[\s.:]*"
    r"([A-Z0-9]{1,2}\s?[A-Z0-9]{6,7})\b",
    re.IGNORECASE,
)


_FIRM_BEFORE: Final = re.compile(
    r"(?:(?:[A-Z][A-Z0-9&.'/-]*|\([MST]\)),?\s){1,8}(?:LTD|INC|BHD|CORP|COMPANY|LIMITED|EST|LLC)\b\.?"
    r"(?=[\s,(\"“]*(?i:hereinafter|selanjutnya|selepas ini|yang)?\s*$)"
)
"""A firm in capitals just before the words that say which party it is."""


_ANNOUNCED: Final = re.compile(
    r"\b(?:(?P<role>Employer|Worker|Employee|Majikan|Pekerja|Pemberi Kerja|(?:First|Second) Party"
    r"|Pihak (?:Pertama|Kesatu|Kedua))\s*:"
    r"|(?P<caps>(?i:pemberi kerja|majikan|pengguna(?: jasa)?|employer))"
    r"(?=\s[A-Z]{2,}[^;:.]{4,60}?,\s(?i:alamat|beralamat|address))"
    r"|[Tt]he\s(?P<told>employer|(?:domestic )?worker|employee|(?:domestic )?helper)\s*,"
    r"|(?:dan|dengan|and)\s*:?\s+(?:Saudar[ai]|Sdri?\.?|Mr/Ms\.?)"
    r"|(?:Kepada|To)\s*:(?=[^:;]{4,60}\(\s?(?:[Nn]o\W*)?(?:P[Aa]s|[Hh]older)))"
    r"\s+(?=[A-Z]{2,}[A-Z.'-]*(?:\s[A-Z]|\s\())"
)
"""A role or a form of address before a name, where no words behind say which party it is."""
_BORN_THEN: Final = re.compile(
    r"\b(?:Helper|Worker|Employee|Pekerja|PIHAK KEDUA)\b[^;:]{0,120}?"
    r"\b(?:born|dilahirkan|lahir|date of birth)\b"
)
"""The worker's birth in a clause of the terms: 'The Helper, holder of ..., born on ...'."""
_STATEMENT_END: Final = re.compile(
    r"(?<!\bKec)(?<!\bKab)(?<!\bKel)(?<!\bNo)(?<!\bJl)(?<!\bJln)(?<!\bKp)\.\s+(?=[A-Z][a-z]|\(\d)|;"
    r"|\s\w+\s*:\s|\s(?:hereby|agrees?|setuju|sepakat|and the)\b"
)
"""The end of a statement; the points of shortened words in addresses are none."""
_NAME_BEFORE: Final = re.compile(
    r"(?:[A-Z][A-Z0-9&.'/-]+,?\s){2,8}(?=\(\s*(?:yang\s+)?(?:selanjutnya|hereinafter)?\s*$)"
)
"""Capitals just before a bracket with the words that say which party it is."""
_FIRST_ITEM: Final = re.compile(r"(?:^|[:;.]\s+)\(?(?:I|1|a|A)[.)]\s+(?=[A-Z]{2})")
"""The number of the first of two listed parties."""
_UNDERSIGNED: Final = re.compile(
    r"\b(?i:bertanda\s?tangan(?: di)? ?bawah(?: ini)?|undersigned)\s*[,:]?\s+"
    r"(?=[A-Z]{2,}\s[A-Z]{2})"
)
"""What the first party, in capitals, may follow."""
_NUMBER: Final = re.compile(r"[\s:]*\(?(?:(?:\d{1,2}|[IVX]{1,4}|[a-d])[.)]|[A-D]\))\s+(?=\S)")
"""A number of a list before a name; H. and other initials are none."""
_TITLES: Final = re.compile(
    r"[\s:]*(?:(?:(?:First|Second) Party\b\s*:|(?:Mr|Ms|Mrs|Saudar[ai]|Sdr[ai]?|Sdri|Tuan|Nyonya"
    r"|Nona|Tn|Ny|Perusahaan)\b)[./\s]*)+(?=[A-Z])"
)
"""How a person, or a firm, is addressed before the name."""


_ADDRESSES: Final = {Party.EMPLOYER: "employer_address", Party.WORKER: "address"}
_TOLD_OF: Final = re.compile(
    r"\b(?P<role>(?i:pemberi kerja|majikan|pengguna(?: jasa)?|pekerja|employer|worker|employee"
    r"|helper|pihak (?:pertama|kedua)))\s+(?=(?:berkedudukan|beralamat|bertempat tinggal"
    r"|berdomisili|lahir|kelahiran|memiliki paspor|pemegang paspor|is the holder|holds"
    r"|resides at|residing at)\b)"
)
"""A party of whom particulars are told without a name: 'Pekerja lahir di ..., beralamat di ...'."""
_BEHIND: Final = re.compile(
    r"\W{0,4}(?:of|residing at|beralamat (?:di|pada)|bertempat tinggal di|berkedudukan di)\s+"
    r"(?P<where>[A-Z0-9][^();]{8,150}?)"
    r"(?=\s*[();]|,?\s+(?:and|dan|dengan|serta)\s|,?\s+(?:holder|pemegang|whose|as|sebagai)\b"
    r"|\.\s+[A-Z][a-z]|\.?$)"
)
"""An address right behind the words which say who a party is."""


_NEXT: Final = re.compile(
    r"(?:\s*\([^()]{2,30}\))?[\s\W]*(?:of the (?:one|first) part"
    r"|(?:sebagai\s+)?(?:di\s+)?(?:satu\s+)?pihak(?: yang)?(?: satu| pertama)?)?"
    r"[\s\W]*(?:(?:and|dan|dengan)\b\W*|(?:\(?(?:\d|[a-z]|[IVX]{1,3})[.)]\s*)(?=[A-Z]))",
    re.IGNORECASE,
)
"""What stands between the words that end one party and the name of the next."""


def parties_said(running: Running, kind: Kind) -> Iterator[Said]:
    """'between NAME I/C No ... of ADDRESS (hereinafter called the Employer) and NAME ...'."""
    text, before = running.text, 0
    for match in CLOSING.finditer(text):
        party = closing_party(match, kind)
        start = _begin(running, before, match.start(), party)
        before = match.end()
        if start is not None and 4 < match.start() - start < _LONGEST:
            yield from _party(text, start, match.start(), party)
        yield from _address_behind(text, match.end(), party)
    for match in _BORN_THEN.finditer(text):
        yield from _person(text, match.start(), min(len(text), match.end() + 80))
    for match in _ANNOUNCED.finditer(text):
        last = _statement_end(text, match.end())
        if last is not None and "," in text[match.end() : last]:
            role = match["role"] or match["told"] or match["caps"]
            party = party_of(role, kind) if role else Party.WORKER
            for each in _party(text, match.end(), last, party):
                yield replace(each, certainty=min(each.certainty, DERIVED))
    for match in _TOLD_OF.finditer(text):
        last = _statement_end(text, match.end())
        if last is not None:
            for each in _particulars(text, match.end(), last, party_of(match["role"], kind)):
                yield replace(each, certainty=min(each.certainty, DERIVED))


def _statement_end(text: str, start: int) -> int | None:
    """Where the statement that tells of a party ends; None where it is too long for one."""
    stop = _STATEMENT_END.search(text, start, start + _LONGEST)
    last = stop.start() if stop else len(text)
    return last if last - start < _LONGEST else None


def _address_behind(text: str, start: int, party: Party) -> Iterator[Said]:
    """The address that follows the words which say who a party is: '(the "Employer") of ...'."""
    behind = _BEHIND.match(text, start)
    value = address_value(behind["where"]) if behind else None
    if behind and value and party in _ADDRESSES and any(c.isdigit() for c in value):
        yield Said(_ADDRESSES[party], value, *behind.span("where"), DERIVED)


def _begin(running: Running, before: int, end: int, party: Party) -> int | None:
    """Where the words that introduce a party begin; `before`: where those of the last one ended."""
    text = running.text
    openings = list(_OPENING.finditer(text, before, end))
    if openings and (party is not Party.WORKER or before):
        return openings[-1].end()
    following = _NEXT.match(text, before, end) if before else None
    joint = following or (_JOINT.search(text, before, end) if before else None)
    if joint:
        return joint.end()
    if party is Party.WORKER and not before:
        # the employer comes first: without its end only what joins a name in capitals tells
        joints = list(_JOINS_NAME.finditer(text, openings[-1].end(), end)) if openings else []
        return joints[-1].end() if joints else None
    return None if before else _first(running, end)


def _first(running: Running, end: int) -> int | None:
    """Where the party introduced first begins, without "between" or the like before it."""
    text = running.text
    if item := _FIRST_ITEM.search(text, 0, end):
        return item.end()
    if undersigned := _UNDERSIGNED.search(text, 0, end):
        return undersigned.end()
    line = _line_start(running, end)
    if firm := _FIRM_BEFORE.search(text, 0, end):
        return max(firm.start(), line or 0)
    if line is None and (name := _NAME_BEFORE.search(text, 0, end)):
        return name.start()
    return line


def _line_start(running: Running, end: int) -> int | None:
    """Where the line with the words before `end` begins, if with a name in capitals."""
    words = running.ink(0, end)
    first = len(words) - 1
    while first and words[first - 1].word.line == words[first].word.line:
        first -= 1
    start = running.starts[first]
    return start if re.match(r"[A-Z][A-Z.]+ [A-Z]", running.text[start:end]) else None


_SURNAME: Final = re.compile(r"\W*[A-Z]{2,6}\W*")
"""A family name in capitals, whose given names follow behind a comma."""


def _party(text: str, start: int, end: int, party: Party) -> Iterator[Said]:
    """Name, address and passport number in the words that introduce one party."""
    names = {
        Party.EMPLOYER: "employer_name",
        Party.WORKER: "full_name",
        Party.AGENCY: "agency_name",
    }
    for lead in (_NUMBER, _TITLES):
        if found := lead.match(text, start, end):
            start = found.end()
    stop = _NAME_END.search(text, start + 3, end)
    surname = stop is not None and _SURNAME.fullmatch(text, start, stop.start())
    if stop and surname and party is Party.EMPLOYER:  # "CHAN, HO YIN JASON (the ..."
        stop = _NAME_END.search(text, stop.end() + 3, end)
    name_end = stop.start() if stop else end
    name = name_value(text[start:name_end])
    if name and len(name.split()) <= 8:
        yield Said(names[party], name, *trim(text, start, name_end), LIKELY)
    yield from _particulars(text, name_end, end, party)


def _particulars(text: str, start: int, end: int, party: Party) -> Iterator[Said]:
    """Address, passport number and person in the words behind a party's name."""
    numbers = [m.end() for m in _PASSPORT.finditer(text, start, end)]
    opening = _ADDRESS_START.search(text, max(numbers, default=start), end)
    if opening and party in _ADDRESSES:
        closing = _ADDRESS_END.search(text, opening.end(), end)
        last = closing.start() if closing else end
        address = address_value(text[opening.end() : last])
        if address and len(address) > 8:
            yield Said(_ADDRESSES[party], address, *trim(text, opening.end(), last), LIKELY)
    elif party is Party.EMPLOYER:
        yield from _bare_address(text, start, end)
    number = _PASSPORT.search(text, start, end)
    if number and party is Party.WORKER and (value := clean_passport_number(number[1])):
        yield Said("passport_number", value, number.start(1), number.end(1), CERTAIN)
    if party is Party.WORKER:
        yield from _person(text, start, end)


_BARE_ADDRESS: Final = re.compile(
    r"[\s,]*(?:\([^)]{2,40}\)[\s,]*)?(?P<where>(?:NO\b|UL\b|VIA\b|AVENUE\b|BUILDING\b|VILLA\b|LOT\b|KM\b|JALAN\b|JL[N.]?\b|BLK\b|BLOCK\b|FLAT\b|UNIT\b"
    r"|ROOM\b|P\.?\s?O\.? BOX|SUITE\b|LEVEL\b|\d)[^()]{8,160}?)"
    r"[\s,]*(?:\(?\s*(?:selepas ini|hereinafter|selanjutnya|yang)?\s*)$",
    re.IGNORECASE,
)


_PLAIN_ADDRESS: Final = re.compile(
    r"\s*,\s*(?P<where>[A-Z][^()a-z:]{4,120}\d[^()a-z:]{0,60}?)[\s,.]*$"
)
"""Nothing but capitals and figures up to the end."""
_DASH: Final = re.compile(r",\s+[-–—]\s+")
"""A dash of a list, or of justified lines, that came in between."""


def _bare_address(text: str, start: int, end: int) -> Iterator[Said]:
    """An address that follows the name of a firm, and perhaps its number, without a word more."""
    match = _BARE_ADDRESS.match(text[start:end]) or _PLAIN_ADDRESS.match(text[start:end])
    if match and (value := address_value(_DASH.sub(", ", match["where"]))):
        where = start + match.start("where"), start + match.end("where")
        yield Said("employer_address", value, *where, LIKELY)


_BORN: Final = re.compile(
    r"\b(?:lahir|born|dilahirkan|kelahiran|date of birth)\b\W*"
    r"(?:(?:(?:di|in|at)\W+)?(?P<place>(?!(?:pada|tanggal|on)\b)[A-Za-z][A-Za-z .'-]{2,30}?)\W+)?"
    r"(?:pada|tanggal|tgl|tarikh|on|the|,|\s)*(?=\d|(?-i:[A-Z][a-z]{2,8}\s\d))",
    re.IGNORECASE,
)
_BORN_IN: Final = re.compile(
    r"\s*,?\s*(?:in|at|di)\s+(?P<place>[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+){0,3})"
    r"(?=\s*[,.;(]|\s+[a-z]|$)"
)
"""'born on 10 September 2001 in Sikka, of ...'."""
_BIRTH_PLACE: Final = re.compile(
    r"\b(?i:place of birth|tempat lahir)\W{1,3}(?P<place>[A-Z][A-Za-z]+(?:[ -][A-Z][A-Za-z]+){0,3})"
)
_SEX: Final = re.compile(
    r"\b(?:jenis\W?kelamin|jantina|sex|gender)\W{1,3}(?P<sex>[A-Za-z-]+)", re.IGNORECASE
)
_BARE_SEX: Final = re.compile(
    r"(?:\b(?:is|being|adalah|ialah)\s(?:an?\s)?(?:seorang\s)?|,\s*)"
    r"(?P<sex>laki-?\s?laki|lelaki|pria|perempuan|wanita|male|female)\b"
    r"(?=\s*[,.(]|\s(?:national|citizen|warga|indonesian|domestic|helper|worker|pekerja|berumur))",
    re.IGNORECASE,
)
"""'PEKERJA, perempuan, lahir'; 'The Helper is a male national of Indonesia'."""
_NIK: Final = re.compile(
    r"\b(?:NIK|(?:no\W*|nomor )?(?:e-?)?KTP|nomor induk kependudukan|id(?:entity)? number)\b\W*"
    r"(?:(?:no|nomor)\b\W*)?(?P<nik>[\dOIlSB]{15,17})",
    re.IGNORECASE,
)


def _person(text: str, start: int, end: int) -> Iterator[Said]:
    """Birth, sex and NIK in the words that introduce the worker."""
    if (born := _BORN.search(text, start, end)) is not None:
        days = [each for each in find_dates(text[born.end() : born.end() + 40]) if each.start < 12]
        if days and (value := birth_value(days[0].text)):
            first = born.end() + days[0].start
            yield Said("birth_date", value, first, first + len(days[0].text), LIKELY)
            after = _BORN_IN.match(text, first + len(days[0].text), end)
            if after and not born["place"]:
                yield Said("birth_place", after["place"].upper(), *after.span("place"), LIKELY)
        if days and born["place"]:
            yield Said("birth_place", born["place"].upper(), *born.span("place"), LIKELY)
    if (where := _BIRTH_PLACE.search(text, start, end)) is not None:
        yield Said("birth_place", where["place"].upper(), *where.span("place"), LIKELY)
    sex = _SEX.search(text, start, end) or _BARE_SEX.search(text, start, end)
    if sex and (value := sex_value(sex["sex"])):
        yield Said("sex", value, *sex.span("sex"), LIKELY)
    if (nik := _NIK.search(text, start, end)) and (value := clean_nik(nik["nik"])):
        yield Said("nik", value, *nik.span("nik"), LIKELY)
