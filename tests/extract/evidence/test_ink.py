from dataclasses import replace

import pytest

from extract.document import Field, Source
from extract.evidence.ink import OWN, claims
from ocr.ocr_page import OcrPage
from tests.extract.builders import a_page

PAGE = """
 Nama       :  SALEH BIN TAHIR
 Alamat     :  DUSUN LOR RT 008
               KAB. DOMPU
 Paspor     :  A8200496
"""


def read(page: OcrPage, name: str, *texts: str, source: Source = Source.LABEL) -> Field:
    """The value that was read from the first words with these texts."""
    words = [next(word for word in page.words if word.text == text) for text in texts]
    boxes = [page.on_page(word.box) for word in words]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    raw = " ".join(texts)
    return Field(name, raw, raw, 0.99, page.number, box, source)


def around(page, name, *texts):
    return claims([page], {(0, name): read(page, name, *texts)}).around((0, name))


def test_a_whole_value_has_nothing_beside_it():
    found = around(a_page(PAGE), "full_name", "SALEH", "BIN", "TAHIR")
    assert (found["beside"], found["shared"], found["twice"]) == (0.0, 0.0, 0.0)


def test_a_word_left_over_beside_a_value_is_seen():
    assert around(a_page(PAGE), "full_name", "SALEH", "BIN")["beside"] == 1.0


def test_a_line_left_over_below_a_value_is_seen():
    assert around(a_page(PAGE), "address", "DUSUN", "LOR", "RT", "008")["below"] == 1.0


def test_a_ruling_line_ends_a_value():
    page = a_page("DUSUN LOR\n+---------------+\nKAB. DOMPU")
    assert around(page, "address", "DUSUN", "LOR")["below"] == 0.0


def test_words_that_two_fields_claim_are_shared():
    page = a_page(PAGE)
    fields = {
        (OWN, "employer_name"): read(page, "employer_name", "SALEH", "BIN"),
        (0, "full_name"): read(page, "full_name", "SALEH", "BIN", "TAHIR"),
    }
    where = claims([page], fields)
    assert where.around((OWN, "employer_name"))["shared"] == 1.0
    assert where.around((0, "full_name"))["shared"] == pytest.approx(2 / 3)


def test_two_workers_with_the_same_ink_are_told():
    page = a_page(PAGE)
    fields = {(at, "full_name"): read(page, "full_name", "SALEH") for at in (0, 1)}
    assert claims([page], fields).around((0, "full_name"))["twice"] == 1.0


def test_what_is_printed_in_one_breath_is_shared_by_right():
    page = a_page(PAGE)
    fields = {(0, n): read(page, n, "DUSUN", "LOR") for n in ("birth_place", "birth_date")}
    assert claims([page], fields).around((0, "birth_place"))["shared"] == 0.0


def test_what_follows_from_other_ink_claims_none():
    page = a_page(PAGE)
    field = read(page, "passport_number", "A8200496", source=Source.DERIVED)
    assert claims([page], {(0, "passport_number"): field}).identifiers_left() == 1


def test_a_number_that_no_value_took_is_counted():
    page = a_page(PAGE)
    assert claims([page], {}).identifiers_left() == 1
    taken = {(0, "passport_number"): read(page, "passport_number", "A8200496")}
    assert claims([page], taken).identifiers_left() == 0


def test_words_are_found_on_a_page_that_was_turned_straight():
    tilted = ((0.999, -0.035, 60.0), (0.035, 0.999, -20.0), (0.0, 0.0, 1.0))
    page = replace(a_page(PAGE), to_page=tilted)
    where = claims([page], {(0, "full_name"): read(page, "full_name", "SALEH", "BIN", "TAHIR")})
    words = where.words[0, "full_name"][1]
    assert [page.words[at].text for at in words] == ["SALEH", "BIN", "TAHIR"]


@pytest.mark.parametrize(
    "matrix",
    [((0.0,) * 3,) * 3, ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0))],
    ids=["nothing", "flat"],
)
def test_a_page_that_is_mapped_to_nothing_raises_nothing(matrix):
    page = a_page(PAGE)
    field = read(page, "full_name", "SALEH")
    where = claims([replace(page, to_page=matrix)], {(0, "full_name"): field})
    assert isinstance(where.around((0, "full_name")), dict)


def test_a_value_of_a_page_that_is_not_there_has_no_ink():
    page = a_page(PAGE)
    where = claims([], {(0, "full_name"): read(page, "full_name", "SALEH")})
    assert where.around((0, "full_name")) == {}
    assert where.extent((0, "full_name")) is None
