"""A passport's data page: what its labels, its machine readable zone, and both together say."""

from collections.abc import Mapping, Sequence
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
    settle,
    settle_name,
    zone_findings,
)
from extract.passports.labels import Sheet, sheet
from extract.passports.mrz import DOUBTFUL, PARTS, Mrz, parse
from extract.passports.names import printed_name
from extract.passports.parsers import PARSERS
from extract.passports.spelling import common
from extract.passports.states import state_code
from extract.passports.unlabelled import completed
from extract.passports.values import visual_zone
from extract.passports.zone import zone_in_words
from ingest.box import Box, around
from ocr.ocr_page import OcrPage

_OF_WORKER: Final = (
    "full_name",
    "passport_number",
    "birth_date",
    "birth_place",
    "sex",
    "nationality",
)
_OF_DOCUMENT: Final = ("issue_date", "expiry_date", "issuing_country", "issuing_office", "mrz")
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
    name = printed_name(zone.mrz, best) if zone else None
    zoned = _zoned(zone) if zone else {}
    told = _telling(zone.mrz, zoned) if zone else {}
    seen = completed(visual_zone(best, told), best, zone.mrz if zone else None, name)
    settled: dict[str, Settled] = {}
    findings: list[Finding] = []
    cut = zone is not None and zone.mrz.truncated
    for field in (*PARSERS, "mrz"):
        answer = (
            settle_name(seen.get(field), zoned.get(field), cut, name)
            if field == "full_name"
            else settle(seen.get(field), zoned.get(field))
        )
        if answer is None:
            continue
        settled[field] = answer
        if answer.contradicted:
            findings.append(mismatch(field, seen[field], zoned[field]))
    if zone is not None:
        named = _is_printed(settled.get("full_name"))
        findings.extend(zone_findings(zone.mrz, named=named))
        if named and not zone.mrz.failed and zone.mrz.confidence("mrz") >= DOUBTFUL:
            settled["mrz"] = replace(settled["mrz"], confidence=AGREED)
    return Document(
        kind=Kind.PASSPORT,
        kind_confidence=0.99 if zone else 0.85,
        pages=tuple(page.number for page in pages),
        fields=_fields(_OF_DOCUMENT, settled, best.page),
        workers=(Worker(_fields(_OF_WORKER, settled, best.page)),),
        findings=tuple(findings),
    )


def _is_printed(name: Settled | None) -> bool:
    """Whether the visual zone prints the zone's name, and so vouches for the upper line."""
    return name is not None and name.source is Source.LABEL and name.confidence >= VOUCHED


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


def _telling(mrz: Mrz, zoned: Mapping[str, Zoned]) -> dict[str, str]:
    """What the zone says of fields, names in the spelling that print and zone have in common."""
    names = {"surname": common(mrz.primary), "given_names": common(mrz.secondary)}
    return {name: value.value for name, value in zoned.items() if not value.refuted} | names


def _whole(mrz: Mrz) -> bool:
    """Whether the lower line's digits all hold as read, and the upper line was read surely.

    No digit stands for the upper line, and the States' codes must at least be codes.
    """
    stated = state_code(mrz.issuing_country) and state_code(mrz.nationality)
    sure = mrz.confidence("upper") >= DOUBTFUL and mrz.repair is None
    return not mrz.failed and sure and stated is not None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
