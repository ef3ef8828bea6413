"""Values that run on at the margin: lines set as text, not in a column of values."""

import re
from typing import Final

from extract.forms.lines import Break, FormLine, FormPage, Token, is_sentence
from extract.forms.vocabulary import fold

_REACH: Final = 3
"""Lines from this left edge that reach the right margin: a headline may reach further."""
_GUTTER: Final = 3.0
"""Letter heights between two blocks that stand side by side, at most."""
_UNFINISHED: Final = re.compile(
    r".*[,/&-]|(?:KEC|KAB|KEL|DESA|DUSUN|DSN|NO|JL|JALAN|JLN|RT|RW|KOTA|PROV|SDN|PT|BIN|BINTI|AND|DAN)[.]?",
    re.IGNORECASE,
)
"""Last words of a line that want another."""


_DISTRICT: Final = re.compile(
    r"(?:KEC|KAB|KEL|KOTA|PROV|KECAMATAN|KABUPATEN|KELURAHAN|PROVINSI)\b", re.IGNORECASE
)
"""What an address may go on with, and hardly anything else begins with."""


def is_unfinished(last: Token) -> bool:
    """Whether the last word of a line wants another."""
    return _UNFINISHED.fullmatch(last.text) is not None


def must_go_on(last: Token, line: FormLine) -> bool:
    """Whether a value wants another word, or the next line can only be more of an address."""
    return is_unfinished(last) or _DISTRICT.match(line.text) is not None


def wraps(
    form: FormPage,
    label: tuple[Token, ...],
    phrase: str,
    last: Token,
    line: FormLine,
    *,
    beside: float | None = None,
) -> bool:
    """Whether `line`, at the margin, carries on a value whose line had no room for its first word.

    `label` is the line's label from the margin on and `phrase` what it was read as, `last` the
    value's last word so far; `beside` is where the next label on its line begins, if any does.
    """
    first = line.tokens[0]
    lefts = [t.word.box.left for t in label]
    at_margin = any(abs(first.word.box.left - left) < 1.6 * form.height for left in lefts)
    if _DISTRICT.match(line.text) and last.text.isupper() == first.text.isupper():
        # a label in a script that nobody read may stand left of the label
        at_margin = at_margin or first.word.box.left < min(lefts)
    rest_of_label = fold(line.text) in phrase
    if not at_margin or rest_of_label or not first.text[0].isalnum() or not first.text.isascii():
        return False
    sentence = last.text.isupper() and first.text[0].islower()
    if sentence or is_sentence(line) or any(t.before is Break.COLON for t in line.tokens):
        return False
    if must_go_on(last, line):
        return True
    if beside is not None:
        inside = all(token.word.box.right < beside for token in line.tokens)
        return (
            inside and beside - last.word.box.right < first.word.box.width + _GUTTER * form.height
        )
    left = first.word.box.left
    ends = sorted(
        each.tokens[-1].word.box.right
        for each in form.lines
        if abs(each.tokens[0].word.box.left - left) < 3 * form.height
    )
    margin = ends[-min(_REACH, len(ends))]
    return margin - last.word.box.right < first.word.box.width + 0.8 * form.height
