"""The visual zone of a passport: which value belongs to which label, in any arrangement."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from extract.passports.days import day
from extract.passports.labels import Label, Piece, Sheet, likeness
from extract.passports.parsers import (
    PARSERS,
    TELLING,
    TYPED,
    Parser,
    known_place,
    parse_foreign_number,
    parse_place,
    parse_words,
)
from extract.passports.states import state_code
from ingest.box import Box, around

WEAK: Final = 46.0
"""Likeness from which a piece that no label took may be a ruined label for a missing field."""


COLUMN: Final = 34.0
"""Heights from a label's left edge within which the values of a form's column begin."""

BESIDE: Final = 14.0
"""Heights from a label's end within which its value begins, wherever the label begins."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A value of the visual zone: normalised, as read, where, and how sure (0..1)."""

    value: str
    raw: str
    confidence: float
    box: Box
    number: int


_PARTS_OF_NAME: Final = ("given_names", "surname")
_NEVER_RUINED: Final = frozenset({*_PARTS_OF_NAME, "issuing_country"})
"""Labels that are not guessed where they cannot be read: many booklets have none of them."""


CLEARLY: Final = 2
"""Values of the zone that one side must explain, and how many times as many as any other."""


Side = Callable[[Label, Piece], float | None]


def _below(label: Label, piece: Piece) -> float | None:
    """How far (label heights) under the label the piece stands, or None when it does not."""
    return _stacked(label.piece.box, piece.box, piece.box.top - label.piece.box.bottom)


def _above(label: Label, piece: Piece) -> float | None:
    """How far over the label the piece stands."""
    return _stacked(label.piece.box, piece.box, label.piece.box.top - piece.box.bottom)


def _stacked(label: Box, piece: Box, gap: float) -> float | None:
    height = max(label.height, 0.6 * piece.height)
    aside = piece.left - label.left
    if not (-0.8 * height < gap < 3.2 * height):
        return None
    if aside < -4.0 * height or piece.left > label.right - 0.2 * height:
        return None
    return max(0.0, gap / height) + 0.25 * abs(aside) / height


def _right(label: Label, piece: Piece) -> float | None:
    """How far right of the label, on its line, the piece stands."""
    box, other = label.piece.box, piece.box
    height = max(box.height, other.height)
    shared = min(box.bottom, other.bottom) - max(box.top, other.top)
    gap = other.left - box.right
    near = gap < BESIDE * height or other.left - box.left < COLUMN * height
    if shared < 0.4 * min(box.height, other.height) or gap <= -0.5 * height or not near:
        return None
    return gap / height / 3


SIDES: Final[tuple[Side, ...]] = (_below, _right, _above)


def visual_zone(sheet: Sheet, zone: Mapping[str, str]) -> dict[str, Seen]:
    """Every field that the labels of one page lead to, by name; `birth` is parted in two.

    `zone`: what the machine readable zone says of each field: it tells on which side of their
    labels this page prints its values.
    """
    at_home = zone.get("issuing_country", "IDN") == "IDN"
    labels = [*sheet.labels, *(_ruined(sheet) if at_home else ())]
    found = _labelled(sheet, labels, zone)
    if "passport_number" not in found:
        found |= _labelled(sheet, labels, zone, {"passport_number": parse_foreign_number})
    return _named(found)


def _labelled(
    sheet: Sheet,
    labels: list[Label],
    zone: Mapping[str, str],
    parsers: Mapping[str, Parser] = PARSERS,
) -> dict[str, Seen]:
    """The values beside the labels of the fields that `parsers` read; the best side first.

    Where one side alone explains what the zone says, words are sought on no other.
    """
    known = {side: _explained(side, labels, sheet.values, zone) for side in SIDES}
    sides = sorted(SIDES, key=lambda side: (-known[side], -_typed_hits(side, labels, sheet.values)))
    clear = known[sides[0]] >= CLEARLY * max(1, known[sides[1]])
    found: dict[str, Seen] = {}
    for rank, side in enumerate(sides):
        for label in sorted(labels, key=lambda each: -each.score):
            if clear and rank and label.name not in TYPED:
                continue
            for name, seen in _read(label, side, sheet, labels, parsers):
                if name not in found:
                    sure = seen.confidence * (1.0 if rank == 0 else 0.85)
                    found[name] = Seen(seen.value, seen.raw, sure, seen.box, seen.number)
    return found


def _explained(
    side: Side, labels: list[Label], values: tuple[Piece, ...], zone: Mapping[str, str]
) -> int:
    """For how many fields the nearest piece on that side of a label says what the zone says."""
    return len(
        {
            label.name
            for label in labels
            if label.name in TELLING
            and label.name in zone
            and (piece := _nearest(label, side, values, labels)) is not None
            and TELLING[label.name](piece.text) == zone[label.name]
        }
    )


def _named(found: dict[str, Seen]) -> dict[str, Seen]:
    """Given names and surname, where they have labels of their own, as one name in that order.

    One without the other is half a name, and none. Beside given names "Name" is the surname.
    """
    if "given_names" in found and "surname" not in found and "full_name" in found:
        found = {("surname" if name == "full_name" else name): s for name, s in found.items()}
    whole = {name: seen for name, seen in found.items() if name not in _PARTS_OF_NAME}
    parts = [found[name] for name in _PARTS_OF_NAME if name in found]
    if "full_name" not in whole and len(parts) == len(_PARTS_OF_NAME):
        whole["full_name"] = Seen(
            " ".join(part.value for part in parts),
            " ".join(part.raw for part in parts),
            min(part.confidence for part in parts),
            around(part.box for part in parts),
            parts[0].number,
        )
    return whole


def _typed_hits(side: Side, labels: list[Label], values: tuple[Piece, ...]) -> int:
    """For how many labels of a checkable field the nearest piece on that side is a valid value."""
    hits = 0
    for label in labels:
        if label.name in TYPED and (piece := _nearest(label, side, values, labels)):
            hits += PARSERS[label.name](piece.text) is not None
    return hits


def _nearest(
    label: Label, side: Side, values: tuple[Piece, ...], labels: list[Label]
) -> Piece | None:
    """The nearest piece on that side of the label, unless another label stands nearer."""
    near = [(away, piece) for piece in values if (away := side(label, piece)) is not None]
    if not near:
        return None
    away, piece = min(near, key=lambda each: each[0])
    for other in labels:
        if other is not label and other.name != "title":
            between = side(label, other.piece)
            if between is not None and between < away - 0.3:
                return None
    return piece


def _read(
    label: Label,
    side: Side,
    sheet: Sheet,
    labels: list[Label],
    parsers: Mapping[str, Parser],
) -> list[tuple[str, Seen]]:
    """The field, or fields, that the piece on that side of the label holds."""
    piece = _nearest(label, side, sheet.values, labels)
    if piece is None:
        return []
    faith = min(1.0, 0.55 + label.score / 200)
    if label.name == "birth":
        return _place_and_date(piece, faith)
    if label.name not in parsers:
        return []
    if label.name in ("full_name", *_PARTS_OF_NAME, "issuing_office"):
        piece = _continued(piece, sheet, labels)
    elif label.name == "birth_place":
        piece = _joined(piece, sheet)
    if label.name == "birth_place" and _is_ruin(piece):
        return []
    value = parsers[label.name](piece.text)
    return [(label.name, _seen(value, piece, faith))] if value else []


_HARDLY: Final = 0.8


def _is_ruin(piece: Piece) -> bool:
    """Whether words that name no known place are the ruins of a label: those are no capitals."""
    hard = piece.confidence < _HARDLY and not piece.text.isupper()
    return hard and known_place(piece.text) is None


def _place_and_date(piece: Piece, faith: float) -> list[tuple[str, Seen]]:
    """'BREBES, 27-03-1980' as place and date of birth."""
    date = day(piece.text)
    place = parse_place(re.split(r"[,/]|\d", piece.text)[0])
    found = []
    if date:
        found.append(("birth_date", _seen(date, piece, faith)))
    if place:
        found.append(("birth_place", _seen(place, piece, faith)))
    return found


def _seen(value: str, piece: Piece, faith: float) -> Seen:
    return Seen(value, piece.text, piece.confidence * faith, piece.box, piece.number)


def _continued(piece: Piece, sheet: Sheet, labels: list[Label]) -> Piece:
    """The piece with what goes on beside it and below it: a long name or office runs on."""
    piece = _joined(piece, sheet)
    box = piece.box
    for other in sheet.values:
        gap = other.box.top - box.bottom
        flush = abs(other.box.left - box.left) < 0.7 * box.height
        alike = 0.7 < other.box.height / box.height < 1.4
        if other is piece or not (flush and alike and -0.3 * box.height < gap < 0.95 * box.height):
            continue
        beside = any(
            label.piece.box.left < other.box.right
            and label.piece.box.right > other.box.left
            and box.bottom - 0.3 * box.height < label.piece.box.middle[1] < other.box.middle[1]
            for label in labels
        )
        if not beside and parse_words(other.text) and "INDONESIA" not in other.text.upper():
            return Piece((*piece.words, *other.words), piece.number)
    return piece


def _joined(piece: Piece, sheet: Sheet) -> Piece:
    """The piece with the one that follows on its line after no more than a wide blank."""
    box = piece.box
    for other in sheet.values:
        gap = other.box.left - box.right
        level = abs(other.box.middle[1] - box.middle[1]) < 0.3 * box.height
        alike = 0.7 < other.box.height / box.height < 1.4
        words = other.text.isupper() and state_code(other.text) is None
        if level and alike and 0 <= gap < 1.5 * box.height and words:
            return Piece((*piece.words, *other.words), piece.number)
    return piece


def _ruined(sheet: Sheet) -> list[Label]:
    """Pieces that may be labels too ruined to be known by themselves, best guesses first.

    A field is only sought this way when no label names it. Labels are printed smaller than their
    values, and what stands below one must be a value of its kind.
    """
    known = {label.name for label in sheet.labels} | _NEVER_RUINED
    missing = [name for name in PARSERS if name not in known]
    guesses = sorted(
        (
            (likeness(piece, name), place, name)
            for place, piece in enumerate(sheet.values)
            for name in missing
            if len(piece.text) >= 8 and not re.search(r"\d{3}", piece.text)
        ),
        reverse=True,
    )
    found: list[Label] = []
    used: set[int] = set()
    for score, place, name in guesses:
        label = Label(name, score, sheet.values[place])
        if score < WEAK or place in used or name in {known.name for known in found}:
            continue
        value = _nearest(label, _below, sheet.values, [])
        if value is None or value.box.height < 1.1 * label.piece.box.height:
            continue
        if PARSERS[name](value.text) is not None:
            used.add(place)
            found.append(label)
    return found
