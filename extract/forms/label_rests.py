"""Labels that take several lines, beside a value or in a narrow column."""

from collections.abc import Sequence
from typing import TypeVar

from extract.forms.label_hits import Hit
from extract.forms.lines import Break, FormPage, words_of
from extract.forms.vocabulary import fold

M = TypeVar("M")


def printed(form: FormPage, hit: Hit[M], rests: set[int]) -> str:
    """The words of a label with those of its second line."""
    words = hit.words(form.lines)
    left = words[0].word.box.left - form.height
    below = form.lines[hit.row + 1].tokens if hit.row + 1 < len(form.lines) else ()
    rest = [
        t for t in below if id(t) in rests and left < t.word.box.left < words[-1].word.box.right
    ]
    return words_of((*words, *rest))


def without_rests(form: FormPage, hits: Sequence[Hit[M]], told: set[int]) -> list[Hit[M]]:
    """The labels without those that are but a further line of the one before."""
    kept: list[Hit[M]] = []
    rows = -1
    for hit in hits:
        last = kept[-1] if kept else None
        rows = max(rows, last.row) if last else -1
        rest = last is not None and hit.row == rows + 1
        if last is not None and rest and (_ends(last, hit, form) or _runs_down(last, hit, form)):
            told |= {id(t) for t in hit.words(form.lines)}
            rows = hit.row
            continue
        kept.append(hit)
        rows = hit.row
    return kept


def _ends(last: Hit[M], hit: Hit[M], form: FormPage) -> bool:
    """Whether a label is but the second line of the one before, which was read with it."""
    words = words_of(last.words(form.lines))
    return (
        hit.after is Break.START
        and last.match.phrase.endswith(f" {hit.match.phrase}")
        and not fold(words).endswith(hit.match.phrase)
    )


def _runs_down(last: Hit[M], hit: Hit[M], form: FormPage) -> bool:
    """Whether words at a label's edge, beside the next line of its value, carry the label on.

    A colon parts the label from its value and none stands here; the words make no label to the
    letter, or one only together with the label's last half ("Home" above "Address"). Without a
    colon only the latter counts.
    """
    tokens = form.lines[hit.row].tokens
    parted = last.after in (Break.COLON, Break.GAP, Break.COLUMN)
    level = last.end < last.stop and parted
    if not level or hit.after not in (Break.GAP, Break.COLUMN) or hit.end >= len(tokens):
        return False
    label, first = last.words(form.lines)[0].word.box, tokens[hit.first].word.box
    value = form.lines[last.row].tokens[last.end].word.box
    level = abs(tokens[hit.end].word.box.left - value.left) < 0.6 * form.height
    if not level or abs(label.left - first.left) > 0.6 * form.height:
        return False
    text = words_of(last.words(form.lines))
    longer = f"{fold(text.rsplit('/', 1)[-1])} {hit.match.phrase}"
    slips = hit.match.score < 1.0 and last.after is Break.COLON
    return slips or last.match.phrase.endswith(longer)
