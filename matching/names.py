"""Names as they can be compared: words without titles, the father's name apart, spellings folded.

Sources of every rule: usage described in docs/matching.md (names of Indonesian migrant workers on
passports, contracts, Malaysian lists).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

_ALIAS: Final = re.compile(r"\b(?:ALIAS|ALS|A\s*[./]?\s*K\s*[./]?\s*A)\b[.:]?|@|\s/\s|[()]")
# Academic titles stand after a comma, or are a bachelor's or master's: S.E., S.Pd, M.Si
_SUFFIX: Final = re.compile(
    r"(?<=\s)[SM]\.\s?(?:E|H|T|P|M|PD|AG|SOS|KOM|SI|KM|KEP|HUM|KN|IP|HI)\b\.?"
)
# Behind a comma stand academic titles, S.H., A.Md., or the rest of a name whose last word is first.
_TITLE_BEHIND: Final = re.compile(
    r"(?:[A-Z]{1,4}\.\s?)+[A-Z]{0,4}\.?"
    r"|SE|SH|ST|SP|MM|MH|MT|MA|BA|IR|LC|SPD|SAG|SKM|SSI|STP|SHI|SIP|SKEP|SSOS|SKOM|SPDI|MPD|MSI"
    r"|MKOM|MAG|AMD|AMK|AMKEB|NERS|PHD"
)
_ROW_NUMBER: Final = re.compile(r"^\s*\d{1,4}\s*[.):\s]\s*(?=[A-Z])")
_NOT_NAME: Final = re.compile(r"[^A-Z ]+")
_FIGURES: Final = str.maketrans("0134568|!$€", "OIEASGBIISE")

PATRONYMICS: Final = frozenset(
    {"BIN", "BINTI", "BINTE", "BT", "BTE", "BTI", "BNT", "BINT", "BINTY"}
)
_TITLE_WORDS: Final = (
    "H HJ HJH HAJI HAJJAH HAJAH KH UST USTAD USTADZ USTAZAH DR DRS DRA IR PROF SE SH SPD SAG SKM"
    " STP SKEP SSI SSOS MPD AMD AMK SDR SDRI TN NY NN TUAN NYONYA NONA BPK BAPAK MR MRS MS MISS"
    " FNU LNU NLN XXX"
)
_TITLES: Final = frozenset(_TITLE_WORDS.split())
# One word per class: spellings of what is one name. Counted as that word, so its rarity is that
# of the class.
_CLASSES: Final = {
    "MUHAMMAD": (
        "MUHAMAD MUHAMMED MUHAMED MOHAMMAD MOHAMAD MOHAMMED MOHAMED MOHD MUHD MUH MOH MOCH MUCH"
        " MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD MOKHAMAD MUKHAMAD MUKHAMMAD MHD MD MUHAMMAT MUHAMAT"
    ),
    "ABDUL": "ABD ABDU ABDOEL ABDULLOH",
    "SITI": "ST STI SITTI SITTY SITY SITIE",
    "NUR": "NOOR NOR NOER NURUL",
    "AHMAD": "ACHMAD AKHMAD ACH ACHMAT AKHMAT AHMED AHMAT AKMAD",
    "SRI": "SRIE",
    "NI": "NIE",
}
# Words a clerk leaves out or adds without meaning another person.
_LIGHT: Final = "MUHAMMAD ABDUL SITI NUR AHMAD SRI I NI IDA GUSTI AYU R RR RADEN RA LALU BAIQ LA WA"
LIGHT_WORDS: Final = frozenset(_LIGHT.split())


@dataclass(frozen=True, slots=True, eq=False)  # `word` makes each once: compared by identity
class Word:
    """One word of a name. `fold`: its sound under any spelling; `ink`: its shape to a reader.

    `letters`, `fold_letters`, `ink_letters`: the letters of each as a set of bits.
    """

    text: str
    fold: str
    ink: str
    father: bool
    letters: int
    fold_letters: int
    ink_letters: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name in words; `text` keeps patronymics, for words that ran together."""

    words: tuple[Word, ...]
    text: str

    @property
    def key(self) -> str:
        """The same for all orders and spellings of the same words."""
        return " ".join(sorted(w.fold for w in self.words))


def given(name: Name) -> Word:
    """The word that tells brothers and sisters apart: the first that clerks do not leave out."""
    return next((w for w in name.words if w.text not in LIGHT_WORDS), name.words[0])


@lru_cache(maxsize=65536)
def names(text: str) -> tuple[Name, ...]:
    """The name and its aliases; none when there is no word in the text."""
    plain = unicodedata.normalize("NFKD", text.upper()).encode("ascii", "ignore").decode()
    found = (_name(part) for part in _ALIAS.split(plain))
    return tuple(name for name in found if name is not None)


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """The key of the name in the text, "" for none."""
    return next((name.key for name in names(text)), "")


def _name(text: str) -> Name | None:
    text = _SUFFIX.sub("", _without_titles_behind(_ROW_NUMBER.sub("", text)))
    text = text.translate(_FIGURES).replace("'", "").replace("`", "")
    parts = _NOT_NAME.sub(" ", text).split()
    words: list[Word] = []
    father = False
    for place, part in enumerate(parts):
        if place > 0 and is_patronymic(part):
            father = True
        elif part not in _TITLES or len(parts) == 1:
            words += (
                word(piece, father)
                for piece in _pieces(part)
                if all(piece != w.text for w in words)  # a name said twice is said once
            )
    return Name(tuple(words), "".join(parts)) if words else None


def _without_titles_behind(text: str) -> str:
    """The name without the titles behind its commas; behind a comma may also stand first names."""
    head, *rest = (part.strip() for part in text.split(","))
    more = (part for part in rest if not _TITLE_BEHIND.fullmatch(part))
    return " ".join((head, *more)) if head else " ".join(rest)


@lru_cache(maxsize=65536)
def is_patronymic(part: str) -> bool:
    """bin, binti and their short forms, also with one letter misread (BINII, RINTI)."""
    if part in PATRONYMICS:
        return True
    return len(part) in {5, 6} and Levenshtein.distance(part, "BINTI", score_cutoff=1) <= 1


@lru_cache(maxsize=65536)
def _pieces(part: str) -> tuple[str, ...]:
    """A word in its class; Abdul... taken apart (ABDURRAHMAN: ABDUL, RAHMAN)."""
    if part.startswith("ABD") and len(part) > 7:
        rest = re.sub(r"^ABD(?:U|OE)?([LRSNTZDJ])(?=\1|[A-Z])", r"\1", part)
        if part.startswith(("ABDUL", "ABDOEL")):
            rest = part[5:] if part.startswith("ABDUL") else part[6:]
        elif len(rest) > 1 and rest[0] == rest[1]:
            rest = rest[1:]
        if 3 <= len(rest) < len(part):
            return "ABDUL", rest
    name = _class_of().get(part) or (_class_of().get(fold(part)) if len(part) > 3 else None)
    return (name or part,)


@cache
def _class_of() -> dict[str, str]:
    """The class of a spelling and, for those long enough to be safe, of its sound."""
    spellings = [(s, name) for name, all_of in _CLASSES.items() for s in (*all_of.split(), name)]
    return {fold(s): name for s, name in spellings if len(s) > 3} | dict(spellings)


@lru_cache(maxsize=65536)
def word(text: str, father: bool = False) -> Word:
    """A word with its sound and its shape."""
    sound, shape = fold(text), ink(text)
    return Word(text, sound, shape, father, letters(text), letters(sound), letters(shape))


def letters(text: str) -> int:
    """The letters A to Z of a text as a set of bits."""
    found = 0
    for letter in text:
        found |= 1 << (ord(letter) - ord("A"))
    return found


# Old and new spellings of one sound, in this order (Dj-J, Tj-C, Sj-Sy, Oe-U: spelling reform of
# 1972; the others: Arabic and Dutch names as clerks hear them).
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"DJ", "J"),
        (r"TJ", "C"),
        (r"S[JYH](?=[AIUEO])", "S"),
        (r"NJ", "NY"),
        (r"[CK]H", "H"),
        (r"OE|OO|OU|UW", "U"),
        (r"AE|AY(?![AIUEO])", "AI"),
        (r"IE|EE", "I"),
        (r"(?<=.)H", ""),
        (r"PH|[FV]", "P"),
        (r"D?Z|J", "Y"),
        (r"Q", "K"),
        (r"X", "KS"),
        (r"(?<=[AUEO])I(?=[AIUEO])", "Y"),
        (r"IY|YI", "I"),
        (r"(?<=[^AIUEO])Y(?![AIUEO])|Y$", "I"),
        (r"(.)\1+", r"\1"),
        (r"(?<=...)K$", ""),
        (r"D$", "T"),
    )
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The sound of a word: equal for spellings that mean the same name; never empty."""
    sound = text
    for pattern, replacement in _SOUNDS:
        sound = pattern.sub(replacement, sound)
    return sound or text


# Letters, and pairs of letters, that scans and readers take for one another.
_PAIRS: Final = (("RN", "M"), ("RI", "N"), ("VV", "W"), ("CL", "D"))
_SHAPES: Final = str.maketrans("LTJEFDQCGVYMHWRPBK", "IIIEEOOOOUUNNNASSX")


@lru_cache(maxsize=65536)
def ink(text: str) -> str:
    """The shape of a word: equal for words that a poor scan makes alike."""
    return text.translate(_SHAPES)


@lru_cache(maxsize=65536)
def blots(text: str) -> str:
    """The shape of a word whose letters ran into each other (RN read as M): for comparison."""
    for pair, letter in _PAIRS:
        text = text.replace(pair, letter)
    return ink(text)
