"""Keys that bring a reading and the persons it may mean together. They narrow, never decide.

A key is a short text, a letter for its sort first:
 N whole NIK · p its district and birth date · s its birth date and serial ·
 P passport number · q, r its two halves ·
 D birth date · w whole name · y whole name and birth year · 2 two words and birth year ·
 h, l, c beginning, end (as shapes) and consonants of a word, and birth year ·
 j beginning of the name written as one word (as shapes) ·
 v a word and the birth place · t a word · b birth place · k country of destination · a agency.
`w`, `t`, `b`, `k` and `a` also count how common a name, a place, a country or an agency is.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Final

from matching.dates import age_years, likely_dates
from matching.identifiers import likely_niks, likely_passports
from matching.names import Name, Word, ink, names
from matching.places import place, places
from matching.record import Person, Reading

VERSION: Final = 2
"""Raise it with every change of what a person is filed under: a register is then imported anew."""


def keys_of_person(person: Person) -> frozenset[str]:
    """All keys under which a person is filed, for everything its rows say."""
    dates = {d for d in (person.birth_date, *person.other_birth_dates) if d}
    years = {d.year for d in dates}
    found: set[str] = {_date_key(d) for d in dates}
    for text in (person.full_name, *person.other_names):
        for name in names(text):
            found.update(_name_keys(name, years))
            found.update(_ageless_keys(name, {place(person.birth_place)}))
    for nik in (person.nik, *person.other_niks):
        found.update(_nik_keys(nik))
    for number in person.passport_numbers:
        found.update(_passport_keys(number))
    if spot := place(person.birth_place):
        found.add(f"b{spot}")
    found.update(country_key(country) for country in person.countries)
    found.update(agency_key(agency) for agency in person.agencies)
    return frozenset(found)


def keys_of_reading(reading: Reading) -> frozenset[str]:
    """All keys under which the persons that a reading may mean are filed, slips included."""
    found: set[str] = set()
    years = _years(reading)
    for name in names(reading.full_name):
        found.update(_name_keys(name, years))
        found.update(_ageless_keys(name, {*places(reading.birth_place), *places(reading.origin)}))
    for nik in likely_niks(reading.nik):
        found.add(nik_key(nik))
    found.update(_nik_keys(reading.nik))
    for number in likely_passports(reading.passport_number):
        found.add(f"P{number}")
    found.update(_passport_keys(reading.passport_number))
    if reading.birth_date is not None:
        found.update(_date_key(d) for d in likely_dates(reading.birth_date))
    return frozenset(found)


def country_key(country: str) -> str:
    """The key that counts how many go to a country; it brings nobody."""
    return f"k{country}"


def agency_key(agency: str) -> str:
    """The key that counts how many an agency insured; it brings nobody."""
    return f"a{agency}"


def nik_key(nik: str) -> str:
    """The key under which everybody with this whole NIK is filed."""
    return f"N{nik}"


def rarity_keys(reading: Reading, persons: tuple[Person, ...]) -> frozenset[str]:
    """Keys whose counts are needed to weigh what these persons share with the reading."""
    found = {country_key(reading.country)} if reading.country else set()
    if reading.agency:
        found.add(agency_key(reading.agency))
    for text in (reading.full_name, *(n for p in persons for n in (p.full_name, *p.other_names))):
        for name in names(text):
            found.add(f"w{name.key}")
            found.update(f"t{w.fold}" for w in name.words)
    found.update(f"b{spot}" for p in persons if (spot := place(p.birth_place)))
    return frozenset(found)


def _date_key(day: date) -> str:
    return f"D{day.year:04}{day.month:02}{day.day:02}"


def _years(reading: Reading) -> set[int]:
    """Birth years the reading allows: of its date (slips of a year or ten too) or of its age."""
    if reading.birth_date is not None:
        year = reading.birth_date.year
        return {year, year - 1, year + 1, year - 10, year + 10}
    if reading.age is not None and reading.document_date is not None:
        return set(age_years(reading.age, reading.document_date, slack=1))
    return set()


def _name_keys(name: Name, years: set[int]) -> Iterator[str]:
    folds = sorted({w.fold for w in name.words})
    for year in years:
        yield f"y{name.key} {year}"
        for a, b in combinations(folds, 2):
            yield f"2{a} {b} {year}"
        for word in name.words:
            if len(word.ink) > 2:
                yield f"h{word.ink[:4]} {year}"
                yield f"l{word.ink[-4:]} {year}"
                yield f"c{consonants(word)} {year}"


def consonants(word: Word) -> str:
    """A word without its vowels, which suffer most from spelling and slips."""
    return re.sub(r"(?<=.)[AIUEOYW]+", "", word.fold)


def _ageless_keys(name: Name, spots: set[str]) -> Iterator[str]:
    yield f"w{name.key}"
    shape = ink(name.text)
    if len(shape) > 6:
        yield f"j{shape[:7]}"
    for word in name.words:
        yield f"t{word.fold}"
        for spot in spots:
            if spot:
                yield f"v{word.fold} {spot}"


def _nik_keys(nik: str) -> Iterator[str]:
    if len(nik) != 16:
        return
    yield nik_key(nik)
    yield f"p{nik[:12]}"
    yield f"s{nik[6:]}"


def _passport_keys(number: str) -> Iterator[str]:
    if len(number) < 7:
        return
    yield f"P{number}"
    yield f"q{number[:5]}"
    yield f"r{number[-5:]}"
