"""The rules by which readers are judged. The zone is ICAO's own (9303 part 4, appendix A)."""

import pytest

from bench.peers.scoring import HEADINGS, Answer, Grade, grade, row, table, zone

UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
TRUTH = (UPPER, LOWER)


def _answer(*lines: str, crash: str | None = None) -> Answer:
    return Answer(list(lines), wall=0.2, cpu=0.1, crash=crash)


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ([UPPER, LOWER], TRUTH),
        (["PASSPORT", UPPER, LOWER, ""], TRUTH),
        ([UPPER.rstrip("<") + "<<", LOWER], None),  # too short to be told from other print
        ([UPPER[:38], LOWER + "<<"], TRUTH),  # fillers lost, letters too many
        ([LOWER, UPPER], None),
        ([UPPER], None),
        ([], None),
        (None, None),
    ],
)
def test_the_two_lines_are_found_among_what_a_reader_says(lines, read) -> None:
    assert zone(lines) == read


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (_answer(UPPER, LOWER), Grade(True, True, True, True, True, False)),
        (
            _answer(UPPER.replace("ANNA", "ANHA"), LOWER),  # under no check digit
            Grade(True, False, True, False, True, False),
        ),
        (
            _answer(UPPER.replace("UTO", "UT0"), LOWER),
            Grade(True, False, True, True, True, False),
        ),
        (
            _answer(UPPER, LOWER.replace("L898902C", "L8989O2C")),
            Grade(True, False, False, True, False, False),
        ),
        (
            _answer(UPPER, LOWER.replace("36UTO", "3&UTO")),
            Grade(True, False, True, True, False, False),
        ),
        (_answer(), Grade(False, False, False, False, False, False)),
        (Answer(None, 0.1, 0.1, "IndexError"), Grade(False, False, False, False, False, True)),
    ],
    ids=["exact", "name", "issuer", "number", "no letter of a zone", "nothing", "crash"],
)
def test_grades(answer: Answer, expected: Grade) -> None:
    assert grade(TRUTH, answer) == expected


def test_where_there_is_no_zone_silence_is_right_and_a_crash_is_not() -> None:
    assert grade(None, _answer()).exact
    assert not grade(None, _answer(UPPER, LOWER)).exact
    assert not grade(None, _answer(crash="ValueError")).exact


def test_a_row_counts_valid_but_wrong_and_takes_the_ratio_file_by_file() -> None:
    answers = [
        Answer([UPPER, LOWER], 0.2, 0.1),
        Answer([UPPER.replace("ANNA", "ANHA"), LOWER], 0.8, 0.4),
        Answer(None, 0.3, 0.3, "died or fell silent"),
    ]
    ours = [Answer([UPPER, LOWER], wall, cpu) for wall, cpu in ((0.1, 0.1), (0.1, 0.1), (0.1, 0.1))]
    cells = dict(zip(HEADINGS, row([grade(TRUTH, a) for a in answers], answers, ours), strict=True))
    assert cells["exact %"] == "33.3"
    assert cells["number right %"] == "66.7"
    assert (cells["valid but wrong"], cells["nothing found"], cells["crashes"]) == ("1", "0", "1")
    assert (cells["median s"], cells["times our seconds"]) == ("0.300", "3.0")


def test_a_table_is_markdown() -> None:
    assert table("reader", ["a", "b"], {"x": ["1", "2"]}).splitlines() == [
        "| reader | a | b |",
        "| --- | --- | --- |",
        "| x | 1 | 2 |",
    ]
