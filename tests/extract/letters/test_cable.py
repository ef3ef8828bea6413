"""Letters by wire: spelled marks as marks."""

from extract.letters.cable import unspelled
from tests.extract.builders import a_page


def read(text):
    return [word.text for page in unspelled([a_page(text)]) for word in page.words]


def test_spelled_marks_end_the_word_before_them():
    said = read("AAA TTK SITI BINTI AKSA KMA P KMA ASAL SAMBAS")
    assert said == ["AAA.", "SITI", "BINTI", "AKSA,", "P,", "ASAL", "SAMBAS"]


def test_a_word_that_only_looks_like_a_mark_stays():
    assert read("SITI KMA BINTI AKSA") == ["SITI", "KMA", "BINTI", "AKSA"]
