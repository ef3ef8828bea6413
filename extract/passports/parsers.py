"""What the text beside a label of a passport means, field by field."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from extract.passports.days import day
from extract.passports.nationalities import state_named
from extract.passports.spelling import bare, common
from extract.passports.states import state_code
from extract.values.countries import country_code
from extract.values.gazetteer import CITIES_ABROAD, REGIONS, nearest
from extract.values.identifiers import clean_passport_number
from extract.values.names import clean_name

LONGEST_SEX: Final = 16
"""Letters of the longest writing of a sex: PEREMPUAN / FEMALE has 15."""


def parse_sex(text: str) -> str | None:
    """'F' or 'M' from 'P/F', 'L/M', 'PEREMPUAN', 'LAKI-LAKI'; 'P' alone is perempuan, a woman.

    A lone letter after a stroke decides: the pairs are printed local first, English second.
    """
    squashed = re.sub(r"[^A-Z]", "", text.upper().translate(str.maketrans("1|!", "LLL")))
    if len(squashed) > LONGEST_SEX:
        return None
    if squashed.startswith(("PEREMP", "WANITA", "FEMALE")) or squashed in _WOMAN:
        return "F"
    if squashed.startswith(("LAKI", "PRIA", "LELAKI", "MALE")) or squashed in _MAN:
        return "M"
    return None


_WOMAN: Final = frozenset({"P", "F", "PF", "PIF", "PLF", "PE", "PIE", "PT", "FF", "PP", "PR"})
_MAN: Final = frozenset({"L", "M", "LM", "LIM", "LLM", "IM", "LK", "LN", "LH", "UM", "LMI", "IIM"})


def parse_words(text: str) -> str | None:
    """Upper-case words without figures: a name or a place."""
    name = clean_name(text)
    letters = sum(c.isalpha() for c in name)
    if letters < 2 or sum(c.isdigit() for c in name) > 0 or letters < 0.6 * len(name):
        return None
    return name


def parse_name(text: str) -> str | None:
    """A holder's name; INDONESIA, which stands right below it, is none."""
    name = parse_words(text)
    return None if name is None or country_code(name) == "IDN" else name


def parse_place(text: str) -> str | None:
    """A region or town, its spelling put right where it is nearly one of Indonesia's regions.

    'P/F' is the sex. A mission stands in a town abroad.
    """
    name = parse_words(text)
    if name is None or country_code(name) == "IDN" or re.fullmatch(r"\w ?/ ?\w", name):
        return None
    if parse_sex(name) is not None:
        return None
    mission = _MISSION.match(name)
    if mission and (town := nearest(name[mission.end() :], CITIES_ABROAD, at_least=90.0)):
        return f"{mission[1]} {town}"
    return nearest(name, REGIONS, at_least=90.0) or name


_MISSION: Final = re.compile(r"(KJRI|KBRI|KRI|KDEI|KANIM)\b ?")
"""Who issues passports abroad, and how an immigration office is written short."""


def known_place(text: str) -> str | None:
    """A region of Indonesia or a mission abroad that `text` names, None for anything else."""
    name = parse_words(text)
    if name is None or len(name) < 4:
        return None
    return name if _MISSION.match(name) else nearest(name, REGIONS, at_least=85.0)


Parser = Callable[[str], str | None]

PARSERS: Final[Mapping[str, Parser]] = {
    "passport_number": clean_passport_number,
    "birth_date": day,
    "issue_date": day,
    "expiry_date": day,
    "sex": parse_sex,
    "nationality": state_named,
    "full_name": parse_name,
    "surname": parse_words,
    "given_names": parse_words,
    "issuing_country": state_code,
    "birth_place": parse_place,
    "issuing_office": parse_place,
}
TYPED: Final = ("passport_number", "birth_date", "issue_date", "expiry_date", "sex")
"""Fields whose values cannot be taken for other words."""


TELLING: Final[Mapping[str, Parser]] = {
    "passport_number": bare,
    "birth_date": day,
    "expiry_date": day,
    "surname": common,
    "given_names": common,
}
"""Values by which the zone tells the side of the labels: no other field has the same."""


def parse_foreign_number(text: str) -> str | None:
    """Six to nine letters and figures, most of them figures: numbers of States but Indonesia."""
    number = re.sub(r"[\s.-]", "", text.upper())
    figures = sum(map(str.isdigit, number))
    likely = re.fullmatch(r"[A-Z0-9]{6,9}", number) and 2 * figures > len(number)
    return number if likely else None
