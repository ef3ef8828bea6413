"""Pictures of every colour and turn become upright RGB on white, within the limits."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from ingest import picture, refusals
from ingest.limits import LIMITS
from ingest.page import LostPage
from tests.ingest import makers

EXIF_ORIENTATION = 0x0112


def turned_exif(orientation):
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    return exif


def only(data, limits=LIMITS):
    (page,) = picture.pages(data, limits)
    return page


def deep():
    grey = np.asarray(makers.sheet().convert("L")).astype(np.uint16) * 257
    return makers.saved(Image.fromarray(grey), "PNG")


def transparent():
    inked = makers.sheet().convert("RGBA")
    inked.putalpha(Image.fromarray(255 - np.asarray(makers.sheet().convert("L"))))
    return makers.saved(inked, "PNG")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(makers.png(), id="rgb"),
        pytest.param(makers.jpeg(quality=95), id="jpeg"),
        pytest.param(makers.saved(makers.sheet().convert("CMYK"), "JPEG", quality=95), id="cmyk"),
        pytest.param(makers.saved(makers.sheet().convert("P"), "PNG"), id="palette"),
        pytest.param(makers.saved(makers.sheet().convert("1"), "PNG"), id="bilevel png"),
        pytest.param(
            makers.saved(makers.sheet().convert("1"), "TIFF", compression="group4"), id="group 4"
        ),
        pytest.param(makers.saved(makers.sheet().convert("LA"), "PNG"), id="grey with alpha"),
        pytest.param(deep(), id="16 bit"),
        pytest.param(transparent(), id="ink on nothing"),
        pytest.param(makers.tiff(compression="jpeg"), id="jpeg in tiff"),
    ],
)
def test_every_kind_of_pixel_becomes_rgb_on_white(data):
    page = only(data)
    assert page.pixels.shape == (80, 120, 3)
    assert page.pixels.dtype == np.uint8
    assert page.pixels[5, 5].max() < 30
    assert page.pixels[70, 100].min() > 225


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG"])
def test_it_stands_as_exif_says(kind):
    """Orientation 6: the first row is the right-hand side, so the bar ends at the top right."""
    data = makers.saved(makers.sheet(), kind, exif=turned_exif(6), dpi=(200, 200))
    page = only(data)
    assert page.pixels.shape == (120, 80, 3)
    assert page.pixels[5, 75].max() < 60
    assert page.pixels[5, 5].min() > 200


@pytest.mark.parametrize(
    ("dpi", "read"),
    [
        pytest.param((300, 300), 300.0, id="a scanner's"),
        pytest.param((72, 72), None, id="what cameras write"),
        pytest.param((1, 1), None, id="senseless"),
    ],
)
def test_dpi_only_where_a_scanner_would_say_so(dpi, read):
    found = only(makers.jpeg(dpi=dpi)).dpi
    assert found == (pytest.approx(read, rel=0.01) if read else None)


def test_a_fax_gets_square_pixels():
    data = makers.saved(makers.sheet(204, 98).convert("1"), "TIFF", dpi=(204, 98))
    page = only(data)
    assert page.pixels.shape == (204, 204, 3)
    assert page.dpi == pytest.approx(204)


def test_a_large_page_is_scaled_and_says_so():
    limits = replace(LIMITS, page_pixels=120 * 80 // 4)
    for data in (makers.png(dpi=(200, 200)), makers.jpeg(dpi=(200, 200))):
        page = only(data, limits)
        assert page.width * page.height <= limits.page_pixels
        assert page.width / page.height == pytest.approx(1.5, rel=0.05)
        assert page.dpi == pytest.approx(200 * page.width / 120, rel=0.05)


@pytest.mark.parametrize(
    ("width", "height"),
    [(60_000, 60_000), (2**31 - 1, 1), (8_001, 8_001)],
    ids=["bomb", "one endless row", "just over"],
)
def test_a_picture_that_claims_too_much_is_never_decoded(width, height):
    lost = only(makers.png_claiming(width, height))
    assert isinstance(lost.error, refusals.TooManyPixels)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(makers.jpeg(900, 900)[:-2000], id="jpeg"),
        pytest.param(makers.png(900, 900)[:-200], id="png"),
    ],
)
def test_a_cut_off_picture_is_told_apart(data):
    assert isinstance(only(data).error, refusals.Truncated)


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff" + bytes(50), b"\x89PNG\r\n\x1a\n" + bytes(50), b"II*\x00" + bytes(50)]
)
def test_a_senseless_picture_is_refused(data):
    with pytest.raises(refusals.BadUpload):
        list(picture.pages(data))


def test_pages_of_a_tiff_come_one_by_one_and_a_broken_one_is_lost_alone():
    pages = list(picture.pages(makers.broken_second_page()))
    assert [page.number for page in pages] == [1, 2, 3]
    assert [isinstance(page, LostPage) for page in pages] == [False, True, False]


def test_a_broken_chain_of_a_tiff_keeps_the_pages_before_it():
    whole = makers.tiff(3, compression="tiff_lzw")
    pages = list(picture.pages(whole[: len(whole) * 2 // 3]))
    assert not isinstance(pages[0], LostPage)
    assert isinstance(pages[-1], LostPage)


def test_too_many_pages():
    with pytest.raises(refusals.TooManyPages):
        picture.count(makers.tiff(3), replace(LIMITS, pages=2))
    assert picture.count(makers.tiff(3)) == 3


def test_what_a_browser_gets_is_made_anew():
    exif = turned_exif(1)
    exif[0x010E] = "RAHASIA"
    page = only(makers.jpeg(exif=exif, comment=b"RAHASIA"))
    shown = picture.encode_jpeg(page.pixels)
    assert b"RAHASIA" not in shown
    assert picture.decode(shown).shape == page.pixels.shape
