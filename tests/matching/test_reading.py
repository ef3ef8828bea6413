"""Workers of documents as readings."""

from dataclasses import replace
from datetime import date

from extract.document import Document, Field, Kind, Source, Worker
from matching.reading import reading_of, tidy_reading
from matching.record import Reading


def field(name: str, value: str | None, confidence: float = 0.9) -> Field:
    return Field(name, value, value or "?", confidence, 1, (0.1, 0.1, 0.2, 0.2), Source.TABLE)


LETTER = Document(
    Kind.DEPORTATION_LETTER,
    0.9,
    (1, 2),
    fields=(field("letter_date", "2025-05-03"), field("deportation_date", "2025-05-06")),
)


def test_a_row_of_a_manifest():
    worker = Worker(
        (
            field("full_name", "SITI AMINAH", 0.7),
            field("sex", "F"),
            field("age", "34"),
            field("origin", "INDRAMAYU"),
            field("passport_number", None, 0.2),
            field("splp_number", "AB123456"),
        )
    )
    reading = reading_of(LETTER, worker)
    assert reading == Reading(
        full_name="SITI AMINAH",
        sex="F",
        age=34,
        origin="INDRAMAYU",
        document_date=date(2025, 5, 6),
        certainty=(("full_name", 0.7), ("sex", 0.9), ("age", 0.9), ("origin", 0.9)),
    )


def test_an_unreadable_value_is_silent():
    worker = Worker((field("birth_date", "1990-13-45"), field("age", "forty")))
    reading = reading_of(replace(LETTER, fields=()), worker)
    assert (reading.birth_date, reading.age, reading.document_date) == (None, None, None)


def test_tidy():
    tidy = tidy_reading(Reading(sex="P", nik="32.12", passport_number="b 1234567", age=400))
    assert (tidy.sex, tidy.nik, tidy.passport_number, tidy.age) == ("F", "", "B1234567", None)
    assert tidy_reading(Reading(sex="L")).sex == "M"
    assert tidy_reading(Reading(sex="?")).sex == ""
