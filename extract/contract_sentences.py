"""Facts of contracts that stand in sentences: the parties, wage, term, dates, position."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.contract_meanings import Party
from extract.contract_parties import CLOSING, party_of
from extract.contract_values import (
    address_value,
    country_value,
    job_value,
    money_value,
    months_value,
    name_value,
)
from extract.dates import find_dates
from extract.document import Kind
from extract.identifiers import clean_passport_number
from extract.running import Running

CERTAIN: Final = 0.95
LIKELY: Final = 0.85
DERIVED: Final = 0.75


@dataclass(frozen=True, slots=True)
class Said:
    """A value that a sentence gives to a field, and where: text[start:end]. `certainty` 0..1."""

    name: str
    value: str
    start: int
    end: int
    certainty: float


def sentences(text: Running, kind: Kind) -> tuple[Said, ...]:
    """All that the running text says, the surest first for each field."""
    said = (
        *_parties(text.text, kind),
        *_employer(text.text),
        *_agency(text.text, kind),
        *_job(text.text),
        *_wage(text.text),
        *_term(text.text, kind),
        *_span(text.text),
        *_country(text.text),
    )
    return tuple(sorted(said, key=lambda each: (-each.certainty, each.start)))


# The parties, as one sentence names them

_OPENING: Final = re.compile(r"\b(?:between|antara|diantara)\b\s*:?", re.IGNORECASE)
_JOINT: Final = re.compile(r"\b(?:and|dan|dengan)\b", re.IGNORECASE)
_COMMA: Final = r"\s*,(?!\s*(?i:ltd|inc|llc|corp|co|s\.a|pte|sdn)\b)"
"""A comma that ends a name, and not the one in "CO., LTD."."""
_NAME_END: Final = re.compile(
    rf"{_COMMA}|\s*[(;]|\s+(?:I/?C\b|NRIC|No\.?\s|Nomor|HKID|holder|pemegang|warga\s?negara|yang\b|beralamat"
    r"|of\b|dari\b|berasal|bertempat|with\b|whose|selepas|selanjutnya|hereinafter|residing|having"
    r"|umur|lahir|as\b|sebagai|Passport|Paspor|Pasport|berkedudukan|selaku|a citizen|an? )",
    re.IGNORECASE,
)
_ADDRESS_START: Final = re.compile(
    r"\b(?:beralamat(?:kan)?(?:\s+di)?|bertempat tinggal di|berkedudukan(?:\s+di)?|residing at"
    r"|(?:registered )?(?:address|office)(?: is)?(?: at)?|of|dari|berasal dari|tinggal di)\b"
    r"\s*:?\s*",
    re.IGNORECASE,
)
_ADDRESS_END: Final = re.compile(
    r"\s*\(|\s*,?\s*\b(?:hereinafter|selepas ini|selanjutnya|yang selanjutnya|here in after"
    r"|dalam hal|warga\s?negara|I/?C No|holder of|pemegang)\b",
    re.IGNORECASE,
)
_PASSPORT: Final = re.compile(
    r"(?:pass?port?|paspor)\s*(?:indonesia\s*)?(?:no|nomor|number|bil)?\s*[.:]*\s*"
    r"([A-Z0-9]{1,2}\s?[A-Z0-9]{6,7})\b",
    re.IGNORECASE,
)


def _parties(text: str, kind: Kind) -> Iterator[Said]:
    """'between NAME I/C No ... of ADDRESS (hereinafter called the Employer) and NAME ...'."""
    before = 0
    for match in CLOSING.finditer(text):
        party = party_of(match["said"] or match["quoted"], kind)
        openings = list(_OPENING.finditer(text, before, match.start()))
        joint = _JOINT.search(text, before, match.start()) if before else None
        start = openings[-1].end() if openings else joint.end() if joint else None
        if party is Party.WORKER and not before:
            start = None  # the employer comes first; without its end the names would be mixed up
        before = match.end()
        if start is None or not 4 < match.start() - start < 420:
            continue
        yield from _party(text, start, match.start(), party)


def _party(text: str, start: int, end: int, party: Party) -> Iterator[Said]:
    """Name, address and passport number in the words that introduce one party."""
    names = {
        Party.EMPLOYER: "employer_name",
        Party.WORKER: "full_name",
        Party.AGENCY: "agency_name",
    }
    stop = _NAME_END.search(text, start + 3, end)
    name_end = stop.start() if stop else end
    name = name_value(text[start:name_end])
    if name and len(name.split()) <= 8:
        yield Said(names[party], name, *_trim(text, start, name_end), LIKELY)
    addresses = {Party.EMPLOYER: "employer_address", Party.WORKER: "address"}
    numbers = [m.end() for m in _PASSPORT.finditer(text, name_end, end)]
    opening = _ADDRESS_START.search(text, max(numbers, default=name_end), end)
    if opening and party in addresses:
        closing = _ADDRESS_END.search(text, opening.end(), end)
        last = closing.start() if closing else end
        address = address_value(text[opening.end() : last])
        if address and len(address) > 8:
            yield Said(addresses[party], address, *_trim(text, opening.end(), last), LIKELY)
    number = _PASSPORT.search(text, start, end)
    if number and party is Party.WORKER and (value := clean_passport_number(number[1])):
        yield Said("passport_number", value, number.start(1), number.end(1), CERTAIN)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without blanks at its ends."""
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())


_FOR_EMPLOYER: Final = re.compile(
    r"\b(?i:(?:pada|kepada|untuk|dengan|di|oleh)\s+(?:pihak\s+)?(?:pengguna(?: jasa)?|majikan"
    r"|pemberi kerja|perusahaan pengguna|perusahaan))\s*:?\s+(?P<name>[A-Z0-9].{2,80}?)"
    r"(?=\s*[(;]|\s+(?:sebagai|dengan|di|yang|untuk|beralamat|selama|dalam|berkedudukan|sejak)\b|,\s*(?:yang"
    r"|beralamat|di)\b|\.\s+[A-Z][a-z])",
)
_RESIDENCE: Final = re.compile(
    r"employer.{0,3}s residence at\s*:?\s*(?P<where>.{8,160}?)"
    r"(?=[\s.]*(?:\d{1,2}\.\s*[(A-Z]|;|\band shall\b))",
    re.IGNORECASE,
)
_ORIGIN: Final = re.compile(
    r"place of origin for the purposes? of this contract is\s*:?\s*(?P<where>.{6,160}?)"
    r"(?=[\s.]*(?:\d{1,2}\.\s*[(A-Z]|;))",
    re.IGNORECASE,
)


def _employer(text: str) -> Iterator[Said]:
    """'pada Pengguna X sebagai'; the residence and the place of origin of form ID 407."""
    for match in _FOR_EMPLOYER.finditer(text):
        if value := name_value(match["name"]):
            yield Said("employer_name", value, *match.span("name"), LIKELY)
    for pattern, name in ((_RESIDENCE, "employer_address"), (_ORIGIN, "address")):
        found = pattern.search(text)
        if found and (value := address_value(found["where"])):
            yield Said(name, value, *found.span("where"), LIKELY)


_ON_BEHALF: Final = re.compile(
    r"\b(?:atas nama|mewakili|on behalf of)\s+(?P<name>.{4,80}?)"
    rf"(?={_COMMA}|\s*\(|\s+(?:selanjutnya|yang|berkedudukan|beralamat|hereinafter|dalam)\b"
    r"|\.\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)


def _agency(text: str, kind: Kind) -> Iterator[Said]:
    """'bertindak untuk dan atas nama X': the agency of a placement, the employer of a contract."""
    field = "agency_name" if kind is Kind.PLACEMENT_CONTRACT else "employer_name"
    for match in _ON_BEHALF.finditer(text):
        if "sendiri" in match["name"].lower():
            continue
        if value := name_value(match["name"]):
            agency = re.match(r"PT\b", value) is not None
            yield Said("agency_name" if agency else field, value, *match.span("name"), LIKELY)


# Position, wage, term

_AS: Final = re.compile(
    r"\b(?:sebagai|as an?|in the capacity of(?: an?)?|in the position of|dalam jawatan)\s+"
    r"(?P<job>[A-Za-z][A-Za-z /()&-]{2,60}?)"
    r"(?=\s*[,.;]|\s+(?:dengan|di|pada|for|upah|gaji|untuk|selama|in|commencing|at|with|yang|under|on)\b)",
)
_EMPLOYING: Final = re.compile(
    r"menempatkan|bekerja|dipekerjakan|mempekerjakan|employ|pengguna|bersetuju|hire|engage",
    re.IGNORECASE,
)


def _job(text: str) -> Iterator[Said]:
    """'... sebagai PEKERJA MANUFAKTUR dengan', '... as a domestic helper for'."""
    for match in _AS.finditer(text):
        around = text[max(0, match.start() - 120) : match.start()]
        value = job_value(match["job"])
        if not value or not _EMPLOYING.search(around) or re.match(r"PIHAK|BERIKUT|SETTLED", value):
            continue
        if re.search(r"(?:disebut|dinamakan|referred to|called|known)\s*$", around):
            continue
        yield Said("job_title", value, *match.span("job"), LIKELY)


_WAGE: Final = re.compile(
    r"\b(?:gaji|upah|wages?|salary|remuneration|penghasilan|薪資|工資)\b(?:\s+(?:pokok|bulanan|asas|bersih))?",
    re.IGNORECASE,
)
_NOT_WAGE: Final = re.compile(
    r"lembur|overtime|lebih masa|potongan|deduct|biaya|denda|minimum|setengah|half|\bcuti|tunjangan"
    r"|allowance|pinjaman|sehari|per day|per hour|per jam",
    re.IGNORECASE,
)


def _wage(text: str) -> Iterator[Said]:
    """'upah pokok KRW2,047,930 per bulan'; overtime, costs and deductions are no wage."""
    for match in _WAGE.finditer(text):
        end = text.find(" ", min(len(text), match.end() + 90))
        end = len(text) if end < 0 else end
        stop = re.search(r"[.;]\s+[A-Z(0-9]|\bPasal\b", text[match.end() : end])
        part = (
            text[match.end() : match.end() + stop.start() + 1] if stop else text[match.end() : end]
        )
        value = money_value(part)
        if not value or _NOT_WAGE.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        amount = re.search(r"\d", part)
        if amount is None or _NOT_WAGE.search(part[: amount.start()]):
            continue
        monthly = re.search(r"bulan|month|月", part) is not None
        yield Said(
            "wage",
            value,
            *_trim(text, match.end(), match.end() + _money_end(part)),
            LIKELY if monthly else DERIVED,
        )


def _money_end(part: str) -> int:
    """Where the first amount ends."""
    match = re.search(r"\d[\d.,]*(?:\s*,-)?(?:\s*[A-Z]{2,3}\b)?", part)
    return match.end() if match else len(part)


_TERM: Final = re.compile(
    r"\b(?:jangka waktu|masa kontrak|masa perjanjian|masa kerja|lama kontrak|kontrak kerja selama"
    r"|tempoh|for a period of|period of|term of|duration of|kontrak selama|bekerja selama|selama"
    r")\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.;]\s|\bPasal\s+\d+", re.IGNORECASE)
_ITSELF: Final = re.compile(r"perjanjian (?:penempatan )?ini", re.IGNORECASE)
_NOT_TERM: Final = re.compile(
    r"percobaan|probation|notice|notis|pemberitahuan|sakit|cuti|leave|sick|mengundurkan"
    r"|mengikuti kembali|larangan|istirahat|setiap|every|sebelum|before|sampai dengan"
    r"|penyelesaian|within|dalam waktu|garansi",
    re.IGNORECASE,
)


def _term(text: str, kind: Kind) -> Iterator[Said]:
    """'dengan jangka waktu 36 (tiga puluh enam) bulan', 'for a period of two years'.

    What a placement agreement says of its own validity is not the length of the work.
    """
    for match in _TERM.finditer(text):
        part = text[match.end() : match.end() + 70]
        unit = re.search(r"bulan|tahun|months?|years?|thn|bln", part, re.IGNORECASE)
        if unit is None:
            continue
        value = months_value(part[: unit.end()])
        before = _SENTENCE.split(text[max(0, match.start() - 70) : match.start()])[-1]
        if not value or _NOT_TERM.search(before) or _NOT_TERM.search(part[: unit.end()]):
            continue
        if kind is Kind.PLACEMENT_CONTRACT and _ITSELF.search(before):
            continue
        weak = match.group().lower() in ("selama", "period of", "term of")
        if weak and not _OF_CONTRACT.search(before):
            continue
        certainty = DERIVED if weak else LIKELY
        where = _trim(text, match.end(), match.end() + unit.end())
        yield Said("contract_months", value, *where, certainty)


# First and last day

_FROM: Final = re.compile(
    r"\b(?:mulai|terhitung|commenc\w+|from|starting|effective|berlaku|sejak|bermula|dari)\b"
    r"(?:\s+(?:mulai|sejak|dari|tanggal|tarikh|on|from|pada|the|hari)\b)*\s*:?\s*$",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"(?:sampai(?:\s+dengan)?|\bs\.?\s?/?\s?d\.?|hingga|until|\bto|till|berakhir|ending|expir\w+|tamat)"
    r"(?:\s+(?:pada|tanggal|tarikh|on|dengan|the|hari)\b)*\s*:?\s*$",
    re.IGNORECASE,
)
_OF_CONTRACT: Final = re.compile(
    r"kontrak|perjanjian|contract|employment|bekerja|tempoh|jangka waktu|masa|period|agreement"
    r"|term\b",
    re.IGNORECASE,
)
_NOT_OF_CONTRACT: Final = re.compile(
    r"pass?port|paspor|visa|izin|lahir|birth|sip3mi|ktp", re.IGNORECASE
)


def _span(text: str) -> Iterator[Said]:
    """'mulai tanggal D sampai dengan D': printed days only, nothing is reckoned."""
    last_start = -1
    for found in find_dates(text):
        before = text[max(0, found.start - 40) : found.start]
        context = text[max(0, found.start - 110) : found.start]
        if _NOT_OF_CONTRACT.search(context[-60:]):
            continue
        if _TO.search(before) and (
            0 <= found.start - last_start < 60 or _OF_CONTRACT.search(context)
        ):
            yield Said("end_date", found.date.isoformat(), found.start, found.end, LIKELY)
        elif _FROM.search(before) and _OF_CONTRACT.search(context):
            yield Said("start_date", found.date.isoformat(), found.start, found.end, LIKELY)
            last_start = found.end


_TO_COUNTRY: Final = re.compile(
    r"\b(?:NEGARA(?: PENEMPATAN| TUJUAN)?|KE|negara(?: tujuan)?|to work in|bekerja di|in)\s*:?\s+"
    r"(?P<country>[A-Z][A-Za-z.]+(?:\s+[A-Z][A-Za-z.]+){0,2})"
)


def _country(text: str) -> Iterator[Said]:
    """'PROGRAM G TO G KE KOREA SELATAN', 'bekerja di negara Taiwan'."""
    for match in _TO_COUNTRY.finditer(text):
        if value := country_value(match["country"]):
            heading = match.group().isupper()
            yield Said(
                "destination_country", value, *match.span("country"), LIKELY if heading else 0.8
            )
