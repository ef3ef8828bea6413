"""Letters of offer."""

import pytest

from extract.contracts.offers import offered
from tests.extract.builders import a_page

OFFER = """
          CONTOH ELECTRONICS (M) SDN. BHD.
          LOT 7, JALAN PERUSAHAAN 4, 83000 BATU PAHAT
          Co. Reg. No. 577552-K

Ref : HR/FW/699-26
Date : 6 May 2026

LUKMAN
Passport No. : C6896486
JL. CONTOH NO. 79 RT 004/004, PRINGGARATA,
SULAWESI SELATAN

Dear Sir,
We are pleased to offer you employment with CONTOH ELECTRONICS (M) SDN. BHD.
"""
READ = {
    "employer_name": "CONTOH ELECTRONICS (M) SDN. BHD.",
    "employer_address": "LOT 7, JALAN PERUSAHAAN 4, 83000 BATU PAHAT",
    "full_name": "LUKMAN",
    "address": "JL. CONTOH NO. 79 RT 004/004, PRINGGARATA, SULAWESI SELATAN",
}
MALAY = OFFER.replace("Dear Sir,", "Tuan,").replace(
    "We are pleased to offer you employment with", "TAWARAN PEKERJAAN oleh"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OFFER, READ),
        (MALAY, READ),
        (OFFER.replace("pleased to offer you", "sorry to refuse you"), {}),
        (OFFER.replace("Dear Sir,", "Sir"), {}),
        (OFFER.replace("Ref : HR/FW/699-26\nDate : 6 May 2026\n", ""), {}),
        ("", {}),
    ],
    ids=["english", "malay", "offers nothing", "greets nobody", "no reference", "empty"],
)
def test_offers(text: str, expected: dict[str, str]) -> None:
    assert {each.name: each.value for each in offered(a_page(text))} == expected
