"""Papers over several files of a batch: what is laid together, and what is not."""

import pytest

from extract.join import Part, joints, natural, window
from extract.split import leaves_of, split
from tests.extract.builders import a_page
from tests.extract.two_contracts import A_FIRST as FIRST
from tests.extract.two_contracts import B_FIRST as OTHER_FIRST
from tests.extract.two_contracts import B_LAST as OTHER_LAST

SECOND = """
                     Pasal 3
Biaya penempatan ditanggung pemberi kerja.
                     Pasal 4
"""
THIRD = """
                     Pasal 5
Jakarta, 5 Januari 2024
PIHAK PERTAMA       PIHAK KEDUA
BUDI HARTONO        SITI AMINAH
"""
CARD = "                KARTU KELUARGA\nNo. 3504112233445566"
NOTES = "1. Bawa paspor.\n2. Bawa foto.\n3. Datang pukul delapan."


def _part(name: str, text: str) -> Part:
    page = a_page(text)
    return Part(name, split([page])[0].kind, leaves_of([page]))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"IMG_1.jpg": FIRST, "IMG_2.jpg": SECOND, "IMG_3.jpg": THIRD}, [(0, 1, 2)]),
        ({"IMG_9.jpg": FIRST, "IMG_10.jpg": SECOND, "IMG_11.jpg": THIRD}, [(0, 1, 2)]),
        ({"IMG_2.jpg": FIRST, "IMG_3.jpg": THIRD, "IMG_1.jpg": CARD}, [(0, 1)]),
        (
            {"a1.jpg": FIRST, "a2.jpg": OTHER_FIRST, "a3.jpg": THIRD, "a4.jpg": OTHER_LAST},
            [(1, 3)],
        ),
        ({"IMG_1.jpg": FIRST, "IMG_2.jpg": NOTES}, []),
        ({"IMG_1.jpg": FIRST, "IMG_2.jpg": CARD}, []),
        ({"IMG_1.jpg": CARD, "IMG_2.jpg": SECOND}, []),
        ({"IMG_1.jpg": FIRST, "scan.pdf": NOTES, "IMG_2.jpg": OTHER_FIRST}, []),
    ],
    ids=[
        "page_by_page",
        "names_are_counted_not_spelled",
        "the_middle_is_still_to_come",
        "signers_and_days_tell_contracts_apart",
        "what_goes_on_from_nothing",
        "a_card_begins_itself",
        "nothing_begins",
        "two_beginnings",
    ],
)
def test_files_that_are_one_paper(files: dict[str, str], expected: list[tuple[int, ...]]) -> None:
    found = joints([_part(name, text) for name, text in files.items()])
    assert [tuple(part for part, _ in joint.pages) for joint in found] == expected


def test_names_sort_as_people_sort_them() -> None:
    names = ["IMG_10.jpg", "img_2.jpg", "IMG_1.jpg", "a.pdf"]
    assert sorted(names, key=natural) == ["a.pdf", "IMG_1.jpg", "img_2.jpg", "IMG_10.jpg"]


def test_only_files_near_by_are_looked_at() -> None:
    names = [f"{number}.jpg" for number in range(1, 100)]
    assert window(names, "50.jpg") == {f"{number}.jpg" for number in range(38, 63)}
