"""Why two persons of the register may be one human, fact by fact."""

from dataclasses import replace
from datetime import date

import pytest

from matching.pairs import keys_of_pair, why_one_human
from matching.rarity import Rarity
from matching.record import Person

SITI = Person(
    kpj="10000000017",
    full_name="SITI RAHAYU CONTOH",
    birth_date=date(1990, 3, 31),
    birth_place="CILACAP",
    sex="F",
    nik="3301017103900001",
    passport_numbers=("C1234567",),
)
CASES = {
    "nothing differs": ({}, {"nik": "exact", "full_name": "same", "birth_date": "same"}),
    "another serial": ({"nik": "3301017103900017"}, {"nik": "serial"}),
    "another passport": ({"passport_numbers": ("B7654321",)}, {"passport_number": "differs"}),
    "one passport in common": (
        {"passport_numbers": ("B7654321", "C1234567")},
        {"passport_number": "exact"},
    ),
    "no number at all": ({"nik": "", "passport_numbers": ()}, {"full_name": "same"}),
    "no name": ({"full_name": ""}, {"nik": "exact"}),
    "another sex": ({"sex": "M"}, {"sex": "differs"}),
}


@pytest.mark.parametrize("name", CASES)
def test_levels(name: str) -> None:
    changes, expected = CASES[name]
    other = replace(SITI, kpj="10000000025", **changes)
    for one, two in ((SITI, other), (other, SITI)):
        levels = {r.fact: r.level for r in why_one_human(one, two, Rarity(1000))}
        assert expected.items() <= levels.items()
    silent = {fact for fact in ("nik", "full_name") if not getattr(other, fact)}
    assert silent.isdisjoint(levels)


def test_the_pair_itself_is_not_counted_among_the_bearers_of_the_name() -> None:
    other = replace(SITI, kpj="10000000025")
    name = next(k for k in keys_of_pair(SITI, other) if k.startswith("w"))
    for bearers, told in ((2, "nobody else"), (5, "3 others")):
        reasons = why_one_human(SITI, other, Rarity(1000, {name: bearers}))
        (sentence,) = (r.sentence.en for r in reasons if r.fact == "full_name")
        assert told in sentence
