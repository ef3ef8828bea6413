"""Length, days and position of the work where sentences tell them, and what is none of it."""

import pytest

from extract.contracts.sentences import sentences
from extract.contracts.words import mended
from extract.document import Kind
from extract.forms.running import running
from tests.extract.builders import pages


def said(text: str) -> dict[str, str]:
    found = sentences(mended(running(pages(text))), Kind.EMPLOYMENT_CONTRACT)
    terms = ("contract_months", "start_date", "end_date", "job_title")
    return {each.name: each.value for each in reversed(found) if each.name in terms}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "gaji sebesar NT$ 26.400 setiap bulan untuk jangka waktu 36 (tiga puluh enam) bulan",
            {"contract_months": "36"},
        ),
        ("The duration of this contract shall be two (2) years", {"contract_months": "24"}),
        ("Clause 3. 24 months commencing from 26/MAY/2025.", {"contract_months": "24"}),
        ("for two (2) years with effect from 29 June 2022", {"contract_months": "24"}),
        (
            "the contract is concluded from 17 February 2024 to 17 February 2026 (24 months).",
            {"contract_months": "24", "start_date": "2024-02-17", "end_date": "2026-02-17"},
        ),
        (
            "PIHAK PERTAMA mempekerjakan PIHAK KEDUA di Brunei sebagai TUKANG BATU selama"
            " 24 (dua puluh empat) bulan, dan dapat diperpanjang",
            {"contract_months": "24", "job_title": "TUKANG BATU"},
        ),
        (
            "Uraian yang panjang sekali tanpa kata kerja apa pun, dengan jabatan OPERATOR MESIN.",
            {"job_title": "OPERATOR MESIN"},
        ),
        ("Jabatan PIHAK KEDUA adalah HOUSEKEEPER.", {"job_title": "HOUSEKEEPER"}),
        ("The position of the Worker is CAREGIVER, under", {"job_title": "CAREGIVER"}),
        ("Passport issued on 1 May 2024 (24 months) and", {}),
        ("gaji NT$ 20.000 selama 3 (tiga) tahun mulai 1 Juni 2024", {"contract_months": "36"}),
        ("diperpanjang untuk masa 2 (dua) tahun, setelah itu", {"contract_months": "24"}),
        (
            "penempatan, pengguna CHEN CONTOH, jabatan Pekerja Rumah Tangga, gaji NT$ 26,400,"
            " kontrak 3 (tiga) tahun.",
            {"contract_months": "36", "job_title": "PEKERJA RUMAH TANGGA"},
        ),
        (
            "menempatkan PIHAK KEDUA dengan jabatan PERAWAT melalui mitra usaha",
            {"job_title": "PERAWAT"},
        ),
        (
            "Term of labor contract ( 2024.11.01 ~ 2027.10.31 )",
            {"start_date": "2024-11-01", "end_date": "2027-10-31"},
        ),
        (
            "Periode kontrak 2023年12月1日 ~ 2025年11月30日",
            {"start_date": "2023-12-01", "end_date": "2025-11-30"},
        ),
        (
            "Tempoh Kontrak : 12/12/2022 - 11/12/2024",
            {"start_date": "2022-12-12", "end_date": "2024-12-11"},
        ),
        ("The Employer engages the Worker as NANNY at a salary", {"job_title": "NANNY"}),
        ("probation of 3 (three) months commencing on arrival", {}),
        ("Masa berlaku paspor 12/12/2022 - 11/12/2027", {}),
    ],
    ids=[
        *(
            "wage_before",
            "shall_be",
            "commencing",
            "with_effect",
            "in_brackets",
            "employs_for",
            "named_a_job",
            "job_is",
            "position_is",
            "no_period",
            "from_a_day",
            "renewed",
            "listed",
            "through_a_partner",
            "korean",
            "japanese",
        ),
        *("malay", "bare_as", "probation", "passport"),
    ],
)
def test_terms_said(text: str, expected: dict[str, str]) -> None:
    assert said(text) == expected
