"""What a passport's data page tells without its labels: by the form of what is printed, and where.

Small, copied and faxed pages ruin labels, which are printed small, long before values.
"""

import re
from datetime import date
from typing import Final

from extract.passports.days import days
from extract.passports.labels import Piece, Sheet
from extract.passports.mrz import Mrz
from extract.passports.names import Printed
from extract.passports.nationalities import state_named
from extract.passports.parsers import known_place, parse_name, parse_sex
from extract.passports.spelling import bare, spelt
from extract.passports.states import state_code
from extract.passports.values import Seen
from extract.passports.wordings import fold
from extract.values.countries import country_code
from extract.values.identifiers import clean_passport_number
from ingest.box import Box

_IN_TIME: Final = ("birth_date", "issue_date", "expiry_date")
"""The days of a booklet, each before the next."""

HEADED: Final = 4
"""Labels below what is the head of a data page."""

TERMS: Final = (5, 10)
"""Years for which booklets are issued."""

_SEX: Final = re.compile(
    r"[LP1] ?[/|] ?[MF]|F|M|(?:PEREMPUAN|WANITA|LAKI ?-? ?LAKI|PRIA)\b.*", re.IGNORECASE
)
"""How a sex is printed by itself; a lone P is a passport's type."""

_FORM: Final = 0.75
"""What the form of a value is worth beside a label that was read."""


def completed(
    seen: dict[str, Seen], part: Sheet, mrz: Mrz | None, name: Printed | None
) -> dict[str, Seen]:
    """The visual values, with those that can be told without labels.

    `name`: the zone's, as the page prints it; its words are no place.
    """
    whole = dict(seen)
    if name is not None:
        _name(whole, name, part.page.number, cut=mrz is not None and mrz.truncated)
    if "issuing_country" not in whole and (country := _country(part)) is not None:
        whole["issuing_country"] = country
    _by_form(whole, part)
    _dates(whole, part, mrz)
    _places(whole, part, mrz)
    if "full_name" not in whole and (between := _name_between(whole, part)):
        whole["full_name"] = between
    return whole


def _name(whole: dict[str, Seen], name: Printed, number: int, *, cut: bool) -> None:
    """Put in the name as printed, unless the zone's was `cut` and a label leads to a fuller one."""
    if name.exact and name.whole and not (cut and "full_name" in whole):
        whole["full_name"] = Seen(name.value, name.raw, name.confidence, name.box, number)
    for field in ("birth_place", "issuing_office"):
        if field in whole and spelt(whole[field].value) in spelt(name.raw):
            del whole[field]


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
    return number if number and len(bare(text)) == len(number) else None


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


def _country(part: Sheet) -> Seen | None:
    """The issuing country from its code beside the booklet's type, or from the page's title."""
    types = [piece.box for piece in part.values if re.fullmatch(r"P[A-Z]?", piece.text)]
    for piece in part.values:
        code = state_code(piece.text) if len(piece.text) == 3 else None
        if code == "IDN" or (code and any(_level(piece.box, box) for box in types)):
            return Seen(code, piece.text, piece.confidence, piece.box, piece.number)
    for label in part.labels:
        if label.name == "title" and label.score > 85:
            text = label.piece.text
            if code := country_code(text):
                return Seen(code, text, label.piece.confidence, label.piece.box, part.page.number)
    return _titled(part)


def _level(one: Box, other: Box) -> bool:
    return abs(one.middle[1] - other.middle[1]) < max(one.height, other.height)


def _titled(part: Sheet) -> Seen | None:
    """The State that the head of a page with a passport's labels names."""
    tops = [label.piece.box.top for label in part.labels if label.name != "title"]
    if len(tops) < HEADED:
        return None
    for piece in part.values:
        heads = piece.box.bottom < min(tops) and piece.text.isupper() and len(piece.text) > 3
        if heads and (code := state_named(piece.text)):
            return _told(code, piece)
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
        seen = whole["birth_date"].value if "birth_date" in whole else None
        births = {day for day in (seen, _day_of(mrz, "birth_date")) if day}
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
    """Put the days of the page where they belong: birth before issue before expiry.

    A day that the zone prints is the zone's, whatever label stands by it: labels stand above,
    below, and in the next column. The date of issue is neither of those two.
    """
    printed = {each: piece for piece in part.values for each in _days(piece)}
    for name in ("birth_date", "expiry_date"):
        meant = _day_of(mrz, name)
        if meant in printed and (name not in whole or whole[name].value != meant):
            whole[name] = _placed(meant, printed[meant])
    if "birth_date" not in whole and (born := _born(set(printed), mrz)) is not None:
        whole["birth_date"] = _placed(born, printed[born])
    others = {
        name: (whole[name].value if name in whole else _day_of(mrz, name))
        for name in ("birth_date", "expiry_date")
    }
    taken = {value for value in others.values() if value} | _zone_days(mrz)
    issued = whole["issue_date"].value if "issue_date" in whole else None
    if issued in taken or (issued and not _in_order(issued, mrz)):
        del whole["issue_date"]
        issued = None
    free = sorted(each for each in set(printed) - taken - {issued} if _in_order(each, mrz))
    known = {**others, "issue_date": issued}
    names = [name for name in _IN_TIME if not known[name]]
    if names == ["issue_date"]:
        free = _terms(free, others["expiry_date"])
    if len(names) != len(free):
        return
    told = known | dict(zip(names, free, strict=True))
    order = [told[name] or "" for name in _IN_TIME]
    if sorted(set(order)) != order:
        return
    for name, each in zip(names, free, strict=True):
        whole[name] = _placed(each, printed[each])


def _born(printed: set[str], mrz: Mrz | None) -> str | None:
    """The only day that is too early for an issue, where the zone's day of birth is not printed."""
    birth, expiry = _day_of(mrz, "birth_date"), _day_of(mrz, "expiry_date")
    if birth is None or expiry is None or birth in printed:
        return None
    longest = f"{int(expiry[:4]) - TERMS[-1] - 1}{expiry[4:]}"
    early = [each for each in printed if each < longest]
    return early[0] if len(early) == 1 else None


def _placed(iso: str, piece: Piece) -> Seen:
    return Seen(iso, piece.text, 0.8 * piece.confidence, piece.box, piece.number)


def _in_order(iso: str, mrz: Mrz | None) -> bool:
    """Whether a booklet may have been issued that day, by the days of its zone."""
    birth, expiry = _day_of(mrz, "birth_date"), _day_of(mrz, "expiry_date")
    return (birth is None or birth < iso) and (expiry is None or iso < expiry)


def _terms(free: list[str], expiry: str | None) -> list[str]:
    """Of several days those from which the booklet is good for five or ten years, if any."""
    if expiry is None or len(free) < 2:
        return free
    end = date.fromisoformat(expiry)
    good = [each for each in free if _years(date.fromisoformat(each), end) in TERMS]
    return good or free


def _years(start: date, end: date) -> int | None:
    """Whole years between two days, give or take two days; None where they are none."""
    years = round((end - start).days / 365.25)
    return years if abs((end - start).days - 365.25 * years) < 3 else None


def _zone_days(mrz: Mrz | None) -> set[str]:
    """The days that the zone prints."""
    return {day for name in ("birth_date", "expiry_date") if (day := _day_of(mrz, name))}


def _day_of(mrz: Mrz | None, name: str) -> str | None:
    """The day of that name in the zone."""
    day = getattr(mrz, name, None)
    return day.isoformat() if day else None


def _days(piece: Piece) -> set[str]:
    """The days that a piece prints."""
    return {each.isoformat() for each in days(piece.text)}
