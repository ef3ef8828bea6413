import pytest

from extract.document import Document, Field, Kind, Source, Worker
from extract.evidence.gather import gathered
from extract.evidence.ink import OWN
from extract.extract import extract
from tests.extract.builders import a_page

LIST = """
 KONSULAT JENDERAL REPUBLIK INDONESIA JOHOR BAHRU
 Daftar WNI yang dideportasi

 No   Nama                  L/P   No. Paspor   Asal           Kasus
 1    SITI MARYAM           P     A8200496     DOMPU          OVERSTAY
 2    SALEH TAHIR           L     B6156263     LOMBOK TIMUR   OVERSTAY
 3    AGNES LASMI           P     C6930567     SIKKA          OVERSTAY
 4    YOHANIS FAUZI         L     E5240104     BELU           OVERSTAY
 5    MARYATI               P     X4756218     KENDAL         OVERSTAY
"""


def cell(name, value, row, left=0.1):
    box = (left, 0.1 + 0.02 * row, left + 0.1, 0.11 + 0.02 * row)
    return Field(name, value, value, 0.99, 1, box, Source.TABLE)


def a_list(*rows, fields=()):
    """A letter whose workers have these values, a row below the other."""
    workers = tuple(
        Worker(tuple(cell(name, value, at, 0.1 * n) for n, (name, value) in enumerate(row.items())))
        for at, row in enumerate(rows)
    )
    return Document(Kind.DEPORTATION_LETTER, 0.9, (1,), tuple(fields), workers)


NAMES = ("SITI MARYAM", "SALEH TAHIR", "AGNES LASMI", "YOHANIS FAUZI")


def test_nothing_is_said_against_the_rows_of_a_list_that_was_understood():
    page = a_page(LIST)
    (document,) = extract([page], {})
    evidence = gathered(document, [page])
    names = {key: found for key, found in evidence.items() if key[1] == "full_name"}
    assert len(names) == 5
    quiet = {"count_unknown", "few_values", "kind_doubt", "stands_out"}
    for found in names.values():
        assert not {sign for sign, much in found.items() if much and sign not in quiet}


def test_one_bad_value_tells_against_its_row_its_column_and_its_list():
    rows = [{"full_name": name, "origin": "DOMPU"} for name in NAMES]
    rows[1]["full_name"] = "SALEH BIN"
    found = gathered(a_list(*rows), [])
    assert found[0, "full_name"]["column_looks"] == 0.25
    assert found[0, "origin"]["column_looks"] == 0.0
    assert found[0, "origin"]["list_looks"] == 0.25
    assert found[1, "origin"]["name_looks"] == 1.0
    assert found[0, "origin"]["name_looks"] == 0.0


def test_a_row_that_lacks_what_the_others_have_is_told():
    rows = [{"full_name": n, "sex": "F", "age": "30", "origin": "DOMPU"} for n in NAMES]
    rows[3] = {"full_name": "PETUGAS"}
    found = gathered(a_list(*rows), [])
    assert found[3, "full_name"]["row_holes"] == 0.75
    assert found[0, "sex"]["column_holes"] == 0.25


def test_numbers_of_papers_share_a_column():
    numbers = ("passport_number", "splp_number")
    rows = [{"full_name": n, numbers[at % 2]: "A8200496"} for at, n in enumerate(NAMES)]
    found = gathered(a_list(*rows), [])
    assert found[0, "passport_number"]["column_holes"] == 0.0
    assert found[0, "passport_number"]["two_papers"] == 0.0


def test_rows_without_names_and_with_two_papers_are_told():
    rows = [{"passport_number": "A8200496", "splp_number": "XC971763"}] * 2
    found = gathered(a_list(*rows), [])[0, "splp_number"]
    assert (found["nameless"], found["two_papers"]) == (1.0, 1.0)


def test_names_that_all_end_alike_hold_something_else():
    found = gathered(a_list(*({"full_name": f"{name} PEMEGANG"} for name in NAMES)), [])
    assert found[0, "full_name"]["all_alike"] == 1.0


def test_a_value_far_longer_than_its_column_stands_out():
    rows = [{"full_name": name} for name in (*NAMES, NAMES[0] + " " + NAMES[1] + " " + NAMES[2])]
    found = gathered(a_list(*rows), [])
    assert found[4, "full_name"]["stands_out"] > 0.5
    assert found[0, "full_name"]["stands_out"] == 0.0


@pytest.mark.parametrize(
    ("stated", "rows", "unknown", "least"),
    [(None, 4, 1.0, 0.0), ("4", 4, 0.0, 0.0), ("5", 4, 0.0, 0.5), ("40", 4, 0.0, 1.0)],
)
def test_a_count_that_differs_tells_against_all(stated, rows, unknown, least):
    fields = [cell("stated_count", stated, 20)] if stated else []
    found = gathered(a_list(*({"full_name": n} for n in NAMES[:rows]), fields=fields), [])
    assert found[0, "full_name"]["count_unknown"] == unknown
    assert found[0, "full_name"]["count_differs"] >= least
    assert (found[0, "full_name"]["count_differs"] > 0) is (least > 0)


def test_a_count_that_differs_tells_most_against_itself():
    fields = [cell("stated_count", "40", 20), cell("issuer", "KJRI PENANG", 21)]
    found = gathered(a_list(*({"full_name": n} for n in NAMES), fields=fields), [])
    assert found[OWN, "stated_count"]["count_wrong"] == 1.0
    assert "count_wrong" not in found[OWN, "issuer"]


def test_rows_that_lie_in_one_another_are_tangled():
    page = a_page("AAA BBB CCC DDD\nEEE FFF GGG HHH\nIII JJJ KKK LLL")

    def ink(name, text):
        box = page.on_page(next(word.box for word in page.words if word.text == text))
        return Field(name, text, text, 0.99, 1, box, Source.LABEL)

    straight = [("AAA", "BBB"), ("EEE", "FFF"), ("III", "JJJ")]
    crossed = [("AAA", "FFF"), ("EEE", "JJJ"), ("III", "BBB")]
    for rows, share in ((straight, 0.0), (crossed, 1.0)):
        workers = tuple(Worker((ink("full_name", a), ink("origin", b))) for a, b in rows)
        document = Document(Kind.DEPORTATION_LETTER, 0.9, (1,), (), workers)
        assert gathered(document, [page])[0, "origin"]["list_tangled"] == share


def test_a_paper_with_few_values_is_less_well_understood():
    contract = Document(Kind.EMPLOYMENT_CONTRACT, 0.9, (1,), (cell("job_title", "NELAYAN", 1),))
    assert gathered(contract, [])[OWN, "job_title"]["few_values"] == pytest.approx(14 / 15)


def test_a_document_without_values_has_no_evidence():
    assert gathered(Document(Kind.DEPORTATION_LETTER, 0.5, (1,)), []) == {}
