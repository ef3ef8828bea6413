"""Places of birth and origin as they can be compared: the name of the regency or town alone."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

_KIND_WORDS: Final = "KAB KABUPATEN KOTA KODYA KOTAMADYA PROV PROVINSI PROPINSI ADM ADMINISTRASI"
_KINDS: Final = frozenset(_KIND_WORDS.split())
# What stands before the name of a place that is smaller than a regency.
_SMALL_WORDS: Final = (
    "KEC KECAMATAN DESA DS DSN DUSUN KEL KELURAHAN KAMPUNG KP JALAN JL GANG GG RT RW BLOK LINGK"
    " LINGKUNGAN NAGARI GAMPONG DK DUKUH"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())
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
    "UJUNG PANDANG": "MAKASSAR",
}
# Provinces say of which regency somebody is as little as the country does.
_PROVINCE_NAMES: Final = (
    "ACEH|NAD|SUMATERA UTARA|SUMATRA UTARA|SUMUT|SUMATERA BARAT|SUMATRA BARAT|SUMBAR|RIAU|KEPRI"
    "|KEPULAUAN RIAU|JAMBI|SUMATERA SELATAN|SUMATRA SELATAN|SUMSEL|BABEL|BANGKA BELITUNG|LAMPUNG"
    "|BANTEN|DKI|DKI JAKARTA|JAWA BARAT|JABAR|JAWA TENGAH|JATENG|DIY|DI YOGYAKARTA|JAWA TIMUR"
    "|JATIM|BALI|NTB|N T B|NUSA TENGGARA BARAT|NTT|N T T|NUSA TENGGARA TIMUR|KALIMANTAN BARAT"
    "|KALBAR|KALIMANTAN TENGAH|KALTENG|KALIMANTAN SELATAN|KALSEL|KALIMANTAN TIMUR|KALTIM"
    "|KALIMANTAN UTARA|KALTARA|SULAWESI UTARA|SULUT|SULAWESI TENGAH|SULTENG|SULAWESI SELATAN"
    "|SULSEL|SULAWESI TENGGARA|SULTRA|SULAWESI BARAT|SULBAR|GORONTALO|MALUKU|MALUKU UTARA|PAPUA"
    "|PAPUA BARAT|INDONESIA"
)
_PROVINCES: Final = frozenset(_PROVINCE_NAMES.split("|"))
_COMPASS: Final = frozenset({"TIMUR", "BARAT", "UTARA", "SELATAN", "TENGAH"})


@lru_cache(maxsize=16384)
def place(text: str) -> str:
    """The place in upper case, without kind, marks or province after a comma; "" for none."""
    return next((name for name, _ in _places(text)), "")


@lru_cache(maxsize=16384)
def places(text: str) -> tuple[str, ...]:
    """Every place that the text names: a village, its district, its regency."""
    return tuple(dict.fromkeys(name for name, _ in _places(text)))


@lru_cache(maxsize=65536)
def compare_places(read: str, held: str) -> str | None:
    """The best level over the places read: `same`, `near` or `other`; None where one is silent.

    A province, or a village alone, does not contradict a regency: unless it agrees it is silent.
    """
    known = place(held)
    if not known:
        return None
    levels = {(same_place(name, known), small) for name, small in _places(read)}
    found = {level for level, _ in levels}
    if "same" in found or "near" in found:
        return "same" if "same" in found else "near"
    return "other" if ("other", False) in levels else None


def _places(text: str) -> Iterator[tuple[str, bool]]:
    """The names of places in a text, in its order; whether each is less (or more) than a regency.

    Blanks, marks and figures alone name nothing.
    """
    plain = unicodedata.normalize("NFKD", text.upper()).encode("ascii", "ignore").decode()
    for part in re.split(r"[,/(;]", plain):
        said = re.sub(r"[^A-Z ]+", " ", part).split()
        words = [w for w in said if w not in _KINDS and w not in _SMALL]
        joined = " ".join(words)
        if joined:
            name = _SHORT.get(joined, joined)
            vague = name in _PROVINCES and not set(said) & {"KOTA", "KAB", "KABUPATEN"}
            yield name, vague or not _SMALL.isdisjoint(said)


@lru_cache(maxsize=65536)
def same_place(a: str, b: str) -> str:
    """`same`, `near` (a slip, or one names only a part of the other) or `other`."""
    if a == b:
        return "same"
    packed_a, packed_b = a.replace(" ", ""), b.replace(" ", "")
    if Levenshtein.normalized_similarity(packed_a, packed_b) >= 0.8:
        return "same"
    if set(a.split()) & set(b.split()) - _COMPASS:
        return "near"
    # a letter of a short name: BONE read as BOE, but PATI is not PALI
    one = min(len(packed_a), len(packed_b)) > 2 and Levenshtein.distance(packed_a, packed_b) == 1
    return "near" if one else "other"
