"""From what the network believes of a strip to exactly 44 letters in evenly spaced places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ocr.mrz_net import ALPHABET, FRAMES, SLOTS, WIDTH, Shares
from ocr.mrz_states import STATES

Matrix = npt.NDArray[np.float64]

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIGURES: Final = "0123456789"
_FINE: Final = WIDTH // 2  # places tried across the strip, one per 2 px

Pitches = tuple[float, ...]
MEASURED: Final[Pitches] = (7.8,)
"""Places a letter where the band was measured right."""

LOOSE: Final[Pitches] = (7.8, 7.3, 6.8, 6.3)
"""Places a letter that are tried where the band may be longer than its line."""
_STEPS: Final = np.arange(5, 10)
_SEAM: Final = 0.15  # belief in 'none' that the neighbouring seams lend to any letter
_STIFF: Final = 0.35  # cost of a letter one place off its pitch


def _grammar(line: int) -> npt.NDArray[np.bool_]:
    """Which characters each of the 44 places may hold (ICAO 9303 part 4, section 4.2.2)."""
    anything = ALPHABET
    first = ["PV", _LETTERS + "<", *[_LETTERS + "<"] * 42]
    second = [
        *[anything] * 9,  # document number
        _FIGURES,
        *[_LETTERS + "<"] * 3,  # nationality
        *[_FIGURES + "<"] * 6,  # date of birth; unknown parts are fillers
        _FIGURES,
        "MF<",
        *[_FIGURES] * 7,  # date of expiry and its digit
        *[anything] * 14,  # personal number
        _FIGURES + "<",
        _FIGURES,
    ]
    places = first if line == 0 else second
    return np.array([[c in allowed for c in ALPHABET] for allowed in places])


GRAMMAR: Final = (_grammar(0), _grammar(1))

_RULES: Final = tuple(np.unique(grammar, axis=0, return_inverse=True) for grammar in GRAMMAR)
"""The few different rules of each grammar, and which of them each place follows."""


def _of_dates() -> npt.NDArray[np.float64]:
    """Weight of each character in each place of the lower line: of days that a calendar may hold.

    No month begins with a figure above 1 and no day with one above 3, but a misprint is still read.
    """
    weights = GRAMMAR[1].astype(np.float64)
    for place, most in ((15, 1), (17, 3), (23, 1), (25, 3)):
        above = [c.isdigit() and int(c) > most for c in ALPHABET]
        weights[place, above] *= _NO_DAY
    return weights


def _indonesian() -> npt.NDArray[np.float64]:
    """Weight of each character in each place of the lower line of an Indonesian passport.

    Its numbers are a letter and seven figures, in old booklets two letters and six; where the
    second place may be either, the newer form is likelier.
    """
    weights = _of_dates()
    figures = np.array([c in _FIGURES for c in ALPHABET])
    letters = np.array([c in _LETTERS for c in ALPHABET])
    weights[0] = letters
    weights[1] = figures + 0.2 * letters
    weights[2:8] = figures
    return weights


_NO_DAY: Final = 0.05
_ANY: Final = _of_dates()
WEIGHTS: Final = {"IDN": _indonesian()}
"""Weights of the lower line's characters by issuing country, where its numbers are known."""


STATE_PLACES: Final = (slice(2, 5), slice(10, 13))
"""Where each line names a State: who issued the passport, whose national its holder is."""

Indices = npt.NDArray[np.int64]

_CODES: Final[Indices] = np.array(
    [[ALPHABET.index(letter) for letter in code.ljust(3, "<")] for code in sorted(STATES)]
)
_NEARLY: Final = 0.05  # likelihood of a code to that of letters that are none
_MEANT: Final = 0.85  # most that a code is believed that was not read letter by letter


@dataclass(frozen=True, slots=True)
class Slots:
    """Where the 44 letters stand (px of the strip, middles) and how well that fits (mean log)."""

    middles: Matrix
    fit: float


def placed(shares: Sequence[Shares], lines: Sequence[int], pitches: Pitches) -> list[Slots]:
    """For each strip the best 44 evenly spaced places of letters; `lines`: 0 upper, 1 lower.

    Dynamic programming: every step between letters costs the more, the further it is from the
    common pitch, so letters are never lost nor doubled where the print is ruined.
    """
    scores = np.stack([_scores(each, line) for each, line in zip(shares, lines, strict=True)])
    totals, came = _paths(scores, pitches)
    fits = totals.max(axis=2)
    best = fits.argmax(axis=1)
    return [
        _traced(totals[strip, pitch], came[:, strip, pitch])
        for strip, pitch in enumerate(best.tolist())
    ]


def _scores(shares: Shares, line: int) -> Matrix:
    """Per letter and place, the logarithm of the best belief the grammar allows."""
    rules, rule_of = _RULES[line]
    fine = _fine(shares)[:, :-1]
    best = np.stack([fine[:, rule].max(axis=1) for rule in rules])
    return np.asarray(np.log(np.maximum(best, 1e-3))[rule_of])


_AT: Final = (np.arange(_FINE) + 0.5) * FRAMES / _FINE - 0.5
_LOW: Final = np.clip(np.floor(_AT).astype(int), 0, FRAMES - 2)
_PART: Final = np.clip(_AT - _LOW, 0, 1)[:, None]


def _fine(shares: Shares) -> Matrix:
    """Belief per place: frames averaged with their neighbours and drawn finer."""
    belief = np.exp(shares.astype(np.float64))
    smooth = belief[_LOW] * (1 - _PART) + belief[_LOW + 1] * _PART
    wide = np.pad(smooth, ((1, 1), (0, 0)), mode="edge")
    return np.asarray((wide[:-2] + 2 * wide[1:-1] + wide[2:]) / 4)


def _paths(scores: Matrix, pitches: Pitches) -> tuple[Matrix, npt.NDArray[np.uint8]]:
    """Totals of the best paths that end at each place, and by which step they came there.

    Totals: strips x pitches x places. Steps: letters x strips x pitches x places.
    """
    strips, count = len(scores), len(pitches)
    costs = _STIFF * (_STEPS[:, None] - np.array(pitches)) ** 2
    total = np.repeat(scores[:, 0][:, None], count, axis=1)
    came = np.zeros((SLOTS, strips, count, _FINE), np.uint8)
    longest = int(_STEPS[-1])
    padded = np.full((strips, count, _FINE + longest), -1e9)
    options = np.empty((len(_STEPS), strips, count, _FINE))
    for slot in range(1, SLOTS):
        padded[..., longest:] = total
        for row, step in enumerate(_STEPS.tolist()):
            begin = longest - step
            options[row] = padded[..., begin : begin + _FINE] - costs[row][None, :, None]
        came[slot] = options.argmax(axis=0)
        total = options.max(axis=0) + scores[:, slot][:, None]
    return total, came


def _traced(total: Matrix, came: npt.NDArray[np.uint8]) -> Slots:
    """The best path of one strip, from its end back to its beginning."""
    place = int(total.argmax())
    fit = float(total[place]) / SLOTS
    path = [place]
    for slot in range(SLOTS - 1, 0, -1):
        place -= int(_STEPS[came[slot, place]])
        path.append(place)
    return Slots((np.array(path[::-1]) + 0.5) * WIDTH / _FINE, fit)


def beliefs(shares: Shares, slots: Slots) -> Matrix:
    """44 x 38: what the network believes of the letter at each place ('none' last)."""
    fine = _fine(shares)
    places = np.clip((slots.middles * _FINE / WIDTH - 0.5).round().astype(int), 0, _FINE - 1)
    return np.asarray(fine[places])


def spelled(belief: Matrix, line: int, country: str = "") -> tuple[str, tuple[float, ...]]:
    """The likeliest letter of each place that the grammar allows, and how sure it is (0..1).

    Shapes that the grammar, or what is known of the `country`'s numbers, tells apart (O and 0) do
    not make a letter doubtful; ink that is no letter does.
    """
    weights = WEIGHTS.get(country, _ANY) if line else GRAMMAR[0]
    allowed = belief[:, :-1] * weights
    chosen = allowed.argmax(axis=1)
    share = allowed[np.arange(SLOTS), chosen] / np.maximum(allowed.sum(axis=1), 1e-6)
    places = STATE_PLACES[line]
    state = _state(allowed[places], chosen[places])
    if state is not None:
        chosen[places], share[places] = state
    sure = share * (1 - np.clip((belief[:, -1] - _SEAM) / (1 - _SEAM), 0.0, 1.0))
    return "".join(ALPHABET[c] for c in chosen), tuple(float(round(s, 4)) for s in sure)


def _state(allowed: Matrix, chosen: Indices) -> tuple[Indices, float] | None:
    """The code of a State that is meant where letter by letter none was read, and how surely.

    None where one was read, or none of the codes is nearly as likely as what was read.
    """
    if (chosen == _CODES).all(axis=1).any():
        return None
    each = np.arange(3)
    likely = allowed[each, _CODES].prod(axis=1)
    best = int(likely.argmax())
    if likely[best] < _NEARLY * float(allowed[each, chosen].prod()):
        return None
    return _CODES[best], min(_MEANT, float(likely[best] / likely.sum()))


def clarity(belief: Matrix, line: int) -> float:
    """How clearly letters the grammar allows stand in their places: mean belief, 0..1."""
    return float(np.where(GRAMMAR[line], belief[:, :-1], 0.0).max(axis=1).mean())
