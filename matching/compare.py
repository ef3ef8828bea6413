"""One comparison per fact: an ordered level, or None where one side is silent."""

from datetime import date

from extract.values.identifiers import nik_facts
from matching.dates import WEAK_DAYS, age_on, confused, figures, other_year, swapped
from matching.identifiers import ORDER, compare_nik, compare_passport
from matching.places import compare_places
from matching.record import Person, Reading


def nik(reading: Reading, person: Person) -> str | None:
    """The best likeness to a NIK held."""
    held = [n for n in (person.nik, *person.other_niks) if n]
    if not reading.nik or not held:
        return None
    return min((compare_nik(reading.nik, n) for n in held), key=ORDER.__getitem__)


def passport_number(reading: Reading, person: Person) -> str | None:
    """The best likeness to a passport number held, old ones included."""
    if not reading.passport_number or not person.passport_numbers:
        return None
    found = (compare_passport(reading.passport_number, n) for n in person.passport_numbers)
    return min(found, key=ORDER.__getitem__)


DATE_LEVELS = (
    "same", "same_weak", "in_nik", "swapped", "figure", "typed", "other_year", "weak_year",
    "month_year", "year", "differs",
)  # fmt: skip


def birth_date(reading: Reading, person: Person) -> str | None:
    """The best level over the dates held; the date inside a NIK held counts a little less."""
    if reading.birth_date is None:
        return None
    held = [d for d in (person.birth_date, *person.other_birth_dates) if d]
    if not held:
        return None
    levels = [compare_dates(reading.birth_date, d) for d in held]
    best = min(levels, key=DATE_LEVELS.index)
    if DATE_LEVELS.index(best) > DATE_LEVELS.index("in_nik") and any(
        (facts := nik_facts(n)) and facts.agrees(reading.birth_date)
        for n in (person.nik, *person.other_niks)
    ):
        return "in_nik"
    return best


def compare_dates(read: date, held: date) -> str:
    """How two birth dates agree: usual slips before plain difference."""
    if read == held:
        return "same_weak" if (held.day, held.month) in WEAK_DAYS else "same"
    if swapped(read) == held:
        return "swapped"
    return _slip(read, held) or ("differs" if read.year != held.year else _same_year(read, held))


def _slip(read: date, held: date) -> str | None:
    """One figure easily confused, any one figure of day or month, or another year."""
    a, b = figures(read), figures(held)
    places = [i for i in range(8) if a[i] != b[i]]
    if len(places) == 1 and confused(a[places[0]], b[places[0]]):
        return "figure"
    if len(places) == 1 and places[0] < 4:
        return "typed"
    return "other_year" if other_year(read, held) else None


def _same_year(read: date, held: date) -> str:
    """Dates of one year: a day that stands for 'not known', the month, or the year alone."""
    if {(read.day, read.month), (held.day, held.month)} & WEAK_DAYS:
        return "weak_year"
    return "month_year" if read.month == held.month else "year"


def age(reading: Reading, person: Person) -> str | None:
    """The age said, against the age on the day of the paper; silent beside a birth date."""
    if reading.age is None or reading.document_date is None or reading.birth_date is not None:
        return None
    held = [d for d in (person.birth_date, *person.other_birth_dates) if d]
    if not held:
        return None
    off = min(abs(age_on(d, reading.document_date) - reading.age) for d in held)
    return ("same", "one_off", "two_off")[off] if off < 3 else "differs"


def sex(reading: Reading, person: Person) -> str | None:
    """F or M on both sides."""
    if not reading.sex or not person.sex:
        return None
    return "same" if reading.sex == person.sex else "differs"


def birth_place(reading: Reading, person: Person) -> str | None:
    """The place of birth on both sides."""
    return _place(reading.birth_place, person)


def origin(reading: Reading, person: Person) -> str | None:
    """Where the worker comes from, against the place of birth held: people also move."""
    return _place(reading.origin, person)


def country(reading: Reading, person: Person) -> str | None:
    """Where the worker works or was deported from, against the destinations insured for."""
    if not reading.country or not person.countries:
        return None
    return "same" if reading.country in person.countries else "other"


def agency(reading: Reading, person: Person) -> str | None:
    """The agency that handed the paper in, against those that insured the person."""
    if not reading.agency or not person.agencies:
        return None
    return "same" if reading.agency in person.agencies else "other"


def _place(text: str, person: Person) -> str | None:
    return compare_places(text, person.birth_place)
