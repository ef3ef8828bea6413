"""What the register says of a person, and who a paper is about."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One row of cover: a programme, a phase and a paid period (both days included)."""

    programme: str
    phase: str
    start: date
    end: date
    paid_at: date | None
    status: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the register under one membership number (KPJ, 11 digits).

    The rows of one KPJ do not always agree; the `other_...` values are what else they say.
    `countries` (ISO 3166-1 alpha-3) and `agencies` (codes): where to and through whom its rows were
    insured; empty where nobody asked for them.
    """

    kpj: str
    full_name: str
    birth_date: date | None
    birth_place: str
    sex: str
    nik: str
    passport_numbers: tuple[str, ...]
    enrolments: tuple[Enrolment, ...] = ()
    other_names: tuple[str, ...] = ()
    other_birth_dates: tuple[date, ...] = ()
    other_niks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Who a paper is about, as far as read; empty text and None are silence, not difference.

    `age` in whole years on `document_date`. `country` (ISO 3166-1 alpha-3) is where the worker goes
    to, works or was deported from; `agency` is the code of the agency that handed the paper in.
    `certainty` gives the reading confidence 0..1 by fact name (full_name, birth_date, ...); a fact
    that is not named there counts as certain.
    """

    full_name: str = ""
    birth_date: date | None = None
    sex: str = ""
    nik: str = ""
    passport_number: str = ""
    birth_place: str = ""
    age: int | None = None
    origin: str = ""
    document_date: date | None = None
    country: str = ""
    agency: str = ""
    certainty: tuple[tuple[str, float], ...] = ()
