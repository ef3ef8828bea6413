"""A name with the address below it, under one label."""

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from tests.extract.builders import pages

TITLE = "                 CONTRACT OF EMPLOYMENT\n\n\n"


@pytest.mark.parametrize(
    ("text", "name", "address"),
    [
        (
            "Employer : CONTOH BAY W.L.L.\n           BUILDING 18, STREET 310, DOHA",
            "CONTOH BAY W.L.L.",
            "BUILDING 18, STREET 310, DOHA",
        ),
        (
            "Employer : NORA BINTI\n           CONTOH\n           NO. 7, TAMAN X, 93250 KUCHING",
            "NORA BINTI CONTOH",
            "NO. 7, TAMAN X, 93250 KUCHING",
        ),
        ("Employer : NORA BINTI\n           CONTOH", "NORA BINTI CONTOH", None),
    ],
    ids=["firm", "name_of_two_lines", "no_address"],
)
def test_the_address_below_a_name(text: str, name: str, address: str | None) -> None:
    held = contract(pages(TITLE + text), Kind.EMPLOYMENT_CONTRACT)
    read = {field.name: field.value for field in held.fields}
    assert (read.get("employer_name"), read.get("employer_address")) == (name, address)
    assert all(field.confidence < 0.95 for field in held.fields if address)
