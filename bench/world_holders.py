"""Invented holders of passports of twenty States, with the zone that each passport would print.

Codes, types and the look of numbers follow public specimens; names are drawn from lists of common
given and family names, so that nobody real is meant.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np

from extract.passports.mrz import check_digit

NAME_PLACES: Final = 39


@dataclass(frozen=True, slots=True)
class State:
    """How one State prints its passports.

    In `number` and `personal` a `#` is a figure and an `@` a letter; `personal` may be empty, and
    `empty_digit` is what then stands in its check digit's place. `tones`: paper, lines, print.
    """

    code: str
    type: str
    titles: tuple[str, ...]
    number: str
    personal: str
    empty_digit: str
    family: tuple[str, ...]
    given: tuple[str, ...]
    tones: tuple[tuple[int, int, int], tuple[int, int, int]]


def _state(
    head: str, numbers: tuple[str, str], family: str, given: str, tones: tuple[int, int]
) -> State:
    """One line of the table below: `head` is code, type and titles; `tones` are 0xRRGGBB."""
    code, kind, *titles = head.split("|")
    number, personal = numbers
    paper, lines = ((t >> 16 & 255, t >> 8 & 255, t & 255) for t in tones)
    empty = "0" if personal.endswith("0") and len(personal) == 1 else "<"
    return State(
        code,
        kind,
        tuple(titles),
        number,
        personal if len(personal) > 1 else "",
        empty,
        tuple(family.split(",")),
        tuple(given.split(",")),
        (paper, lines),
    )


STATES: Final = (
    _state("IDN|P<|REPUBLIK INDONESIA|REPUBLIC OF INDONESIA", ("@#######", "0"),
           "SURYANINGSIH,PRATAMA,,KARTIKASARI,NUR HALIMAH,,HUTAGALUNG",
           "DEWI,BUDI,SULASTRI,SITI,MARIA YULIANA,SUPARMAN,TIURMA ROTUA", (0xE4ECE6, 0x5E9A86)),
    _state("MYS|P<|MALAYSIA|PASPORT", ("A########", "######-##-####"),
           "ABDULLAH,TAN MEI LING,,RAJENDRAN", "NURUL AISYAH,KUMAR,LIM WEI", (0xF2E4E0, 0xB8705E)),
    _state("SGP|PA|REPUBLIC OF SINGAPORE|PASSPORT", ("E#######@", "S#######@"),
           "TAN,LEE,ONG,MUTHU", "WEI LING,JUN JIE GABRIEL,AISHA", (0xF4E6DC, 0xC2644E)),
    _state("TWN|P<|REPUBLIC OF CHINA|TAIWAN", ("#########", "A#########"),
           "LIN,CHEN,HUANG", "MEI-LING,CHIH-HAO,YA-TING", (0xE2EEE2, 0x5C9C68)),
    _state("CHN|PO|PEOPLE'S REPUBLIC OF CHINA", ("E########", "0"),
           "ZHENGJIAN,WANG,OUYANG", "YANGBEN,XIAOMING,LI", (0xF3E7E4, 0xB9776D)),
    _state("HKG|P<|HONG KONG SPECIAL ADMINISTRATIVE REGION", ("K########", "<"),
           "CHAN,WONG,LEUNG", "TAI MAN,SIU MING", (0xE7E3F0, 0x8673AC)),
    _state("KOR|PM|REPUBLIC OF KOREA|PASSPORT", ("M########", "#######V######"),
           "LEE,KIM,PARK", "SUYEON,GILDONG,MIN JUN", (0xE3EBF3, 0x5B86B1)),
    _state("JPN|P<|JAPAN|PASSPORT", ("@@#######", "<"),
           "GAIMU,SATO,YAMAMOTO", "SAKURA,TARO,HANAKO", (0xEFE6EE, 0xA36B98)),
    _state("PHL|P<|REPUBLIC OF THE PHILIPPINES|PASAPORTE", ("P#######@", "<"),
           "DELA CRUZ,SANTOS,MANALANSAN", "MARIA CRISTINA,JUAN CARLOS,ANDRES",
           (0xEBEDE0, 0x8C9659)),
    _state("THA|P<|THAILAND|PASSPORT", ("AA#######", "#############"),
           "SRISAWAT,WONGSAKORN,PHROMMACHAN", "SOMCHAI,KANYARAT", (0xEFE7E0, 0xA77C57)),
    _state("IND|P<|REPUBLIC OF INDIA", ("@#######", "<"),
           "RAMADUGULA,SHARMA,", "SITA MAHA LAKSHMI,ARJUN,VENKATANARASIMHAN", (0xE5EDF1, 0x6A97A9)),
    _state("SAU|P<|KINGDOM OF SAUDI ARABIA", ("@#######", "##########"),
           "ALHARBI,ALOTAIBI,BIN SAEED", "MOHAMMED ABDULLAH,FATIMAH", (0xE1EEE4, 0x539267)),
    _state("ARE|PN|UNITED ARAB EMIRATES", ("@########", "###############"),
           "ALMANSOORI,ALKAABI", "HAMDAN AHMED SALEM,MARYAM", (0xF1EADC, 0xAD9250)),
    _state("D<<|P<|BUNDESREPUBLIK DEUTSCHLAND|REISEPASS", ("C@@@##@#@", "<"),
           "MUSTERMANN,GROESSE,VON DER MUEHLE", "ERIKA,HANS-PETER,ANNELIESE", (0xF3E3E2, 0xB4626B)),
    _state("GBR|P<|UNITED KINGDOM OF GREAT BRITAIN", ("#########", "<"),
           "UK SPECIMEN,OCONNOR,ANGELA-SMITH", "ANGELA ZOE,TWENTY,GEORGE", (0xEAE4EC, 0x8D6FA0)),
    _state("NLD|P<|KONINKRIJK DER NEDERLANDEN|PASPOORT", ("@@@@##@#@", "#########"),
           "DE BRUIJN,VAN DEN BERG", "WILLEKE LISELOTTE,JAN", (0xF4E3DE, 0xB25B55)),
    _state("SWE|P<|SVERIGE|PASS", ("########", "############"),
           "SVENSSON,OESTERBERG", "BERIT,LARS ERIK", (0xF2E6DC, 0xB77A4D)),
    _state("POL|P<|RZECZPOSPOLITA POLSKA|PASZPORT", ("@@#######", "###########"),
           "KOWALSKA-NOWAK,ZOLTOWSKI", "JOANNA,GRZEGORZ", (0xF1E5E6, 0xB26B73)),
    _state("CAN|P<|CANADA|PASSPORT", ("@@######", "<"),
           "MARTIN,TREMBLAY-LAFLEUR", "SARAH,JEAN-LUC", (0xE9E6F0, 0x7F72A8)),
    _state("UTO|P<|UTOPIA", ("@########", "@@######@"),
           "ERIKSSON,NILAVADHANANANDA,PAPANDROPOULOUS", "ANNA MARIA,CHAYAPA DEJTHAMRONG KRASUANG,"
           "JONATHON WARREN TREVOR", (0xE6EAEE, 0x74889C)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """One invented holder and the passport; the names as the zone spells them, with blanks."""

    state: State
    family: str
    given: str
    number: str
    born: date
    sex: str
    issued: date
    expires: date
    personal: str

    def zone(self) -> tuple[str, str]:
        """Both lines (ICAO 9303 part 4, section 4.2.2); a single name is the primary one."""
        name = f"{_coded(self.family)}<<{_coded(self.given)}" if self.family else _coded(self.given)
        upper = self.state.type + self.state.code + name[:NAME_PLACES].ljust(NAME_PLACES, "<")
        number = self.number.ljust(9, "<")
        personal = self.personal.replace("-", "<")[:14].ljust(14, "<")
        empty = not personal.strip("<")
        number += check_digit(number)
        dates = [f"{day:%y%m%d}" for day in (self.born, self.expires)]
        born, expires = (day + check_digit(day) for day in dates)
        personal += self.state.empty_digit if empty else check_digit(personal)
        sex = self.sex if self.sex in "MF" else "<"
        whole = check_digit(number + born + expires + personal)
        return upper, number + self.state.code + born + sex + expires + personal + whole


def _coded(name: str) -> str:
    return name.replace("'", "").replace(" ", "<").replace("-", "<")


def _filled(rng: np.random.Generator, pattern: str) -> str:
    kinds = {"#": "0123456789", "@": "ABCDEFGHJKLMNPRTVWXYZ"}
    return "".join(str(rng.choice(list(kinds[c]))) if c in kinds else c for c in pattern)


def holder(rng: np.random.Generator, state: State) -> Holder:
    """Somebody who does not exist, of this State."""
    born = date(1942, 1, 1) + timedelta(days=int(rng.integers(0, 27000)))
    issued = date(2009, 1, 1) + timedelta(days=int(rng.integers(0, 6000)))
    return Holder(
        state,
        str(rng.choice(state.family)),
        str(rng.choice(state.given)),
        _filled(rng, state.number),
        born,
        str(rng.choice(["F", "M", "F", "M", "F", "M", "X"])),
        issued,
        issued + timedelta(days=int(rng.choice([1825, 3652])) - 1),
        _filled(rng, state.personal),
    )
