"""Words of noise beside the values of cells, and doubtful words that are no noise."""

from dataclasses import replace

import pytest

from extract.forms.running import Placed, text_of
from extract.letters.manifest_noise import is_origin, is_reason, named, without_noise
from tests.extract.builders import a_page


def ink(words: str, doubted: dict[str, float]):
    """The words as ink; `doubted`: confidences of those that are not sure."""
    page = a_page(words)
    made = (replace(word, confidence=doubted.get(word.text, 1.0)) for word in page.words)
    return tuple(Placed(page, word) for word in made)


VALUES = {
    "print that shows through behind a region": ("Sikka GA", {"GA": 0.69}, is_origin, "Sikka"),
    "before it": ("ibam Sikka", {"ibam": 0.7}, is_origin, "Sikka"),
    "figures behind a reason": ("Narkoba 11", {"11": 0.68}, is_reason, "Narkoba"),
    "two words": ("Overstay ot zU", {"ot": 0.8, "zU": 0.5}, is_reason, "Overstay"),
    "a faint word of the value": (
        *("Lombok Tengan", {"Tengan": 0.7}),
        *(is_origin, "Lombok Tengan"),
    ),
    "a province behind a comma": ("Sikka, NT", {"NT": 0.6}, is_origin, "Sikka, NT"),
    "a sure word": ("Sikka GA", {}, is_origin, "Sikka GA"),
    "all are doubtful": ("Sikka GA", {"Sikka": 0.8, "GA": 0.6}, is_origin, "Sikka GA"),
    "a faint word of a reason": (
        *("Tanpa dokumen", {"dokumen": 0.6}),
        *(is_reason, "Tanpa dokumen"),
    ),
    "one word": ("GA", {"GA": 0.5}, is_origin, "GA"),
    "nothing": ("", {}, is_origin, ""),
}


@pytest.mark.parametrize(("words", "doubted", "is_value", "left"), VALUES.values(), ids=VALUES)
def test_without_noise(words, doubted, is_value, left):
    assert text_of(without_noise(ink(words, doubted), is_value)) == left


NAMES = {
    "figures behind": ("SITI AMINAH 192", {"192": 0.89}, "SITI AMINAH"),
    "small letters": ("Siti Aminah li", {"li": 0.59}, "Siti Aminah"),
    "dirt before": ("' SITI", {"'": 0.2}, "SITI"),
    "a faint word": ("SITI AMINAH", {"AMINAH": 0.5}, "SITI AMINAH"),
    "a slip in a word": ("SITI AM1NAH", {"AM1NAH": 0.8}, "SITI AM1NAH"),
    "a father's mark": ("Siti binti", {"binti": 0.7}, "Siti binti"),
    "all small": ("siti aminah", {"aminah": 0.7}, "siti aminah"),
    "nothing": ("", {}, ""),
}


@pytest.mark.parametrize(("words", "doubted", "left"), NAMES.values(), ids=NAMES)
def test_named(words, doubted, left):
    assert text_of(named(ink(words, doubted))) == left
