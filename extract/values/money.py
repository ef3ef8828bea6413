"""Amounts of money as contracts print them: 'Rp.9.895.400,-', 'RM 1,700.00', '20.008 NT'."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extract.values.numbers import SLIPS


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in units of `currency` (ISO 4217 code)."""

    amount: Decimal
    currency: str


_BY_CODE_ALONE: Final = (
    *("SEK", "NOK", "DKK", "ISK", "HRK", "RSD", "MKD", "BAM", "MDL"),
    *("UAH", "BYN", "GEL", "AMD", "AZN", "KZT", "UZS", "KGS", "TJS", "TMT", "MNT", "KPW", "AFN"),
    *("SYP", "LBP", "YER", "IRR", "SDG", "SSP", "ETB", "DJF", "KES", "TZS", "UGX", "RWF", "NGN"),
    *("GHS", "XOF", "XAF", "CDF", "AOA", "MZN", "ZAR", "NAD", "BWP", "ZMW", "MWK", "MGA", "MUR"),
    *("SCR", "LAK", "MMK", "LKR", "BDT", "NPR", "PKR", "BTN", "SBD", "VUV", "WST", "XPF", "BRL"),
    *("MXN", "ARS", "CLP", "COP", "UYU", "PYG", "BOB", "PAB", "CRC", "DOP", "JMD", "TTD", "SRD"),
    *("GYD", "BSD", "BBD", "XCD", "TVD", "GMD", "SLE", "LRD", "CVE", "MRU", "BIF", "LSL", "SZL"),
)
"""ISO 4217 codes, in capitals only, of currencies whose names Indonesian contracts hardly print;
ALL, TOP, PEN, CUP, ANG and SOS, which are words too, are left out."""

_MARKS: Final[tuple[tuple[str, str], ...]] = (
    (r"NT\s?[$S5]|NTD|TWD|NT|新[台臺]幣|元", "TWD"),
    (r"HK\s?[$S5]|HKD|HK|港幣|港元", "HKD"),
    (r"US\s?\$|USD|dollar amerika", "USD"),
    (r"S\s?[$S]|SGD|dollar singapura|singapore dollars?", "SGD"),
    (r"B\s?[$S]|BND|dollar brunei|brunei dollars?", "BND"),
    (r"NZD|NZ\s?\$|dollar selandia baru|new zealand dollars?", "NZD"),
    (r"FJD|(?:FJ|F)\s?\$|dollar fiji|fij(?:i|ian) dollars?", "FJD"),
    (r"CAD|(?:CA|CAN|C)\s?\$|dollar kanada|canadian dollars?", "CAD"),
    (r"MVR|Rf|rufiyaa", "MVR"),
    (r"MOP\s?\$?|patacas?", "MOP"),
    (r"(?:AU|A)\s?\$|AUD|dollar australia|australian dollars?", "AUD"),
    (r"R\s?M|MYR|ringgit(?: malaysia)?", "MYR"),
    (r"Rp|IDR|rupiah", "IDR"),
    (r"SAR|S\.?R\.?|SA riyals?|riyal(?: saudi| arab saudi)?s?|saudi riyals?|real saudi", "SAR"),
    (r"QAR|Q\.?R\.?|qatari riyals?|riyal qatar", "QAR"),
    (r"(?-i:MAD)|dirham maroko|moroccan dirhams?", "MAD"),
    (r"AED|dhs?|dirhams?", "AED"),
    (r"OMR|R\.?O\.?|omani rials?|rial oman", "OMR"),
    (r"KWD|K\.?D\.?|kuwaiti dinars?|dinar kuwait", "KWD"),
    (r"BHD|B\.?D\.?|bahraini dinars?|dinar bahrain", "BHD"),
    (r"JOD|J\.?D\.?|jordanian dinars?|dinar yordania", "JOD"),
    (r"KRW|₩|won(?: korea)?", "KRW"),
    (r"JPY|¥|￥|yen(?: jepang)?|円", "JPY"),
    (r"EUR|€|euros?", "EUR"),
    (r"TRY|TL|₺|lira(?: turki)?", "TRY"),
    (r"GBP|£", "GBP"),
    (r"PLN|z[lł]oty(?:ch)?|zł", "PLN"),
    (r"RON|lei", "RON"),
    (r"THB|฿|baht", "THB"),
    (r"CNY|RMB|yuan", "CNY"),
    (r"CHF|francs? swiss|swiss francs?|franken", "CHF"),
    (r"CZK|Kč|koruna (?:ceko|česk\w+)|czech koruna", "CZK"),
    (r"HUF|forints?", "HUF"),
    (r"BGN|lev[a]?", "BGN"),
    (r"RUB|₽|rubel|rubles?|roubles?", "RUB"),
    (r"ILS|₪|shekels?", "ILS"),
    (r"PHP|₱|peso filipina|philippine pesos?", "PHP"),
    (r"VND|₫|dong vietnam", "VND"),
    (r"KHR|៛|riel", "KHR"),
    (r"INR|₹|rupee india|indian rupees?", "INR"),
    (r"PGK|kina", "PGK"),
    (r"EGP|pound mesir|egyptian pounds?", "EGP"),
    (r"LYD|dinar libya|libyan dinars?", "LYD"),
    (r"DZD|dinar aljazair|algerian dinars?", "DZD"),
    (r"IQD|dinar irak|iraqi dinars?", "IQD"),
    (r"TND|dinar tunisia|tunisian dinars?", "TND"),
    *((rf"(?-i:{code})", code) for code in _BY_CODE_ALONE),
)
_THOUSANDTHS: Final = frozenset({"KWD", "OMR", "BHD", "JOD", "LYD", "IQD", "TND"})
"""Currencies with three decimal places (ISO 4217)."""

_ANY_MARK: Final = "|".join(f"(?P<{code}{{side}}>{pattern})" for pattern, code in _MARKS)
_SLIP: Final = "0-9OoIlSsBDQZz"
_AMOUNT: Final = (
    rf"(?P<amount>[0-9OlIS](?:[{_SLIP}]|[.,'’](?=[{_SLIP}])| (?=[0-9]{{3}}(?![0-9])))*)"
    r"(?P<tail>\s*[.,]?\s*[-–—=]{1,2})?"
)
_SCALE: Final = r"(?:\s*(?P<scale>juta|jt|ribu|rb|million|thousand)(?!\w))?"
_BEFORE: Final = re.compile(
    rf"(?<![A-Za-z])(?:{_ANY_MARK.format(side='_b')})[\s.:]*{_AMOUNT}{_SCALE}", re.IGNORECASE
)
_AFTER: Final = re.compile(
    rf"(?<![A-Za-z0-9.,]){_AMOUNT}{_SCALE}\s*(?:{_ANY_MARK.format(side='_a')})(?![A-Za-z])",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"(?<![A-Za-z0-9.,])\$?\s*{_AMOUNT}{_SCALE}(?![A-Za-z0-9])", re.IGNORECASE
)
_SCALES: Final = {
    **dict.fromkeys(("juta", "jt", "million"), Decimal(1_000_000)),
    **dict.fromkeys(("ribu", "rb", "thousand"), Decimal(1_000)),
}


def parse_money(text: str, default_currency: str | None = None) -> Money | None:
    """The first amount in `text` that stands beside its currency.

    Without any currency, the first bare amount in `default_currency`; None when that is None too.
    """
    found: list[tuple[int, Money]] = []
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            currency = _currency(match)
            if currency and (amount := _value(match, currency)) is not None:
                found.append((match.start("amount"), Money(amount, currency)))
                break
    if found:
        return min(found, key=lambda each: each[0])[1]
    if default_currency is None:
        return None
    for match in _BARE.finditer(text):
        amount = _value(match, default_currency)
        if amount is not None:
            return Money(amount, default_currency)
    return None


def _currency(match: "re.Match[str]") -> str | None:
    """ISO 4217 code of the mark that matched."""
    return next(
        (name[:3] for name, text in match.groupdict().items() if "_" in name and text), None
    )


def _value(match: "re.Match[str]", currency: str) -> Decimal | None:
    """The amount of a match; None when too little of it is true figures."""
    printed = match["amount"]
    if sum(c.isdigit() for c in printed) * 2 < sum(c.isalnum() for c in printed):
        return None
    amount = parse_amount(printed.translate(SLIPS), decimals=3 if currency in _THOUSANDTHS else 2)
    if amount is None:
        return None
    scale = match["scale"]
    return amount * _SCALES[scale.lower()] if scale else amount


def parse_amount(figures: str, decimals: int = 2) -> Decimal | None:
    """`figures` as a number, whichever of '.' and ',' is its decimal mark; None if it is none.

    Where both stand, the last one is the decimal mark. A lone mark before exactly three figures
    parts thousands; only a currency of three `decimals` may mean thousandths (from 10 units on).
    """
    text = re.sub(r"[\s'’]", "", figures).rstrip(".,")
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", text):
        return None
    marks = [c for c in text if c in ".,"]
    if not marks:
        return Decimal(text)
    last = text.rindex(marks[-1])
    whole, part = re.sub(r"\D", "", text[:last]), text[last + 1 :]
    if marks.count(marks[-1]) > 1:
        return Decimal(whole + part) if len(part) == 3 else _cents(whole, part)
    if len(set(marks)) == 2 and len(part) <= max(decimals, 2):
        return Decimal(f"{whole}.{part}")
    if len(part) == 3 and decimals == 3 and len(marks) == 1 and int(whole) >= 10:
        return Decimal(f"{whole}.{part}")
    return Decimal(whole + part) if len(part) >= 3 else Decimal(f"{whole}.{part}")


def _cents(whole: str, part: str) -> Decimal:
    """'1.700.00': one mark for both uses, so two or fewer last figures are hundredths."""
    return Decimal(f"{whole}.{part}") if len(part) <= 2 else Decimal(whole + part)
