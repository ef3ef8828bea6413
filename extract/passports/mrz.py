"""The machine readable zone of a passport (TD3): its parts, its check digits, and one mended slip.

Rules: ICAO 9303 part 3, section 4 (characters, names, check digits) and part 4, section 4.2 (TD3).
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from extract.values.dates import PIVOT
from ocr.ocr_page import MrzLines

LENGTH: Final = 44
FILLER: Final = "<"
NAME_PLACES: Final = slice(5, 44)
"""Places of the name in the upper line: 39 characters (part 4, section 4.2.2.1)."""

DOUBTFUL: Final = 0.90
"""Confidence below which a character may have been misread, so that it may be mended."""

STRAY: Final = 0.85
"""Confidence below which a letter among the fillers after the name is taken for a filler."""

LEGIBLE: Final = 0.75
"""Confidence from which a lone digit that must be wrong is called misprinted, not misread."""

CLEAR: Final = 0.97
"""The same for a K between two fillers, which holders' initials seldom are."""


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the lower line: its places, and the place of its check digit."""

    name: str
    places: tuple[slice, ...]
    digit: int


PARTS: Final = (  # part 4, section 4.2.2.2; places count from 0
    Part("passport_number", (slice(0, 9),), 9),
    Part("birth_date", (slice(13, 19),), 19),
    Part("expiry_date", (slice(21, 27),), 27),
    Part("personal_number", (slice(28, 42),), 42),
    Part("composite", (slice(0, 10), slice(13, 20), slice(21, 43)), 43),
)


@dataclass(frozen=True, slots=True)
class Repair:
    """One character of the lower line that was misread: its place (from 0), as read, as meant."""

    place: int
    read: str
    meant: str


@dataclass(frozen=True, slots=True)
class Mrz:
    """A parsed zone. Values are None where the characters make no sense.

    `lines`: as printed, one misread character mended at most (`repair`). `failed`: names of the
    parts whose check digit does not hold. `doubts`: least confidence 0..1 of the characters behind
    each value. `truncated`: the name filled its 39 places, so more of it may not be shown.
    """

    lines: tuple[str, str]
    issuing_country: str | None
    primary: str
    secondary: str
    truncated: bool
    passport_number: str | None
    nationality: str | None
    birth_date: date | None
    sex: str | None
    expiry_date: date | None
    personal_number: str
    failed: frozenset[str]
    repair: Repair | None
    confidences: tuple[tuple[str, float], ...]

    @property
    def full_name(self) -> str:
        """Given names, then the primary identifier: the order in which Indonesia prints names."""
        return " ".join(part for part in (self.secondary, self.primary) if part)

    @property
    def text(self) -> str:
        """Both lines, as the paper prints them."""
        return "\n".join(self.lines)

    def confidence(self, name: str) -> float:
        """Least confidence 0..1 of the characters behind the value of that name."""
        return dict(self.confidences).get(name, 0.0)

    def surely_misprinted(self) -> tuple[str, ...]:
        """Parts whose printed check digit is wrong although every character was read surely.

        Where every other digit holds, the composite digit alone need be legible.
        """
        least = LEGIBLE if self.failed == {"composite"} else DOUBTFUL
        return tuple(
            part.name
            for part in PARTS
            if part.name in self.failed and self.confidence(part.name) >= least
        )


def check_digit(text: str) -> str:
    """The check digit of `text`: weights 7, 3, 1; letters from A = 10; fillers 0.

    ICAO 9303 part 3, section 4.9. Raises ValueError for characters that no zone may hold.
    """
    return str(sum(_number(c) * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def _number(character: str) -> int:
    if character == FILLER:
        return 0
    if re.fullmatch(r"[0-9A-Z]", character) is None:
        raise ValueError("no character of a machine readable zone")
    return int(character, 36)


def holds(lower: str, part: Part) -> bool:
    """Whether the check digit of `part` holds in the lower line.

    An empty personal number may carry 0 or a filler (part 4, section 4.2.2.2, note on place 43).
    """
    text = "".join(lower[places] for places in part.places)
    digit = lower[part.digit]
    if part.name == "personal_number" and not text.strip(FILLER):
        return digit in (FILLER, "0")
    return digit == check_digit(text)


def parse(mrz: MrzLines) -> Mrz | None:
    """The values of a zone, or of the first of several.

    None when the lines are no passport's (not 44 characters, no 'P').
    """
    upper, lower = mrz.lines[:2]
    if len(upper) != LENGTH or len(lower) != LENGTH or not upper.startswith("P"):
        return None
    if re.fullmatch(r"[0-9A-Z<]{88}", upper + lower) is None:
        return None
    above, below = mrz.characters[:2]
    upper = _without_strays(upper, above)
    lower, repair = _mended(lower, below)
    failed = frozenset(part.name for part in PARTS if not holds(lower, part))
    primary, secondary = _names(upper)
    expiry = _date(lower[21:27], latest=2099, pivot=99)
    birth = _date(lower[13:19], latest=expiry.year if expiry else 2000 + PIVOT)
    return Mrz(
        lines=(upper, lower),
        issuing_country=_code(upper[2:5]),
        primary=primary,
        secondary=secondary,
        truncated=upper[-1] != FILLER,
        passport_number=lower[0:9].rstrip(FILLER) or None,
        nationality=_code(lower[10:13]),
        birth_date=birth,
        sex=lower[20] if lower[20] in "MF" else None,
        expiry_date=expiry,
        personal_number=lower[28:42].rstrip(FILLER),
        failed=failed,
        repair=repair,
        confidences=_confidences(above, below, upper, failed),
    )


def _confidences(
    above: tuple[float, ...], below: tuple[float, ...], upper: str, failed: frozenset[str]
) -> tuple[tuple[str, float], ...]:
    """Least character confidence per value; the name up to its last letter.

    `unchecked`: of all that stands under no check digit. Where every other digit holds, nothing
    but the composite digit itself can be wrong under it.
    """
    last = len(upper.rstrip(FILLER))
    parts = [
        (part.name, min(below[part.digit], *(min(below[p]) for p in part.places)))
        for part in PARTS
        if part.name != "composite" or failed != {"composite"}
    ]
    if failed == {"composite"}:
        parts.append(("composite", below[PARTS[-1].digit]))
    return (
        *parts,
        ("issuing_country", min(above[2:5])),
        ("nationality", min(below[10:13])),
        ("sex", below[20]),
        ("full_name", min(above[5 : max(6, last)])),
        ("upper", min(above)),
        ("unchecked", min(*above, *below[10:13], below[20])),
        ("mrz", min(*above, *below)),
    )


def _names(upper: str) -> tuple[str, str]:
    """Primary and secondary identifier (part 3, section 4.6); a single name is the primary."""
    primary, _, rest = upper[NAME_PLACES].partition(FILLER * 2)
    if not primary.strip(FILLER):  # 'P<IDN<<NAME': seen where the holder has a single name
        primary, rest = rest.strip(FILLER), ""
    secondary = rest.partition(FILLER * 2)[0] if primary else rest
    return _words(primary), _words(secondary)


def _words(identifier: str) -> str:
    return " ".join(identifier.replace(FILLER, " ").split())


def _code(letters: str) -> str | None:
    """Alpha-3 code; one-letter codes such as 'D<<' stay as they are."""
    code = letters.rstrip(FILLER)
    return code if code.isalpha() else None


def _date(figures: str, latest: int, pivot: int | None = None) -> date | None:
    """YYMMDD as the last such day not after the year `latest`; None when no day is meant."""
    if not figures.isdigit():
        return None
    short, month, day = int(figures[:2]), int(figures[2:4]), int(figures[4:6])
    year = 2000 + short if pivot is not None or 2000 + short <= latest else 1900 + short
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _without_strays(upper: str, sure: tuple[float, ...]) -> str:
    """The upper line with at most three doubtful letters among the fillers after the name cleared.

    After the name there are only fillers (part 3, section 4.6); a fold or a stamp may look like
    a letter there. Letters that were read surely stay.
    """
    if tail := _LONE_KS.search(upper):
        upper = upper[: tail.start()].ljust(LENGTH, FILLER)
    upper = "".join(
        FILLER if _is_lone_k(upper, at) and sure[at] < CLEAR else c for at, c in enumerate(upper)
    )
    name = upper[NAME_PLACES]
    end = re.match(
        r"<*[A-Z<]*?[A-Z]<<(?:[A-Z](?:<?[A-Z])*)?(?=<<|$)|[A-Z](?:<?[A-Z])*(?=<<<)", name
    )
    if end is None:
        return upper
    start = 5 + end.end()
    strays = [i for i in range(start, LENGTH) if upper[i] != FILLER]
    if not strays or len(strays) > 3 or any(sure[i] >= STRAY for i in strays):
        return upper
    return "".join(FILLER if i in strays else c for i, c in enumerate(upper))


_LONE_KS: Final = re.compile(r"(?:<+K){2,}<+$")


def _is_lone_k(upper: str, at: int) -> bool:
    """Whether a K stands between fillers: the letter for which a dotted filler is taken."""
    return at > NAME_PLACES.start and upper[at - 1 : at + 2] == "<K<"


def _mended(lower: str, sure: tuple[float, ...]) -> tuple[str, Repair | None]:
    """The lower line with the one misread character mended, if exactly one mending is possible.

    Two mended characters nearly always satisfy the digits by chance, so one character alone must
    have been doubtful, one look-alike alone must fit, and every digit must hold afterwards.
    """
    failed = [part for part in PARTS if not holds(lower, part)]
    if not failed:
        return lower, None
    suspects = _suspects(failed, sure)
    if len(suspects) != 1:
        return lower, None
    place = suspects[0]
    likely = _lookalikes(lower[place]) & set(_allowed(place))
    mended = [lower[:place] + c + lower[place + 1 :] for c in sorted(likely)]
    found = [line for line in mended if all(holds(line, part) for part in PARTS)]
    if len(found) != 1:
        return lower, None
    return found[0], Repair(place, lower[place], found[0][place])


def _suspects(failed: list[Part], sure: tuple[float, ...]) -> list[int]:
    """Doubtful places that all failed parts cover."""
    covers = [
        {i for places in part.places for i in range(places.start, places.stop)} | {part.digit}
        for part in failed
    ]
    return sorted(i for i in set.intersection(*covers) if sure[i] < DOUBTFUL)


def _allowed(place: int) -> str:
    """Characters that the place of the lower line may hold (part 4, section 4.2.2.2)."""
    if place in _FIGURES_ONLY:
        return "0123456789"
    if place == _PERSONAL_DIGIT or place in _BIRTH:
        return "0123456789<"
    return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"


_BIRTH: Final = range(13, 19)
_PERSONAL_DIGIT: Final = 42
_FIGURES_ONLY: Final = frozenset({9, 19, *range(21, 28), 43})

_ALIKE: Final = (
    "0ODQ", "1IL7T", "2Z7", "3B89", "4A", "5S6", "6G58", "7T1", "8B036", "9G30", "CG<0", "K<X",
    "EF", "EB", "MN", "UV", "VY", "PRF",
)  # fmt: skip


def _lookalikes(character: str) -> set[str]:
    """Characters whose print may be taken for `character`, figures foremost."""
    group = {c for letters in _ALIKE if character in letters for c in letters}
    return group - {character}
