"""Readings from hostile papers: whatever they say, matching answers, and says the same again."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from matching.compare_names import compare_name
from matching.decide import decide
from matching.keys import keys_of_reading
from matching.match import Decision
from matching.names import fold, ink, names
from matching.places import place, same_place
from matching.rarity import Rarity
from matching.reading import tidy_reading
from matching.record import Reading
from tests.matching.people import Register, invented_people

REGISTER = Register(invented_people(300, seed=3))
NAMELIKE = st.text("ABCDEIJKLMNORSTUYZ '.@,0185", max_size=40)
TEXT = st.text(max_size=60) | NAMELIKE
READINGS = st.builds(
    Reading,
    full_name=TEXT,
    birth_date=st.none() | st.dates(),
    sex=TEXT,
    nik=TEXT | st.text("0123456789OIlB. ", max_size=20),
    passport_number=TEXT | st.text("ABCX0123456789O ", max_size=12),
    birth_place=TEXT,
    age=st.none() | st.integers(),
    origin=TEXT,
    document_date=st.none() | st.dates(),
    certainty=st.lists(
        st.tuples(st.sampled_from(["full_name", "nik", "birth_date"]), st.floats(-1, 2)), max_size=2
    ).map(tuple),
)


@given(READINGS)
@settings(max_examples=200, deadline=None)
def test_any_reading_is_answered(reading):
    tidy = tidy_reading(reading)
    keys_of_reading(tidy)
    found = decide(tidy, REGISTER.people[:40], REGISTER.rarity)
    assert found.decision in Decision
    assert found == decide(tidy, REGISTER.people[:40], REGISTER.rarity)


@given(TEXT, TEXT)
@settings(max_examples=300, deadline=None)
def test_any_two_names_can_be_compared(one, other):
    for a in names(one):
        assert all(w.text and w.fold for w in a.words)
        for b in names(other):
            assert compare_name(a, b, Rarity(100)).bits <= 17


@given(NAMELIKE)
@settings(max_examples=200, deadline=None)
def test_a_name_agrees_with_itself_better_than_with_half_of_itself(text):
    for name in names(text):
        whole = compare_name(name, name, REGISTER.rarity)
        assert whole.level == "same"


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=25))
def test_sounds_and_shapes_are_never_empty(text):
    assert fold(text)
    assert ink(text)


@given(TEXT, TEXT)
def test_any_two_places_can_be_compared(one, other):
    assert same_place(place(one), place(other)) in {"same", "near", "other"}


def test_dates_at_the_ends_of_the_calendar_have_keys():
    for day in (date.min, date.max, date(2024, 2, 29)):
        assert keys_of_reading(Reading(full_name="SITI", birth_date=day))
        assert keys_of_reading(Reading(full_name="SITI", age=120, document_date=day))
