"""Whatever pages a letter has, reading it ends, raises nothing and points inside the page."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.letters.deportation_letter import read
from tests.extract.builders import a_page

PIECES = st.sampled_from(
    [
        *(
            "|",
            "+----+-----+---+",
            "+---+",
            "\n",
            "\n|",
            "|\n",
            "   ",
            "-",
            "–",
            "²",
            "٣",
            "√",
            "é",
        ),
        *("No", "Nama", "L/P", "Tgl Lahir", "No Paspor", "SPLP", "Asal", "Masalah", "JUMLAH", "L"),
        *("1", "2.", "3)", "17", "SITI BINTI AKSA", "(LD),", "34 THN", "C1234567", "SPLP XD123456"),
        *("12-03-1990", "31-02-1990", "P", "TIADA", "s.d.a.", "Sek. 15(1)(c)", "LAKI-LAKI DEWASA"),
        *("Nomor :", "1/A/2024", "Tanggal :", "Jumlah : 9999 orang", "sebanyak 12 (dua) orang"),
        *("dari Depot", "melalui PLBN", "pada tanggal 5 Mei", "bernama", "PERIHAL :", "Entikong,"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=80).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_read_takes_anything(texts: list[str]) -> None:
    document = read([a_page(text, number) for number, text in enumerate(texts, 1)])
    fields = [*document.fields, *(f for w in document.workers for f in w.fields)]
    for field in fields:
        assert 0 <= field.confidence <= 1
        assert all(0 <= edge <= 1 for edge in field.box)
        assert field.page in document.pages
        assert field.raw
    for worker in document.workers:
        names = [field.name for field in worker.fields]
        assert names
        assert len(names) == len(set(names))
