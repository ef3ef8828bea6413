"""Contracts of every form: each printed field is read, and nothing that is not printed."""

import pytest

from extract.contracts.fields import contract
from extract.document import Kind
from extract.extract import extract
from extract.split import split
from tests.extract.builders import pages
from tests.extract.contract_layouts import LAYOUTS
from tests.extract.contract_oddities import ODDITIES
from tests.extract.contract_papers import PAPERS
from tests.extract.contract_variants import VARIANTS
from tests.extract.contract_wordings import WORDINGS
from tests.extract.other_forms import OTHER_FORMS
from tests.extract.paper import Paper


def read(paper: Paper) -> tuple[dict[str, str | None], dict[str, str | None]]:
    held = contract(pages(*paper.texts), paper.kind)
    fields = {field.name: field.value for field in held.fields}
    worker = {field.name: field.value for one in held.workers for field in one.fields}
    return fields, worker


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_what_is_printed_is_read_and_nothing_else(paper: Paper) -> None:
    assert read(paper) == (paper.fields, paper.worker)


@pytest.mark.parametrize("paper", OTHER_FORMS.values(), ids=OTHER_FORMS.keys())
def test_forms_with_labels_and_parties_elsewhere(paper: Paper) -> None:
    assert read(paper) == (paper.fields, paper.worker)


@pytest.mark.parametrize("paper", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_layouts_that_no_standard_form_shows(paper: Paper) -> None:
    assert read(paper) == (paper.fields, paper.worker)


@pytest.mark.parametrize("paper", VARIANTS.values(), ids=VARIANTS.keys())
def test_wherever_the_form_puts_the_value(paper: Paper) -> None:
    assert read(paper) == (paper.fields, paper.worker)


@pytest.mark.parametrize("paper", ODDITIES.values(), ids=ODDITIES.keys())
def test_number_parties_and_days_where_few_forms_have_them(paper: Paper) -> None:
    assert read(paper) == (paper.fields, paper.worker)


@pytest.mark.parametrize("paper", WORDINGS.values(), ids=WORDINGS.keys())
def test_however_a_sentence_says_it(paper: Paper) -> None:
    assert read(paper) == (paper.fields, paper.worker)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS.keys())
def test_a_contract_is_one_paper_of_its_kind(paper: Paper) -> None:
    stretches = split(pages(*paper.texts))
    assert [(s.kind, len(s.pages)) for s in stretches] == [(paper.kind, len(paper.texts))]


def test_every_field_points_at_its_ink() -> None:
    held = contract(pages(*PAPERS["saudi"].texts), Kind.EMPLOYMENT_CONTRACT)
    for field in (*held.fields, *held.workers[0].fields):
        left, top, right, bottom = field.box
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
        assert field.page == 1
        assert 0 < field.confidence <= 0.96


def test_the_agency_is_the_firm_and_not_who_signs_for_it() -> None:
    first = """
PERJANJIAN PENEMPATAN PEKERJA MIGRAN INDONESIA
Nomor: 6551/PP/901/X/2026
I. PERUSAHAAN PENEMPATAN (P3MI)
Nama perusahaan     : PT. CONTOH SEJAHTERA
Diwakili oleh       : H. SUBEKTI RAHARDJO, Direktur Utama
II. CALON PEKERJA MIGRAN INDONESIA
Nama lengkap        : SRI HANDAYANI
"""
    last = """
Perusahaan Penempatan (P3MI)    Calon Pekerja Migran Indonesia
H. SUBEKTI RAHARDJO             SRI HANDAYANI
"""
    (document,) = extract(pages(first, last))
    assert document.value("agency_name") == "PT. CONTOH SEJAHTERA"
