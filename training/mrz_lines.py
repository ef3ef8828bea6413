"""Synthetic strips of one machine readable line, clean to ruined, with the place of every letter.

Everything is drawn here: invented names and numbers, free fonts, backgrounds, stamps and spoiling.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from ocr.mrz_net import ALPHABET, CAPITAL, FRAMES, HEIGHT, SLOTS, WIDTH

FONTS = (  # path, weight of the draw
    ("/usr/share/fonts/opentype/ocr-b/OCRB.otf", 9.0),
    ("/usr/share/fonts/opentype/ocr-b/OCRBS.otf", 5.0),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 1.5),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono-Bold.ttf", 1.0),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf", 1.5),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 1.0),
    ("/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Regular.otf", 0.7),
    ("/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Bold.otf", 1.0),
    ("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 0.5),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 0.4),
)
PITCH = 32  # px a character on the canvas, before the strip is cut
TALL = 36  # px of a capital on the canvas
HIGH = 128  # px of the canvas
EDGE = 4  # characters of empty canvas on either side
NONE = len(ALPHABET)
UNSURE = -100  # frames between a letter and its neighbour: not judged

Rng = np.random.Generator
Canvas = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip as the network meets it, its text, and per frame the class (UNSURE: not judged)."""

    pixels: npt.NDArray[np.uint8]
    text: str
    frames: npt.NDArray[np.int64]


def strip(rng: Rng) -> Strip:
    """One random strip."""
    text = random_line(rng)
    canvas = _page(rng)
    path = _font(rng)
    ink = _ink(rng, text, path)
    if rng.random() < 0.8:
        _neighbour(rng, ink, path)
    dark = rng.uniform(0.0, 0.25) if rng.random() < 0.8 else rng.uniform(0.2, 0.5)
    canvas = canvas * (1 - ink * (1 - dark))
    canvas = _marks(rng, canvas)
    matrix, centres = _cut(rng)
    small, back = _sampling(rng)
    whole = np.diag([small, small, 1.0]) @ matrix
    size = (round(WIDTH * small), round(HEIGHT * small))
    wide = cv2.GaussianBlur(canvas, (0, 0), max(0.1, 0.45 / small * PITCH / 16 * back))
    view = cv2.warpPerspective(
        wide, whole, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    view = _light(rng, view)
    pixels = _camera(rng, view, small)
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


def _first_line(rng: Rng) -> str:
    words = [_draw(rng, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", int(n)) for n in rng.integers(1, 13, 6)]
    count = int(rng.integers(0, 5))
    country = "IDN" if rng.random() < 0.5 else _draw(rng, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3)
    name = words[0] + ("<<" + "<".join(words[1 : 1 + count]) if count else "")
    return (f"P{_draw(rng, '<<<<DPSO', 1)}{country}{name}" + "<" * SLOTS)[:SLOTS]


def _second_line(rng: Rng) -> str:
    figures = "0123456789"
    number = _draw(rng, "ABCEX" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1) + _draw(rng, figures, 7) + "<"
    personal = rng.choice(
        [
            "<" * 14,
            _draw(rng, figures, 14),
            _draw(rng, ALPHABET[:36], 14),
            _draw(rng, figures, 7) + "<" * 7,
        ]
    )
    country = "IDN" if rng.random() < 0.5 else _draw(rng, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3)
    born, until = _draw(rng, figures, 7), _draw(rng, figures, 7)
    sex, digit = _draw(rng, "MF<", 1), _draw(rng, figures + "<", 1)
    checks = _draw(rng, figures, 2)
    return f"{number}{checks[0]}{country}{born}{sex}{until}{personal}{digit}{checks[1]}"


def _font(rng: Rng) -> str:
    known = [(path, weight) for path, weight in FONTS if Path(path).exists()]
    weights = np.array([weight for _, weight in known])
    return known[int(rng.choice(len(known), p=weights / weights.sum()))][0]


@lru_cache(maxsize=64)
def _sized(path: str, tenths: int) -> ImageFont.FreeTypeFont:
    probe = ImageFont.truetype(path, 100)
    top, bottom = probe.getbbox("H")[1], probe.getbbox("H")[3]
    return ImageFont.truetype(path, max(4, round(tenths / 10 * 100 / (bottom - top))))


@lru_cache(maxsize=4096)
def _glyph(path: str, tenths: int, letter: str) -> npt.NDArray[np.float32]:
    """Coverage of one letter on a PITCH*2 x HIGH tile, base line TALL/2 below its middle."""
    font = _sized(path, tenths)
    tile = Image.new("L", (PITCH * 2, HIGH), 0)
    advance = font.getlength(letter)
    at = (PITCH - advance / 2, HIGH / 2 + TALL / 2)
    ImageDraw.Draw(tile).text(at, letter, fill=255, font=font, anchor="ls")
    return np.asarray(tile, np.float32) / 255


def _ink(rng: Rng, text: str, path: str) -> Canvas:
    """Coverage 0..1 of the line on the canvas."""
    tenths = int(TALL * 10 * rng.choice([0.9, 0.95, 1.0, 1.0, 1.05, 1.12]))
    canvas = np.zeros((HIGH, PITCH * (SLOTS + 2 * EDGE)), np.float32)
    for place, letter in enumerate(text):
        tile = _glyph(path, tenths, letter)
        left = round((EDGE + place) * PITCH - PITCH / 2)
        part = canvas[:, left : left + 2 * PITCH]
        np.maximum(part, tile, out=part)
    weight = rng.random()
    if weight < 0.18:
        canvas = cv2.dilate(canvas, np.ones((2, 2), np.uint8))
    elif weight < 0.26:
        canvas = cv2.dilate(canvas, np.ones((4, 3), np.uint8))
    elif weight < 0.34:
        canvas = cv2.erode(canvas, np.ones((2, 2), np.uint8))
    if rng.random() < 0.2:  # worn or dry print: holes
        holes = cv2.resize(rng.random((24, 240), np.float32), canvas.shape[::-1])
        canvas = canvas * np.clip((holes - rng.uniform(0.0, 0.3)) * 6, 0, 1)
    return canvas


def _neighbour(rng: Rng, ink: Canvas, path: str) -> None:
    """The other line of the zone, above or below, partly inside the canvas."""
    other = _ink(rng, random_line(rng), path)
    shift = round(PITCH * rng.uniform(1.55, 3.0)) * (1 if rng.random() < 0.5 else -1)
    moved = np.zeros_like(other)
    if shift > 0:
        moved[shift:] = other[:-shift]
    else:
        moved[:shift] = other[-shift:]
    np.maximum(ink, moved, out=ink)


def _page(rng: Rng) -> Canvas:
    """Paper 0..1: flat, graded, or patterned as security paper is."""
    high, wide = HIGH, PITCH * (SLOTS + 2 * EDGE)
    page = np.full((high, wide), rng.uniform(0.65, 1.0), np.float32)
    if rng.random() < 0.5:
        rough = rng.normal(0, rng.uniform(0.005, 0.05), (high // 8, wide // 8)).astype(np.float32)
        page += cv2.resize(rough, (wide, high), interpolation=cv2.INTER_CUBIC)
    if rng.random() < 0.6:
        across = np.arange(wide, dtype=np.float32)
        for _ in range(int(rng.integers(3, 40))):
            wave = rng.uniform(5, 60) * np.sin(across / rng.uniform(20, 200) + rng.uniform(0, 6.3))
            slope = rng.uniform(-0.4, 0.4) * across + rng.uniform(-300, 400)
            points = np.stack([across, wave + slope], 1)[::6].astype(np.int32)
            cv2.polylines(
                page,
                [points],
                False,
                float(page.mean() - rng.uniform(0.04, 0.3)),
                int(rng.integers(1, 4)),
                cv2.LINE_AA,
            )
    return np.clip(page, 0, 1)


def _marks(rng: Rng, canvas: Canvas) -> Canvas:
    """Stamps, pen strokes, laid-over words, folds and specks."""
    high, wide = canvas.shape
    over = np.zeros_like(canvas)
    if rng.random() < 0.22:  # stamp: rings and lettering
        at = (int(rng.integers(0, wide)), int(rng.integers(-120, high + 120)))
        axes = (int(rng.integers(80, 260)), int(rng.integers(60, 200)))
        for shrink in (1.0, 0.85, 0.55)[: int(rng.integers(1, 4))]:
            size = (int(axes[0] * shrink), int(axes[1] * shrink))
            cv2.ellipse(
                over,
                at,
                size,
                float(rng.uniform(0, 180)),
                0,
                360,
                1.0,
                int(rng.integers(2, 8)),
                cv2.LINE_AA,
            )
    if rng.random() < 0.2:
        words = _draw(rng, ALPHABET[10:36] + "  ", int(rng.integers(5, 14)))
        scale = float(rng.uniform(1.0, 5.0))
        at = (int(rng.integers(-100, wide)), int(rng.integers(0, high + 80)))
        drawn = np.zeros(over.shape, np.uint8)
        thick = int(rng.integers(2, 14))
        cv2.putText(drawn, words, at, int(rng.integers(0, 5)), scale, 255, thick, cv2.LINE_AA)
        np.maximum(over, drawn.astype(np.float32) / 255, out=over)
    if rng.random() < 0.15:  # pen
        start = np.array([rng.uniform(0, wide), rng.uniform(0, high)])
        steps = np.cumsum(rng.normal(0, 18, (40, 2)) + rng.normal(0, 10, 2), axis=0)
        cv2.polylines(
            over,
            [(start + steps).astype(np.int32)],
            False,
            1.0,
            int(rng.integers(2, 7)),
            cv2.LINE_AA,
        )
    canvas = canvas * (1 - over * rng.uniform(0.15, 0.7))
    if rng.random() < 0.15:  # fold or scanner streak
        x = float(rng.uniform(0, wide))
        lean = rng.uniform(-0.5, 0.5) * high
        line = np.zeros_like(canvas)
        cv2.line(
            line, (int(x), 0), (int(x + lean), high), 1.0, int(rng.integers(1, 5)), cv2.LINE_AA
        )
        canvas = canvas + line * rng.uniform(-0.5, 0.5)
    for _ in range(int(rng.poisson(1.5))):
        at = (int(rng.integers(0, wide)), int(rng.integers(0, high)))
        cv2.circle(canvas, at, int(rng.integers(1, 5)), float(rng.uniform(0, 1)), -1, cv2.LINE_AA)
    return np.clip(canvas, 0, 1)


def _cut(rng: Rng) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Homography canvas -> strip as a careless locator cuts it, and the letters' x in the strip."""
    before, after = rng.uniform(-0.35, 1.3), rng.uniform(-0.35, 1.3)
    if rng.random() < 0.12:
        before, after = rng.uniform(0, 3.4), rng.uniform(0, 3.4)
    left, right = (EDGE - before) * PITCH, (EDGE + SLOTS + after) * PITCH
    half = HEIGHT / 2 * TALL / CAPITAL / rng.uniform(0.82, 1.18)
    tilt = rng.uniform(-0.35, 0.35) * half if rng.random() < 0.6 else 0.0
    middle = HIGH / 2 + rng.normal(0, 0.08) * half * 2
    lean = rng.normal(0, 2.0)
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
    pitch = math.exp(rng.uniform(math.log(4.2), math.log(22.0)))
    soft = rng.uniform(0.6, 1.2) if rng.random() < 0.65 else rng.uniform(1.2, 2.4)
    return pitch / 16, soft if pitch > 7 else min(soft, 1.3)


def _light(rng: Rng, view: Canvas) -> Canvas:
    """Shadow edges, falling light, glare."""
    wide = view.shape[1]
    across = np.linspace(0, 1, wide, dtype=np.float32)[None]
    if rng.random() < 0.35:
        view = view * (1 + rng.uniform(-0.5, 0.3) * (across - rng.random()))
    if rng.random() < 0.2:
        edge = 0.5 + 0.5 * np.tanh((across - rng.random()) * rng.uniform(8, 60))
        view = view * (1 - rng.uniform(0.2, 0.6) * edge)
    if rng.random() < 0.2:
        spread = rng.uniform(0.03, 0.2)
        glow = np.exp(-(((across - rng.random()) / spread) ** 2))
        strength = rng.uniform(0.2, 0.9)
        view = view + (1.05 - view) * glow * strength
    return np.clip(view * rng.uniform(0.5, 1.1), 0, 1.05)


def _camera(rng: Rng, view: Canvas, small: float) -> npt.NDArray[np.uint8]:
    """Blur of motion, noise, JPEG, or the black and white of a copier."""
    if rng.random() < 0.2 and small > 0.5:
        length = max(2, round(rng.uniform(0.08, 0.3) * 16 * small))
        kernel = np.zeros((length, length), np.float32)
        if rng.random() < 0.5:
            kernel[length // 2] = 1 / length
        else:
            kernel[:, length // 2] = 1 / length
        view = cv2.filter2D(view, -1, kernel)
    if rng.random() < 0.6:
        view = view + rng.normal(0, rng.uniform(0.005, 0.08), view.shape).astype(np.float32)
    pixels = np.clip(view * 255, 0, 255).astype(np.uint8)
    if rng.random() < 0.2 and small > 0.55:
        pixels = _copied(rng, pixels)
    elif rng.random() < 0.6:
        quality = int(rng.integers(25, 92))
        done, packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
        pixels = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE) if done else pixels
    return np.asarray(pixels)


def _copied(rng: Rng, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """One threshold for all, after toner noise; strokes swell or thin."""
    dark, light = np.percentile(pixels, (2, 80))
    level = dark + (light - dark) * rng.uniform(0.3, 0.85)
    rough = pixels.astype(np.float32) + rng.normal(0, rng.uniform(0, 22), pixels.shape)
    return np.where(rough > level, 255, 0).astype(np.uint8)


def _labels(text: str, centres: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    """Class per frame: the letter near its middle, NONE at the seams and beyond, UNSURE between."""
    frames = np.full(FRAMES, NONE, np.int64)
    at = (np.arange(FRAMES) + 0.5) * WIDTH / FRAMES
    pitches = np.gradient(centres)
    for letter, centre, pitch in zip(text, centres, pitches, strict=True):
        away = np.abs(at - centre) / pitch
        frames[away < 0.38] = UNSURE
        frames[away < 0.27] = ALPHABET.index(letter)
    return frames
