"""Who a paper is about: a worker of a document as a reading, and readings tidied to compare."""

from dataclasses import replace
from datetime import date

from extract.document import Document, Worker
from matching.identifiers import tidy_nik, tidy_passport
from matching.record import Reading

COUNTRIES = ("destination_country", "deported_from")
FACTS = (
    "full_name", "birth_date", "sex", "nik", "passport_number", "birth_place", "age", "origin",
)  # fmt: skip
# The day a paper speaks of: ages in it are counted on that day.
DOCUMENT_DATES = ("deportation_date", "letter_date", "contract_date", "start_date", "issue_date")
OLDEST = 120


def reading_of(document: Document, worker: Worker, agency: str = "") -> Reading:
    """The facts of one worker of a document, as far as read, with how sure each reading is.

    `agency`: the code of the agency that handed the document in.
    """
    certainty = tuple(
        (name, found.confidence)
        for name in FACTS
        if (found := worker.field(name)) is not None and found.value
    )
    where = next((f for n in COUNTRIES if (f := document.field(n)) is not None and f.value), None)
    if where is not None:
        certainty += (("country", where.confidence),)
    text = {name: worker.value(name) or "" for name in FACTS}
    day = next((d for n in DOCUMENT_DATES if (d := _day(document.value(n)))), None)
    return tidy_reading(
        Reading(
            full_name=text["full_name"],
            birth_date=_day(text["birth_date"]),
            sex=text["sex"],
            nik=text["nik"],
            passport_number=text["passport_number"],
            birth_place=text["birth_place"],
            age=int(text["age"]) if text["age"].isdecimal() else None,
            origin=text["origin"],
            document_date=day,
            country=(where and where.value) or "",
            agency=agency,
            certainty=certainty,
        )
    )


def tidy_reading(reading: Reading) -> Reading:
    """Numbers as figures, sex as F or M, codes in upper case; what cannot be so is silent."""
    nik = tidy_nik(reading.nik)
    passport = tidy_passport(reading.passport_number)
    known_age = reading.age is not None and 0 <= reading.age <= OLDEST
    return replace(
        reading,
        nik=nik if len(nik) in {15, 16, 17} and nik.isdecimal() else "",
        passport_number=passport if 6 <= len(passport) <= 10 else "",
        sex=_sex(reading.sex),
        age=reading.age if known_age else None,
        country=reading.country.strip().upper(),
        agency=reading.agency.strip().upper(),
    )


def _sex(text: str) -> str:
    """F or M. Beware: P is perempuan, a woman."""
    word = text.strip().upper()
    if word[:1] in {"F", "P", "W"}:
        return "F"
    return "M" if word[:1] in {"M", "L"} else ""


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
