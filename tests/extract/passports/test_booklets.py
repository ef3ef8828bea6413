"""Several passports on one page are several documents, each with the words of its own data page."""

from dataclasses import replace

import pytest

from extract.document import Document, Kind
from extract.extract import extract
from ingest.box import Box
from ocr.ocr_page import MrzLines, OcrPage, Word
from tests.extract.builders import a_page
from tests.extract.passports.test_mrz import lower, upper
from tests.extract.passports.test_passport import ABOVE

OTHER = (
    ABOVE.replace("SITI NUR HASANAH", "BUDI SANTOSO    ")
    .replace("A1234567", "C7654321")
    .replace("P/F", "L/M")
    .replace("17 AUG 1990", "02 FEB 1984")
    .replace("LOMBOK TENGAH", "PONOROGO")
    .replace("KJRI JOHOR BAHRU", "MADIUN")
)
LONG = 1100.0  # px of a zone


def moved(words: tuple[Word, ...], right: float, down: float) -> tuple[Word, ...]:
    return tuple(
        replace(
            word,
            box=Box(
                word.box.left + right,
                word.box.top + down,
                word.box.right + right,
                word.box.bottom + down,
            ),
        )
        for word in words
    )


def zone(lines: tuple[str, str], left: float, top: float) -> MrzLines:
    boxes = tuple(Box(left, y, left + LONG, y + 40) for y in (top, top + 62))
    return MrzLines(lines, boxes, ((0.99,) * 44,) * 2)


def joined(*zones: MrzLines) -> MrzLines:
    return MrzLines(
        tuple(line for each in zones for line in each.lines),
        tuple(box for each in zones for box in each.boxes),
        tuple(sure for each in zones for sure in each.characters),
    )


def two(right: float, down: float) -> OcrPage:
    """Two data pages, the second so many px right of and below the first."""
    one, other = a_page(ABOVE), a_page(OTHER)
    lines = (upper("SANTOSO<<BUDI"), lower(number="C7654321<", birth="840202", sex="M"))
    return replace(
        one,
        width=3400,
        height=3400,
        words=(*one.words, *moved(other.words, right, down)),
        mrz=joined(
            zone((upper("HASANAH<<SITI<NUR"), lower(sex="F")), 110, 760),
            zone(lines, 110 + right, 760 + down),
        ),
    )


@pytest.mark.parametrize(
    ("right", "down"),
    [
        pytest.param(1400, 0, id="beside"),
        pytest.param(0, 1000, id="below"),
        pytest.param(1400, 90, id="askew"),
    ],
)
def test_each_passport_is_a_document_of_its_own(right: float, down: float) -> None:
    first, second = extract([two(right, down)])
    assert (first.kind, second.kind) == (Kind.PASSPORT, Kind.PASSPORT)
    assert (first.pages, second.pages) == ((1,), (1,))
    assert told(first) == {"SITI NUR HASANAH", "A1234567", "1990-08-17", "LOMBOK TENGAH", "F"}
    assert told(second) == {"BUDI SANTOSO", "C7654321", "1984-02-02", "PONOROGO", "M"}
    assert (first.value("issuing_office"), second.value("issuing_office")) == (
        "KJRI JOHOR BAHRU",
        "MADIUN",
    )
    assert not first.findings
    assert not second.findings


def told(document: Document) -> set[str | None]:
    (worker,) = document.workers
    names = ("full_name", "passport_number", "birth_date", "birth_place", "sex")
    return {worker.value(name) for name in names}


def test_a_page_with_one_zone_stays_whole() -> None:
    lines = (upper("HASANAH<<SITI<NUR"), lower(sex="F"))
    page = replace(a_page(ABOVE), mrz=zone(lines, 110, 760))
    (document,) = extract([page])
    assert document.value("issuing_office") == "KJRI JOHOR BAHRU"


def test_words_of_a_data_page_on_its_head_are_not_believed() -> None:
    page = two(0, 1000)
    assert page.mrz is not None
    first, second = page.mrz.zones()
    over = replace(second, boxes=second.boxes[::-1])
    upright, turned = extract([replace(page, mrz=joined(first, over))])
    assert told(upright) == {"SITI NUR HASANAH", "A1234567", "1990-08-17", "LOMBOK TENGAH", "F"}
    assert told(turned) == {"BUDI SANTOSO", "C7654321", "1984-02-02", None, "M"}
