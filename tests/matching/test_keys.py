"""Keys are kept in the database: their shape and their version go together."""

import hashlib
from datetime import date

from matching.keys import VERSION, keys_of_person
from matching.record import Person

SHE = Person(
    kpj="10000000017",
    full_name="SITI RAHAYU CONTOH",
    birth_date=date(1990, 3, 31),
    birth_place="CILACAP",
    sex="F",
    nik="3301017103900001",
    passport_numbers=("C1234567",),
    other_names=("ST RAHAYU",),
)


def test_keys_of_another_shape_have_another_version():
    """When this fails, raise `matching.keys.VERSION` and write the new digest here."""
    keys = "\n".join(sorted(keys_of_person(SHE)))
    assert (VERSION, hashlib.sha256(keys.encode()).hexdigest()[:16]) == (2, "e5b6be1a5741358b")
