"""PDF pages: text layers behind their gate, scans at their own pixels, limits before rendering."""

from dataclasses import replace

import numpy as np
import pytest

from ingest import pdf, refusals
from ingest.limits import LIMITS
from ingest.page import LostPage
from tests.ingest import makers

PRINTED = " ".join(makers.LINES).split()


def only(data, limits=LIMITS):
    (page,) = pdf.pages(data, limits)
    return page


def around(word):
    """The raster's part under a word, two pixels wider on every side."""
    box = word.box
    return (
        slice(int(box.top) - 2, int(box.bottom) + 3),
        slice(int(box.left) - 2, int(box.right) + 3),
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(makers.pdf(), id="upright"),
        pytest.param(makers.pdf(font="Courier"), id="wide gaps between narrow letters"),
        pytest.param(makers.pdf(turn=90, upright=True), id="turned by the page, drawn to match"),
    ],
)
def test_words_of_a_born_digital_page_lie_on_their_ink(data):
    page = only(data)
    assert page.dpi == pytest.approx(200, abs=0.5)
    assert [word.text for word in page.text] == PRINTED
    inked = page.pixels.min(axis=2) < 128
    assert all(inked[around(word)].any() for word in page.text)
    for word in page.text:
        inked[around(word)] = False
    assert not inked.any()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_that_lies_on_its_side_is_left_to_the_reader_of_ink(turn):
    assert only(makers.pdf(turn=turn)).text == ()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(makers.pdf(mode=3), id="invisible text"),
        pytest.param(makers.pdf(colour=1.0), id="white on white"),
        pytest.param(makers.pdf(mode=3, scan=makers.sheet(1653, 2339)), id="scan with OCR layer"),
        pytest.param(makers.pdf(scan=makers.sheet(1653, 2339)), id="text over a full-page image"),
        pytest.param(makers.pdf([["Halaman 1"]]), id="too few words"),
    ],
)
def test_a_text_layer_that_is_not_the_ink_is_not_believed(data):
    assert only(data).text == ()


def test_a_scan_comes_at_its_own_pixels():
    noise = np.random.default_rng(1).integers(0, 256, (1169, 827, 3), dtype=np.uint8)
    scan = makers.Image.fromarray(noise)
    page = only(makers.pdf([[]], scan=scan))
    assert page.pixels.shape == (1169, 827, 3)
    assert np.array_equal(page.pixels, noise)
    assert page.dpi == pytest.approx(100, rel=0.01)


def test_text_drawn_over_a_coarse_scan_stays_sharp():
    page = only(makers.pdf(scan=makers.sheet(595, 842)))
    assert page.width == pytest.approx(1653, abs=2)


def test_a_huge_page_is_scaled_before_it_is_rendered():
    page = only(makers.pdf(size=(14_400, 14_400)))
    assert page.width * page.height <= LIMITS.page_pixels
    assert page.dpi is None


def test_a_sliver_of_a_page_stays_within_its_side():
    page = only(makers.pdf(size=(14_400, 10)))
    assert max(page.width, page.height) <= LIMITS.page_side


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(makers.pdf(password="x"), refusals.EncryptedPdf, id="locked"),
        pytest.param(b"%PDF-1.4\n" + bytes(99), refusals.Truncated, id="cut off"),
        pytest.param(b"%PDF-1.4\nrubbish\n%%EOF", refusals.Corrupted, id="senseless"),
        pytest.param(makers.pdf([["a"]] * 3), refusals.TooManyPages, id="too many pages"),
    ],
)
def test_a_pdf_that_cannot_be_opened_says_why(data, refusal):
    limits = replace(LIMITS, pages=2)
    with pytest.raises(refusal):
        list(pdf.pages(data, limits))
    with pytest.raises(refusal):
        pdf.count(data, limits)


def test_a_bomb_inside_a_page_is_never_decoded():
    limits = replace(LIMITS, picture_pixels=809_999)
    page = only(makers.pdf([[]], scan=makers.sheet(900, 900)), limits)
    assert isinstance(page.error, refusals.TooManyPixels)


def test_a_filled_form_is_read_from_its_ink():
    page = only(makers.pdf(field="NAMA DI KOLOM"))
    assert page.text == ()
    below = page.pixels[1600:]
    assert below.min() < 100


def test_one_bad_page_is_lost_alone():
    whole = makers.pdf([makers.LINES, makers.LINES, makers.LINES])
    second = whole.index(b"/Type /Page\n", whole.index(b"/Type /Page\n") + 1)
    broken = whole[:second] + b"/Type /Xage\n" + whole[second + 12 :]
    pages = list(pdf.pages(broken))
    assert [page.number for page in pages] == [1, 2, 3]
    assert [isinstance(page, LostPage) for page in pages] == [False, True, False]
