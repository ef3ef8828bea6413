"""Places of birth and origin as they can be compared: the name of the regency or town alone."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

_KIND_WORDS: Final = (
    "KAB KABUPATEN KOTA KODYA KOTAMADYA KEC KECAMATAN DESA DS DSN DUSUN KEL KELURAHAN PROV"
    " PROVINSI PROPINSI KAMPUNG KP JALAN ADM ADMINISTRASI"
)
_KINDS: Final = frozenset(_KIND_WORDS.split())
_SHORT: Final = {
    "LOTIM": "LOMBOK TIMUR",
    "LOTENG": "LOMBOK TENGAH",
    "LOBAR": "LOMBOK BARAT",
    "LAMTENG": "LAMPUNG TENGAH",
    "LAMTIM": "LAMPUNG TIMUR",
    "LAMSEL": "LAMPUNG SELATAN",
    "TTU": "TIMOR TENGAH UTARA",
    "TTS": "TIMOR TENGAH SELATAN",
    "FLOTIM": "FLORES TIMUR",
    "POLMAN": "POLEWALI MANDAR",
    "TUBABA": "TULANG BAWANG BARAT",
}


@lru_cache(maxsize=16384)
def place(text: str) -> str:
    """The place in upper case, without kind, marks or province after a comma; "" for none."""
    plain = unicodedata.normalize("NFKD", text.upper()).encode("ascii", "ignore").decode()
    first = re.split(r"[,/(;]", plain)[0]
    words = [w for w in re.sub(r"[^A-Z ]+", " ", first).split() if w not in _KINDS]
    joined = " ".join(words)
    return _SHORT.get(joined, joined)


@lru_cache(maxsize=65536)
def same_place(a: str, b: str) -> str:
    """`same`, `near` (a slip, or one names only a part of the other) or `other`."""
    if a == b:
        return "same"
    packed_a, packed_b = a.replace(" ", ""), b.replace(" ", "")
    if Levenshtein.normalized_similarity(packed_a, packed_b) >= 0.8:
        return "same"
    if set(a.split()) & set(b.split()) - {"TIMUR", "BARAT", "UTARA", "SELATAN", "TENGAH"}:
        return "near"
    return "other"
