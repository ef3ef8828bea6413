"""Labels that belong together: one thing in two languages, and a trade that is a party's name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from extract.contracts.meanings import Meaning, Party, What
from extract.forms.labels import Entry
from extract.forms.running import Ink, Placed, text_of

_BELOW: Final = 2.4
"""Label heights between the middles of a label and the same label in another language."""
_LEVEL: Final = 0.8
"""Label heights between the middles of a label and a value on its line."""


def told_once(entries: Iterable[Entry[Meaning]]) -> Iterator[Entry[Meaning]]:
    """Every entry; "Address : X" over "Alamat  Y" is one, with both lines of the value."""
    held: Entry[Meaning] | None = None
    for entry in entries:
        if held is not None and _is_twin(held, entry):
            held = replace(held, value=(*held.value, *entry.value))
            continue
        if held is not None:
            yield held
        held = entry
    if held is not None:
        yield held


def _is_twin(one: Entry[Meaning], other: Entry[Meaning]) -> bool:
    """Whether a label without a colon right below another, at its edge, names the same thing."""
    if one.page is not other.page or one.meaning.what is not other.meaning.what:
        return False
    if not one.colon or other.colon or not one.value:
        return False
    height = one.label.height
    if other.value and other.value[0].word.box.left < other.label.right:
        return False  # what stands below both labels is no value of theirs
    below = 0 < other.label.middle[1] - one.label.middle[1] < _BELOW * height
    owners = {one.meaning.whose, other.meaning.whose} - {None}
    return below and abs(one.label.left - other.label.left) < height and len(owners) <= 1


def with_trades(entries: Sequence[Entry[Meaning]]) -> Iterator[Entry[Meaning]]:
    """Every entry; "Domestic Helper" on the line of "Profession" is the trade, and no label."""
    asked: Entry[Meaning] | None = None
    for entry in entries:
        if asked is not None and _is_trade(asked, entry):
            yield replace(asked, value=_ink(entry))
            asked = None
            continue
        if asked is not None:
            yield asked
        asked = entry if entry.meaning.what is What.JOB and not entry.value else None
        if asked is None:
            yield entry
    if asked is not None:
        yield asked


def _ink(entry: Entry[Meaning]) -> Ink:
    """The words of a label."""
    box = entry.label
    return tuple(
        Placed(entry.page, word)
        for word in entry.page.words
        if box.left <= word.box.middle[0] < box.right and box.top <= word.box.middle[1] < box.bottom
    )


def _is_trade(asked: Entry[Meaning], entry: Entry[Meaning]) -> bool:
    """Whether words known as a label of the worker stand on the line of an open question."""
    answered = any(c.isascii() and c.isalpha() for c in text_of(entry.value))
    if entry.meaning != Meaning(What.NAME, Party.WORKER) or answered:
        return False
    level = abs(entry.label.middle[1] - asked.label.middle[1]) < _LEVEL * asked.label.height
    return entry.page is asked.page and level and entry.label.left > asked.label.right
