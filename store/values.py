"""What a person types for a field, brought into the form in which values are kept."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from extract.values.countries import country_code
from extract.values.dates import parse_date
from ingest.errors import ForbiddenStep, Sentence

LONGEST: Final = 500  # characters
CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class BadValue(ForbiddenStep):
    """The text cannot be a value of this field."""

    code = "S114"
    sentence = Sentence(
        "Isian ini tidak cocok untuk kolomnya. Contoh: tanggal 1990-03-31 atau 31 Maret 1990; "
        "jenis kelamin L atau P; negara Malaysia.",
        "This text does not fit the field. Examples: date 1990-03-31 or 31 March 1990; "
        "sex M or F; country Malaysia.",
    )


def normal_value(name: str, text: str) -> str:
    """`text` as the field `name` keeps it (dates ISO 8601, countries alpha-3). Raises BadValue.

    The rules are those of `docs/output.md`: a value decided by a person looks like one read.
    """
    plain = " ".join(CONTROL.sub("", text).split()) if name != "mrz" else text.strip()
    if not plain or len(plain) > LONGEST:
        raise BadValue
    kept = _rule(name)(plain)
    if not kept:
        raise BadValue
    return kept


def _rule(name: str) -> Callable[[str], str | None]:
    if name in RULES:
        return RULES[name]
    return _date if name.endswith("_date") else str


def _date(text: str) -> str | None:
    found = parse_date(text)
    return found.isoformat() if found else None


def _sex(text: str) -> str | None:
    words = {"L": "M", "M": "M", "LAKI-LAKI": "M", "MALE": "M"}
    words |= {"P": "F", "F": "F", "PEREMPUAN": "F", "FEMALE": "F"}
    return words.get(text.upper())


def _country(text: str) -> str | None:
    return country_code(text)


def _whole(text: str) -> str | None:
    return str(int(text)) if text.isascii() and text.isdigit() else None


def _amount(text: str) -> str | None:
    try:
        amount = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return f"{amount:.2f}" if amount.is_finite() and amount >= 0 else None


def _currency(text: str) -> str | None:
    code = text.upper()
    return code if re.fullmatch(r"[A-Z]{3}", code) else None


def _identifier(text: str) -> str | None:
    kept = re.sub(r"\s+", "", text).upper()
    return kept if re.fullmatch(r"[A-Z0-9./-]+", kept) else None


def _nik(text: str) -> str | None:
    digits = re.sub(r"[\s.-]", "", text)
    return digits if re.fullmatch(r"[0-9]{16}", digits) else None


RULES: Final[Mapping[str, Callable[[str], str | None]]] = {
    "full_name": str.upper,
    "birth_place": str.upper,
    "sex": _sex,
    "nationality": _country,
    "issuing_country": _country,
    "destination_country": _country,
    "deported_from": _country,
    "passport_number": _identifier,
    "splp_number": _identifier,
    "nik": _nik,
    "wage_amount": _amount,
    "wage_currency": _currency,
    "contract_months": _whole,
    "stated_count": _whole,
    "age": _whole,
}
