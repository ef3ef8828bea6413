"""Whatever a page holds, reading it ends, raises nothing and points inside the page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Kind
from extract.extract import extract
from extract.readers import READERS
from tests.extract.builders import a_page

PIECES = st.sampled_from(
    [
        *("Nama", ":", "Alamat", "PIHAK", "KEDUA", "Pasal 1", "1.", "a.", "|", "+---+", "  ", "\n"),
        *("PERJANJIAN KERJA", "PERJANJIAN PENEMPATAN", "selanjutnya disebut PIHAK PERTAMA", "NIK"),
        *("12-09-1990", "31 Februari 2024", "RM 1,500.00", "SAR", "C1234567", "3510246303900003"),
        *("24 bulan", "2 (dua) tahun", "antara", "dan", "(", ")", '"the Employer"', "Majikan", "/"),
        *("DAFTAR NAMA WNI DEPORTASI", "No", "L", "P", "-", "KEC.", "...........", "月", "\t", "°"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=12), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=3))
def test_extract_takes_anything(texts: list[str]) -> None:
    pages = tuple(a_page(text, number) for number, text in enumerate(texts, 1))
    documents = extract(pages)
    numbers = [number for document in documents for number in document.pages]
    assert len(numbers) == len(set(numbers))
    for document in documents:
        fields = [*document.fields, *(f for w in document.workers for f in w.fields)]
        for field in fields:
            assert 0 <= field.confidence <= 1
            assert all(0 <= edge <= 1 for edge in field.box)
            assert field.page in document.pages


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.sampled_from([Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT, Kind.OTHER]))
def test_every_contract_reader_takes_anything(text: str, kind: Kind) -> None:
    assert READERS[kind]([a_page(text)]).kind is kind
