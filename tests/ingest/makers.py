"""Files made for tests: sound ones and hostile ones. Nothing here comes from a real paper."""

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

import numpy as np
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

LINES = (
    "PERJANJIAN PENEMPATAN CONTOH",
    "Nama : SITI CONTOH BINTI ARANG",
    "Nomor paspor : X1234567",
    "Negara tujuan : Hong Kong SAR",
    "Masa kontrak : 2 (dua) tahun sejak 1 Maret 2024",
    "Alamat : 3F, NO. 71, MINQUAN RD., LT. 2.",
)


def sheet(width: int = 120, height: int = 80) -> Image.Image:
    """White with a black bar at the top left, so that its way up can be seen."""
    pixels = np.full((height, width, 3), 255, np.uint8)
    pixels[: height // 4, : width // 2] = 0
    return Image.fromarray(pixels)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def jpeg(width: int = 120, height: int = 80, **options: object) -> bytes:
    return saved(sheet(width, height), "JPEG", **options)


def png(width: int = 120, height: int = 80, **options: object) -> bytes:
    return saved(sheet(width, height), "PNG", **options)


def tiff(pages: int = 1, **options: object) -> bytes:
    rest = [sheet() for _ in range(pages - 1)]
    return saved(sheet(), "TIFF", save_all=True, append_images=rest, **options)


def broken_second_page() -> bytes:
    """A TIFF of three pages whose second holds no sense where its strip should be."""
    whole = bytearray(tiff(3, compression="tiff_lzw"))
    with Image.open(io.BytesIO(bytes(whole))) as picture:
        picture.seek(1)
        start, size = picture.tag_v2[273][0], picture.tag_v2[279][0]
    whole[start : start + size] = b"\xff" * size
    return bytes(whole)


def png_claiming(width: int, height: int) -> bytes:
    """A PNG header of any size with a few bytes behind it: the classic bomb."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        sealed = kind + body
        return struct.pack(">I", len(body)) + sealed + struct.pack(">I", zlib.crc32(sealed))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )


def pdf(  # noqa: PLR0917
    pages: Sequence[Sequence[str]] = (LINES,),
    size: tuple[float, float] = (595.0, 842.0),
    mode: int = 0,
    scan: Image.Image | None = None,
    password: str | None = None,
    turn: int = 0,
    colour: float = 0.0,
    upright: bool = False,
    field: str = "",
    font: str = "Helvetica",
) -> bytes:
    """A PDF of text lines; `mode` 3 draws them invisibly, `scan` lies full-page under them.

    `turn` is the page's own /Rotate; `upright` draws the text so that it stands upright at 90.
    """
    out = io.BytesIO()
    locked = StandardEncryption(password) if password else None
    canvas = Canvas(out, pagesize=size, encrypt=locked, invariant=1)
    for lines in pages:
        if scan is not None:
            canvas.drawImage(ImageReader(scan), 0, 0, *size)
        canvas.setPageRotation(turn)
        canvas.setFillGray(colour)
        if turn == 90 and upright:
            canvas.translate(size[1], 0)  # reportlab lays the sheet on its side
            canvas.rotate(90)
        for index, line in enumerate(lines):
            text = canvas.beginText(60, size[1] - 100 - 24 * index)
            text.setTextRenderMode(mode)
            text.setFont(font, 12)
            text.textOut(line)
            canvas.drawText(text)
        if field:
            canvas.acroForm.textfield(value=field, x=60, y=100, width=300, height=30)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def zipped(*entries: tuple[str, bytes], packed: bool = True) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else 0) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, archive.compression)
    return out.getvalue()


def patched(archive: bytes, name: str, **values: int) -> bytes:
    """`archive` with numbers of one entry of its directory overwritten (APPNOTE.TXT 4.3.12)."""
    places = {
        "made_by": (4, "<H"),
        "flags": (8, "<H"),
        "method": (10, "<H"),
        "crc": (16, "<I"),
        "size": (24, "<I"),
        "attributes": (38, "<I"),
        "offset": (42, "<I"),
    }
    made = bytearray(archive)
    start = made.find(b"PK\x01\x02")
    while made[start + 46 : start + 46 + len(name)] != name.encode():
        start = made.find(b"PK\x01\x02", start + 1)
    for key, value in values.items():
        place, form = places[key]
        struct.pack_into(form, made, start + place, value)
    return bytes(made)
