"""Whatever an engine reads, the normalisers answer; a hostile page cannot stop its file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.passports.mrz import parse
from extract.passports.passport import read
from extract.values.countries import country_code
from extract.values.dates import find_dates, parse_date
from extract.values.identifiers import clean_nik, clean_passport_number, clean_splp_number
from extract.values.money import parse_money
from extract.values.names import clean_name
from extract.values.numbers import parse_months
from ingest.box import Box
from ocr.mrz_net import ALPHABET
from ocr.ocr_page import MrzLines, OcrPage, Word

LETTERS = st.text("0123456789 OoIlSsBZ.,/-()Rp$RMtahunbltwodpa年月日'\n\u0660\u00b2", max_size=60)
TEXTS = st.one_of(st.text(max_size=40), LETTERS)
LINE = st.text(ALPHABET, min_size=44, max_size=44)
SURE = st.lists(st.floats(0, 1), min_size=44, max_size=44).map(tuple)
BOXES = (Box(0, 0, 440, 20), Box(0, 30, 440, 50))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_normaliser_answers_any_text(text):
    for found in find_dates(text):
        assert text[found.start : found.end] == found.text
    parse_date(text)
    parse_money(text, "IDR")
    months = parse_months(text)
    assert months is None or 0 < months <= 600
    country_code(text)
    clean_nik(text)
    clean_passport_number(text)
    clean_splp_number(text)
    assert clean_name(text) == clean_name(clean_name(text))


@given(LINE.map(lambda line: "P" + line[1:]), LINE, SURE, SURE)
@settings(max_examples=200, deadline=None)
def test_any_zone_is_parsed_and_at_most_one_character_mended(upper, lower, above, below):
    mrz = parse(MrzLines((upper, lower), BOXES, (above, below)))
    assert mrz is not None
    assert sum(a != b for a, b in zip(mrz.lines[1], lower, strict=True)) <= 1
    assert not (mrz.repair and mrz.failed)


@st.composite
def words(draw):
    left, top = draw(st.floats(0, 900)), draw(st.floats(0, 900))
    box = Box(left, top, left + draw(st.floats(1, 300)), top + draw(st.floats(1, 80)))
    named = st.sampled_from(["Nama", "Lengkap", "Tgl.", "Lahir", "IDN", "P/F", "A1234567", "<<<<"])
    return Word(draw(st.one_of(TEXTS, named)) or "x", box, draw(st.floats(0, 1)), 0)


@given(st.lists(words(), max_size=25))
@settings(max_examples=60, deadline=None)
def test_any_page_is_read_as_a_passport(seen):
    page = OcrPage(1, 1000, 1000, tuple(seen), "test", page_width=1000, page_height=1000)
    document = read([page])
    fields = (*document.fields, *document.workers[0].fields)
    assert all(0 <= field.confidence <= 1 for field in fields)
    assert len({field.name for field in document.fields}) == len(document.fields)
