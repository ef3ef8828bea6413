"""Names of people and firms as printed: upper case, single blanks, the reader's slips undone."""

import re
from typing import Final

from extract.values.identifiers import letters

_TITLES: Final = re.compile(
    r"^(?:(?:SDRI|SDR|SAUDARI|SAUDARA|TUAN|TN|NYONYA|NY|NONA|NN|MR|MRS|MS|MISS|BAPAK|BPK)\b[.\s]+)+",
    re.IGNORECASE,
)
_EDGE: Final = " \t\r\n:;,_-–—=|*~•·'\"“”‘’`<>«»[]{}\\"


def clean_name(text: str) -> str:
    """`text` as a name: upper case, single blanks, edge marks and forms of address removed.

    Patronymics (bin, binti) and titles after the name stay: the name is kept as printed. Figures
    inside a word of letters are misread letters (R0SDIANA); words of figures stay.
    """
    known = ""
    while text != known:  # what one mark hid may itself be a mark
        known, text = text, _cleaned(text)
    return text


def _cleaned(text: str) -> str:
    """`text` with one layer of marks and forms of address removed."""
    joined = re.sub(r"(?<=[A-Za-z])[$§]|[$§](?=[A-Za-z])", "S", re.sub(r"[‘’`´]", "'", text))
    joined = re.sub(r"[|_~*•·“”\"<>«»{}\[\]\\=]+", " ", joined)
    words = [_word(word) for word in joined.upper().split()]
    name = " ".join(word for word in words if word.strip(".,:;'-")).strip(_EDGE)
    name = _TITLES.sub("", name).strip(_EDGE)
    last = name.rsplit(" ", 1)[-1]
    if name.endswith(".") and len(last) > 5:
        name = name.rstrip(".")
    if name.endswith(")") and "(" not in name:
        name = name[:-1].rstrip(_EDGE)
    return name.lstrip(". ")


def _word(word: str) -> str:
    """One word; with more letters than figures its figures become letters."""
    figures = sum(c.isdigit() for c in word)
    if re.fullmatch(r"\W*(?:BP[23]MI|P[34]MI)\W*", word):
        return word
    if figures and sum(c.isalpha() for c in word) > figures:
        return letters(word)
    return word
