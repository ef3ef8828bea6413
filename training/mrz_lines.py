"""Synthetic strips of one machine readable line, clean to ruined, with the place of every letter.

Everything is drawn here and in `training.strip_spoils`: invented lines, free fonts, papers, stamps.
A strip depends on nothing but its seed and number, so any strip can be drawn again.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from ocr.mrz_net import ALPHABET, CAPITAL, FRAMES, HEIGHT, SLOTS, WIDTH
from training.strip_spoils import Canvas, Rng, camera, ended, light, marked, paper

FACES: Final = (  # path, weight of the draw
    ("/usr/share/fonts/opentype/ocr-b/OCRB.otf", 10.0),
    ("/usr/share/fonts/opentype/ocr-b/OCRBS.otf", 5.0),
    ("/usr/share/fonts/opentype/ocr-b/OCRBL.otf", 0.5),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 1.2),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf", 0.8),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf", 1.2),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 1.0),
    ("/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Regular.otf", 0.6),
    ("/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Bold.otf", 0.9),
    ("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 0.5),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 0.3),
)
"""Packages fonts-ocr-b, fonts-dejavu-core, fonts-liberation and fonts-urw-base35 of Debian 12."""

PITCH: Final = 24  # px a character on the canvas, before the strip is cut
HIGH: Final = 96  # px of the canvas
EDGE: Final = 4  # characters of empty canvas on either side
NONE: Final = len(ALPHABET)
UNSURE: Final = -100  # frames between a letter and its neighbour: not judged

_LETTERS: Final = ALPHABET[10:36]
_FIGURES: Final = ALPHABET[:10]
_CAPITALS: Final = (21, 22, 23, 24, 24, 25, 26, 28, 30)
"""Px of a capital on the canvas: 2.4 mm to a pitch of 2.54 mm by the standard, look-alikes more."""
_WIDTHS: Final = (0.85, 0.92, 1.0, 1.0, 1.0, 1.08)
"""By how much the letters of a face are narrowed or widened: OCR-B is cut by many foundries."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip as the network meets it, its text, and per frame the class (UNSURE: not judged)."""

    pixels: npt.NDArray[np.uint8]
    text: str
    frames: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Face:
    """How the letters of one strip are cut: font file, px of a capital, and part of its width."""

    path: str
    capital: int
    width: float


def strip(seed: int, number: int) -> Strip:
    """Strip `number` of the endless row that `seed` stands for."""
    rng = np.random.default_rng((seed, number))
    text = random_line(rng)
    face = _face(rng)
    ink = _ink(rng, text, face)
    if rng.random() < 0.8:
        _neighbour(rng, ink, face)
    page = paper(rng, *ink.shape)
    dark = rng.uniform(0.0, 0.25) if rng.random() < 0.75 else rng.uniform(0.2, 0.55)
    canvas = marked(rng, page * (1 - ink * (1 - dark)), PITCH)
    left, right = EDGE * PITCH, (EDGE + SLOTS) * PITCH
    canvas = ended(rng, canvas, left, right, face.capital)
    matrix, centres = _cut(rng, face.capital)
    small, soft = _sampling(rng)
    whole = np.diag([small, small, 1.0]) @ matrix
    size = (round(WIDTH * small), round(HEIGHT * small))
    wide = cv2.GaussianBlur(canvas, (0, 0), max(0.1, 0.45 / small * PITCH / 16 * soft))
    view = cv2.warpPerspective(
        wide, whole, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    pixels = camera(rng, light(rng, view), small)
    pixels = cv2.resize(pixels, (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return Strip(pixels, text, _labels(text, centres))


def random_line(rng: Rng) -> str:
    """44 characters: a first line, a second line, or noise (so that no language is learnt)."""
    kind = rng.random()
    if kind < 0.35:
        return _first_line(rng)
    if kind < 0.7:
        return _second_line(rng)
    shares = np.ones(len(ALPHABET))
    shares[-1] = rng.uniform(1, 20)
    return _draw(rng, ALPHABET, SLOTS, shares)


def _draw(rng: Rng, letters: str, count: int, shares: npt.NDArray[np.float64] | None = None) -> str:
    weights = None if shares is None else shares / shares.sum()
    return "".join(letters[i] for i in rng.choice(len(letters), count, p=weights))


def _country(rng: Rng) -> str:
    kind = rng.random()
    if kind < 0.35:
        return "IDN"
    return "D<<" if kind < 0.4 else _draw(rng, _LETTERS, 3)


def _first_line(rng: Rng) -> str:
    words = [_draw(rng, _LETTERS, int(n)) for n in rng.integers(1, 13, 6)]
    count = int(rng.integers(0, 5))
    name = words[0] + ("<<" + "<".join(words[1 : 1 + count]) if count else "")
    return (f"P{_draw(rng, '<<<<DPSOM', 1)}{_country(rng)}{name}" + "<" * SLOTS)[:SLOTS]


def _second_line(rng: Rng) -> str:
    number = str(
        rng.choice(
            [
                _draw(rng, _LETTERS, 1) + _draw(rng, _FIGURES, 7) + "<",
                _draw(rng, _LETTERS, 2) + _draw(rng, _FIGURES, 7),
                _draw(rng, _FIGURES, 9),
                _draw(rng, ALPHABET[:36], 9),
            ]
        )
    )
    personal = str(
        rng.choice(
            [
                "<" * 14,
                _draw(rng, _FIGURES, 14),
                _draw(rng, ALPHABET[:36], 14),
                (_draw(rng, ALPHABET[:36], int(rng.integers(5, 12))) + "<" * 14)[:14],
            ]
        )
    )
    born, until = _draw(rng, _FIGURES, 7), _draw(rng, _FIGURES, 7)
    sex, digit = _draw(rng, "MF<", 1), _draw(rng, _FIGURES + "<", 1)
    checks = _draw(rng, _FIGURES, 2)
    return f"{number}{checks[0]}{_country(rng)}{born}{sex}{until}{personal}{digit}{checks[1]}"


def _face(rng: Rng) -> Face:
    """Raises FileNotFoundError where a font is not installed: others would train another net."""
    missing = [path for path, _ in FACES if not Path(path).exists()]
    if missing:
        raise FileNotFoundError(missing[0])
    weights = np.array([weight for _, weight in FACES])
    path = FACES[int(rng.choice(len(FACES), p=weights / weights.sum()))][0]
    return Face(path, int(rng.choice(_CAPITALS)), float(rng.choice(_WIDTHS)))


@lru_cache(maxsize=256)
def _sized(path: str, capital: int) -> ImageFont.FreeTypeFont:
    """The font in which a capital is `capital` px tall, its round ends left out."""
    probe = ImageFont.truetype(path, 200)
    top, bottom = probe.getbbox("H")[1], probe.getbbox("H")[3]
    return ImageFont.truetype(path, max(4, round(capital * 200 / (bottom - top))))


@lru_cache(maxsize=16384)
def _glyph(face: Face, letter: str) -> npt.NDArray[np.float32]:
    """Coverage of one letter on a tile of 2 PITCH x HIGH, half a capital below its middle."""
    font = _sized(face.path, face.capital)
    tile = Image.new("L", (PITCH * 2, HIGH), 0)
    at = (PITCH - font.getlength(letter) / 2, HIGH / 2 + face.capital / 2)
    ImageDraw.Draw(tile).text(at, letter, fill=255, font=font, anchor="ls")
    drawn = np.asarray(tile, np.float32) / 255
    narrowed = np.array([[face.width, 0, PITCH * (1 - face.width)], [0, 1, 0]])
    return np.asarray(cv2.warpAffine(drawn, narrowed, (PITCH * 2, HIGH)))


def _ink(rng: Rng, text: str, face: Face) -> Canvas:
    """Coverage 0..1 of the line on the canvas."""
    canvas = np.zeros((HIGH, PITCH * (SLOTS + 2 * EDGE)), np.float32)
    uneven = rng.random() < 0.1  # letters that dance, as of a needle printer
    for place, letter in enumerate(text):
        tile = _glyph(face, letter)
        if uneven:
            tile = np.roll(tile, int(rng.integers(-1, 2)), axis=0) * rng.uniform(0.75, 1.0)
        left = round((EDGE + place) * PITCH - PITCH / 2)
        part = canvas[:, left : left + 2 * PITCH]
        np.maximum(part, tile, out=part)
    weight = rng.random()
    if weight < 0.18:
        canvas = cv2.dilate(canvas, np.ones((2, 2), np.uint8))
    elif weight < 0.25:
        canvas = cv2.dilate(canvas, np.ones((3, 3), np.uint8))
    elif weight < 0.31:
        canvas = cv2.erode(canvas, np.ones((2, 2), np.uint8))
    if rng.random() < 0.2:  # worn or dry print: holes
        holes = cv2.resize(rng.random((24, 240), np.float32), canvas.shape[::-1])
        canvas = canvas * np.clip((holes - np.float32(rng.uniform(0.0, 0.3))) * 6, 0, 1)
    return canvas


def _neighbour(rng: Rng, ink: Canvas, face: Face) -> None:
    """The other line of the zone, above or below, partly inside the canvas."""
    other = _ink(rng, random_line(rng), face)
    shift = round(PITCH * rng.uniform(1.5, 3.0)) * (1 if rng.random() < 0.5 else -1)
    moved = np.zeros_like(other)
    if shift > 0:
        moved[shift:] = other[:-shift]
    else:
        moved[:shift] = other[-shift:]
    np.maximum(ink, moved, out=ink)


def _cut(rng: Rng, capital: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Homography canvas -> strip as a careless locator cuts it, and the letters' x in the strip."""
    before, after = rng.uniform(-0.35, 1.3), rng.uniform(-0.35, 1.3)
    if rng.random() < 0.12:
        before, after = rng.uniform(0, 3.4), rng.uniform(0, 3.4)
    left, right = (EDGE - before) * PITCH, (EDGE + SLOTS + after) * PITCH
    half = HEIGHT / 2 * capital / CAPITAL / rng.uniform(0.82, 1.18)
    tilt = rng.uniform(-0.35, 0.35) * half if rng.random() < 0.6 else 0.0
    middle = HIGH / 2 + rng.normal(0, 0.08) * half * 2
    lean = rng.normal(0, 1.5)
    squeeze = rng.uniform(0.88, 1.12)
    old = np.array(
        [
            [left - lean, middle - tilt / 2 - half],
            [right - lean, middle + tilt / 2 - half * squeeze],
            [right + lean, middle + tilt / 2 + half * squeeze],
            [left + lean, middle - tilt / 2 + half],
        ],
        np.float32,
    )
    new = np.array([[0, 0], [WIDTH, 0], [WIDTH, HEIGHT], [0, HEIGHT]], np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(old, new), np.float64)
    xs = (EDGE + np.arange(SLOTS) + 0.5) * PITCH
    points = matrix @ np.stack([xs, np.full(SLOTS, middle), np.ones(SLOTS)])
    return matrix, points[0] / points[2]


def _sampling(rng: Rng) -> tuple[float, float]:
    """Scale of the raster the camera had (1 = 16 px a letter) and softness of its lens."""
    small = rng.random() < 0.4
    low, high = (3.6, 7.5) if small else (6.5, 22.0)
    pitch = math.exp(rng.uniform(math.log(low), math.log(high)))
    soft = rng.uniform(0.5, 1.2) if rng.random() < 0.65 else rng.uniform(1.2, 2.4)
    return pitch / 16, soft if pitch > 7 else min(soft, 1.3)


def _labels(text: str, centres: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Class per frame: the letter near its middle, NONE at the seams and beyond, UNSURE between."""
    at = (np.arange(FRAMES) + 0.5) * WIDTH / FRAMES
    away = np.abs(at[:, None] - centres) / np.gradient(centres)
    nearest = away.argmin(axis=1)
    letters = np.array([ALPHABET.index(letter) for letter in text], np.int64)[nearest]
    off = away.min(axis=1)
    frames = np.where(off < 0.27, letters, np.where(off < 0.38, UNSURE, NONE))
    return np.asarray(frames, np.int64)
