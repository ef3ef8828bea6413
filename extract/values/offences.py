"""Reasons of deportation as lists print them: known wordings, sections of acts."""

import re
from typing import Final

from rapidfuzz.distance import Levenshtein

from extract.values.gazetteer import fold, names_of, nearest, plain

OFFENCES: Final = names_of(
    """
    OVERSTAY|OVER STAY|OVERSTAYER|TINGGAL LEBIH MASA|TINGGAL MELEBIHI MASA|LEBIH MASA
    MELEBIHI IZIN TINGGAL|MELEBIHI MASA IZIN TINGGAL|HABIS MASA IZIN TINGGAL|IZIN TINGGAL HABIS
    SALAH GUNA PAS|MENYALAHGUNAKAN PAS|PENYALAHGUNAAN PAS|PENYALAHGUNAAN IZIN TINGGAL
    PENYALAHGUNAAN VISA|TIDAK MEMILIKI DOKUMEN|TIDAK MEMILIKI DOKUMEN PERJALANAN
    TIDAK MEMILIKI PASPOR|TIDAK BERDOKUMEN|TANPA DOKUMEN|MASUK TANPA IZIN|MASUK SECARA ILEGAL
    MASUK ILEGAL|MASUK JALUR TIKUS|JALUR TIKUS|MASUK TANPA KEBENARAN|TIADA PAS|TIADA PERMIT
    TIADA DOKUMEN|TIADA DOKUMEN PERJALANAN|TANPA PERMIT|TANPA PAS|TIDAK MEMILIKI PERMIT
    TIDAK MEMILIKI IZIN KERJA|BEKERJA TANPA IZIN|BEKERJA TANPA PERMIT|BEKERJA SECARA ILEGAL
    KERJA ILEGAL|KABUR DARI MAJIKAN|LARI DARI MAJIKAN|NARKOBA|DADAH|KASUS NARKOBA|KRIMINAL
    KASUS KRIMINAL|JENAYAH|PENCURIAN|PERJUDIAN|PENGANIAYAAN|PEMBUNUHAN|PELANGGARAN KEIMIGRASIAN
    KEIMIGRASIAN|KESALAHAN IMIGRESEN|NON PROSEDURAL|UNPROSEDURAL|ILEGAL|SAKIT|KORBAN TPPO|TPPO
    PEKERJA ANAK|ILLEGAL ENTRY|ILLEGAL WORK|WORKING ILLEGALLY|ABSCONDING|RUNAWAY|MELARIKAN DIRI
    BREACH OF CONDITION OF STAY|IZIN TINGGAL KADALUARSA|PASPOR HABIS MASA BERLAKU
    IZIN TINGGAL HABIS BERLAKU|MASUK LEWAT JALUR TIKUS|MASUK TIDAK RESMI|MASUK TIDAK SAH
    MISUSE OF PASS|NO VALID PASS|NO VALID DOCUMENT|NARCOTICS|UNDOCUMENTED|IMMIGRATION OFFENCE
    TERLIBAT KASUS PENCURIAN|KASUS PENCURIAN|KRIMINAL UMUM|REPATRIASI SUKARELA|PERKELAHIAN
    TIDAK PUNYA DOKUMEN|TIDAK PUNYA DOKUMEN PERJALANAN|TIDAK PUNYA PASPOR|TANPA PASPOR
    PERMIT MATI|PASPOR MATI|PENDATANG TANPA IZIN|PENDATANG ASING TANPA IZIN|PROSTITUSI
    KORBAN PERDAGANGAN ORANG|PENYELUNDUPAN|MELEBIHI MASA TINGGAL|BEKERJA TANPA IZIN KERJA
    MENIKAH TIDAK RESMI|TINDAK PIDANA|TINDAK PIDANA RINGAN|TINDAK KEKERASAN|KASUS PIDANA|PENIPUAN
    PEMALSUAN DOKUMEN|KABURAN
    """
)

_SECTION: Final = re.compile(
    r"^(?P<word>S[EF][KC]?(?:SYEN|TION)?|SEKSYEN|SECTION|S|PASAL|AKTA)\s*[.,:]?\s*"
    r"(?P<number>[0-9OILSB]{1,3})\s*(?P<rest>(?:[({\[]\s*\w{1,3}[¢©€]?\s*[)}\]]\s*|[({\[][¢©€][)}\]]\s*)*)"
    r"(?P<tail>.*)$"
)


def is_offence(text: str) -> bool:
    """Whether `text` reads as the reason of a deportation."""
    folded = fold(text)
    section = _SECTION.match(folded)
    return bool(
        (section and re.search(r"\d", section["number"] + section["rest"]))
        or nearest(folded, OFFENCES, 80.0)
        or re.search(
            r"\b(TANPA IZIN|IZIN TINGGAL|OVERSTAY|ILEGAL|SEKSYEN|AKTA|SECTION|MASUK TANPA"
            r"|BEKERJA TANPA|SALAH GUNA|TIDAK MEMILIKI|LEBIH MASA|NARKOBA|DADAH|JENAYAH"
            r"|KRIMINAL)\b",
            folded,
        )
    )


_SHORT: Final = 4
"""Letters of the longest word that alone may be any."""
_OF_OFFENCES: Final = frozenset(word for offence in OFFENCES for word in offence.split())
_WORDS: Final = frozenset(word for word in _OF_OFFENCES if len(word) > _SHORT) | {
    *("PASPORT", "IMIGRESEN", "PERJALANAN", "PENYALAHGUNAAN", "VISA", "KEIMIGRASIAN", "SEKSYEN"),
    *("PERATURAN", "SECTION", "ANTARABANGSA", "LAWATAN"),
}
_ALSO_PRINTED: Final = frozenset(
    (
        *("IMIGRASI", "PEKERJA", "PASSPORT", "PENCURI", "ILLEGAL", "LEGAL", "VISAS", "KASUS"),
        *("TINGGI", "TINDAKAN", "IJIN", "IZINKAN", "PASS", "MATA"),
        *("MENIKAM", "KHUSUS", "TERLIHAT", "TANDA", "SALAHI", "HABISI", "LAMA", "SAMA", "ASAL"),
        *("DOCUMENT", "DOCUMENTS", "DOKUMENT", "SECTIONS", "PERMITS", "SESUAI", "BEKERJASAMA"),
    )
)
"""Words one or two letters from those of offences that papers print too."""
_PAIRS: Final = (("RI", "N"), ("RN", "M"), ("VV", "W"), ("CL", "D"), ("II", "N"), ("LI", "U"))
"""Two letters as which one is read."""


def _spelled_word(word: "re.Match[str]") -> str:
    """A word of an offence; a slip of one letter is put right, never the wording."""
    if word[0] in _WORDS or word[0] in _ALSO_PRINTED:
        return word[0]
    for seen, printed in _PAIRS:
        if (put := word[0].replace(seen, printed, 1)) in _WORDS:
            return put
    near = nearest(word[0], _WORDS, 80.0)
    if near and Levenshtein.distance(near, word[0]) <= _slips(word[0]):
        return near
    return " ".join(_parted(word[0]) or (word[0],))


def _slips(word: str) -> int:
    """Letters of a word that may be misread: one, and each figure that stands in it."""
    return 1 + sum(c.isdigit() or c == "|" for c in word)


_SHORTEST: Final = 3
_BEGINNINGS: Final = frozenset(("NON", "OVER", "WITH", "OUT", "UNDOCUMENTED"))
"""Words that are also beginnings of words: NONPROSEDURAL, OVERSTAYER."""
_PARTS: Final = frozenset(w for w in _OF_OFFENCES | _WORDS if len(w) >= _SHORTEST) - _BEGINNINGS


def _parted(word: str) -> tuple[str, ...]:
    """The words of offences of which `word` is made, their blanks lost; empty where it is not."""
    for cut in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        first, rest = word[:cut], word[cut:]
        if first in _PARTS and (more := (rest,) if rest in _PARTS else _parted(rest)):
            return first, *more
    return ()


def _known_wording(text: str) -> str:
    """`text`, or the known offence from which one letter of one or two of its words differs.

    What a short word is (IZIN, PAS) only those beside it tell.
    """
    words = text.split()
    for offence in OFFENCES:
        known = offence.split()
        wrong = [pair for pair in zip(words, known, strict=False) if pair[0] != pair[1]]
        few = len(words) == len(known) and 2 * len(wrong) <= len(words)
        if few and all(_is_slip(*pair) for pair in wrong):
            return offence
    return text


def _is_slip(read: str, known: str) -> bool:
    """Whether a word that papers do not print may be a known one, a letter wrong."""
    printed = read in _OF_OFFENCES or read in _ALSO_PRINTED or len(known) < _SHORTEST
    return not printed and Levenshtein.distance(read, known, score_cutoff=1) <= 1


_ACTS: Final = (
    (re.compile(r"\bA[L1|!](?=\s*\.?\s*19\d\d)"), "AI"),
    (re.compile(r"\bPP[L1|!]?(?=\s*\.?\s*1963\b)"), "PPI"),
    (re.compile(r"\bAT[L1|!]PSOM\b"), "ATIPSOM"),
    (re.compile(r"\b(?:L|1|\|)M(?=IGR(?:ESEN|ASI)\b)"), "IM"),
)
"""Shortened names of acts, whose I is the l of a letter without serifs: Akta Imigresen 1959/63."""
_ONE_LETTER: Final = re.compile(
    r"\b(?P<number>\d{1,2})[\s.]*[(\[{]?[\s.,'`]*[1IlDi|]\s*[)\]}]?\s*[)\]}(\[{]+\s*(?P<letter>[CcDd])\s*[)\]}]"
)
"""Sections whose brackets were misread, 15(D(C), 6(1C): s.6(1)(c), s.15(1)(c), s.56(1)(d)."""
_SPECK: Final = re.compile(r"(?<=[A-Z])([.,])\s*[.,'`]+\s*(?=\d)")
_IN_BRACKETS: Final = re.compile(r"\(\s*[.,'`]+\s*(?=\w\s?\))")


def spelled_offence(text: str, *, exact: bool = False) -> str:
    """`text` (an offence as printed) in upper case, misread words and sections put right.

    Sections of the Malaysian Immigration Act 1959/63 are printed as "Sek. 6(1)(c)", whose point
    is lost in reading; `exact`: the text was not read from an image.
    """
    text = _ONE_LETTER.sub(r"\g<number>(1)(\g<letter>)", re.sub(r"[¢©€]", "c", text))
    folded = " ".join(plain(text).upper().split()).strip(" .,;:-|_")
    if not exact:
        folded = _IN_BRACKETS.sub("(", _SPECK.sub(r"\1 ", folded))
        folded = re.sub(r"\b(PER|REG|ART|PSL|SEK|SEC)\.(?=\d)", r"\1. ", folded)
        for act, printed in _ACTS:
            folded = act.sub(printed, folded)
    if re.match(r"S[EF][KC]|SEKSYEN|SECTION|S\b|AKTA|PASAL", folded):
        lost = "[.,:]" if exact else "[.,:]?"
        folded = re.sub(rf"^S[EF]([KC])\b\s*{lost}\s*", r"SE\1. ", folded)
        return _BRACKETED.sub(_spelled_section, folded)
    return folded if exact else _known_wording(re.sub(r"[A-Z0-9|]{5,}", _spelled_word, folded))


_BRACKETED: Final = re.compile(
    r"(?P<number>\b[0-9OILSB]{1,3})\s*(?P<rest>(?:\s*[({\[]\s*[0-9A-Z]{1,2}\s*[)}\]]?|[0-9A-Z][)}\]])+)"
)


def _spelled_section(section: "re.Match[str]") -> str:
    """Section, paragraph and letter with the brackets of print: 15(1)(C)."""
    figures = str.maketrans("OILSB", "01158")
    inner = re.findall(r"[A-Z0-9]+", section["rest"])
    first, *others = inner
    if len(inner) > 1 or first in {"I", "L", "O"}:
        first = first.translate(figures)
    return section["number"].translate(figures) + "".join(f"({p})" for p in (first, *others))
