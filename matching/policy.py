"""The policy of matching: the page people sign. Every number that decides stands here.

A level's weight is log2(m / u) bits: `m` = how often a true pair shows the level, `u` = how often
two different persons do. Where `m` and `u` come from is said in docs/matching.md; they describe
the field (papers, clerks, scans), not one register. Names and places are weighed by their rarity
in the register instead of a fixed `u`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log2
from typing import Final


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of agreement of one fact; `m` and `u` are shares of pairs, 0..1."""

    fact: str
    level: str
    m: float
    u: float

    @property
    def bits(self) -> float:
        """The weight: positive for, negative against."""
        return log2(self.m / self.u)


LEVELS: Final = (
    # NIK: 16 figures. A whole NIK on the wrong person is a mistake of people, not chance.
    Level("nik", "exact", 0.88, 5e-07),
    Level("nik", "misread", 0.03, 2e-06),
    Level("nik", "slip", 0.05, 4e-06),
    Level("nik", "two", 0.008, 1e-05),
    Level("nik", "serial", 0.02, 0.06),  # born the same day in the same district: often another
    Level("nik", "differs", 0.01, 1.0),
    # Passport number: replaced every 5 or 10 years, so another number says little.
    Level("passport_number", "exact", 0.75, 5e-07),
    Level("passport_number", "misread", 0.03, 3e-6),
    Level("passport_number", "slip", 0.03, 1e-05),
    Level("passport_number", "two", 0.008, 5e-05),
    Level("passport_number", "differs", 0.2, 1.0),
    # Birth date: one of about 13,000 days; 1 January and 31 December stand for 'not known'.
    Level("birth_date", "same", 0.87, 8e-05),
    Level("birth_date", "same_weak", 0.056, 0.00015),
    Level("birth_date", "in_nik", 0.01, 8e-6),
    Level("birth_date", "swapped", 0.004, 4e-05),
    Level("birth_date", "figure", 0.015, 0.001),  # misread: of a pair that readers confuse
    Level("birth_date", "typed", 0.01, 0.0011),
    Level("birth_date", "other_year", 0.012, 0.0017),
    Level("birth_date", "weak_year", 0.016, 0.004),
    Level("birth_date", "month_year", 0.003, 0.002),
    Level("birth_date", "year", 0.006, 0.025),
    Level("birth_date", "differs", 0.008, 0.96),
    # Age on the day of the paper: clerks round, or subtract years only.
    Level("age", "same", 0.84, 0.033),
    Level("age", "one_off", 0.13, 0.065),
    Level("age", "two_off", 0.02, 0.065),
    Level("age", "differs", 0.02, 0.84),
    Level("sex", "same", 0.99, 0.5),
    Level("sex", "differs", 0.01, 0.5),
    Level("birth_place", "near", 0.01, 0.006),
    Level("birth_place", "other", 0.05, 0.95),
    Level("origin", "near", 0.01, 0.006),
    Level("origin", "other", 0.13, 0.95),
    Level("country", "other", 0.1, 0.8),
    Level("agency", "other", 0.15, 0.98),
    Level("full_name", "other", 0.003, 0.97),
)

BITS: Final[Mapping[tuple[str, str], float]] = {
    (level.fact, level.level): level.bits for level in LEVELS
}

# A word of a name that agrees tells `rarity * share - cost` bits.
WORD_SHARE: Final[Mapping[str, float]] = {
    "same": 1.0,
    "folded": 0.92,  # another spelling of the same sound
    "ink": 0.8,  # shapes that a poor scan makes alike
    "near": 0.7,  # a letter or two differ
    "joined": 0.9,  # words that ran together
    "cut": 0.55,  # the beginning of a longer word
    "initial": 0.25,
    "given_initial": 0.25,
}
WORD_COST: Final[Mapping[str, float]] = {
    "same": 0.1,
    "folded": 1.0,
    "ink": 1.5,
    "near": 2.5,
    "joined": 1.5,
    "cut": 2.0,
    "initial": 1.5,
    "given_initial": 1.5,
}
# Words that one side alone has: a father's name added, a name cut short.
EXTRA_FIRST: Final = 1.2
EXTRA_NEXT: Final = 0.8
EXTRA_LIGHT: Final = 0.4
# Words left over on both sides, which no spelling makes one: each pair.
CLASH: Final = 6.5
CLASH_FATHER: Final = 4.5
CLASH_LIGHT: Final = 2.5

NAME_MOST: Final = 17.0  # bits; more than a rare name a name cannot tell
PLACES: Final = ("birth_place", "origin")
# Where somebody comes from, where to and through whom they went: more telling the rarer.
PLACE_SHARE: Final[Mapping[str, float]] = {
    "birth_place": 0.9, "origin": 0.75, "country": 0.9, "agency": 0.9,
}  # fmt: skip
PLACE_MOST: Final = 5.0
PLACE_AGAIN: Final = 0.3  # the second of birth place and origin repeats the first

# Once the NIK agrees, the birth date and sex in it agree too: they tell little more.
WITH_NIK_MOST: Final = 1.5

# Before anything is compared: how many readings are of somebody in the register, and how many of
# the others look like somebody in it. A namesake shares name and sex, one of the year also the
# birth year, one of the day the birth date; all come from the same place, go to the same country
# and through the same agency with the chance given, each by itself, and share no numbers. A twin of
# the day shares the birth date but not the name, a twin by name all but the numbers and the first
# word of the name. The shares are set high on purpose: a wrong match harms, a look costs a minute.
MEMBERS: Final = 0.6
NAMESAKES: Final = 0.25
NAMESAKES_OF_THE_YEAR: Final = 0.12
NAMESAKES_OF_THE_DAY: Final = 0.01
TWINS_OF_THE_DAY: Final = 0.08
TWINS_BY_NAME: Final = 0.05
SAME_PLACE: Final = 0.2
YEAR_BITS: Final[Mapping[str, float]] = {
    "same": 5.0, "same_weak": 5.0, "in_nik": 5.0, "swapped": 5.0, "typed": 5.0, "weak_year": 5.0,
    "month_year": 5.0, "year": 5.0, "figure": 3.3,
}  # fmt: skip
"""What a shared birth year alone tells when the dates agree so: one of about 35; a figure that is
often misread may be one of the year. Of a level that is not here the years differ."""

CONFLICTS: Final = frozenset(
    {
        ("full_name", "clash"),
        ("full_name", "given_clash"),
        ("full_name", "other"),
        ("birth_date", "differs"),
        ("nik", "differs"),
    }
)
"""Contradictions that a person must look at, however much else agrees: a misreading, or two people
using one identity."""
CONFLICTS_WITHOUT_NUMBER: Final = frozenset({("full_name", "given_initial")})
"""The same where a birth date alone carries the match and no number agrees."""
SURE_BIRTH_DATES: Final = frozenset({"same", "same_weak", "in_nik", "swapped"})
"""With such a birth date and a number that agree, a name may clash in a word and agree in others:
papers put a father's name in the place of a word that they leave out, and misread words."""
NAME_CLASHES: Final = frozenset({("full_name", "clash"), ("full_name", "given_clash")})
AGAINST_ONE_HUMAN: Final = frozenset(
    {
        ("sex", "differs"),
        ("birth_place", "other"),
        ("nik", "serial"),
        ("nik", "differs"),
        ("age", "differs"),
    }
)
"""Facts with which even an exact number and birth date do not outweigh another given name."""
NAME_BESIDE_INITIAL: Final = 8.0
"""Bits of a name whose given name is an initial that carry a match with the same birth date."""
WHOLE_NAMES: Final = frozenset({"same", "folded", "joined", "ink", "near", "part"})
OF_TWINS: Final = frozenset({("nik", "serial"), ("sex", "differs")})
"""What twins differ in: with it, unless a number agrees, the given names must agree wholly."""
OTHER_PAPERS: Final = frozenset({("passport_number", "differs"), ("nik", "differs")})
"""Beside such, unless another number agrees in every figure, the given name must not be missing."""
MATCH_AT: Final = 0.92
"""Chance that the match is right: the least at which, of readings with the noise of `bench.noise`
that may be looked at, at most one stranger in a thousand is matched and of all matches at least
0.998 are right. Nearly all matches stand far above it."""
POSSIBLE_AT: Final = 0.002
"""Chance below which a person is not worth looking at."""
MOST_CANDIDATES: Final = 5
