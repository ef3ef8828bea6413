"""Firms that a sentence names in passing: who employs, who places, and where they are."""

import pytest

from extract.contracts.firm_sentences import agency_said, employer_said
from extract.document import Kind


def said(text: str) -> dict[str, str]:
    found = (*employer_said(text), *agency_said(text, Kind.PLACEMENT_CONTRACT))
    return {each.name: each.value for each in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "dilaksanakan oleh PT CONTOH MIGRAN bekerja sama dengan WEI CONTOH CO., LTD. di Taiwan",
            {"agency_name": "PT CONTOH MIGRAN", "foreign_agency_name": "WEI CONTOH CO., LTD."},
        ),
        (
            "dilaksanakan oleh PT. CONTOH DAR bekerja sama dengan BORNEO CONTOH SDN. BHD. Mulai",
            {"agency_name": "PT. CONTOH DAR", "foreign_agency_name": "BORNEO CONTOH SDN. BHD."},
        ),
        (
            "was processed through PT CONTOH MAKMUR and RAWABI CONTOH CO.. Employer Employee",
            {"agency_name": "PT CONTOH MAKMUR", "foreign_agency_name": "RAWABI CONTOH CO."},
        ),
        (
            "Pengambilan melalui AGENSI CONTOH (Brunei) dan PT. CONTOH DAR (Indonesia). 7.",
            {"agency_name": "PT. CONTOH DAR", "foreign_agency_name": "AGENSI CONTOH"},
        ),
        (
            "menempatkan PIHAK KEDUA pada KLINIK CONTOH GMBH, LINDENWEG 17, 04109 LEIPZIG,"
            " Jerman, sebagai Perawat.",
            {
                "employer_name": "KLINIK CONTOH GMBH",
                "employer_address": "LINDENWEG 17, 04109 LEIPZIG",
            },
        ),
        (
            "Mitra usaha di negara penempatan adalah GOLDEN CONTOH SERVICES LIMITED. Demikian",
            {"foreign_agency_name": "GOLDEN CONTOH SERVICES LIMITED"},
        ),
        (
            "dibuat oleh PT CONTOH PRIMA (Izin Nomor 361/SIP3MI/2019) dan Calon Pekerja",
            {"agency_name": "PT CONTOH PRIMA", "agency_licence": "361/SIP3MI/2019"},
        ),
        (
            "sebagai PERAWAT (careworker) pada IRYO HOJIN CONTOH yang beralamat di 3-14-2"
            " HIGASHIYAMA, NAGOYA 464-0807. Pasal 2",
            {
                "employer_name": "IRYO HOJIN CONTOH",
                "employer_address": "3-14-2 HIGASHIYAMA, NAGOYA 464-0807",
            },
        ),
        (
            "Pihak Kedua bekerja pada DONG CONTOH CO., LTD. (215, SANEOP-GIL, GIMHAE-SI) di Korea",
            {
                "employer_name": "DONG CONTOH CO., LTD.",
                "employer_address": "215, SANEOP-GIL, GIMHAE-SI",
            },
        ),
        (
            "pada pengguna WONG CONTOH yang beralamat di FLAT 12B, TOWER 3, QUARRY BAY dengan",
            {"employer_name": "WONG CONTOH", "employer_address": "FLAT 12B, TOWER 3, QUARRY BAY"},
        ),
        (
            "penempatan ke Malaysia pada KILANG CONTOH SDN BHD sebagai OPERATOR",
            {"employer_name": "KILANG CONTOH SDN BHD"},
        ),
        (
            "This placement was arranged by CONTOH HOMECARE PTE. LTD. in Singapore together with"
            " PT. CONTOH SELATAN in Indonesia.",
            {
                "foreign_agency_name": "CONTOH HOMECARE PTE. LTD.",
                "agency_name": "PT. CONTOH SELATAN",
            },
        ),
        (
            "shall work and reside only in FLAT 12B, TOWER 3, QUARRY BAY. 5. Wages: HK$4990",
            {"employer_address": "FLAT 12B, TOWER 3, QUARRY BAY"},
        ),
        (
            "The Helper's place of origin is KP. CONTOH RT.4 JEMBER. 2. (A) The Helper shall",
            {"address": "KP. CONTOH RT.4 JEMBER"},
        ),
        ("PIHAK KEDUA bekerja pada PIHAK PERTAMA selama 2 tahun", {}),
        ("bekerja sama dengan PIHAK PERTAMA untuk penempatan", {}),
    ],
    ids=[
        *("in_cooperation", "then_a_signature", "processed_through"),
        *("each_with_its_country", "placed_with", "partner_is", "licence"),
        *(
            "with_address",
            "address_in_brackets",
            "for_a_household",
            "to_a_country",
            "arranged_by",
            "residence_at",
            "place_of_origin",
            "a_party",
            "with_a_party",
        ),
    ],
)
def test_firms_said(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected
