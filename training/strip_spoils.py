"""What befalls the print of a zone: security paper, stamps, pens, edges, light, lenses, copiers."""

import cv2
import numpy as np
import numpy.typing as npt

Rng = np.random.Generator
Canvas = npt.NDArray[np.float32]
"""Lightness 0 (black) to 1 (white) per pixel; coverage 0..1 where ink is meant."""

_WORDS = (
    "SPECIMEN",
    "CONTOH",
    "MUSTER",
    "SAMPLE",
    "CANCELLED",
    "VOID",
    "COPY",
    "MODELE",
    "ESPECIMEN",
)


def paper(rng: Rng, high: int, wide: int) -> Canvas:
    """Bare paper: flat, rough, or patterned as security paper is."""
    page = np.full((high, wide), rng.uniform(0.6, 1.0), np.float32)
    if rng.random() < 0.5:
        rough = rng.normal(0, rng.uniform(0.005, 0.05), (high // 8, wide // 8)).astype(np.float32)
        page += cv2.resize(rough, (wide, high), interpolation=cv2.INTER_CUBIC)
    pattern = rng.random()
    if pattern < 0.45:
        _guilloche(rng, page)
    if 0.35 < pattern < 0.65:
        page *= _moire(rng, high, wide)
    if rng.random() < 0.08:
        page = _screened(rng, page)
    return np.clip(page, 0, 1)


def _guilloche(rng: Rng, page: Canvas) -> None:
    """Families of waved lines; those of one family keep step."""
    across = np.arange(0, page.shape[1] + 6, 6, dtype=np.float32)
    for _ in range(int(rng.integers(1, 4))):
        wave = rng.uniform(4, 45) * np.sin(across / rng.uniform(15, 150) + rng.uniform(0, 6.3))
        slope = rng.uniform(-0.4, 0.4) * across + rng.uniform(-250, 250)
        step = rng.uniform(4, 45)
        shade = float(max(0.0, page.mean() - rng.uniform(0.04, 0.35)))
        thick = int(rng.integers(1, 3))
        for line in range(int(rng.integers(3, 14))):
            points = np.stack([across, wave + slope + line * step], 1).astype(np.int32)
            cv2.polylines(page, [points], False, shade, thick, cv2.LINE_AA)


def _moire(rng: Rng, high: int, wide: int) -> Canvas:
    """Fine waves of tint across all of the paper."""
    x = np.arange(wide, dtype=np.float32)[None]
    y = np.arange(high, dtype=np.float32)[:, None]
    angle, period = rng.uniform(0, np.pi), rng.uniform(3.0, 26.0)
    bent = np.float32(rng.uniform(0, 12)) * np.sin(x / np.float32(rng.uniform(20, 120)))
    turn = np.float32(2 * np.pi / period)
    phase = turn * (np.float32(np.cos(angle)) * x + np.float32(np.sin(angle)) * (y + bent))
    depth = np.float32(rng.uniform(0.03, 0.25))
    return np.asarray(1 - depth * (0.5 + 0.5 * np.sin(phase)), np.float32)


def _screened(rng: Rng, page: Canvas) -> Canvas:
    """The tint as the dots of a printing screen."""
    high, wide = page.shape
    x = np.arange(wide, dtype=np.float32)[None]
    y = np.arange(high, dtype=np.float32)[:, None]
    turn, angle = np.float32(2 * np.pi / rng.uniform(3.5, 9)), rng.uniform(0, 1.5)
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    screen = np.sin(turn * (cos * x + sin * y)) * np.sin(turn * (cos * y - sin * x))
    dots = np.where(screen * 0.5 + 0.5 < page, np.float32(1), np.float32(rng.uniform(0.3, 0.8)))
    return np.asarray(cv2.GaussianBlur(dots, (0, 0), rng.uniform(0.5, 1.2)), np.float32)


def marked(rng: Rng, canvas: Canvas, pitch: int) -> Canvas:
    """The print with stamps, words, pen loops, rules and specks over it; `pitch`: px a letter."""
    over = np.zeros_like(canvas)
    if rng.random() < 0.17:
        _stamp(rng, over)
    if rng.random() < 0.22:
        _word(rng, over, pitch)
    if rng.random() < 0.14:
        _pen(rng, over)
    if rng.random() < 0.12:
        _loop(rng, over, pitch)
    if rng.random() < 0.1:
        _rule(rng, over, pitch)
    if over.any():
        tint = np.float32(rng.uniform(0.1, 0.75))
        fades = over * np.float32(rng.uniform(0.3, 0.95))
        canvas = canvas * (1 - over * tint) if rng.random() < 0.8 else _covered(rng, canvas, fades)
    if rng.random() < 0.12:
        canvas = _folded(rng, canvas)
    high, wide = canvas.shape
    for _ in range(int(rng.poisson(1.2))):
        at = (int(rng.integers(0, wide)), int(rng.integers(0, high)))
        cv2.circle(canvas, at, int(rng.integers(1, 4)), float(rng.uniform(0, 1)), -1, cv2.LINE_AA)
    return np.clip(canvas, 0, 1)


def _covered(rng: Rng, canvas: Canvas, over: Canvas) -> Canvas:
    """Marks that hide what is below them, light or dark: foil, paint, white-out."""
    return canvas * (1 - over) + np.float32(rng.uniform(0.2, 1.0)) * over


def _stamp(rng: Rng, over: Canvas) -> None:
    """Rings of a seal."""
    high, wide = over.shape
    at = (int(rng.integers(0, wide)), int(rng.integers(-90, high + 90)))
    axes = (int(rng.integers(60, 200)), int(rng.integers(45, 150)))
    turn, thick = float(rng.uniform(0, 180)), int(rng.integers(1, 6))
    for shrink in (1.0, 0.85, 0.55)[: int(rng.integers(1, 4))]:
        size = (int(axes[0] * shrink), int(axes[1] * shrink))
        cv2.ellipse(over, at, size, turn, 0, 360, 1.0, thick, cv2.LINE_AA)


def _word(rng: Rng, over: Canvas, pitch: int) -> None:
    """A word across the line at any slope, solid or in outline."""
    high, wide = over.shape
    word = _WORDS[int(rng.integers(len(_WORDS)))] if rng.random() < 0.6 else _letters(rng)
    scale = float(np.exp(rng.uniform(np.log(0.8), np.log(6.0))))
    thick = int(rng.integers(2, 3 + round(3 * scale)))
    face = int(rng.integers(0, 5))
    (long, tall), _ = cv2.getTextSize(word, face, scale, thick)
    tile = np.zeros((tall + 4 * thick, long + 4 * thick), np.uint8)
    cv2.putText(tile, word, (2 * thick, tall + 2 * thick), face, scale, 255, thick, cv2.LINE_AA)
    if rng.random() < 0.25:
        tile = cv2.subtract(tile, cv2.erode(tile, np.ones((3, 3), np.uint8)))
    turn = float(rng.normal(0, 12)) if rng.random() < 0.6 else float(rng.uniform(-60, 60))
    matrix = cv2.getRotationMatrix2D((tile.shape[1] / 2, tile.shape[0] / 2), turn, 1.0)
    matrix[:, 2] += [
        rng.uniform(0, wide) - tile.shape[1] / 2,
        high / 2 + rng.normal(0, 0.5) * (pitch + tall) - tile.shape[0] / 2,
    ]
    laid = cv2.warpAffine(tile, matrix, (wide, high))
    np.maximum(over, laid.astype(np.float32) / 255, out=over)


def _letters(rng: Rng) -> str:
    return "".join(chr(65 + int(n)) for n in rng.integers(0, 26, int(rng.integers(4, 14))))


def _pen(rng: Rng, over: Canvas) -> None:
    """A wandering stroke."""
    high, wide = over.shape
    start = np.array([rng.uniform(0, wide), rng.uniform(0, high)])
    steps = np.cumsum(rng.normal(0, 14, (40, 2)) + rng.normal(0, 8, 2), axis=0)
    thick = int(rng.integers(1, 6))
    cv2.polylines(over, [(start + steps).astype(np.int32)], False, 1.0, thick, cv2.LINE_AA)


def _loop(rng: Rng, over: Canvas, pitch: int) -> None:
    """A ring drawn by hand around some letters, or through the whole line."""
    high, wide = over.shape
    at = (int(rng.integers(0, wide)), int(high / 2 + rng.normal(0, pitch)))
    axes = (int(rng.uniform(2, 30) * pitch), int(rng.uniform(0.4, 4) * pitch))
    thick = int(rng.integers(1, 6))
    turn = float(rng.normal(0, 4))
    cv2.ellipse(over, at, axes, turn, 0, float(rng.uniform(250, 380)), 1.0, thick, cv2.LINE_AA)


def _rule(rng: Rng, over: Canvas, pitch: int) -> None:
    """A ruled line along the print, close to it or through it."""
    high, wide = over.shape
    y = high / 2 + rng.uniform(-1.2, 1.2) * pitch
    lean = rng.normal(0, 3)
    thick = int(rng.integers(1, 4))
    cv2.line(over, (0, int(y - lean)), (wide, int(y + lean)), 1.0, thick, cv2.LINE_AA)


def _folded(rng: Rng, canvas: Canvas) -> Canvas:
    """A fold or the streak of a scanner across the line."""
    high, wide = canvas.shape
    x, lean = float(rng.uniform(0, wide)), rng.uniform(-0.5, 0.5) * high
    line = np.zeros_like(canvas)
    ends = (int(x), 0), (int(x + lean), high)
    cv2.line(line, *ends, 1.0, int(rng.integers(1, 4)), cv2.LINE_AA)
    return canvas + line * np.float32(rng.uniform(-0.5, 0.5))


def ended(rng: Rng, canvas: Canvas, left: int, right: int, capital: int) -> Canvas:
    """Where the page or the raster ends close to the print: its border repeated, or a table.

    `left`, `right`: px where the line begins and ends; `capital`: px of a capital.
    """
    kind = rng.random()
    if kind > 0.3:
        return canvas
    high, wide = canvas.shape
    first = max(0, left - round(rng.uniform(0.05, 2.0) * capital)) if rng.random() < 0.6 else 0
    last = (
        min(wide, right + round(rng.uniform(0.05, 2.0) * capital)) if rng.random() < 0.6 else wide
    )
    above, below = (
        round(capital * rng.uniform(0.55, 1.4)) if rng.random() < 0.5 else high for _ in range(2)
    )
    top, bottom = max(0, high // 2 - above), min(high, high // 2 + below)
    inside = canvas[top:bottom, first:last]
    border = ((top, high - bottom), (first, wide - last))
    if kind < 0.17:
        return np.pad(inside, border, mode="edge")
    tone = rng.uniform(0.0, 0.6) if rng.random() < 0.7 else rng.uniform(0.6, 1.0)
    table = np.pad(inside, border, constant_values=tone)
    return np.asarray(table, np.float32)


def light(rng: Rng, view: Canvas) -> Canvas:
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
    return np.asarray(np.clip(view * rng.uniform(0.45, 1.1), 0, 1.05), np.float32)


def camera(rng: Rng, view: Canvas, small: float) -> npt.NDArray[np.uint8]:
    """Blur of motion, noise, sharpening, JPEG, or the black and white of a copier.

    `small`: scale of the view, 1 for 16 px a letter.
    """
    if rng.random() < 0.2 and small > 0.5:
        view = _moved(rng, view, small)
    if rng.random() < 0.15:
        soft = cv2.GaussianBlur(view, (0, 0), rng.uniform(0.6, 1.5))
        view = view + np.float32(rng.uniform(0.3, 1.5)) * (view - soft)
    if rng.random() < 0.55:  # small pictures were shrunk, and that took most of their noise
        most = 0.08 if small > 0.45 else 0.04
        view = view + rng.normal(0, rng.uniform(0.004, most), view.shape).astype(np.float32)
    pixels = np.clip(view * 255, 0, 255).astype(np.uint8)
    if rng.random() < 0.18 and small > 0.5:
        return _copied(rng, pixels)
    if rng.random() < 0.65:
        pixels = _pressed(rng, pixels)
    if rng.random() < 0.15:  # made larger afterwards, and pressed once more
        scale = rng.uniform(1.2, 2.5)
        how = int(rng.choice([cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC]))
        pixels = _pressed(rng, cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=how))
    return pixels


def _moved(rng: Rng, view: Canvas, small: float) -> Canvas:
    """The camera moved while it looked."""
    length = max(2, round(rng.uniform(0.08, 0.3) * 16 * small))
    kernel = np.zeros((length, length), np.float32)
    if rng.random() < 0.5:
        kernel[length // 2] = 1 / length
    else:
        kernel[:, length // 2] = 1 / length
    return np.asarray(cv2.filter2D(view, -1, kernel), np.float32)


def _pressed(rng: Rng, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Through JPEG."""
    quality = int(rng.integers(25, 95))
    done, packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)) if done else pixels


def _copied(rng: Rng, pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """One threshold for all, after toner noise; strokes swell or thin."""
    dark, light_ = np.percentile(pixels, (2, 80))
    level = dark + (light_ - dark) * rng.uniform(0.3, 0.85)
    rough = pixels.astype(np.float32) + rng.normal(0, rng.uniform(0, 22), pixels.shape)
    return np.where(rough > level, 255, 0).astype(np.uint8)
