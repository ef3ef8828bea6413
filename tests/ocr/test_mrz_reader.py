import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.mrz_net import SLOTS
from ocr.mrz_reader import find_mrz, read_mrz
from tests.ocr.drawn import letter
from training.passport_pages import WAYS, holder, page

SAFE = [  # ways of ruin under which every page must be read exactly
    "clean",
    "turned 90",
    "upside down",
    "turned 270",
    "tilted 7",
    "tilted 20",
    "on a scan bed 150 dpi",
    "photo with glare",
    "faded",
    "curled",
    "10 px a letter",
    "7 px a letter",
]


def drawn(way, seed=11, font="ocr-b"):
    rng = np.random.default_rng((seed, sorted(WAYS).index(way)))
    who = holder(rng)
    return who, np.asarray(WAYS[way](rng, page(rng, who, font)))


@pytest.mark.parametrize("way", SAFE)
def test_a_zone_is_read_however_the_page_came(way):
    who, pixels = drawn(way)
    found = read_mrz(pixels)
    assert found is not None
    assert found.lines == who.zone()
    assert all(len(sure) == SLOTS for sure in found.characters)


@pytest.mark.parametrize("font", ["ocr-b square", "dejavu mono", "liberation mono", "nimbus mono"])
def test_look_alike_print_is_read(font):
    who, pixels = drawn("clean", font=font)
    found = read_mrz(pixels)
    assert found is not None
    assert found.lines == who.zone()


@pytest.mark.parametrize(
    ("way", "degrees"), [("clean", 0), ("turned 90", 90), ("upside down", 180)]
)
def test_the_direction_of_the_zone_is_told(way, degrees):
    _, pixels = drawn(way)
    found = find_mrz(pixels)
    assert found is not None
    assert abs((found.degrees - degrees + 180) % 360 - 180) < 2


def test_boxes_lie_on_the_ink():
    _, pixels = drawn("clean")
    found = read_mrz(pixels)
    assert found is not None
    upper, lower = found.boxes
    assert abs(upper.left - 54) < 12
    assert abs(upper.right - 1171) < 12
    assert abs(upper.middle[1] - 722) < 8
    assert abs(lower.middle[1] - 786) < 8


def test_grey_rasters_are_read_too():
    who, pixels = drawn("clean")
    found = read_mrz(pixels[..., 0].copy())
    assert found is not None
    assert found.lines == who.zone()


def test_a_letter_holds_no_zone():
    assert read_mrz(letter()) is None


def test_half_a_zone_is_no_zone():
    _, pixels = drawn("clean")
    assert read_mrz(pixels[:750].copy()) is None
    assert read_mrz(pixels[:, :800].copy()) is None


@pytest.mark.parametrize("letters", [1, 2, 4])
def test_no_letter_is_made_up_where_the_raster_ends(letters):
    _, pixels = drawn("clean")
    cut = round(25.4 * letters)
    assert read_mrz(pixels[:, : 1171 - cut].copy()) is None
    assert read_mrz(pixels[:, 53 + cut :].copy()) is None


def test_a_line_that_lost_its_feet_is_not_read():
    _, pixels = drawn("clean")
    assert read_mrz(pixels[:788].copy()) is None
    assert read_mrz(pixels[:778].copy()) is None


def test_a_zone_that_just_fits_the_raster_is_read():
    who, pixels = drawn("clean")
    found = read_mrz(pixels[600:806, 50:1175].copy())
    assert found is not None
    assert found.lines == who.zone()


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (40, 40)])
def test_tiny_rasters_hold_no_zone(size):
    assert read_mrz(np.full(size, 200, np.uint8)) is None


@pytest.mark.parametrize("size", [1250, 420], ids=["25 px a letter", "8 px a letter"])
def test_a_word_in_large_letters_across_the_zone_is_looked_through(size):
    who, pixels = drawn("clean")
    page = Image.fromarray(pixels)
    over = Image.new("L", page.size, 0)
    font = ImageFont.truetype("DejaVuSans-Bold.ttf", 130)
    ImageDraw.Draw(over).text((420, 690), "SAMPLE", fill=128, font=font)
    page.paste((30, 30, 30), mask=over.rotate(8, center=(600, 750)))
    page = page.resize((size, round(size * page.height / page.width)), Image.Resampling.BOX)
    found = read_mrz(np.asarray(page))
    assert found is not None
    assert found.lines[1] == who.zone()[1]
