"""Invented specimens of many countries' passports, as they are found in public: what is read.

Scans, small pictures, photographs, spreads, strips and copies; zones of `training.world_zones`.
Kept apart from the strips the network learns from, and drawn by other means.
"""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from training.passport_pages import FONTS, TEXT_FONTS, Picture, Rng, copied, jpeg, photographed
from training.world_zones import WorldZone

_MARKS: Final = ("SPECIMEN", "SAMPLE", "MUSTER", "VOID", "CONTOH", "MODELO")
_ROWS: Final = (
    ("Type / Type", "Code / Code", "Passport No. / No. du passeport"),
    ("Surname / Nom",),
    ("Given names / Prenoms",),
    ("Nationality / Nationalite",),
    ("Date of birth / Date de naissance", "Sex / Sexe"),
    ("Place of birth / Lieu de naissance",),
    ("Date of issue / Date de delivrance", "Authority / Autorite"),
    ("Date of expiry / Date d'expiration",),
)


def specimen(rng: Rng, zone: WorldZone) -> Picture:
    """A data page about 125 x 88 mm at 8 to 14 px a millimetre, in a layout of its own."""
    scale = rng.uniform(8, 14)
    wide, high = round(125 * scale), round(rng.uniform(82, 92) * scale)
    picture = Image.fromarray(_tinted(rng, wide, high))
    pen = ImageDraw.Draw(picture, "RGBA")
    below = round(high - rng.uniform(19, 24) * scale)
    right_handed = rng.random() < 0.3
    portrait = round(38 * scale)
    left = wide - portrait - round(5 * scale) if right_handed else round(5 * scale)
    _portrait(rng, pen, (left, round(16 * scale), left + portrait, below - round(3 * scale)))
    text_left = round(6 * scale) if right_handed else left + portrait + round(5 * scale)
    _entries(rng, pen, zone, (text_left, below), scale)
    if rng.random() < 0.35:  # the zone's own white field
        pen.rectangle((0, below, wide, high), fill=(250, 250, 248, 235))
    _zone(rng, picture, zone, scale)
    if rng.random() < 0.3:
        picture = _overprinted(rng, picture)
    if rng.random() < 0.08:
        picture = _encircled(rng, picture, below)
    return picture


def _tinted(rng: Rng, wide: int, high: int) -> npt.NDArray[np.uint8]:
    """Coloured security paper: a slow change of tint under waves of fine lines."""
    x, y = np.linspace(0, 1, wide)[None, :, None], np.linspace(0, 1, high)[:, None, None]
    one, other = rng.uniform(170, 252, 3), rng.uniform(170, 252, 3)
    ground = one * (1 - x) + other * x + rng.uniform(-15, 15, 3) * y
    for _ in range(int(rng.integers(0, 4))):
        turn = rng.uniform(20, 160)
        bent = rng.uniform(0, 0.2) * np.sin(rng.uniform(3, 30) * x + rng.uniform(0, 6))
        wave = np.sin(turn * (rng.uniform(0.1, 1) * x + y + bent) * 2)
        ground = ground - rng.uniform(0, 28, 3) * np.clip(wave * 3, 0, 1)
    return np.clip(ground, 0, 255).astype(np.uint8)


def _portrait(rng: Rng, pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    grey = rng.random() < 0.4
    tones = [tuple(int(v) for v in rng.integers(40, 220, 1 if grey else 3)) for _ in range(3)]
    ground, skin, cloth = [(t * 3 if len(t) == 1 else t) for t in tones]
    pen.rectangle(box, fill=ground)
    pen.ellipse((left + wide * 0.1, top + high * 0.62, right - wide * 0.1, bottom), fill=cloth)
    pen.ellipse(
        (left + wide * 0.26, top + high * 0.14, right - wide * 0.26, top + high * 0.7), fill=skin
    )


def _entries(
    rng: Rng, pen: ImageDraw.ImageDraw, zone: WorldZone, place: tuple[int, int], scale: float
) -> None:
    """Title, labels and values in one of several faces; `place`: their left, and the zone's top."""
    left, below = place
    face = str(rng.choice(TEXT_FONTS))
    small = ImageFont.truetype(face, max(6, round(rng.uniform(1.6, 2.2) * scale)))
    large = ImageFont.truetype(face, max(8, round(rng.uniform(2.6, 3.4) * scale)))
    ink = (*(int(v) for v in rng.integers(0, 70, 3)), 255)
    tint = (*(int(v) for v in rng.integers(20, 150, 3)), 255)
    pen.text((left, 4 * scale), f"PASSPORT  PASSEPORT  {zone.country.strip('<')}", tint, font=large)
    values = (
        ("P", zone.country.strip("<"), zone.number),
        (zone.surname.replace("<", " "),),
        (zone.given.replace("<", " "),),
        ("UTOPIAN",),
        ("12 AUG/AOUT 1974", "F"),
        ("ZENITH",),
        ("16 APR/AVR 2017", "MINISTRY"),
        ("15 APR/AVR 2027",),
    )
    step = (below - 12 * scale) / len(_ROWS)
    for row, (labels, given) in enumerate(zip(_ROWS, values, strict=True)):
        for column, (label, value) in enumerate(zip(labels, given, strict=True)):
            x, y = left + column * 22 * scale, 11 * scale + row * step
            pen.text((x, y), label[: 24 if len(labels) == 1 else 14], tint, font=small)
            pen.text((x, y + 2.4 * scale), value, ink, font=large)


def _zone(rng: Rng, picture: Picture, zone: WorldZone, scale: float) -> None:
    """Both lines at 2.54 mm a letter, at times a little taller or bolder than the norm."""
    pen = ImageDraw.Draw(picture)
    path = FONTS["ocr-b" if rng.random() < 0.7 else "ocr-b square"]
    pitch = 2.54 * scale
    probe = ImageFont.truetype(path, 100)
    size = 100 * pitch / probe.getlength("H") * rng.uniform(0.88, 1.04)
    face = ImageFont.truetype(path, round(size))
    ink = tuple(int(v) for v in rng.integers(0, 60, 3))
    bold = int(rng.random() < 0.25) * max(1, round(0.06 * scale))
    left = (picture.width - 43 * pitch) / 2 + rng.uniform(-3, 3) * scale
    bottom = picture.height - rng.uniform(4.5, 8) * scale
    for row, text in enumerate(zone.lines):
        for place, letter in enumerate(text):
            at = (left + place * pitch, bottom - (1 - row) * 6.35 * scale)
            pen.text(at, letter, fill=ink, font=face, anchor="ms", stroke_width=bold)


def _overprinted(rng: Rng, picture: Picture) -> Picture:
    """A coloured word across the page; it may run over the zone."""
    word = str(rng.choice(_MARKS))
    size = round(picture.width * rng.uniform(0.05, 0.2))
    face = ImageFont.truetype(str(rng.choice(TEXT_FONTS)), size)
    mark = Image.new("RGBA", (round(face.getlength(word)) + 20, size + 40), (0, 0, 0, 0))
    colour = [(200, 30, 40), (30, 60, 170), (120, 120, 125), (210, 60, 150), (20, 20, 20)]
    tint = (*colour[int(rng.choice(5, p=[0.5, 0.2, 0.15, 0.1, 0.05]))], int(rng.integers(50, 190)))
    ImageDraw.Draw(mark).text(
        (10, 10), word, fill=tint, font=face, stroke_width=int(rng.integers(0, 3))
    )
    mark = mark.rotate(rng.uniform(-40, 40), expand=True, resample=Image.Resampling.BICUBIC)
    over = picture.convert("RGBA")
    x = round(rng.uniform(0, picture.width) - mark.width / 2)
    y = round(rng.uniform(0.3, 1.0) * picture.height - mark.height / 2)
    over.paste(mark, (x, y), mark)
    return over.convert("RGB")


def _encircled(rng: Rng, picture: Picture, below: int) -> Picture:
    """A red ring around something in the zone."""
    over = picture.copy()
    pen = ImageDraw.Draw(over, "RGBA")
    x, wide = rng.uniform(0, 0.7) * picture.width, rng.uniform(0.1, 0.6) * picture.width
    high = rng.uniform(0.4, 1.2) * (picture.height - below)
    y = below + rng.uniform(0, 0.4) * (picture.height - below)
    pen.ellipse(
        (x, y, x + wide, y + high), outline=(215, 25, 30, 230), width=round(picture.width / 220)
    )
    return over


def scanned(rng: Rng, picture: Picture) -> Picture:
    """A clean scan, 600 to 1500 px wide, through JPEG."""
    return jpeg(int(rng.integers(60, 95)))(rng, _wide(picture, rng.uniform(600, 1500)))


def small(rng: Rng, picture: Picture) -> Picture:
    """A picture of the web, 272 to 600 px wide."""
    return jpeg(int(rng.integers(65, 95)))(rng, _wide(picture, rng.uniform(272, 600)))


def _wide(picture: Picture, wide: float) -> Picture:
    ways = (Image.Resampling.LANCZOS, Image.Resampling.BICUBIC, Image.Resampling.BILINEAR)
    size = (round(wide), round(picture.height * wide / picture.width))
    return picture.resize(size, ways[int(wide * 7) % 3])


def turned_scan(rng: Rng, picture: Picture) -> Picture:
    """A scan that lies on its side or its head."""
    return scanned(rng, picture).rotate(90 * int(rng.integers(1, 4)), expand=True)


def strip_only(rng: Rng, picture: Picture) -> Picture:
    """Nothing but the two lines, cut close."""
    high = round(picture.height * rng.uniform(0.19, 0.26))
    side = round(picture.width * rng.uniform(0, 0.03))
    foot = round(picture.height * rng.uniform(0, 0.035))
    box = (side, picture.height - high, picture.width - side, picture.height - foot)
    return _wide(picture.crop(box), rng.uniform(300, 1200))


def cut_close(rng: Rng, picture: Picture) -> Picture:
    """The page cut off right beside and below the zone."""
    side = round(picture.width * rng.uniform(0.02, 0.045))
    foot = round(picture.height * rng.uniform(0.02, 0.045))
    box = (side, 0, picture.width - side, picture.height - foot)
    return scanned(rng, picture.crop(box))


def spread(rng: Rng, picture: Picture) -> Picture:
    """The open booklet: the other page above the data page, or one below it, with its prose."""
    other = Image.fromarray(_tinted(rng, picture.width, picture.height))
    pen = ImageDraw.Draw(other)
    face = ImageFont.truetype(TEXT_FONTS[1], round(picture.height / 28))
    prose = "The bearer of this passport is a citizen entitled to protection and assistance abroad."
    for line in range(int(rng.integers(3, 14))):
        pen.text(
            (picture.width * 0.06, picture.height * (0.1 + line * 0.06)),
            prose,
            (60, 60, 60),
            font=face,
        )
    both = Image.new("RGB", (picture.width, 2 * picture.height + 6), (90, 80, 70))
    first, second = (other, picture) if rng.random() < 0.75 else (picture, other)
    both.paste(first, (0, 0))
    both.paste(second, (0, picture.height + 6))
    return jpeg(80)(rng, _wide(both, rng.uniform(700, 1500)))


def in_hand(rng: Rng, picture: Picture) -> Picture:
    """A photograph: perspective, glare, a table with things, fingers over the border."""
    photo = photographed(rng, _wide(picture, rng.uniform(900, 1400)))
    pen = ImageDraw.Draw(photo)
    for _ in range(int(rng.integers(0, 3))):
        x, y = rng.uniform(0, 0.9) * photo.width, rng.choice([0.0, 0.93]) * photo.height
        tone = tuple(int(v) for v in rng.integers([150, 90, 70], [225, 165, 140]))
        pen.ellipse((x, y - 40, x + 110, y + 90), fill=tone)
    return photo.filter(ImageFilter.GaussianBlur(rng.uniform(0, 0.8)))


def grey(rng: Rng, picture: Picture) -> Picture:
    """A grey picture of little contrast."""
    flat = scanned(rng, picture).convert("L").point([int(60 + v * 0.6) for v in range(256)])
    return flat.convert("RGB")


def copied_small(rng: Rng, picture: Picture) -> Picture:
    """A black and white copy."""
    return copied(rng, _wide(picture, 1250))


WORLD: Final[Mapping[str, Callable[[Rng, Picture], Picture]]] = {
    "scan": scanned,
    "small, 272-600 px": small,
    "turned scan": turned_scan,
    "two lines only": strip_only,
    "cut close": cut_close,
    "spread": spread,
    "in hand": in_hand,
    "grey": grey,
    "black and white": copied_small,
}
