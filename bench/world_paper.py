"""Data pages of passports as States publish them as specimens: patterned, overprinted, coloured.

Drawn at 12 pixels a millimetre, 1500 x 1056 for the 125 x 88 mm of ICAO 9303 part 4, section 3.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from bench.world_holders import Holder

Picture = npt.NDArray[np.uint8]
Colour = tuple[int, int, int]

MM: Final = 12
WIDE, HIGH = 125 * MM, 88 * MM
ZONE_TOP: Final = HIGH - int(23.2 * MM)

OCRB: Final = "/usr/share/fonts/opentype/ocr-b/OCRB.otf"
OCRB_SHARP: Final = "/usr/share/fonts/opentype/ocr-b/OCRBS.otf"
DEJAVU: Final = "/usr/share/fonts/truetype/dejavu/"
LIBERATION: Final = "/usr/share/fonts/truetype/liberation/"
VALUES: Final = (
    LIBERATION + "LiberationSans-Bold.ttf",
    LIBERATION + "LiberationMono-Bold.ttf",
    LIBERATION + "LiberationSans-Regular.ttf",
    LIBERATION + "LiberationSerif-Bold.ttf",
    DEJAVU + "DejaVuSans.ttf",
    OCRB,
)
OVERPRINTS: Final = ("SPECIMEN", "SPECIMEN", "VOID", "SAMPLE", "MUSTER", "CONTOH", "MODELO")


@dataclass(frozen=True, slots=True)
class Manner:
    """How one page is printed; drawn once for a page. `pitch`, `size`: px a letter of the zone.

    `pattern_under_zone`, `overprint_over_zone`: how strong they are there, 0..1.
    """

    value_face: str
    zone_face: str
    pitch: float
    size: float
    ink: Colour
    left: int
    lines: tuple[int, int]
    photo_right: bool
    pattern_under_zone: float
    overprint: str
    overprint_over_zone: float


def manner(rng: np.random.Generator) -> Manner:
    """One way of printing, whose overprint leaves the zone free."""
    pitch = float(rng.uniform(2.46, 2.6)) * MM
    lower = int(HIGH - rng.uniform(8.0, 10.5) * MM)
    ink = int(rng.integers(0, 60))
    slack = WIDE - 44 * pitch
    return Manner(
        str(rng.choice(VALUES)),
        str(rng.choice([OCRB, OCRB, OCRB_SHARP])),
        pitch,
        pitch * float(rng.uniform(1.34, 1.46)),
        (ink, ink, ink + int(rng.integers(0, 15))),
        int(slack * rng.uniform(0.25, 0.75)),
        (lower - int(rng.uniform(5.6, 6.9) * MM), lower),
        bool(rng.random() < 0.2),
        float(rng.choice([0.0, 0.2, 0.5, 1.0])),
        str(rng.choice(OVERPRINTS)),
        0.0,
    )


def data_page(rng: np.random.Generator, who: Holder, how: Manner) -> Picture:
    """The page with portrait, printed fields and zone; RGB."""
    paper, lines = who.state.tones
    page = np.full((HIGH, WIDE, 3), paper, np.uint8)
    page = _patterned(rng, page, lines, how.pattern_under_zone)
    _portrait(rng, page, how)
    image = Image.fromarray(page)
    _print_fields(rng, image, who, how)
    if how.overprint_over_zone == 0:
        _overprint(rng, image, how, over_zone=False)
    print_zone(ImageDraw.Draw(image), who.zone(), how, (0, 0))
    if how.overprint_over_zone > 0:
        _overprint(rng, image, how, over_zone=True)
    return np.asarray(image)


def print_zone(
    draw: ImageDraw.ImageDraw, zone: tuple[str, str], how: Manner, at: tuple[int, int]
) -> None:
    """Both lines, letter by letter at the pitch; `at`: where the page's corner lies."""
    face = ImageFont.truetype(how.zone_face, round(how.size))
    for text, middle in zip(zone, how.lines, strict=True):
        for place, letter in enumerate(text):
            x = at[0] + how.left + (place + 0.5) * how.pitch
            base = at[1] + middle + 0.36 * how.size
            draw.text((x, base), letter, fill=how.ink, font=face, anchor="ms")


def _patterned(rng: np.random.Generator, page: Picture, tone: Colour, under_zone: float) -> Picture:
    """Guilloches and rosettes in the State's tone, a gradient, and fainter ones under the zone."""
    lined = page.copy()
    x = np.arange(-20, WIDE + 21, 6)
    for _ in range(int(rng.integers(2, 4))):
        rise, fast, slow = rng.uniform(20, 90), rng.uniform(0.004, 0.02), rng.uniform(0.001, 0.004)
        shift, gap = rng.uniform(0, 6.3), int(rng.integers(9, 26))
        shade = tuple(int(c) for c in np.clip(np.array(tone) + rng.integers(-35, 36, 3), 0, 255))
        for k, top in enumerate(range(-150, HIGH + 150, gap)):
            y = top + rise * np.sin(fast * x + shift + 0.06 * k) + 30 * np.sin(slow * x * k / 9)
            points = np.stack([x, y], axis=1).astype(np.int32)
            cv2.polylines(lined, [points], False, shade, int(rng.integers(1, 3)), cv2.LINE_AA)
    turn = np.linspace(0, 2 * np.pi, 900)
    for _ in range(int(rng.integers(1, 4))):
        middle = rng.uniform((0, 0), (WIDE, HIGH))
        petals, size = int(rng.integers(5, 17)), rng.uniform(60, 260)
        for ring in np.linspace(0.3, 1, 9):
            r = size * ring * (1 + 0.25 * np.cos(petals * turn + 4 * ring))
            points = (middle + np.stack([r * np.cos(turn), r * np.sin(turn)], 1)).astype(np.int32)
            cv2.polylines(lined, [points], True, tone, 1, cv2.LINE_AA)
    strength = np.full((HIGH, 1, 1), rng.uniform(0.25, 0.75), np.float32)
    strength[ZONE_TOP:] *= under_zone
    gradient = np.linspace(rng.uniform(-18, 0), rng.uniform(0, 18), WIDE)[None, :, None]
    mixed = page + (lined.astype(np.float32) - page) * strength + gradient
    return np.clip(mixed, 0, 255).astype(np.uint8)


def _portrait(rng: np.random.Generator, page: Picture, how: Manner) -> None:
    """A head and shoulders, and sometimes a small ghost of it."""
    w, h = 32 * MM, 41 * MM
    left = WIDE - w - 5 * MM if how.photo_right else 5 * MM
    top = int(rng.uniform(14, 19) * MM)
    photo = np.full((h, w, 3), rng.integers(185, 245, 3), np.uint8)
    skin = [int(c) for c in np.array((205, 165, 135)) * rng.uniform(0.45, 1.08)]
    hair = [int(c) for c in np.array((60, 45, 40)) * rng.uniform(0.3, 2.5)]
    coat = [int(c) for c in rng.integers(10, 200, 3)]
    middle = w // 2
    cv2.ellipse(photo, (middle, h), (w * 45 // 100, h // 4), 0, 0, 360, coat, -1)
    cv2.ellipse(photo, (middle, h * 42 // 100), (w * 29 // 100, h * 31 // 100), 0, 0, 360, hair, -1)
    cv2.ellipse(photo, (middle, h * 48 // 100), (w * 24 // 100, h * 28 // 100), 0, 0, 360, skin, -1)
    for side in (-1, 1):
        cv2.circle(photo, (middle + side * w // 9, h * 44 // 100), w // 40, (40, 30, 30), -1)
    cv2.line(
        photo,
        (middle - w // 12, h * 62 // 100),
        (middle + w // 12, h * 62 // 100),
        (140, 80, 80),
        5,
    )
    photo = cv2.GaussianBlur(photo, (0, 0), 4)
    noisy = np.clip(photo + rng.normal(0, 6, photo.shape), 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        noisy = np.repeat(noisy.mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)
    page[top : top + h, left : left + w] = noisy
    if rng.random() < 0.5:
        small = cv2.resize(noisy, (w // 3, h // 3))
        x = 4 * MM if how.photo_right else WIDE - w // 3 - 4 * MM
        part = page[top + h // 2 :, x:][: h // 3, : w // 3]
        part[:] = (0.6 * part + 0.4 * small).astype(np.uint8)


def _print_fields(rng: np.random.Generator, image: Image.Image, who: Holder, how: Manner) -> None:
    """Title, labels and values beside the portrait, in two columns."""
    draw = ImageDraw.Draw(image)
    tone = tuple(c // 2 for c in who.state.tones[1])
    value = ImageFont.truetype(how.value_face, int(rng.uniform(2.5, 3.3) * MM))
    label = ImageFont.truetype(VALUES[2], int(rng.uniform(1.3, 1.8) * MM))
    title = ImageFont.truetype(VALUES[int(rng.choice([0, 3]))], int(rng.uniform(3.2, 4.4) * MM))
    x = 6 * MM if how.photo_right else 42 * MM
    draw.text((6 * MM, 4 * MM), "  ".join(who.state.titles), fill=tone, font=title)
    step = int(rng.uniform(6.2, 7.0) * MM)
    rows = (
        (("Type / Type", who.state.type.strip("<")), ("Passport No.", who.number)),
        (("Surname / Nom", who.family or who.given), None),
        (("Given names / Prénoms", who.given if who.family else ""), None),
        (("Nationality", who.state.titles[0]), None),
        (("Date of birth", f"{who.born:%d %b %Y}".upper()), ("Sex", who.sex)),
        (("Date of issue", f"{who.issued:%d %b %Y}".upper()), ("Personal No.", who.personal)),
        (("Date of expiry", f"{who.expires:%d %b %Y}".upper()), None),
    )
    y = 11 * MM
    for row in rows:
        for cell, left in zip(row, (x, x + 45 * MM), strict=True):
            if cell is not None and cell[1]:
                draw.text((left, y), cell[0], fill=tone, font=label)
                draw.text((left, y + 2 * MM), cell[1], fill=how.ink, font=value)
        y += step
    if rng.random() < 0.4:  # punched through all pages
        punched = ImageFont.truetype(DEJAVU + "DejaVuSansMono.ttf", 5 * MM)
        draw.text((WIDE // 2, 60 * MM), who.number, fill=(120, 120, 120), font=punched)


def _overprint(rng: np.random.Generator, image: Image.Image, how: Manner, over_zone: bool) -> None:
    """SPECIMEN or the like: large and slanting, as a stamp in a frame, outlined, or in an oval."""
    face = ImageFont.truetype(VALUES[0], int(rng.uniform(9, 20) * MM))
    box = ImageDraw.Draw(image).textbbox((0, 0), how.overprint, font=face)
    w, h = int(box[2]) + 60, int(box[3]) + 60
    stamp = Image.new("L", (w, h), 0)
    draw = ImageDraw.Draw(stamp)
    style = int(rng.integers(0, 4))
    if style == 1:
        draw.text((30, 20), how.overprint, fill=0, font=face, stroke_width=4, stroke_fill=255)
    else:
        draw.text((30, 20), how.overprint, fill=255, font=face)
    if style == 2:
        draw.rectangle((5, 5, w - 6, h - 6), outline=255, width=8)
    if style == 3:
        draw.ellipse((5, 5, w - 6, h - 6), outline=255, width=8)
    degrees = float(rng.choice([0, rng.uniform(5, 40), -rng.uniform(5, 30)]))
    stamp = stamp.rotate(degrees, expand=True, resample=Image.Resampling.BICUBIC)
    stamp.thumbnail((WIDE, HIGH))
    red = (int(rng.integers(150, 230)), int(rng.integers(10, 70)), int(rng.integers(20, 90)))
    colour = red if rng.random() < 0.6 else (int(rng.integers(90, 160)),) * 3
    strength = how.overprint_over_zone if over_zone else float(rng.uniform(0.25, 0.8))
    x = int(rng.uniform(0, max(1, WIDE - stamp.width)))
    highest = max(1, ZONE_TOP - stamp.height)
    y = int(rng.uniform(HIGH - 15 * MM - stamp.height, HIGH - 5 * MM - stamp.height / 2))
    y = y if over_zone else int(rng.uniform(0, highest))
    mask = stamp.point(lambda v: int(v * strength)).filter(ImageFilter.GaussianBlur(1.2))
    image.paste(Image.new("RGB", stamp.size, colour), (x, y), mask)
