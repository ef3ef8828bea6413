"""Blanks between words on drawn lines: how many are lost, and how many words fall apart.

    python -m bench.blanks [--lines 1000] [--seed 12]

Names and places in every text font of this machine, with letters set tight or wide, narrow and
wide blanks, ruling lines beside them, blurred, grainy, of low resolution or two-toned. Only lines
whose letters were all read count: what is asked is where words part, not what they say.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.image import Grey, resized, softened
from ocr.line_words import stretches
from ocr.onnx import Network, derived, packaged
from ocr.ppocr import LATIN, PACKAGE, QUICK, STOCK
from ocr.text_recogniser import Recogniser
from specimens.words import NAMES, REGIONS

FONTS: Final = Path("/usr/share/fonts")
DRAWN: Final = 64  # px of the em before a line is made smaller
NO_TEXT: Final = ("CJK", "Emoji", "Symbol", "Dingbat", "Music", "Math", "OCR", "MRZ", "Thin")
TALL: Final = (7, 8, 10, 12, 16, 22)  # px of a capital
SET: Final = (0, 0, 0, -0.02, 0.05, 0.1, 0.2, 0.3)  # of the em, between letters
BLANKS: Final = (1.0, 1.0, 0.6, 0.8, 1.3, 2.5)  # times the font's own
RULED: Final = ("", "", "above", "below", "left", "above left")


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A crop of one line, and the words on it."""

    words: tuple[str, ...]
    crop: Grey


def fonts() -> tuple[Path, ...]:
    """Fonts of this machine that hold Latin letters."""
    found = sorted((*FONTS.rglob("*.ttf"), *FONTS.rglob("*.otf")))
    return tuple(path for path in found if _is_latin(path))


def _is_latin(path: Path) -> bool:
    if any(word in path.name for word in NO_TEXT):
        return False
    try:
        font = ImageFont.truetype(str(path), 24)
        drawn = [bytes(font.getmask(letter)) for letter in "AB"]
    except OSError:
        return False
    return all(drawn) and drawn[0] != drawn[1]


def words_of(rng: random.Random) -> tuple[str, ...]:
    """Two to four names, or two regencies; upper case as a rule."""
    names = [
        name for people in NAMES.values() for sex in people.values() for p in sex for name in p
    ]
    text = " ".join(rng.choice(names) for _ in range(rng.choice((2, 2, 3, 4))))
    if rng.random() < 0.25:
        text = ", ".join(region.name for region in rng.sample(REGIONS, 2))
    return tuple((text if rng.random() < 0.75 else text.title()).split())


def drawn(rng: random.Random, path: Path) -> Drawn:
    """A line in the font at `path`."""
    words = words_of(rng)
    font = ImageFont.truetype(str(path), DRAWN)
    apart, blank = rng.choice(SET) * DRAWN, rng.choice(BLANKS)
    text = " ".join(words)
    widths = [font.getlength(c) * (blank if c == " " else 1) + apart for c in text]
    picture = Image.new("L", (int(sum(widths)) + 3 * DRAWN, 3 * DRAWN), 255)
    pen = ImageDraw.Draw(picture)
    for letter, left in zip(text, accumulate(widths, initial=0.0), strict=False):
        pen.text((DRAWN + left, DRAWN), letter, font=font, fill=0)
    left, top, right, bottom = picture.point(lambda grey: 255 - grey).getbbox() or (0, 0, 9, 9)
    _, head, _, foot = font.getbbox("H")
    capital = max(8.0, foot - head)
    around = rng.uniform(0.25, 0.6) * capital
    box = (int(left - around), int(top - around), int(right + around), int(bottom + around))
    _ruled(pen, box, rng.choice(RULED), max(2, round(rng.uniform(0.03, 0.12) * capital)))
    return Drawn(words, _worn(np.asarray(picture.crop(box)), rng.choice(TALL) / capital, rng))


def _ruled(pen: ImageDraw.ImageDraw, box: tuple[int, ...], sides: str, thick: int) -> None:
    left, top, right, bottom = box
    if "above" in sides:
        pen.rectangle((left, top, right, top + thick), fill=0)
    if "below" in sides:
        pen.rectangle((left, bottom - thick, right, bottom), fill=0)
    if "left" in sides:
        pen.rectangle((left, top, left + thick, bottom), fill=0)


def _worn(line: Grey, scale: float, rng: random.Random) -> Grey:
    """The line made small, blurred and grainy, now and then black and white."""
    small = softened(resized(line, scale), rng.choice((0.3, 0.5, 0.7, 1.0)))
    dark, light = rng.choice((0, 60, 110)), rng.choice((255, 225))
    grain = np.random.default_rng(rng.randrange(1 << 30))
    noise = grain.normal(0, rng.choice((0, 2, 6, 14)), small.shape)
    worn = np.clip(dark + (light - dark) * (small / 255.0) + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.12:
        return np.asarray((worn > (dark + light) / 2) * 255, np.uint8)
    return worn


def cuts(words: Sequence[str]) -> frozenset[int]:
    """After how many letters words end."""
    return frozenset(accumulate(len(word) for word in words[:-1]))


def counted(reader: Recogniser, lines: Iterator[Drawn]) -> Counter[str]:
    """Lines, those whose letters were all read, their blanks, and both errors."""
    seen: Counter[str] = Counter()
    for line in lines:
        letters = reader.checked(reader.seen(line.crop), line.crop)
        found = [word.text for word in stretches(letters, line.crop)]
        seen["lines"] += 1
        if "".join(found).casefold() == "".join(line.words).casefold():
            true, told = cuts(line.words), cuts(found)
            seen["read"] += 1
            seen["blanks"] += len(true)
            seen["lost"] += len(true - told)
            seen["inside of words"] += len("".join(found)) - 1 - len(true)
            seen["split"] += len(told - true)
    return seen


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=12)
    asked = parser.parse_args()
    rng, known = random.Random(asked.seed), fonts()  # noqa: S311 - a sample, no secret
    careful = derived(PACKAGE, LATIN) or packaged(PACKAGE, "models", STOCK)
    quick = derived(PACKAGE, QUICK)
    reader = Recogniser(Network(careful), Network(quick) if quick else None)
    lines = (drawn(rng, rng.choice(known)) for _ in range(asked.lines))
    print(len(known), "fonts;", dict(counted(reader, lines)))


if __name__ == "__main__":
    main()
