"""Words on which the sentences of contracts turn, mended where the reader slipped."""

import re
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extract.forms.running import Running
from extract.forms.vocabulary import fold

_TURNING: Final = (
    "selanjutnya disebut dinamakan hereinafter referred between antara diantara beralamat"
    " pemegang berasal bertempat tinggal berkedudukan bertindak warganegara paspor passport"
    " pasport holder employer majikan pengguna prinsipal pekerja domestik domestic worker helper"
    " employee jangka waktu bulan tahun months years sebagai dengan sebesar kontrak contract"
    " perjanjian agreement employment period commencing starting mulai terhitung sampai hingga"
    " tanggal tarikh pihak pertama kesatu kedua residence origin purpose following bekerja"
    " mempekerjakan dipekerjakan menempatkan employed monthly wages salary remuneration tempoh"
    " selama setiap sebulan penempatan ditandatangani entered dibuat diadakan selepas berlaku"
    " berakhir lembur overtime tunjangan allowance potongan biaya negara residing address"
    " perusahaan capacity having terms pasal article masing masa percobaan probation notice"
)
_CAPITALS: Final = (
    "pihak kedua pertama kesatu employer helper worker domestic passport paspor pasport pengguna"
    " majikan perusahaan pekerja domestik perjanjian warganegara pemegang selanjutnya selepas"
    " hereinafter holder contract"
)
_ALSO_IN_CAPITALS: Final = frozenset(_CAPITALS.split())
"""Words that may begin with a capital without being part of a name."""

_CORE: Final = re.compile(r"^[\W_]+|[\W_]+$")
_WORDS: Final = {fold(word): word for word in _TURNING.split()}


def mended(text: Running) -> Running:
    """The same words; those that are a turning word but for a slip or two are that word.

    Words with a capital stay as they are, unless no name is like them: names must not be mended.
    """
    words = [_mend(placed.word.text) for placed in text.words]
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return Running(" ".join(words), tuple(starts), text.words)


@lru_cache(maxsize=4096)
def _mend(word: str) -> str:
    core = _CORE.sub("", word).split("'")[0].split("’")[0]
    if len(core) < 5:
        return word
    known = _near(core)
    if known is None or known == core.lower():
        return word
    if core[0].isupper() and known not in _ALSO_IN_CAPITALS:
        return word
    as_printed = known.upper() if core.isupper() else known
    if core[0].isupper() and not core.isupper():
        as_printed = known.capitalize()
    return word.replace(core, as_printed)


def _near(core: str) -> str | None:
    """The turning word at most one slip away, or two for ten letters and more."""
    folded = fold(core)
    if folded in _WORDS:
        return _WORDS[folded]
    slips = 1 if len(folded) < 10 else 2
    found = process.extractOne(
        folded, list(_WORDS), scorer=Levenshtein.distance, score_cutoff=slips
    )
    return _WORDS[found[0]] if found else None
