"""docs/limits.md says what the code does."""

from dataclasses import asdict
from pathlib import Path

from ingest.limits import LIMITS
from ingest.refusals import REFUSALS

PAGE = Path(__file__).parents[2] / "docs" / "limits.md"


def rows(heading):
    """The cells of the table under `heading`, its head left out."""
    section = PAGE.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    table = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in table[2:]]


def test_every_limit_stands_in_the_table_with_its_value():
    told = {row[0].strip("`"): int(row[1].replace(",", "")) for row in rows("How much")}
    assert told == asdict(LIMITS)


def test_every_refusal_stands_in_the_table_with_its_sentence():
    told = [tuple(row) for row in rows("What is refused, and what is said")]
    assert told == [(r.code, f"`{r.__name__}`", r.sentence.id, r.sentence.en) for r in REFUSALS]


def test_codes_are_unique_and_every_sentence_says_what_to_do():
    assert len({refusal.code for refusal in REFUSALS}) == len(REFUSALS)
    for refusal in REFUSALS:
        assert refusal.sentence.id != refusal.sentence.en
        assert refusal.sentence.id.count(".") >= 2, "what is wrong, and what to do"
        assert refusal.sentence.en.count(".") >= 2, "what is wrong, and what to do"
