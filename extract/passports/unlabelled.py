"""What a passport's data page tells without its labels: by the form of what is printed, and where.

Small, copied and faxed pages ruin labels, which are printed small, long before values.
"""

import re
from typing import Final

from extract.passports.cross import same_tokens
from extract.passports.labels import Piece, Sheet, fold
from extract.passports.mrz import Mrz
from extract.passports.states import state_code
from extract.passports.values import Seen, known_place, parse_name, parse_sex
from extract.values.countries import country_code
from extract.values.dates import find_dates, parse_date
from extract.values.identifiers import clean_passport_number
from extract.values.names import clean_name

_IN_TIME: Final = ("birth_date", "issue_date", "expiry_date")
"""The days of a booklet, each before the next."""

_SEX: Final = re.compile(
    r"[LP1] ?[/|] ?[MF]|F|M|(?:PEREMPUAN|WANITA|LAKI ?-? ?LAKI|PRIA)\b.*", re.IGNORECASE
)
"""How a sex is printed by itself; a lone P is a passport's type."""

_FORM: Final = 0.75
"""What the form of a value is worth beside a label that was read."""


def completed(seen: dict[str, Seen], part: Sheet, mrz: Mrz | None) -> dict[str, Seen]:
    """The visual values, with those that can be told without labels."""
    whole = dict(seen)
    if mrz is not None and (name := _name_like(mrz, part, whole.get("full_name"))):
        whole["full_name"] = name
    if "issuing_country" not in whole and (country := _country(part)) is not None:
        whole["issuing_country"] = country
    _by_form(whole, part)
    _dates(whole, part, mrz)
    _places(whole, part, mrz)
    if "full_name" not in whole and (name := _name_between(whole, part)):
        whole["full_name"] = name
    return whole


def _by_form(whole: dict[str, Seen], part: Sheet) -> None:
    """Fill in number, sex and nationality where one piece alone has their form."""
    claimed = {seen.box for seen in whole.values()}
    loose = [piece for piece in part.values if piece.box not in claimed]
    for name, form in (("passport_number", _number), ("sex", _sex), ("nationality", _nationality)):
        found = [(piece, value) for piece in loose if (value := form(piece.text)) is not None]
        if name not in whole and len(found) == 1:
            whole[name] = _told(found[0][1], found[0][0])


def _number(text: str) -> str | None:
    """A passport number that is all of `text`."""
    number = clean_passport_number(text)
    return number if number and len(re.sub(r"\W", "", text)) == len(number) else None


def _sex(text: str) -> str | None:
    return parse_sex(text) if _SEX.fullmatch(text) else None


def _nationality(text: str) -> str | None:
    return "IDN" if fold(text) in ("indonesia", "wni") else None


def _told(value: str, piece: Piece) -> Seen:
    return Seen(value, piece.text, _FORM * piece.confidence, piece.box, piece.number)


def _name_between(whole: dict[str, Seen], part: Sheet) -> Seen | None:
    """The only words in capitals between the booklet's number and the day of birth.

    Beside the label of a surname they are half a name.
    """
    parted = any(label.name in ("surname", "given_names") for label in part.labels)
    if parted or "passport_number" not in whole or "birth_date" not in whole:
        return None
    claimed = {seen.box for seen in whole.values()}
    top, foot = whole["passport_number"].box.bottom, whole["birth_date"].box.top
    found = [
        (name, piece)
        for piece in part.values
        if piece.box not in claimed
        and top <= piece.box.middle[1] <= foot
        and piece.text.isupper()
        and known_place(piece.text) is None
        and (name := parse_name(piece.text)) is not None
    ]
    return _told(*found[0]) if len(found) == 1 else None


def _name_like(mrz: Mrz, part: Sheet, known: Seen | None) -> Seen | None:
    """The piece that prints the zone's name, where the label led to none or to another."""
    if known and (same_tokens(known.value, mrz.full_name) or mrz.truncated):
        return None
    meant = fold(mrz.full_name)
    for piece in part.values:
        if fold(piece.text) == meant:
            value = clean_name(piece.text)
            return Seen(value, piece.text, piece.confidence, piece.box, piece.number)
    return None


def _country(part: Sheet) -> Seen | None:
    """The issuing country from its code beside the number, or from the page's title."""
    for piece in part.values:
        if len(piece.text) == 3 and state_code(piece.text) == "IDN":
            return Seen("IDN", piece.text, piece.confidence, piece.box, piece.number)
    for label in part.labels:
        text = label.piece.text
        if label.name == "title" and label.score > 85 and country_code(text):
            code = country_code(text) or ""
            return Seen(code, text, label.piece.confidence, label.piece.box, label.piece.number)
    return None


def _places(whole: dict[str, Seen], part: Sheet, mrz: Mrz | None) -> None:
    """Fill in the place of birth and the issuing office that no label led to.

    Only as many known places as are missing may stand unclaimed on the page; the place of birth
    is printed above the office. One place for two names is that of birth when it stands by the
    date of birth, the office when it stands by the dates of the booklet.
    """
    missing = [name for name in ("birth_place", "issuing_office") if name not in whole]
    claimed = {seen.box for seen in whole.values()}
    loose = [
        (piece, place)
        for piece in part.values
        if piece.box not in claimed and (place := known_place(piece.text)) is not None
    ]
    loose.sort(key=lambda each: each[0].box.top)
    if len(loose) == 1 and len(missing) == 2:
        births = {whole["birth_date"].value} if "birth_date" in whole else set()
        if mrz is not None and mrz.birth_date is not None:
            births.add(mrz.birth_date.isoformat())
        missing = _by_dates(loose[0][0], part, births) if births else []
    if len(loose) != len(missing):
        return
    for name, (piece, place) in zip(missing, loose, strict=True):
        sure = 0.65 * piece.confidence
        whole[name] = Seen(place, piece.text, sure, piece.box, piece.number)


def _by_dates(piece: Piece, part: Sheet, births: set[str]) -> list[str]:
    """Which place the piece is by the dates that stand nearer to it; neither when unsure."""
    away = {True: float("inf"), False: float("inf")}
    for other in part.values:
        for day in _days(other):
            apart = abs(other.box.middle[1] - piece.box.middle[1])
            of_birth = day in births
            away[of_birth] = min(away[of_birth], apart)
    if away[True] < 0.7 * away[False]:
        return ["birth_place"]
    return ["issuing_office"] if away[False] < 0.7 * away[True] else []


def _dates(whole: dict[str, Seen], part: Sheet, mrz: Mrz | None) -> None:
    """Fill in dates that no label led to: birth before issue before expiry.

    A date of issue that equals one of the other two was led to by a wrong label and is dropped.
    """
    others = {
        name: (whole[name].value if name in whole else _day_of(mrz, name))
        for name in ("birth_date", "expiry_date")
    }
    taken = {value for value in others.values() if value}
    if "issue_date" in whole and whole["issue_date"].value in taken | _zone_days(mrz):
        del whole["issue_date"]
    loose = {day: piece for piece in part.values for day in _days(piece)}
    issued = whole["issue_date"].value if "issue_date" in whole else None
    free = sorted(set(loose) - taken - _zone_days(mrz) - {issued})
    known = {**others, "issue_date": issued}
    names = [name for name in _IN_TIME if not known[name]]
    if len(names) != len(free):
        return
    told = known | dict(zip(names, free, strict=True))
    days = [told[name] or "" for name in _IN_TIME]
    if sorted(set(days)) != days:
        return
    for name, day in zip(names, free, strict=True):
        piece = loose[day]
        whole[name] = Seen(day, piece.text, 0.8 * piece.confidence, piece.box, piece.number)


def _zone_days(mrz: Mrz | None) -> set[str]:
    """The days that the zone prints."""
    days = (mrz.birth_date, mrz.expiry_date) if mrz else ()
    return {day.isoformat() for day in days if day}


def _day_of(mrz: Mrz | None, name: str) -> str | None:
    """The day of that name in the zone."""
    day = getattr(mrz, name, None)
    return day.isoformat() if day else None


def _days(piece: Piece) -> set[str]:
    """The days that a piece prints, or is."""
    found = {each.date.isoformat() for each in find_dates(piece.text)}
    whole = parse_date(piece.text)
    return found or ({whole.isoformat()} if whole else set())
