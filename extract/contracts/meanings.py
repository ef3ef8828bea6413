"""What a label of a contract can name, and of whom."""

from dataclasses import dataclass
from enum import StrEnum


class Party(StrEnum):
    """Whose particulars a label names."""

    AGENCY = "agency"
    ABROAD = "abroad"
    EMPLOYER = "employer"
    WORKER = "worker"
    KIN = "kin"
    TERMS = "terms"
    FIRST = "first"
    SECOND = "second"


class What(StrEnum):
    """What a label names."""

    HEADING = "heading"
    NAME = "name"
    COMPANY = "company"
    OFFICER = "officer"
    ADDRESS = "address"
    BIRTH = "birth"
    BIRTH_DATE = "birth_date"
    BIRTH_PLACE = "birth_place"
    SEX = "sex"
    NIK = "nik"
    PASSPORT = "passport"
    LICENCE = "licence"
    JOB = "job"
    COUNTRY = "country"
    WORKPLACE = "workplace"
    WAGE = "wage"
    TERM = "term"
    START = "start"
    END = "end"
    NUMBER = "number"
    DATE = "date"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label names and, where the label itself says so, of whom."""

    what: What
    whose: Party | None = None
