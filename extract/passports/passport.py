"""A passport's data page: what its labels, its machine readable zone, and both together say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from extract.document import Document, Field, Finding, Kind, Source, Worker
from extract.passports.cross import (
    AGREED,
    VOUCHED,
    Settled,
    Zoned,
    mismatch,
    same_tokens,
    settle,
    settle_name,
    zone_findings,
)
from extract.passports.labels import Piece, Sheet, fold, sheet
from extract.passports.mrz import DOUBTFUL, PARTS, Mrz, parse
from extract.passports.states import state_code
from extract.passports.values import PARSERS, Seen, known_place, visual_zone
from extract.passports.zone import zone_in_words
from extract.values.countries import country_code
from extract.values.dates import find_dates
from extract.values.names import clean_name
from ingest.box import Box, around
from ocr.ocr_page import OcrPage

_CROSSED: Final = ("passport_number", "birth_date", "expiry_date", "sex", "nationality")
_OF_WORKER: Final = (
    "full_name",
    "passport_number",
    "birth_date",
    "birth_place",
    "sex",
    "nationality",
)
_OF_DOCUMENT: Final = ("issue_date", "expiry_date", "issuing_country", "issuing_office", "mrz")
_IN_TIME: Final = ("birth_date", "issue_date", "expiry_date")
"""The days of a booklet, each before the next."""
_CHECKED: Final = frozenset(part.name for part in PARTS)


@dataclass(frozen=True, slots=True)
class _Zone:
    """A parsed machine readable zone with the boxes of its two lines."""

    mrz: Mrz
    upper: Box
    lower: Box


def read(pages: Sequence[OcrPage]) -> Document:
    """The passport on `pages`; its fields come from the page that holds the most of them.

    Raises ValueError when there are no pages.
    """
    if not pages:
        raise ValueError("no pages")
    sheets = [(sheet(page), _zone(page)) for page in pages]
    best, zone = max(sheets, key=lambda each: _richness(*each))
    seen = _completed(visual_zone(best), best, zone)
    zoned = _zoned(zone) if zone else {}
    settled: dict[str, Settled] = {}
    findings: list[Finding] = []
    for name in (*PARSERS, "mrz"):
        cut = zone is not None and zone.mrz.truncated
        answer = (
            settle_name(seen.get(name), zoned.get(name), cut)
            if name == "full_name"
            else settle(seen.get(name), zoned.get(name))
        )
        if answer is None:
            continue
        settled[name] = answer
        if answer.contradicted:
            findings.append(mismatch(name, seen[name], zoned[name]))
    if zone is not None:
        findings.extend(zone_findings(zone.mrz))
        settled["mrz"] = _witnessed(settled["mrz"], zone.mrz, settled.get("full_name"))
    return Document(
        kind=Kind.PASSPORT,
        kind_confidence=0.99 if zone else 0.85,
        pages=tuple(page.number for page in pages),
        fields=_fields(_OF_DOCUMENT, settled, best.page),
        workers=(Worker(_fields(_OF_WORKER, settled, best.page)),),
        findings=tuple(findings),
    )


def _witnessed(lines: Settled, mrz: Mrz, name: Settled | None) -> Settled:
    """The zone, surer when its digits vouch for the lower line and the name for the upper."""
    named = name is not None and name.source is Source.LABEL and name.confidence >= VOUCHED
    if named and not mrz.failed and mrz.confidence("mrz") >= DOUBTFUL:
        return replace(lines, confidence=AGREED)
    return lines


def _fields(
    names: tuple[str, ...], settled: dict[str, Settled], page: OcrPage
) -> tuple[Field, ...]:
    return tuple(
        Field(
            name,
            settled[name].value,
            settled[name].raw,
            round(settled[name].confidence, 3),
            page.number,
            page.on_page(settled[name].box),
            settled[name].source,
        )
        for name in names
        if name in settled
    )


def _richness(part: Sheet, zone: _Zone | None) -> int:
    """How much of a data page a page holds."""
    return len({label.name for label in part.labels} & set(PARSERS)) + (10 if zone else 0)


def _zone(page: OcrPage) -> _Zone | None:
    """The page's zone, from its pixels or else its words."""
    lines = page.mrz or zone_in_words(page)
    mrz = parse(lines) if lines else None
    if lines is None or mrz is None:
        return None
    return _Zone(mrz, lines.boxes[0], lines.boxes[1])


def _zoned(zone: _Zone) -> dict[str, Zoned]:
    """Every value of the zone by the name of its field."""
    mrz = zone.mrz
    values: dict[str, tuple[str | None, Box]] = {
        "full_name": (mrz.full_name or None, zone.upper),
        "issuing_country": (state_code(mrz.issuing_country), zone.upper),
        "passport_number": (mrz.passport_number, zone.lower),
        "nationality": (state_code(mrz.nationality), zone.lower),
        "birth_date": (_iso(mrz.birth_date), zone.lower),
        "sex": (mrz.sex, zone.lower),
        "expiry_date": (_iso(mrz.expiry_date), zone.lower),
        "mrz": (mrz.text, around((zone.upper, zone.lower))),
    }
    held = _CHECKED - mrz.failed
    vouched = {"mrz"} if _whole(mrz) else set()
    return {
        name: Zoned(value, mrz.confidence(name), name in held | vouched, name in mrz.failed, box)
        for name, (value, box) in values.items()
        if value
    }


def _whole(mrz: Mrz) -> bool:
    """Whether the lower line's digits all hold as read, and the upper line was read surely.

    No digit stands for the upper line, and the States' codes must at least be codes.
    """
    stated = state_code(mrz.issuing_country) and state_code(mrz.nationality)
    sure = mrz.confidence("upper") >= DOUBTFUL and mrz.repair is None
    return not mrz.failed and sure and stated is not None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _completed(seen: dict[str, Seen], part: Sheet, zone: _Zone | None) -> dict[str, Seen]:
    """The visual values, with what can be told without labels: name, country, dates by order."""
    whole = dict(seen)
    if zone is not None and (name := _name_like(zone.mrz, part, whole.get("full_name"))):
        whole["full_name"] = name
    if "issuing_country" not in whole and (country := _country(part)) is not None:
        whole["issuing_country"] = country
    _dates(whole, part, zone.mrz if zone else None)
    _places(whole, part, zone.mrz if zone else None)
    return whole


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
        for found in find_dates(other.text):
            apart = abs(other.box.middle[1] - piece.box.middle[1])
            of_birth = found.date.isoformat() in births
            away[of_birth] = min(away[of_birth], apart)
    if away[True] < 0.7 * away[False]:
        return ["birth_place"]
    return ["issuing_office"] if away[False] < 0.7 * away[True] else []


def _dates(whole: dict[str, Seen], part: Sheet, mrz: Mrz | None) -> None:
    """Fill in dates that no label led to: birth before issue before expiry.

    A date of issue that equals one of the other two was led to by a wrong label and is dropped.
    """
    others = {
        name: (whole[name].value if name in whole else _iso(getattr(mrz, name, None)))
        for name in ("birth_date", "expiry_date")
    }
    taken = {value for value in others.values() if value}
    if "issue_date" in whole and whole["issue_date"].value in taken | _zone_days(mrz):
        del whole["issue_date"]
    loose = {
        found.date.isoformat(): piece for piece in part.values for found in find_dates(piece.text)
    }
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
