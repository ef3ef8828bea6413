"""What leads from one thing told of a worker to the next."""

import pytest

from extract.letters.telling import BEHIND_ORIGIN, OFFENCE_LABEL

LABELS = {
    "dideportasi karena overstay": "overstay",
    "pelanggaran overstay": "overstay",
    "Kesalahan : masuk tanpa izin": "masuk tanpa izin",
    "lantaran paspor mati": "paspor mati",
    "ditahan atas kesalahan narkoba": "narkoba",
    "pelanggaran keimigrasian": "pelanggaran keimigrasian",
    "kesalahan imigrasi": "kesalahan imigrasi",
    "overstay": "overstay",
}


@pytest.mark.parametrize(("text", "offence"), LABELS.items(), ids=LABELS)
def test_an_offence_without_what_calls_it_one(text, offence):
    label = OFFENCE_LABEL.match(text)
    assert text[label.end() if label else 0 :] == offence


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Kabupaten Gowa, dideportasi karena", "Kabupaten Gowa"),
        ("Batang, pelanggaran masuk", "Batang"),
        ("Ende, NTT", "Ende, NTT"),
    ],
)
def test_an_origin_ends_where_something_else_is_told(text, origin):
    behind = BEHIND_ORIGIN.search(text)
    assert text[: behind.start() if behind else len(text)] == origin
