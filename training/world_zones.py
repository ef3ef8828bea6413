"""Invented holders of passports of many countries, as their machine readable zones print them."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from extract.passports.mrz import check_digit

Rng = np.random.Generator

ISSUERS: Final = (
    "ARG", "AUS", "AUT", "BEL", "BGD", "BGR", "BLR", "BRA", "CAN", "CHE", "CHL", "CHN", "COL",
    "CZE", "D<<", "DNK", "EGY", "ESP", "EST", "ETH", "FIN", "FRA", "GBR", "GEO", "GHA", "GRC",
    "HRV", "HUN", "IDN", "IND", "IRL", "IRN", "ISL", "ISR", "ITA", "JOR", "JPN", "KAZ", "KEN",
    "KHM", "KOR", "LAO", "LBN", "LKA", "LTU", "LUX", "LVA", "MAR", "MEX", "MMR", "MYS", "NGA",
    "NLD", "NOR", "NPL", "NZL", "PAK", "PER", "PHL", "POL", "PRT", "QAT", "ROU", "RUS", "SAU",
    "SGP", "SRB", "SVK", "SVN", "SWE", "THA", "TUN", "TUR", "TWN", "UKR", "USA", "UTO", "VNM",
    "ZAF", "GBD", "RKS", "UNO", "XOM", "EUE", "XXA", "XXB",
)  # fmt: skip
PRIMARY: Final = (
    "SPECIMEN", "ERIKSSON", "MUSTERMANN", "TRAVELLER", "SAMPLE", "VZOR", "NGUYEN", "KIM", "PARK",
    "TANAKA", "SINGH", "KHAN", "SILVA", "GARCIA<LOPEZ", "OCONNOR", "DE<BRUIJN", "VAN<DER<BERG",
    "SMITH<JONES", "AL<KUWARI", "TWENTY", "DOE", "RAHMAN", "WANGCHUK", "TITTIT", "ILLINI",
    "OOSTERHUIS", "QUISPE", "BOBB", "EBERHARDT", "ZOLTANFFY", "MUELLER", "HANSEN", "WIJAYA",
    "SITI",
)  # fmt: skip
SECONDARY: Final = (
    "ANNA<MARIA", "ERIKA", "HAPPY", "MARTA", "JAN", "YURI", "MEI<LING", "WILLIAM<THEODORE", "LI",
    "JOHN<TIMOTHY", "FATIMA", "IOANNIS", "ANGELA<ZOE<UK", "DELIA<PILAR", "TILL", "LILLITH",
    "OLUWASEUN", "ABDULRAHMAN<BIN<FAISAL", "BO", "EBBE", "GIUSEPPE",
    "MARIA<DE<LOS<ANGELES<DEL<CARMEN", "X", "SRI<WAHYUNI",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WorldZone:
    """Both lines, and what a data page prints of them."""

    lines: tuple[str, str]
    surname: str
    given: str
    number: str
    country: str


def world_zone(rng: Rng) -> WorldZone:
    """A zone with right check digits, by the freedoms that ICAO 9303 part 4 leaves to States."""
    country = str(rng.choice(ISSUERS))
    kind = "P" + str(rng.choice(list("<<<<<<POPDSMNE")))
    surname, given = str(rng.choice(PRIMARY)), str(rng.choice(SECONDARY))
    if rng.random() < 0.08:
        given = ""
    name = f"{surname}<<{given}" if given else surname
    upper = f"{kind}{country}{name}".ljust(44, "<")[:44]
    number = _number(rng) if country != "IDN" else "X" + _characters(rng, "0123456789", 7)
    parts = [text + check_digit(text) for text in (number.ljust(9, "<"), _birth(rng), _expiry(rng))]
    own = _own(rng)
    sex = "MFMFMFMF<<"[int(rng.integers(10))]
    nation = country if country not in ("EUE", "XOM") else "BEL"
    composite = check_digit("".join(parts) + own)
    lower = f"{parts[0]}{nation}{parts[1]}{sex}{parts[2]}{own}{composite}"
    return WorldZone((upper, lower), surname, given, number, country)


def _characters(rng: Rng, letters: str, count: int) -> str:
    return "".join(letters[int(n)] for n in rng.integers(0, len(letters), count))


def _number(rng: Rng) -> str:
    figures, capitals = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    kind = int(rng.integers(5))
    if kind == 0:
        return _characters(rng, figures, 9)
    if kind == 1:
        return _characters(rng, capitals, 1) + _characters(rng, figures, int(rng.integers(6, 9)))
    if kind == 2:
        return _characters(rng, capitals, 2) + _characters(rng, figures, int(rng.integers(6, 8)))
    if kind == 3:
        return _characters(rng, "CFGHJKLMNPRTVWXYZ0123456789", 9)
    return _characters(rng, figures + capitals, 9)


def _birth(rng: Rng) -> str:
    if rng.random() < 0.03:
        return f"{rng.integers(30, 99):02}<<<<"
    year = int(rng.integers(1940, 2015)) % 100
    return f"{year:02}{rng.integers(1, 13):02}{rng.integers(1, 29):02}"


def _expiry(rng: Rng) -> str:
    return f"{rng.integers(8, 36):02}{rng.integers(1, 13):02}{rng.integers(1, 29):02}"


def _own(rng: Rng) -> str:
    """The optional data and its digit: empty with a filler or 0, or as long as a State likes."""
    kind = rng.random()
    if kind < 0.45:
        return "<" * 14 + ("<" if rng.random() < 0.5 else "0")
    letters = "0123456789" if kind < 0.8 else "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    text = _characters(rng, letters, int(rng.integers(6, 15))).ljust(14, "<")
    return text + check_digit(text)
