"""Values of contract fields: printed text to normalised text, or None."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from extract.contracts.asked import asks, holds_label, is_label, is_trade
from extract.values.countries import country_code
from extract.values.dates import find_dates, parse_date
from extract.values.identifiers import clean_nik, clean_passport_number
from extract.values.money import parse_money
from extract.values.names import clean_name
from extract.values.numbers import parse_months
from extract.values.sex import sex_of

_SMALL_IN_NAMES: Final = re.compile(
    r"(?:binti?|bt|bte|binte|alias|als|a/p|a/l|s/o|d/o|al|el|abu|dan|and|of|the|de|van|di|co|ltd"
    r"|bhd|sdn|pte|inc|corp|tbk|dr|hj|h)[.,]*"
)
"""Words that stand in small letters inside names."""
_EDGES: Final = " \t:;,|_~*•·=»«>'’‘\"“”/"
_ROUND: Final = re.compile(r"(?<=[A-Za-z])0{1,2}(?=[A-Za-z])")
"""Noughts between letters are letters O."""
_DOTS: Final = re.compile(r"[.…_\-–]{4,}")
_SHORTENED: Final = re.compile(
    r"\b(KEC|KAB|KEL|DSN|DS|JL|JLN|SDN|PT|NO|GG|PROV)\s*,\s+(?=[A-Z0-9])", re.IGNORECASE
)
_SERIAL: Final = re.compile(r"[A-Z0-9][A-Z0-9./()\-_]*")
_OFFICERS: Final = re.compile(
    r"\b(?:direktur|director|pimpinan|presiden|president|owner|kepala|ceo|deputi|komisaris|manager"
    r"|pengarah|penanggung jawab|chairman|staff?|calon|managing)\b",
    re.IGNORECASE,
)
_JOINING: Final = re.compile(r"and|dan|dengan|with|of|the|antara|between|serta", re.IGNORECASE)
"""Words that join names and are none."""
_NUMERAL: Final = 3
"""Figures in its first word from which a text is a number and no name."""
OLDEST_BIRTH: Final = date(1935, 1, 1)


def tidy(text: str) -> str:
    """Single blanks, without marks at the edges; '' for a dotted line left empty."""
    plain = " ".join(_DOTS.sub(" ", text).replace("·", " ").split()).replace(" ,", ",")
    plain = plain.lstrip(_EDGES + ".").rstrip(_EDGES)
    last = plain.rsplit(" ", 1)[-1]
    spelled = "." in last.rstrip(".")  # "L.L.C."
    if (len(last) > len("CORP.") and not spelled) or plain.endswith(".."):
        plain = plain.rstrip(".")
    return plain if any(c.isalnum() for c in plain) else ""


_SIGNED_BY: Final = re.compile(
    r"[\s,(]+(?:dalam hal ini |yang )?(?:diwakili|represented by|in this matter)\b"
    r"|\s*\(\s?(?![MST]\s?\))\w?\s?\)?$"
    r"|(?-i:(?<=\b(?:BHD|LTD|INC)\.)\s+(?=(?:[A-Z][a-z]+\s){1,3}[a-z]{2,}\s).*$)"
    r"|(?-i:(?<=[A-Z]{4})\.\s+(?=[A-Z][a-z]+(?:-[a-z]+)?\s[a-z]{2,}(?:\s|$)).*$)"
    r"|(?-i:(?<=[A-Z]))\s+(?:selaku|sebagai|as|bertindak)\s+(?:p3mi|pptkis|pelaksana|agen|pihak"
    r"|pemberi|the\b|an?\b|pengguna|majikan|untuk).*$"
    r"|\s+(?:SURAT\s)?(?:PERJANJIAN|KONTRAK)\s(?:KERJA|PENEMPATAN|PEKERJAAN)\b.*$"
    r"|\s+EMPLOYMENT (?:CONTRACT|AGREEMENT)\b.*$"
    r"|,\s+(?:civil id|residing at|holder of|beralamat|pemegang paspor|indonesian(?=\s*,))\b.*$"
    r"|\s*\(\s*(?:lice[nc]\w+|lesen|izin|reg\w*|sip\w+|siu\w+|no|nomor)\b[^)]*\d.*$",
    re.IGNORECASE,
)
"""What follows a firm's name: who signs for it, its licence in brackets, a scrap of a
bracket that nobody could read, and a sentence behind a name in capitals."""


def name_value(text: str) -> str | None:
    """A name of a person or firm; a sentence, another label or a scrap is none.

    A date ends it: that is the row below, or who was born then.
    """
    text = _SIGNED_BY.split(text)[0]
    if any(c.isdigit() for c in text) and (days := find_dates(text)):
        text = text[: days[0].start]
    words = [w for w in tidy(text).split() if any(c.isalpha() for c in w)]
    if not words or len(words) > 12 or sum(c.isalpha() for c in text) < 3:
        return None
    small = sum(_is_small(w) and not _SMALL_IN_NAMES.fullmatch(w) for w in words)
    begins_small = words[0][0].islower() and not words[-1][0].islower()
    if small > len(words) / 4 or begins_small:
        return None
    if is_label(text) or asks(text) or holds_label(text):
        return None
    if sum(c.isdigit() for c in words[0]) >= _NUMERAL:
        return None
    if len(words) == 1 and _JOINING.fullmatch(words[0]):
        return None
    whole = re.sub(r"(?<=[A-Za-z]{3})\.(?=[A-Za-z]{3})", " ", _points(text))
    whole = re.sub(r"(?<=[A-Za-z])- (?=[A-Z])", "-", whole)  # broken at the end of a line
    whole = re.sub(r"\b(LTD|BHD|INC|CORP)\b(\.?)\s+\w$", r"\1\2", whole)
    plain = tidy(re.sub(r"(?<=[A-Za-z]{5})\.(?=\s)", "", whole))
    name = clean_name(plain)
    if re.search(r"\.\w\.$", plain) and not name.endswith("."):
        name += "."  # "L.L.C."
    return name if sum(c.isalpha() for c in name) >= 2 else None


def _is_small(word: str) -> bool:
    """Whether a word begins small; "zoHRIAH" has but lost the shape of two letters."""
    return word[0].islower() and 2 * sum(c.isupper() for c in word) <= len(word)


def _letters_o(match: re.Match[str]) -> str:
    return "O" * len(match[0])


def person_value(text: str) -> str | None:
    """The name of an Indonesian worker: no word of it ends with a consonant and L for an I."""
    name = name_value(text)
    if name and sum(c.isdigit() for c in name) >= _NUMERAL:
        return None
    return _LAST_I.sub("I", _TITLES_Q.sub("Q", name)) if name else None


_LAST_I: Final = re.compile(r"(?<=[AEIOU][NTDWSHYK])L\b|(?<=[ST][TR])L\b")
_TITLES_Q: Final = re.compile(r"(?<=\bINA)O\b|(?<=\bAMA)O\b|(?<=\bBAI)O\b")
"""Sasak titles INAQ, AMAQ and BAIQ, whose Q was read as O."""


_ADDRESS_ENDS: Final = re.compile(
    r"[\s,(]+(?:selepas ini|selanjutnya|yang selanjutnya|hereinafter|dalam hal ini"
    r"|diwakili oleh|represented by)\b.*",
    re.IGNORECASE,
)


def address_value(text: str) -> str | None:
    """An address in capitals, single blanks."""
    plain = re.sub(r",?\s*\bindonesia\.?$", "", tidy(_points(text)), flags=re.IGNORECASE)
    plain = _ADDRESS_ENDS.split(re.sub(r"^di (?=[A-Z0-9])", "", plain, flags=re.IGNORECASE))[0]
    plain = re.sub(r"(?i)\b(FLAT|UNIT|ROOM|BLOCK) ([A-Z])\. ?(?=\d)", r"\1 \2, ", plain)
    plain = _ROUND.sub(_letters_o, _shortened(_commas(plain)))
    plain = re.sub(r"(?<=\w)- (?=\w)", "-", plain)  # broken at the end of a line
    plain = _NO_BLANK.sub(" ", plain)
    if sum(c.isalpha() for c in plain) < 4 or is_label(plain) or asks(text):
        return None
    return plain.upper()


_NO_BLANK: Final = re.compile(
    r"(?<=\d)(?=(?:DESA|DSN|DUSUN|KEC|KAB|KEL)\b)|(?<=\bFLAT)(?=\d)|(?<=\bBLOCK)(?=\d)",
    re.IGNORECASE,
)
"""Where a reader saw no blank: "RW 002DESA", "FLAT9B"."""
_CUT_SHORT: Final = re.compile(
    r"NO|JLN?|JALAN|JI|KEC|KAB|KEL|DESA|DSN?|DUSUN|KP|GG|PROV|RT|RW|PT|CO|LTD|ST|RD|SEC|DIST|AVE"
    r"|BLK|BR|BJR|LK|LINGK|KOMP|PERUM|CAD|SOK|MAH|LT|FL|LOT|BLVD|LN|SPG|KG|TMN|HJ|DR|BLDG|APT|STR|TEL|KM|SDN|BHD|LOR|CORP|INC|UL",
    re.IGNORECASE,
)
"""Words behind which a point belongs, or may."""


def _commas(address: str) -> str:
    """Points between the parts of an address that has no such points are misread commas."""
    return re.sub(
        r"(?<![A-Z0-9])(\d|[A-Z0-9/#-]{2,})\.(?= [A-Z0-9])",
        lambda m: m[0] if _CUT_SHORT.fullmatch(m[1]) else f"{m[1]},",
        address,
        flags=re.IGNORECASE,
    )


_SHORT: Final = re.compile(r"\b(KEC|KAB|NO|KEL|JL|JLN|KP|GG) (?=[A-Z0-9])", re.IGNORECASE)


def _shortened(address: str) -> str:
    """The points behind KEC, KAB and NO, where at least one of them has kept its own."""
    if not re.search(r"\b(?:KEC|KAB|NO|KEL|JL|KP)\. ", address, re.IGNORECASE):
        return address
    return _SHORT.sub(r"\1. ", address)


def _points(text: str) -> str:
    """Without specks; commas that were points behind abbreviations, and the other way round."""
    clean = re.sub(r"[°^~*•_|«»“”\"]|(?<=\w):(?=\s)", "", text)
    clean = re.sub(r"(?<=\s)\.(?=[A-Z]{3})", "", clean)
    clean = re.sub(r"^J[I1][.,] ", "JL. ", clean)
    clean = re.sub(r"\b(KEC|KAB|KEL|JL|KP)\.(?=[A-Z]{2})", r"\1. ", clean, flags=re.IGNORECASE)
    clean = re.sub(r"\b(KEC|KAB|KEL|NO|JL|RT|RW)\.\.", r"\1.", clean, flags=re.IGNORECASE)
    return _SHORTENED.sub(r"\1. ", clean).replace(";", ",").replace(".. ", "., ")


_TRADE: Final = re.compile(
    r"^[A-Z]/(?=[A-Z]{3})|^\W*(?:\d\W+)?(?:industry|field|sector|sektor|bidang|job|work)\s*:\s*"
    r"|\s(?:business|job) description\b.*$|\s[-–]\s.*:.*$|\s*\d\W+[A-Z][a-z ]+:.*$",
    re.IGNORECASE,
)
"""What a form asks before a trade and after it: "- Industry: X - Business description: Y"."""


def job_value(text: str) -> str | None:
    """A position; the office of a director who signs for a party is none."""
    plain = re.split(r"\bsebagai\b", tidy(_TRADE.sub("", text)), flags=re.IGNORECASE)[-1]
    plain = plain.strip(" ./-")
    letters = sum(c.isalpha() for c in plain)
    if letters < 3 or len(plain.split()) > 10 or _OFFICERS.search(plain) or is_party(plain):
        return None
    if asks(text) or not is_trade(plain):
        return None
    return plain.upper()


_PARTIES: Final = re.compile(r"(?:pihak|party|the employer|majikan|pengguna)\b", re.IGNORECASE)


def is_party(text: str) -> bool:
    """Whether the text names a party of the contract, such as PIHAK KEDUA."""
    return _PARTIES.match(text) is not None


def sex_value(text: str) -> str | None:
    """F or M, also where the paper prints it in two languages."""
    found = {sex for part in re.split(r"[/()]", text) if (sex := sex_of(part))}
    return sex_of(text) or (found.pop() if len(found) == 1 else None)


_CUT_FIGURES: Final = re.compile(r"(?<=[/.-]\d) (?=\d[/.-])")
"""A blank that a reader saw in the middle of a month of two figures: "27/1 1/1975"."""


_BOXED: Final = re.compile(r"\W*(\d) (\d) (\d) (\d) (\d) (\d) (\d) (\d)\W*")
"""A date whose eight figures stand in boxes of their own: day, month, year."""


_FIGURES: Final = re.compile(r"\W*((?:19|20)\d\d)\W{1,3}(1[0-2]|0?[1-9])\W{1,3}([0-3]?\d)\W*")
"""Year, month and day in blanks before words of another script that nobody read."""


_OF_REPUBLIC: Final = re.compile(
    r"[^\x00-\u024f\d]*(3[2-9]|[4-9]\d|1[01]\d)[\s年]+(1[0-2]|0?[1-9])[\s月]+"
    r"([12]\d|3[01]|0?[1-9])[\s日]*"
)
"""Year of the Republic of China, month and day; blanks where nobody read their signs. Its year is
past the days of a month: no other date begins so."""
_BEFORE_REPUBLIC: Final = 1911
_GLUED: Final = re.compile(r"(?<=[A-Za-z])/(?=\d)")
"""A stroke between a place and a date: "LAMPUNG SELATAN/09.06.1985"."""


def _unboxed(text: str) -> str:
    text = _GLUED.sub(" / ", text)
    if figures := _FIGURES.fullmatch(text):
        return f"{figures[1]}-{figures[2]:0>2}-{figures[3]:0>2}"
    if (of_republic := _OF_REPUBLIC.fullmatch(text)) is not None:
        year, month, day = (int(part) for part in of_republic.groups())
        return f"{_BEFORE_REPUBLIC + year}-{month:02}-{day:02}"
    return _BOXED.sub(r"\1\2-\3\4-\5\6\7\8", text) if _BOXED.fullmatch(text) else text


def date_value(text: str) -> str | None:
    """The first date as ISO 8601."""
    text = _unboxed(text)
    found = parse_date(text) or parse_date(_CUT_FIGURES.sub("", text))
    return found.isoformat() if found else None


def birth_value(text: str) -> str | None:
    """A birth date: not before 1935 and not within a few years of any contract."""
    text = _unboxed(text)
    found = parse_date(text) or parse_date(_CUT_FIGURES.sub("", text))
    return found.isoformat() if found and OLDEST_BIRTH <= found < date(2015, 1, 1) else None


def birth_place_value(text: str) -> str | None:
    """The place before the date ("BLITAR, 12-09-2002"), or after it; capitals."""
    text = _GLUED.sub(" / ", _CUT_FIGURES.sub("", text))
    dates = find_dates(text)
    place = text
    if dates:
        place = text[: dates[0].start]
        if not any(c.isalpha() for c in place):
            place = text[dates[0].end :]
    place = re.sub(r"\([^)]*\)|\b\d+\s*(?:tahun|years?|th|thn)\b|\d+", " ", place)
    place = re.sub(r"(?i)\b(?:pada|tanggal|tgl|on)\b", " ", place)
    plain = tidy(place.replace("/", " ")).strip(_EDGES + "-.")
    if sum(c.isalpha() for c in plain) < 3 or len(plain.split()) > 5:
        return None
    if is_label(plain) or asks(plain):
        return None
    return plain.upper()


def passport_value(text: str) -> str | None:
    """A passport number; an opening bracket before its figures is a misread C."""
    return clean_passport_number(re.sub(r"[(€¢](?=\s?\d{7}\b)", "C", text))


def serial_value(text: str) -> str | None:
    """A contract or licence number: letters and figures with at least two figures; never a date."""
    cut = re.split(r"(?i)\b(?:tanggal|tgl|dated?|tarikh|tertanggal)\b", tidy(text))[0]
    packed = "".join(cut.split()).upper().strip(_EDGES + "-.")
    if sum(c.isdigit() for c in packed) < 2 or len(packed) > 40 or not _SERIAL.fullmatch(packed):
        return None
    if re.fullmatch(r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}", packed):
        return None
    packed = re.sub(r"(?<=/)1(?:11)?(?=/(?:19|20)\d\d$)", lambda m: "I" * len(m[0]), packed)
    return "/".join(_roman(_ROUND.sub(_letters_o, part)) for part in packed.split("/"))


def _roman(part: str) -> str:
    """A month in Roman figures whose I was read as 1 or l ("X1" for XI)."""
    if re.fullmatch(r"[IVX1L]{2,4}", part) and re.search(r"[IVX]", part):
        return part.replace("1", "I").replace("L", "I")
    return part


_BESIDE_WAGE: Final = re.compile(
    r"\b(?:bonus|tunjangan|allowance|lembur|overtime|potongan|deduct\w*|elaun|uang makan"
    r"|insentif)\b",
    re.IGNORECASE,
)
"""Words behind which an amount is paid beside the wage, or taken from it."""


def money_value(text: str) -> str | None:
    """Amount and currency, "1500.00 SAR"; None without a currency."""
    bare = re.sub(r"\(\s*(\d[\d.,]*)\s*\)", r"\1", _BESIDE_WAGE.split(text)[0])
    money = parse_money(re.sub(r"(?<=\d[.,])\s+(?=\d{3})", "", bare))
    return f"{money.amount:.2f} {money.currency}" if money and money.amount > 0 else None


def labelled_money(text: str, label: str) -> str | None:
    """Amount and currency; the label may say the currency: "Basic Salary (AED)  1500"."""
    said = re.search(r"\(\s*([A-Z]{2,3}\$?|US\$|NT\$|HK\$)\s*\)", label)
    return money_value(text) or (money_value(f"{said[1]} {text}") if said else None)


_SINCE: Final = re.compile(
    r"\b(?:from|mulai|sejak|commencing|starting|beginning|effective|terhitung|bermula|dari)\b"
    r"(?:\s+(?:on|the|dari|sejak|tanggal|tgl|tarikh|pada|hari|with|effect|from|date|of))*\W*$",
    re.IGNORECASE,
)
"""What stands before the day from which a length of time runs: "24 months from 12/03/2022"."""


_UNTIL: Final = re.compile(r"\b(?:to|until|till|hingga|sampai(?: dengan)?|s\W?d)\b|[~～〜–—]")
"""What parts the first day of a period from the last one."""
_WORDS: Final = re.compile(r"[A-Za-z]+")


def period_end(text: str, *, first: bool) -> str | None:
    """The first or the last day of a period given by two dates; or the first one alone."""
    found = find_dates(text)
    if first and len(found) == 1 and _SINCE.search(text[: found[0].start]):
        return found[0].date.isoformat()
    if len(found) == len(("from", "to")):
        halves = [text[each.start : each.end] for each in found]
    else:  # "From 2024 4 1 to 2027 3 31"
        halves = [_WORDS.sub(" ", half) for half in _UNTIL.split(text)]
    if len(halves) != len(("from", "to")):
        return None
    begins, ends = (parse_date(_unboxed(half)) for half in halves)
    if begins is None or ends is None or begins >= ends:
        return None
    return (begins if first else ends).isoformat()


def months_value(text: str) -> str | None:
    """A length of time in whole months."""
    months = parse_months(re.sub(r"(?<=\d)\. ?(?=\()", " ", text))
    if not months:  # the figures alone in brackets: "(24) months"
        months = parse_months(re.sub(r"[(\[]\s?(\d{1,2})\s?[)\]]", r"\1", text))
    return str(months) if months else None


def country_value(text: str) -> str | None:
    """A country other than Indonesia."""
    code = country_code(text)
    return code if code and code != "IDN" else None


VALUES: Final[Mapping[str, Callable[[str], str | None]]] = {
    "full_name": person_value,
    "agency_name": name_value,
    "foreign_agency_name": name_value,
    "employer_name": name_value,
    "employer_address": address_value,
    "address": address_value,
    "job_title": job_value,
    "birth_date": birth_value,
    "birth_place": birth_place_value,
    "sex": sex_value,
    "nik": clean_nik,
    "passport_number": passport_value,
    "contract_number": serial_value,
    "agency_licence": serial_value,
    "contract_date": date_value,
    "start_date": date_value,
    "end_date": date_value,
    "wage": money_value,
    "contract_months": months_value,
    "destination_country": country_value,
}
"""Field -> what makes its value of printed text ("wage" becomes two fields)."""
