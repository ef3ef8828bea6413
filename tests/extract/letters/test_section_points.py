"""Whether a list writes "Sek. 15(1)(c)" or "Sek 15(1)(c)": its rows decide."""

import pytest

from extract.document import Field, Source, Worker
from extract.letters.section_points import with_points_as_printed

BOX = (0.0, 0.0, 1.0, 1.0)


def row(raw: str, value: str, confidence: float = 1.0) -> Worker:
    name = Field("full_name", "SITI", "SITI", 1.0, 1, BOX, Source.TABLE)
    return Worker((name, Field("offence", value, raw, confidence, 1, BOX, Source.TABLE)))


LISTS = {
    "none_prints_it": (("Sek 6(1)(c)", "Sek 15(1)(c)"), 1.0, "SEK 6(1)(C)"),
    "most_print_it": (("Sek 6(1)(c)", "Sek. 15(1)(c)", "Sek. 15(4)"), 1.0, "SEK. 6(1)(C)"),
    "a_poor_copy_shows_none": (("SEK 6(1)(C)", "SEK 15(1)(C)"), 0.97, "SEK. 6(1)(C)"),
    "in_english": (("Sec 6(1)(c)",), 1.0, "SEC 6(1)(C)"),
}


@pytest.mark.parametrize(("raws", "confidence", "first"), LISTS.values(), ids=LISTS.keys())
def test_the_list_decides(raws: tuple[str, ...], confidence: float, first: str) -> None:
    rows = [
        row(raw, raw.upper().replace("SEK ", "SEK. ").replace("SEC ", "SEC. "), confidence)
        for raw in raws
    ]
    assert with_points_as_printed(rows)[0].value("offence") == first


def test_other_reasons_stay() -> None:
    rows = [row("Overstay", "OVERSTAY"), Worker(())]
    assert with_points_as_printed(rows) == tuple(rows)
