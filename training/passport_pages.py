"""Invented passport pages in layouts of our own, and ways to ruin them: what the reader is held to.

Not the strips the network learnt from: whole pages, found and read from end to end.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from extract.passports.mrz import check_digit

FONTS: Final = {
    "ocr-b": "/usr/share/fonts/opentype/ocr-b/OCRB.otf",
    "ocr-b square": "/usr/share/fonts/opentype/ocr-b/OCRBS.otf",
    "dejavu mono": "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "liberation mono": "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    "nimbus mono": "/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Bold.otf",
}
TEXT_FONTS: Final = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
)
NAMES: Final = (
    ("SITI", "AMINAH"),
    ("BUDI", "SANTOSO"),
    ("NI WAYAN", "SUKERTI"),
    ("", "SUMIATI"),
    ("MUHAMMAD ZAINUL", "MUTTAQIN"),
    ("QORI", "XAVERIUS"),
    ("YOHANES FRANSISKUS", "DJAWA"),
    ("", "PONIYEM"),
)
PLACES: Final = ("LOMBOK TENGAH", "PONOROGO", "BANYUWANGI", "CILACAP", "SUMBAWA", "KENDAL")
WIDE: Final = 1250  # px of a page at full size: 10 px a millimetre

Picture = Image.Image
Rng = np.random.Generator


@dataclass(frozen=True, slots=True)
class Holder:
    """What an invented passport says."""

    given: str
    surname: str
    number: str
    born: str  # yymmdd
    sex: str
    until: str  # yymmdd
    own: str  # 14 characters
    place: str

    @property
    def name(self) -> str:
        """The name as printed."""
        return f"{self.given} {self.surname}".strip()

    def zone(self) -> tuple[str, str]:
        """Both lines with right check digits."""
        surname = self.surname.replace(" ", "<")
        name = f"{surname}<<{self.given.replace(' ', '<')}" if self.given else surname
        upper = f"P<IDN{name}".ljust(44, "<")[:44]
        parts = [x + check_digit(x) for x in (f"{self.number}<", self.born, self.until)]
        own = self.own + (check_digit(self.own) if self.own.strip("<") else "<")
        composite = check_digit("".join(parts) + own)
        return upper, f"{parts[0]}IDN{parts[1]}{self.sex}{parts[2]}{own}{composite}"


def holder(rng: Rng) -> Holder:
    """An invented holder."""
    given, surname = NAMES[int(rng.integers(len(NAMES)))]

    def day(first: int, last: int) -> str:
        year = int(rng.integers(first, last)) % 100
        return f"{year:02}{rng.integers(1, 13):02}{rng.integers(1, 29):02}"

    own = "".join(map(str, rng.integers(0, 10, 14))) if rng.random() < 0.5 else "<" * 14
    number = "ABCEX"[int(rng.integers(5))] + "".join(map(str, rng.integers(0, 10, 7)))
    place = PLACES[int(rng.integers(len(PLACES)))]
    sex = "MF"[int(rng.integers(2))]
    return Holder(given, surname, number, day(1965, 2003), sex, day(2026, 2035), own, place)


def page(rng: Rng, who: Holder, font: str = "ocr-b") -> Picture:
    """The data page, labels above, before or below their values, on patterned paper."""
    picture = Image.new("RGB", (WIDE, 880), (236, 240, 232))
    pen = ImageDraw.Draw(picture)
    _pattern(rng, pen)
    _portrait(rng, pen)
    _entries(rng, pen, who)
    face = ImageFont.truetype(FONTS[font], 100)
    face = ImageFont.truetype(FONTS[font], round(100 * 25.4 / face.getlength("H")))
    for line, text in enumerate(who.zone()):
        for place, letter in enumerate(text):
            pen.text(
                (66 + 25.4 * place, 735 + 64 * line),
                letter,
                fill=(22, 22, 26),
                font=face,
                anchor="ms",
            )
    return picture


def _pattern(rng: Rng, pen: ImageDraw.ImageDraw) -> None:
    across = np.arange(0, WIDE + 20, 10)
    for number in range(14):
        down = 880 * number / 13 + 30 * np.sin(across / rng.uniform(40, 120) + rng.uniform(0, 6))
        shade = tuple(int(v) for v in rng.integers(165, 225, 3))
        pen.line([(float(x), float(y)) for x, y in zip(across, down, strict=True)], shade, 2)


def _portrait(rng: Rng, pen: ImageDraw.ImageDraw) -> None:
    left = 60 if rng.random() < 0.7 else WIDE - 380
    pen.rectangle((left, 170, left + 320, 590), (214, 214, 220))
    pen.ellipse((left + 85, 230, left + 235, 430), (120, 96, 84))
    pen.ellipse((left + 30, 440, left + 290, 700), (60, 66, 80))
    pen.rectangle((left, 591, left + 320, 702), (236, 240, 232))


def _entries(rng: Rng, pen: ImageDraw.ImageDraw, who: Holder) -> None:
    face = TEXT_FONTS[int(rng.integers(len(TEXT_FONTS)))]
    small, large = ImageFont.truetype(face, 17), ImageFont.truetype(face, 27)
    born = (
        f"{who.born[4:]}-{who.born[2:4]}-{'20' if int(who.born[:2]) < 10 else '19'}{who.born[:2]}"
    )
    rows = (
        ("No. Paspor / Passport No.", who.number),
        ("Nama Lengkap / Full Name", who.name),
        ("Kewarganegaraan / Nationality", "INDONESIA"),
        ("Tempat Lahir / Place of Birth", who.place),
        ("Tanggal Lahir / Date of Birth", born),
        ("Jenis Kelamin / Sex", {"M": "L/M", "F": "P/F"}[who.sex]),
        (
            "Tgl. Habis Berlaku / Date of Expiry",
            f"{who.until[4:]}-{who.until[2:4]}-20{who.until[:2]}",
        ),
    )
    pen.text((430, 40), "REPUBLIK INDONESIA", (40, 60, 120), font=large)
    for number, (label, value) in enumerate(rows):
        top = 110 + 72 * number
        pen.text((440, top), label, (60, 60, 70), font=small)
        pen.text((440, top + 24), value, (20, 20, 20), font=large)


def turned(degrees: float) -> Callable[[Rng, Picture], Picture]:
    """The page turned on a wooden table."""
    return lambda _rng, picture: picture.rotate(
        -degrees, expand=True, fillcolor=(126, 112, 96), resample=Image.Resampling.BICUBIC
    )


def shrunk(pitch: float) -> Callable[[Rng, Picture], Picture]:
    """The page with letters of the zone `pitch` px wide."""
    return lambda _rng, picture: picture.resize(
        (round(WIDE * pitch / 25.4), round(picture.height * pitch / 25.4)), Image.Resampling.BOX
    )


def on_bed(rng: Rng, picture: Picture) -> Picture:
    """A flat-bed scan at 150 dpi: the booklet somewhere on a large white bed, askew."""
    bed = Image.new("RGB", (1240, 1753), (247, 246, 242))
    small = picture.resize(
        (738, round(picture.height * 738 / picture.width)), Image.Resampling.LANCZOS
    )
    askew = small.rotate(
        rng.uniform(-4, 4),
        expand=True,
        fillcolor=(247, 246, 242),
        resample=Image.Resampling.BICUBIC,
    )
    bed.paste(askew, (int(rng.integers(0, 430)), int(rng.integers(0, 1000))))
    return bed


def copied(rng: Rng, picture: Picture) -> Picture:
    """A black and white photocopy at 200 dpi."""
    grey = picture.convert("L").resize(
        (984, round(picture.height * 984 / picture.width)), Image.Resampling.LANCZOS
    )
    rough = np.asarray(grey, np.float32) + rng.normal(0, 14, (grey.height, grey.width))
    ink = np.where(rough > rng.uniform(105, 165), 255, 0).astype(np.uint8)
    sheet = Image.new("L", (1654, 1400), 255)
    sheet.paste(Image.fromarray(ink), (int(rng.integers(60, 600)), int(rng.integers(40, 600))))
    return sheet.convert("RGB")


def photographed(rng: Rng, picture: Picture) -> Picture:
    """A hand-held photo: perspective, uneven light, glare on the film, soft focus, JPEG."""
    wide, high = picture.size
    table = Image.new("RGB", (wide + 300, high + 300), (112, 100, 88))
    table.paste(picture, (150, 150))
    wide, high = table.size
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]]) + rng.uniform(-70, 70, (4, 2))
    bent = table.transform(
        (wide, high),
        Image.Transform.PERSPECTIVE,
        _homography(corners, wide, high),
        Image.Resampling.BICUBIC,
        fillcolor=(112, 100, 88),
    )
    spot = _spot(rng, wide, high, 0.16)[..., None]
    slope = np.linspace(rng.uniform(0.45, 0.9), 1.0, wide)[None, :, None]
    lit = np.asarray(bent, np.float32) * slope
    lit = lit + (255 - lit) * spot * rng.uniform(0.3, 0.75)
    soft = Image.fromarray(np.clip(lit, 0, 255).astype(np.uint8)).filter(
        ImageFilter.GaussianBlur(1.3)
    )
    return jpeg(45)(rng, soft)


def _homography(corners: npt.NDArray[np.float64], wide: int, high: int) -> list[float]:
    """PIL's eight numbers that take the picture's corners to `corners`."""
    rows, right = [], []
    for (x, y), (u, v) in zip([(0, 0), (wide, 0), (wide, high), (0, high)], corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return [float(v) for v in np.linalg.solve(np.array(rows, float), np.array(right, float))]


def _spot(rng: Rng, wide: int, high: int, spread: float) -> npt.NDArray[np.float64]:
    xs, ys = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    x, y = rng.uniform(0.2, 0.8), rng.uniform(0.4, 0.95)
    return np.asarray(np.exp(-((xs - x) ** 2 + (ys - y) ** 2) / spread**2))


def jpeg(quality: int) -> Callable[[Rng, Picture], Picture]:
    """The picture through JPEG."""

    def pressed(_rng: Rng, picture: Picture) -> Picture:
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=quality)
        return Image.open(packed).convert("RGB")

    return pressed


def blurred(rng: Rng, picture: Picture) -> Picture:
    """Out of focus and pressed hard."""
    return jpeg(30)(rng, picture.filter(ImageFilter.GaussianBlur(3.2)))


def stamped(rng: Rng, picture: Picture) -> Picture:
    """A violet stamp and a pen stroke across the zone."""
    over = picture.copy()
    pen = ImageDraw.Draw(over, "RGBA")
    x, y = float(rng.uniform(200, 900)), float(rng.uniform(640, 760))
    pen.ellipse((x, y, x + 260, y + 150), outline=(110, 60, 150, 150), width=5)
    pen.text(
        (x + 60, y + 60),
        "IMIGRASI",
        (110, 60, 150, 130),
        font=ImageFont.truetype(TEXT_FONTS[0], 30),
    )
    points = [(x - 150 + 40 * i, y + 60 + float(rng.normal(0, 25))) for i in range(12)]
    pen.line(points, (30, 40, 120, 150), 3)
    return over


def faded(_rng: Rng, picture: Picture) -> Picture:
    """Worn print of little contrast."""
    return ImageEnhance.Contrast(picture).enhance(0.28)


def curled(_rng: Rng, picture: Picture) -> Picture:
    """The booklet does not lie flat: lines sag by 14 px."""
    pixels = np.asarray(picture)
    sag = np.round(28 * np.sin(np.linspace(0, np.pi, pixels.shape[1]))).astype(int)
    rows = np.clip(np.arange(pixels.shape[0])[:, None] - sag[None, :], 0, pixels.shape[0] - 1)
    return Image.fromarray(pixels[rows, np.arange(pixels.shape[1])[None, :]])


def far_photo(rng: Rng, picture: Picture) -> Picture:
    """A phone photo from too far: the page is half of the picture and lies askew."""
    near = photographed(rng, picture)
    table = Image.new("RGB", (near.width * 2, near.height * 2), (116, 104, 90))
    table.paste(near, (near.width // 2, near.height // 2))
    askew = table.rotate(
        rng.uniform(-30, 30), fillcolor=(116, 104, 90), resample=Image.Resampling.BICUBIC
    )
    return jpeg(60)(rng, askew.resize((1300, round(1300 * askew.height / askew.width))))


def copied_twice(rng: Rng, picture: Picture) -> Picture:
    """A copy of a copy: two thresholds, the second of a coarser scan."""
    first = copied(rng, picture).resize((1240, 1050), Image.Resampling.BOX).convert("L")
    rough = np.asarray(first, np.float32) + rng.normal(0, 20, (first.height, first.width))
    return Image.fromarray(np.where(rough > 150, 255, 0).astype(np.uint8)).convert("RGB")


def dark(rng: Rng, picture: Picture) -> Picture:
    """A photo in poor light: dim, yellow, noisy."""
    small = picture.resize((800, round(picture.height * 800 / picture.width)))
    lit = np.asarray(small, np.float32) * np.array([0.36, 0.32, 0.2])
    noisy = lit + rng.normal(0, 9, lit.shape)
    return jpeg(60)(rng, Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8)))


WAYS: Final[Mapping[str, Callable[[Rng, Picture], Picture]]] = {
    "clean": lambda _rng, picture: picture,
    "turned 90": turned(90),
    "upside down": turned(180),
    "turned 270": turned(270),
    "tilted 7": turned(7),
    "tilted 20": turned(20),
    "tilted 65": turned(65),
    "on a scan bed 150 dpi": on_bed,
    "black and white copy": copied,
    "photo with glare": photographed,
    "photo from afar, askew": far_photo,
    "copy of a copy, 150 dpi": copied_twice,
    "dark photo with noise": dark,
    "blurred, JPEG 30": blurred,
    "stamp and pen": stamped,
    "faded": faded,
    "curled": curled,
    "10 px a letter": shrunk(10),
    "7 px a letter": shrunk(7),
    "6 px a letter": shrunk(6),
    "5 px a letter": shrunk(5),
    "4 px a letter": shrunk(4),
}
