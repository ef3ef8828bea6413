"""Pictures of invented papers with the boxes of what is printed on them."""

import io
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
MONO = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
BOLD = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"

Ink = list[float]


@dataclass
class Paper:
    """A sheet that remembers where each named value stands, in 0..1 of the sheet."""

    width: int = 1240
    height: int = 1754
    ink: dict[str, Ink] = field(default_factory=dict)
    turned: int = 0
    encoded: bytes = b""

    def __post_init__(self) -> None:
        self.picture = Image.new("RGB", (self.width, self.height), "#fbfaf5")
        self.pen = ImageDraw.Draw(self.picture)

    def text(  # noqa: PLR0917 - place, words, size, name
        self, x: int, y: int, text: str, size: int = 24, name: str = "", font: str = FONT
    ) -> None:
        face = ImageFont.truetype(font, size)
        self.pen.text((x, y), text, fill="#1b1b22", font=face)
        if name:
            left, top, right, bottom = self.pen.textbbox((x, y), text, font=face)
            self.ink[name] = [
                (left - 4) / self.width,
                (top - 4) / self.height,
                (right + 4) / self.width,
                (bottom + 4) / self.height,
            ]

    def line(self, y: int) -> None:
        self.pen.line((90, y, self.width - 90, y), fill="#444", width=2)

    def mark(self) -> None:
        """The sign that nobody here is real."""
        face = ImageFont.truetype(BOLD, 150)
        layer = Image.new("RGBA", self.picture.size)
        ImageDraw.Draw(layer).text(
            (self.width // 2, self.height // 2),
            "CONTOH",
            fill=(160, 20, 20, 34),
            font=face,
            anchor="mm",
        )
        layer = layer.rotate(28)
        self.picture.paste(
            Image.new("RGB", self.picture.size, "#a01414"), mask=layer.getchannel("A")
        )

    def jpeg(self) -> bytes:
        if not self.encoded:
            out = io.BytesIO()
            self.picture.save(out, "JPEG", quality=72)
            self.encoded = out.getvalue()
        return self.encoded


def passport(values: dict[str, str], mrz: str, width: int = 1300) -> Paper:
    """The data page of an invented passport."""
    paper = Paper(width, 920)
    paper.pen.rectangle((0, 0, width, 92), fill="#20453a")
    paper.pen.text(
        (40, 22), "REPUBLIK INDONESIA", fill="#f3e9c6", font=ImageFont.truetype(BOLD, 40)
    )
    paper.pen.text(
        (width - 330, 30), "PASPOR / PASSPORT", fill="#f3e9c6", font=ImageFont.truetype(FONT, 28)
    )
    paper.pen.rectangle((50, 150, 330, 530), fill="#cfd6d3", outline="#8a938f", width=3)
    paper.pen.ellipse((130, 200, 250, 340), fill="#9aa5a1")
    paper.pen.pieslice((85, 350, 295, 640), 180, 360, fill="#9aa5a1")
    rows = [
        ("Nama / Full Name", "full_name"),
        ("Kewarganegaraan / Nationality", "nationality"),
        ("Tgl. Lahir / Date of Birth", "birth_date"),
        ("Kelamin / Sex", "sex"),
        ("Tempat Lahir / Place of Birth", "birth_place"),
        ("Tgl. Pengeluaran / Date of Issue", "issue_date"),
        ("Tgl. Habis Berlaku / Date of Expiry", "expiry_date"),
        ("Kantor / Issuing Office", "issuing_office"),
    ]
    paper.text(width - 330, 118, "No. Paspor", 18)
    paper.text(width - 330, 142, values["passport_number"], 34, "passport_number", MONO)
    for number, (label, name) in enumerate(rows):
        x, y = (
            (380, 118 + 112 * (number // 2 + 1))
            if number % 2 == 0
            else (830, 118 + 112 * (number // 2 + 1))
        )
        if name == "full_name":
            x, y = 380, 140
        paper.text(x, y, label, 17)
        paper.text(x, y + 26, values.get(name, ""), 29, name)
    for number, line in enumerate(mrz.split("\n")):
        paper.text(46, 752 + 62 * number, line, 44, f"mrz{number}", MONO)
    first, second = paper.ink["mrz0"], paper.ink["mrz1"]
    paper.ink["mrz"] = [first[0], first[1], second[2], second[3]]
    paper.mark()
    return paper


def contract(title: str, values: dict[str, tuple[str, str]]) -> Paper:
    """A contract: label and value, one a line. `values`: name -> (label, printed)."""
    paper = Paper()
    paper.pen.text(
        (paper.width // 2, 150), title, fill="#111", font=ImageFont.truetype(BOLD, 34), anchor="mm"
    )
    paper.line(200)
    for number, (name, (label, printed)) in enumerate(values.items()):
        y = 270 + 74 * number
        paper.text(120, y, label, 25)
        paper.text(480, y, ": ", 25)
        paper.text(505, y, printed, 25, name)
    paper.mark()
    return paper


def letter(head: dict[str, tuple[str, str]], rows: list[dict[str, str]]) -> Paper:
    """A deportation letter with its list of persons."""
    paper = Paper()
    paper.pen.text(
        (paper.width // 2, 120),
        "BERITA ACARA PEMULANGAN",
        fill="#111",
        font=ImageFont.truetype(BOLD, 34),
        anchor="mm",
    )
    paper.line(160)
    for number, (name, (label, printed)) in enumerate(head.items()):
        paper.text(120, 200 + 46 * number, f"{label} : ", 23)
        paper.text(400, 200 + 46 * number, printed, 23, name)
    columns = [
        ("no", 100),
        ("full_name", 160),
        ("sex", 560),
        ("age", 640),
        ("splp_number", 730),
        ("origin", 930),
    ]
    top = 240 + 46 * len(head)
    for name, x in columns:
        paper.text(
            x,
            top,
            {
                "no": "No",
                "full_name": "Nama",
                "sex": "L/P",
                "age": "Umur",
                "splp_number": "No. SPLP",
                "origin": "Asal",
            }[name],
            20,
            font=BOLD,
        )
    for number, row in enumerate(rows, start=1):
        y = top + 44 * number
        paper.pen.line((90, y - 8, paper.width - 90, y - 8), fill="#999")
        for name, x in columns:
            text = str(number) if name == "no" else row.get(name, "")
            paper.text(x, y, text, 20, f"{name}.{number}")
    paper.mark()
    return paper
