"""A file of pages becomes its documents, each read by the reader of its kind."""

from dataclasses import replace

from extract.document import Kind
from extract.extract import extract, extract_as_one
from ocr.ocr_page import OcrPage
from tests.extract.builders import a_bio_page, a_page, pages
from tests.extract.contract_papers import PAPERS


def _batch() -> tuple[OcrPage, ...]:
    permission = "        SURAT IZIN SUAMI\nNama : BUDI\nNo. KTP : 3504112233445566"
    first, second = PAPERS["korea_g_to_g"].texts
    return (
        a_page(permission, 1),
        a_page(first, 2),
        a_page(second, 3),
        a_page("", 4),
        a_bio_page(5),
    )


def test_every_paper_of_a_batch_is_read_as_what_it_is() -> None:
    documents = extract(_batch())
    assert [(d.kind, d.pages) for d in documents] == [
        (Kind.OTHER, (1,)),
        (Kind.PLACEMENT_CONTRACT, (2, 3)),
        (Kind.PASSPORT, (5,)),
    ]
    assert documents[0].fields == ()
    assert documents[0].workers == ()
    assert documents[1].value("agency_name") == "BADAN PELINDUNGAN PEKERJA MIGRAN INDONESIA"
    assert documents[1].workers[0].value("full_name") == "TEGUH PRIYANTO"


def test_the_same_pages_give_the_same_documents() -> None:
    assert extract(_batch()) == extract(_batch())


def test_no_pages_give_no_documents() -> None:
    assert extract(()) == ()


def test_how_sure_the_kind_is_comes_from_its_title() -> None:
    sure, lost = (
        extract((a_page(text),))[0].kind_confidence
        for text in ("             PERJANJIAN KERJA", "coretan tanpa judul")
    )
    assert sure > 0.95
    assert lost <= 0.6


def test_pages_out_of_order_are_read_in_order_and_named_as_they_lie() -> None:
    last = "                     Pasal 3\nGaji pokok : NT$ 20.008\nPIHAK PERTAMA   PIHAK KEDUA"
    first = """
                 PERJANJIAN PENEMPATAN
Nomor : 12/PP/I/2024
Nama CPMI : SITI AMINAH
                     Pasal 1
                     Pasal 2
"""
    (document,) = extract(pages(last, first))
    assert document.pages == (2, 1)
    name, wage = document.workers[0].field("full_name"), document.field("wage_amount")
    assert name is not None
    assert name.page == 2
    assert wage is not None
    assert wage.page == 1
    assert [finding.code for finding in document.findings] == ["pages_out_of_order"]


def test_pages_of_several_files_that_are_one_paper() -> None:
    first, last = pages("     KONTRAK KERJA\nMajikan : TAN AH KOW", "Gaji : RM 1500 sebulan")
    document = extract_as_one([first, replace(last, number=7)])
    assert document.kind is Kind.EMPLOYMENT_CONTRACT
    assert document.pages == (1, 7)
    assert document.value("wage_amount") == "1500.00"
