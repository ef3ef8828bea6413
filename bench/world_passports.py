"""Files that look like public specimen passports of twenty States, with the zone each one holds.

    python -m bench.world_passports FOLDER --each 6 --seed 3

Drawn without any help of `training/`: other layouts, holders and ways of ruin than those the
networks learnt from. One JPEG or PNG a page, and `truth.json`: file to group and lines.
"""

import argparse
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from bench.world_holders import STATES, Holder, State, holder
from bench.world_paper import HIGH, MM, VALUES, WIDE, ZONE_TOP, Manner, Picture, data_page, manner

Rng = np.random.Generator
Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Specimen:
    """One file: its way of being shown, its bytes, and its lines (None: it shows no whole zone)."""

    name: str
    way: str
    data: bytes
    lines: tuple[str, str] | None


def _encoded(rng: Rng, page: Picture, *, quality: int = 0, turn: int = 0) -> bytes:
    """A JPEG, or one time in six a PNG. `turn`: the EXIF tag's value, 0 for none."""
    out = io.BytesIO()
    image = Image.fromarray(page)
    if not quality and not turn and rng.random() < 1 / 6:
        image.save(out, "PNG")
        return out.getvalue()
    exif = Image.Exif()
    if turn:
        exif[0x0112] = turn
    image.save(out, "JPEG", quality=quality or int(rng.integers(70, 96)), exif=exif)
    return out.getvalue()


def _sized(rng: Rng, page: Picture, width: float) -> Picture:
    """The page `width` px wide, by one of the ways in which pictures get smaller."""
    way = int(rng.choice([cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC]))
    if way != cv2.INTER_AREA:
        page = cv2.GaussianBlur(page, (0, 0), max(0.3, 0.32 * page.shape[1] / width))
    return cv2.resize(
        page, (round(width), round(page.shape[0] * width / page.shape[1])), interpolation=way
    )


def _lens(rng: Rng, page: Picture, blur: float, noise: float) -> Picture:
    soft = cv2.GaussianBlur(page, (0, 0), max(0.2, rng.uniform(0.3, 1) * blur))
    return np.clip(soft + rng.normal(0, noise, soft.shape), 0, 255).astype(np.uint8)


def _framed(rng: Rng, page: Picture) -> Picture:
    """White, grey or black around the page, as scanners and web pages leave it; often nothing."""
    wide = [int(v) for v in rng.integers(0, 90, 4) * (rng.random(4) < 0.5)]
    tone = [int(rng.choice([255, 250, 200, 30]))] * 3
    return cv2.copyMakeBorder(page, *wide, cv2.BORDER_CONSTANT, value=tone)


def _scan(rng: Rng, page: Picture) -> bytes:
    page = _sized(rng, _framed(rng, page), rng.uniform(700, 1400))
    return _encoded(rng, _lens(rng, page, 0.6, rng.uniform(0, 4)))


def _small(rng: Rng, page: Picture) -> bytes:
    return _encoded(rng, _sized(rng, page, rng.uniform(400, 700)))


def _tiny(rng: Rng, page: Picture) -> bytes:
    """As thumbnails on the web: 272 to 400 px wide, 5.5 to 8 px a letter."""
    return _encoded(
        rng, _sized(rng, page, rng.uniform(272, 400)), quality=int(rng.integers(78, 96))
    )


def _grey_copy(rng: Rng, page: Picture) -> bytes:
    """Upright or sideways on A4, 150 or 200 dpi, grey or black and white."""
    dpi = int(rng.choice([150, 200]))
    sheet = np.full((297 * dpi * 10 // 254, 210 * dpi * 10 // 254), 248, np.uint8)
    grey = cv2.cvtColor(_sized(rng, page, 125 / 25.4 * dpi), cv2.COLOR_RGB2GRAY)
    turned = cv2.warpAffine(
        grey,
        cv2.getRotationMatrix2D((grey.shape[1] / 2, grey.shape[0] / 2), rng.uniform(-4, 4), 1),
        (grey.shape[1], grey.shape[0]),
        borderValue=245,
    )
    y = int(rng.integers(20, sheet.shape[0] - turned.shape[0] - 20))
    x = int(rng.integers(10, sheet.shape[1] - turned.shape[1] - 10))
    sheet[y : y + turned.shape[0], x : x + turned.shape[1]] = turned
    stretched = np.clip((sheet.astype(np.float32) - 128) * rng.uniform(1.1, 2.2) + 140, 0, 255)
    copy = _lens(rng, stretched.astype(np.uint8), 0.8, 6)
    if rng.random() < 0.5:
        copy = np.where(copy > rng.uniform(95, 150), 255, 0).astype(np.uint8)
    copy = np.rot90(copy, int(rng.choice([0, 0, 0, 1])))
    return _encoded(rng, np.repeat(copy[..., None], 3, axis=2))


def _photo(rng: Rng, page: Picture) -> bytes:
    """By hand on a table: tilted, askew, unevenly lit, with a glare that leaves the zone alone."""
    w, h = int(rng.uniform(1200, 2000)), int(rng.uniform(1000, 1500))
    grain = rng.normal(0, 1, (h // 8, w // 8, 3))
    table = cv2.resize(grain * 14 + rng.uniform(40, 190, 3), (w, h))
    wide = w * rng.uniform(0.62, 0.85)
    tall = wide * page.shape[0] / page.shape[1]
    tilt = np.radians(rng.uniform(-14, 14))
    square = np.array([(-wide, -tall), (wide, -tall), (wide, tall), (-wide, tall)]) / 2
    turned = square @ np.array([(np.cos(tilt), np.sin(tilt)), (-np.sin(tilt), np.cos(tilt))])
    askew = turned * (1 + rng.uniform(-0.06, 0.06, (4, 1)))
    corners = (askew * min(1, 0.93 * h / np.ptp(askew[:, 1])) + (w / 2, h / 2)).astype(np.float32)
    ours = np.array([(0, 0), (page.shape[1], 0), page.shape[1::-1], (0, page.shape[0])], np.float32)
    matrix = cv2.getPerspectiveTransform(ours, corners)
    laid = cv2.warpPerspective(page, matrix, (w, h), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full(page.shape[:2], 255, np.uint8), matrix, (w, h))[..., None]
    scene = np.where(mask > 127, laid, table)
    y, x = np.mgrid[0:h, 0:w]
    light = (
        rng.uniform(0.6, 1) + rng.uniform(-0.25, 0.25) * x / w + rng.uniform(-0.25, 0.25) * y / h
    )
    scene = scene * np.clip(light, 0.4, 1.15)[..., None]
    if rng.random() < 0.5:
        spot = cv2.perspectiveTransform(
            np.array([[rng.uniform((300, 200), (1200, 600))]], np.float32), matrix
        )
        far = np.hypot(x - spot[0, 0, 0], y - spot[0, 0, 1]) / rng.uniform(60, 150)
        scene = scene + 190 * np.exp(-(far**2))[..., None]
    return _encoded(rng, _lens(rng, np.clip(scene, 0, 255).astype(np.uint8), 1.3, 5), quality=82)


def _exif(rng: Rng, page: Picture) -> bytes:
    """Pixels that lie on their side or head, and a tag that says so."""
    quarter, tag = ((1, 6), (2, 3), (3, 8))[int(rng.integers(0, 3))]
    page = _sized(rng, _framed(rng, page), rng.uniform(800, 1400))
    return _encoded(rng, np.ascontiguousarray(np.rot90(page, quarter)), turn=tag)


def _turned(rng: Rng, page: Picture) -> bytes:
    """On its side or head, and nothing says so."""
    page = _sized(rng, _framed(rng, page), rng.uniform(700, 1300))
    return _encoded(rng, np.ascontiguousarray(np.rot90(page, int(rng.integers(1, 4)))))


def _spread(rng: Rng, page: Picture) -> bytes:
    """The open book: a page with print above or to the left of the data page, a fold between."""
    tone = tuple(int(v) for v in page[20, 20])
    other = Image.new("RGB", (WIDE, HIGH), tone)
    draw = ImageDraw.Draw(other)
    face = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 3 * MM)
    for row in range(int(rng.integers(3, 13))):
        words = " ".join("XO" * int(n) for n in rng.integers(1, 5, 7))
        draw.text((8 * MM, (10 + 6 * row) * MM), words[:56], fill=(90, 90, 90), font=face)
    beside = rng.random() < 0.35
    book = np.concatenate([np.asarray(other), page], axis=1 if beside else 0).astype(np.float32)
    along = np.arange(book.shape[1] if beside else book.shape[0]) - (WIDE if beside else HIGH)
    fold = 1 - 0.5 * np.exp(-np.abs(along) / 22.0)
    book = book * (fold[None, :, None] if beside else fold[:, None, None])
    width = rng.uniform(1400, 2200) if beside else rng.uniform(800, 1300)
    return _encoded(rng, _lens(rng, _sized(rng, book.astype(np.uint8), width), 0.6, 3))


def _strip(rng: Rng, page: Picture) -> bytes:
    """The two lines and hardly anything else, cut out by somebody."""
    strip = page[ZONE_TOP + int(rng.uniform(0, 3) * MM) : HIGH - int(rng.uniform(0, 4) * MM)]
    return _encoded(rng, _sized(rng, strip, rng.uniform(500, 1300)))


def _poor(rng: Rng, page: Picture) -> bytes:
    """Shrunk, squeezed to JPEG 15-40, and blown up again, as messengers do."""
    small = _sized(rng, page, rng.uniform(560, 800))
    data = _encoded(rng, small, quality=int(rng.integers(15, 41)))
    again = np.asarray(Image.open(io.BytesIO(data)))
    return _encoded(rng, _sized(rng, again, rng.uniform(900, 1300)), quality=75)


def _watermark(rng: Rng, page: Picture) -> bytes:
    """The name of some collection, small and pale, all over the picture."""
    image = Image.fromarray(page)
    face = ImageFont.truetype(VALUES[0], int(rng.uniform(3, 8) * MM))
    text = str(rng.choice(["example.org", "SAMPLE ONLY", "stock specimen", "(c) archive"]))
    tile = Image.new("L", (int(face.getlength(text)) + 9 * MM, int(rng.uniform(12, 26) * MM)), 0)
    ImageDraw.Draw(tile).text((4 * MM, 2 * MM), text, fill=255, font=face)
    tiled = Image.fromarray(np.tile(np.asarray(tile), (40, 12))[: 2 * WIDE, : 2 * WIDE])
    turned = np.asarray(tiled.rotate(float(rng.uniform(-40, 40))))
    mask = turned[WIDE // 2 :, WIDE // 2 :][:HIGH, :WIDE] * rng.uniform(0.2, 0.5)
    tone = (int(rng.choice([60, 130, 255])),) * 3
    image.paste(Image.new("RGB", image.size, tone), (0, 0), Image.fromarray(mask.astype(np.uint8)))
    return _scan(rng, np.asarray(image))


def _marked(rng: Rng, page: Picture, how: Manner) -> bytes:
    """A pen has been at the zone: an oval around a part, a stroke under it, a tick through it."""
    page = page.copy()
    x, y = int(rng.uniform(0.15, 0.85) * WIDE), int(rng.choice(how.lines))
    tone = [
        int(v) for v in rng.choice([(200, 30, 40), (30, 40, 160), (230, 210, 20), (20, 20, 20)])
    ]
    wide = int(rng.integers(3, 9))
    kind = int(rng.integers(0, 3))
    if kind == 0:
        axes = (int(rng.uniform(8, 30) * MM), int(rng.uniform(3, 6) * MM))
        cv2.ellipse(page, (x, y), axes, rng.uniform(-8, 8), 0, 360, tone, wide, cv2.LINE_AA)
    elif kind == 1:
        below = y + int(rng.uniform(1.2, 2.2) * MM)
        cv2.line(page, (x - 30 * MM, below), (x + 30 * MM, below + 5), tone, wide, cv2.LINE_AA)
    else:
        tick = np.array([(x, y - 30), (x + 30, y + 35), (x + 120, y - 90)], np.int32)
        cv2.polylines(page, [tick], False, tone, wide, cv2.LINE_AA)
    return _scan(rng, page)


def _curved(rng: Rng, page: Picture) -> bytes:
    """The page of a book that does not lie flat: its lines sag, and its shade changes."""
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    bow = rng.uniform(10, 45) * np.sin(np.pi * x / WIDE * rng.uniform(0.6, 1.2) + rng.uniform(0, 1))
    squeeze = x + rng.uniform(-25, 25) * np.sin(np.pi * x / WIDE)
    bent = cv2.remap(
        page, squeeze.astype(np.float32), (y - bow).astype(np.float32), cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    shade = 1 - rng.uniform(0, 0.35) * np.abs(np.sin(np.pi * x / WIDE))[..., None]
    return _scan(rng, (bent * shade).astype(np.uint8))


def _at(pixels: int) -> Callable[[Rng, Picture, Manner], bytes]:
    """The page at so many pixels a letter."""

    def small(rng: Rng, page: Picture, how: Manner) -> bytes:
        quality = int(rng.integers(82, 96))
        return _encoded(rng, _sized(rng, page, WIDE * pixels / how.pitch), quality=quality)

    return small


def _cut(rng: Rng, page: Picture, how: Manner) -> bytes:
    """No whole zone: cut off below, at a side, through the lower line; or no zone at all."""
    between, lower = sum(how.lines) // 2, how.lines[1]
    cuts = (page[:ZONE_TOP], page[:between], page[:lower], page[:, : int(WIDE * 0.8)])
    return _scan(rng, np.ascontiguousarray(cuts[int(rng.integers(0, 4))]))


WAYS: Final[dict[str, Callable[[Rng, Picture], bytes]]] = {
    "scan": _scan,
    "small": _small,
    "tiny": _tiny,
    "copy": _grey_copy,
    "photo": _photo,
    "exif": _exif,
    "turned": _turned,
    "spread": _spread,
    "strip": _strip,
    "poor": _poor,
    "overprint": _scan,
    "patterned": _scan,
    "askew": _photo,
    "watermark": _watermark,
    "curved": _curved,
}
WITH_MANNER: Final[dict[str, Callable[[Rng, Picture, Manner], bytes]]] = {
    **{f"px{pixels:02}": _at(pixels) for pixels in (5, 6, 7, 8, 10)},
    "marked": _marked,
    "cut": _cut,
}


def specimens(each: int, seed: int) -> Iterator[Specimen]:
    """`each` files of every way; scans are three times as many, as they are among public ones."""
    for order, way in enumerate((*WAYS, *WITH_MANNER)):
        for number in range(each * (3 if way == "scan" else 1)):
            rng = np.random.default_rng((seed, order, number))
            state = STATES[(number * 7 + order * 3 + seed) % len(STATES)]
            yield _specimen(rng, way, number, state)


def _specimen(rng: Rng, way: str, number: int, state: State) -> Specimen:
    who: Holder = holder(rng, state)
    how = manner(rng)
    if way == "overprint":
        how = replace(how, overprint_over_zone=float(rng.uniform(0.25, 0.7)))
    if way in {"patterned", "askew"}:
        how = replace(how, pattern_under_zone=1.0)
    page = data_page(rng, who, how)
    data = WAYS[way](rng, page) if way in WAYS else WITH_MANNER[way](rng, page, how)
    kind = "png" if data.startswith(b"\x89PNG") else "jpg"
    name = f"{way}-{number:02}-{state.code.strip('<')}.{kind}"
    return Specimen(name, way, data, None if way == "cut" else who.zone())


def write(folder: Path, each: int, seed: int) -> dict[str, tuple[str, tuple[str, str] | None]]:
    """The files into `folder`, `truth.json` beside them; name to way and lines."""
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for specimen in specimens(each, seed):
        (folder / specimen.name).write_bytes(specimen.data)
        truth[specimen.name] = (specimen.way, specimen.lines)
    (folder / "truth.json").write_text(json.dumps(truth, indent=1), encoding="utf-8")
    return truth


def main() -> None:
    """Write a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", type=int, default=6)
    parser.add_argument("--seed", type=int, default=3)
    given = parser.parse_args()
    print(f"{len(write(given.folder, given.each, given.seed))} files")


if __name__ == "__main__":
    main()
